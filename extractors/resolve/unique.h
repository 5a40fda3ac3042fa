// SPDX-License-Identifier: Apache-2.0
// What the rules of resolution share: lists of candidates without repetition, and how far back they look.
#pragma once

#include <algorithm>
#include <vector>

#include "extractors/entities/entities.h"

namespace bilat {

/// Adds an entity that is not in the list yet; kNoEntity is never added.
inline void add_unique(std::vector<EntityIndex>& list, EntityIndex entity) {
  if (entity != kNoEntity && std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
}

/// How many sentences back a pronoun, and a common noun, looks for its antecedent.
inline constexpr std::uint32_t kPronounSentences = 3;
inline constexpr std::uint32_t kNominalSentences = 8;

}  // namespace bilat
