// SPDX-License-Identifier: Apache-2.0
// who-met: the contacts of a graph (meetings, calls, visits, messages), one row a pair. These rows are what every other
// form of the graph is compared with.
//
// Pairs: every two participants of a meeting or call, in name order; each sender to each recipient; each visitor to
// each host, or to the destination where no host is named (its countries, where any is named). Of the fillers of a role
// only the persons count where any is named; where that leaves a meeting with fewer than two, all its participants
// count.
//
// Of a crowd (more than kMostPaired on a side) only the first ones by name are paired, so that no contact makes more
// than kMostPaired squared rows; a note says how often. Where somebody is asked for, all of his or her pairs are there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Participants of one contact, or fillers of one of its sides, that are paired with one another.
inline constexpr std::size_t kMostPaired = 64;

struct WhoMetOptions {
  std::vector<std::string> names;  ///< none: all contacts; one: those of that entity; two: those between both
  std::string since;               ///< YYYY, YYYY-MM or YYYY-MM-DD (its first day counts), or empty
  std::string until;               ///< the same (its last day counts), or empty
};

struct WhoMetRow {
  std::string date;              ///< EDTF, or empty
  std::string earliest, latest;  ///< YYYY-MM-DD, or empty
  EventType type = EventType::kMeeting;
  Modality modality = Modality::kActual;
  std::string a, b;         ///< names
  std::string place;        ///< a name, or empty
  std::size_t sources = 0;  ///< independent ones that report it (sources.h)
  std::string event;        ///< id of the event
  std::string a_id, b_id;   ///< ids of the entities
};

struct WhoMetResult {
  /// Actual contacts first, then those that are planned, negated, hypothetical or habitual; each part sorted by
  /// earliest, latest, type, a, b, event; undated ones last in their part.
  std::vector<WhoMetRow> rows;
  std::size_t undated_left_out = 0;  ///< rows without a date that --since or --until left out
  std::size_t crowds = 0;  ///< contacts with more than kMostPaired on a side, of which some pairs are left out
  std::vector<std::string>
      problems;  ///< why the question cannot be answered (unknown or ambiguous name, bad date): no rows then
  std::vector<std::string> notes;  ///< what the user should know beside the rows; for stderr
};

WhoMetResult who_met(const Graph& graph, const WhoMetOptions& options);

}  // namespace bilat
