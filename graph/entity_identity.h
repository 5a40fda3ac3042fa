// SPDX-License-Identifier: Apache-2.0
// Which entities of which articles are one. Private to graph/.
#pragma once

#include <span>
#include <vector>

#include "graph/graph.h"
#include "lib/base/diagnostics.h"
#include "lib/facts/event_identity.h"

namespace bilat {

struct ResolvedEntities {
  std::vector<GraphEntity> entities;           ///< sorted by id
  std::vector<std::vector<Index>> of_article;  ///< [article][index in Facts::entities] -> entity
  std::vector<IdentityEntity> identity;        ///< parallel to entities: what event identity needs
};

/// A pure function of the sets of articles, which must be sorted by id and normalised, and of decisions.
ResolvedEntities resolve_entities(std::span<const Facts> articles, std::span<const Decision> decisions,
                                  Diagnostics& diagnostics);

}  // namespace bilat
