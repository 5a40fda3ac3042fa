// SPDX-License-Identifier: Apache-2.0
#include "query/path.h"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/visitors.hpp>
#include <utility>

#include "query/contacts.h"
#include "query/find_entity.h"
#include "query/network.h"

namespace bilat {
namespace {

/// The vertices from `from` to `to`; empty where there is no way. Neighbours are visited in the order of their ids, so
/// the first of equally short chains is found.
std::vector<Index> shortest_chain(const Network& network, Index from, Index to) {
  constexpr Index kNone = static_cast<Index>(-1);
  std::vector<Index> before(boost::num_vertices(network), kNone);
  const auto map = boost::make_iterator_property_map(before.begin(), boost::get(boost::vertex_index, network));
  boost::breadth_first_search(
      network, from, boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(map, boost::on_tree_edge()))));
  std::vector<Index> chain{to};
  while (chain.back() != from) {
    const auto next = before[chain.back()];
    if (next == kNone) return {};
    chain.push_back(next);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

const ContactLink& link_between(const std::vector<ContactLink>& links, Index x, Index y) {
  const std::pair wanted(std::min(x, y), std::max(x, y));
  return *std::lower_bound(links.begin(), links.end(), wanted,
                           [](const ContactLink& link, const auto& pair) { return std::pair(link.a, link.b) < pair; });
}

AnswerRow row_of(const Graph& graph, std::size_t step, Index from, Index to, const ContactLink& link) {
  std::vector<std::string> dates, types, ids;
  AnswerRow row;
  for (const auto e : link.events) {
    const auto& event = graph.events()[e];
    dates.push_back(event.date.empty() ? "undated" : event.date);
    types.emplace_back(to_string(event.type));
    ids.push_back(event.id);
    add_proofs(row, graph, event.claims);
  }
  row.cells = {std::to_string(step),
               graph.entities()[from].name,
               graph.entities()[to].name,
               std::to_string(link.events.size()),
               std::move(dates),
               std::move(types),
               std::move(ids)};
  return row;
}

}  // namespace

Answer contact_path(const Graph& graph, const PathOptions& options) {
  Answer answer;
  answer.columns = {{"step", ColumnKind::kNumber},
                    {"from"},
                    {"to"},
                    {"contacts", ColumnKind::kNumber},
                    {"dates", ColumnKind::kList},
                    {"types", ColumnKind::kList},
                    {"events", ColumnKind::kList}};
  const auto from = ask_entity(graph, options.from, answer.problems);
  const auto to = ask_entity(graph, options.to, answer.problems);
  if (from && to && *from == *to) {
    answer.problems.push_back("both names are " + graph.entities()[*from].name + " (" + graph.entities()[*from].id +
                              ")");
  }
  if (!answer.problems.empty()) return answer;
  const auto contacts = contact_links(graph);
  std::vector<std::pair<Index, Index>> pairs;
  for (const auto& link : contacts.links) pairs.emplace_back(link.a, link.b);
  const auto chain = shortest_chain(make_network(pairs, graph.entities().size()), *from, *to);
  for (std::size_t i = 1; i < chain.size(); ++i) {
    answer.rows.push_back(
        row_of(graph, i, chain[i - 1], chain[i], link_between(contacts.links, chain[i - 1], chain[i])));
  }
  if (chain.empty()) {
    answer.notes.push_back("no chain of actual contacts leads from " + graph.entities()[*from].name + " to " +
                           graph.entities()[*to].name);
  }
  if (contacts.crowds > 0) answer.notes.push_back(crowd_note(contacts.crowds));
  return answer;
}

}  // namespace bilat
