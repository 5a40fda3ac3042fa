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

std::optional<std::int32_t> year_of_day(std::int32_t month, std::int32_t day, std::int32_t weekday,
                                        const Reference& reference) {
  if (!reference.published) return std::nullopt;
  const auto published = *reference.published;
  const auto year = to_civil(published).year;
  const auto ahead_at_most = reference.past ? 0 : kDaysAhead;
  std::optional<std::int32_t> best;
  std::int32_t best_cost = 0;
  const std::int32_t reach = month == 2 && day == 29 ? 8 : 1;  // leap days are rare
  for (auto candidate = year - reach; candidate <= year + reach; ++candidate) {
    if (!is_valid({candidate, month, day})) continue;
    const auto that = to_day({candidate, month, day});
    const auto ahead = that.number - published.number;
    auto cost = 2 * std::abs(ahead) + (ahead > 0 ? 1 : 0);                        // of two equally near, the past one
    if (reference.future && ahead < 0) cost = 2 * kDaysPlanned + 1 - ahead / 16;  // of past ones still the nearest
    if (!reference.future && ahead > ahead_at_most) cost += 2 * 366 * reach;
    if (weekday != 0 && iso_weekday(that) != weekday) cost += 100'000;
    if (!best || cost < best_cost) {
      best = candidate;
      best_cost = cost;
    }
  }
  return best;
}

std::string resolve_calendar_date(const DateExpression& expression, const Reference& reference) {
  std::int32_t year = slot(expression, Slot::kYear);
  const auto month = slot(expression, Slot::kMonth);
  auto day = slot(expression, Slot::kDay);
  const bool last_day = slot(expression, Slot::kVariant) == 1;
  if (year == 0) {
    if (!reference.published || month == 0) return {};
    const auto found = day == 0 && !last_day
                           ? year_of_month(month, *reference.published, reference.future)
                           : year_of_day(month, last_day ? 28 : day, slot(expression, Slot::kWeekday), reference);
    if (!found) return {};
    year = *found;
  }
  if (last_day && month != 0) day = days_in_month(year, month);
  return text_of(year, month, day);
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
    const auto found =
        day != 0 ? year_of_day(month, day, 0, reference) : year_of_month(month, *reference.published, reference.future);
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
  // A week belongs to the month of its Thursday, as it does to the year.
  constexpr std::int32_t kThursday = 4;
  const auto length = days_in_month(year, month);
  const auto first = 1 + (kThursday - iso_weekday(to_day({year, month, 1})) + 7) % 7;
  const auto last = first + (length - first) / 7 * 7;
  const auto thursday = which < 0 ? last : first + 7 * (which - 1);
  return thursday > length ? std::string{} : week_text(monday_of(to_day({year, month, thursday})));
}

std::string resolve_era(const DateExpression& expression) {
  return slot(expression, Slot::kStep) < 0 ? std::string{} : year_text(slot(expression, Slot::kCount));
}

}  // namespace bilat::dates
