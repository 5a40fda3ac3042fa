// SPDX-License-Identifier: Apache-2.0
// timeline: what happened, in the order of time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/answer.h"

namespace bilat {

struct TimelineOptions {
  std::optional<std::string> name;   ///< only what this entity took part in, in any role, or was the place of
  std::string since, until;          ///< as in who_met.h
  std::vector<EventType> types;      ///< only these; none: all
  std::vector<Modality> modalities;  ///< only these; none: all
  bool offices = false;  ///< also when offices began and ended (relations with a date), where no type is asked
                         ///< for
};

/// Columns: date (EDTF), earliest, latest, type, modality, who ("participant: Ana Keller"), place, sources, event.
/// Dated rows by first and last possible day, then by type and id; undated ones apart and last. Notes count these, and
/// those that a period left out. Beginnings and ends of offices have the type HoldsOffice, the modality "from" or "to"
/// and the id of their relation.
Answer timeline(const Graph& graph, const TimelineOptions& options);

}  // namespace bilat
