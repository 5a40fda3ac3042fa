// SPDX-License-Identifier: Apache-2.0
#include "query/central.h"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "query/contacts.h"
#include "query/network.h"

namespace bilat {
namespace {

/// Whom each entity stands for: a person for himself or for the country that most articles and offices tie him to.
class Standing {
 public:
  Standing(const Graph& graph, bool countries) : graph_(graph) {
    if (!countries) return;
    countries_.emplace(graph.entities().size());
    for (Index i = 0; i < graph.entities().size(); ++i) {
      if (graph.entities()[i].type == EntityType::kCountry) (*countries_)[i] = i;
    }
    for (const auto& [entity, votes] : votes_of()) {
      std::size_t most = 0;
      for (const auto& [country, count] : votes) {
        if (count > most) (*countries_)[entity] = country;
        most = std::max(most, count);
      }
    }
  }

  [[nodiscard]] std::optional<Index> of(Index entity) const {
    if (countries_) return (*countries_)[entity];
    return graph_.entities()[entity].type == EntityType::kPerson ? std::optional(entity) : std::nullopt;
  }

 private:
  using Votes = std::map<Index, std::map<Index, std::size_t>>;

  [[nodiscard]] Votes votes_of() const {
    Votes votes;
    std::unordered_map<std::string_view, Index> by_key;
    for (Index i = 0; i < graph_.entities().size(); ++i) {
      if (graph_.entities()[i].type != EntityType::kCountry) continue;
      for (const auto& key : graph_.entities()[i].keys) by_key.emplace(key, i);
    }
    const auto is_country = [&](Index i) { return graph_.entities()[i].type == EntityType::kCountry; };
    for (const auto& article : graph_.articles()) {
      for (std::size_t m = 0; m < article.mentions.size(); ++m) {
        const auto country = by_key.find(article.entities[m].context);
        if (country != by_key.end() && !is_country(article.mentions[m])) ++votes[article.mentions[m]][country->second];
      }
    }
    for (const auto& relation : graph_.relations()) {
      if (relation.type == RelationType::kHoldsOffice && is_country(relation.object))
        votes[relation.subject][relation.object] += relation.claims.size();
    }
    return votes;
  }

  const Graph& graph_;
  std::optional<std::vector<std::optional<Index>>> countries_;
};

/// The nodes of the network, and what is known of each.
struct Nodes {
  std::vector<Index> entity;
  std::vector<std::set<Index>> others;  // by node
  std::vector<std::set<Index>> events;
  std::vector<double> betweenness;  // empty: left out
};

Nodes nodes_of(const ContactLinks& contacts, const Standing& standing) {
  Nodes nodes;
  std::map<Index, Index> number;
  const auto node = [&](Index entity) {
    const auto [at, added] = number.emplace(entity, static_cast<Index>(nodes.entity.size()));
    if (added) {
      nodes.entity.push_back(entity);
      nodes.others.emplace_back();
      nodes.events.emplace_back();
    }
    return at->second;
  };
  for (const auto& link : contacts.links) {
    const auto a = standing.of(link.a);
    const auto b = standing.of(link.b);
    if (!a || !b || *a == *b) continue;
    const auto x = node(*a);
    const auto y = node(*b);
    nodes.others[x].insert(y);
    nodes.others[y].insert(x);
    nodes.events[x].insert(link.events.begin(), link.events.end());
    nodes.events[y].insert(link.events.begin(), link.events.end());
  }
  return nodes;
}

/// Fills in the betweenness; false where it would take too long.
bool find_betweenness(Nodes& nodes) {
  const auto count = nodes.entity.size();
  std::vector<std::pair<Index, Index>> links;
  for (Index x = 0; x < count; ++x) {
    for (const auto y : nodes.others[x]) {
      if (x < y) links.emplace_back(x, y);
    }
  }
  if (std::uint64_t{count} * (count + 2 * links.size()) > kMostBetweennessWork) return false;
  const auto network = make_network(links, count);
  nodes.betweenness.resize(count);
  boost::brandes_betweenness_centrality(
      network, boost::make_iterator_property_map(nodes.betweenness.begin(), boost::get(boost::vertex_index, network)));
  // Every chain counts in both directions, and so does every pair of others.
  const double pairs = count < 3 ? 1.0 : static_cast<double>(count - 1) * static_cast<double>(count - 2);
  for (auto& value : nodes.betweenness) value /= pairs;
  return true;
}

std::vector<Index> ranking(const Graph& graph, const Nodes& nodes, bool by_betweenness) {
  std::vector<Index> order(nodes.entity.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::vector<std::string> shown;  // compared as shown, so that rounding decides nothing that nobody sees
  for (const auto value : nodes.betweenness) shown.push_back(fmt::format("{:.4f}", value));
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    const auto degree_a = nodes.others[a].size(), degree_b = nodes.others[b].size();
    const auto between = [&](Index i) { return shown.empty() ? std::string() : shown[i]; };
    if (by_betweenness && between(a) != between(b)) return between(a) > between(b);
    if (degree_a != degree_b) return degree_a > degree_b;
    if (nodes.events[a].size() != nodes.events[b].size()) return nodes.events[a].size() > nodes.events[b].size();
    if (between(a) != between(b)) return between(a) > between(b);
    return name_order(graph.entities()[nodes.entity[a]]) < name_order(graph.entities()[nodes.entity[b]]);
  });
  return order;
}

}  // namespace

Answer central(const Graph& graph, const CentralOptions& options) {
  Answer answer;
  answer.columns = {{"rank", ColumnKind::kNumber},        {"name"},
                    {"degree", ColumnKind::kNumber},      {"contacts", ColumnKind::kNumber},
                    {"betweenness", ColumnKind::kNumber}, {"id"}};
  const auto contacts = contact_links(graph);
  auto nodes = nodes_of(contacts, Standing(graph, options.countries));
  if (!find_betweenness(nodes)) {
    answer.notes.push_back(
        fmt::format("betweenness is left out: of {} nodes it would take too long", nodes.entity.size()));
  }
  for (const auto node : ranking(graph, nodes, options.by_betweenness)) {
    if (answer.rows.size() == options.most) break;
    const auto& entity = graph.entities()[nodes.entity[node]];
    AnswerRow row;
    row.cells = {std::to_string(answer.rows.size() + 1),
                 entity.name,
                 std::to_string(nodes.others[node].size()),
                 std::to_string(nodes.events[node].size()),
                 nodes.betweenness.empty() ? std::string() : fmt::format("{:.4f}", nodes.betweenness[node]),
                 entity.id};
    for (const auto event : nodes.events[node]) add_proofs(row, graph, graph.events()[event].claims);
    answer.rows.push_back(std::move(row));
  }
  if (answer.rows.size() < nodes.entity.size()) {
    answer.notes.push_back(
        fmt::format("the first {} of {}; --top N shows more", answer.rows.size(), nodes.entity.size()));
  }
  if (contacts.crowds > 0) answer.notes.push_back(crowd_note(contacts.crowds));
  return answer;
}

}  // namespace bilat
