// SPDX-License-Identifier: Apache-2.0
// Whether a frame leaves another nothing to fire on.
#pragma once

#include "extractors/frames/frame.h"

namespace bilat::rules {

/// Whether `first`, which is asked before `second`, fires on a word of both wherever `second` would. Careful: false
/// where it cannot be told from the frames alone.
bool covers(const Frame& first, const Frame& second);

}  // namespace bilat::rules
