// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_identity.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/entity_clusters.h"
#include "graph/entity_decisions.h"
#include "graph/entity_keys.h"
#include "graph/entity_variants.h"

namespace bilat {
namespace {

using Members = std::vector<std::uint32_t>;

/// The member that gives the entity its id: a gazetteer's, else the one with the chosen name in most articles, else the
/// first.
std::uint32_t leading_member(const Members& members, const std::vector<KeyProfile>& profiles, const std::string& name) {
  const auto rank = [&](std::uint32_t i) {
    const auto& profile = profiles[i];
    const auto use = profile.names.find(name);
    const auto count = use == profile.names.end() ? 0 : static_cast<std::int64_t>(use->second);
    return std::tuple(!profile.from_gazetteer, -count, i);
  };
  return *std::min_element(members.begin(), members.end(),
                           [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
}

std::map<std::string, std::size_t> names_of(const Members& members, const std::vector<KeyProfile>& profiles) {
  std::map<std::string, std::size_t> names;
  const bool listed = std::any_of(members.begin(), members.end(), [&](auto i) { return profiles[i].from_gazetteer; });
  for (const auto member : members) {
    if (listed && !profiles[member].from_gazetteer) continue;
    for (const auto& [name, count] : profiles[member].names) names[name] += count;
  }
  return names;
}

GraphEntity make_entity(const Members& members, const std::vector<KeyProfile>& profiles) {
  GraphEntity entity;
  entity.name = fullest_name(names_of(members, profiles));
  const auto& leader = profiles[leading_member(members, profiles, entity.name)];
  entity.id = leader.key;
  entity.type = leader.type;
  std::set<std::string> aliases;
  std::set<std::string> same_as;
  for (const auto member : members) {
    const auto& profile = profiles[member];
    entity.keys.push_back(profile.key);
    for (const auto& [name, unused] : profile.names) aliases.insert(name);
    aliases.insert(profile.aliases.begin(), profile.aliases.end());
    same_as.insert(profile.same_as.begin(), profile.same_as.end());
  }
  aliases.erase(entity.name);
  entity.aliases.assign(aliases.begin(), aliases.end());
  entity.same_as.assign(same_as.begin(), same_as.end());
  return entity;
}

using Votes = std::map<std::string, std::size_t>;

/// The country that most articles tie an entity to; the first in key order among equals.
IdentityEntity identify(const GraphEntity& entity, Index own, const Votes& votes,
                        const std::unordered_map<std::string, Index>& countries) {
  IdentityEntity identity{entity.type, kNoCountry};
  if (entity.type == EntityType::kCountry) {
    identity.country = own;
    return identity;
  }
  std::size_t most = 0;
  for (const auto& [key, count] : votes) {
    const auto country = countries.find(key);
    if (country == countries.end() || count <= most) continue;
    most = count;
    identity.country = country->second;
  }
  return identity;
}

/// A person without a country of his own gets that of the party or body he serves, a body that of the body it is part
/// of.
void inherit_countries(std::span<const Facts> articles, ResolvedEntities& resolved) {
  std::map<std::pair<Index, EntityIndex>, std::size_t> votes;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (const auto& relation : articles[a].relations) {
      const bool serves = relation.type == RelationType::kHoldsOffice || relation.type == RelationType::kMemberOf ||
                          relation.type == RelationType::kPartOf;
      const auto subject = resolved.of_article[a][relation.subject];
      const auto country = resolved.identity[resolved.of_article[a][relation.object]].country;
      if (serves && resolved.identity[subject].country == kNoCountry && country != kNoCountry)
        ++votes[{subject, country}];
    }
  }
  std::map<Index, std::size_t> most;
  for (const auto& [vote, count] : votes) {
    if (count <= most[vote.first]) continue;
    most[vote.first] = count;
    resolved.identity[vote.first].country = vote.second;
  }
}

void find_countries(const std::vector<Votes>& votes, ResolvedEntities& resolved) {
  std::unordered_map<std::string, Index> countries;
  for (Index i = 0; i < resolved.entities.size(); ++i) {
    if (resolved.entities[i].type != EntityType::kCountry) continue;
    for (const auto& key : resolved.entities[i].keys) countries.emplace(key, i);
  }
  for (Index i = 0; i < resolved.entities.size(); ++i) {
    resolved.identity.push_back(identify(resolved.entities[i], i, votes[i], countries));
  }
}

}  // namespace

ResolvedEntities resolve_entities(std::span<const Facts> articles, std::span<const Decision> decisions,
                                  Diagnostics& diagnostics) {
  const auto table = collect_keys(articles);
  EntityClusters clusters(table.profiles);
  apply_decisions(decisions, table.profiles, clusters, diagnostics);
  join_variants(table.profiles, clusters);

  std::map<std::uint32_t, Members> members;
  for (std::uint32_t i = 0; i < table.profiles.size(); ++i) members[clusters.root(i)].push_back(i);
  std::vector<std::pair<GraphEntity, Members>> made;
  for (auto& [unused, group] : members) made.emplace_back(make_entity(group, table.profiles), std::move(group));
  std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });

  ResolvedEntities resolved;
  std::vector<Index> entity_of(table.profiles.size());
  std::vector<Votes> votes;
  for (auto& [entity, group] : made) {
    auto& own_votes = votes.emplace_back();
    for (const auto member : group) {
      entity_of[member] = static_cast<Index>(resolved.entities.size());
      for (const auto& [context, count] : table.profiles[member].contexts) own_votes[context] += count;
    }
    resolved.entities.push_back(std::move(entity));
  }
  for (const auto& profiles : table.of_article) {
    auto& indices = resolved.of_article.emplace_back();
    for (const auto profile : profiles) indices.push_back(entity_of[profile]);
  }
  find_countries(votes, resolved);
  inherit_countries(articles, resolved);
  inherit_countries(articles, resolved);  // once more: a person of a body of a body
  return resolved;
}

}  // namespace bilat
