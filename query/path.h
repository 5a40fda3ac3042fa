// SPDX-License-Identifier: Apache-2.0
// path: over whom two entities are in contact.
#pragma once

#include <string>

#include "query/answer.h"

namespace bilat {

struct PathOptions {
  std::string from, to;  ///< names
};

/// The shortest chain of actual contacts (contacts.h) between two entities, one row a link. Columns: step, from, to,
/// contacts (how many of the two are known), dates, types, events (three parallel lists in the order of time). Among
/// chains of one length that one is given whose entities have the first ids, seen from `from`. No rows, and a note,
/// where there is none. Linear in the contacts.
Answer contact_path(const Graph& graph, const PathOptions& options);

}  // namespace bilat
