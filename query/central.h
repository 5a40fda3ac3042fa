// SPDX-License-Identifier: Apache-2.0
// central: who has most contacts, and who stands between the others.
#pragma once

#include <cstddef>
#include <cstdint>

#include "query/answer.h"

namespace bilat {

struct CentralOptions {
  bool countries = false;       ///< countries instead of persons: each person stands for the country he is tied to
  std::size_t most = 20;        ///< rows
  bool by_betweenness = false;  ///< the order: by betweenness, else by degree
};

/// Betweenness takes time in proportion to nodes times links. Where the product is more than this (about half a minute)
/// it is left out, and a note says so: who needs it asks for a part of the graph.
inline constexpr std::uint64_t kMostBetweennessWork = 2'000'000'000;

/// The network of actual contacts between persons, or countries; who has none is no part of it. Columns: rank, name,
/// degree (with how many others), contacts (events), betweenness (the share, 0 to 1, of the shortest chains between
/// every two others that lead over this one; Brandes 2001), id. Equals by name.
Answer central(const Graph& graph, const CentralOptions& options);

}  // namespace bilat
