// SPDX-License-Identifier: Apache-2.0
// States that only stand for a person who is there: one step between roles and the finished claim.
#pragma once

#include "extractors/entities/entities.h"
#include "lib/facts/facts.h"

namespace bilat {

/// Takes the states out of the roles that a person of theirs fills too: "Vietnam and China" give way to their leaders.
/// A destination, an office's organisation and the parties of ties are states in their own right and stay.
void drop_represented_states(EventClaim& claim, const EntityTable& table);

}  // namespace bilat
