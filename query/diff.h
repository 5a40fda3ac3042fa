// SPDX-License-Identifier: Apache-2.0
// diff: what changed from one graph to the next.
#pragma once

#include "query/answer.h"

namespace bilat {

/// Columns: what (article, entity, event, relation), change (came, went, changed), id (in the new graph; of what went:
/// in the old one), field, old, new. What came or went has one row; what changed one for each field. Sorted by what,
/// then id.
///
/// Two things are the same when they have one id. Of the others, an entity is the same that shares a key of the
/// articles, an event or relation that which shares most claims (one article's words at one place); its id is then a
/// field that changed. Proofs: the claims of the new graph, of what went: of the old one. Both graphs must outlive it.
Answer diff(const Graph& old_graph, const Graph& new_graph);

}  // namespace bilat
