// SPDX-License-Identifier: Apache-2.0
#include "extractors/entities/person_sieve.h"
#include "extractors/entities/post.h"

#include <algorithm>

namespace bilat {

PersonSieve::PersonSieve(const Document& document, const std::vector<Name>& names, const NameWords& words,
                         const std::unordered_map<NameIndex, std::uint32_t>& entries)
    : document_(document), names_(names), words_(words), entries_(entries) {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].type != EntityType::kPerson) continue;
    mentions_.push_back(n);
    name_of_.emplace(n, read_person_name(document_, names_[n].tokens, words_));
  }
}

void PersonSieve::run() {
  find_coordinations();
  unify_spellings();
  gather_listed();
  gather_full_names();
  gather_short_forms();
  for (auto& person : persons_) std::sort(person.mentions.begin(), person.mentions.end());
}

// Nobody meets himself: "King Faisal and Prince Omar bin Faisal" are two.
void PersonSieve::find_coordinations() {
  for (std::size_t k = 1; k < mentions_.size(); ++k) {
    const auto& before = names_[mentions_[k - 1]];
    const auto& after = names_[mentions_[k]];
    const auto joint = after.extent.begin;
    if (joint == 0 || !document_.token(joint - 1).is("and"_w)) continue;
    if (before.extent.end != joint - 1 && before.tokens.end != joint - 1) continue;
    joined_to_.emplace(mentions_[k], mentions_[k - 1]);
    joined_by_.emplace(mentions_[k - 1], mentions_[k]);
  }
}

bool PersonSieve::coordinated(NameIndex mention, std::size_t person) const {
  for (const auto* joined : {&joined_to_, &joined_by_}) {
    const auto other = joined->find(mention);
    if (other == joined->end()) continue;
    const auto placed = person_of_.find(other->second);
    if (placed != person_of_.end() && placed->second == person) return true;
  }
  return false;
}

const PersonSieve::Sharers* PersonSieve::rarest(const PersonName& name) const {
  const Sharers* best = nullptr;
  for (const auto& part : name.parts) {
    const auto found = by_part_.find(part.word);
    if (found == by_part_.end()) return nullptr;
    if (best == nullptr || found->second.count < best->count) best = &found->second;
  }
  return best;
}

bool PersonSieve::shorter(const PersonName& one, const PersonName& other) const {
  ++steps_;
  return is_short_form(one, other);
}

void PersonSieve::add_person(NameIndex mention, const char* pass) {
  const auto index = persons_.size();
  auto& person = persons_.emplace_back();
  person.name = name_of_.at(mention);
  by_whole_name_.emplace(person.name.hash(), index);
  for (std::size_t k = 0; k < person.name.parts.size(); ++k) {
    const auto word = person.name.parts[k].word;
    const auto same = [&](const auto& part) { return part.word == word; };
    const auto end = person.name.parts.begin() + static_cast<std::ptrdiff_t>(k);
    if (std::any_of(person.name.parts.begin(), end, same)) continue;  // "Zaha Zaha"
    auto& sharers = by_part_[word];
    ++sharers.count;
    if (!sharers.crowded()) sharers.persons.push_back(index);
  }
  add_mention(index, mention, pass);
}

void PersonSieve::add_mention(std::size_t index, NameIndex mention, const char* pass) {
  auto& person = persons_[index];
  passes_[mention] = pass;
  person_of_[mention] = index;
  person.mentions.push_back(mention);
  person.first = std::min(person.first, mention);
  const auto& name = name_of_.at(mention);
  if (person.name.generation == 0 && name.numeral) {  // "King Otto", then "Otto II"
    person.name.generation = name.generation;
    person.name.numeral = true;
  }
  if (person.gender == NameGender::kUnknown && name.parts.size() > 1) person.gender = names_[mention].gender;
  for (const auto& title : names_[mention].titles) {
    const auto head = head_of(title.title);
    const bool known = std::find(person.posts.begin(), person.posts.end(), head) != person.posts.end();
    if (!title.honorific && !known && person.posts.size() < kMaxPosts) person.posts.push_back(head);
  }
}

}  // namespace bilat
