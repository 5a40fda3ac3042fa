// SPDX-License-Identifier: Apache-2.0
// The parts of resolve_date, by family. All are pure; an empty text means that the value cannot be known.
#pragma once

#include <optional>
#include <string>

#include "lib/dates/dates.h"
#include "lib/dates/forms.h"

namespace bilat::dates {

/// Where an expression is counted from.
struct Reference {
  std::optional<Day> published;
  bool future = false;
  bool past = false;
};

// resolve_calendar.cpp: dates that name what they mean, at most without their year.
std::string resolve_calendar_date(const DateExpression& expression, const Reference& reference);
std::string resolve_numeric(const DateExpression& expression, const Reference& reference);
std::string resolve_range(const DateExpression& expression, const Reference& reference);
std::string resolve_week_of_month(const DateExpression& expression, const Reference& reference);
/// The year of a month, or of a day of a month, that came without one.
std::optional<std::int32_t> year_of_month(std::int32_t month, Day published, bool future);
std::optional<std::int32_t> year_of_day(std::int32_t month, std::int32_t day, std::int32_t weekday,
                                        const Reference& reference);

// resolve_period.cpp: quarters, halves, seasons, decades, centuries, months of other years.
std::string resolve_quarter(const DateExpression& expression, const Reference& reference);
std::string resolve_half(const DateExpression& expression, const Reference& reference);
std::string resolve_season(const DateExpression& expression, const Reference& reference);
std::string resolve_decade(const DateExpression& expression);
std::string resolve_century(const DateExpression& expression);
std::string resolve_month_step(const DateExpression& expression, Day published);
std::string resolve_month_of_year(const DateExpression& expression, Day published);
std::string resolve_month_day_of_step(const DateExpression& expression, const Reference& reference);
/// The month number of "last April", "this April", "next April".
std::int32_t stepped_month(std::int32_t month, std::int32_t step, Day published);

// resolve_relative.cpp: what is counted from the document's date.
Day resolve_weekday(const DateExpression& expression, Day published, bool future);
std::string resolve_weekday_range(const DateExpression& expression, Day published, bool future);
Day resolve_weekday_of_week(const DateExpression& expression, Day published);
std::string resolve_unit(const DateExpression& expression, Day published);
Day resolve_weekend(const DateExpression& expression, Day published, bool future);  ///< the Monday of its week
std::string resolve_ago(const DateExpression& expression, Day published);
/// The unit that lies `count` units from the one that holds `day`: a day, a week, a month, a year ...
std::string unit_away(Day day, Unit unit, std::int64_t count);
/// What lies the expression's count of its units from a day: "two and a half years" are months, half a month is the
/// month of that day.
std::string count_away(const DateExpression& expression, Day day);

// resolve_feast.cpp: feasts and other days that are named by a rule.
std::string resolve_feast(const DateExpression& expression, const Reference& reference);
/// The very day where resolve_feast gives the days around it, since feasts of the moon are only reckoned.
std::optional<Day> feast_day(const DateExpression& expression, const Reference& reference);
std::string resolve_anniversary(const DateExpression& expression);
/// "AD 79"; nothing for years before.
std::string resolve_era(const DateExpression& expression);

// resolve_spoken.cpp: what is counted from the date last spoken of, an EDTF text.
std::string resolve_spoken(const DateExpression& expression, const std::string& spoken);

}  // namespace bilat::dates
