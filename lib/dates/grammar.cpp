// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/grammar.h"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"
#include "lib/base/wording.h"

namespace bilat::dates {
namespace {

constexpr std::string_view kWords = "dates/words.tsv";
constexpr std::string_view kMend = "leave out rules, or put the words of alternatives into sets";

bool is_upper(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(mark), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// A step of a pattern: a term to match, or one of the marks < and >.
struct Element {
  enum class Kind : std::uint8_t { kTerm, kBefore, kAfter };
  Kind role = Kind::kTerm;
  std::uint16_t literal = 0;
  std::uint8_t kind = 0;
  bool second = false;
  friend auto operator<=>(const Element&, const Element&) = default;
};
using Sequence = std::vector<Element>;

}  // namespace

class GrammarReader {
 public:
  GrammarReader(const Pack& pack, Diagnostics& diagnostics) : pack_(pack), diagnostics_(diagnostics) {
    grammar_.nodes_.resize(kTrees);
  }

  Grammar run() {
    read_words();
    each_line([&] {
      if (line_.starts_with("set ")) read_set();
    });
    each_line([&] {
      if (!line_.starts_with("set ")) read_rule();
    });
    build_table();
    return std::move(grammar_);
  }

 private:
  struct Building : WordEntry {
    bool has_value = false;  ///< whether `value` or `unit` is said by a class
    bool has_unit = false;
  };

  template <class Read>
  void each_line(const Read& read) {
    for (const auto& [name, text] : pack_.files()) {
      if (!name.starts_with("dates/") || !name.ends_with(".rules")) continue;
      file_ = name;
      number_ = 0;
      for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        ++number_;
        line_ = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line_.empty() && line_.front() != '#') read();
      }
    }
  }

  // A mistake at a part of the current file; names: what could have stood there.
  void fail(std::string_view at, const char* code, std::string message,
            const std::vector<std::string_view>& names = {}) {
    if (!source_ || source_->file() != file_) source_.emplace(file_, pack_.text(file_), diagnostics_);
    Mistake mistake{code, std::move(message)};
    if (const auto meant = nearest(at, names); !meant.empty())
      mistake.fixes.push_back(fmt::format("did you mean '{}'?", meant));
    mistake.fixes.emplace_back("docs/dates.md explains how the grammar is written");
    source_->error(at, std::move(mistake));
    failed_ = true;
  }

  void read_words() {
    for (const auto& file : pack_.tables(std::string(kWords))) {
      file_ = file;
      read_table();
    }
  }

