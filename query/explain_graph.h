// SPDX-License-Identifier: Apache-2.0
// explain, of a graph: why an entity is one, and what each article gave to an event or relation.
#pragma once

#include <string>

#include "query/answer.h"

namespace bilat {

/// Of an event or relation ("event/...", "relation/...", as other answers give them): what it holds, and a row for each
/// claim. Columns: part ("event", "relation" or "claim"), id, rule, values ("date: 2031-05-04"), gives (those values
/// that the whole took over, "(only here)" where no other claim has it), differs (those that it did not).
///
/// Of an entity: a row for each key that articles use for it, then those keys that were compared with one of these and
/// kept apart. Columns: part ("key" or "kept apart"), key, names (as articles write them), articles (how many), by
/// (what made the two candidates), with (the other key), why (what came of it). Proofs are the articles. The decisions
/// are worked out again from the claims (graph/identity_decisions.h).
Answer explain_in_graph(const Graph& graph, const std::string& name);

}  // namespace bilat
