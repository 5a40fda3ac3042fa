// SPDX-License-Identifier: Apache-2.0
// The days of feasts that move, by the rules of their calendars. Private to lib/dates.
#pragma once

#include <vector>

#include "lib/base/calendar.h"
#include "lib/dates/forms.h"

namespace bilat::dates {

/// The first days of a feast within a year (1..9999), in order: one for most, none, one or two for feasts of the
/// Islamic calendar.
///
/// Easter, western and orthodox: exact. Lunar New Year and Mid-Autumn: new moons and the solstice in China's time
/// (UTC+8), right from 1900 to 2100 but for a moon within minutes of midnight; Vietnam's Tet, reckoned an hour earlier,
/// may differ by a day in rare years. Feasts of Islam: the tabular calendar, within a day (and once in a while two) of
/// what is announced.
std::vector<Day> feast_days(Feast feast, std::int32_t year);

/// Whether the computed day may be off by a day.
bool is_approximate(Feast feast);

/// How many days the feast lasts: 30 for Ramadan, the ninth month, else 1.
std::int32_t feast_length(Feast feast);

}  // namespace bilat::dates
