// SPDX-License-Identifier: Apache-2.0
// Users' decisions carried out on the clusters of entities, before any rule. Private to graph/.
#pragma once

#include <span>

#include "graph/decisions.h"
#include "graph/entity_clusters.h"
#include "lib/base/diagnostics.h"

namespace bilat {

/// Keeps apart what is different, then joins what is the same, whatever the rules would say of it, but for entities of
/// different types. Of decisions that contradict each other, also through others, "different" wins. A decision that is
/// overruled or that cannot be carried out is warned of, one that names nobody of these articles is noted: it stays
/// for articles to come.
void apply_decisions(std::span<const Decision> decisions, const std::vector<KeyProfile>& profiles,
                     EntityClusters& clusters, Diagnostics& diagnostics);

}  // namespace bilat
