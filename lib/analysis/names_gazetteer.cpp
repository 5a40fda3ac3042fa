// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "lib/analysis/names_finder.h"

namespace bilat {

bool NameFinder::mark(std::uint32_t i, std::uint32_t end, std::string_view text) const {
  return i < end && token(i).kind == TokenKind::kPunctuation && document_.text_of(token(i)) == text;
}

bool NameFinder::capital(std::uint32_t i) const { return token(i).kind == TokenKind::kWord && token(i).capitalised(); }

bool NameFinder::dash(std::uint32_t i, std::uint32_t end) const {
  return mark(i, end, "-") || mark(i, end, "–") || mark(i, end, "—");
}

bool NameFinder::everyday(std::uint32_t i) const {
  constexpr std::uint32_t kInflected =
      kVerbThird | kVerbGerund | kAdverb | kMonth | kWeekday | kNumeral | kModal | kAuxiliary;
  return words_.common(word(i)) || lexicon_.find(word(i)).can_be(kFunctionWord | kInflected);
}

bool NameFinder::acronym_shape(std::uint32_t i) const {
  if (token(i).kind != TokenKind::kWord && token(i).kind != TokenKind::kNumber) return false;
  const auto text = document_.text_of(token(i));
  if (text.size() < 2 || text.size() > 10 || text[0] < 'A' || text[0] > 'Z') return false;
  std::size_t capitals = 0;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (!upper && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '&' && c != '.') return false;
    capitals += upper || (c >= '0' && c <= '9') ? 1U : 0U;
  }
  return capitals >= 2 && 2 * capitals >= text.size();
}

NameIndex NameFinder::name_at(std::uint32_t i, std::uint32_t end) const {
  if (i >= end || cover_[i] == kNoName || names_[cover_[i]].tokens.begin != i) return kNoName;
  return cover_[i];
}

NameIndex NameFinder::name_ending(std::uint32_t end, std::uint32_t begin) const {
  if (end <= begin || cover_[end - 1] == kNoName || names_[cover_[end - 1]].tokens.end != end) return kNoName;
  return cover_[end - 1];
}

NameIndex NameFinder::add_name(Name name) {
  const auto index = static_cast<NameIndex>(names_.size());
  name.extent = name.tokens;
  for (auto i = name.tokens.begin; i < name.tokens.end; ++i) {
    if (const auto inner = cover_[i]; inner != kNoName && names_[inner].inside == kNoName && inner != index) {
      names_[inner].inside = index;
    }
    cover_[i] = index;
  }
  names_.push_back(std::move(name));
  dropped_.push_back(false);
  return index;
}

void NameFinder::drop_cover(std::uint32_t i) {
  const auto index = cover_[i];
  if (index == kNoName) return;
  drop(index);
  for (auto k = names_[index].tokens.begin; k < names_[index].tokens.end; ++k) cover_[k] = kNoName;
}

void NameFinder::prepare() {
  const auto& sentences = document_.sentences();
  cover_.assign(size(), kNoName);
  blocked_.assign(size(), 0);
  starts_.assign(size(), 0);
  title_token_.assign(size(), 0);
  honorific_.assign(size(), 0);
  styled_.assign(sentences.size(), 0);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto range = sentences[s].tokens;
    bool first = true;
    std::uint32_t long_words = 0, long_capitals = 0, words = 0, all_capitals = 0;
    for (auto i = range.begin; i < range.end; ++i) {
      if (token(i).kind == TokenKind::kPunctuation) {
        const auto text = document_.text_of(token(i));
        if (text == "“" || text == "\"" || text == "‘" || text == ":") first = true;
        continue;
      }
      if (token(i).kind == TokenKind::kWord) {
        ++words;
        if (token(i).capitalised()) {
          ++occurrences_[word(i)];
          if (i > range.begin && lexicon_.find(word(i - 1)).can_be(kPreposition) && !is(i - 1, range.end, "of"_w) &&
              !is(i - 1, range.end, "with"_w) && !is(i - 1, range.end, "for"_w) && !is(i - 1, range.end, "by"_w)) {
            ++located_[word(i)];
          }
        }
        if (token(i).has(kAllCaps) || token(i).end - token(i).begin == 1) ++all_capitals;
        if (token(i).end - token(i).begin >= 4 && words_.common(word(i)) && i != range.begin &&
            !words_.portfolio(word(i)) && !words_.title(document_, i, i + 1)) {
          ++long_words;
          if (token(i).capitalised()) ++long_capitals;
        }
      }
      starts_[i] = first ? 1 : 0;
      first = false;
    }
    if (words >= 3 && all_capitals * 5 >= words * 4) {
      styled_[s] = 2;
    } else if (long_capitals >= 2 && long_capitals * 10 >= long_words * 7 &&
               document_.kind_of(sentences[s]) == BlockKind::kHeadline) {
      styled_[s] = 1;
    } else if (long_capitals >= 4 && long_capitals == long_words && !mark(range.end - 1, range.end, ".") &&
               !mark(range.end - 1, range.end, "”") && !mark(range.end - 1, range.end, "\"")) {
      styled_[s] = 1;
    }
  }
}

