// SPDX-License-Identifier: Apache-2.0
// One telling of an event or relation, before tellings of one event are joined.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/frames/frame.h"
#include "lib/analysis/clauses.h"
#include "lib/facts/facts.h"

namespace bilat {

struct EventMention {
  EventClaim claim;  ///< entity indices are those of the article's EntityTable; evidence is filled at the end
  const Frame* frame = nullptr;
  std::uint32_t sentence = 0;
  GroupIndex trigger = kAbsent;
  ClauseIndex clause = kAbsent;
  TokenRange tokens;       ///< the words that prove it
  bool speech = false;     ///< counts only when no contact of the same people makes it mere speech
  bool anaphoric = false;  ///< "the talks", "their meeting": prefers to join an earlier telling
  std::uint32_t spoken_order = 0;
  bool noted = false;  ///< the discourse knows of its participants
};

struct RelationMention {
  RelationClaim claim;
  TokenRange tokens;
  std::uint32_t sentence = 0;
};

}  // namespace bilat
