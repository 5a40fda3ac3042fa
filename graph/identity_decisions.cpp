// SPDX-License-Identifier: Apache-2.0
#include "graph/identity_decisions.h"

#include "graph/entity_clusters.h"
#include "graph/entity_decisions.h"
#include "graph/entity_keys.h"
#include "graph/entity_variants.h"

namespace bilat {

std::string_view to_string(IdentityPass pass) {
  switch (pass) {
    case IdentityPass::kDecision:
      return "a user's decision";
    case IdentityPass::kSameIri:
      return "the same identifier";
    case IdentityPass::kWordsParted:
      return "the same words, parted otherwise";
    case IdentityPass::kWordOrder:
      return "the same words in another order";
    case IdentityPass::kInitials:
      return "the same words, some of them as initials";
    case IdentityPass::kLongerName:
      return "a name inside a longer one";
    case IdentityPass::kSpelling:
      return "one letter apart";
    case IdentityPass::kSingleWord:
      return "one word of a full name";
    case IdentityPass::kAlias:
      return "what the other is also called";
  }
  return {};
}

std::string_view to_string(IdentityOutcome outcome) {
  switch (outcome) {
    case IdentityOutcome::kJoined:
      return "joined";
    case IdentityOutcome::kOtherType:
      return "of another type";
    case IdentityOutcome::kDecided:
      return "a user says they are different";
    case IdentityOutcome::kOtherTime:
      return "of different lifetimes";
    case IdentityOutcome::kBothListed:
      return "gazetteers list them as two";
    case IdentityOutcome::kOneArticle:
      return "one article names both";
    case IdentityOutcome::kOtherCountry:
      return "of different countries";
    case IdentityOutcome::kNoSharedContext:
      return "no country or office in common";
    case IdentityOutcome::kAmbiguous:
      return "as likely as another";
  }
  return {};
}

std::vector<IdentityDecision> identity_decisions(std::span<const Facts> articles, std::span<const Decision> decided) {
  const auto table = collect_keys(articles);
  EntityClusters clusters(table.profiles);
  EntityClusters::Log log;
  clusters.write_to(&log);
  Diagnostics unread;  // whoever built the graph was told
  apply_decisions(decided, table.profiles, clusters, unread);
  join_variants(table.profiles, clusters);
  std::vector<IdentityDecision> decisions;
  decisions.reserve(log.size());
  for (const auto& entry : log) {
    decisions.push_back({entry.pass, entry.outcome, table.profiles[entry.a].key, table.profiles[entry.b].key});
  }
  return decisions;
}

}  // namespace bilat
