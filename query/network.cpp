// SPDX-License-Identifier: Apache-2.0
#include "query/network.h"

#include <algorithm>
#include <map>
#include <utility>

#include "query/contacts.h"
#include "query/describe.h"

namespace bilat {

ContactLinks contact_links(const Graph& graph) {
  ContactLinks found;
  std::map<std::pair<Index, Index>, std::vector<Index>> events;
  for (Index e = 0; e < graph.events().size(); ++e) {
    const auto& event = graph.events()[e];
    if (event.modality != Modality::kActual) continue;
    const auto contact = contact_pairs(graph, event);
    found.crowds += contact.crowd ? 1 : 0;
    for (const auto& [a, b] : contact.pairs) {
      auto& own = events[{std::min(a, b), std::max(a, b)}];
      if (own.empty() || own.back() != e) own.push_back(e);
    }
  }
  for (auto& [pair, own] : events) {
    std::stable_sort(own.begin(), own.end(), [&](Index x, Index y) {
      return time_order(graph.events()[x].date) < time_order(graph.events()[y].date);
    });
    found.links.push_back({pair.first, pair.second, std::move(own)});
  }
  return found;
}

Network make_network(const std::vector<std::pair<Index, Index>>& links, std::size_t vertices) {
  std::vector<std::pair<Index, Index>> edges;
  edges.reserve(2 * links.size());
  for (const auto& [a, b] : links) {
    edges.emplace_back(a, b);
    edges.emplace_back(b, a);
  }
  std::sort(edges.begin(), edges.end());
  return Network(boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<Index>(vertices));
}

}  // namespace bilat
