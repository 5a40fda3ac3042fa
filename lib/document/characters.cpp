// SPDX-License-Identifier: Apache-2.0
#include "lib/document/characters.h"

#include <utf8proc.h>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

/// Raised digits mark footnotes and squares; they do not continue a word.
bool is_raised_digit(char32_t c) {
  return c == U'\u00B2' || c == U'\u00B3' || c == U'\u00B9' || (c >= U'\u2070' && c <= U'\u2079');
}

CharClass classify(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u00B4':
      return CharClass::kApostrophe;
    case U'\u2010':
    case U'\u2011':
      return CharClass::kHyphen;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::kUpper;
    case UTF8PROC_CATEGORY_LL:
      return CharClass::kLower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::kLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kMark;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_NO:
      return is_raised_digit(c) ? CharClass::kOther : CharClass::kDigit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return CharClass::kSpace;
    case UTF8PROC_CATEGORY_CF:
      return CharClass::kMark;
    default:
      return CharClass::kOther;
  }
}

}  // namespace

Character wide_character_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::size_t next = at;
  const char32_t code_point = next_code_point(text.substr(0, end), next);
  return {code_point, static_cast<std::uint32_t>(next) - at, classify(code_point)};
}

}  // namespace bilat
