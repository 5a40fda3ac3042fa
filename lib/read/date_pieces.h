// SPDX-License-Identifier: Apache-2.0
// Numbers, words and marks of a header line: what date patterns are written over. Private to lib/read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bilat {

struct DatePiece {
  enum class Kind : std::uint8_t { kNumber, kWord, kMark };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::kMark;
  std::int32_t value = 0;  ///< of a number of at most 8 digits, else -1
  std::int32_t digits = 0;
  std::int32_t month = 0;    ///< of a word
  std::int32_t weekday = 0;  ///< of a word
  char32_t mark = 0;         ///< of a mark; all dashes are '-'
  bool ordinal = false;      ///< "23rd": the ending belongs to the number
  bool space_before = false;

  [[nodiscard]] bool is(char32_t wanted) const { return kind == Kind::kMark && mark == wanted; }
  [[nodiscard]] bool number(std::int32_t low, std::int32_t high, std::int32_t max_digits) const {
    return kind == Kind::kNumber && value >= low && value <= high && digits <= max_digits;
  }
  [[nodiscard]] bool is_year() const { return number(1900, 2100, 4) && !ordinal; }
};

std::vector<DatePiece> date_pieces(std::string_view text);

}  // namespace bilat
