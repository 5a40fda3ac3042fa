// SPDX-License-Identifier: Apache-2.0
#include "extractors/entities/post.h"

#include <algorithm>
#include <string>
#include <vector>

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
  const auto head = last_word(folded);
  while (!folded.empty()) {
    const auto stop = std::min(folded.find_first_of(" ,&"), folded.size());
    const auto word = folded.substr(0, stop);
    folded.remove_prefix(std::min(stop + 1, folded.size()));
    const bool small = is_one_of(word, {"", "of", "and", "for", "the", "to", "in", "on", "affairs", "first"});
    const bool term = is_one_of(word, {"former", "then", "then-", "ex", "ex-", "acting", "interim", "caretaker",
                                       "outgoing", "incoming", "transitional"});
    if (small || term || word == head) continue;
    const bool rank = is_one_of(word, {"vice", "deputy", "assistant", "permanent", "standing"});
    (rank ? post.ranks : post.fields).push_back(word);
  }
  std::sort(post.ranks.begin(), post.ranks.end());
  std::sort(post.fields.begin(), post.fields.end());
  return post;
}

}  // namespace

std::string_view last_word(std::string_view title) {
  // The head of "Minister of Foreign Affairs" is "Minister".
  for (const std::string_view stop : {" of ", " for ", " to ", " in ", " on "}) {
    const auto found = title.find(stop);
    if (found != std::string_view::npos && found > 0) title = title.substr(0, found);
  }
  const auto space = title.rfind(' ');
  return space == std::string_view::npos ? title : title.substr(space + 1);
}

WordHash head_of(std::string_view title) { return hash_word(last_word(title)); }

bool has_word(std::string_view folded, std::string_view word) {
  // At a word's start: "inc" is no part of "provincial".
  for (auto found = folded.find(word); found != std::string_view::npos; found = folded.find(word, found + 1)) {
    if (found == 0 || folded[found - 1] == ' ' || folded[found - 1] == '-') return true;
  }
  return false;
}

bool is_past_post(std::string_view title) {
  const auto folded = fold(title);
  return folded.starts_with("former ") || folded.starts_with("then") || folded.starts_with("ex-");
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
