// SPDX-License-Identifier: Apache-2.0
// The Boost graph over the tables; private to graph/*.cpp, as its header costs seconds and must not spread.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <span>

#include "graph/graph.h"

namespace bilat {

/// Vertices are the events (vertex = index in their table), then the entities. Every filler is an edge both ways.
struct Graph::Topology {
  using Adjacency = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                       boost::no_property, Index, Index>;
  Topology(const std::vector<GraphEvent>& events, std::size_t entities);

  [[nodiscard]] Index entity_vertex(Index entity) const { return static_cast<Index>(event_count + entity); }
  [[nodiscard]] std::span<const Index> events_of(Index entity) const;

  std::size_t event_count;
  Adjacency adjacency;
};

}  // namespace bilat
