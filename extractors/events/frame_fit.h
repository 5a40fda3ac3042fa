// SPDX-License-Identifier: Apache-2.0
// Whether a frame may fire on a trigger, before its roles are filled.
#pragma once

#include "extractors/events/scene.h"

namespace bilat {

/// The trigger's words meet what the frame asks for: particle, verb, modifiers, proper noun, governing noun.
bool fits(const Scene& scene, const Frame& frame, const Trigger& trigger);

/// The clause has what the frame's options rule out: an infinitive (plain), a complement (single), an excepted object.
bool ruled_out(const Scene& scene, const Frame& frame, const Trigger& trigger);

}  // namespace bilat
