// SPDX-License-Identifier: Apache-2.0
// What the steps of event finding share while they read one sentence after the other.
#pragma once

#include "extractors/events/date_tracker.h"
#include "extractors/events/event_mention.h"
#include "extractors/events/frame_trial.h"
#include "extractors/events/modality.h"
#include "extractors/events/slots.h"
#include "extractors/resolve/discourse.h"

namespace bilat {

/// References live as long as the reading of one article.
struct Scene {
  const Document& document;
  const Lexicon& lexicon;
  const FrameSet& frames;
  const ModalityCues& cues;
  Discourse& discourse;
  DateTracker& dates;
  const ParsedSentence* sentence = nullptr;   ///< the one being read
  std::uint32_t number = 0;                   ///< its index in the article
  std::vector<FrameTrial>* trials = nullptr;  ///< where every frame that is asked is noted, if anywhere
};

}  // namespace bilat
