// SPDX-License-Identifier: Apache-2.0
// States and those who act for them: a state gives way to its leader who is there, and stands in for officials whom
// nobody names.
#pragma once

#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/events/scene.h"
#include "lib/facts/facts.h"

namespace bilat {

/// Takes the states out of the roles that a person of theirs fills too: "Vietnam and China" give way to their leaders.
/// A destination, an office's organisation and the parties of ties are states in their own right and stay.
void drop_represented_states(EventClaim& claim, const EntityTable& table);

/// The states that unnamed people act for: "British and French diplomats", "officials from Kenya and Norway". Empty for
/// a group of other words.
std::vector<EntityIndex> states_spoken_for(const Scene& scene, GroupIndex group);

}  // namespace bilat