bool NameFinder::known_form(const GazetteerMatch& match, std::uint32_t i) const {
  if (!token(i).capitalised() && !token(i).has(kHasDigit)) return false;
  for (auto k = i + 1; k < i + match.length; ++k) {
    if (token(k).kind != TokenKind::kWord || token(k).capitalised() || function_word(k) || token(k).has(kPossessive))
      continue;
    if (words_.particle(word(k)) || words_.organisation_head(word(k)) != nullptr ||
        words_.place_head(word(k)) != nullptr)
      continue;
    if (token(k).end - token(k).begin <= 3 && k + 1 < i + match.length) continue;  // "Dar es Salaam"
    return false;
  }
  return true;
}

namespace {

bool lower_case(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

}  // namespace

// "China-Vietnam relations", "US-led", "pro-Russian": the halves that are known, unless another half is an unknown
// name.
void NameFinder::find_halves(std::uint32_t i) {
  const auto text = document_.text_of(token(i));
  std::vector<std::pair<GazetteerMatch, std::string_view>> found;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('-', begin), text.size());
    const auto half = text.substr(begin, end - begin);
    const auto match = half.empty() ? GazetteerMatch{} : gazetteer_.match_word(document_.info(), hash_word(half), half);
    if (match.length == 1 && !lower_case(half)) {
      found.emplace_back(match, half);
    } else if (!lower_case(half)) {
      return;
    } else if (!found.empty() && !words_.common(hash_word(half)) && lexicon_.find(hash_word(half)).pos == 0) {
      return;  // "Moon-soo" is a given name
    }
    begin = end + 1;
  }
  for (const auto& [match, half] : found) {
    Name name;
    name.tokens = {i, i + 1};
    name.entry = match.entry;
    name.type = gazetteer_.entries()[match.entry].type;
    name.use = match.use == NameUse::kCapital || name.type != EntityType::kCountry ? match.use : NameUse::kDemonym;
    name.cue = "gazetteer, part of a word";
    const auto index = add_name(std::move(name));
    names_[index].inside = kNoName;
  }
  for (std::size_t k = 0; k < found.size(); ++k) names_[names_.size() - 1 - k].inside = kNoName;
}

// "US$112 billion", "Kawasaki T-4", "The East African Community": the known name is a piece of something else.
bool NameFinder::part_of_other(const GazetteerMatch& match, std::uint32_t i, TokenRange sentence) const {
  const auto next = i + match.length;
  if (next >= sentence.end) return false;
  if (match.use == NameUse::kAcronym || token(i).has(kAllCaps)) {
    const auto written = document_.text_of(token(next));
    if (!token(next).has(kSpaceBefore) &&
        (written.starts_with("$") || written.starts_with("£") || written.starts_with("€")))
      return true;
  }
  const auto type = gazetteer_.entries()[match.entry].type;
  const bool model = token(next).kind != TokenKind::kPunctuation && token(next).capitalised() &&
                     token(next).has(kHasDigit) && token(next).has(kSpaceBefore);
  if (model && (type == EntityType::kPlace || type == EntityType::kOrganization) && match.length == 1) return true;
  return match.length > 1 && is(i, sentence.end, "the"_w) && capital(next) &&
         words_.organisation_head(word(next)) != nullptr;
}

