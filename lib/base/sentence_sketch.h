// SPDX-License-Identifier: Apache-2.0
// How much of a text is kept for finding near-duplicates: shared by who makes the sketch and who compares it.
#pragma once

#include <cstddef>

namespace bilat {

/// The most sentence hashes of an article (lib/read/sentence_hashes.h); of a text with more, the smallest.
inline constexpr std::size_t kMaxSentenceHashes = 64;

}  // namespace bilat
