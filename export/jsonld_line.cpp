// SPDX-License-Identifier: Apache-2.0
#include "export/jsonld_line.h"

#include <algorithm>

#include "lib/base/edtf.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_unicode_escape(std::string& out, unsigned value) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(value >> shift) & 15];
}

/// Code points that are valid in JSON but break lines, end scripts or reorder what an editor shows.
bool is_hazard(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'<' || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0x61C || c == 0xFEFF;
}

bool may_start_hazard(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || c == '"' || c == '\\' || c == '<' || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 ||
         byte == 0xEF;
}

void append_code_point(std::string& out, char32_t c) {
  if (c == U'"' || c == U'\\') {
    out += '\\';
    out += static_cast<char>(c);
  } else if (c == U'\n') {
    out += "\\n";
  } else if (is_hazard(c)) {
    append_unicode_escape(out, static_cast<unsigned>(c));
  } else {
    append_utf8(out, c);
  }
}

void append_valid(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (!may_start_hazard(text[i])) {
      ++i;
      continue;
    }
    out.append(text, from, i - from);
    append_code_point(out, next_code_point(text, i));
    from = i;
  }
  out.append(text, from, text.size() - from);
}

bool is_day(std::string_view value) {
  return value.size() == 10 && value.find('/') == std::string_view::npos && edtf_bounds(value).has_value();
}

bool is_count(std::string_view value) {
  constexpr std::size_t kExactDigits = 15;  // every integer below 10^15 is exact in a double
  return !value.empty() && value.size() <= kExactDigits && (value == "0" || value.front() != '0') &&
         std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (auto bad = find_invalid_utf8(text); bad; bad = find_invalid_utf8(text)) {
    append_valid(out, text.substr(0, *bad));
    out += "\xEF\xBF\xBD";
    text.remove_prefix(*bad + 1);
  }
  append_valid(out, text);
  out += '"';
}

NodeLine& NodeLine::begin(std::initializer_list<std::string_view> types, std::string_view iri) {
  out_ += R"({"@type":)";
  if (types.size() > 1) out_ += '[';
  bool first = true;
  for (const auto type : types) {
    if (!first) out_ += ',';
    first = false;
    append_json_string(out_, type);
  }
  if (types.size() > 1) out_ += ']';
  out_ += R"(,"@id":)";
  append_json_string(out_, iri);
  return *this;
}

void NodeLine::key(std::string_view term) {
  out_ += ',';
  append_json_string(out_, term);
  out_ += ':';
}

NodeLine& NodeLine::text(std::string_view term, std::string_view value) {
  if (value.empty()) return *this;
  key(term);
  append_json_string(out_, value);
  return *this;
}

NodeLine& NodeLine::texts(std::string_view term, const std::vector<std::string>& values) {
  if (values.empty()) return *this;
  key(term);
  char separator = '[';
  for (const auto& value : values) {
    out_ += separator;
    append_json_string(out_, value);
    separator = ',';
  }
  out_ += ']';
  return *this;
}

NodeLine& NodeLine::iri(std::string_view term, std::string_view value) { return text(term, value); }

NodeLine& NodeLine::iris(std::string_view term, const std::vector<std::string>& values) { return texts(term, values); }

NodeLine& NodeLine::integer(std::string_view term, std::uint64_t value) {
  key(term);
  out_ += std::to_string(value);
  return *this;
}

void NodeLine::untyped(std::string_view term, std::string_view value) {
  key(term);
  out_ += R"({"@value":)";
  append_json_string(out_, value);
  out_ += '}';
}

NodeLine& NodeLine::edtf(std::string_view term, std::string_view value) {
  if (value.empty() || edtf_bounds(value)) return text(term, value);
  untyped(term, value);
  return *this;
}

NodeLine& NodeLine::day(std::string_view term, std::string_view value) {
  if (value.empty() || is_day(value)) return text(term, value);
  untyped(term, value);
  return *this;
}

NodeLine& NodeLine::boolean(std::string_view term, std::string_view value) {
  if (value != "true" && value != "false") return text(term, value);
  key(term);
  out_ += value;
  return *this;
}

NodeLine& NodeLine::count(std::string_view term, std::string_view value) {
  if (!is_count(value)) return text(term, value);
  key(term);
  out_ += value;
  return *this;
}

}  // namespace bilat
