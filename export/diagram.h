// SPDX-License-Identifier: Apache-2.0
// What a picture of a graph shows, decided once for DOT and for all rendered formats and free of any Graphviz call.
//
// Two layouts, because no single one is readable at every size:
// - a time line (engine dot, left to right) for few events: a column of dates, one of events in the order of their dates, one
//   of persons, one of parties and organisations, one of countries and places; story after story (stories.h), since one order
//   of time for all would tangle the lines of what has nothing to do with each other;
// - a map (engine sfdp) for more: nodes near what they have to do with; edge labels are left out as it grows.
// Folded away: entities that take part in nothing, claims, evidence (the first quote of an event is its tooltip), and in the
// time line the edges of "located in", which the place's label says instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Graphviz attributes, their values already escaped (diagram_text.h).
using Attributes = std::vector<std::pair<std::string_view, std::string>>;

struct DiagramNode {
  std::string id;  ///< ASCII
  Attributes attributes;
};

struct DiagramEdge {
  std::uint32_t from = 0;  ///< positions in Diagram::nodes
  std::uint32_t to = 0;
  Attributes attributes;
};

/// Nodes that stand on one rank.
struct DiagramColumn {
  std::vector<std::uint32_t> nodes;
  bool in_order = false;  ///< one below the other as listed
};

struct Diagram {
  std::string_view engine;        ///< "dot" or "sfdp"
  Attributes graph;
  Attributes node_defaults;
  Attributes edge_defaults;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
  std::vector<DiagramColumn> columns;
  std::string legend;             ///< an HTML-like label of fixed words
  std::size_t left_out = 0;       ///< entities that are not shown
};

Diagram make_diagram(const Graph& graph);

/// For the user: which layout was chosen and why, and what is not shown.
std::string describe_layout(const Diagram& diagram);

}  // namespace bilat
