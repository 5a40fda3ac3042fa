// SPDX-License-Identifier: Apache-2.0
// Relations that events state: ties that were established stand, an appointment starts an office, a departure ends one.
#pragma once

#include <vector>

#include "extractors/events/coreference.h"
#include "extractors/events/event_mention.h"

namespace bilat {

/// Adds to `relations` what the events say of lasting ties, and dates the offices that they begin or end.
void derive_relations(const std::vector<JoinedEvent>& events, std::vector<RelationMention>& relations);

}  // namespace bilat
