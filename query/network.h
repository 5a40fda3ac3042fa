// SPDX-License-Identifier: Apache-2.0
// The network of actual contacts (contacts.h), for questions about paths and centrality. Private to query/*.cpp, as the
// headers of Boost.Graph cost seconds.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstddef>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Two entities that had contact. Without direction: a < b.
struct ContactLink {
  Index a = 0;
  Index b = 0;
  std::vector<Index> events;  ///< in the order of time, then of ids
};

struct ContactLinks {
  std::vector<ContactLink> links;  ///< sorted by a, b
  std::size_t crowds = 0;          ///< contacts with more than kMostPaired on a side, of which some pairs are left out
};

/// All actual contacts, by pair.
ContactLinks contact_links(const Graph& graph);

/// Both directions of every link; the neighbours of a vertex stand in ascending order.
using Network = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                   boost::no_property, Index, Index>;

/// Vertices are 0 .. vertices - 1; links are the pairs of these, each once.
Network make_network(const std::vector<std::pair<Index, Index>>& links, std::size_t vertices);

}  // namespace bilat
