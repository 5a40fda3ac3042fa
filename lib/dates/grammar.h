// SPDX-License-Identifier: Apache-2.0
// The temporal grammar: lines of text, compiled once into a tree of word classes that is walked over the terms of a text.
//
//   date : MONTH DAYN ,? YEAR                    a form and a pattern
//   ago step=-1 : NUM|ONE UNIT|UNITS ago         slots that the words do not say themselves
//   date : PREP < YEAR > not-used                words before < and after > must be there and are no part of it
//   set PREP = in since of                       words that a pattern may name by one name
//
// In a pattern a lower-case word or mark is itself, an upper-case one is a class (lib/dates/vocabulary.h) or a set, a|b is
// either, a? may be absent and [ a b ] may be absent as a whole. A 2 behind a class fills the second half of a range.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/fold.h"
#include "lib/dates/forms.h"
#include "lib/dates/vocabulary.h"

namespace bilat::dates {

struct Rule {
  Form form = Form::kNothing;
  Slots preset = {};
  bool fine = false;           ///< of use to `bilat dates`, and none to events: a clock time alone, "annual"
  bool from_thing = false;     ///< counted from what follows: "two days after"
  std::uint32_t line = 0;      ///< of the rule's text, for explain and errors
};

/// One step of the tree: a class or a word that the next term must be.
struct Edge {
  std::uint16_t literal = 0;   ///< the word's number, or 0 when `kind` counts
  std::uint8_t kind = 0;       ///< a Class or a set
  bool second = false;         ///< fills the second half of a range
  std::uint32_t target = 0;
};

/// A pattern that ends at a node: its first `before` and last `after` terms are context.
struct Accept {
  std::uint16_t rule = 0;
  std::uint8_t before = 0;
  std::uint8_t after = 0;
};

struct Node {
  std::vector<Edge> edges;     ///< those of classes first, then those of words by number
  std::uint32_t classes = 0;   ///< how many are of classes
  std::vector<Accept> accepts;
};

/// What the grammar and the vocabulary know of one word.
struct WordEntry {
  WordHash hash = 0;
  std::uint64_t classes = 0;          ///< however it is written
  std::uint64_t capital_classes = 0;  ///< more, when it has a capital
  std::uint16_t literal = 0;
  std::int16_t value = 0;
  std::int16_t unit = 0;
};

class Grammar {
 public:
  static constexpr std::size_t kMaxTerms = 14;  ///< the longest pattern: bounds the work at each term

  /// Compiles rule texts; mistakes are listed in errors(), each with the line.
  explicit Grammar(const std::vector<std::string_view>& texts);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const Rule& rule(std::size_t index) const { return rules_[index]; }
  [[nodiscard]] std::size_t rule_count() const { return rules_.size(); }
  [[nodiscard]] const WordEntry* find(WordHash word) const;
  [[nodiscard]] const std::vector<std::string>& errors() const { return errors_; }
  [[nodiscard]] std::uint64_t starters() const { return starters_; }
  [[nodiscard]] bool starts(std::uint16_t literal) const { return literal_starts_[literal]; }

 private:
  struct Element;
  using Sequence = std::vector<Element>;

  void read_line(std::string_view line, std::uint32_t number);
  void read_set(std::string_view line, std::uint32_t number);
  void read_rule(std::string_view line, std::uint32_t number);
  bool read_head(std::string_view head, Rule& rule, std::uint32_t number);
  std::vector<Sequence> read_pattern(std::string_view pattern, std::uint32_t number);
  bool read_element(std::string_view word, std::uint32_t number, std::vector<Element>& alternatives);
  void insert(const Sequence& sequence, std::uint16_t rule, std::uint32_t number);
  std::uint16_t literal_of(std::string_view word);
  WordEntry& entry_of(WordHash hash);
  void add_vocabulary();
  void build_table();
  void fail(std::uint32_t line, const std::string& message);

  std::vector<Rule> rules_;
  std::vector<Node> nodes_;
  std::map<WordHash, WordEntry> building_;
  std::map<std::string, std::uint8_t, std::less<>> sets_;
  std::vector<WordEntry> table_;  ///< open addressing, a power of two, at most half full
  std::vector<bool> literal_starts_;
  std::uint64_t starters_ = 0;
  std::uint16_t literals_ = 0;
  std::vector<std::string> errors_;
};

/// The grammar of English news, compiled at the first call and never changed.
const Grammar& english_grammar();

/// The texts it is made of, by family.
std::string_view calendar_rules();
std::string_view relative_rules();
std::string_view length_rules();
std::string_view clock_rules();

}  // namespace bilat::dates
