// SPDX-License-Identifier: Apache-2.0
// One event an article, however often it is told: tellings joined into claims.
#pragma once

#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/events/event_mention.h"

namespace bilat {

struct JoinedEvent {
  EventClaim claim;                  ///< entity indices of the article's table; no evidence yet
  std::vector<TokenRange> evidence;  ///< one for each telling, in text order
};

/// `published` is the article's date, or empty. Tellings without the participants that make an event ("the talks
/// ended") lend their details to the event that they speak of, or are dropped.
std::vector<JoinedEvent> join_tellings(std::vector<EventMention> mentions, const EntityTable& table,
                                       const std::string& published);

}  // namespace bilat
