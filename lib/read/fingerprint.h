// SPDX-License-Identifier: Apache-2.0
// Near-duplicates: a number that small edits of a text hardly change.
#pragma once

#include <cstdint>
#include <string>

#include "lib/document/document.h"

namespace bilat {

struct Fingerprint {
  std::string simhash;      ///< 16 hexadecimal digits, or empty for a text too short to tell
  std::uint32_t words = 0;  ///< of the paragraphs
};

/// A 64-bit SimHash (Charikar 2002) over the words of the paragraphs. Headline, captions and boilerplate do not count:
/// they are what differs when a story is syndicated.
Fingerprint fingerprint_of(const Document& document);

}  // namespace bilat
