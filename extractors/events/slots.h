// SPDX-License-Identifier: Apache-2.0
// Which groups fill a frame's slots, for a verb or a noun as the trigger: voice, nominalisation, relative and
// participle clauses, light verbs ("held talks") and carrier phrases ("said in a phone call with") are handled here,
// once for all frames.
#pragma once

#include <vector>

#include "extractors/frames/frame.h"
#include "extractors/resolve/discourse.h"
#include "lib/analysis/clauses.h"

namespace bilat {

/// A phrase that hangs on a trigger: its preposition and noun group, or a date.
struct Phrase {
  WordHash preposition = 0;  ///< 0 for a date without preposition
  GroupIndex group = kAbsent;
  GroupIndex governor = kAbsent;  ///< the noun or verb right before its preposition
  bool date = false;
  bool fronted = false;   ///< stands before the verb
  bool adjacent = false;  ///< its preposition is the very next word: what "of" asks for
};

/// A trigger in its place.
struct Trigger {
  const ParsedSentence* sentence = nullptr;
  ClauseIndex clause = kAbsent;
  GroupIndex group = kAbsent;  ///< the verb or noun group
  bool noun = false;
  // of a noun: how the clause's verb carries it
  bool carried = false;          ///< it is the object of the verb, or the subject of a passive
  bool subject_of_verb = false;  ///< it is the verb's active subject
  bool carrier = true;           ///< the verb that carries it is one that does ("paid a visit"), not one of speech
  bool with_verb = false;        ///< the frame names the verb too: its subject and object count
  WordHash inside = 0;           ///< the preposition when it stands in a phrase
  std::vector<Phrase> phrases;   ///< nearest first
};

Trigger verb_trigger(const ParsedSentence& sentence, ClauseIndex clause);
Trigger noun_trigger(const ParsedSentence& sentence, ClauseIndex clause, GroupIndex noun);

/// For a frame that names the verb too ("spoke by phone with"): the clause's phrases and dates are the noun's.
void join_verb(Trigger& trigger);

/// The noun groups in a slot (first members of coordinations); empty when the slot is not filled.
std::vector<GroupIndex> slot_groups(const Trigger& trigger, const SlotRef& slot);

/// The entities in a slot.
std::vector<EntityIndex> slot_entities(const Trigger& trigger, const SlotRef& slot, Discourse& discourse);

}  // namespace bilat
