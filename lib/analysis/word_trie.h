// SPDX-License-Identifier: Apache-2.0
// A trie over folded words: longest match of phrases at a token. One flat hash table for all edges, so that a step
// costs one look-up however many phrases there are, and a million of them take 16 bytes an edge.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lib/document/document.h"

namespace bilat {

/// The states of a trie: 0 is the root, the others are numbered as they are made.
class WordStates {
 public:
  /// The state behind a phrase, made when it is new.
  std::uint32_t add(const std::vector<Token>& phrase) {
    std::uint32_t state = 0;
    for (const auto& token : phrase) state = add(state, token.word);
    return state;
  }

  /// The state behind one more word, made when it is new.
  std::uint32_t add(std::uint32_t state, WordHash word) {
    if (3 * (std::size_t{count_} + 1) > 2 * edges_.size()) grow();
    auto& edge = edges_[slot(key(state, word))];
    if (edge.to == 0) edge = {key(state, word), ++count_};
    return edge.to;
  }

  /// Asks memory for the edge that will be looked up soon: large tables wait for little else.
  void prefetch(std::uint32_t state, WordHash word) const {
    if (!edges_.empty()) __builtin_prefetch(&edges_[key(state, word) >> shift_]);
  }

  /// The state behind one more word, 0 for none.
  [[nodiscard]] std::uint32_t next(std::uint32_t state, WordHash word) const {
    return edges_.empty() ? 0 : edges_[slot(key(state, word))].to;
  }

  [[nodiscard]] std::size_t size() const { return std::size_t{count_} + 1; }  ///< with the root

 private:
  struct Edge {
    std::uint64_t key = 0;
    std::uint32_t to = 0;  ///< 0: a free place
  };

  static std::uint64_t key(std::uint32_t state, WordHash word) {
    return (word ^ (std::uint64_t{state} << 32 | state)) * 0x9E3779B97F4A7C15ULL;
  }

  /// The place of a key, or the free one where it belongs. A third of the table at least is free.
  [[nodiscard]] std::size_t slot(std::uint64_t key) const {
    const auto mask = edges_.size() - 1;
    auto at = static_cast<std::size_t>(key >> shift_);
    while (edges_[at].to != 0 && edges_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    auto old = std::move(edges_);
    edges_.assign(old.empty() ? 64 : 2 * old.size(), {});
    shift_ = old.empty() ? 58 : shift_ - 1;
    for (const auto& edge : old) {
      if (edge.to != 0) edges_[slot(edge.key)] = edge;
    }
  }

  std::vector<Edge> edges_;  ///< as many as a power of two, found by the key's highest bits
  unsigned shift_ = 0;
  std::uint32_t count_ = 0;
};

template <class Value>
class WordTrie {
 public:
  struct Match {
    std::uint32_t state = 0;   ///< 0: no match
    std::uint32_t length = 0;  ///< tokens
  };

  /// The values of a phrase, made empty when it is new.
  std::vector<Value>& at(const std::vector<Token>& phrase) {
    const auto state = states_.add(phrase);
    longest_ = std::max(longest_, static_cast<std::uint32_t>(phrase.size()));
    if (values_.size() < states_.size()) values_.resize(states_.size());
    return values_[state];
  }

  /// The longest phrase with values that starts at `begin` and ends by `end`.
  [[nodiscard]] Match longest(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end) const {
    Match best;
    std::uint32_t state = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      state = states_.next(state, tokens[i].word);
      if (state == 0) break;
      if (!values_[state].empty()) best = {state, i + 1 - begin};
    }
    return best;
  }

  /// Tokens of the longest phrase.
  [[nodiscard]] std::uint32_t longest_phrase() const { return longest_; }

  [[nodiscard]] const std::vector<Value>& values(std::uint32_t state) const { return values_[state]; }

 private:
  WordStates states_;
  std::uint32_t longest_ = 0;
  std::vector<std::vector<Value>> values_{1};  ///< by state
};

/// The tokens of a phrase as a document would have them.
inline std::vector<Token> phrase_tokens(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenise(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  return tokens;
}

}  // namespace bilat
