// SPDX-License-Identifier: Apache-2.0
#include "tests/rule_examples/example.h"

#include <algorithm>
#include <optional>

#include "lib/facts/facts.h"

namespace bilat::rules {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = std::min(text.find(separator), text.size());
    parts.push_back(trim(text.substr(0, at)));
    if (at == text.size()) return parts;
    text.remove_prefix(at + 1);
  }
}

/// What may follow the brackets: the fields of a claim that are no roles.
bool is_value(std::string_view name) {
  return name == "modality" || name == "date" || name == "place" || name == "rule" || name == "title" ||
         name == "over" || name == "note" || name == "since" || name == "from" || name == "to" ||
         parse_attribute(name).has_value();
}

/// One line behind its + or -.
class LineReader {
 public:
  LineReader(std::string_view line, std::size_t at) : line_(line), at_(at) {}

  /// Empty when the line is right.
  std::string read(Example& example) {
    skip_space();
    if (peek() != '"') return "an example starts with its sentence in straight double quotes";
    const auto sentence = quoted();
    if (!sentence) return "the sentence has no closing quote";
    if (trim(*sentence).empty()) return "the sentence is empty";
    example.sentence = *sentence;
    for (skip_space(); at_ < line_.size(); skip_space()) {
      expected(example);
      if (!error_.empty()) return error_;
    }
    if (example.positive && example.expected.empty())
      return "a + example says what is found, such as Meeting(participant: A, B)";
    if (!example.positive && !example.expected.empty()) return "a - example is a sentence alone";
    return {};
  }

  [[nodiscard]] std::size_t column() const { return start_ + 1; }

 private:
  [[nodiscard]] char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }

  void skip_space() {
    while (peek() == ' ' || peek() == '\t') ++at_;
    start_ = at_;
  }

  std::optional<std::string> quoted() {
    std::string text;
    for (++at_; at_ < line_.size(); ++at_) {
      if (line_[at_] == '"') {
        ++at_;
        return text;
      }
      if (line_[at_] == '\\' && at_ + 1 < line_.size()) ++at_;
      text += line_[at_];
    }
    return std::nullopt;
  }

  void expected(Example& example) {
    const auto end = std::min(line_.find_first_of("(= \t", at_), line_.size());
    const auto word = line_.substr(at_, end - at_);
    at_ = end;
    if (peek() == '(') {
      if (!parse_event_type(word) && !parse_relation_type(word)) {
        error_ = "'" + std::string(word) + "' is no event or relation type";
        return;
      }
      example.expected.push_back({std::string(word), {}, {}});
      roles(example.expected.back());
    } else if (peek() == '=') {
      value(word, example);
    } else {
      error_ = "'" + std::string(word) + "' is neither Type(role: Name) nor field=value";
    }
  }

  void roles(Expected& expected) {
    const auto close = line_.find(')', at_);
    if (close == std::string_view::npos) {
      error_ = "the list of roles is not closed: add ')'";
      return;
    }
    const auto inside = line_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (trim(inside).empty()) return;
    const bool event = parse_event_type(expected.type).has_value();
    for (const auto part : split(inside, ';')) {
      const auto colon = part.find(':');
      const auto role = trim(part.substr(0, std::min(colon, part.size())));
      const bool known = event ? parse_role(role).has_value() : role == "subject" || role == "object";
      if (colon == std::string_view::npos || !known) {
        error_ = "'" + std::string(part) + "' is no 'role: Name, Name' of a " + expected.type;
        return;
      }
      std::vector<std::string> names;
      for (const auto name : split(part.substr(colon + 1), ',')) {
        if (!name.empty()) names.emplace_back(name);
      }
      expected.roles.emplace_back(std::string(role), std::move(names));
    }
  }

  void value(std::string_view name, Example& example) {
    if (!is_value(name)) {
      error_ = "'" + std::string(name) +
               "' is no field: use modality, date, place, rule, an attribute, or title, over, note, since, from, to";
      return;
    }
    if (example.expected.empty()) {
      error_ = "'" + std::string(name) + "=' stands before the Type(...) that it belongs to";
      return;
    }
    ++at_;
    std::string text;
    if (peek() == '"') {
      const auto read = quoted();
      if (!read) {
        error_ = "the value of '" + std::string(name) + "' has no closing quote";
        return;
      }
      text = *read;
    } else {
      const auto end = std::min(line_.find_first_of(" \t", at_), line_.size());
      text = std::string(line_.substr(at_, end - at_));
      at_ = end;
    }
    example.expected.back().values.emplace_back(std::string(name), std::move(text));
  }

  std::string_view line_;
  std::size_t at_;
  std::size_t start_ = 0;  ///< where the item that is being read starts
  std::string error_;
};

}  // namespace

Examples read_examples(const std::string& file, std::string_view text) {
  Examples found;
  std::size_t number = 0, frame = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#') continue;
    if (line[first] != '+' && line[first] != '-') {
      frame = number;
      continue;
    }
    const auto report = [&](std::size_t column, const std::string& message) {
      found.mistakes.push_back(file + ":" + std::to_string(number) + ":" + std::to_string(column) + ": " + message);
    };
    if (frame == 0) {
      report(first + 1, "an example stands below its frame");
      continue;
    }
    Example example;
    example.file = file;
    example.line = number;
    example.frame = frame;
    example.positive = line[first] == '+';
    LineReader reader(line, first + 1);
    if (const auto mistake = reader.read(example); mistake.empty())
      found.examples.push_back(std::move(example));
    else
      report(reader.column(), mistake);
  }
  return found;
}

}  // namespace bilat::rules
