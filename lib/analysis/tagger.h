// SPDX-License-Identifier: Apache-2.0
// Part of speech of every token of a sentence, from the lexicon and a few words of context on either side. Names and
// dates are atoms that were found before: their tokens are tagged as such and never reread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lib/analysis/lexicon.h"
#include "lib/document/document.h"

namespace bilat {

enum class Tag : std::uint8_t {
  kAtom,  ///< part of a name or a date
  kNoun,
  kAdjective,  ///< also a participle before its noun ("a planned visit")
  kNumber,
  kDeterminer,
  kPossessive,  ///< his, their ...
  kGenitive,    ///< 's
  kPronoun,
  kVerbFinite,  ///< past or present
  kVerbBase,    ///< after to or a modal
  kParticiple,  ///< signed (after be or have, or by itself after its noun)
  kGerund,
  kModal,
  kAuxiliary,
  kNegation,
  kTo,  ///< before an infinitive
  kAdverb,
  kPreposition,
  kConjunction,
  kSubordinator,
  kRelative,
  kComma,
  kStop,     ///< ; : . ? ! and dashes between clauses
  kBracket,  ///< ( ) [ ]
  kQuote,
  kLink,  ///< a dash between two names: "China – Vietnam relations"
  kOther,
};

std::string_view to_string(Tag tag);

/// A token range that is read as one unit.
struct Atom {
  TokenRange tokens;
  enum class Kind : std::uint8_t { kName, kDate } kind = Kind::kName;
  bool modifier = false;  ///< a demonym or country used like an adjective ("Chinese", "US")
  bool person = false;
  bool place = false;
  std::uint32_t index = 0;  ///< of the name or date expression
};

/// Tags of the tokens [sentence.begin, sentence.end); `atoms` are those of the sentence, in order, not overlapping.
/// Linear: no token is looked at from further away than kTagWindow tokens.
inline constexpr std::uint32_t kTagWindow = 40;
std::vector<Tag> tag_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                              std::span<const Atom> atoms);

}  // namespace bilat
