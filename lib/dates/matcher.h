// SPDX-License-Identifier: Apache-2.0
// Walks the grammar over the terms of a document: linear, since no pattern is longer than Grammar::kMaxTerms.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/dates/grammar.h"
#include "lib/dates/terms.h"

namespace bilat::dates {

/// One rule that matched: terms [begin, end) without its context.
struct Match {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint16_t rule = 0;
  std::uint8_t before = 0;  ///< terms of context on either side
  std::uint8_t after = 0;
  Slots slots = {};
};

/// Left to right and never overlapping. Of the rules that match from one term on, the one that sees furthest wins, then
/// the longest, then the one with most context before it, then the first of the grammar. A match of form kNothing takes
/// its words from one that begins before it and sees less far. `steps`, when given, takes the number of nodes that were
/// visited, for the test of linear time.
std::vector<Match> match_terms(const std::vector<Term>& terms, const Grammar& grammar, Tree tree,
                               std::uint64_t* steps = nullptr);

}  // namespace bilat::dates
