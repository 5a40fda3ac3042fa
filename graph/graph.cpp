// SPDX-License-Identifier: Apache-2.0
#include "graph/graph.h"

#include <algorithm>

#include "graph/topology.h"

namespace bilat {

Graph::Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

std::optional<Index> Graph::find_entity(std::string_view id) const {
  const auto at =
      std::lower_bound(entities_.begin(), entities_.end(), id,
                       [](const GraphEntity& entity, std::string_view wanted) { return entity.id < wanted; });
  if (at == entities_.end() || at->id != id) return std::nullopt;
  return static_cast<Index>(at - entities_.begin());
}

std::span<const Index> Graph::events_of(Index entity) const {
  if (!topology_ || entity >= entities_.size()) return {};
  return topology_->events_of(entity);
}

}  // namespace bilat
