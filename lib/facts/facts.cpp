// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/facts.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

#include "lib/base/sentence_sketch.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::size_t kHashDigits = 12;  // of the text's SHA-256, in the id of an article

template <class T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Two entities of one key are one: the union of their names.
void absorb(Entity& into, Entity&& other) {
  if (other.name != into.name) into.aliases.push_back(std::move(other.name));
  into.aliases.insert(into.aliases.end(), other.aliases.begin(), other.aliases.end());
  into.same_as.insert(into.same_as.end(), other.same_as.begin(), other.same_as.end());
  into.from_gazetteer = into.from_gazetteer || other.from_gazetteer;
  if (into.context.empty()) into.context = std::move(other.context);
}

void tidy_names(Entity& entity) {
  std::erase(entity.aliases, entity.name);
  std::erase(entity.aliases, std::string());
  sort_unique(entity.aliases);
  sort_unique(entity.same_as);
}

/// Sorts the entities by key, joins those of one key, and returns the new index of each old one.
std::vector<EntityIndex> sort_entities(std::vector<Entity>& entities) {
  for (auto& entity : entities) tidy_names(entity);
  std::vector<EntityIndex> order(entities.size());
  std::iota(order.begin(), order.end(), EntityIndex{0});
  std::sort(order.begin(), order.end(), [&](EntityIndex a, EntityIndex b) {
    const auto content = [&](EntityIndex i) {
      const Entity& e = entities[i];
      return std::tie(e.key, e.type, e.name, e.aliases, e.same_as, e.from_gazetteer, e.context);
    };
    return content(a) < content(b);
  });
  std::vector<EntityIndex> renumbered(entities.size());
  std::vector<Entity> sorted;
  sorted.reserve(entities.size());
  for (const auto old : order) {
    if (!sorted.empty() && sorted.back().key == entities[old].key) {
      absorb(sorted.back(), std::move(entities[old]));
    } else {
      sorted.push_back(std::move(entities[old]));
    }
    renumbered[old] = static_cast<EntityIndex>(sorted.size() - 1);
  }
  entities = std::move(sorted);
  for (auto& entity : entities) tidy_names(entity);
  return renumbered;
}

void renumber(std::optional<EntityIndex>& entity, const std::vector<EntityIndex>& renumbered) {
  if (!entity) return;
  entity = *entity < renumbered.size() ? std::optional(renumbered[*entity]) : std::nullopt;
}

void tidy(EventClaim& event, const std::vector<EntityIndex>& renumbered) {
  std::erase_if(event.roles, [&](const Filler& filler) { return filler.entity >= renumbered.size(); });
  for (auto& filler : event.roles) filler.entity = renumbered[filler.entity];
  sort_unique(event.roles);
  renumber(event.place, renumbered);
  std::erase_if(event.attributes, [](const AttributeValue& value) { return value.value.empty(); });
  std::sort(event.attributes.begin(), event.attributes.end());
  const auto same_name = [](const AttributeValue& a, const AttributeValue& b) { return a.attribute == b.attribute; };
  event.attributes.erase(std::unique(event.attributes.begin(), event.attributes.end(), same_name),
                         event.attributes.end());
  sort_unique(event.evidence);
}

/// All of a claim but its link to another one.
auto content(const EventClaim& e) {
  return std::tie(e.type, e.modality, e.date, e.place, e.roles, e.attributes, e.rule, e.cameo, e.plover, e.evidence);
}

/// Sorts the events by content and drops what is said twice. The links are sorted by too: by the rank of what they
/// point to.
void sort_events(std::vector<EventClaim>& events) {
  const auto count = static_cast<std::uint32_t>(events.size());
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return content(events[a]) < content(events[b]); });
  std::vector<std::uint32_t> rank(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const bool equal = i > 0 && content(events[order[i]]) == content(events[order[i - 1]]);
    rank[order[i]] = equal ? rank[order[i - 1]] : i;
  }
  const auto link = [&](std::uint32_t i) {
    const auto target = events[i].part_of;
    return target && *target < count && *target != i ? std::int64_t{rank[*target]} : std::int64_t{-1};
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(rank[a], link(a)) < std::pair(rank[b], link(b));
  });
  std::vector<std::uint32_t> renumbered(count);
  std::vector<std::uint32_t> kept;
  for (const auto old : order) {
    const bool repeated = !kept.empty() && rank[kept.back()] == rank[old] && link(kept.back()) == link(old);
    if (!repeated) kept.push_back(old);
    renumbered[old] = static_cast<std::uint32_t>(kept.size() - 1);
  }
  std::vector<EventClaim> sorted;
  sorted.reserve(kept.size());
  for (const auto old : kept) {
    const bool linked = link(old) >= 0;
    sorted.push_back(std::move(events[old]));
    auto& part_of = sorted.back().part_of;
    part_of = linked ? std::optional(renumbered[*part_of]) : std::nullopt;
  }
  events = std::move(sorted);
}

