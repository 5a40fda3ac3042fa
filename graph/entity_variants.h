// SPDX-License-Identifier: Apache-2.0
// The rules by which keys of different spelling are one entity. Private to graph/.
#pragma once

#include "graph/entity_clusters.h"

namespace bilat {

/// Joins, most certain first (each only where nothing forbids it and one candidate is left):
///  1. keys that share an IRI (Wikidata ...);
///  2. persons whose names have the same words in another order, or parted otherwise ("Yoon Suk-yeol", "Yoon Sukyeol");
///  3. persons whose names differ in words that one gives as initials ("Ana L. Roe", "Ana Lima Roe"); where the first
///  word is one, they must share a country or an office;
///  4. persons whose name lies in another's that begins alike ("Abiy Ahmed", "Abiy Ahmed Ali"; "John Kerry", "John F.
///  Kerry");
///  5. persons whose names differ by one letter of one long word, when they share a country or an office;
///  6. persons known by one word, with the full name that begins or ends with it, when they share a country or an
///  office;
///  7. parties and organisations named by what another one of the same country also goes by ("CPV").
void join_variants(const std::vector<KeyProfile>& profiles, EntityClusters& clusters);

}  // namespace bilat
