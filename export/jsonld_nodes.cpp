// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_nodes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "export/jsonld_line.h"
#include "export/jsonld_values.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether a byte stands for itself in a string: no quotation mark, backslash or control character.
bool is_plain(char c) {
  static constexpr auto kPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t i = 0x20; i < plain.size(); ++i) plain[i] = i != '"' && i != '\\';
    return plain;
  }();
  return kPlain[static_cast<unsigned char>(c)];
}

bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// How a value is written that is neither a literal nor a reference: a number that nobody writes.
constexpr std::string_view kNeither = "-0";

/// Steps over the parts of one JSON text; each returns false where it does not stand there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
      ++at_;
  }

  bool take(char c) {
    skip_space();
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  [[nodiscard]] bool at_end() {
    skip_space();
    return at_ == text_.size();
  }

  /// A string; `inside` is what stands between its quotes.
  bool string(std::string_view& inside) {
    if (!take('"')) return false;
    const auto begin = at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (is_plain(c)) continue;
      if (c == '"') {
        inside = text_.substr(begin, at_++ - begin);
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape())) return false;
    }
    return false;
  }

  /// A string, number, boolean or null.
  bool scalar() {
    skip_space();
    if (at_ == text_.size()) return false;
    std::string_view unused;
    if (text_[at_] == '"') return string(unused);
    for (const auto word : {std::string_view("true"), std::string_view("false"), std::string_view("null"), kNeither}) {
      if (text_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return true;
      }
    }
    return number();
  }

  /// Whether it is one scalar and nothing else.
  bool is_scalar() { return scalar() && at_end(); }

  /// A scalar, or an array of these; `value` is all of it.
  bool flat_value(std::string_view& value) {
    skip_space();
    const auto begin = at_;
    if (take('[')) {
      if (!take(']')) {
        do {
          if (!scalar()) return false;
        } while (take(','));
        if (!take(']')) return false;
      }
    } else if (!scalar()) {
      return false;
    }
    value = text_.substr(begin, at_ - begin);
    return true;
  }

 private:
  /// Moves to the last character of an escape. Halves of surrogate pairs, and slashes (they stand in IRIs), are left to
  /// the whole parser.
  bool escape() {
    if (++at_ == text_.size()) return false;
    if (text_[at_] != 'u') return std::string_view("\"\\bfnrt").find(text_[at_]) != std::string_view::npos;
    const auto digits = text_.substr(at_ + 1, 4);
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_hex)) return false;
    at_ += 4;
    return (digits[0] != 'd' && digits[0] != 'D') || digits[1] < '8';
  }

  /// Whole numbers of up to 15 digits; others are left to the whole parser.
  bool number() {
    if (text_[at_] == '0') {
      ++at_;
    } else {
      constexpr std::size_t kExactDigits = 15;
      const auto begin = at_;
      while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
      if (at_ == begin || at_ - begin > kExactDigits) return false;
    }
    return at_ == text_.size() || std::string_view(".eE0123456789").find(text_[at_]) == std::string_view::npos;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void append_value(std::string& out, const Json& value) {
  if (const auto literal = literal_of(value)) {
    const auto* inner = value.kind == Json::Kind::kObject ? value.find("@value") : &value;
    const bool stays = inner->kind != Json::Kind::kString && Scanner(*literal).is_scalar();
    if (stays) {
      out += *literal;
    } else {
      append_json_string(out, *literal);
    }
    return;
  }
  if (const auto reference = reference_of(value)) return append_json_string(out, *reference);
  out += kNeither;
}

/// The object of the lines above the nodes, closed: nothing but a context, and an empty list of nodes.
bool is_head(std::string_view head) {
  const auto document = parse_json(std::string(head) + "]}");
  const auto* nodes = document ? document->find("@graph") : nullptr;
  return nodes != nullptr && nodes->kind == Json::Kind::kArray && nodes->items.empty();
}

}  // namespace

bool NodeMembers::scan(std::string_view object) {
  members_.clear();
  Scanner scanner(object);
  if (!scanner.take('{')) return false;
  if (!scanner.take('}')) {
    do {
      auto& member = members_.emplace_back();
      if (!scanner.string(member.name) || member.name.find('\\') != std::string_view::npos) return false;
      const auto same = [&](const Member& other) { return other.name == member.name; };
      if (std::any_of(members_.begin(), members_.end() - 1, same)) return false;
      if (!scanner.take(':') || !scanner.flat_value(member.value)) return false;
    } while (scanner.take(','));
    if (!scanner.take('}')) return false;
  }
  return scanner.at_end();
}

