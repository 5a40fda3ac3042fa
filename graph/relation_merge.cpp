// SPDX-License-Identifier: Apache-2.0
#include "graph/relation_merge.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "graph/choose.h"
#include "graph/claim_id.h"
#include "graph/slug.h"

namespace bilat {
namespace {

bool is_symmetric(RelationType type) {
  return type == RelationType::kDiplomaticRelations || type == RelationType::kDispute;
}

Claim graph_claim(const RelationClaim& said, Index article) {
  Claim claim;
  claim.article = article;
  claim.rule = said.rule;
  claim.evidence = said.evidence;
  claim.title = said.title;
  claim.from = said.from;
  claim.to = said.to;
  claim.since = said.since;
  claim.over = said.over;
  claim.note = said.note;
  return claim;
}

std::vector<std::string_view> values(const GraphRelation& relation, std::string Claim::*member) {
  std::vector<std::string_view> found;
  for (const auto& claim : relation.claims) found.push_back(claim.*member);
  return found;
}

void fill(GraphRelation& relation) {
  relation.title = most_frequent_folded(values(relation, &Claim::title));
  relation.over = most_frequent_folded(values(relation, &Claim::over));
  relation.note = most_frequent_folded(values(relation, &Claim::note));
  relation.from = most_precise(values(relation, &Claim::from), false);
  relation.to = most_precise(values(relation, &Claim::to), false);
  relation.since = most_precise(values(relation, &Claim::since), false);
}

}  // namespace

std::vector<GraphRelation> merge_relations(std::span<const Facts> articles, const ResolvedEntities& resolved) {
  std::map<std::tuple<RelationType, Index, Index>, std::vector<Claim>> groups;
  for (Index a = 0; a < articles.size(); ++a) {
    for (const auto& said : articles[a].relations) {
      auto subject = resolved.of_article[a][said.subject];
      auto object = resolved.of_article[a][said.object];
      if (is_symmetric(said.type) && object < subject) std::swap(subject, object);
      groups[{said.type, subject, object}].push_back(graph_claim(said, a));
    }
  }
  std::vector<GraphRelation> relations;
  std::vector<std::string> ids;
  for (auto& [key, claims] : groups) {
    auto& relation = relations.emplace_back();
    std::tie(relation.type, relation.subject, relation.object) = key;
    relation.claims = std::move(claims);
    fill(relation);
    ids.push_back("relation/" + slug(to_string(relation.type)) + "-" + id_slug(resolved.entities[relation.subject].id) +
                  "-" + id_slug(resolved.entities[relation.object].id));
  }
  make_unique(ids, [&](std::size_t i, int) {
    return resolved.entities[relations[i].subject].id + "\n" + resolved.entities[relations[i].object].id;
  });
  for (std::size_t i = 0; i < relations.size(); ++i) {
    relations[i].id = std::move(ids[i]);
    name_claims(relations[i].id, relations[i].claims, articles);
    std::sort(relations[i].claims.begin(), relations[i].claims.end(),
              [](const Claim& a, const Claim& b) { return a.id < b.id; });
  }
  std::sort(relations.begin(), relations.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return relations;
}

}  // namespace bilat
