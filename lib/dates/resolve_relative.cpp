// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

constexpr std::int64_t kFarthest = 4'000'000;  // of any unit: no day of the years 1 to 9999 lies further off
constexpr std::int32_t kNotPassed = 3;         // of "this coming weekend"
constexpr std::int32_t kComing = 2;  // the step of "the coming Thursday", which is not that of "next Thursday"

// The weekday on or before a day, and on or after it.
Day on_or_before(Day day, std::int32_t weekday) { return plus(day, -((iso_weekday(day) - weekday + 7) % 7)); }
Day on_or_after(Day day, std::int32_t weekday) { return plus(day, (weekday - iso_weekday(day) + 7) % 7); }

}  // namespace

Day resolve_weekday(const DateExpression& expression, Day published, bool future) {
  const auto weekday = slot(expression, Slot::kWeekday);
  const auto variant = slot(expression, Slot::kVariant);
  if (variant == 2)  // "Monday week": so many weeks after the coming one
    return plus(on_or_after(plus(published, 1), weekday), 7 * slot(expression, Slot::kStep));
  if (variant == 0) return future ? on_or_after(published, weekday) : on_or_before(published, weekday);
  switch (slot(expression, Slot::kStep)) {
    case -1:
      return on_or_before(plus(published, -1), weekday);
    case 0:
      return plus(monday_of(published), weekday - 1);
    case kComing:
      return on_or_after(plus(published, 1), weekday);
    default:
      return plus(monday_of(published), 7 + weekday - 1);
  }
}

std::string resolve_weekday_range(const DateExpression& expression, Day published, bool future) {
  const auto from = resolve_weekday(expression, published, future);
  return days_text(from, on_or_after(from, slot(expression, Slot::kWeekday2)));
}

Day resolve_weekday_of_week(const DateExpression& expression, Day published) {
  return plus(monday_of(published), 7 * slot(expression, Slot::kStep) + slot(expression, Slot::kWeekday) - 1);
}

std::string unit_away(Day day, Unit unit, std::int64_t far) {
  if (std::abs(far) > kFarthest) return {};
  const auto count = static_cast<std::int32_t>(far);
  switch (unit) {
    case Unit::kDay:
    case Unit::kNight:
      return day_text(plus(day, count));
    case Unit::kWeek:
      return week_text(plus(monday_of(day), 7 * count));
    case Unit::kFortnight:
      return week_text(plus(monday_of(day), 14 * count));
    case Unit::kWeekend:
      return weekend_text(plus(monday_of(day), 7 * count));
    case Unit::kMonth:
      return month_text(month_number(day) + count);
    case Unit::kQuarter: {
      const auto first = (month_number(day) / 3 + count) * 3;
      return months_text(first, first + 2);
    }
    case Unit::kYear:
      return year_text(to_civil(day).year + count);
    case Unit::kDecade: {
      const auto first = (to_civil(day).year / 10 + count) * 10;
      return years_text(first, first + 9);
    }
    case Unit::kCentury: {
      const auto first = (to_civil(day).year / 100 + count) * 100;
      return years_text(first, first + 99);
    }
    case Unit::kHour:
    case Unit::kMinute:
    case Unit::kSecond:
      return std::abs(count) < 12 ? day_text(day) : std::string{};
    default:
      return {};
  }
}

std::string resolve_unit(const DateExpression& expression, Day published) {
  return unit_away(published, static_cast<Unit>(slot(expression, Slot::kUnit)), slot(expression, Slot::kStep));
}

Day resolve_weekend(const DateExpression& expression, Day published, bool future) {
  const auto monday = monday_of(published);
  const auto step = slot(expression, Slot::kStep);
  if (step == kNotPassed) return iso_weekday(published) >= 6 ? plus(monday, 7) : monday;
  if (step != kComing) return plus(monday, 7 * step);
  // "The weekend": the one that we are in, or the one just gone, or with a look ahead the coming one.
  return iso_weekday(published) >= 6 || future ? monday : plus(monday, -7);
}

std::string count_away(const DateExpression& expression, Day day) {
  const auto unit = static_cast<Unit>(slot(expression, Slot::kUnit));
  const std::int64_t step = slot(expression, Slot::kStep);
  const auto count = step * slot(expression, Slot::kCount);
  const auto thousandths = 1'000 * count + step * slot(expression, Slot::kThousandths);
  if (thousandths == 1'000 * count) return unit_away(day, unit, count);
  if (std::abs(count) > kFarthest) return {};
  const auto days = [&](std::int64_t of_unit) { return static_cast<std::int32_t>(thousandths * of_unit / 1'000); };
  switch (unit) {  // of a part of a unit, the next smaller one, or the unit that it falls in
    case Unit::kCentury:
      return unit_away(day, Unit::kYear, thousandths / 10);
    case Unit::kDecade:
      return unit_away(day, Unit::kYear, thousandths / 100);
    case Unit::kYear:
      return unit_away(day, Unit::kMonth, thousandths * 12 / 1'000);
    case Unit::kQuarter:
      return unit_away(day, Unit::kMonth, thousandths * 3 / 1'000);
    case Unit::kMonth:
      return unit_away(plus(day, days(30)), unit, 0);
    case Unit::kWeek:
      return unit_away(plus(day, days(7)), unit, 0);
    default:
      return unit_away(day, unit, count);
  }
}

std::string resolve_ago(const DateExpression& expression, Day published) {
  const auto mod = static_cast<Mod>(slot(expression, Slot::kMod));
  if (mod == Mod::kMore || mod == Mod::kLess) return {};  // a bound, no date
  return count_away(expression, published);
}

}  // namespace bilat::dates
