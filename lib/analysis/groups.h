// SPDX-License-Identifier: Apache-2.0
// Noun groups and verb groups: the units that clauses are made of.
//
//   "Vietnam's president | will not | visit ..."   The second noun group's possessor is the first one;
//    |noun| |-- noun --|  |---- verb ----|         the verb group is negated, future, its head is "visit".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lib/analysis/tagger.h"

namespace bilat {

/// Words that belong to the verb before them, beside the cue verb-particle, but only where no phrase goes on from them:
/// "took over as minister", "fell through".
inline constexpr std::array<std::string_view, 2> kFinalParticles = {"over", "through"};

enum class GroupKind : std::uint8_t {
  kNoun,
  kVerb,
  kDate,
  kPreposition,
  kConjunction,
  kSubordinator,
  kRelative,
  kComma,
  kStop,
  kBracket,
  kQuote,
  kAdverb,
  kAdjective,
  kOther,
};

/// An index into the groups of one sentence.
using GroupIndex = std::uint32_t;
inline constexpr std::uint32_t kAbsent = UINT32_MAX;

enum class VerbForm : std::uint8_t { kFinite, kInfinitive, kGerund, kParticiple };

struct Group {
  GroupKind kind = GroupKind::kOther;
  TokenRange tokens;
  std::uint32_t head = 0;  ///< token: the noun, the main verb, the word itself
  WordHash word = 0;       ///< of the head; the lemma of a verb; the joined name of a compound preposition
  CueSet cues;             ///< of that word

  // noun groups
  GroupIndex possessor = kAbsent;      ///< the noun group before 's
  std::uint32_t possessive = kAbsent;  ///< token of his, their ...
  std::uint32_t atom =
      kAbsent;  ///< index into the sentence's atoms, when the head is a name; of a date group: the date
  std::uint32_t date_modifier = kAbsent;  ///< atom of a date inside ("Friday's talks", "a three-day visit")
  bool definite = false;                  ///< the, this, that, possessed
  bool pronoun = false;
  bool plural = false;
  bool no = false;          ///< "no visit", "neither side"
  std::int32_t number = 0;  ///< two, 45; 0 when none

  // verb groups
  VerbForm form = VerbForm::kFinite;
  bool passive = false;
  bool negated = false;
  bool past = false;  ///< past tense or perfect
  bool perfect = false;
  bool progressive = false;
  WordHash modal = 0;     ///< will, may ...; "is to" is "is-to"
  WordHash particle = 0;  ///< stepped down
  bool copula = false;    ///< a form of be as the main verb

  [[nodiscard]] bool is(Cue cue) const { return cues.has(cue); }
};

/// Groups of one sentence, left to right, covering every token. `tags` and `atoms` are those of tagger.h.
std::vector<Group> group_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                                  const std::vector<Tag>& tags, std::span<const Atom> atoms);

}  // namespace bilat
