// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat {
namespace {

using dates::Form;
using dates::Slot;

constexpr std::int32_t kLongestStretch = 10'000;  // of any unit: no visit is longer

std::string resolve_from_published(const DateExpression& expression, const dates::Reference& reference) {
  const auto published = *reference.published;
  const bool future = reference.future;
  switch (dates::form_of(expression)) {
    case Form::kWeekday:
      return dates::day_text(dates::resolve_weekday(expression, published, future));
    case Form::kWeekdayRange:
      return dates::resolve_weekday_range(expression, published, future);
    case Form::kWeekdayOfWeek:
      return dates::day_text(dates::resolve_weekday_of_week(expression, published));
    case Form::kDayOffset:
      return dates::day_text(dates::plus(published, slot(expression, Slot::kStep)));
    case Form::kUnit:
      return dates::resolve_unit(expression, published);
    case Form::kWeekend:
      return dates::weekend_text(dates::resolve_weekend(expression, published, future));
    case Form::kMonthStep:
      return dates::resolve_month_step(expression, published);
    case Form::kMonthOfYear:
      return dates::resolve_month_of_year(expression, published);
    case Form::kMonthDayOfStep:
      return dates::resolve_month_day_of_step(expression, reference);
    case Form::kAgo:
      return dates::resolve_ago(expression, published);
    default:
      return {};
  }
}

}  // namespace

std::string resolve_date(const DateExpression& expression, const DateContext& context) {
  if (!dates::is_sane(dates::form_of(expression), expression.slots)) return {};
  const dates::Reference reference{context.published, context.future, context.past};
  switch (dates::form_of(expression)) {
    case Form::kDate:
      return dates::resolve_calendar_date(expression, reference);
    case Form::kNumeric:
      return dates::resolve_numeric(expression, reference);
    case Form::kRange:
      return dates::resolve_range(expression, reference);
    case Form::kWeekOfMonth:
      return dates::resolve_week_of_month(expression, reference);
    case Form::kQuarter:
      return dates::resolve_quarter(expression, reference);
    case Form::kHalf:
      return dates::resolve_half(expression, reference);
    case Form::kSeason:
      return dates::resolve_season(expression, reference);
    case Form::kDecade:
      return dates::resolve_decade(expression);
    case Form::kCentury:
      return dates::resolve_century(expression);
    case Form::kFeast:
      return dates::resolve_feast(expression, reference);
    case Form::kAnniversary:
      return dates::resolve_anniversary(expression);
    case Form::kEra:
      return dates::resolve_era(expression);
    case Form::kSpokenDay:
    case Form::kSpokenUnit:
    case Form::kSpokenOffset:
    case Form::kSpokenWeekday:
    case Form::kSpokenMonth:
      return dates::resolve_spoken(expression, context.spoken);
    default:
      break;
  }
  return context.published ? resolve_from_published(expression, reference) : std::string{};
}

std::string stretch_back(Day to, std::int32_t count, DateUnit unit) {
  const bool short_unit = unit == DateUnit::kDay || unit == DateUnit::kWeek;
  if (count < 1 || count > kLongestStretch || !short_unit) return dates::day_text(to);
  const auto days = unit == DateUnit::kWeek ? 7 * count : count;
  return dates::days_text(dates::plus(to, 1 - days), to);
}

std::string stretch(Day from, std::int32_t count, DateUnit unit) {
  if (count < 1) return dates::day_text(from);
  if (count > kLongestStretch) return {};
  switch (unit) {
    case DateUnit::kDay:
      return dates::days_text(from, dates::plus(from, count - 1));
    case DateUnit::kWeek:
      return dates::days_text(from, dates::plus(from, 7 * count - 1));
    case DateUnit::kMonth:
    case DateUnit::kQuarter:
    case DateUnit::kYear: {
      const std::int32_t months = count * (unit == DateUnit::kMonth ? 1 : unit == DateUnit::kQuarter ? 3 : 12);
      const auto start = to_civil(from);
      const auto last = dates::month_number(start.year, start.month) + months;
      if (last / 12 > 9999) return {};
      const auto first = dates::first_of_month(last);
      const auto length = days_in_month(last / 12, last % 12 + 1);
      return dates::days_text(from, dates::plus(first, std::min(start.day, length + 1) - 2));
    }
    case DateUnit::kHour:
    case DateUnit::kMinute:
      return dates::day_text(from);
    case DateUnit::kDecade:
    case DateUnit::kCentury:
      return {};
  }
  return {};
}

}  // namespace bilat
