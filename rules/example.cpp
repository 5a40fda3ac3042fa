// SPDX-License-Identifier: Apache-2.0
#include "rules/example.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lib/base/wording.h"
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
const std::vector<std::string_view>& field_names() {
  static const auto kNames = [] {
    std::vector<std::string_view> names = {"modality", "date", "place", "rule", "title",
                                           "over",     "note", "since", "from", "to"};
    const auto attributes = attribute_names();
    names.insert(names.end(), attributes.begin(), attributes.end());
    return names;
  }();
  return kNames;
}

std::vector<std::string_view> type_names() {
  auto names = event_type_names();
  const auto relations = relation_type_names();
  names.insert(names.end(), relations.begin(), relations.end());
  return names;
}

/// The roles of a type in an example: what holds the claim's entities.
std::vector<std::string_view> role_names(std::string_view type) {
  const auto event = parse_event_type(type);
  if (!event) return {"subject", "object"};
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kRoles; ++i) {
    if (has_role(*event, static_cast<Role>(i))) names.push_back(to_string(static_cast<Role>(i)));
  }
  return names;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// One line behind its + or -.
class LineReader {
 public:
  LineReader(PackText& source, std::string_view line, std::size_t at) : source_(source), line_(line), at_(at) {}

  /// Whether the line is right; what is not is reported.
  bool read(Example& example) {
    skip_space();
    if (peek() != '"') {
      return mistake(rest(), {"B1302",
                              "an example starts with its sentence in straight double quotes",
                              "\"",
                              {"put the sentence between two \""}});
    }
    const auto begin = at_;
    const auto sentence = quoted();
    if (!sentence) {
      return mistake(line_.substr(begin), {"B1303",
                                           "the sentence has no closing quote",
                                           "\"",
                                           {"add \" behind the sentence", "write a quote inside it as \\\""}});
    }
    if (trim(*sentence).empty())
      return mistake(line_.substr(begin, at_ - begin), {"B1304", "the sentence is empty", {}, {"write a sentence"}});
    example.sentence = *sentence;
    skip_space();
    const auto behind = rest();
    for (; at_ < line_.size(); skip_space()) {
      if (!expected(example)) return false;
    }
    if (example.positive && example.expected.empty()) {
      return mistake(line_.substr(line_.size()),
                     {"B1305",
                      "the example does not say what is found",
                      "Type(role: Name, Name), such as Meeting(participant: A, B)",
                      {"write what is found behind the sentence", "begin the line with - if nothing is found"}});
    }
    if (!example.positive && !example.expected.empty()) {
      return mistake(behind, {"B1306",
                              "an example with - says that nothing is found, so a sentence is all of it",
                              {},
                              {"delete what stands behind the sentence", "begin the line with + if it is found"}});
    }
    return true;
  }

 private:
  bool mistake(std::string_view at, Mistake found) {
    source_.error(at, std::move(found));
    return false;
  }

  [[nodiscard]] char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  [[nodiscard]] std::string_view rest() const { return line_.substr(std::min(at_, line_.size())); }

  void skip_space() {
    while (peek() == ' ' || peek() == '\t') ++at_;
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

  bool expected(Example& example) {
    const auto end = std::min(line_.find_first_of("(= \t", at_), line_.size());
    const auto word = line_.substr(at_, end - at_);
    at_ = end;
    if (peek() == '(') {
      if (!parse_event_type(word) && !parse_relation_type(word))
        return mistake(word, unknown_word("B1307", "event or relation type", word, type_names()));
      example.expected.push_back({std::string(word), {}, {}});
      return roles(example.expected.back());
    }
    if (peek() == '=') return value(word, example);
    return mistake(word, {"B1312",
                          "'" + std::string(word) + "' is neither Type(role: Name) nor field=value",
                          "Type(role: Name, Name) or field=value",
                          {"write () behind a type", "put a value with spaces in double quotes"}});
  }

  bool roles(Expected& expected) {
    const auto close = line_.find(')', at_);
    if (close == std::string_view::npos)
      return mistake(rest(), {"B1308", "the list of roles is not closed", ")", {"add ')' behind the last name"}});
    const auto inside = line_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (trim(inside).empty()) return true;
    const auto known = role_names(expected.type);
    for (const auto part : split(inside, ';')) {
      const auto colon = part.find(':');
      const auto role = trim(part.substr(0, std::min(colon, part.size())));
      if (colon == std::string_view::npos) {
        return mistake(part, {"B1309",
                              "'" + std::string(part) + "' names no role",
                              "role: Name, Name; the next role after a semicolon",
                              {"write " + std::string(known.front()) + ": " + std::string(part)}});
      }
      if (!contains(known, role))
        return mistake(role, unknown_word("B1310", "role of " + with_article(expected.type), role, known));
      std::vector<std::string> names;
      for (const auto name : split(part.substr(colon + 1), ',')) {
        if (!name.empty()) names.emplace_back(name);
      }
      expected.roles.emplace_back(std::string(role), std::move(names));
    }
    return true;
  }

  bool value(std::string_view name, Example& example) {
    if (!contains(field_names(), name)) return mistake(name, unknown_word("B1311", "field", name, field_names()));
    if (example.expected.empty()) {
      return mistake(name, {"B1313",
                            "'" + std::string(name) + "=' stands before the Type(...) that it belongs to",
                            {},
                            {"write Type(...) first, its fields behind it"}});
    }
    ++at_;
    std::string text;
    if (peek() == '"') {
      const auto begin = at_;
      const auto read = quoted();
      if (!read)
        return mistake(line_.substr(begin),
                       {"B1303", "the value of '" + std::string(name) + "' has no closing quote", "\"", {"add \""}});
      text = *read;
    } else {
      const auto end = std::min(line_.find_first_of(" \t", at_), line_.size());
      text = std::string(line_.substr(at_, end - at_));
      at_ = end;
    }
    example.expected.back().values.emplace_back(std::string(name), std::move(text));
    return true;
  }

  PackText& source_;
  std::string_view line_;
  std::size_t at_;
};

}  // namespace

std::vector<Example> read_examples(PackText& source) {
  std::vector<Example> found;
  std::size_t number = 0, frame = 0;
  for (auto text = source.text(); !text.empty();) {
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
    if (frame == 0) {
      source.error(
          line.substr(first, 1),
          {"B1301", "no frame stands above the example", {}, {"write it below the frame that it is an example of"}});
      continue;
    }
    Example example;
    example.file = source.file();
    example.line = number;
    example.frame = frame;
    example.positive = line[first] == '+';
    if (LineReader(source, line, first + 1).read(example)) found.push_back(std::move(example));
  }
  return found;
}

}  // namespace bilat::rules
