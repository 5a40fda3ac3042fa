// SPDX-License-Identifier: Apache-2.0
// Values as TIMEX3 writes them, for comparison with annotated corpora; the graph itself writes EDTF. Private to
// lib/dates.
#pragma once

#include <optional>
#include <string>

#include "lib/base/calendar.h"
#include "lib/dates/dates.h"
#include "lib/dates/forms.h"

namespace bilat::dates {

/// "2013-W11": the ISO week of a day.
std::string iso_week_text(Day day);

/// The value of an expression that is a date: weeks, quarters, halves, seasons and decades in their own notation.
/// `edtf` is what resolve_date gave; empty when nothing is known.
std::string timex_date_value(const DateExpression& expression, const std::string& edtf);

/// "P2M", "PT0.5H", "PXD", "P1DE".
std::string timex_duration(const DateExpression& expression);

/// "P1D", "XXXX-WXX-4", "XXXX-SP".
std::string timex_set(const DateExpression& expression);

/// How often in its unit: "2X" of "twice a year", or nothing.
std::string set_frequency(const DateExpression& expression);

/// What a part of the day or a clock time adds to its day: "TMO", "T12:00Z", or nothing.
std::string time_suffix(const DateExpression& expression);
/// The zone that was said: "Z", "+09:00", or nothing. `day` settles whether "ET" is EST or EDT.
std::string zone_text(const DateExpression& expression, std::optional<Day> day);

/// The value where the reference is not known: "XXXX-03-22", "XXXX-WXX-5", "XXXX-XX-XX" (today), or nothing.
std::string open_value(const DateExpression& expression);

/// The EDTF of a date with what the plain form (lib/base/edtf.h) lacks: quarters, halves, seasons, unspecified digits,
/// approximation, open ends. `value` is its TIMEX3 value, `edtf` what resolve_date gave.
std::string fine_edtf(const DateExpression& expression, const std::string& value, const std::string& edtf);

/// The unit of the calendar that a date names: a quarter, a month, a day.
Unit calendar_unit(const DateExpression& expression);

/// Whether a feast is a time of many days: Ramadan.
bool feast_lasts(const DateExpression& expression);

std::string timex_mod(const DateExpression& expression);

}  // namespace bilat::dates
