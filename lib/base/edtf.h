// SPDX-License-Identifier: Apache-2.0
// The plain part of EDTF (ISO 8601-2:2019) that events and relations use: YYYY, YYYY-MM, YYYY-MM-DD, a level 2 quarter
// (YYYY-33 .. YYYY-36) or half (YYYY-40, YYYY-41), and intervals A/B of these, where a side is empty (unknown) or ".."
// (open).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/calendar.h"

namespace bilat {

/// First and last day that a date can mean; a side is absent where it is open or unknown.
struct DayBounds {
  std::optional<Day> earliest;
  std::optional<Day> latest;
  friend bool operator==(const DayBounds&, const DayBounds&) = default;
};

/// The bounds of an EDTF value, or nothing when the text is none of the forms above ("" included).
std::optional<DayBounds> edtf_bounds(std::string_view edtf);

/// Whether both can be true of one event: their bounds overlap. An absent or malformed value is compatible with all.
bool compatible(std::string_view a, std::string_view b);

/// How many days the value spans (open sides count as 10^6 days): the smaller, the more precise. 2 * 10^6 for no value.
std::int64_t edtf_breadth(std::string_view edtf);

/// Builders. `edtf(from, to)` writes a single day when both are equal, a month or a year when the bounds are exactly
/// one, else an interval.
std::string edtf(CivilDate date);
std::string edtf(Day from, Day to);

}  // namespace bilat
