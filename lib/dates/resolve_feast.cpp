// SPDX-License-Identifier: Apache-2.0
// Feasts and other days that are named by a rule: Easter, the first Monday of September, the 75th anniversary.
#include <algorithm>
#include <cstdlib>

#include "lib/dates/feasts.h"
#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

constexpr std::int32_t kDaysAhead = 60;  // as of days without a year: resolve_calendar.cpp

Feast feast_of(const DateExpression& expression) { return static_cast<Feast>(slot(expression, Slot::kFeast)); }

// The n-th weekday of a month, from its end for a negative n.
std::optional<Day> nth_weekday(std::int32_t year, std::int32_t month, std::int32_t weekday, std::int32_t n) {
  const auto first = to_day({year, month, 1});
  const auto length = days_in_month(year, month);
  auto day = 1 + (weekday - iso_weekday(first) + 7) % 7 + 7 * (n - 1);
  if (n < 0) {
    const auto last = plus(first, length - 1);
    day = length - (iso_weekday(last) - weekday + 7) % 7 + 7 * (n + 1);
  }
  if (day < 1 || day > length) return std::nullopt;
  return plus(first, day - 1);
}

std::vector<Day> days_in(const DateExpression& expression, std::int32_t year) {
  const auto count = slot(expression, Slot::kCount);
  if (const auto feast = feast_of(expression); feast != Feast::kNone) {
    auto days = feast_days(feast, year);
    for (auto& day : days) day = plus(day, count);
    return days;
  }
  const auto month = slot(expression, Slot::kMonth);
  if (year < 1 || year > 9999 || month == 0) return {};
  if (const auto weekday = slot(expression, Slot::kWeekday); weekday != 0) {
    const auto day = nth_weekday(year, month, weekday, count);
    return day ? std::vector<Day>{*day} : std::vector<Day>{};
  }
  const CivilDate date{year, month, slot(expression, Slot::kDay)};
  return is_valid(date) ? std::vector<Day>{to_day(date)} : std::vector<Day>{};
}

// Past or near unless the clause looks ahead, as days without a year are.
std::optional<Day> nearest(const DateExpression& expression, const Reference& reference) {
  const auto published = *reference.published;
  const auto step = slot(expression, Slot::kStep);
  const auto year = to_civil(published).year;
  std::optional<Day> best;
  std::int32_t best_cost = 0;
  for (auto candidate = year - 2; candidate <= year + 2; ++candidate) {
    for (const auto day : days_in(expression, candidate)) {
      const auto ahead = day.number - published.number;
      if ((step < 0 && ahead >= 0) || (step > 0 && ahead <= 0)) continue;
      auto cost = 2 * std::abs(ahead) + (ahead > 0 ? 1 : 0);
      if (step == 0 && (reference.future ? ahead < 0 : ahead > kDaysAhead)) cost += 10'000;
      if (best && cost >= best_cost) continue;
      best = day;
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace

std::optional<Day> feast_day(const DateExpression& expression, const Reference& reference) {
  if (const auto year = slot(expression, Slot::kYear); year != 0) {
    const auto days = days_in(expression, year);
    return days.empty() ? std::nullopt : std::optional(days.front());
  }
  if (!reference.published) return std::nullopt;
  return nearest(expression, reference);
}

std::string resolve_feast(const DateExpression& expression, const Reference& reference) {
  const auto day = feast_day(expression, reference);
  if (!day) return {};
  const auto feast = feast_of(expression);
  const auto last = plus(*day, feast_length(feast) - 1);
  const std::int32_t error = is_approximate(feast) ? 1 : 0;
  return days_text(plus(*day, -error), plus(last, error));
}

// Of what happened in a year that is said: so many years after it.
std::string resolve_anniversary(const DateExpression& expression) {
  const auto year = slot(expression, Slot::kYear);
  const auto count = slot(expression, Slot::kCount);
  return year == 0 ? std::string{} : year_text(year + count);
}

}  // namespace bilat::dates
