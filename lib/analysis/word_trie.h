// SPDX-License-Identifier: Apache-2.0
// A trie over folded words: longest match of phrases at a token. One hash table for all edges, so that a step costs one
// look-up however many phrases there are.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "lib/document/document.h"

namespace bilat {

template <class Value>
class WordTrie {
 public:
  struct Match {
    std::uint32_t state = 0;   ///< 0: no match
    std::uint32_t length = 0;  ///< tokens
  };

  /// The values of a phrase, made empty when it is new.
  std::vector<Value>& at(const std::vector<Token>& phrase) {
    std::uint32_t state = 0;
    for (const auto& token : phrase) {
      auto [edge, is_new] = edges_.try_emplace(key(state, token.word), static_cast<std::uint32_t>(values_.size()));
      if (is_new) values_.emplace_back();
      state = edge->second;
    }
    return values_[state];
  }

  /// The longest phrase with values that starts at `begin` and ends by `end`.
  [[nodiscard]] Match longest(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) const {
    Match best;
    std::uint32_t state = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      const auto edge = edges_.find(key(state, tokens[i].word));
      if (edge == edges_.end()) break;
      state = edge->second;
      if (!values_[state].empty()) best = {state, i + 1 - begin};
    }
    return best;
  }

  [[nodiscard]] const std::vector<Value>& values(std::uint32_t state) const { return values_[state]; }

 private:
  static std::uint64_t key(std::uint32_t state, WordHash word) {
    return (word ^ (std::uint64_t{state} << 32 | state)) * 0x9E3779B97F4A7C15ULL;
  }

  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<Value>> values_{1};  ///< by state; state 0 is the root
};

/// The tokens of a phrase as a document would have them.
inline std::vector<Token> phrase_tokens(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  return tokens;
}

}  // namespace bilat
