// SPDX-License-Identifier: Apache-2.0
// English abbreviations: which full stops belong to a word, and which of them may end a sentence. Internal to
// lib/document.
#pragma once

#include <cstdint>
#include <string_view>

#include "lib/base/fold.h"

namespace bilat {

/// What stands around a word that a full stop follows.
struct AbbreviationContext {
  bool capitalised = false;  ///< the word starts with an upper-case letter
  bool after_comma = false;
  bool after_the = false;
  bool before_digit = false;
};

/// Whether the full stop behind the word belongs to it ("Jan" yes, "sat" and "the Sun" no, "no" only before a
/// number).
bool is_abbreviation(WordHash word, AbbreviationContext context);

/// When the full stop of an abbreviation also ends the sentence, judged by the word that follows it.
enum class AbbreviationEnd : std::uint8_t {
  kNever,          ///< a title or "e.g.": a name or phrase must follow
  kBeforeStarter,  ///< only before words that start sentences: "in the U.S. The", but not "the U.S. Navy"
  kBeforeCapital,  ///< before any capitalised word that names no day, month or time zone: "etc. China", "8 p.m. Police"
};

AbbreviationEnd abbreviation_end(WordHash word);

/// Function words which, capitalised, start a sentence and no name ("The", "However").
bool is_sentence_starter(WordHash word);

/// Names of days and months and their short forms, which follow "p.m." inside a sentence.
bool is_day_or_month(WordHash word);

}  // namespace bilat