std::string_view NodeMembers::value(std::string_view name) const {
  for (const auto& member : members_) {
    if (member.name == name) return member.value;
  }
  return {};
}

void NodeMembers::values(std::string_view name, std::vector<std::string_view>& found) const {
  flat_values(value(name), found);
}

void flat_values(std::string_view value, std::vector<std::string_view>& found) {
  found.clear();
  if (value.empty() || value == "null") return;
  if (value.front() != '[') {
    found.push_back(value);
    return;
  }
  Scanner scanner(value);
  if (!scanner.take('[') || scanner.take(']')) return;
  do {
    std::string_view item;
    if (!scanner.flat_value(item)) return;
    if (item != "null") found.push_back(item);
  } while (scanner.take(','));
}

bool is_string(std::string_view value) { return value.front() == '"'; }

std::optional<std::string> literal_text(std::string_view value) {
  if (value == kNeither) return std::nullopt;
  if (!is_string(value)) return std::string(value);
  if (value.find('\\') == std::string_view::npos) return std::string(value.substr(1, value.size() - 2));
  auto parsed = parse_json(value);
  return parsed ? std::optional(std::move(parsed->string)) : std::nullopt;
}

Result<NodeTexts> NodeTexts::split(std::string_view text) {
  NodeTexts texts;
  if (texts.split_lines(text)) return texts;
  texts.nodes_.clear();
  texts.rewritten_.clear();
  if (auto split = texts.split_tree(text); !split) return tl::unexpected<Error>(split.error());
  return texts;
}

bool NodeTexts::split_lines(std::string_view text) {
  constexpr std::string_view kOpen = "\"@graph\":[\n", kClose = "\n]}";
  const auto open = text.find(kOpen);
  while (text.ends_with('\n')) text.remove_suffix(1);
  if (open == std::string_view::npos || !text.ends_with(kClose) || find_invalid_utf8(text)) return false;
  const auto head = text.substr(0, open + kOpen.size());
  if (text.size() < head.size() + kClose.size() || !is_head(head)) return false;
  auto rest = text.substr(head.size(), text.size() - head.size() - kClose.size());
  nodes_.reserve(static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n')) + 1);
  while (true) {
    const auto end = rest.find('\n');
    const bool last = end == std::string_view::npos;
    auto line = rest.substr(0, end);
    if (!last) {
      if (!line.ends_with(',')) return false;
      line.remove_suffix(1);
    }
    if (members_.scan(line)) {
      add(line);
    } else if (const auto node = parse_json(line); node && node->kind == Json::Kind::kObject) {
      add_rewritten(*node);
    } else {
      return false;
    }
    if (last) return true;
    rest.remove_prefix(end + 1);
  }
}

Result<void> NodeTexts::split_tree(std::string_view text) {
  JsonLimits limits;
  limits.values = limits.bytes;
  const auto document = parse_json(text, limits);
  if (!document) return tl::unexpected<Error>(document.error());
  const auto* list = document->kind == Json::Kind::kArray ? &*document : document->find("@graph");
  if (list == nullptr || list->kind != Json::Kind::kArray)
    return fail(ErrorKind::kInput, "no \"@graph\" list of nodes: this is no graph in JSON-LD");
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    if (list->items[i].kind != Json::Kind::kObject)
      return fail(ErrorKind::kInput, "is no object", "node " + std::to_string(i + 1));
    add_rewritten(list->items[i]);
  }
  return {};
}

void NodeTexts::add_rewritten(const Json& node) {
  auto& line = rewritten_.emplace_back("{");
  for (const auto& [name, value] : node.members) {
    if (line.size() > 1) line += ',';
    append_json_string(line, name);
    line += ":[";
    bool first = true;
    for (const auto* item : json_values(&value)) {
      if (!first) line += ',';
      first = false;
      append_value(line, *item);
    }
    line += ']';
  }
  line += '}';
  members_.scan(line);
  add(line);
}

void NodeTexts::add(std::string_view text) { nodes_.push_back({text, members_.value("@id"), members_.value("@type")}); }

}  // namespace bilat
