// SPDX-License-Identifier: Apache-2.0
// When an article was published: the record's date, its dateline, its stamps, or the year that its text settles; else
// unknown. Never a guess: what two readings fit stays unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/calendar.h"
#include "lib/read/date_hints.h"
#include "lib/read/layout.h"

namespace bilat {

struct Publication {
  std::optional<Day> day;
  std::string rule;        ///< record, dateline, dateline+stamp, dateline+url, dateline+file-name, dateline+file-date,
                           ///< dateline+text, stamp, stamp-updated, stamp+text, footer, url, file-name
  bool ambiguous = false;  ///< a date stands there, but its day, month or year could not be settled
  std::string unsettled = {};  ///< that date as written
};

/// The day of a record's date field: ISO 8601 with or without a time, RFC 822, or any form that headers use. Numeric
/// dates that two readings fit are read in that order, or not at all.
std::optional<Day> parse_record_date(std::string_view field, DateOrder order = DateOrder::kUnknown);

Publication find_publication(std::string_view text, const Layout& layout, const DateHints& hints);

}  // namespace bilat
