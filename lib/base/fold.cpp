// SPDX-License-Identifier: Apache-2.0
#include "lib/base/fold.h"

#include <array>

#include <utf8proc.h>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr char fold_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '`' ? '\'' : c;
}

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// What a code point becomes that Unicode's decompositions leave as it is (or take apart wrongly), or an empty view.
constexpr std::string_view written_out(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BE':
    case U'\u02BF':
    case U'\u00B4':
      return "'";
    case U'\u2010':
    case U'\u2011':
      return "-";
    case U'\u0110':
    case U'\u0111':
    case U'\u00D0':
    case U'\u00F0':
    case U'\u0189':
    case U'\u0256':
      return "d";
    case U'\u0141':
    case U'\u0142':
      return "l";
    case U'\u00D8':
    case U'\u00F8':
      return "o";
    case U'\u0131':
      return "i";
    case U'\u00DF':
    case U'\u1E9E':
      return "ss";
    case U'\u00C6':
    case U'\u00E6':
      return "ae";
    case U'\u0152':
    case U'\u0153':
      return "oe";
    case U'\u00DE':
    case U'\u00FE':
      return "th";
    case U'\u0126':
    case U'\u0127':
      return "h";
    default:
      return {};
  }
}

/// Calls `put(char)` for each byte of the folded form. Marks are dropped, so that no reordering is needed and each code
/// point can be folded alone, without a buffer for the whole text.
template <class Put>
void fold_into(std::string_view text, Put put, utf8proc_option_t marks = UTF8PROC_STRIPMARK) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_ascii(text[at])) {
      put(fold_ascii(text[at++]));
      continue;
    }
    const char32_t code_point = next_code_point(text, at);
    if (const auto special = written_out(code_point); !special.empty()) {
      for (const char c : special) put(c);
      continue;
    }
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | marks |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18 code points
    int boundary = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                                               static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    for (std::size_t i = 0; count > 0 && i < static_cast<std::size_t>(count) && i < parts.size(); ++i) {
      const auto part = static_cast<char32_t>(parts[i]);
      if (part < 0x80) {
        put(fold_ascii(static_cast<char>(part)));
      } else if (const auto special = written_out(part); !special.empty()) {
        for (const char c : special) put(c);
      } else {
        std::string bytes;  // at most four bytes: stays in the string itself
        append_utf8(bytes, part);
        for (const char c : bytes) put(c);
      }
    }
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_into(text, [&out](char c) { out.push_back(c); });
  return out;
}

bool same_diacritics(std::string_view a, std::string_view b) {
  const auto decomposed = [](std::string_view text) {
    std::string out;
    fold_into(
        text, [&out](char c) { out.push_back(c); }, static_cast<utf8proc_option_t>(0));
    return out;
  };
  return decomposed(a) == decomposed(b);
}

std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const char32_t c = next_code_point(text, at);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    const bool joins = c == U'\u200C' || c == U'\u200D';  // letters of some scripts change their form
    if (category == UTF8PROC_CATEGORY_CF && !joins) continue;
    if (category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
        category == UTF8PROC_CATEGORY_CC) {
      space = !out.empty();
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.append(text.substr(begin, at - begin));
  }
  return out;
}

WordHash hash_word(std::string_view word) {
  WordHash hash = hash_folded({});
  fold_into(word, [&hash](char c) { hash = extend_hash(hash, static_cast<unsigned char>(c)); });
  return hash;
}

}  // namespace bilat
