// SPDX-License-Identifier: Apache-2.0
// The time that a question asks about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/edtf.h"

namespace bilat {

/// From a day to a day; absent: without bound.
struct AskedPeriod {
  std::optional<Day> since;
  std::optional<Day> until;

  [[nodiscard]] bool bounded() const { return since || until; }
  /// Whether a date (EDTF) can lie in it, wholly or in part; nothing for what is no date.
  [[nodiscard]] std::optional<bool> overlaps(std::string_view date) const;
};

/// A year, month or day (YYYY, YYYY-MM, YYYY-MM-DD) or nothing for what is none of these: no interval, no open side.
std::optional<DayBounds> parse_period_end(std::string_view text);

/// From the first day of `since` to the last of `until`, of which either may be empty. What is no date, or an `until`
/// before its `since`, is a problem.
AskedPeriod read_period(const std::string& since, const std::string& until, std::vector<std::string>& problems);

}  // namespace bilat
