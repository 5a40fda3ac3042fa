// SPDX-License-Identifier: Apache-2.0
// Runs the examples of a pack, and says of those that fail what was found instead and what became of their frame.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/extract.h"
#include "extractors/frames/frame.h"
#include "lib/base/pack.h"
#include "rules/example.h"

namespace bilat::rules {

/// The day on which every example is published: a Tuesday.
inline constexpr const char* kPublished = "2026-03-10";

/// One example that does not hold.
struct Failure {
  std::string where;     ///< "frames/mine.frames:12"
  std::string rule;      ///< the id of its frame
  std::string problem;   ///< "not found", "found, where nothing should be", "found by another rule"
  std::string expected;  ///< as the example writes it; empty of a counter-example
  std::string sentence;
  std::vector<std::string> found;        ///< all that the sentence gives
  std::vector<std::string> differences;  ///< from the most similar of those
  std::vector<std::string> why;          ///< what became of the frame, a line for each word that it was asked about
};

struct ExampleReport {
  std::size_t run = 0;
  std::size_t failed = 0;
  std::size_t frames = 0;                    ///< that were chosen
  std::vector<std::string> without_example;  ///< ids of those that have none
  std::vector<Failure> failures;             ///< in file order; one for each thing that an example lacks
};

/// Which files and frames are run.
struct ExampleChoice {
  std::function<bool(const std::string& file)> file;  ///< a file of the pack, such as "frames/contacts.frames"
  std::string filter = {};                            ///< a part of the frame's id or of "file:line"; empty: all
};

/// What is wrong with one example, or nothing. `frame` is the one that it stands under.
std::vector<Failure> check(const Example& example, const Frame& frame, const Facts& facts,
                           const std::vector<FrameTrial>& trials);

/// Runs the examples of the chosen frames. Mistakes of their form are reported.
ExampleReport run_examples(const Pack& pack, const Extractor& extractor, const FrameSet& frames,
                           const ExampleChoice& choice, Diagnostics& diagnostics);

}  // namespace bilat::rules
