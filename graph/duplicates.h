// SPDX-License-Identifier: Apache-2.0
// Which articles are one story told again. Private to graph/.
#pragma once

#include <vector>

#include "lib/facts/facts.h"

namespace bilat {

/// Sets Article::duplicate_of of all articles that have a fingerprint: those whose fingerprints differ in at most 7 of 64
/// bits and whose lengths differ by at most a fifth are one story, also through others between them. The story's own
/// article is that which was published first (unknown dates last), then the one with the smallest id; the others are
/// duplicates of it. Articles without a fingerprint keep what they say. A pure function of the set of articles, which
/// must be sorted by id. Limit: in each of eight tables an article is compared with the 2000 next longer ones that share
/// a byte of the fingerprint.
void mark_duplicates(std::vector<Facts>& articles);

}  // namespace bilat
