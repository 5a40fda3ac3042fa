// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

std::int32_t year_of(Day day) { return to_civil(day).year; }

std::string quarter_text(std::int32_t year, std::int32_t quarter) {
  const auto first = month_number(year, 3 * quarter - 2);
  return months_text(first, first + 2);
}

}  // namespace

std::int32_t stepped_month(std::int32_t month, std::int32_t step, Day published) {
  const auto now = to_civil(published);
  switch (step) {
    case 0:
      return month_number(now.year, month);
    case -1:
      return month_number(now.year - (month < now.month ? 0 : 1), month);
    default:
      return month_number(now.year + (month > now.month ? 0 : 1), month);
  }
}

std::string resolve_quarter(const DateExpression& expression, const Reference& reference) {
  const auto quarter = slot(expression, Slot::kCount);
  if (const auto year = slot(expression, Slot::kYear); year != 0) return quarter_text(year, quarter);
  if (!reference.published) return {};
  const auto now = to_civil(*reference.published);
  if (slot(expression, Slot::kVariant) == 1) return quarter_text(now.year + slot(expression, Slot::kStep), quarter);
  const auto current = (now.month + 2) / 3;
  if (reference.future) return quarter_text(now.year + (quarter < current ? 1 : 0), quarter);
  return quarter_text(now.year - (quarter > current ? 1 : 0), quarter);
}

std::string resolve_half(const DateExpression& expression, const Reference& reference) {
  std::int32_t year = slot(expression, Slot::kYear);
  if (year == 0) {
    if (!reference.published) return {};
    year = year_of(*reference.published) + slot(expression, Slot::kStep);
  }
  const auto first = month_number(year, slot(expression, Slot::kCount) == 1 ? 1 : 7);
  return months_text(first, first + 5);
}

// A season is given as its year: the months differ by hemisphere. A winter lies in two years, so that only one named
// with its year has a value.
std::string resolve_season(const DateExpression& expression, const Reference& reference) {
  if (const auto year = slot(expression, Slot::kYear); year != 0) return year_text(year);
  const auto season = slot(expression, Slot::kCount);
  if (!reference.published || slot(expression, Slot::kVariant) != 1 || season == 4) return {};
  const auto now = to_civil(*reference.published);
  const std::int32_t first = 3 * season;
  const auto step = slot(expression, Slot::kStep);
  if (step < 0) return year_text(now.year - (now.month > first + 2 ? 0 : 1));
  return year_text(now.year + (step > 0 && now.month >= first ? 1 : 0));
}

std::string resolve_decade(const DateExpression& expression) {
  const auto first = slot(expression, Slot::kYear);
  return years_text(first, first + 9);
}

std::string resolve_century(const DateExpression& expression) {
  const auto last = 100 * slot(expression, Slot::kCount);
  return years_text(last - 99, last);
}

std::string resolve_month_step(const DateExpression& expression, Day published) {
  return month_text(stepped_month(slot(expression, Slot::kMonth), slot(expression, Slot::kStep), published));
}

std::string resolve_month_of_year(const DateExpression& expression, Day published) {
  return month_text(month_number(year_of(published) + slot(expression, Slot::kStep), slot(expression, Slot::kMonth)));
}

std::string resolve_month_day_of_step(const DateExpression& expression, const Reference& reference) {
  const auto published = *reference.published;
  const auto step = slot(expression, Slot::kStep);
  const auto month = slot(expression, Slot::kMonth);
  const auto day = slot(expression, Slot::kDay);
  auto at = month == 0 ? month_number(published) + step : month_number(year_of(published) + step, month);
  if (slot(expression, Slot::kVariant) == 1) {  // "on the 20th"
    const auto today = to_civil(published).day;
    if (reference.past && day > today) --at;
    if (reference.future && day < today) ++at;
  }
  const CivilDate date{at / 12, at % 12 + 1, day};
  return is_valid(date) ? day_text(to_day(date)) : std::string{};
}

}  // namespace bilat::dates