  void read_table() {
    const auto table = parse_tsv(pack_.text(file_), file_, {"class", "value", "written", "words"}, diagnostics_);
    for (const auto& row : table.rows) {
      const auto [name, value, written, words] = std::tie(row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
      const auto kind = parse_class(name);
      const auto number = parse_class_value(kind, value);
      if (kind == kFirstSet) {
        fail(name, "B1407", fmt::format("'{}' is no class of words: docs/dates.md lists them", name), class_names());
      } else if (!takes_words(kind)) {
        fail(name, "B1407", fmt::format("{} is told by the form of a word: it takes no words here", name));
      } else if (!number) {
        fail(value.empty() ? name : value, "B1406",
             fmt::format("'{}' is no value of {}: write one of {}", value, name, class_values(kind)));
      } else if (!written.empty() && written != "capital") {
        fail(written, "B1408", fmt::format("'{}' is no way of writing: write capital, or nothing", written));
      } else {
        for (const auto word : split_list(words)) add_word(word, kind, *number, !written.empty());
      }
    }
  }

  // A class of one value says nothing of its own: the word keeps the value of its other classes.
  void add_word(std::string_view word, Class kind, std::int32_t value, bool capital) {
    auto& entry = entry_of(word);
    const bool is_unit = slot_of(kind) == Slot::kUnit;
    auto& place = is_unit ? entry.unit : entry.value;
    auto& valued = is_unit ? entry.has_unit : entry.has_value;
    const bool says = is_unit || range_of(kind).least != range_of(kind).most;
    if (says && valued && place != value)
      fail(word, "B1409", fmt::format("'{}' has the value {} in another class: a word has one", word, place));
    if (says || !valued) place = value;
    valued = valued || says;
    (capital ? entry.capital_classes : entry.classes).set(kind);
    if (kind == kOrdinal && value <= 31) entry.classes.set(kDayOrdinal);
  }

  Building& entry_of(std::string_view word) {
    const auto hash = hash_word(word);
    auto& entry = building_[hash];
    entry.hash = hash;
    return entry;
  }

  std::uint16_t literal_of(std::string_view word) {
    auto& entry = entry_of(word);
    if (entry.literal == 0 && literals_ <= Grammar::kMaxLiterals)
      entry.literal = static_cast<std::uint16_t>(++literals_);
    return entry.literal;
  }

  void read_set() {
    const auto equals = line_.find(" = ");
    if (equals == std::string_view::npos) return fail(line_, "B1401", "a set is written: set NAME = word word");
    const auto name = trim(line_.substr(4, equals - 4));
    if (name.empty() || !is_upper(name))
      return fail(line_.substr(4), "B1402", "the name of a set is written in capitals");
    if (name.back() == '2')
      return fail(name, "B1402",
                  "the name of a set cannot end in 2, which in a pattern marks the second half of a range");
    const auto bit = kFirstSet + sets_.size();
    if (bit >= kClasses) return fail(name, "B1403", fmt::format("there are at most {} sets", kClasses - kFirstSet));
    if (parse_class(name) != kFirstSet) return fail(name, "B1402", "is a class already: choose another name");
    if (!sets_.emplace(name, static_cast<std::uint8_t>(bit)).second)
      return fail(name, "B1402", "this set exists already: choose another name");
    for (const auto word : split(line_.substr(equals + 3), ' ')) entry_of(word).classes.set(bit);
  }

  void read_rule() {
    if (full_) return;
    const auto colon = line_.find(" : ");
    if (colon == std::string_view::npos) return fail(line_, "B1401", "a rule is written: form : pattern");
    failed_ = false;
    Rule rule;
    read_head(line_.substr(0, colon), rule);
    if (grammar_.rules_.size() >= Grammar::kMaxRules) {
      full_ = true;
      return fail(line_, "B1403", fmt::format("there are at most {} rules: {}", Grammar::kMaxRules, kMend));
    }
    const auto pattern = line_.substr(colon + 3);
    const auto sequences = failed_ ? std::set<Sequence>{} : read_pattern(pattern);
    const auto index = static_cast<std::uint16_t>(grammar_.rules_.size());
    const auto tree = is_cue(rule.form) ? Tree::kCues : Tree::kExpressions;
    for (auto sequence = sequences.begin(); sequence != sequences.end() && !failed_; ++sequence)
      insert(*sequence, index, tree, pattern);
    grammar_.rules_.push_back(std::move(rule));
  }

  void read_head(std::string_view head, Rule& rule) {
    const auto parts = split(head, ' ');
    const auto form = parts.empty() ? std::nullopt : parse_form(parts.front());
    if (!form)
      return fail(parts.empty() ? head : parts.front(), "B1404",
                  fmt::format("'{}' is no form: docs/dates.md lists them", parts.empty() ? head : parts.front()),
                  form_names());
    rule.form = *form;
    rule.place = fmt::format("{}:{}", file_, number_);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const auto part = parts[i];
      if (part == "from-thing" || part == "fine") {
        (part == "fine" ? rule.fine : rule.from_thing) = true;
        continue;
      }
      const auto equals = std::min(part.find('='), part.size());
      const auto name = parse_slot(part.substr(0, equals));
      if (!name || equals == part.size())
        return fail(part.substr(0, equals), "B1405", fmt::format("'{}' is no slot: write name=value", part),
                    slot_names());
      const auto value = parse_value(*name, part.substr(equals + 1));
      if (!value)
        return fail(part.substr(equals + 1), "B1406",
                    fmt::format("'{}' is no value of {}: write one of {}", part.substr(equals + 1),
                                part.substr(0, equals), values_for(*name)));
      rule.preset[static_cast<std::size_t>(*name)] = *value;
    }
  }

