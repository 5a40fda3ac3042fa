// SPDX-License-Identifier: Apache-2.0
// Prepositions of several words: "at the invitation of", "ahead of".
#pragma once

#include <cstdint>

#include "lib/base/fold.h"
#include "lib/document/document.h"

namespace bilat {

struct CompoundPreposition {
  WordHash word = 0;         ///< of the whole phrase, its words one space apart: what rules name
  std::uint32_t length = 0;  ///< tokens; 0: there is none
};

/// The one that begins at a token and ends by `end`.
CompoundPreposition compound_preposition(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace bilat
