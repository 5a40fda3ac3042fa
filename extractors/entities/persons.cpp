// SPDX-License-Identifier: Apache-2.0
// Persons as entities: their names, keys, genders and mentions, as the sieve found them.
#include <algorithm>
#include <utility>

#include "extractors/entities/person_sieve.h"
#include "extractors/entities/resolver.h"

namespace bilat {

void NameResolver::resolve_persons() {
  std::unordered_map<NameIndex, std::uint32_t> entries;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::kPerson || !names_[n].entry) continue;
    if (const auto entry = choose_reading(n)) entries.emplace(n, *entry);
  }
  PersonSieve sieve(document_, names_, words_, entries);
  sieve.run();
  steps_ += sieve.steps();
  std::vector<EntityIndex> entity_of;
  for (const auto& person : sieve.persons()) {
    const auto name = display_name(person.mentions);
    const auto e = person.entry ? entity_of_entry(*person.entry)
                                : add_entity(EntityType::kPerson, free_key("person/" + kebab(name)), name);
    entity_of.push_back(e);
    for (const auto mention : person.mentions) {
      refer(mention, e, sieve.pass_of(mention));
      auto& gender = table_.genders[e];
      if (gender == NameGender::kUnknown) gender = names_[mention].gender;
    }
  }
  for (const auto& [mention, rivals] : sieve.undecided()) {
    if (entity(mention) != kNoEntity) continue;
    for (const auto rival : rivals) table_.rivals[mention].push_back(entity_of[rival]);
  }
}

// The fullest name; of equally full ones rather "Ana Lima" than "ANA LIMA", then the first.
std::string NameResolver::display_name(const std::vector<NameIndex>& mentions) const {
  const auto rank = [&](NameIndex n) {
    const auto tokens = names_[n].tokens;
    bool shouted = false;
    for (auto i = tokens.begin; i < tokens.end; ++i) {
      const auto& token = document_.token(i);
      const bool initials = token.has(kAbbreviation) || token.end - token.begin <= 2;
      shouted = shouted || (token.has(kAllCaps) && !initials && words_.name_suffix(token.word) == nullptr);
    }
    return std::pair(tokens.size(), !shouted);
  };
  return std::string(text_of(names_[*std::max_element(mentions.begin(), mentions.end(),
                                                      [&](NameIndex a, NameIndex b) { return rank(a) < rank(b); })]));
}

// "person/ana-lima", for the next one of that name "person/ana-lima-2".
std::string NameResolver::free_key(const std::string& base) {
  auto& count = key_counts_[base];
  auto key = base;
  while (by_key_.contains(key)) key = base + "-" + std::to_string(++count + 1);
  return key;
}

}  // namespace bilat
