// SPDX-License-Identifier: Apache-2.0
// Persons: whole names first, then shorter wholes within longer ones, then single parts. Two persons who share a part
// stay apart; a part that fits several is the one already called so, or else nobody.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

bool small_particle(WordHash word) {
  return word == "bin"_w || word == "binti"_w || word == "bint"_w || word == "van"_w || word == "von"_w ||
         word == "der"_w || word == "den"_w || word == "de"_w || word == "la"_w || word == "da"_w || word == "dos"_w ||
         word == "das"_w || word == "di"_w || word == "del"_w || word == "al"_w || word == "el"_w || word == "du"_w ||
         word == "ibn"_w || word == "haji"_w;
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

void NameResolver::add_person(std::vector<WordHash> parts, NameIndex mention, const char* pass) {
  table_.pass_of_name[mention] = pass;
  for (const auto part : parts) {
    auto& sharers = persons_by_part_[part];
    if (sharers.size() < kMaxSharers && (sharers.empty() || sharers.back() != persons_.size()))
      sharers.push_back(persons_.size());
  }
  persons_.push_back({std::move(parts), {mention}, kNoEntity, mention, false, std::nullopt});
}

void NameResolver::add_mention(std::size_t person, NameIndex mention, const char* pass) {
  table_.pass_of_name[mention] = pass;
  persons_[person].mentions.push_back(mention);
  persons_[person].first = std::min(persons_[person].first, mention);
}

// Persons of the user's gazetteer: one by whichever of their names. Single words come later, for "Lima" is rather the
// Lima whom the article names in full.
void NameResolver::gather_listed(const std::vector<NameIndex>& mentions) {
  for (const auto mention : mentions) {
    if (!names_[mention].entry) continue;
    const auto entry = choose_reading(mention);
    const auto parts = significant_parts(names_[mention]);
    if (!entry || parts.size() < 2) continue;
    placed_[mention] = true;
    add_listed(*entry, parts, mention);
  }
}

void NameResolver::add_listed(std::uint32_t entry, std::vector<WordHash> parts, NameIndex mention) {
  const auto [found, is_new] = listed_.try_emplace(entry, persons_.size());
  if (!is_new) return add_mention(found->second, mention, "user's gazetteer");
  add_person(std::move(parts), mention, "user's gazetteer");
  persons_.back().entry = entry;
}

void NameResolver::gather_full_names(const std::vector<NameIndex>& mentions) {
  // Longest first, so that a shorter whole name finds the longer one that holds it.
  auto order = mentions;
  std::stable_sort(order.begin(), order.end(), [&](NameIndex a, NameIndex b) {
    return significant_parts(names_[a]).size() > significant_parts(names_[b]).size();
  });
  for (const auto mention : order) {
    if (placed_[mention]) continue;
    const auto parts = significant_parts(names_[mention]);
    if (parts.size() < 2) continue;
    std::size_t found = persons_.size(), fits = 0;
    bool equal = false;
    for (const auto p : persons_by_part_[parts.front()]) {
      if (persons_[p].parts == parts) {
        found = p;
        equal = true;
        break;
      }
      const auto& known = persons_[p].parts;
      const bool longer = persons_[p].entry && known.back() == parts.back() && subsequence(known, parts);
      if (longer || subsequence(parts, known)) {
        found = p;
        ++fits;
      }
    }
    if (equal || fits == 1) {
      add_mention(found, mention, equal ? "same full name" : "shorter whole name");
      placed_[mention] = true;
      continue;
    }
    if (fits > 1) continue;
    placed_[mention] = true;
    add_person(parts, mention, "full name");
  }
}

// The person that a part of a name means at its place in the text; persons_.size() when that is not certain.
NameResolver::Picked NameResolver::pick_person(NameIndex mention, const std::vector<WordHash>& parts) const {
  std::vector<std::size_t> fits, before;
  const auto sharers = persons_by_part_.find(parts.front());
  if (sharers == persons_by_part_.end()) return {persons_.size(), "", {}};
  // Popes and kings go by a given name: "Pope Francis" is no "Robert Francis Prevost".
  const auto& titles = names_[mention].titles;
  const bool given = parts.size() == 1 && std::any_of(titles.begin(), titles.end(), [](const auto& title) {
                       return title.kind == "royal" || title.kind == "religious";
                     });
  for (const auto p : sharers->second) {
    const auto& whole = persons_[p].parts;
    if (!subsequence(parts, whole) || (given && parts.front() != whole.front() && parts.front() != whole.back()))
      continue;
    fits.push_back(p);
    if (persons_[p].first < mention) before.push_back(p);
  }
  if (fits.size() == 1) return {fits.front(), "part of one name", {}};
  if (fits.empty()) return {persons_.size(), "", {}};
  if (before.size() == 1) return {before.front(), "part of the one name before", {}};
  for (const auto& title : names_[mention].titles) {
    if (title.honorific) continue;
    std::vector<std::size_t> titled;
    for (const auto p : fits) {
      for (const auto other : persons_[p].mentions) {
        const auto& theirs = names_[other].titles;
        if (std::any_of(theirs.begin(), theirs.end(),
                        [&](const auto& t) { return head_of(t.title) == head_of(title.title); })) {
          titled.push_back(p);
          break;
        }
      }
    }
    if (titled.size() == 1) return {titled.front(), "title and part of a name", {}};
  }
  // Called so already: the short form is taken.
  std::vector<std::size_t> called;
  for (const auto p : before) {
    if (persons_[p].short_used) called.push_back(p);
  }
  if (called.size() == 1) return {called.front(), "called so before", {}};
  // The family name rather than a given name or a second surname.
  std::vector<std::size_t> last;
  for (const auto p : before.empty() ? fits : before) {
    if (persons_[p].parts.back() == parts.back()) last.push_back(p);
  }
  if (last.size() == 1) return {last.front(), "family name", {}};
  return {persons_.size(), "", std::move(fits)};
}

bool NameResolver::settle(NameIndex mention, const Picked& picked) {
  if (picked.person < persons_.size()) {
    add_mention(picked.person, mention, picked.pass);
    return true;
  }
  if (!picked.rivals.empty()) undecided_.emplace_back(mention, picked.rivals);
  return false;
}

void NameResolver::resolve_persons() {
  std::vector<NameIndex> mentions;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].type == EntityType::kPerson) mentions.push_back(n);
  }
  placed_.assign(names_.size(), false);
  gather_listed(mentions);
  gather_full_names(mentions);
  std::vector<NameIndex> loose;
  for (const auto mention : mentions) {
    if (placed_[mention]) continue;
    const auto parts = significant_parts(names_[mention]);
    const auto picked = pick_person(mention, parts);
    if (settle(mention, picked)) {
      auto& person = persons_[picked.person];
      person.short_used = person.short_used || person.parts != parts;
      continue;
    }
    if (const auto entry = names_[mention].entry ? choose_reading(mention) : std::nullopt) {
      add_listed(*entry, parts, mention);
      continue;
    }
    const auto sharers = persons_by_part_.find(parts.front());
    const bool ambiguous = sharers != persons_by_part_.end() &&
                           std::any_of(sharers->second.begin(), sharers->second.end(),
                                       [&](std::size_t p) { return subsequence(parts, persons_[p].parts); });
    if (ambiguous && names_[mention].titles.empty()) continue;
    const bool surname = std::string_view(names_[mention].cue) == "surname";
    const bool initials = names_[mention].tokens.size() >= 2;  // "J. K. Adeyemi"
    if (!names_[mention].titles.empty() || parts.size() >= 2 || surname || initials) {
      add_person(parts, mention, "single name");
    } else {
      loose.push_back(mention);
    }
  }
  for (const auto mention : loose) {
    settle(mention, pick_person(mention, significant_parts(names_[mention])));
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
    if (person.entry) {
      person.entity = entity_of_entry(*person.entry);
    } else {
      const std::string name(text_of(names_[fullest]));
      auto key = "person/" + kebab(name);
      while (by_key_.contains(key)) key += "-2";
      person.entity = add_entity(EntityType::kPerson, key, name);
    }
    for (const auto mention : person.mentions) {
      refer(mention, person.entity, table_.pass_of_name[mention]);
      auto& gender = table_.genders[person.entity];
      if (gender == NameGender::kUnknown) gender = names_[mention].gender;
    }
  }
  for (const auto& [mention, persons] : undecided_) {
    if (entity(mention) != kNoEntity) continue;
    for (const auto person : persons) table_.rivals[mention].push_back(persons_[person].entity);
  }
}

}  // namespace bilat
