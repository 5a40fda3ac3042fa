// SPDX-License-Identifier: Apache-2.0
// Relation frames: lasting ties that a verb or noun states.
#pragma once

#include <vector>

#include "extractors/events/scene.h"

namespace bilat {

/// Runs one relation frame on one trigger; adds what it states and tells whether it stated anything.
bool find_relation(const Scene& scene, const Frame& frame, const Trigger& trigger, std::vector<RelationMention>& found);

}  // namespace bilat
