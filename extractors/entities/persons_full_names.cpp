// SPDX-License-Identifier: Apache-2.0
// Full names: the same name is the same person, and a shorter whole name is the one longer name that holds it.
#include <algorithm>
#include <tuple>

#include "extractors/entities/person_sieve.h"

namespace bilat {

void PersonSieve::gather_full_names() {
  // Fullest first, so that a shorter whole name finds the longer one that holds it.
  auto order = mentions_;
  std::stable_sort(order.begin(), order.end(), [&](NameIndex a, NameIndex b) {
    const auto rank = [](const PersonName& name) {
      return std::tuple(name.parts.size(), name.initials.size(), name.generation != 0);
    };
    return rank(name_of_.at(a)) > rank(name_of_.at(b));
  });
  for (const auto mention : order) {
    if (!person_of_.contains(mention) && name_of_.at(mention).parts.size() >= 2) gather_full_name(mention);
  }
}

void PersonSieve::gather_full_name(NameIndex mention) {
  const auto& name = name_of_.at(mention);
  if (const auto same = by_whole_name_.find(name.hash()); same != by_whole_name_.end())
    return add_mention(same->second, mention, "same full name");
  std::vector<std::size_t> fits;
  const auto keep = [&](std::size_t person, bool fit) {
    if (fit && !coordinated(mention, person) && std::find(fits.begin(), fits.end(), person) == fits.end())
      fits.push_back(person);
  };
  if (const auto* sharers = rarest(name); sharers != nullptr && !sharers->crowded()) {
    for (const auto person : sharers->persons) keep(person, shorter(name, persons_[person].name));
  }
  if (const auto listed = listed_by_last_.find(name.last()); listed != listed_by_last_.end()) {
    for (const auto person : listed->second) keep(person, shorter(persons_[person].name, name));
  }
  if (fits.empty()) return add_person(mention, "full name");
  if (fits.size() == 1) add_mention(fits.front(), mention, "shorter whole name");
}

}  // namespace bilat
