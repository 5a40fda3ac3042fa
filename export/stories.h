// SPDX-License-Identifier: Apache-2.0
// Events that belong together for the eye: those that share a person, directly or through other events.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// The number of each event's story, by the event's index. Stories are numbered from 0 in the order in which their first
/// event stands in `order`. An event without persons goes by its other participants. Near-linear.
std::vector<std::uint32_t> stories(const Graph& graph, const std::vector<Index>& order);

}  // namespace bilat
