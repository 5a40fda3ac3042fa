// SPDX-License-Identifier: Apache-2.0
// Persons: whole names first, then shorter wholes within longer ones, then single parts. Two persons who share a part stay
// apart; a part that fits several is the one already called so, or else nobody.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

bool small_particle(WordHash word) {
  return word == "bin"_w || word == "binti"_w || word == "bint"_w || word == "van"_w || word == "von"_w || word == "der"_w ||
         word == "den"_w || word == "de"_w || word == "la"_w || word == "da"_w || word == "dos"_w || word == "das"_w ||
         word == "di"_w || word == "del"_w || word == "al"_w || word == "el"_w || word == "du"_w || word == "ibn"_w || word == "haji"_w;
}

bool subsequence(const std::vector<WordHash>& part, const std::vector<WordHash>& whole) {
  std::size_t at = 0;
  for (const auto word : whole) {
    if (at < part.size() && part[at] == word) ++at;
  }
  return at == part.size();
}

WordHash head_of(std::string_view title) {
  const auto space = title.rfind(' ');
  return hash_word(space == std::string_view::npos ? title : title.substr(space + 1));
}

}  // namespace

std::vector<WordHash> NameResolver::significant_parts(const Name& name) const {
  std::vector<WordHash> parts;
  for (auto i = name.tokens.begin; i < name.tokens.end; ++i) {
    const auto& token = document_.token(i);
    if (token.kind != TokenKind::kWord || small_particle(token.word)) continue;
    if (token.end - token.begin <= 2 && token.has(kAbbreviation)) continue;  // initials
    parts.push_back(token.word);
  }
  if (parts.empty()) {
    for (auto i = name.tokens.begin; i < name.tokens.end; ++i) parts.push_back(document_.token(i).word);
  }
  return parts;
}

void NameResolver::gather_full_names(const std::vector<NameIndex>& mentions) {
  // Longest first, so that a shorter whole name finds the longer one that holds it.
  auto order = mentions;
  std::stable_sort(order.begin(), order.end(), [&](NameIndex a, NameIndex b) {
    return significant_parts(names_[a]).size() > significant_parts(names_[b]).size();
  });
  std::unordered_map<WordHash, std::vector<std::size_t>> by_part;
  for (const auto mention : order) {
    const auto parts = significant_parts(names_[mention]);
    if (parts.size() < 2) continue;
    std::size_t found = persons_.size(), fits = 0;
    bool equal = false;
    for (const auto p : by_part[parts.front()]) {
      if (persons_[p].parts == parts) {
        found = p;
        equal = true;
        break;
      }
      if (subsequence(parts, persons_[p].parts)) {
        found = p;
        ++fits;
      }
    }
    if (equal || fits == 1) {
      persons_[found].mentions.push_back(mention);
      continue;
    }
    if (fits > 1) continue;
    for (const auto part : parts) {
      if (by_part[part].size() < 64) by_part[part].push_back(persons_.size());
    }
    persons_.push_back({parts, {mention}, kNoEntity, false});
  }
}

// The person that a part of a name means at its place in the text; persons_.size() when that is not certain.
std::size_t NameResolver::pick_person(NameIndex mention, const std::vector<WordHash>& parts) const {
  std::vector<std::size_t> fits, before;
  for (std::size_t p = 0; p < persons_.size(); ++p) {
    if (!subsequence(parts, persons_[p].parts)) continue;
    fits.push_back(p);
    const auto first = *std::min_element(persons_[p].mentions.begin(), persons_[p].mentions.end());
    if (first < mention) before.push_back(p);
  }
  if (fits.size() == 1) return fits.front();
  if (fits.empty()) return persons_.size();
  if (before.size() == 1) return before.front();
  for (const auto& title : names_[mention].titles) {
    if (title.honorific) continue;
    std::vector<std::size_t> titled;
    for (const auto p : fits) {
      for (const auto other : persons_[p].mentions) {
        const auto& theirs = names_[other].titles;
        if (std::any_of(theirs.begin(), theirs.end(), [&](const auto& t) { return head_of(t.title) == head_of(title.title); })) {
          titled.push_back(p);
          break;
        }
      }
    }
    if (titled.size() == 1) return titled.front();
  }
  // Called so already: the short form is taken.
  std::vector<std::size_t> called;
  for (const auto p : before) {
    if (persons_[p].short_used) called.push_back(p);
  }
  if (called.size() == 1) return called.front();
  // The family name rather than a given name or a second surname.
  std::vector<std::size_t> last;
  for (const auto p : before.empty() ? fits : before) {
    if (persons_[p].parts.back() == parts.back()) last.push_back(p);
  }
  return last.size() == 1 ? last.front() : persons_.size();
}

void NameResolver::resolve_persons() {
  std::vector<NameIndex> mentions;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].type == EntityType::kPerson) mentions.push_back(n);
  }
  gather_full_names(mentions);
  const auto full_names = persons_.size();
  std::vector<NameIndex> loose;
  for (const auto mention : mentions) {
    const auto parts = significant_parts(names_[mention]);
    if (parts.size() >= 2) {
      const bool placed = std::any_of(persons_.begin(), persons_.end(), [&](const auto& p) {
        return std::find(p.mentions.begin(), p.mentions.end(), mention) != p.mentions.end();
      });
      if (placed) continue;
    }
    const auto picked = pick_person(mention, parts);
    if (picked < persons_.size()) {
      persons_[picked].mentions.push_back(mention);
      persons_[picked].short_used = true;
      continue;
    }
    const auto equal = std::find_if(persons_.begin() + static_cast<std::ptrdiff_t>(full_names), persons_.end(),
                                    [&](const auto& p) { return p.parts == parts; });
    if (equal != persons_.end()) {
      equal->mentions.push_back(mention);
      continue;
    }
    const bool ambiguous = std::any_of(persons_.begin(), persons_.end(), [&](const auto& p) { return subsequence(parts, p.parts); });
    const auto& name = names_[mention];
    if (!ambiguous && (!name.titles.empty() || parts.size() >= 2)) persons_.push_back({parts, {mention}, kNoEntity, false});
    else if (!ambiguous) loose.push_back(mention);
  }
  for (const auto mention : loose) {
    const auto picked = pick_person(mention, significant_parts(names_[mention]));
    if (picked < persons_.size()) persons_[picked].mentions.push_back(mention);
  }
  make_person_entities();
}

void NameResolver::make_person_entities() {
  for (auto& person : persons_) {
    std::sort(person.mentions.begin(), person.mentions.end());
    NameIndex fullest = person.mentions.front();
    for (const auto mention : person.mentions) {
      if (names_[mention].tokens.size() > names_[fullest].tokens.size()) fullest = mention;
    }
    const std::string name(text_of(names_[fullest]));
    auto key = "person/" + kebab(name);
    while (by_key_.contains(key)) key += "-2";
    person.entity = add_entity(EntityType::kPerson, key, name);
    for (const auto mention : person.mentions) {
      refer(mention, person.entity);
      auto& gender = table_.genders[person.entity];
      if (gender == Gender::kUnknown && names_[mention].gender == NameGender::kFemale) gender = Gender::kFemale;
      if (gender == Gender::kUnknown && names_[mention].gender == NameGender::kMale) gender = Gender::kMale;
    }
  }
}

}  // namespace bilat
