// SPDX-License-Identifier: Apache-2.0
// The door of the room: one document in, the facts of that article out.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extractors/events/frame_trial.h"
#include "lib/analysis/gazetteer.h"
#include "lib/base/diagnostics.h"
#include "lib/base/pack.h"
#include "lib/base/result.h"
#include "lib/document/document.h"
#include "lib/facts/facts.h"

namespace bilat {

struct CompiledPack;

/// A compiled pack. Immutable: any number of threads may extract at the same time.
class Extractor {
 public:
  /// Compiles the pack; its mistakes are reported as errors and make the call fail (ErrorKind::kPack).
  static Result<Extractor> create(const Pack& pack, Diagnostics& diagnostics);

  /// The same with the user's own names, which win over the pack's; see Gazetteer::create for what fails.
  static Result<Extractor> create(const Pack& pack, std::vector<GazetteerFile> gazetteers, Diagnostics& diagnostics);

  /// What the article says. The same document gives the same facts. Linear in the text.
  [[nodiscard]] Facts extract(const Document& document) const;

  /// The layers behind the facts, for people: names, entities, and for each sentence its groups, clauses and frames.
  [[nodiscard]] std::string explain(const Document& document) const;
  /// Of these only who is who: every name and every other reference, with what decided.
  [[nodiscard]] std::string explain_entities(const Document& document) const;

  /// Every frame that was asked about a word of the document, in the order of asking, with what became of it. Points
  /// into this extractor.
  [[nodiscard]] std::vector<FrameTrial> try_frames(const Document& document) const;

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

 private:
  explicit Extractor(std::unique_ptr<CompiledPack> compiled);
  std::unique_ptr<const CompiledPack> compiled_;
};

/// "<12 hex digits of the text's SHA-256>/<id>": the article's id in the graph. The id (a file stem or record id) stays
/// as it is, since only export encodes, once; an empty one is "unnamed", bytes that are no UTF-8 become "%XX".
std::string article_id(std::string_view text, std::string_view id);

}  // namespace bilat
