// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/grammar.h"

#include <algorithm>
#include <charconv>

namespace bilat::dates {
namespace {

constexpr std::size_t kMaxSequences = 20'000;  // of one pattern, after alternatives are written out

bool is_upper(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
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

}  // namespace

struct Grammar::Element {
  enum class Kind : std::uint8_t { kTerm, kBefore, kAfter };  // a term to match, or the marks < and >
  Kind role = Kind::kTerm;
  std::uint16_t literal = 0;
  std::uint8_t kind = 0;
  bool second = false;
};

Grammar::Grammar(const std::vector<std::string_view>& texts) : nodes_(1) {
  add_vocabulary();
  std::uint32_t number = 0;
  for (const auto text : texts) {
    std::size_t begin = 0;
    while (begin < text.size()) {
      const auto end = std::min(text.find('\n', begin), text.size());
      read_line(trim(text.substr(begin, end - begin)), ++number);
      begin = end + 1;
    }
  }
  build_table();
}

void Grammar::fail(std::uint32_t line, const std::string& message) {
  errors_.push_back("line " + std::to_string(line) + ": " + message);
}

void Grammar::add_vocabulary() {
  for (const auto& word : vocabulary()) {
    auto& entry = entry_of(hash_folded(word.word));
    (word.capital ? entry.capital_classes : entry.classes) |= std::uint64_t{1} << word.kind;
    if (word.kind == kOrdinal && word.value <= 31) entry.classes |= std::uint64_t{1} << kDayOrdinal;
    const bool unit = word.kind == kUnitName || word.kind == kUnitNames || word.kind == kAdverbSet ||
                      word.kind == kSetAdjective || word.kind == kUnitLong;
    (unit ? entry.unit : entry.value) = word.value;
  }
}

WordEntry& Grammar::entry_of(WordHash hash) {
  auto& entry = building_[hash];
  entry.hash = hash;
  return entry;
}

std::uint16_t Grammar::literal_of(std::string_view word) {
  auto& entry = entry_of(hash_folded(word));
  if (entry.literal == 0) entry.literal = ++literals_;
  return entry.literal;
}

void Grammar::read_line(std::string_view line, std::uint32_t number) {
  if (line.empty() || line.front() == '#') return;
  if (line.starts_with("set ")) {
    read_set(line.substr(4), number);
  } else {
    read_rule(line, number);
  }
}

void Grammar::read_set(std::string_view line, std::uint32_t number) {
  const auto equals = line.find(" = ");
  const auto bit = static_cast<std::uint8_t>(kFirstSet + sets_.size());
  if (equals == std::string_view::npos || bit >= 64) return fail(number, "a set is written: set NAME = word word");
  if (!sets_.emplace(std::string(trim(line.substr(0, equals))), bit).second) return fail(number, "this set exists already");
  for (const auto word : split(line.substr(equals + 3), ' ')) {
    entry_of(hash_folded(word)).classes |= std::uint64_t{1} << bit;
  }
}

bool Grammar::read_head(std::string_view head, Rule& rule, std::uint32_t number) {
  const auto parts = split(head, ' ');
  const auto form = parts.empty() ? std::nullopt : parse_form(parts.front());
  if (!form) return fail(number, "no such form"), false;
  rule.form = *form;
  rule.line = number;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto part = parts[i];
    if (part == "from-thing" || part == "fine") {
      (part == "fine" ? rule.fine : rule.from_thing) = true;
      continue;
    }
    const auto equals = part.find('=');
    const auto name = parse_slot(part.substr(0, equals));
    if (!name || equals == std::string_view::npos) return fail(number, "no such slot: " + std::string(part)), false;
    const auto text = part.substr(equals + 1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return fail(number, "not a number: " + std::string(part)), false;
    rule.preset[static_cast<std::size_t>(*name)] = static_cast<std::int16_t>(value);
  }
  return true;
}

void Grammar::read_rule(std::string_view line, std::uint32_t number) {
  const auto colon = line.find(" : ");
  if (colon == std::string_view::npos) return fail(number, "a rule is written: form : pattern");
  Rule rule;
  if (!read_head(line.substr(0, colon), rule, number)) return;
  const auto index = static_cast<std::uint16_t>(rules_.size());
  rules_.push_back(rule);
  for (const auto& sequence : read_pattern(line.substr(colon + 3), number)) insert(sequence, index, number);
}

bool Grammar::read_element(std::string_view word, std::uint32_t number, std::vector<Element>& alternatives) {
  for (auto part : split(word, '|')) {
    Element element;
    if (!is_upper(part)) {
      element.literal = literal_of(part);
    } else {
      if (part.back() == '2') {
        element.second = true;
        part.remove_suffix(1);
      }
      const auto found = sets_.find(part);
      element.kind = found != sets_.end() ? found->second : static_cast<std::uint8_t>(parse_class(part));
      if (found == sets_.end() && element.kind == kFirstSet) return fail(number, "no such class: " + std::string(part)), false;
    }
    alternatives.push_back(element);
  }
  return true;
}

std::vector<Grammar::Sequence> Grammar::read_pattern(std::string_view pattern, std::uint32_t number) {
  std::vector<Sequence> sequences(1);
  std::vector<Sequence> outside;  // the sequences as they were before an open group
  bool grouped = false;
  for (auto word : split(pattern, ' ')) {
    if (word == "[") {
      if (grouped) return fail(number, "groups cannot stand in groups"), std::vector<Sequence>{};
      grouped = true;
      outside = sequences;
      continue;
    }
    if (word == "]") {
      if (!grouped) return fail(number, "no group is open"), std::vector<Sequence>{};
      grouped = false;
      sequences.insert(sequences.end(), outside.begin(), outside.end());
      continue;
    }
    std::vector<Element> alternatives;
    bool optional = false;
    if (word == "<" || word == ">") {
      alternatives.push_back({word == "<" ? Element::Kind::kBefore : Element::Kind::kAfter, 0, 0, false});
    } else {
      optional = word.size() > 1 && word.back() == '?';
      if (optional) word.remove_suffix(1);
      if (!read_element(word, number, alternatives)) return {};
    }
    std::vector<Sequence> longer;
    for (const auto& sequence : sequences) {
      for (const auto& element : alternatives) {
        longer.push_back(sequence);
        longer.back().push_back(element);
      }
      if (optional) longer.push_back(sequence);
    }
    if (longer.size() > kMaxSequences) return fail(number, "too many alternatives: use a set"), std::vector<Sequence>{};
    sequences = std::move(longer);
  }
  if (grouped) fail(number, "a group is not closed");
  return sequences;
}

void Grammar::insert(const Sequence& sequence, std::uint16_t rule, std::uint32_t number) {
  Accept accept{rule, 0, 0};
  std::size_t terms = 0;
  bool behind = false;
  std::uint32_t at = 0;
  for (const auto& element : sequence) {
    if (element.role == Element::Kind::kBefore) {
      accept.before = static_cast<std::uint8_t>(terms);
      continue;
    }
    if (element.role == Element::Kind::kAfter) {
      behind = true;
      continue;
    }
    ++terms;
    if (behind) ++accept.after;
    if (at == 0) {
      if (element.literal == 0) starters_ |= std::uint64_t{1} << element.kind;
      if (element.literal != 0) {
        literal_starts_.resize(std::max<std::size_t>(literal_starts_.size(), element.literal + 1U));
        literal_starts_[element.literal] = true;
      }
    }
    const auto found = std::find_if(nodes_[at].edges.begin(), nodes_[at].edges.end(), [&](const Edge& edge) {
      return edge.literal == element.literal && edge.kind == element.kind && edge.second == element.second;
    });
    if (found != nodes_[at].edges.end()) {
      at = found->target;
      continue;
    }
    const auto target = static_cast<std::uint32_t>(nodes_.size());
    nodes_[at].edges.push_back({element.literal, element.kind, element.second, target});
    nodes_.emplace_back();
    at = target;
  }
  if (terms > kMaxTerms) return fail(number, "the pattern is too long");
  if (terms <= std::size_t{accept.before} + accept.after) return fail(number, "the pattern is empty");
  nodes_[at].accepts.push_back(accept);
}

void Grammar::build_table() {
  for (auto& node : nodes_) {
    std::stable_sort(node.edges.begin(), node.edges.end(), [](const Edge& a, const Edge& b) { return a.literal < b.literal; });
    const auto first = std::find_if(node.edges.begin(), node.edges.end(), [](const Edge& edge) { return edge.literal != 0; });
    node.classes = static_cast<std::uint32_t>(first - node.edges.begin());
  }
  std::size_t size = 16;
  while (size < 2 * building_.size()) size *= 2;
  table_.resize(size);
  for (const auto& [hash, entry] : building_) {
    auto at = hash & (size - 1);
    while (table_[at].hash != 0) at = (at + 1) & (size - 1);
    table_[at] = entry;
  }
  building_.clear();
  literal_starts_.resize(literals_ + 1U);
}

const WordEntry* Grammar::find(WordHash word) const {
  const auto mask = table_.size() - 1;
  for (auto at = word & mask; table_[at].hash != 0; at = (at + 1) & mask) {
    if (table_[at].hash == word) return &table_[at];
  }
  return nullptr;
}

const Grammar& english_grammar() {
  static const Grammar grammar({calendar_rules(), relative_rules(), length_rules(), clock_rules()});
  return grammar;
}

}  // namespace bilat::dates
