// SPDX-License-Identifier: Apache-2.0
// The temporal grammar: files of the pack, compiled once into a tree of word classes that is walked over the terms of a
// text. Private to lib/dates; lib/dates/date_grammar.h is the door.
//
//   date : MONTH DAYN ,? YEAR                    a form and a pattern
//   ago step=-1 : NUM|ONE UNIT|UNITS ago         slots that the words do not say themselves
//   date : PREP < YEAR > not-used                words before < and after > must be there and are no part of it
//   set PREP = in since of                       words that a pattern may name by one name
//
//   ahead : is|are to                            a cue of which way in time the dates near it lie (cues.h)
//
// In a pattern a lower-case word or mark is itself, an upper-case one is a class (dates/words.tsv, and those of
// lib/dates/vocabulary.h that are read off a word's form) or a set, a|b is either, a? may be absent and [ a b ] may be
// absent as a whole. A 2 behind a class fills the second half of a range.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"
#include "lib/dates/forms.h"
#include "lib/dates/vocabulary.h"

namespace bilat::dates {

struct Rule {
  Form form = Form::kNothing;
  Slots preset = {};
  bool fine = false;        ///< of use to `bilat dates`, and none to events: a clock time alone, "annual"
  bool from_thing = false;  ///< counted from what follows: "two days after"
  std::string place;        ///< "dates/relative.rules:25"
};

/// One step of the tree: a class or a word that the next term must be.
struct Edge {
  std::uint16_t literal = 0;  ///< the word's number, or 0 when `kind` counts
  std::uint8_t kind = 0;      ///< a Class or a set
  bool second = false;        ///< fills the second half of a range
  std::uint32_t target = 0;
};

/// A pattern that ends at a node: its first `before` and last `after` terms are context.
struct Accept {
  std::uint16_t rule = 0;
  std::uint8_t before = 0;
  std::uint8_t after = 0;
};

struct Node {
  std::vector<Edge> edges;    ///< those of classes first, then those of words by number
  std::uint32_t classes = 0;  ///< how many are of classes
  std::vector<Accept> accepts;
};

/// Patterns of expressions and those of cues (is_cue) stand in trees of their own: a cue takes no words away.
enum class Tree : std::uint8_t { kExpressions, kCues };
inline constexpr std::size_t kTrees = 2;

/// What the grammar knows of one word.
struct WordEntry {
  WordHash hash = 0;
  ClassMask classes;          ///< however it is written
  ClassMask capital_classes;  ///< more, when it has a capital
  std::uint16_t literal = 0;
  std::int32_t value = 0;
  std::int32_t unit = 0;
};

class Grammar {
 public:
  static constexpr std::size_t kMaxTerms = 14;         ///< the longest pattern: bounds the work at each term
  static constexpr std::size_t kMaxWritten = 64;       ///< words of a pattern as written
  static constexpr std::size_t kMaxSequences = 5'000;  ///< of one pattern, after alternatives are written out
  static constexpr std::size_t kMaxRules = 10'000;
  static constexpr std::size_t kMaxNodes = 200'000;    ///< of both trees
  static constexpr std::size_t kMaxAccepts = 100'000;  ///< ends of patterns
  static constexpr std::size_t kMaxLiterals = 60'000;  ///< words that patterns name: their numbers must fit 16 bits

  /// The trees' nodes; the root of a tree is the node of its number.
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Rule& rule(std::size_t index) const { return rules_[index]; }
  [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
  [[nodiscard]] const WordEntry* find(WordHash word) const;
  /// The classes and the words that a pattern of the tree begins with.
  [[nodiscard]] const ClassMask& starters(Tree tree) const { return starts_[static_cast<std::size_t>(tree)].classes; }
  [[nodiscard]] bool starts(Tree tree, std::uint16_t literal) const {
    return starts_[static_cast<std::size_t>(tree)].literals[literal];
  }

 private:
  friend class GrammarReader;

  std::vector<Rule> rules_;
  std::vector<Node> nodes_;
  std::vector<WordEntry> table_;  ///< open addressing, a power of two, at most half full
  struct Starts {
    ClassMask classes;
    std::vector<bool> literals;
  };
  std::array<Starts, kTrees> starts_;
};

/// Compiles dates/words.tsv and dates/*.rules of a pack. Mistakes are reported with file:line:column and how to mend
/// them (code "pack.dates"), and left out.
Grammar read_grammar(const Pack& pack, Diagnostics& diagnostics);

}  // namespace bilat::dates
