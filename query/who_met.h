// SPDX-License-Identifier: Apache-2.0
// who-met: the contacts of a graph (contacts.h), one row a pair. These rows are what every other form of the graph is
// compared with.
#pragma once

#include <string>
#include <vector>

#include "query/answer.h"

namespace bilat {

struct WhoMetOptions {
  std::vector<std::string> names;  ///< none: all contacts; one: those of that entity; two: those between both
  std::string since;               ///< YYYY, YYYY-MM or YYYY-MM-DD (its first day counts), or empty
  std::string until;               ///< the same (its last day counts), or empty
};

/// Columns: date (EDTF), earliest, latest, type, modality, a, b, place, sources (independent_sources), event (its id).
/// Actual contacts first, then those that are planned, negated, hypothetical or habitual; each part sorted by earliest,
/// latest, type, a, b, event; undated ones last in their part. Notes count contacts without a date that since or until
/// left out, and crowds.
Answer who_met(const Graph& graph, const WhoMetOptions& options);

}  // namespace bilat
