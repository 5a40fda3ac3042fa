// SPDX-License-Identifier: Apache-2.0
// Names as people type them: "Xi", "xi jinping", "Tô Lâm", "to lam", "Jinping Xi", "Macr", or an id ("person/to-lam",
// "Q42").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// What a typed name stands for. Exactly one of three: `found`; several `candidates` that match equally well
/// (ambiguous); or nothing matches, and `candidates` holds near names as suggestions (`suggestions` is then true).
/// Candidates are in name order, at most kMaxCandidates.
struct FoundEntity {
  static constexpr std::size_t kMaxCandidates = 8;
  std::optional<Index> found;
  std::vector<Index> candidates;
  bool suggestions = false;
};

/// Looks a name up. The best kind of match wins: the id, here, in Wikidata or in the user's list; the whole name; a
/// whole alias; all words of the query are words of a name; all are beginnings of words of a name. Among equals a
/// person is preferred to everything else.
FoundEntity find_entity(const Graph& graph, std::string_view typed);

/// A sentence for the user about a name that was not found or is ambiguous: "no entity is named 'Lamm'; did you mean
/// ...?"
std::string explain_not_found(const Graph& graph, std::string_view typed, const FoundEntity& result);

/// The entity that a typed name stands for; nothing, and the sentence of explain_not_found() as a problem, where that
/// is not clear.
std::optional<Index> ask_entity(const Graph& graph, std::string_view typed, std::vector<std::string>& problems);

}  // namespace bilat
