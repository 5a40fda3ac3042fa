// SPDX-License-Identifier: Apache-2.0
// What the reader of frames cannot see in a line by itself: verbs and prepositions that no word list has, frames that
// another never lets fire, options that mean nothing there, frames without an example.
#pragma once

#include <functional>
#include <string>

#include "extractors/frames/frame.h"
#include "lib/analysis/lexicon.h"
#include "lib/base/pack.h"

namespace bilat::rules {

/// Reports the mistakes of the frames in the files that `is_checked` names, and of their examples. Each frame
/// is compared with the first 1000 of its word.
void check_frames(const Pack& pack, const FrameSet& frames, const Lexicon& lexicon,
                  const std::function<bool(const std::string& file)>& is_checked, Diagnostics& diagnostics);

}  // namespace bilat::rules
