// SPDX-License-Identifier: Apache-2.0
// Dates of fields that programs fill: JSON-LD, meta tags, feeds, records. Private to lib/read.
#pragma once

#include <optional>
#include <string_view>

#include "lib/base/calendar.h"
#include "lib/read/date_hints.h"

namespace bilat {

/// The local day that the field writes ("2026-01-23T23:30:00-05:00" is January 23): ISO 8601, also without its hyphens
/// ("20260123T2330"), RFC 822, seconds or milliseconds since 1970, or any form that headers use, with `order` for
/// what two readings fit. Nothing
/// outside of 1800 to 2099 (1990 to 2099 where it is counted since 1970), and nothing for ten digits that are both an
/// hour of a day and such a count ("2026012314").
std::optional<Day> parse_field_date(std::string_view field, DateOrder order = DateOrder::kUnknown);

}  // namespace bilat
