// SPDX-License-Identifier: Apache-2.0
// Persons of the user's gazetteer: one by whichever of their names. Single words come later, for "Lima" is rather the
// Lima whom the article names in full.
#include "extractors/entities/person_sieve.h"

namespace bilat {

void PersonSieve::gather_listed() {
  for (const auto mention : mentions_) {
    const auto entry = entries_.find(mention);
    if (entry != entries_.end() && name_of_.at(mention).parts.size() >= 2) add_listed(entry->second, mention);
  }
}

void PersonSieve::add_listed(std::uint32_t entry, NameIndex mention) {
  const auto [found, is_new] = by_entry_.try_emplace(entry, persons_.size());
  if (!is_new) return add_mention(found->second, mention, "user's gazetteer");
  add_person(mention, "user's gazetteer");
  persons_.back().entry = entry;
  auto& same_last = listed_by_last_[persons_.back().name.last()];
  if (same_last.size() < kMaxSharers) same_last.push_back(persons_.size() - 1);
}

}  // namespace bilat
