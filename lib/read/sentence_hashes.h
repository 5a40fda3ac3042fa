// SPDX-License-Identifier: Apache-2.0
// Near-duplicates: a sketch of a text by which cut, extended and edited copies of it are known.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/document/document.h"

namespace bilat {

/// The hashes of the statements of six words or more in the paragraphs: sorted, each once, and of more than
/// kMaxSentenceHashes (lib/base/sentence_sketch.h) only the smallest, so that two sketches hold the same choice of the
/// sentences that their texts share (a bottom-k sketch, Broder 1997). Headline, captions and boilerplate do not count:
/// they are what differs when a story is syndicated. Nor do questions: a series of interviews asks everybody the same.
///
/// The upper 16 bits are of the sentence without its numbers, the lower 16 of the whole: sentences of two articles that
/// share only the upper half are one template filled in twice. 32 bits are enough because three must be the same: in a
/// million articles of 15 sentences some 26,000 pairs of sentences agree by chance, three of one pair of articles with
/// a chance of 1 in 10^11.
std::vector<std::uint32_t> sentence_hashes_of(const Document& document);

}  // namespace bilat