void NameFinder::find_known() {
  const auto& sentences = document_.sentences();
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto range = sentences[s].tokens;
    for (auto i = range.begin; i < range.end;) {
      const bool starts_name =
          token(i).kind != TokenKind::kPunctuation && (token(i).capitalised() || token(i).has(kHasDigit));
      auto match = starts_name ? gazetteer_.match(document_, i, range.end - i) : GazetteerMatch{};
      while (match.length > 1 && !known_form(match, i)) match = gazetteer_.match(document_, i, match.length - 1);
      if (match.length == 0 || !known_form(match, i)) {
        if (token(i).has(kHasHyphen) && token(i).kind == TokenKind::kWord) find_halves(i);
        ++i;
        continue;
      }
      if (part_of_other(match, i, range)) {
        ++i;
        continue;
      }
      if (match.users) {
        const auto chosen = users_reading(match, i, range);
        if (!chosen) {
          ++i;
          continue;
        }
        match.entry = chosen->entry;
        match.use = chosen->use;
      }
      const auto& entry = gazetteer_.entries()[match.entry];
      // "Democratic party" in "Christian Democratic party", "Democrats" in "Social Democrats", but not in "Senate
      // Democrats": the name is longer than the one that is known.
      const bool part = match.length > 1 || (words_.organisation_head(word(i)) != nullptr && i > range.begin &&
                                             words_.organisation_head(word(i - 1)) == nullptr);
      const bool cut = entry.type == EntityType::kParty && part && i > range.begin && capital(i - 1) && free(i - 1) &&
                       styled_[s] == 0 && !sentence_start(i - 1) && !function_word(i - 1) &&
                       token(i).has(kSpaceBefore) && !words_.title(document_, i - 1, i) &&
                       words_.modifier(word(i - 1)) == nullptr;
      if (cut) {
        i += match.length;
        continue;
      }
      const bool lone = match.length == 1;
      const bool shouted = styled_[s] == 2 && match.use == NameUse::kAcronym && everyday(i);
      const bool word_only = lone && match.use != NameUse::kAcronym && match.use != NameUse::kDemonym && everyday(i) &&
                             (sentence_start(i) || styled_[s] != 0) && entry.type != EntityType::kCountry;
      if (shouted || word_only) {
        ++i;
        continue;
      }
      Name name;
      name.tokens = {i, i + match.length};
      name.type = entry.type;
      name.use = match.use;
      name.entry = match.entry;
      name.cue = match.users ? "user's gazetteer" : entry.ambiguous ? "gazetteer, ambiguous" : "gazetteer";
      if (entry.type == EntityType::kPerson)
        name.gender = entry.gender != NameGender::kUnknown ? entry.gender : gender_of(name.tokens);
      const auto added = add_name(std::move(name));
      if (entry.type == EntityType::kPerson) learn_person(added);
      i += match.length;
    }
  }
}

// Names that need the rest of the article. "Florida, Georgia and Kansas": a country's name that a state of another
// country bears, where the article names more states of that one, and nothing else of the country.
void NameFinder::decide_shared() {
  std::unordered_set<std::string_view> federal, meant, spoken_of;
  const auto& entries = gazetteer_.entries();
  for (const auto& name : names_) {
    if (!name.entry) continue;
    const auto& entry = entries[*name.entry];
    if (entry.type == EntityType::kCountry) spoken_of.insert(entry.id);
    if (!(entry.type == EntityType::kParty && name.use == NameUse::kAcronym)) spoken_of.insert(entry.country);
    if (entry.type == EntityType::kPlace) meant.insert(entry.country);
    if (entry.type == EntityType::kPlace && entry.kind == "state") federal.insert(entry.country);
    if (entry.type == EntityType::kCountry && name.use == NameUse::kDemonym) meant.insert(entry.id);
  }
  // "the MRC Centre": short names of parties need their country or their full name in the article.
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    if (!name.entry || name.type != EntityType::kParty || name.use != NameUse::kAcronym || dropped_[n]) continue;
    const auto& country = entries[*name.entry].country;
    if (!country.empty() && !spoken_of.contains(country) && name.tokens.size() == 1) drop_cover(name.tokens.begin);
  }
  for (auto& name : names_) {
    if (!name.entry || name.type != EntityType::kCountry || name.use != NameUse::kName || name.tokens.size() != 1 ||
        meant.contains(entries[*name.entry].id))
      continue;
    const auto match = gazetteer_.match(document_, name.tokens.begin, 1);
    if (match.length == 0) continue;
    for (const auto& reading : gazetteer_.readings(match.state)) {
      const auto& other = entries[reading.entry];
      if (other.type != EntityType::kPlace || other.kind != "state" || !federal.contains(other.country)) continue;
      name.entry = reading.entry;
      name.type = EntityType::kPlace;
      break;
    }
  }
}

}  // namespace bilat
