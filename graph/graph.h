// SPDX-License-Identifier: Apache-2.0
// Graph: the facts of many articles merged into one, and read-only ranges over it. Our own ids and tables; Boost.Graph
// stays inside graph/*.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.h"
#include "lib/base/diagnostics.h"
#include "lib/facts/facts.h"

namespace bilat {

/// Entities, events, relations and articles are tables sorted by their stable ids; an index is a position in its table.
using Index = std::uint32_t;

struct GraphEntity {
  std::string id;  ///< "person/xi-jinping", "country/cn": the local part of the IRI
  EntityType type = EntityType::kPerson;
  std::string name;
  std::vector<std::string> aliases;  ///< sorted, without the name
  std::vector<std::string> same_as;
  std::vector<std::string> keys;  ///< the claims' keys that were found to be this entity, sorted
};

struct GraphFiller {
  Role role = Role::kParticipant;
  Index entity = 0;
  friend auto operator<=>(const GraphFiller&, const GraphFiller&) = default;
};

/// What one article says of the event or relation; never changed by merging.
struct Claim {
  std::string id;  ///< "claim/<event or relation id>/<article id>[/n]": see claim_id.h
  Index article = 0;
  std::string rule;
  std::vector<Evidence> evidence;
  // of an event
  Modality modality = Modality::kActual;
  std::string date;
  std::optional<Index> place;
  std::vector<GraphFiller> roles;
  std::vector<AttributeValue> attributes;
  std::string cameo, plover;
  std::string part_of;  ///< id of the claim, of the same article, on the visit that this was part of; or empty
  // of a relation
  std::string title, from, to, since, over, note;
};

struct GraphEvent {
  std::string id;  ///< "event/2026-01-26-phonecall-to-lam-xi-jinping" or the like: readable, stable
  EventType type = EventType::kMeeting;
  Modality modality = Modality::kActual;
  std::string date;              ///< EDTF, or empty
  std::string earliest, latest;  ///< YYYY-MM-DD, or empty where open or unknown
  std::optional<Index> place;
  std::vector<GraphFiller> roles;  ///< sorted
  std::vector<AttributeValue> attributes;
  std::optional<Index> part_of;  ///< event: the visit that this was part of
  std::string cameo, plover;
  std::vector<Claim> claims;  ///< sorted by id
};

struct GraphRelation {
  std::string id;
  RelationType type = RelationType::kHoldsOffice;
  Index subject = 0;
  Index object = 0;
  std::string title, from, to, since, over, note;
  std::vector<Claim> claims;
};

struct GraphArticle {
  std::string id;   ///< "article/<12 hex>/<stem>"
  Article article;  ///< its own facts; dateline_place is not used here, and duplicate_of is the graph's finding
  std::optional<Index> dateline_place;
  std::vector<Index> mentions;  ///< entities that the article names, sorted
  /// Parallel to mentions: how the article itself names each (its own key, name, aliases, context). Two entities of one
  /// article are merged by a user's decision only; a claim then stands for the first of them. A format that is read
  /// back must keep these (or, where it keeps only the merged entities, read them with from_gazetteer = true so that
  /// they are not merged anew).
  std::vector<Entity> entities;
};

/// What a graph is a function of: sets, in any order.
struct GraphInput {
  std::vector<Facts> facts;
  std::vector<Decision> decisions;
};

/// The merged graph: a pure function of its GraphInput. Immutable; may be read by many threads.
class Graph {
 public:
  [[nodiscard]] const std::vector<GraphEntity>& entities() const { return entities_; }
  [[nodiscard]] const std::vector<GraphEvent>& events() const { return events_; }
  [[nodiscard]] const std::vector<GraphRelation>& relations() const { return relations_; }
  [[nodiscard]] const std::vector<GraphArticle>& articles() const { return articles_; }
  /// What users decided about identity, sorted.
  [[nodiscard]] const std::vector<Decision>& decisions() const { return decisions_; }

  [[nodiscard]] std::optional<Index> find_entity(std::string_view id) const;
  /// The events that an entity takes part in (in any role), sorted by index.
  [[nodiscard]] std::span<const Index> events_of(Index entity) const;

  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;
  ~Graph();

 private:
  friend class GraphBuilder;
  Graph();
  std::vector<GraphEntity> entities_;
  std::vector<GraphEvent> events_;
  std::vector<GraphRelation> relations_;
  std::vector<GraphArticle> articles_;
  std::vector<Decision> decisions_;
  struct Topology;  ///< the Boost graph over the tables: vertices are entities and events
  std::unique_ptr<Topology> topology_;
};

/// Collects facts and merges them. The order of add() never matters; the same article twice counts once. The same text
/// under several names stays several articles, of which all but one are marked duplicate_of it; so are
/// near-duplicates (duplicates.h).
class GraphBuilder {
 public:
  void add(Facts facts);
  void add(std::vector<Decision> decisions);
  void add(GraphInput input);
  /// Merges all that was added and empties the builder. A limit that is hit is noted (duplicates.h), and so are
  /// decisions that cannot be carried out (entity_decisions.h).
  Graph finish(Diagnostics& diagnostics);
  Graph finish();  ///< the same, for who has no use for notes

 private:
  std::vector<Facts> facts_;
  std::vector<Decision> decisions_;
};

/// The facts that a graph was built from, one a article: building them again gives the same graph.
std::vector<Facts> facts_of(const Graph& graph);

}  // namespace bilat
