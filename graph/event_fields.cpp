// SPDX-License-Identifier: Apache-2.0
#include "graph/event_fields.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "graph/choose.h"
#include "graph/slug.h"
#include "lib/base/edtf.h"
#include "lib/facts/event_identity.h"

namespace bilat {
namespace {

constexpr std::size_t kIdParticipants = 3;

Modality merged_modality(const std::vector<Claim>& claims) {
  constexpr std::array kOrder = {Modality::kActual, Modality::kNegated, Modality::kPlanned, Modality::kHypothetical};
  for (const auto modality : kOrder) {
    if (std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return claim.modality == modality; }))
      return modality;
  }
  return Modality::kHabitual;
}

/// The values of a text member: of the claims of that modality where any of these has one, else of all claims.
std::vector<std::string_view> values(const GraphEvent& event, std::string Claim::*member) {
  std::vector<std::string_view> own;
  std::vector<std::string_view> all;
  for (const auto& claim : event.claims) {
    if ((claim.*member).empty()) continue;
    all.push_back(claim.*member);
    if (claim.modality == event.modality) own.push_back(claim.*member);
  }
  return own.empty() ? all : own;
}

/// The place that most claims give; a place before a country, then by id.
std::optional<Index> merged_place(const GraphEvent& event, const std::vector<GraphEntity>& entities) {
  std::map<Index, std::size_t> counts;
  for (const bool all : {false, true}) {
    for (const auto& claim : event.claims) {
      if (claim.place && (all || claim.modality == event.modality)) ++counts[*claim.place];
    }
    if (!counts.empty()) break;
  }
  std::optional<Index> best;
  std::tuple<std::size_t, bool> rank;
  for (const auto& [place, count] : counts) {
    const std::tuple own(count, entities[place].type != EntityType::kCountry);
    if (best && own <= rank) continue;
    best = place;
    rank = own;
  }
  return best;
}

std::vector<GraphFiller> merged_roles(const GraphEvent& event, const ResolvedEntities& resolved) {
  std::vector<GraphFiller> roles;
  for (const auto& claim : event.claims) roles.insert(roles.end(), claim.roles.begin(), claim.roles.end());
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  const auto stands_for = [&](const GraphFiller& country) {
    if (!is_core_role(event.type, country.role) || resolved.entities[country.entity].type != EntityType::kCountry)
      return false;
    return std::any_of(roles.begin(), roles.end(), [&](const GraphFiller& other) {
      const bool person = resolved.entities[other.entity].type == EntityType::kPerson;
      return person && other.role == country.role && resolved.identity[other.entity].country == country.entity;
    });
  };
  std::vector<GraphFiller> kept;
  std::copy_if(roles.begin(), roles.end(), std::back_inserter(kept),
               [&](const auto& filler) { return !stands_for(filler); });
  // a contact keeps its two sides: "the premier joined the talks of his country's officials"
  const auto participants = [](const std::vector<GraphFiller>& fillers) {
    return std::count_if(fillers.begin(), fillers.end(), [](const auto& f) { return f.role == Role::kParticipant; });
  };
  return participants(kept) < 2 && participants(roles) >= 2 ? roles : kept;
}

std::vector<AttributeValue> merged_attributes(const GraphEvent& event) {
  std::map<Attribute, std::vector<std::string_view>> given;
  for (const auto& claim : event.claims) {
    for (const auto& value : claim.attributes) given[value.attribute].push_back(value.value);
  }
  std::vector<AttributeValue> merged;
  for (const auto& [attribute, all] : given) merged.push_back({attribute, most_frequent_folded(all)});
  return merged;
}

std::string date_part(const GraphEvent& event) {
  if (event.date.empty()) return event.modality == Modality::kHabitual ? "habitual" : "undated";
  if (event.date.find('/') == std::string::npos) return event.date;
  return event.earliest.empty() ? "until-" + event.latest : event.earliest;
}

}  // namespace

void fill_event(GraphEvent& event, const ResolvedEntities& resolved) {
  const bool lasts = event.type == EventType::kVisit || event.type == EventType::kGathering;
  event.modality = merged_modality(event.claims);
  event.date = most_precise(values(event, &Claim::date), lasts);
  if (const auto bounds = edtf_bounds(event.date)) {
    if (bounds->earliest) event.earliest = to_string(*bounds->earliest);
    if (bounds->latest) event.latest = to_string(*bounds->latest);
  }
  event.place = merged_place(event, resolved.entities);
  event.roles = merged_roles(event, resolved);
  event.attributes = merged_attributes(event);
  event.cameo = most_frequent(values(event, &Claim::cameo));
  event.plover = most_frequent(values(event, &Claim::plover));
}

std::string readable_event_id(const GraphEvent& event, std::span<const GraphEntity> entities) {
  std::string id = "event/" + date_part(event) + "-" + slug(to_string(event.type));
  std::size_t named = 0;
  for (const auto& filler : event.roles) {
    const bool counts = is_core_role(event.type, filler.role) && filler.role != Role::kOrganizer;
    if (counts && named++ < kIdParticipants) id += "-" + id_slug(entities[filler.entity].id);
  }
  if (named > 0) return id;
  for (const auto& value : event.attributes) {
    if (value.attribute == Attribute::kEventName) id += "-" + slug(value.value);
  }
  return id;
}

}  // namespace bilat
