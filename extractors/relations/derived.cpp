// SPDX-License-Identifier: Apache-2.0
#include "extractors/relations/derived.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extractors/entities/post.h"

namespace bilat {
namespace {

std::vector<EntityIndex> fillers(const EventClaim& claim, Role role) {
  std::vector<EntityIndex> found;
  for (const auto& filler : claim.roles) {
    if (filler.role == role) found.push_back(filler.entity);
  }
  return found;
}

/// The relations found so far, by who is in them.
class KnownRelations {
 public:
  explicit KnownRelations(std::vector<RelationMention>& relations) : relations_(relations) {
    for (std::size_t i = 0; i < relations.size(); ++i) index(i);
  }

  void add(RelationMention mention) {
    relations_.push_back(std::move(mention));
    index(relations_.size() - 1);
  }

  RelationMention* ties(EntityIndex a, EntityIndex b) {
    const auto found = ties_.find(ordered(a, b));
    return found == ties_.end() ? nullptr : &relations_[found->second];
  }

  std::vector<RelationMention*> posts(EntityIndex person) { return of(person, RelationType::kHoldsOffice); }
  std::vector<RelationMention*> memberships(EntityIndex person) { return of(person, RelationType::kMemberOf); }

 private:
  static std::pair<EntityIndex, EntityIndex> ordered(EntityIndex a, EntityIndex b) {
    return {std::min(a, b), std::max(a, b)};
  }

  std::vector<RelationMention*> of(EntityIndex person, RelationType type) {
    std::vector<RelationMention*> found;
    const auto at = posts_.find(person);
    if (at == posts_.end()) return found;
    for (const auto i : at->second) {
      if (relations_[i].claim.type == type) found.push_back(&relations_[i]);
    }
    return found;
  }

  void index(std::size_t i) {
    constexpr std::size_t kMostPosts = 64;  // of one person
    const auto& claim = relations_[i].claim;
    if (claim.type == RelationType::kDiplomaticRelations) ties_.emplace(ordered(claim.subject, claim.object), i);
    if (claim.type != RelationType::kHoldsOffice && claim.type != RelationType::kMemberOf) return;
    auto& posts = posts_[claim.subject];
    if (posts.size() < kMostPosts) posts.push_back(i);
  }

  std::vector<RelationMention>& relations_;
  std::map<std::pair<EntityIndex, EntityIndex>, std::size_t> ties_;
  std::unordered_map<EntityIndex, std::vector<std::size_t>> posts_;  ///< offices and memberships
};

void ties(const JoinedEvent& event, KnownRelations& relations) {
  const auto parties = fillers(event.claim, Role::kParty);
  const auto change = event.claim.attribute(Attribute::kChange);
  if (parties.size() != 2 || change == "severed" || event.evidence.empty()) return;
  const bool begins = change.empty() || change == "established" || change == "restored";
  if (auto* had = relations.ties(parties[0], parties[1])) {
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
  relations.add(std::move(mention));
}

/// A term ("2018/2021") is no day on which somebody came or went.
bool is_day_of_change(const std::string& date) { return date.find('/') == std::string::npos; }

RelationMention relation(RelationType type, EntityIndex person, EntityIndex of, std::string_view title,
                         const JoinedEvent& event) {
  RelationMention mention;
  mention.claim.type = type;
  mention.claim.subject = person;
  mention.claim.object = of;
  mention.claim.title = std::string(title);
  mention.claim.rule = "derived.office";
  mention.tokens = event.evidence.front();
  return mention;
}

void date(RelationMention& mention, const JoinedEvent& event, bool begins) {
  auto& day = begins ? mention.claim.from : mention.claim.to;
  if (day.empty() && is_day_of_change(event.claim.date)) day = event.claim.date;
}

/// Whether one title says the other, or more: "special envoy", "UN special envoy".
bool same_title(std::string_view a, std::string_view b) {
  const auto one = fold(a), other = fold(b);
  return one.find(other) != std::string::npos || other.find(one) != std::string::npos || same_post(a, b);
}

void leave_party(const JoinedEvent& event, EntityIndex person, EntityIndex party, KnownRelations& relations) {
  for (auto* membership : relations.memberships(person)) {
    if (membership->claim.object == party) return date(*membership, event, false);
  }
  auto mention = relation(RelationType::kMemberOf, person, party, "former member", event);
  date(mention, event, false);
  relations.add(std::move(mention));
}

/// The office that the event is about: the person's post that it names by its title or body, or the only one where it
/// names none.
void office(const JoinedEvent& event, EntityIndex person, bool begins, const EntityTable& entities,
            KnownRelations& relations) {
  const auto title = event.claim.attribute(Attribute::kOffice);
  const auto of = fillers(event.claim, Role::kOrganization);
  if (event.evidence.empty()) return;
  const bool party = of.size() == 1 && entities.entities[of.front()].type == EntityType::kParty;
  if (party && title.empty() && !begins) return leave_party(event, person, of.front(), relations);
  const auto posts = relations.posts(person);
  bool known = false;
  for (auto* post : posts) {
    const bool of_body = std::find(of.begin(), of.end(), post->claim.object) != of.end();
    const bool named = title.empty() ? (of.empty() ? posts.size() == 1 : of_body)
                                     : (post->claim.title.empty() || same_title(title, post->claim.title));
    if (!named || (party && !of_body)) continue;
    known = true;
    date(*post, event, begins);
  }
  if (known || title.empty() || of.size() != 1) return;
  auto mention = relation(RelationType::kHoldsOffice, person, of.front(), title, event);
  date(mention, event, begins);
  relations.add(std::move(mention));
}

}  // namespace

void derive_relations(const std::vector<JoinedEvent>& events, const EntityTable& entities,
                      std::vector<RelationMention>& found) {
  KnownRelations relations(found);
  for (const auto& event : events) {
    if (event.claim.modality != Modality::kActual) continue;
    switch (event.claim.type) {
      case EventType::kDiplomaticTies:
        ties(event, relations);
        break;
      case EventType::kAppointment:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, true, entities, relations);
        break;
      case EventType::kElection:
        if (event.claim.attribute(Attribute::kReelection) == "true") break;
        for (const auto person : fillers(event.claim, Role::kElected)) office(event, person, true, entities, relations);
        break;
      case EventType::kDeparture:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, false, entities, relations);
        break;
      default:
        break;
    }
  }
}

}  // namespace bilat
