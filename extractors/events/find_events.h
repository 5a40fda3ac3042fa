// SPDX-License-Identifier: Apache-2.0
// Runs the frames over the parsed sentences of one article: tellings of events and relations with their roles, dates,
// places and modality.
#pragma once

#include <vector>

#include "extractors/events/date_tracker.h"
#include "extractors/events/event_mention.h"
#include "extractors/events/modality.h"
#include "extractors/resolve/discourse.h"

namespace bilat {

struct FoundEvents {
  std::vector<EventMention> events;
  std::vector<RelationMention> relations;
};

/// Whether a telling has the participants without which it is no event by itself.
bool is_complete(const EventClaim& claim);

FoundEvents find_events(const Document& document, const std::vector<ParsedSentence>& sentences, const Lexicon& lexicon,
                        const FrameSet& frames, const ModalityCues& cues, Discourse& discourse, DateTracker& dates);

}  // namespace bilat
