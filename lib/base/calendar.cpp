// SPDX-License-Identifier: Apache-2.0
#include "lib/base/calendar.h"

#include <fmt/format.h>

namespace bilat {
namespace {

constexpr bool is_leap(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr std::int32_t floor_div(std::int32_t a, std::int32_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// Years that start in March put the leap day last, so that the days before a month follow one formula. 400 years (an
// era) have 146097 days; 719468 days lie between 0000-03-01 and 1970-01-01.
constexpr std::int32_t kEraDays = 146'097;
constexpr std::int32_t kShift = 719'468;

/// The number of `text`, or -1 when a character is no digit.
std::int32_t digits(std::string_view text) {
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

bool is_valid(CivilDate date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

Day to_day(CivilDate date) {
  const std::int32_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int32_t era = floor_div(year, 400);
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t march_month = (date.month + 9) % 12;
  const std::int32_t day_of_year = (153 * march_month + 2) / 5 + date.day - 1;
  const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * kEraDays + day_of_era - kShift};
}

CivilDate to_civil(Day day) {
  const std::int32_t shifted = day.number + kShift;
  const std::int32_t era = floor_div(shifted, kEraDays);
  const std::int32_t day_of_era = shifted - era * kEraDays;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / (kEraDays - 1)) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t march_month = (5 * day_of_year + 2) / 153;
  const std::int32_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * march_month + 2) / 5 + 1};
}

std::int32_t iso_weekday(Day day) {
  const std::int32_t since_monday = day.number + 3;  // day 0 was a Thursday
  return since_monday - floor_div(since_monday, 7) * 7 + 1;
}

std::string to_string(Day day) {
  const CivilDate date = to_civil(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const CivilDate date{digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2))};
  if (!is_valid(date)) return std::nullopt;
  return to_day(date);
}

}  // namespace bilat
