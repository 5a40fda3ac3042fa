// SPDX-License-Identifier: Apache-2.0
// What became of each frame that was asked about a word: why a rule fired or not, for its author.
#pragma once

#include <cstdint>
#include <string>

#include "extractors/frames/frame.h"

namespace bilat {

enum class TrialOutcome : std::uint8_t {
  kFired,       ///< and the telling is an event or relation by itself
  kIncomplete,  ///< fired, but lacks a participant: it only adds to an event that another sentence tells
  kOutranked,   ///< another frame had fired on the word
  kWording,     ///< the words around are not those that the frame asks for
  kUnfilled,    ///< nobody stands in a slot that must be filled
  kMisfit,      ///< who stands there is of another type
  kRuledOut,    ///< one of the frame's options keeps it from firing
};

/// One frame asked about one word of a sentence.
struct FrameTrial {
  const Frame* frame = nullptr;  ///< of the extractor that tried it
  std::uint32_t sentence = 0;    ///< its index in the article
  std::string word;              ///< the words of the group that it was asked about
  TrialOutcome outcome = TrialOutcome::kFired;
  std::string detail;  ///< "nothing stands in 'with' for with=participant!", or empty when it fired
};

}  // namespace bilat
