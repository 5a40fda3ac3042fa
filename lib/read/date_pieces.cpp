// SPDX-License-Identifier: Apache-2.0
#include "lib/read/date_pieces.h"

#include <array>
#include <string>

#include "lib/base/utf8.h"
#include "lib/read/date_scan.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view kWeekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string lower(std::string_view word) {
  std::string out(word);
  for (auto& c : out) c = ascii_lower(c);
  return out;
}

// CJK writes the units behind the numbers without spaces, so each of these letters must stand alone.
bool is_wide(char32_t c) { return c >= 0x2E80 && c <= 0xD7AF; }

std::uint32_t offset32(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

DatePiece read_number(std::string_view text, std::size_t& at) {
  DatePiece piece;
  piece.kind = DatePiece::Kind::kNumber;
  piece.begin = offset32(at);
  while (at < text.size() && is_digit(text[at])) {
    piece.value = piece.digits < 8 ? piece.value * 10 + (text[at] - '0') : -1;
    if (piece.digits < 9) ++piece.digits;
    ++at;
  }
  const auto ending = lower(text.substr(at, 2));
  const bool word_goes_on = at + 2 < text.size() && is_ascii_letter(text[at + 2]);
  if (!word_goes_on && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) {
    piece.ordinal = true;
    at += 2;
  }
  piece.end = offset32(at);
  return piece;
}

DatePiece read_word(std::string_view text, std::size_t& at) {
  DatePiece piece;
  piece.kind = DatePiece::Kind::kWord;
  piece.begin = offset32(at);
  while (at < text.size()) {
    auto next = at;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (!is_ascii_letter(text[at])) break;
      ++next;
    } else {
      const auto c = next_code_point(text, next);
      if (space_at(text, at) != 0 || dash_at(text, at) != 0 || is_wide(c) || (c >= 0x2000 && c <= 0x2BFF)) break;
    }
    at = next;
  }
  piece.end = offset32(at);
  const auto word = text.substr(piece.begin, piece.end - piece.begin);
  piece.month = parse_month(word);
  piece.weekday = parse_weekday(word);
  return piece;
}

DatePiece read_mark(std::string_view text, std::size_t& at) {
  DatePiece piece;
  piece.begin = offset32(at);
  const bool dash = dash_at(text, at) != 0;
  const auto c = next_code_point(text, at);
  piece.mark = dash ? U'-' : c;
  piece.end = offset32(at);
  return piece;
}

}  // namespace

std::int32_t parse_month(std::string_view word) {
  if (word.size() < 3 || word.size() > 9) return 0;
  const auto small = lower(word);
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    if (small == kMonths[i] || small == kMonths[i].substr(0, 3) || (i == 8 && small == "sept")) {
      return static_cast<std::int32_t>(i + 1);
    }
  }
  return 0;
}

std::int32_t parse_weekday(std::string_view word) {
  if (word.size() < 3 || word.size() > 9) return 0;
  const auto small = lower(word);
  for (std::size_t i = 0; i < std::size(kWeekdays); ++i) {
    if (small == kWeekdays[i] || small == kWeekdays[i].substr(0, 3)) return static_cast<std::int32_t>(i + 1);
  }
  if (small == "tues") return 2;
  if (small == "thur" || small == "thurs") return 4;
  return 0;
}

std::vector<DatePiece> date_pieces(std::string_view text) {
  std::vector<DatePiece> pieces;
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto size = space_at(text, at)) {
      at += size;
      space = true;
      continue;
    }
    DatePiece piece;
    if (is_digit(text[at])) {
      piece = read_number(text, at);
    } else {
      piece = read_word(text, at);
      if (piece.begin == piece.end) piece = read_mark(text, at);
    }
    piece.space_before = space;
    space = false;
    pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace bilat
