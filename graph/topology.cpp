// SPDX-License-Identifier: Apache-2.0
#include "graph/topology.h"

#include <algorithm>
#include <utility>

namespace bilat {
namespace {

using Edge = std::pair<Index, Index>;

/// Both directions of every tie between an event and an entity (in whatever roles), sorted.
std::vector<Edge> edges_of(const std::vector<GraphEvent>& events) {
  std::vector<Edge> edges;
  for (Index event = 0; event < events.size(); ++event) {
    for (const auto& filler : events[event].roles) {
      const auto entity = static_cast<Index>(events.size() + filler.entity);
      edges.emplace_back(event, entity);
      edges.emplace_back(entity, event);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

}  // namespace

Graph::Topology::Topology(const std::vector<GraphEvent>& events, std::size_t entities) : event_count(events.size()) {
  const auto edges = edges_of(events);
  adjacency =
      Adjacency(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<Index>(event_count + entities));
}

std::span<const Index> Graph::Topology::events_of(Index entity) const {
  const auto [first, last] = boost::adjacent_vertices(entity_vertex(entity), adjacency);
  const auto count = static_cast<std::size_t>(last - first);
  return count == 0 ? std::span<const Index>() : std::span<const Index>(&*first, count);
}

}  // namespace bilat
