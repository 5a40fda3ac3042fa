// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>

#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

// How far a date without a year may lie ahead when nothing in its clause looks ahead: news dates what has happened, and
// announces in the next weeks.
constexpr std::int32_t kDaysAhead = 60;
// How far it may lie ahead when something does.
constexpr std::int32_t kDaysPlanned = 300;

std::string text_of(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (month == 0) return year_text(year);
  if (day == 0) return month_text(month_number(year, month));
  return is_valid({year, month, day}) ? day_text(to_day({year, month, day})) : std::string{};
}

}  // namespace

std::optional<std::int32_t> year_of_month(std::int32_t month, Day published, bool future) {
  const auto date = to_civil(published);
  if (month == date.month) return date.year;
  if (future) return month > date.month ? date.year : date.year + 1;
  return month < date.month ? date.year : date.year - 1;
}

std::optional<std::int32_t> year_of_day(std::int32_t month, std::int32_t day, std::int32_t weekday, Day published, bool future) {
  const auto year = to_civil(published).year;
  std::optional<std::int32_t> best;
  std::int32_t best_cost = 0;
  const std::int32_t reach = month == 2 && day == 29 ? 8 : 1;  // leap days are rare
  for (auto candidate = year - reach; candidate <= year + reach; ++candidate) {
    if (!is_valid({candidate, month, day})) continue;
    const auto that = to_day({candidate, month, day});
    const auto ahead = that.number - published.number;
    auto cost = 2 * std::abs(ahead) + (ahead > 0 ? 1 : 0);  // of two equally near, the past one
    if (future && ahead < 0) cost += 2 * kDaysPlanned - 2 * std::abs(ahead) + 1;
    if (!future && ahead > kDaysAhead) cost += 2 * 366 * reach;
    if (weekday != 0 && iso_weekday(that) != weekday) cost += 100'000;
    if (!best || cost < best_cost) {
      best = candidate;
      best_cost = cost;
    }
  }
  return best;
}

std::string resolve_calendar_date(const DateExpression& expression, const Reference& reference) {
  const auto year = slot(expression, Slot::kYear);
  const auto month = slot(expression, Slot::kMonth);
  const auto day = slot(expression, Slot::kDay);
  if (year != 0) return text_of(year, month, day);
  if (!reference.published || month == 0) return {};
  const auto found = day == 0 ? year_of_month(month, *reference.published, reference.future)
                              : year_of_day(month, day, slot(expression, Slot::kWeekday), *reference.published, reference.future);
  return found ? text_of(*found, month, day) : std::string{};
}

std::string resolve_numeric(const DateExpression& expression, const Reference& reference) {
  const auto year = slot(expression, Slot::kYear);
  const auto first = slot(expression, Slot::kDay);
  const auto second = slot(expression, Slot::kMonth);
  const auto day_first = text_of(year, second, first);
  const auto month_first = text_of(year, first, second);
  const auto order = static_cast<NumericOrder>(slot(expression, Slot::kVariant));
  if (order == NumericOrder::kDayFirst && !day_first.empty()) return day_first;
  if (order == NumericOrder::kMonthFirst && !month_first.empty()) return month_first;
  if (second > 12 || day_first.empty()) return month_first;
  if (first > 12 || month_first.empty() || !reference.published) return day_first;
  // Either may be meant: the one nearer to the document's date.
  const auto away = [&](std::int32_t month, std::int32_t day) {
    return std::abs(to_day({year, month, day}).number - reference.published->number);
  };
  return away(first, second) < away(second, first) ? month_first : day_first;
}

std::string resolve_range(const DateExpression& expression, const Reference& reference) {
  const auto get = [&](Slot name) { return std::int32_t{slot(expression, name)}; };
  auto year = get(Slot::kYear);
  auto year2 = get(Slot::kYear2);
  const auto month = get(Slot::kMonth);
  const auto month2 = get(Slot::kMonth2) == 0 ? month : get(Slot::kMonth2);
  const auto day = get(Slot::kDay);
  const auto day2 = get(Slot::kDay2);
  const bool turns = month2 < month;  // "December 28 to January 2"
  if (year == 0 && year2 != 0) year = year2 - (turns ? 1 : 0);
  if (year == 0) {
    if (!reference.published) return {};
    const auto found = day != 0 ? year_of_day(month, day, 0, *reference.published, reference.future)
                                : year_of_month(month, *reference.published, reference.future);
    if (!found) return {};
    year = *found;
  }
  if (year2 == 0) year2 = year + (turns ? 1 : 0);
  return interval_text(text_of(year, month, day), text_of(year2, month2, day2));
}

std::string resolve_week_of_month(const DateExpression& expression, const Reference& reference) {
  const auto month = slot(expression, Slot::kMonth);
  std::int32_t year = slot(expression, Slot::kYear);
  const auto which = slot(expression, Slot::kCount);
  if (year == 0) {
    if (!reference.published) return {};
    const auto found = year_of_month(month, *reference.published, reference.future);
    if (!found) return {};
    year = *found;
  }
  if (const auto day = slot(expression, Slot::kDay); day != 0) {  // "the week of March 3"
    return is_valid({year, month, day}) ? week_text(monday_of(to_day({year, month, day}))) : std::string{};
  }
  const auto length = days_in_month(year, month);
  const auto last = which < 0 ? length : 7 * which;
  if (last > length) return {};
  return days_text(to_day({year, month, last - 6}), to_day({year, month, last}));
}

}  // namespace bilat::dates
