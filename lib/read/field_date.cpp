// SPDX-License-Identifier: Apache-2.0
#include "lib/read/field_date.h"

#include <algorithm>
#include <cstdint>

#include "lib/read/letters.h"
#include "lib/read/publication.h"

namespace bilat {
namespace {

constexpr std::int32_t kFirstYear = 1800;  // before it are the zeros of databases: 0001, 1601, 1753
constexpr std::int32_t kFirstClock = 1990;
constexpr std::int32_t kLastYear = 2099;
constexpr std::int64_t kSecondsOfDay = 86'400;

std::optional<Day> plausible(std::optional<Day> day, std::int32_t first_year = kFirstYear) {
  if (!day) return std::nullopt;
  const auto year = to_civil(*day).year;
  return year >= first_year && year <= kLastYear ? day : std::nullopt;
}

// 20260123, and what stands behind the day.
std::optional<Day> compact(std::string_view digits) {
  const auto number = [&](std::size_t at, std::size_t count) {
    std::int32_t value = 0;
    for (const char c : digits.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  const CivilDate date{number(0, 4), number(4, 2), number(6, 2)};
  return is_valid(date) ? std::optional(to_day(date)) : std::nullopt;
}

// Seconds or milliseconds.
std::optional<Day> since_1970(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  if (digits.size() >= 12) value /= 1000;
  return Day{static_cast<std::int32_t>(value / kSecondsOfDay)};
}

// What is all digits: a day with or without hour, minute and second, or a time since 1970. Nothing where both fit.
std::optional<Day> day_of_digits(std::string_view digits) {
  const auto size = digits.size();
  std::optional<Day> written;
  std::optional<Day> counted;
  if (size == 8 || size == 12 || size == 14) written = plausible(compact(digits));
  if (size == 10) written = plausible(compact(digits), kFirstClock);
  if (size == 9 || size == 10 || size == 12 || size == 13) counted = plausible(since_1970(digits), kFirstClock);
  if (written && counted) return std::nullopt;
  return written ? written : counted;
}

}  // namespace

std::optional<Day> parse_field_date(std::string_view field, DateOrder order) {
  field = trim(field);
  const auto digits = static_cast<std::size_t>(std::find_if_not(field.begin(), field.end(), is_digit) - field.begin());
  if (digits == field.size()) return day_of_digits(field);
  if (digits == 8 || digits == 14) {
    if (const auto day = plausible(compact(field))) return day;
  }
  return plausible(parse_record_date(field, order));
}

}  // namespace bilat
