// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/represented.h"

#include <algorithm>

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

void drop_represented_states(EventClaim& claim, const EntityTable& table) {
  std::vector<Filler> kept;
  for (const auto& filler : claim.roles) {
    if (!represented(claim, filler, table)) kept.push_back(filler);
  }
  claim.roles = std::move(kept);
}

}  // namespace bilat
