// SPDX-License-Identifier: Apache-2.0
// Two spellings of one family name: "Zelensky" and "Zelenskyy", "Erdogan" and "Erdogann". A last letter more is the
// same name when the given name or the post agrees; not "Petrova" beside "Petrov", nor "Senator Roberts" beside
// "Senator Robert". The shorter spelling then stands for both in the whole document.
#include <string>
#include <unordered_set>

#include "extractors/entities/person_sieve.h"
#include "extractors/entities/post.h"

namespace bilat {
namespace {

constexpr std::size_t kShortestName = 5;  ///< letters of the shorter spelling

WordHash pair_hash(WordHash context, WordHash word) { return context * 0x9E3779B97F4A7C15ULL ^ word; }

WordHash given_hash(const PersonName& name) {
  WordHash hash = 1;
  for (std::size_t k = 0; k + 1 < name.parts.size(); ++k) hash = pair_hash(hash, name.parts[k].word);
  return hash;
}

}  // namespace

void PersonSieve::unify_spellings() {
  // What stands beside each family name: a given name or a post.
  std::unordered_set<WordHash> given, posts;
  const auto each_post = [&](NameIndex mention, const auto& visit) {
    for (const auto& title : names_[mention].titles) {
      if (!title.honorific) visit(head_of(title.title));
    }
  };
  for (const auto mention : mentions_) {
    const auto& name = name_of_.at(mention);
    if (name.parts.size() > 1) given.insert(pair_hash(given_hash(name), name.last()));
    each_post(mention, [&](WordHash post) { posts.insert(pair_hash(post, name.last())); });
  }
  std::unordered_map<WordHash, WordHash> shorter_spelling;
  for (const auto mention : mentions_) {
    const auto& name = name_of_.at(mention);
    const auto folded = fold(document_.text_of(document_.token(names_[mention].tokens.end - 1)));
    if (folded.size() <= kShortestName || hash_folded(folded) != name.last() || folded.back() == 'a') continue;
    const auto cut = hash_folded(std::string_view(folded).substr(0, folded.size() - 1));
    bool agrees = name.parts.size() > 1 && given.contains(pair_hash(given_hash(name), cut));
    if (folded.back() != 's') {
      each_post(mention, [&](WordHash post) { agrees = agrees || posts.contains(pair_hash(post, cut)); });
    }
    if (agrees) shorter_spelling.emplace(name.last(), cut);
  }
  if (shorter_spelling.empty()) return;
  for (const auto mention : mentions_) {
    for (auto& part : name_of_.at(mention).parts) {
      if (const auto found = shorter_spelling.find(part.word); found != shorter_spelling.end())
        part.word = found->second;
    }
  }
}

}  // namespace bilat
