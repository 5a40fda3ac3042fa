// SPDX-License-Identifier: Apache-2.0
// Which claims of which articles are of one event, and what that event looks like. Private to graph/.
#pragma once

#include <span>
#include <vector>

#include "graph/entity_identity.h"
#include "graph/graph.h"

namespace bilat {

/// All events, sorted by id; claims sorted by id.
std::vector<GraphEvent> merge_events(std::span<const Facts> articles, const ResolvedEntities& resolved);

}  // namespace bilat
