// SPDX-License-Identifier: Apache-2.0
// Whose post "his foreign minister" or "her foreign minister" is.
#include <algorithm>
#include <array>
#include <vector>

#include "extractors/entities/resolver.h"

namespace bilat {

// "His", "her": the country of the person of that gender who holds an office, of the nearest sentence before that has
// one. Who stands behind a preposition there ("invited by Roe") gives way to who does not, and who may fit to who does;
// two who fit equally are none.
EntityIndex NameResolver::country_of_owner(NameIndex index, const TitleMention& title) const {
  const auto wanted = title.owner == TitleOwner::kHer ? NameGender::kFemale : NameGender::kMale;
  const auto sentence = sentence_of(index);
  const auto section = section_of(index);
  enum Level : std::uint8_t { kFree, kGoverned, kFreeMaybe, kGovernedMaybe, kLevels };
  std::array<std::vector<EntityIndex>, kLevels> countries;
  const auto any = [&] {
    return std::any_of(countries.begin(), countries.end(), [](const auto& c) { return !c.empty(); });
  };
  auto read = sentence;
  for (NameIndex n = index; n-- > 0;) {
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    const auto here = sentence_of(n);
    if (here + 2 < sentence || index - n > kMaxLookBack || (here != read && any())) break;
    if (section_of(n) != section) break;
    read = here;
    const auto person = entity(n);
    if (person == kNoEntity || type(person) != EntityType::kPerson || person == entity(index)) continue;
    const auto country = country_of(person);
    const auto gender = table_.genders[person];
    if (country == kNoEntity || (gender != wanted && gender != NameGender::kUnknown)) continue;
    const bool free = !behind_preposition(n);
    auto& level = countries[gender == wanted ? (free ? kFree : kGoverned) : (free ? kFreeMaybe : kGovernedMaybe)];
    if (std::find(level.begin(), level.end(), country) == level.end()) level.push_back(country);
  }
  for (const auto& level : countries) {
    if (!level.empty()) return level.size() == 1 ? level.front() : kNoEntity;
  }
  return kNoEntity;
}

// "of the minister, Roe", "with President Roe"
bool NameResolver::behind_preposition(NameIndex name) const {
  auto at = names_[name].extent.begin;
  if (at > 0 && is(at - 1, "the"_w)) --at;
  if (at == 0) return false;
  for (const auto w : {"of"_w, "by"_w, "with"_w, "to"_w, "from"_w, "for"_w, "at"_w, "on"_w, "about"_w, "against"_w}) {
    if (is(at - 1, w)) return true;
  }
  return false;
}

}  // namespace bilat