  static std::string values_for(Slot slot) {
    const auto names = values_of(slot);
    return names.empty() ? fmt::format("{}..{}", range_of(slot).least, range_of(slot).most) : names;
  }

  std::vector<std::string_view> class_and_set_names() const {
    auto names = class_names();
    for (const auto& [name, bit] : sets_) names.push_back(name);
    return names;
  }

  std::vector<Element> read_element(std::string_view word) {
    std::vector<Element> alternatives;
    for (auto part : split(word, '|')) {
      Element element;
      if (!is_upper(part)) {
        element.literal = literal_of(part);
      } else {
        const auto whole = part;
        if (part.back() == '2') {
          element.second = true;
          part.remove_suffix(1);
        }
        const auto found = sets_.find(part);
        element.kind = found != sets_.end() ? found->second : static_cast<std::uint8_t>(parse_class(part));
        if (found == sets_.end() && element.kind == kFirstSet)
          fail(whole, "B1407", fmt::format("'{}' is no class and no set", whole), class_and_set_names());
      }
      alternatives.push_back(element);
    }
    return alternatives;
  }

  // All ways to read a pattern, each once.
  std::set<Sequence> read_pattern(std::string_view pattern) {
    std::set<Sequence> sequences{{}};
    std::set<Sequence> outside;  // the sequences as they were before an open group
    bool grouped = false;
    const auto words = split(pattern, ' ');
    if (words.size() > Grammar::kMaxWritten)
      fail(pattern, "B1403", fmt::format("a pattern has at most {} words", Grammar::kMaxWritten));
    for (auto word = words.begin(); word != words.end() && !failed_; ++word) {
      if (*word == "[" || *word == "]") {
        if (grouped == (*word == "["))
          fail(*word, "B1410", grouped ? "groups cannot stand in groups" : "no group is open");
        grouped = !grouped;
        if (grouped) outside = sequences;
        if (!grouped) sequences.merge(outside);
      } else {
        sequences = lengthen(sequences, *word);
      }
    }
    if (grouped && !failed_) fail(pattern, "B1410", "a group is not closed: write ]");
    return sequences;
  }

  // Each sequence with each alternative of a word behind it.
  std::set<Sequence> lengthen(const std::set<Sequence>& sequences, std::string_view word) {
    const auto whole = word;
    std::vector<Element> alternatives;
    const bool optional = word.size() > 1 && word.back() == '?';
    if (word == "<" || word == ">") {
      alternatives.push_back({word == "<" ? Element::Kind::kBefore : Element::Kind::kAfter, 0, 0, false});
    } else {
      if (optional) word.remove_suffix(1);
      alternatives = read_element(word);
      if (alternatives.empty()) fail(whole, "B1411", "an alternative is missing");
    }
    const auto ways = sequences.size() * (alternatives.size() + (optional ? 1 : 0));
    if (ways > Grammar::kMaxSequences)
      fail(whole, "B1403",
           fmt::format("the pattern has more than {} ways to be read: put the words into a set, or write several rules",
                       Grammar::kMaxSequences));
    if (failed_) return {};
    std::set<Sequence> longer;
    if (optional) longer = sequences;
    for (const auto& sequence : sequences) {
      for (const auto& element : alternatives) {
        auto one = sequence;
        one.push_back(element);
        longer.insert(std::move(one));
      }
    }
    return longer;
  }

