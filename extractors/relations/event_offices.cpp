// SPDX-License-Identifier: Apache-2.0
#include "extractors/relations/event_offices.h"

#include <algorithm>
#include <unordered_map>

#include "extractors/entities/title_words.h"

namespace bilat {
namespace {

bool is_past(const std::string& title, const NameWords& words) {
  const auto first = title.substr(0, title.find_first_of(" -"));
  const auto* modifier = words.modifier(hash_word(first));
  return modifier != nullptr && modifier->kind == "past";
}

/// The post without "former".
std::string without_past(const std::string& title) {
  const auto end = title.find_first_of(" -");
  return end == std::string::npos ? title : title.substr(end + 1);
}

/// Whether the post can be the one that the event names in part: its office, its organization.
bool fits(const OfficeTie& post, const EventClaim& claim) {
  const auto& office = claim.attribute(Attribute::kOffice);
  const auto head = [](std::string_view title) { return hash_word(head_word(title)); };
  if (!office.empty() && head(office) != head(post.title)) return false;
  return std::all_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& filler) {
    return filler.role != Role::kOrganization || filler.entity == post.of;
  });
}

/// "Resigned from the Green Party" names a body and no office.
void name_bodies(EventClaim& claim, const std::unordered_map<std::string, EntityIndex>& bodies) {
  const auto office = std::find_if(claim.attributes.begin(), claim.attributes.end(),
                                   [](const auto& attribute) { return attribute.attribute == Attribute::kOffice; });
  if (office == claim.attributes.end()) return;
  const auto body = bodies.find(fold(office->value));
  if (body == bodies.end()) return;
  claim.attributes.erase(office);
  const Filler filler{Role::kOrganization, body->second};
  if (std::find(claim.roles.begin(), claim.roles.end(), filler) != claim.roles.end()) return;
  claim.roles.push_back(filler);
  std::sort(claim.roles.begin(), claim.roles.end());
}

}  // namespace

void complete_offices(std::vector<JoinedEvent>& events, const EntityTable& table, const NameWords& words) {
  std::unordered_map<EntityIndex, std::vector<OfficeTie>> posts;
  std::unordered_map<EntityIndex, std::vector<OfficeTie>> left;  // "his predecessor, Roe, resigned": from that post
  for (const auto& tie : table.offices) {
    if (tie.relation != RelationType::kHoldsOffice) continue;
    if (!is_past(tie.title, words)) {
      posts[tie.person].push_back(tie);
    } else if (tie.rule == "predecessor") {
      left[tie.person].push_back(tie);
      left[tie.person].back().title = without_past(tie.title);
    }
  }
  std::unordered_map<std::string, EntityIndex> bodies;
  for (EntityIndex e = 0; e < table.entities.size(); ++e) {
    const auto& entity = table.entities[e];
    if (entity.type != EntityType::kParty && entity.type != EntityType::kOrganization) continue;
    bodies.emplace(fold(entity.name), e);
    for (const auto& alias : entity.aliases) bodies.emplace(fold(alias), e);
  }
  for (auto& event : events) {
    auto& claim = event.claim;
    if (claim.type != EventType::kAppointment && claim.type != EventType::kDeparture &&
        claim.type != EventType::kElection)
      continue;
    name_bodies(claim, bodies);
    if (claim.type == EventType::kAppointment && claim.modality != Modality::kActual)
      continue;  // the post is not held yet
    const auto person = std::find_if(claim.roles.begin(), claim.roles.end(), [](const Filler& f) {
      return f.role == Role::kPerson || f.role == Role::kElected;
    });
    if (person == claim.roles.end()) continue;
    auto held = posts[person->entity];
    if (held.empty() && claim.type == EventType::kDeparture) held = left[person->entity];
    std::erase_if(held, [&](const OfficeTie& post) { return !fits(post, claim); });
    if (held.size() > 1 && claim.type != EventType::kDeparture) {  // sworn in, elected: into the post of state
      std::erase_if(held, [&](const OfficeTie& post) {
        return post.of == kNoEntity || table.entities[post.of].type != EntityType::kCountry;
      });
    }
    if (held.size() != 1) continue;
    const auto& post = held.front();
    if (claim.attribute(Attribute::kOffice).empty()) {
      claim.attributes.push_back({Attribute::kOffice, post.title});
      std::sort(claim.attributes.begin(), claim.attributes.end());
    }
    const bool has = std::any_of(claim.roles.begin(), claim.roles.end(),
                                 [](const Filler& f) { return f.role == Role::kOrganization; });
    if (!has && post.of != kNoEntity) {
      claim.roles.push_back({Role::kOrganization, post.of});
      std::sort(claim.roles.begin(), claim.roles.end());
    }
  }
}

}  // namespace bilat
