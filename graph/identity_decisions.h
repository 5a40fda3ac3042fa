// SPDX-License-Identifier: Apache-2.0
// Why keys of different spelling are one entity, or are not: the decisions of entity_variants.h, worked out again from
// the facts, so that a graph need not carry them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decisions.h"
#include "lib/facts/facts.h"

namespace bilat {

/// What made two keys candidates, in the order in which the passes run.
enum class IdentityPass : std::uint8_t {
  kDecision,
  kSameIri,
  kWordsParted,
  kWordOrder,
  kInitials,
  kLongerName,
  kSpelling,
  kSingleWord,
  kAlias
};

/// What came of it.
enum class IdentityOutcome : std::uint8_t {
  kJoined,
  kOtherType,        ///< a person and a party
  kDecided,          ///< a user says that they are different
  kOtherTime,        ///< no one lives so long
  kBothListed,       ///< a gazetteer knows them as two
  kOneArticle,       ///< one article names both, so it means two
  kOtherCountry,     ///< all countries that articles tie them to differ
  kNoSharedContext,  ///< a likeness that needs a country or office in common, and has none
  kAmbiguous,        ///< several fit equally well
};

/// In words: "the same words in another order", "one article names both".
std::string_view to_string(IdentityPass pass);
std::string_view to_string(IdentityOutcome outcome);

struct IdentityDecision {
  IdentityPass pass = IdentityPass::kSameIri;
  IdentityOutcome outcome = IdentityOutcome::kJoined;
  std::string key, other;  ///< Entity::key of both
  friend bool operator==(const IdentityDecision&, const IdentityDecision&) = default;
};

/// All decisions over a set of articles and what users decided. The articles must be sorted by id and normalised
/// (facts_of() gives them so), in the order in which they fell. Keys that no pass compared are not among them; one key
/// is always one entity.
std::vector<IdentityDecision> identity_decisions(std::span<const Facts> articles, std::span<const Decision> decided);

}  // namespace bilat
