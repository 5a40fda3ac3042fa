// SPDX-License-Identifier: Apache-2.0
// One search of a document for temporal expressions, from which find_dates and the TIMEX3 output both choose. Private
// to lib/dates.
#pragma once

#include <vector>

#include "lib/dates/dates.h"
#include "lib/dates/grammar.h"

namespace bilat::dates {

/// The expressions of a document; with `fine` also those of no use to events: times of the day alone, "annual",
/// "upcoming".
std::vector<DateExpression> find_all(const Document& document, const Grammar& grammar, bool fine);

}  // namespace bilat::dates
