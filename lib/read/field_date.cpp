// SPDX-License-Identifier: Apache-2.0
#include "lib/read/field_date.h"

#include <algorithm>
#include <cstdint>

#include "lib/read/letters.h"
#include "lib/read/publication.h"

namespace bilat {
namespace {

constexpr std::int32_t kFirstYear = 1900;
constexpr std::int32_t kLastYear = 2100;
constexpr std::int64_t kSecondsOfDay = 86'400;

std::optional<Day> plausible(std::optional<Day> day) {
  if (!day) return std::nullopt;
  const auto year = to_civil(*day).year;
  return year >= kFirstYear && year <= kLastYear ? day : std::nullopt;
}

// 20260123, 20260123T233000Z, 20260123233000
std::optional<Day> compact(std::string_view digits) {
  const auto number = [&](std::size_t at, std::size_t count) {
    std::int32_t value = 0;
    for (const char c : digits.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  const CivilDate date{number(0, 4), number(4, 2), number(6, 2)};
  return is_valid(date) ? std::optional(to_day(date)) : std::nullopt;
}

std::optional<Day> since_1970(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  if (digits.size() == 13) value /= 1000;
  return Day{static_cast<std::int32_t>(value / kSecondsOfDay)};
}

}  // namespace

std::optional<Day> parse_field_date(std::string_view field) {
  field = trim(field);
  const auto digits = static_cast<std::size_t>(std::find_if_not(field.begin(), field.end(), is_digit) - field.begin());
  if (digits == field.size() && (digits == 10 || digits == 13)) return plausible(since_1970(field));
  if (digits == 8 || digits == 14) {
    if (const auto day = plausible(compact(field))) return day;
  }
  return plausible(parse_record_date(field));
}

}  // namespace bilat
