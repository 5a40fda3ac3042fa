// SPDX-License-Identifier: Apache-2.0
// Words: what parts of speech a word can be, and what it is good for (title, organisation head, trigger ...).
// Closed classes are listed whole; verbs and their forms come from the pack; an unknown word is taken for a noun.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/analysis/cues.h"
#include "lib/analysis/word_trie.h"
#include "lib/base/diagnostics.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"

namespace bilat {

/// Bits of WordInfo::pos: every part of speech that the word can be.
enum WordClass : std::uint32_t {
  kNoun = 1 << 0,
  kVerbBase = 1 << 1,        ///< meet, sign (also the plain present)
  kVerbThird = 1 << 2,       ///< meets
  kVerbPast = 1 << 3,        ///< met, signed
  kVerbParticiple = 1 << 4,  ///< met, signed, taken
  kVerbGerund = 1 << 5,      ///< meeting
  kAdjective = 1 << 6,
  kAdverb = 1 << 7,
  kDeterminer = 1 << 8,   ///< the, a, this, every, both
  kPossessive_ = 1 << 9,  ///< his, her, its, their, our, my
  kPronoun = 1 << 10,     ///< he, she, it, they, who ...
  kPreposition = 1 << 11,
  kConjunction = 1 << 12,   ///< and, or, but
  kSubordinator = 1 << 13,  ///< that, if, when, while, after, because ...
  kRelative = 1 << 14,      ///< who, which, whose, where, whom
  kModal = 1 << 15,         ///< will, would, could ...
  kAuxiliary = 1 << 16,     ///< forms of be, have, do
  kNegation = 1 << 17,      ///< not, never, no
  kNumeral = 1 << 18,       ///< two, three, dozen
  kMonth = 1 << 19,
  kWeekday = 1 << 20,
  kNounPlural = 1 << 24,
  kFunctionWord = 1 << 25,  ///< any word of a closed class: never starts a name by itself, even when capitalised
};

struct WordInfo {
  std::uint32_t pos = 0;        ///< 0: unknown word
  WordHash lemma = 0;           ///< of the verb or noun; the word itself when it has no other
  std::uint8_t noun_share = 0;  ///< of a word that can be noun and verb: how often a noun, in percent
  CueSet cues;

  [[nodiscard]] bool can_be(std::uint32_t classes) const { return (pos & classes) != 0; }
  [[nodiscard]] bool is(Cue cue) const { return cues.has(cue); }
};

/// Immutable once built; shared by all threads.
class Lexicon {
 public:
  /// Reads lexicon/*.tsv of the pack; mistakes are reported with file and line and left out.
  static Lexicon from_pack(const Pack& pack, Diagnostics& diagnostics);

  /// The entry of a word, or an empty one.
  [[nodiscard]] const WordInfo& find(WordHash word) const;
  [[nodiscard]] bool is(WordHash word, Cue cue) const { return find(word).is(cue); }
  /// The phrases and parts of words that are this cue.
  [[nodiscard]] const std::vector<std::string>& texts(TextCue cue) const {
    return texts_[static_cast<std::size_t>(cue)];
  }

  struct CompoundPreposition {
    WordHash word = 0;         ///< of its words joined by spaces: what rules name
    std::uint32_t length = 0;  ///< tokens; 0: none
  };
  /// The longest preposition of several words ("ahead of") that starts at `begin` and ends by `end`.
  [[nodiscard]] CompoundPreposition compound_preposition(const Document& document, std::uint32_t begin,
                                                         std::uint32_t end) const;

 private:
  std::unordered_map<WordHash, WordInfo> words_;
  std::array<std::vector<std::string>, kTextCues> texts_;
  WordTrie<WordHash> compound_prepositions_;
};

}  // namespace bilat
