// SPDX-License-Identifier: Apache-2.0
// Runs the frames over the parsed sentences of one article: tellings of events and relations with their roles, dates,
// places and modality.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/events/date_tracker.h"
#include "extractors/events/event_mention.h"
#include "extractors/events/frame_trial.h"
#include "extractors/events/modality.h"
#include "extractors/resolve/discourse.h"

namespace bilat {

struct FoundEvents {
  std::vector<EventMention> events;
  std::vector<RelationMention> relations;
};

/// What an event of the claim's type needs, where the claim lacks it: "two participants"; empty when it lacks nothing.
std::string_view missing_from(const EventClaim& claim);

/// Whether a telling has the participants without which it is no event by itself.
bool is_complete(const EventClaim& claim);

/// `trials`: where every frame that is asked about a word is noted, or null.
FoundEvents find_events(const Document& document, const std::vector<ParsedSentence>& sentences, const Lexicon& lexicon,
                        const FrameSet& frames, const ModalityCues& cues, Discourse& discourse, DateTracker& dates,
                        std::vector<FrameTrial>* trials = nullptr);

}  // namespace bilat
