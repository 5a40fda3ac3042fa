// SPDX-License-Identifier: Apache-2.0
// The layers of one article, from its names to its parsed sentences: what events and relations are read from.
#pragma once

#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/events/find_events.h"
#include "extractors/frames/frame.h"
#include "extractors/resolve/discourse.h"
#include "lib/analysis/clauses.h"
#include "lib/analysis/gazetteer.h"
#include "lib/analysis/lexicon.h"
#include "lib/analysis/name_words.h"
#include "lib/dates/dates.h"

namespace bilat {

/// A compiled pack: what every article is read with. Immutable.
struct CompiledPack {
  Lexicon lexicon;
  Gazetteer gazetteer;
  NameWords name_words;
  Nominals nominals;
  ModalityCues cues;
  FrameSet frames;
  DateGrammar date_grammar;
};

struct Layers {
  std::vector<Name> names;
  std::vector<DateExpression> dates;
  EntityTable table;
  std::vector<ParsedSentence> sentences;
  Quotations quotations;
};

/// Reads the layers of a document; linear in its text.
Layers read_layers(const CompiledPack& pack, const Document& document);

/// What the frames find in them; with `log`, also how each reference that is no name was resolved; with
/// `trials`, what became of each frame that was asked about a word.
FoundEvents find_all_events(const CompiledPack& pack, const Document& document, const Layers& layers,
                            std::vector<LoggedReference>* log = nullptr, std::vector<FrameTrial>* trials = nullptr);

}  // namespace bilat
