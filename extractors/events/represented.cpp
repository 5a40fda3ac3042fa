// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/represented.h"

#include <algorithm>

#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

bool represented(const EventClaim& claim, const Filler& state, const EntityTable& table) {
  if (table.entities[state.entity].type != EntityType::kCountry) return false;
  if (state.role == Role::kDestination || state.role == Role::kOrganization || state.role == Role::kParty) return false;
  return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& other) {
    return other.role == state.role && table.entities[other.entity].type == EntityType::kPerson &&
           table.entities[other.entity].context == table.entities[state.entity].key;
  });
}

}  // namespace

std::vector<EntityIndex> states_spoken_for(const Scene& scene, GroupIndex group) {
  const auto& groups = scene.sentence->groups;
  const auto& people = groups[group];
  const bool agents = people.atom == kAbsent && !people.pronoun && people.is(Cue::kStateAgent);
  if (!agents && !scene.discourse.is_unheld_post(group)) return {};
  std::vector<EntityIndex> states;
  const auto add = [&](const std::vector<EntityIndex>& named) {
    for (const auto entity : named) {
      if (scene.discourse.type(entity) == EntityType::kCountry) add_unique(states, entity);
    }
  };
  add(scene.discourse.names_in(people.tokens));
  if (!agents) add(scene.discourse.possessor(group));
  const auto next = group + 1;
  if (next + 1 < groups.size() && (groups[next].word == "from"_w || groups[next].word == "of"_w)) {
    for (const auto member : conjuncts(*scene.sentence, next + 1)) {
      if (member > next) add(scene.discourse.names_in(groups[member].tokens));
    }
  }
  return states;
}

void drop_represented_states(EventClaim& claim, const EntityTable& table) {
  std::vector<Filler> kept;
  for (const auto& filler : claim.roles) {
    if (!represented(claim, filler, table)) kept.push_back(filler);
  }
  claim.roles = std::move(kept);
}

}  // namespace bilat
