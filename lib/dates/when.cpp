// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

bool in_range(std::int32_t year) { return year >= 1 && year <= 9999; }

void append(std::string& out, std::int32_t number, std::size_t width) {
  const auto digits = std::to_string(number);
  out.append(width > digits.size() ? width - digits.size() : 0, '0');
  out += digits;
}

}  // namespace

std::int32_t month_number(Day day) {
  const auto date = to_civil(day);
  return month_number(date.year, date.month);
}

Day monday_of(Day day) { return plus(day, 1 - iso_weekday(day)); }

Day first_of_month(std::int32_t number) { return to_day({number / 12, number % 12 + 1, 1}); }

std::string decimal_text(std::int64_t thousandths) {
  auto out = std::to_string(thousandths / 1'000);
  auto rest = thousandths % 1'000;
  if (rest == 0) return out;
  out += '.';
  for (std::int64_t place = 100; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
  return out;
}

std::string year_text(std::int32_t year) {
  std::string out;
  if (in_range(year)) append(out, year, 4);
  return out;
}

std::string month_text(std::int32_t number) {
  auto out = number < 0 ? std::string{} : year_text(number / 12);
  if (out.empty()) return out;
  out += '-';
  append(out, number % 12 + 1, 2);
  return out;
}

std::string day_text(Day day) { return in_range(to_civil(day).year) ? to_string(day) : std::string{}; }

std::string interval_text(const std::string& from, const std::string& to) {
  if (from.empty() || to.empty()) return {};
  return from == to ? from : from + "/" + to;
}

std::string days_text(Day from, Day to) { return interval_text(day_text(from), day_text(to)); }
std::string week_text(Day monday) { return days_text(monday, plus(monday, 6)); }
std::string weekend_text(Day monday) { return days_text(plus(monday, 5), plus(monday, 6)); }
std::string months_text(std::int32_t first, std::int32_t last) {
  return interval_text(month_text(first), month_text(last));
}
std::string years_text(std::int32_t first, std::int32_t last) {
  return interval_text(year_text(first), year_text(last));
}

}  // namespace bilat::dates
