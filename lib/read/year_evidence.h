// SPDX-License-Identifier: Apache-2.0
// The year of "Jan 23", from what the text says: the latest past date in it, weekdays tied to the day, its copyright
// line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/read/layout.h"

namespace bilat {

/// What the story says of time. Days are looked for in the first kMaxEvidence bytes.
struct TimeEvidence {
  static constexpr std::size_t kMaxEvidence = 256 * 1024;

  std::optional<Day> latest_past;     ///< the latest day (or month's first day) told as past
  std::int32_t latest_past_year = 0;  ///< the latest year told as past, also alone ("in 2024"); 0 when none
  std::int32_t upcoming_year = 0;     ///< a year told as near ahead ("the upcoming ... 2026"); 0 when none
  std::int32_t copyright_year = 0;
  std::vector<std::int32_t> lead_weekdays;                          ///< weekdays named in the first two paragraphs
  std::vector<std::int32_t> weekdays;                               ///< weekdays named anywhere in the story
  std::vector<std::pair<std::int32_t, std::int32_t>> month_days;    ///< (month, day) without a year
  std::vector<std::pair<std::int32_t, std::int32_t>> dated_months;  ///< (year, month) of past dates with a year
  std::vector<std::int32_t> last_months;                            ///< months of "last April", "in April last year"
};

TimeEvidence gather_time_evidence(std::string_view text, const Layout& layout);

/// The one year in which month and day fit the text, or nothing when none or more than one does. A weekday alone is
/// never enough, since every weekday comes round: the year must also be tied to a date in the text.
std::optional<std::int32_t> settle_year(std::int32_t month, std::int32_t day, std::int32_t weekday,
                                        const TimeEvidence& evidence);

/// How well a full day fits the text: larger is better. For choosing between readings of one stamp.
int fitness(Day day, const TimeEvidence& evidence);

}  // namespace bilat
