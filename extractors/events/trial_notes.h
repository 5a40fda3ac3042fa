// SPDX-License-Identifier: Apache-2.0
// Notes what became of a frame, where somebody wants to know (Scene::trials); else costs a comparison.
#pragma once

#include <string_view>

#include "extractors/events/scene.h"
#include "extractors/events/slots.h"

namespace bilat {

void note_trial(const Scene& scene, const Frame& frame, const Trigger& trigger, TrialOutcome outcome,
                std::string_view detail);

/// The same of a required role that nobody fills: what stands in its slots instead.
void note_unfilled(const Scene& scene, const Frame& frame, const RoleSpec& spec, const Trigger& trigger);

}  // namespace bilat
