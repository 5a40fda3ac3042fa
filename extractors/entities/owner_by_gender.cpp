// SPDX-License-Identifier: Apache-2.0
// Whose post "his foreign minister" or "her foreign minister" is.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {

// "His", "her": the country of the one person of that gender who holds an office and was named last; of two in the
// nearest sentence none. Somebody whose gender is unknown gives way to who fits.
EntityIndex NameResolver::country_of_owner(NameIndex index, const TitleMention& title) const {
  const auto wanted = title.owner == TitleOwner::kHer ? NameGender::kFemale : NameGender::kMale;
  const auto sentence = sentence_of(index);
  std::vector<EntityIndex> sure, maybe;  // countries
  std::uint32_t read = sentence;
  for (NameIndex n = index; n-- > 0;) {
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    const auto here = sentence_of(n);
    if (here + 2 < sentence || index - n > kMaxLookBack) break;
    if (here != read && !(sure.empty() && maybe.empty())) break;
    read = here;
    const auto person = entity(n);
    if (person == kNoEntity || type(person) != EntityType::kPerson || person == entity(index)) continue;
    const auto country = country_of(person);
    if (country == kNoEntity) continue;
    const auto gender = table_.genders[person];
    if (gender == wanted && std::find(sure.begin(), sure.end(), country) == sure.end()) sure.push_back(country);
    if (gender == NameGender::kUnknown && std::find(maybe.begin(), maybe.end(), country) == maybe.end())
      maybe.push_back(country);
  }
  const auto& found = sure.empty() ? maybe : sure;
  return found.size() == 1 ? found.front() : kNoEntity;
}

}  // namespace bilat
