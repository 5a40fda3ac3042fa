// SPDX-License-Identifier: Apache-2.0
// When somebody held a post, where the words beside it say so: "prime minister since 2021", "was foreign minister from
// 2015 until 2018", "president (2011-2016)".
#pragma once

#include <optional>
#include <vector>

#include "extractors/events/event_mention.h"
#include "lib/dates/dates.h"

namespace bilat {

/// Dates the offices and memberships among `relations` by expressions inside their words or directly behind them;
/// `dates` are the document's, in order. What has a date already keeps it.
void date_offices(const Document& document, const std::vector<DateExpression>& dates,
                  std::vector<RelationMention>& relations);

}  // namespace bilat