bool is_symmetric(RelationType type) {
  return type == RelationType::kDiplomaticRelations || type == RelationType::kDispute;
}

auto content(const RelationClaim& r) {
  return std::tie(r.type, r.subject, r.object, r.title, r.from, r.to, r.since, r.over, r.note, r.rule, r.evidence);
}

void sort_relations(std::vector<RelationClaim>& relations, const std::vector<EntityIndex>& renumbered) {
  std::erase_if(relations, [&](const RelationClaim& relation) {
    return relation.subject >= renumbered.size() || relation.object >= renumbered.size();
  });
  for (auto& relation : relations) {
    relation.subject = renumbered[relation.subject];
    relation.object = renumbered[relation.object];
    if (is_symmetric(relation.type) && relation.object < relation.subject) std::swap(relation.subject, relation.object);
    sort_unique(relation.evidence);
  }
  std::sort(relations.begin(), relations.end(),
            [](const RelationClaim& a, const RelationClaim& b) { return content(a) < content(b); });
  const auto equal = [](const RelationClaim& a, const RelationClaim& b) { return content(a) == content(b); };
  relations.erase(std::unique(relations.begin(), relations.end(), equal), relations.end());
}

}  // namespace

bool is_core_role(EventType type, Role role) {
  switch (type) {
    case EventType::kMeeting:
    case EventType::kPhoneCall:
      return role == Role::kParticipant;
    case EventType::kVisit:
      return role == Role::kVisitor;
    case EventType::kMessage:
      return role == Role::kSender || role == Role::kRecipient;
    case EventType::kSigning:
      return role == Role::kSignatory;
    case EventType::kElection:
      return role == Role::kElected;
    case EventType::kAppointment:
    case EventType::kDeparture:
      return role == Role::kPerson;
    case EventType::kGathering:
      return role == Role::kOrganizer;
    case EventType::kSanction:
      return role == Role::kImposer || role == Role::kTarget;
    case EventType::kDiplomaticTies:
      return role == Role::kParty;
    case EventType::kInterview:
      return role == Role::kInterviewee || role == Role::kInterviewer;
  }
  return false;
}

bool has_role(EventType type, Role role) {
  if (is_core_role(type, role)) return true;
  switch (type) {
    case EventType::kVisit:
      return role == Role::kHost || role == Role::kDestination;
    case EventType::kSigning:
      return role == Role::kWitness;
    case EventType::kElection:
    case EventType::kAppointment:
    case EventType::kDeparture:
      return role == Role::kOrganization;
    case EventType::kGathering:
      return role == Role::kAttendee;
    default:
      return false;
  }
}

std::string_view EventClaim::attribute(Attribute name) const {
  for (const auto& value : attributes) {
    if (value.attribute == name) return value.value;
  }
  return {};
}

bool is_sentence_sketch(const std::vector<std::uint32_t>& hashes) {
  return hashes.size() <= kMaxSentenceHashes &&
         std::adjacent_find(hashes.begin(), hashes.end(), std::greater_equal<>()) == hashes.end();
}

void normalise(Facts& facts) {
  const auto renumbered = sort_entities(facts.entities);
  renumber(facts.article.dateline_place, renumbered);
  sort_unique(facts.article.urls);
  for (auto& event : facts.events) tidy(event, renumbered);
  sort_events(facts.events);
  sort_relations(facts.relations, renumbered);
}

bool is_article_id(std::string_view id) {
  const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return id.size() > kHashDigits + 1 && id[kHashDigits] == '/' &&
         std::all_of(id.begin(), id.begin() + kHashDigits, hex) && !find_invalid_utf8(id);
}

std::string_view text_hash_of(std::string_view article_id) {
  return is_article_id(article_id) ? article_id.substr(0, kHashDigits) : article_id;
}

}  // namespace bilat
