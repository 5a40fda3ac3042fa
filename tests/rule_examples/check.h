// SPDX-License-Identifier: Apache-2.0
// Runs the examples of a pack.
#pragma once

#include <string>
#include <vector>

#include "extractors/extract.h"
#include "extractors/frames/frame.h"
#include "lib/base/pack.h"
#include "tests/rule_examples/example.h"

namespace bilat::rules {

/// The day on which every example is published: a Tuesday.
inline constexpr const char* kPublished = "2026-03-10";

/// What the sentence says, as one paragraph of an article of that day.
Facts facts_of(const Extractor& extractor, const std::string& sentence);

/// One line for each event and relation: "Meeting(participant: Ann, Bo) rule=meet.v modality=actual date=2026-03-09".
std::string describe(const Facts& facts);

/// What is wrong, or nothing. `frame` is the one that the example stands under.
std::string check(const Example& example, const Frame& frame, const Facts& facts);

struct Report {
  std::size_t run = 0;
  std::size_t frames = 0;  ///< of the pack
  std::size_t frames_with_example = 0;
  std::vector<std::string> failures;  ///< "file:line: message", in file order
};

/// Runs all examples of the pack's frames/*.frames; mistakes of their form are failures too.
Report run_examples(const Pack& pack, const Extractor& extractor, const FrameSet& frames);

}  // namespace bilat::rules
