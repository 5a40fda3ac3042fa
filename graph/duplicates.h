// SPDX-License-Identifier: Apache-2.0
// Which articles are one story told again. Private to graph/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/facts/facts.h"

namespace bilat {

/// How much two articles have in common, by their sentence hashes. Where one sketch holds only the smallest hashes of
/// its text, the other is compared up to the largest of these.
struct Overlap {
  std::size_t shared = 0;    ///< sentences that are the same
  std::size_t refilled = 0;  ///< sentences that are the same but for their numbers
  std::size_t smaller = 0;   ///< sentences of the one with fewer

  /// At least three shared sentences, and all but one of them more than a third of the smaller article's: 3 of 5, 5 of
  /// 10, 8 of 20. Each sentence with other numbers takes away two: tables of the weather or the markets share their
  /// frame and differ in what they say.
  [[nodiscard]] bool is_repeat() const;
  /// Nine sentences of ten: what an archive publishes again, but not the background that an agency puts under each
  /// report.
  [[nodiscard]] bool is_reprint() const;
};

/// Takes sketches (is_sentence_sketch).
Overlap overlap_of(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// Sets Article::duplicate_of. One story are articles with the same text, byte for byte, those of one page (the same
/// address, published within a week of each other or on unknown days), and those whose sentences overlap enough:
/// published within a week of each other (or on unknown days) is_repeat(), else is_reprint(); also through others
/// between them. The story's own article is that which was published first (unknown dates last), then the one with the
/// smallest id; the others are duplicates of it. An article without sentence hashes that names one of another text
/// keeps what it says. A pure function of the set of articles, which must be sorted by id; n log n.
///
/// Limit: of the articles that share a sentence, in order of publication, each is compared with the next
/// kMostNeighbours. Where a sentence has more and they are not all one story, a note says of how many sentences.
void mark_duplicates(std::vector<Facts>& articles, Diagnostics& diagnostics);
inline constexpr std::size_t kMostNeighbours = 32;

}  // namespace bilat
