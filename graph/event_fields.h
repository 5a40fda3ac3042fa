// SPDX-License-Identifier: Apache-2.0
// The values of a merged event, from its claims. Private to graph/.
#pragma once

#include <span>
#include <string>

#include "graph/entity_identity.h"
#include "graph/graph.h"

namespace bilat {

/// Fills all of an event but its id and part_of from event.type and event.claims.
///  - modality: actual if any claim says so, else negated, else planned, else hypothetical; habitual claims stay among
///    themselves. Date, place, codes: of the claims with that modality where these give one, else of all.
///  - roles: the union; a country beside somebody of that country in one core role is dropped, he is meant.
///  - date: the most precise one supported; place and attributes: what most claims say (graph/choose.h).
void fill_event(GraphEvent& event, const ResolvedEntities& resolved);

/// A readable id without a number that makes it unique: "event/2026-01-26-phonecall-to-lam-xi-jinping".
std::string readable_event_id(const GraphEvent& event, std::span<const GraphEntity> entities);

}  // namespace bilat
