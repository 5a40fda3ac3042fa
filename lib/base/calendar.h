// SPDX-License-Identifier: Apache-2.0
// Days of the proleptic Gregorian calendar as integers: no clock, no locale, no time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bilat {

/// A day, counted from 1970-01-01 (day 0, a Thursday).
struct Day {
  std::int32_t number = 0;
  friend constexpr auto operator<=>(const Day&, const Day&) = default;  // NOLINT(modernize-use-nullptr): a tool's bug
};

struct CivilDate {
  std::int32_t year = 1970;
  std::int32_t month = 1;  ///< 1..12
  std::int32_t day = 1;    ///< 1..31
  friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// How numeric dates are written, where a text itself leaves it open: 3/4/2026.
enum class DateOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

bool is_valid(CivilDate date);  ///< year 1..9999, a month of the year and a day of that month
std::int32_t days_in_month(std::int32_t year, std::int32_t month);
Day to_day(CivilDate date);  ///< requires is_valid(date)
CivilDate to_civil(Day day);
std::int32_t iso_weekday(Day day);                    ///< 1 Monday .. 7 Sunday
std::string to_string(Day day);                       ///< "2026-01-23"
std::optional<Day> parse_day(std::string_view text);  ///< exactly YYYY-MM-DD

}  // namespace bilat
