// SPDX-License-Identifier: Apache-2.0
// Lasting ties of all articles, merged. Private to graph/.
#pragma once

#include <span>
#include <vector>

#include "graph/entity_identity.h"
#include "graph/graph.h"

namespace bilat {

/// One relation for each type, subject and object, sorted by id. Those that have no direction (diplomatic relations,
/// disputes) go from the entity whose id comes first. Titles, notes: what most claims say; dates: the most precise
/// (graph/choose.h).
std::vector<GraphRelation> merge_relations(std::span<const Facts> articles, const ResolvedEntities& resolved);

}  // namespace bilat
