// SPDX-License-Identifier: Apache-2.0
#include "extractors/relations/derived.h"

#include <algorithm>
#include <string_view>

namespace bilat {
namespace {

std::vector<EntityIndex> fillers(const EventClaim& claim, Role role) {
  std::vector<EntityIndex> found;
  for (const auto& filler : claim.roles) {
    if (filler.role == role) found.push_back(filler.entity);
  }
  return found;
}

void ties(const JoinedEvent& event, std::vector<RelationMention>& relations) {
  const auto parties = fillers(event.claim, Role::kParty);
  const auto change = event.claim.attribute(Attribute::kChange);
  if (parties.size() != 2 || change == "severed" || event.evidence.empty()) return;
  const auto same = [&](const RelationMention& r) {
    return r.claim.type == RelationType::kDiplomaticRelations &&
           ((r.claim.subject == parties[0] && r.claim.object == parties[1]) ||
            (r.claim.subject == parties[1] && r.claim.object == parties[0]));
  };
  const bool begins = change.empty() || change == "established" || change == "restored";
  const auto had = std::find_if(relations.begin(), relations.end(), same);
  if (had != relations.end()) {
    if (begins && had->claim.since.empty()) had->claim.since = event.claim.date;
    return;
  }
  RelationMention mention;
  mention.claim.type = RelationType::kDiplomaticRelations;
  mention.claim.subject = parties[0];
  mention.claim.object = parties[1];
  mention.claim.rule = "derived.ties";
  if (begins) mention.claim.since = event.claim.date;
  mention.tokens = event.evidence.front();
  relations.push_back(std::move(mention));
}

/// The office that the event is about: the person's post whose title shares a word with the event's office, else the
/// only one.
void office(const JoinedEvent& event, EntityIndex person, bool begins, const EntityTable& table,
            std::vector<RelationMention>& relations) {
  std::vector<RelationMention*> posts;
  for (auto& relation : relations) {
    if (relation.claim.type == RelationType::kHoldsOffice && relation.claim.subject == person)
      posts.push_back(&relation);
  }
  const auto title = event.claim.attribute(Attribute::kOffice);
  if (posts.empty()) {
    const auto of = fillers(event.claim, Role::kOrganization);
    if (title.empty() || of.size() != 1 || event.evidence.empty()) return;
    RelationMention mention;
    mention.claim.type = RelationType::kHoldsOffice;
    mention.claim.subject = person;
    mention.claim.object = of.front();
    mention.claim.title = std::string(title);
    mention.claim.rule = "derived.office";
    (begins ? mention.claim.from : mention.claim.to) = event.claim.date;
    mention.tokens = event.evidence.front();
    relations.push_back(std::move(mention));
    return;
  }
  const auto folded = fold(title);
  for (auto* post : posts) {
    const auto held = fold(post->claim.title);
    if (posts.size() > 1 && held.find(folded) == std::string::npos && folded.find(held) == std::string::npos) continue;
    auto& date = begins ? post->claim.from : post->claim.to;
    if (date.empty()) date = event.claim.date;
  }
  (void)table;
}

}  // namespace

void derive_relations(const std::vector<JoinedEvent>& events, const EntityTable& table,
                      std::vector<RelationMention>& relations) {
  for (const auto& event : events) {
    if (event.claim.modality != Modality::kActual) continue;
    switch (event.claim.type) {
      case EventType::kDiplomaticTies:
        ties(event, relations);
        break;
      case EventType::kAppointment:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, true, table, relations);
        break;
      case EventType::kElection:
        if (event.claim.attribute(Attribute::kReelection) == "true") break;
        for (const auto person : fillers(event.claim, Role::kElected)) office(event, person, true, table, relations);
        break;
      case EventType::kDeparture:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, false, table, relations);
        break;
      default:
        break;
    }
  }
}

}  // namespace bilat
