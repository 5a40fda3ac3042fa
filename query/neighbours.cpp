// SPDX-License-Identifier: Apache-2.0
#include "query/neighbours.h"

#include <algorithm>
#include <array>
#include <map>

#include "query/contacts.h"
#include "query/describe.h"
#include "query/find_entity.h"

namespace bilat {
namespace {

struct Neighbour {
  std::vector<const GraphEvent*> contacts;  // actual ones
  std::size_t planned = 0;
  std::vector<std::string> relations;
  std::vector<const std::vector<Claim>*> claims;
};

using Neighbours = std::map<Index, Neighbour>;

void add_contacts(const Graph& graph, Index self, Neighbours& all) {
  for (const auto e : graph.events_of(self)) {
    const auto& event = graph.events()[e];
    auto pairs = contact_pairs(graph, event, self).pairs;
    for (auto& [a, b] : pairs) {
      if (a != self) std::swap(a, b);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [unused, other] : pairs) {
      auto& neighbour = all[other];
      neighbour.claims.push_back(&event.claims);
      if (event.modality == Modality::kActual) {
        neighbour.contacts.push_back(&event);
      } else {
        ++neighbour.planned;
      }
    }
  }
}

void add_relations(const Graph& graph, Index self, Neighbours& all) {
  for (const auto& relation : graph.relations()) {
    if (relation.subject != self && relation.object != self) continue;
    const bool outward = relation.subject == self;
    auto text = (outward ? "" : "< ") + std::string(to_string(relation.type));
    if (!relation.title.empty()) text += ": " + relation.title;
    auto& neighbour = all[outward ? relation.object : relation.subject];
    neighbour.relations.push_back(std::move(text));
    neighbour.claims.push_back(&relation.claims);
  }
}

/// "Meeting 2", in the order of the types.
std::vector<std::string> kinds_of(const std::vector<const GraphEvent*>& contacts) {
  std::array<std::size_t, kEventTypes> counts{};
  for (const auto* event : contacts) ++counts[static_cast<std::size_t>(event->type)];
  std::vector<std::string> kinds;
  for (std::size_t t = 0; t < kEventTypes; ++t) {
    if (counts[t] > 0)
      kinds.push_back(std::string(to_string(static_cast<EventType>(t))) + " " + std::to_string(counts[t]));
  }
  return kinds;
}

AnswerRow row_of(const Graph& graph, const GraphEntity& entity, Neighbour& neighbour) {
  auto& contacts = neighbour.contacts;
  std::stable_sort(contacts.begin(), contacts.end(),
                   [](const auto* a, const auto* b) { return time_order(a->date) < time_order(b->date); });
  const auto undated = std::find_if(contacts.begin(), contacts.end(), [](const auto* e) { return e->date.empty(); });
  const bool dated = undated != contacts.begin();
  std::vector<Claim> claims;  // of all that ties the two, for counting their sources
  AnswerRow row;
  for (const auto* own : neighbour.claims) {
    claims.insert(claims.end(), own->begin(), own->end());
    add_proofs(row, graph, *own);
  }
  row.cells = {entity.name,
               std::string(to_string(entity.type)),
               std::to_string(contacts.size()),
               std::to_string(neighbour.planned),
               dated ? contacts.front()->date : std::string(),
               dated ? (*std::prev(undated))->date : std::string(),
               kinds_of(contacts),
               neighbour.relations,
               std::to_string(independent_sources(graph, claims)),
               entity.id};
  return row;
}

}  // namespace

Answer neighbours(const Graph& graph, const std::string& name) {
  Answer answer;
  answer.columns = {{"name"},
                    {"type"},
                    {"contacts", ColumnKind::kNumber},
                    {"planned", ColumnKind::kNumber},
                    {"first"},
                    {"last"},
                    {"kinds", ColumnKind::kList},
                    {"relations", ColumnKind::kList},
                    {"sources", ColumnKind::kNumber},
                    {"id"}};
  const auto self = ask_entity(graph, name, answer.problems);
  if (!self) return answer;
  Neighbours all;
  add_contacts(graph, *self, all);
  add_relations(graph, *self, all);
  std::vector<Index> order;
  for (const auto& [entity, unused] : all) order.push_back(entity);
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    const auto rank = [&](Index i) {
      return std::tuple(-static_cast<std::int64_t>(all[i].contacts.size()), name_order(graph.entities()[i]));
    };
    return rank(a) < rank(b);
  });
  for (const auto entity : order) answer.rows.push_back(row_of(graph, graph.entities()[entity], all[entity]));
  return answer;
}

}  // namespace bilat
