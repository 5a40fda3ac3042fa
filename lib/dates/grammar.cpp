// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/grammar.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat::dates {
namespace {

constexpr std::size_t kMaxSequences = 20'000;  // of one pattern, after alternatives are written out
constexpr std::size_t kMaxRules = 10'000;
constexpr std::size_t kMaxNodes = 1'000'000;  // of the tree
constexpr std::size_t kMaxLiterals = 60'000;  // numbers of words must fit 16 bits
constexpr std::size_t kMaxWritten = 64;       // words of a pattern's line
constexpr std::string_view kWords = "dates/words.tsv";

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
};
using Sequence = std::vector<Element>;

}  // namespace

class GrammarReader {
 public:
  GrammarReader(const Pack& pack, Diagnostics& diagnostics) : pack_(pack), diagnostics_(diagnostics) {
    grammar_.nodes_.resize(1);
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
  template <class Read>
  void each_line(const Read& read) {
    for (const auto& [name, text] : pack_.files()) {
      if (!name.starts_with("dates/") || !name.ends_with(".rules")) continue;
      file_ = name;
      number_ = 0;
      for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        ++number_;
        begin_ = rest.data();
        line_ = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line_.empty() && line_.front() != '#') read();
      }
    }
  }

  // A mistake at a part of the current line.
  void fail(std::string_view at, const std::string& message) {
    if (!source_ || source_->file() != file_) source_.emplace(file_, pack_.text(file_), diagnostics_);
    source_->error(at, {"B1401", message, {}, {"docs/dates.md explains how the grammar is written"}});
    failed_ = true;
  }

  void read_words() {
    const std::string file(kWords);
    const auto table = parse_tsv(pack_.text(file), file, {"class", "value", "written", "words"}, diagnostics_);
    for (const auto& row : table.rows) {
      const auto where = fmt::format("{}:{}", file, row.line);
      const auto kind = parse_class(row.cells[0]);
      const auto value = parse_value(slot_of(kind), row.cells[1]);
      if (kind == kFirstSet) {
        diagnostics_.error("pack.dates", where,
                           fmt::format("'{}' is no class of words: docs/dates.md lists them", row.cells[0]));
      } else if (!value) {
        diagnostics_.error(
            "pack.dates", where,
            fmt::format("'{}' is no value of {}: write a number or one of its names", row.cells[1], row.cells[0]));
      } else {
        for (const auto word : split_list(row.cells[3])) add_word(word, kind, *value, row.cells[2] == "capital", where);
      }
    }
  }

  void add_word(std::string_view word, Class kind, std::int16_t value, bool capital, const std::string& where) {
    auto& entry = entry_of(word);
    const bool is_unit = slot_of(kind) == Slot::kUnit;
    const auto others = (entry.classes | entry.capital_classes) & (is_unit ? unit_classes() : ~unit_classes());
    auto& place = is_unit ? entry.unit : entry.value;
    if (others.any() && place != value) {
      diagnostics_.error("pack.dates", where,
                         fmt::format("'{}' has the value {} in another class: a word has one", word, place));
    }
    place = value;
    (capital ? entry.capital_classes : entry.classes).set(kind);
    if (kind == kOrdinal && value <= 31) entry.classes.set(kDayOrdinal);
  }

  WordEntry& entry_of(std::string_view word) {
    const auto hash = hash_word(word);
    auto& entry = building_[hash];
    entry.hash = hash;
    return entry;
  }

  std::uint16_t literal_of(std::string_view word) {
    auto& entry = entry_of(word);
    if (entry.literal == 0) entry.literal = ++literals_;
    return entry.literal;
  }

  void read_set() {
    const auto equals = line_.find(" = ");
    if (equals == std::string_view::npos) return fail(line_, "a set is written: set NAME = word word");
    const auto name = trim(line_.substr(4, equals - 4));
    if (name.empty() || !is_upper(name)) return fail(line_.substr(4), "the name of a set is written in capitals");
    const auto bit = kFirstSet + sets_.size();
    if (bit >= kClasses) return fail(name, fmt::format("there are at most {} sets", kClasses - kFirstSet));
    if (parse_class(name) != kFirstSet) return fail(name, "is a class already: choose another name");
    if (!sets_.emplace(name, static_cast<std::uint8_t>(bit)).second)
      return fail(name, "this set exists already: choose another name");
    for (const auto word : split(line_.substr(equals + 3), ' ')) entry_of(word).classes.set(bit);
  }

  void read_rule() {
    const auto colon = line_.find(" : ");
    if (colon == std::string_view::npos) return fail(line_, "a rule is written: form : pattern");
    failed_ = false;
    Rule rule;
    read_head(line_.substr(0, colon), rule);
    if (grammar_.rules_.size() >= kMaxRules) return fail(line_, fmt::format("there are at most {} rules", kMaxRules));
    const auto sequences = failed_ ? std::vector<Sequence>{} : read_pattern(line_.substr(colon + 3));
    if (failed_) return;
    if (grammar_.nodes_.size() > kMaxNodes || literals_ > kMaxLiterals) return fail(line_, "the grammar is too large");
    const auto index = static_cast<std::uint16_t>(grammar_.rules_.size());
    for (const auto& sequence : sequences) insert(sequence, index, line_.substr(colon + 3));
    grammar_.rules_.push_back(std::move(rule));
  }

  void read_head(std::string_view head, Rule& rule) {
    const auto parts = split(head, ' ');
    const auto form = parts.empty() ? std::nullopt : parse_form(parts.front());
    if (!form)
      return fail(head, fmt::format("'{}' is no form: docs/dates.md lists them", parts.empty() ? head : parts.front()));
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
      if (!name || equals == part.size()) return fail(part, fmt::format("'{}' is no slot: write name=value", part));
      const auto value = parse_value(*name, part.substr(equals + 1));
      if (!value)
        return fail(part.substr(equals + 1),
                    fmt::format("'{}' is no value of {}", part.substr(equals + 1), part.substr(0, equals)));
      rule.preset[static_cast<std::size_t>(*name)] = *value;
    }
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
          fail(whole, fmt::format("'{}' is no class and no set", whole));
      }
      alternatives.push_back(element);
    }
    return alternatives;
  }

  std::vector<Sequence> read_pattern(std::string_view pattern) {
    std::vector<Sequence> sequences(1);
    std::vector<Sequence> outside;  // the sequences as they were before an open group
    bool grouped = false;
    const auto words = split(pattern, ' ');
    if (words.size() > kMaxWritten)
      return fail(pattern, fmt::format("a pattern has at most {} words", kMaxWritten)), sequences;
    for (auto word : words) {
      if (word == "[" || word == "]") {
        if (grouped == (word == "["))
          return fail(word, grouped ? "groups cannot stand in groups" : "no group is open"), sequences;
        grouped = !grouped;
        if (grouped) outside = sequences;
        if (!grouped) sequences.insert(sequences.end(), outside.begin(), outside.end());
        continue;
      }
      const auto whole = word;
      std::vector<Element> alternatives;
      bool optional = false;
      if (word == "<" || word == ">") {
        alternatives.push_back({word == "<" ? Element::Kind::kBefore : Element::Kind::kAfter, 0, 0, false});
      } else {
        optional = word.size() > 1 && word.back() == '?';
        if (optional) word.remove_suffix(1);
        alternatives = read_element(word);
        if (alternatives.empty()) return fail(whole, "an alternative is missing"), sequences;
      }
      std::vector<Sequence> longer;
      for (const auto& sequence : sequences) {
        for (const auto& element : alternatives) {
          longer.push_back(sequence);
          longer.back().push_back(element);
        }
        if (optional) longer.push_back(sequence);
      }
      if (longer.size() > kMaxSequences) return fail(whole, "too many alternatives: use a set"), sequences;
      sequences = std::move(longer);
    }
    if (grouped) fail(pattern, "a group is not closed: write ]");
    return sequences;
  }

  void insert(const Sequence& sequence, std::uint16_t rule, std::string_view pattern) {
    Accept accept{rule, 0, 0};
    std::size_t terms = 0;
    bool behind = false;
    std::uint32_t at = 0;
    for (const auto& element : sequence) {
      if (element.role == Element::Kind::kTerm) {
        ++terms;
        if (behind) ++accept.after;
        at = step(at, element);
      } else if (element.role == Element::Kind::kBefore) {
        accept.before = static_cast<std::uint8_t>(terms);
      } else {
        behind = true;
      }
    }
    if (terms > Grammar::kMaxTerms)
      return fail(pattern, fmt::format("the pattern is longer than {} terms", Grammar::kMaxTerms));
    if (terms <= std::size_t{accept.before} + accept.after) return fail(pattern, "the pattern is empty");
    grammar_.nodes_[at].accepts.push_back(accept);
  }

  std::uint32_t step(std::uint32_t at, const Element& element) {
    auto& nodes = grammar_.nodes_;
    if (at == 0 && element.literal == 0) grammar_.starters_.set(element.kind);
    if (at == 0 && element.literal != 0) {
      auto& starts = grammar_.literal_starts_;
      starts.resize(std::max<std::size_t>(starts.size(), element.literal + 1U));
      starts[element.literal] = true;
    }
    const auto found = std::find_if(nodes[at].edges.begin(), nodes[at].edges.end(), [&](const Edge& edge) {
      return edge.literal == element.literal && edge.kind == element.kind && edge.second == element.second;
    });
    if (found != nodes[at].edges.end()) return found->target;
    const auto target = static_cast<std::uint32_t>(nodes.size());
    nodes[at].edges.push_back({element.literal, element.kind, element.second, target});
    nodes.emplace_back();
    return target;
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
    grammar_.literal_starts_.resize(literals_ + 1U);
  }

  const Pack& pack_;
  Diagnostics& diagnostics_;
  Grammar grammar_;
  std::map<WordHash, WordEntry> building_;
  std::map<std::string, std::uint8_t, std::less<>> sets_;
  std::uint16_t literals_ = 0;
  std::string file_;
  std::size_t number_ = 0;
  const char* begin_ = nullptr;  ///< of the current line
  std::string_view line_;
  bool failed_ = false;
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
