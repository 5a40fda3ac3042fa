// SPDX-License-Identifier: Apache-2.0
#include "extractors/relations/derived.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

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

  std::vector<RelationMention*> posts(EntityIndex person) {
    std::vector<RelationMention*> found;
    const auto at = posts_.find(person);
    if (at == posts_.end()) return found;
    for (const auto i : at->second) found.push_back(&relations_[i]);
    return found;
  }

 private:
  static std::pair<EntityIndex, EntityIndex> ordered(EntityIndex a, EntityIndex b) {
    return {std::min(a, b), std::max(a, b)};
  }

  void index(std::size_t i) {
    constexpr std::size_t kMostPosts = 64;  // of one person
    const auto& claim = relations_[i].claim;
    if (claim.type == RelationType::kDiplomaticRelations) ties_.emplace(ordered(claim.subject, claim.object), i);
    if (claim.type != RelationType::kHoldsOffice) return;
    auto& posts = posts_[claim.subject];
    if (posts.size() < kMostPosts) posts.push_back(i);
  }

  std::vector<RelationMention>& relations_;
  std::map<std::pair<EntityIndex, EntityIndex>, std::size_t> ties_;
  std::unordered_map<EntityIndex, std::vector<std::size_t>> posts_;
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

/// The office that the event is about: the person's post whose title shares a word with the event's office, else the
/// only one.
void office(const JoinedEvent& event, EntityIndex person, bool begins, KnownRelations& relations) {
  const auto posts = relations.posts(person);
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
    if (is_day_of_change(event.claim.date)) (begins ? mention.claim.from : mention.claim.to) = event.claim.date;
    mention.tokens = event.evidence.front();
    relations.add(std::move(mention));
    return;
  }
  const auto folded = fold(title);
  for (auto* post : posts) {
    const auto held = fold(post->claim.title);
    if (posts.size() > 1 && held.find(folded) == std::string::npos && folded.find(held) == std::string::npos) continue;
    auto& date = begins ? post->claim.from : post->claim.to;
    if (date.empty() && is_day_of_change(event.claim.date)) date = event.claim.date;
  }
}

}  // namespace

void derive_relations(const std::vector<JoinedEvent>& events, std::vector<RelationMention>& found) {
  KnownRelations relations(found);
  for (const auto& event : events) {
    if (event.claim.modality != Modality::kActual) continue;
    switch (event.claim.type) {
      case EventType::kDiplomaticTies:
        ties(event, relations);
        break;
      case EventType::kAppointment:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, true, relations);
        break;
      case EventType::kElection:
        if (event.claim.attribute(Attribute::kReelection) == "true") break;
        for (const auto person : fillers(event.claim, Role::kElected)) office(event, person, true, relations);
        break;
      case EventType::kDeparture:
        for (const auto person : fillers(event.claim, Role::kPerson)) office(event, person, false, relations);
        break;
      default:
        break;
    }
  }
}

}  // namespace bilat
