// SPDX-License-Identifier: Apache-2.0
// Relations that events state: ties that were established stand, an appointment starts an office, a departure ends one.
#pragma once

#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/events/coreference.h"
#include "extractors/events/event_mention.h"

namespace bilat {

/// Adds to `relations` what the events say of lasting ties, and dates the offices that they begin or end: the one that
/// the event names, or else the only one of the person's. Leaving a party ends a membership and no office.
void derive_relations(const std::vector<JoinedEvent>& events, const EntityTable& entities,
                      std::vector<RelationMention>& relations);

}  // namespace bilat
