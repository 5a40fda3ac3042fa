// SPDX-License-Identifier: Apache-2.0
// What the tokeniser needs to know of a character. Internal to lib/document.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bilat {

enum class CharClass : std::uint8_t {
  kSpace,   ///< white space, controls
  kUpper,   ///< upper- or title-case letter
  kLower,   ///< lower-case letter
  kLetter,  ///< letter without case
  kMark,    ///< combining mark, or an invisible character (soft hyphen, zero-width ones, direction marks)
  kDigit,
  kHyphen,      ///< - and the two hyphens that look like it; no dash
  kApostrophe,  ///< ' ’ ‘ ʻ ʼ ` ´
  kOther,       ///< punctuation and symbols
};

struct Character {
  char32_t code_point = 0;
  std::uint32_t size = 0;  ///< in bytes; 0 behind the end
  CharClass kind = CharClass::kSpace;

  [[nodiscard]] bool letter() const {
    return kind == CharClass::kUpper || kind == CharClass::kLower || kind == CharClass::kLetter;
  }
  [[nodiscard]] bool digit() const { return kind == CharClass::kDigit; }
  /// Is not shown and means nothing for words: a soft hyphen, a zero-width space, a direction mark.
  [[nodiscard]] bool invisible() const {
    return code_point == U'\u00AD' || (code_point >= U'\u200B' && code_point <= U'\u200F') ||
           (code_point >= U'\u202A' && code_point <= U'\u202E') || (code_point >= U'\u2060' && code_point <= U'\u2069') ||
           code_point == U'\uFEFF';
  }
  /// Continues a word or number without a joint.
  [[nodiscard]] bool alphanumeric() const { return letter() || digit() || kind == CharClass::kMark; }
};

constexpr CharClass classify_ascii(unsigned char c) {
  if (c <= ' ' || c == 0x7F) return CharClass::kSpace;
  if (c >= 'A' && c <= 'Z') return CharClass::kUpper;
  if (c >= 'a' && c <= 'z') return CharClass::kLower;
  if (c >= '0' && c <= '9') return CharClass::kDigit;
  if (c == '-') return CharClass::kHyphen;
  return c == '\'' || c == '`' ? CharClass::kApostrophe : CharClass::kOther;
}

inline constexpr auto kAsciiClasses = [] {
  std::array<CharClass, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) classes[c] = classify_ascii(static_cast<unsigned char>(c));
  return classes;
}();

/// The same as character_at, for a character that is not ASCII.
Character wide_character_at(std::string_view text, std::uint32_t at, std::uint32_t end);

/// The character at `at` of a valid text, as if the text ended at `end`.
inline Character character_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return {};
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < kAsciiClasses.size()) return {first, 1, kAsciiClasses[first]};
  return wide_character_at(text, at, end);
}

}  // namespace bilat
