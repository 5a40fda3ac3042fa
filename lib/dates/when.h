// SPDX-License-Identifier: Apache-2.0
// Calendar arithmetic for the resolver: months and weeks as integers, and the EDTF texts of days, months, years and
// intervals of them. All is pure; years outside 1..9999 give the empty text.
#pragma once

#include <cstdint>
#include <string>

#include "lib/base/calendar.h"
#include "lib/dates/dates.h"

namespace bilat::dates {

/// A month counted from January of year 0, so that stepping is addition.
constexpr std::int32_t month_number(std::int32_t year, std::int32_t month) { return year * 12 + month - 1; }
std::int32_t month_number(Day day);

constexpr Day plus(Day day, std::int32_t days) { return Day{day.number + days}; }
Day monday_of(Day day);  ///< the Monday of its week
Day first_of_month(std::int32_t month_number);

std::string decimal_text(std::int64_t thousandths);  ///< 2500 -> "2.5"
std::string year_text(std::int32_t year);
std::string month_text(std::int32_t month_number);
std::string day_text(Day day);
std::string interval_text(const std::string& from, const std::string& to);  ///< one text if both are equal
std::string days_text(Day from, Day to);
std::string week_text(Day monday);
std::string weekend_text(Day monday);  ///< Saturday and Sunday of that week
std::string months_text(std::int32_t first, std::int32_t last);
std::string years_text(std::int32_t first, std::int32_t last);

}  // namespace bilat::dates
