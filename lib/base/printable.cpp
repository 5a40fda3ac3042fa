// SPDX-License-Identifier: Apache-2.0
#include "lib/base/printable.h"

#include <fmt/format.h>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string escaped(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\r') return "\\r";
  if (c == '\t') return "\\t";
  return c < 0x80 ? fmt::format("\\x{:02x}", static_cast<unsigned>(c))
                  : fmt::format("\\u{:04x}", static_cast<unsigned>(c));
}

void append_printable(std::string& out, std::string_view valid) {
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(valid, at);
    if (steers(c)) {
      out += escaped(c);
    } else {
      out += valid.substr(begin, at - begin);
    }
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (const auto invalid = find_invalid_utf8(text)) {
    append_printable(out, text.substr(0, *invalid));
    out += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(text[*invalid])));
    text.remove_prefix(*invalid + 1);
  }
  append_printable(out, text);
  return out;
}

}  // namespace bilat
