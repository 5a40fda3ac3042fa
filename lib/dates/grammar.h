// SPDX-License-Identifier: Apache-2.0
// The temporal grammar: files of the pack, compiled once into a tree of word classes that is walked over the terms of a
// text. Private to lib/dates; lib/dates/date_grammar.h is the door.
//
//   date : MONTH DAYN ,? YEAR                    a form and a pattern
//   ago step=-1 : NUM|ONE UNIT|UNITS ago         slots that the words do not say themselves
//   date : PREP < YEAR > not-used                words before < and after > must be there and are no part of it
//   set PREP = in since of                       words that a pattern may name by one name
//
// In a pattern a lower-case word or mark is itself, an upper-case one is a class (dates/words.tsv, and those of
// lib/dates/vocabulary.h that are read off a word's form) or a set, a|b is either, a? may be absent and [ a b ] may be
// absent as a whole. A 2 behind a class fills the second half of a range.
#pragma once

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

/// What the grammar knows of one word.
struct WordEntry {
  WordHash hash = 0;
  ClassMask classes;          ///< however it is written
  ClassMask capital_classes;  ///< more, when it has a capital
  std::uint16_t literal = 0;
  std::int16_t value = 0;
  std::int16_t unit = 0;
};

class Grammar {
 public:
  static constexpr std::size_t kMaxTerms = 14;  ///< the longest pattern: bounds the work at each term

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Rule& rule(std::size_t index) const { return rules_[index]; }
  [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
  [[nodiscard]] const WordEntry* find(WordHash word) const;
  [[nodiscard]] const ClassMask& starters() const { return starters_; }
  [[nodiscard]] bool starts(std::uint16_t literal) const { return literal_starts_[literal]; }

 private:
  friend class GrammarReader;

  std::vector<Rule> rules_;
  std::vector<Node> nodes_;
  std::vector<WordEntry> table_;  ///< open addressing, a power of two, at most half full
  std::vector<bool> literal_starts_;
  ClassMask starters_;
};

/// Compiles dates/words.tsv and dates/*.rules of a pack. Mistakes are reported with file:line:column and how to mend
/// them (code "pack.dates"), and left out.
Grammar read_grammar(const Pack& pack, Diagnostics& diagnostics);

}  // namespace bilat::dates
