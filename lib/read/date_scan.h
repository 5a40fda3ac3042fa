// SPDX-License-Identifier: Apache-2.0
// Calendar dates as headers and datelines write them. Smaller and older than lib/dates on purpose: the date of an
// article must be known before expressions in its text can be resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"

namespace bilat {

/// One date. Zero stands for what is not said: "Jan 23" has no year, "April 2025" no day.
struct ScannedDate {
  std::uint32_t begin = 0;  ///< bytes of the scanned text; a weekday beside the date is part of it
  std::uint32_t end = 0;
  std::int32_t year = 0;
  std::int32_t month = 0;
  std::int32_t day = 0;
  std::int32_t weekday = 0;  ///< 1 Monday .. 7 Sunday, as written
  bool numeric = false;      ///< "3/4/2026": day first unless `month_first` is found out
  char separator = 0;        ///< of a numeric date
  bool swapped = false;      ///< a numeric date that can only be month first ("1/23/2026"); day and month are right
  bool range = false;        ///< "24-27 August", "May 16 to 18": of an event, hardly of an article
  bool clock = false;        ///< a time of day stands beside it

  [[nodiscard]] bool full() const { return year != 0 && month != 0 && day != 0; }
  /// Whether day and month of a numeric date could be read the other way round, with another result.
  [[nodiscard]] bool ambiguous() const { return numeric && !swapped && day <= 12 && month <= 12 && day != month; }
  [[nodiscard]] std::optional<Day> calendar_day() const;  ///< when full and existing
};

/// All dates of the text, left to right, never overlapping. Linear in the text.
std::vector<ScannedDate> scan_dates(std::string_view text);

/// 1 Monday .. 7 Sunday for an English weekday's name or abbreviation, else 0. Any case; no dot.
std::int32_t parse_weekday(std::string_view word);
/// 1 .. 12 for an English month's name or abbreviation, else 0.
std::int32_t parse_month(std::string_view word);

}  // namespace bilat