  void insert(const Sequence& sequence, std::uint16_t rule, Tree tree, std::string_view pattern) {
    Accept accept{rule, 0, 0};
    std::size_t terms = 0;
    bool behind = false;
    for (const auto& element : sequence) {
      if (element.role == Element::Kind::kTerm) {
        ++terms;
        if (behind) ++accept.after;
      } else if (element.role == Element::Kind::kBefore) {
        accept.before = static_cast<std::uint8_t>(terms);
      } else {
        behind = true;
      }
    }
    if (terms > Grammar::kMaxTerms)
      return fail(pattern, "B1403", fmt::format("the pattern is longer than {} terms", Grammar::kMaxTerms));
    if (terms <= std::size_t{accept.before} + accept.after) return fail(pattern, "B1411", "the pattern is empty");
    auto& nodes = grammar_.nodes_;
    if (nodes.size() + terms > Grammar::kMaxNodes || accepts_ == Grammar::kMaxAccepts ||
        literals_ > Grammar::kMaxLiterals) {
      full_ = true;
      return fail(pattern, "B1403",
                  fmt::format("the grammar has more than {} steps, {} ends or {} words: {}", Grammar::kMaxNodes,
                              Grammar::kMaxAccepts, Grammar::kMaxLiterals, kMend));
    }
    auto at = static_cast<std::uint32_t>(tree);
    for (const auto& element : sequence) {
      if (element.role == Element::Kind::kTerm) at = step(at, element);
    }
    nodes[at].accepts.push_back(accept);
    ++accepts_;
  }

  std::uint32_t step(std::uint32_t at, const Element& element) {
    auto& nodes = grammar_.nodes_;
    if (at < kTrees && element.literal == 0) grammar_.starts_[at].classes.set(element.kind);
    if (at < kTrees && element.literal != 0) {
      auto& starts = grammar_.starts_[at].literals;
      starts.resize(std::max<std::size_t>(starts.size(), element.literal + 1U));
      starts[element.literal] = true;
    }
    const auto [known, is_new] =
        steps_.emplace(std::tuple(at, element.literal, element.kind, element.second), nodes.size());
    if (is_new) {
      nodes[at].edges.push_back({element.literal, element.kind, element.second, known->second});
      nodes.emplace_back();
    }
    return known->second;
  }

  void build_table() {
    for (auto& node : grammar_.nodes_) {
      std::stable_sort(node.edges.begin(), node.edges.end(),
                       [](const Edge& a, const Edge& b) { return a.literal < b.literal; });
      const auto first =
          std::find_if(node.edges.begin(), node.edges.end(), [](const Edge& edge) { return edge.literal != 0; });
      node.classes = static_cast<std::uint32_t>(first - node.edges.begin());
    }
    std::size_t size = 16;
    while (size < 2 * building_.size()) size *= 2;
    auto& table = grammar_.table_;
    table.resize(size);
    for (const auto& [hash, entry] : building_) {
      auto at = hash & (size - 1);
      while (table[at].hash != 0) at = (at + 1) & (size - 1);
      table[at] = entry;
    }
    for (auto& starts : grammar_.starts_) starts.literals.resize(literals_ + 1U);
  }

  const Pack& pack_;
  Diagnostics& diagnostics_;
  Grammar grammar_;
  std::map<WordHash, Building> building_;
  std::map<std::string, std::uint8_t, std::less<>> sets_;
  /// The node that each step from a node leads to.
  std::map<std::tuple<std::uint32_t, std::uint16_t, std::uint8_t, bool>, std::uint32_t> steps_;
  std::size_t accepts_ = 0;
  std::uint32_t literals_ = 0;
  std::string file_;
  std::size_t number_ = 0;
  std::string_view line_;
  bool failed_ = false;             ///< in the current rule
  bool full_ = false;               ///< a limit of the whole grammar was hit: no more rules are read
  std::optional<PackText> source_;  ///< of file_, once it has a mistake
};

const WordEntry* Grammar::find(WordHash word) const {
  const auto mask = table_.size() - 1;
  for (auto at = word & mask; table_[at].hash != 0; at = (at + 1) & mask) {
    if (table_[at].hash == word) return &table_[at];
  }
  return nullptr;
}

Grammar read_grammar(const Pack& pack, Diagnostics& diagnostics) { return GrammarReader(pack, diagnostics).run(); }

}  // namespace bilat::dates
