// SPDX-License-Identifier: Apache-2.0
// Facts made by hand, for tests of what comes after extraction.
//
//   FactsBuilder paper("a1", "2031-05-02");
//   const auto ana = paper.person("Ana Keller", "country/pt");
//   paper.event(EventType::kPhoneCall, "2031-05-01", {{Role::kParticipant, ana}, {Role::kParticipant, bo}});
//   const Facts facts = paper.build();
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/fold.h"
#include "lib/facts/facts.h"

namespace bilat::test {

class FactsBuilder {
 public:
  explicit FactsBuilder(const std::string& id, std::string published = {}) {
    facts.article.id = id;
    facts.article.published = std::move(published);
  }

  /// An entity with the key "<kind>/<folded name with hyphens>" (ASCII names); the same key twice is the same entity.
  EntityIndex entity(EntityType type, const std::string& name, const std::string& context = {},
                     std::vector<std::string> aliases = {}) {
    Entity made;
    made.type = type;
    made.name = name;
    made.key = key_of(type, name);
    made.context = context;
    made.aliases = std::move(aliases);
    return add(std::move(made));
  }

  EntityIndex person(const std::string& name, const std::string& context = {}, std::vector<std::string> aliases = {}) {
    return entity(EntityType::kPerson, name, context, std::move(aliases));
  }

  /// A country of the gazetteer: country("pt", "Portugal") has the key "country/pt".
  EntityIndex country(const std::string& code, const std::string& name) {
    Entity made;
    made.type = EntityType::kCountry;
    made.name = name;
    made.key = "country/" + code;
    made.from_gazetteer = true;
    return add(std::move(made));
  }

  EntityIndex place(const std::string& name, const std::string& context = {}) {
    return entity(EntityType::kPlace, name, context);
  }

  EntityIndex add(Entity made) {
    for (EntityIndex i = 0; i < facts.entities.size(); ++i) {
      if (facts.entities[i].key == made.key) return i;
    }
    facts.entities.push_back(std::move(made));
    return static_cast<EntityIndex>(facts.entities.size() - 1);
  }

  /// The number of the claim: facts.events[number] can be changed until build().
  std::uint32_t event(EventType type, const std::string& date, std::vector<Filler> roles,
                      Modality modality = Modality::kActual, std::vector<AttributeValue> attributes = {}) {
    EventClaim claim;
    claim.type = type;
    claim.date = date;
    claim.roles = std::move(roles);
    claim.modality = modality;
    claim.attributes = std::move(attributes);
    claim.rule = "test.rule";
    claim.evidence.push_back(next_evidence());
    facts.events.push_back(std::move(claim));
    return static_cast<std::uint32_t>(facts.events.size() - 1);
  }

  std::uint32_t meeting(const std::string& date, EntityIndex a, EntityIndex b, Modality modality = Modality::kActual) {
    return event(EventType::kMeeting, date, {{Role::kParticipant, a}, {Role::kParticipant, b}}, modality);
  }

  std::uint32_t call(const std::string& date, EntityIndex a, EntityIndex b, Modality modality = Modality::kActual) {
    return event(EventType::kPhoneCall, date, {{Role::kParticipant, a}, {Role::kParticipant, b}}, modality);
  }

  std::uint32_t visit(const std::string& date, EntityIndex visitor, EntityIndex destination,
                      Modality modality = Modality::kActual) {
    return event(EventType::kVisit, date, {{Role::kVisitor, visitor}, {Role::kDestination, destination}}, modality);
  }

  RelationClaim& relation(RelationType type, EntityIndex subject, EntityIndex object, const std::string& title = {}) {
    RelationClaim claim;
    claim.type = type;
    claim.subject = subject;
    claim.object = object;
    claim.title = title;
    claim.rule = "test.rule";
    claim.evidence.push_back(next_evidence());
    facts.relations.push_back(std::move(claim));
    return facts.relations.back();
  }

  [[nodiscard]] Facts build() const {
    Facts made = facts;
    normalise(made);
    return made;
  }

  Facts facts;

 private:
  static std::string key_of(EntityType type, const std::string& name) {
    constexpr std::string_view kKinds[] = {"person", "party", "country", "org", "place"};
    std::string key = std::string(kKinds[static_cast<std::size_t>(type)]) + "/";
    for (const char c : fold(name)) {
      const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (keep || key.back() != '-') key += keep ? c : '-';
    }
    return key;
  }

  Evidence next_evidence() {
    offset_ += 10;
    return {offset_, offset_ + 5, "words"};
  }

  std::uint32_t offset_ = 0;
};

}  // namespace bilat::test
