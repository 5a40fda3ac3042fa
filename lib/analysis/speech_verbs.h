// SPDX-License-Identifier: Apache-2.0
// Verbs of saying, for all who must see where speech begins.
#pragma once

#include <algorithm>
#include <array>

#include "lib/base/fold.h"

namespace bilat {

/// Verbs after which a clause without "that" is what was said.
inline constexpr std::array kSpeechVerbs = {
    "say"_w,       "tell"_w,   "believe"_w, "think"_w,   "add"_w,      "announce"_w, "report"_w,
    "note"_w,      "claim"_w,  "confirm"_w, "deny"_w,    "hope"_w,     "know"_w,     "insist"_w,
    "stress"_w,    "state"_w,  "warn"_w,    "suggest"_w, "indicate"_w, "reveal"_w,   "declare"_w,
    "explain"_w,   "argue"_w,  "write"_w,   "mean"_w,    "estimate"_w, "predict"_w,  "emphasize"_w,
    "emphasise"_w, "recall"_w, "mention"_w, "see"_w,     "hear"_w,     "show"_w,     "find"_w};

constexpr bool is_speech_verb(WordHash lemma) {
  return std::find(kSpeechVerbs.begin(), kSpeechVerbs.end(), lemma) != kSpeechVerbs.end();
}

}  // namespace bilat
