// SPDX-License-Identifier: Apache-2.0
// What rules can say: types with their roles, slots, options, and the frames of a pack. Made from the tables that the
// reader of frames uses.
#pragma once

#include <string>

#include "extractors/frames/frame.h"

namespace bilat::rules {

/// For people.
std::string schema_text(const FrameSet& frames, const Pack& pack);

/// For programs: one JSON object on one line. docs/rules.md has its members.
std::string schema_json(const FrameSet& frames, const Pack& pack);

}  // namespace bilat::rules
