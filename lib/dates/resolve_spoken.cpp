// SPDX-License-Identifier: Apache-2.0
#include "lib/base/edtf.h"
#include "lib/dates/resolver.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

constexpr std::int32_t kLongestStay =
    14;  // days: "the following day" can be counted from the end of a visit, not of a year

struct Spoken {
  Day first;
  Day last;
  [[nodiscard]] std::int32_t days() const { return last.number - first.number + 1; }
};

std::optional<Spoken> parse_spoken(const std::string& spoken) {
  const auto bounds = edtf_bounds(spoken);
  if (!bounds || !bounds->earliest || !bounds->latest) return std::nullopt;
  return Spoken{*bounds->earliest, *bounds->latest};
}

bool counts_days(Unit unit) {
  return unit == Unit::kDay || unit == Unit::kNight || unit == Unit::kHour || unit == Unit::kMinute;
}

std::string offset(const DateExpression& expression, const Spoken& spoken) {
  const auto unit = static_cast<Unit>(slot(expression, Slot::kUnit));
  const auto from = slot(expression, Slot::kStep) > 0 ? spoken.last : spoken.first;
  if (counts_days(unit) || unit == Unit::kWeek || unit == Unit::kFortnight)
    return spoken.days() <= kLongestStay ? count_away(expression, from) : std::string{};
  // Months and years: both ends must agree, so that "a year later" than a summer is known and than a decade is not.
  const auto a = count_away(expression, spoken.first);
  return a == count_away(expression, spoken.last) ? a : std::string{};
}

std::string same_unit(const DateExpression& expression, const Spoken& spoken) {
  const auto unit = static_cast<Unit>(slot(expression, Slot::kUnit));
  const auto a = unit_away(spoken.first, unit, 0);
  return a == unit_away(spoken.last, unit, 0) ? a : std::string{};
}

std::string weekday(const DateExpression& expression, const Spoken& spoken) {
  const auto wanted = slot(expression, Slot::kWeekday);
  switch (slot(expression, Slot::kStep)) {
    case 1:
      return day_text(plus(spoken.last, (wanted - iso_weekday(spoken.last) + 6) % 7 + 1));
    case -1:
      return day_text(plus(spoken.first, -((iso_weekday(spoken.first) - wanted + 6) % 7 + 1)));
    default: {
      const auto that = plus(monday_of(spoken.first), wanted - 1);
      return day_text(that < spoken.first ? plus(that, 7) : that);
    }
  }
}

// "October of that year", "October of the following year", "the following March".
std::string month(const DateExpression& expression, const Spoken& spoken) {
  const auto wanted = slot(expression, Slot::kMonth);
  const auto step = slot(expression, Slot::kStep);
  const auto first = to_civil(spoken.first);
  const auto last = to_civil(spoken.last);
  if (step == 0 || slot(expression, Slot::kVariant) == 1)
    return first.year == last.year ? month_text(month_number(first.year + step, wanted)) : std::string{};
  if (step > 0) return month_text(month_number(last.year + (wanted > last.month ? 0 : 1), wanted));
  return month_text(month_number(first.year - (wanted < first.month ? 0 : 1), wanted));
}

}  // namespace

std::string resolve_spoken(const DateExpression& expression, const std::string& text) {
  const auto spoken = parse_spoken(text);
  if (!spoken) return {};
  switch (form_of(expression)) {
    case Form::kSpokenDay:
      return spoken->days() == 1 ? day_text(spoken->first) : std::string{};
    case Form::kSpokenUnit:
      return same_unit(expression, *spoken);
    case Form::kSpokenMonth:
      return month(expression, *spoken);
    case Form::kSpokenOffset:
      return offset(expression, *spoken);
    case Form::kSpokenWeekday:
      return spoken->days() <= kLongestStay ? weekday(expression, *spoken) : std::string{};
    default:
      return {};
  }
}

}  // namespace bilat::dates
