// SPDX-License-Identifier: Apache-2.0
// stats: what a graph holds, counted by kind; also the summary of `bilat build`.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "query/answer.h"

namespace bilat {

struct GraphStats {
  std::array<std::size_t, kEntityTypes> entities{};     ///< by EntityType
  std::array<std::size_t, kEventTypes> events{};        ///< by EventType
  std::array<std::size_t, kModalities> modalities{};    ///< of events, by Modality
  std::array<std::size_t, kRelationTypes> relations{};  ///< by RelationType
  std::size_t entity_count = 0;
  std::size_t event_count = 0;
  std::size_t undated_events = 0;
  std::size_t relation_count = 0;
  std::size_t claim_count = 0;
  std::size_t article_count = 0;
  std::size_t undated_articles = 0;   ///< without a publication date
  std::size_t repeated_articles = 0;  ///< near-duplicates of another one
};

GraphStats stats_of(const Graph& graph);

/// A few lines for people: "12 articles (1 undated)\n34 entities: 10 persons, ...\n" and so on; kinds with none are
/// left out.
std::string to_text(const GraphStats& stats);

/// Columns: what (articles, entities, events, relations, claims), kind (a type or modality; empty: all of them), count.
/// Kinds with none are left out.
Answer stats(const Graph& graph);

}  // namespace bilat
