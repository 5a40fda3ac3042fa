// SPDX-License-Identifier: Apache-2.0
// Whether the clause says that the event took place, will, did not, might or always does.
#pragma once

#include <unordered_map>

#include "lib/analysis/clauses.h"
#include "lib/base/pack.h"
#include "lib/dates/dates.h"
#include "lib/facts/facts.h"

namespace bilat {

/// Words that set modality; the pack's lexicon/modality.tsv.
class ModalityCues {
 public:
  enum class Where : std::uint8_t { kOver, kNoun, kTo, kBefore, kAdverb, kSource, kSubject, kThat };

  static ModalityCues from_pack(const Pack& pack, Diagnostics& diagnostics);
  /// The modality that a word sets there, or nothing.
  [[nodiscard]] std::optional<Modality> find(Where where, WordHash word) const;
  /// The same of a verb, which may count with a particle only: "called off", and not "called".
  [[nodiscard]] std::optional<Modality> find(Where where, const Group& verb) const;

 private:
  std::unordered_map<WordHash, Modality> cues_[8];
};

/// Modality of what the clause's own verb says: its modal, negation and tense, the verbs and nouns that govern the
/// clause, and conditions around it.
Modality clause_modality(const Document& document, const ParsedSentence& sentence, ClauseIndex clause,
                         const ModalityCues& cues);

/// Modality of an event told by a noun: what the verb that carries it does to it, else what stands before it.
Modality noun_modality(const Document& document, const ParsedSentence& sentence, ClauseIndex clause, GroupIndex noun,
                       const ModalityCues& cues);

/// Whether a verb carries an event told by its object or subject ("held talks", "cancelled the visit"), so that its
/// subject acts in the event; others only speak of it ("recalled the visit").
bool carries_event(const Group& verb, const ModalityCues& cues);

/// "was due to fly but fell ill": a plan of the past that a "but" undoes; its day lies behind.
bool undone(const Document& document, const ParsedSentence& sentence, ClauseIndex clause, const ModalityCues& cues);

/// Whether the clause looks ahead, for dates without direction ("on Friday").
bool looks_ahead(const ParsedSentence& sentence, ClauseIndex clause, Modality modality);

}  // namespace bilat
