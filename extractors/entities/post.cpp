// SPDX-License-Identifier: Apache-2.0
#include "extractors/entities/post.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/entities/title_words.h"

namespace bilat {
namespace {

struct Post {
  WordHash head = 0;
  std::vector<std::string_view> ranks;   ///< sorted
  std::vector<std::string_view> fields;  ///< sorted
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of a folded title.
Post read_post(std::string_view folded) {
  Post post;
  post.head = head_of(folded);
  const auto head = head_word(folded);
  while (!folded.empty()) {
    const auto stop = std::min(folded.find_first_of(" ,&"), folded.size());
    const auto word = folded.substr(0, stop);
    folded.remove_prefix(std::min(stop + 1, folded.size()));
    const bool small = is_one_of(word, {"", "of", "and", "for", "the", "to", "in", "on", "affairs", "first"});
    const bool term = is_one_of(word, {"former", "late", "retired", "then", "then-", "ex", "ex-", "acting", "interim",
                                       "caretaker", "outgoing", "incoming", "transitional"});
    if (small || term || word == head) continue;
    const bool rank = is_one_of(word, {"vice", "deputy", "assistant", "permanent", "standing"});
    (rank ? post.ranks : post.fields).push_back(word);
  }
  std::sort(post.ranks.begin(), post.ranks.end());
  std::sort(post.fields.begin(), post.fields.end());
  return post;
}

}  // namespace

WordHash head_of(std::string_view title) { return hash_word(head_word(title)); }

bool is_past_post(std::string_view title) {
  const auto folded = fold(title);
  return folded.starts_with("former ") || folded.starts_with("late ") || folded.starts_with("retired ") ||
         folded.starts_with("then") || folded.starts_with("ex-");
}

bool same_post(std::string_view a, std::string_view b) {
  const auto folded_a = fold(a), folded_b = fold(b);
  const auto one = read_post(folded_a), other = read_post(folded_b);
  if (one.head != other.head) return false;
  const bool bare = (one.ranks.empty() && one.fields.empty()) || (other.ranks.empty() && other.fields.empty());
  if (one.head == "minister"_w && bare) return true;
  return one.ranks == other.ranks &&
         (std::includes(one.fields.begin(), one.fields.end(), other.fields.begin(), other.fields.end()) ||
          std::includes(other.fields.begin(), other.fields.end(), one.fields.begin(), one.fields.end()));
}

}  // namespace bilat
