// SPDX-License-Identifier: Apache-2.0
// Frames: what a word says happened, and who fills which role. A pack lists them in frames/*.frames, one line a word
// sense (docs/rules.md is the manual):
//
//   meet.v                       Meeting  subject=participant object|with=participant  cameo=040
//   step.v:down                  Departure  subject=person
//   [phone|telephone] call/talks.n  PhoneCall  between|with|of|possessor=participant @medium=phone
//   pay.v call.n                 Meeting  subject=participant on=participant
//     + "The envoy paid a courtesy call on the speaker." Meeting(participant: envoy, speaker)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"
#include "lib/facts/facts.h"

namespace bilat {

/// Where in the clause a role's filler stands.
enum class Slot : std::uint8_t {
  kSubject,         ///< of a verb, active or passive alike: who acts
  kObject,          ///< who or what is acted on
  kPreposition,     ///< the noun of a phrase with that preposition
  kPossessor,       ///< "Xi's visit", "his visit"
  kModifier,        ///< a name before the noun: "the Macron-Merz call", "EU sanctions"
  kAgent,           ///< of a noun: possessor, by-phrase, or the subject of the verb that carries it ("paid a visit")
  kCarrierSubject,  ///< "in.subject": the noun stands in an in/during/at phrase of a clause with that subject
  kCarrierObject,   ///< "in.object"
  kCarrierPreposition,  ///< "in.with": another phrase of that clause
  kOuterSubject,        ///< "outer:invite.subject": the subject of the clause around, when its verb is that one
  kObjectModifier,      ///< "object.modifier": two or more names inside the object ("an EU-Peru deal was signed")
  kObjectPossessor,     ///< "object.possessor": whose the object is ("disputes Chile's hold")
  kComplement,          ///< the noun after a passive or naming verb: "was appointed ambassador", "named her minister"
};

struct SlotRef {
  Slot slot = Slot::kSubject;
  WordHash preposition = 0;  ///< or the verb of kOuterSubject
};

/// What the filler becomes.
struct RoleTarget {
  enum class Kind : std::uint8_t {
    kRole,
    kPlace,
    kOffice,
    kInstrument,
    kSubject,
    kObject,
    kOver,
    kName,
    kTitle
  } kind = Kind::kRole;
  Role role = Role::kParticipant;
};

struct RoleSpec {
  std::string text;            ///< as written: "with|to=participant:Person!"
  std::vector<SlotRef> slots;  ///< the first that is filled counts; with `gather` all
  RoleTarget target;
  std::uint8_t types = 0xff;  ///< bit mask of EntityType
  bool required = false;      ///< "role!": without it the frame does not fire
  bool fallback = false;      ///< "role?": counts only when the role is still empty
};

struct Frame {
  std::string id;               ///< "meet.v": the rule id in claims
  std::string where;            ///< file:line
  std::vector<WordHash> verbs;  ///< lemmas, or empty
  WordHash particle = 0;
  std::vector<WordHash> nouns;      ///< surface forms, singular and plural, or empty
  std::vector<WordHash> modifiers;  ///< one of these must stand in the noun group (or in its of-phrase)
  std::variant<EventType, RelationType> type = EventType::kMeeting;
  std::vector<RoleSpec> roles;
  std::vector<AttributeValue> attributes;
  std::string cameo, plover;
  std::optional<Modality> modality;
  std::vector<WordHash> under;  ///< "under=anniversary": the noun stands in an of-phrase of one of these nouns
  bool proper = false;          ///< "proper": the noun is written as part of a name ("Commission Meeting")
  bool carried = false;  ///< "carried": brought along by somebody; takes the day of the contact that it came with
  bool single = false;   ///< "single": the object has no complement ("called him", not "called him a liar")
  bool abroad = false;   ///< "abroad": not to the visitor's own country ("returned to")
  bool dated = false;    ///< "dated": only with a date of its own, of a month at most
  bool echo = false;     ///< "echo": tells of an event only when another telling names it
  bool plain = false;    ///< "plain": no infinitive hangs on it ("called on him", not "called on him to resign")
  std::vector<WordHash> except;   ///< "except=bill|law": nouns that the object must not be
  bool speech = false;            ///< "speech": no event when the two also meet or talk in the same article
  bool finite = false;            ///< "finite": only in a clause with a verb that carries it (no bare nouns)
  bool intransitive = false;      ///< "intransitive": the verb has no object ("returned to", not "returned it to")
  std::vector<WordHash> without;  ///< "without=primary": the noun group holds none of these words
  std::vector<WordHash> needs;    ///< "needs=with": one of these phrases stands in the clause
  bool titled = false;            ///< "titled": whoever the object names bears a post ("removed President A")
  bool named = false;             ///< "named": also as the head of a name that takes place ("the Doha Forum was held")
  bool distant = false;           ///< "distant": no place is named ("spoke with", but not "spoke with A in Lima")
  bool post = false;              ///< "post": the office is one ("became minister", not "became a father")
  bool also = false;              ///< "also": tells a second event of the same word ("replaced A with B")
  bool ends = false;    ///< "ends": tells the last day of a visit that another telling names, or of a relation
  bool begins = false;  ///< "begins": tells the first day of a relation
};

class FrameSet {
 public:
  /// Reads frames/*.frames of the pack; every mistake is reported with file:line:column and how to mend it.
  static FrameSet from_pack(const Pack& pack, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<Frame>& frames() const { return frames_; }
  /// Frames triggered by a verb's lemma, and by a noun as written (folded); the more specific ones first.
  [[nodiscard]] const std::vector<std::uint32_t>& by_verb(WordHash lemma) const;
  [[nodiscard]] const std::vector<std::uint32_t>& by_noun(WordHash noun) const;

 private:
  std::vector<Frame> frames_;
  std::unordered_map<WordHash, std::vector<std::uint32_t>> by_verb_, by_noun_;
};

}  // namespace bilat
