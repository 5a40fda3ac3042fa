// SPDX-License-Identifier: Apache-2.0
// Whether a frame may fire on a trigger, before its roles are filled.
#pragma once

#include <string_view>

#include "extractors/events/scene.h"

namespace bilat {

/// How the trigger's words differ from what the frame asks for (particle, verb, modifiers, proper noun, governing
/// noun); empty when they meet it.
std::string_view misfit(const Scene& scene, const Frame& frame, const Trigger& trigger);

/// What the clause has that an option of the frame rules out: an infinitive (plain), a complement (single), an excepted
/// object; empty when nothing is.
std::string_view ruled_out(const Scene& scene, const Frame& frame, const Trigger& trigger);

}  // namespace bilat
