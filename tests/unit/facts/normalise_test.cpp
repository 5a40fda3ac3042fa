// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/facts/facts_json.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Facts sample() {
  FactsBuilder paper("0123456789ab/sample", "2031-05-02");
  const auto norland = paper.country("no", "Norland");
  const auto ana = paper.person("Ana Keller", "country/no", {"Keller"});
  const auto bo = paper.person("Bo Lindqvist");
  const auto visit = paper.visit("2031-04-29/2031-05-01", bo, norland);
  const auto talks = paper.meeting("2031-04-30", ana, bo);
  paper.facts.events[talks].part_of = visit;
  paper.facts.events[talks].place = norland;
  paper.event(EventType::kMessage, "", {{Role::kSender, ana}, {Role::kRecipient, bo}}, Modality::kPlanned,
              {{Attribute::kKind, "greeting"}});
  paper.relation(RelationType::kHoldsOffice, ana, norland, "President").from = "2030";
  paper.facts.article.dateline_place = norland;
  paper.facts.article.urls = {"https://news.example/1"};
  return paper.facts;
}

/// The same facts with entities, events and relations in another order.
Facts shuffled(const Facts& facts, std::mt19937& random) {
  Facts result = facts;
  std::vector<std::uint32_t> entity(facts.entities.size());
  std::vector<std::uint32_t> event(facts.events.size());
  for (std::uint32_t i = 0; i < entity.size(); ++i) entity[i] = i;
  for (std::uint32_t i = 0; i < event.size(); ++i) event[i] = i;
  std::shuffle(entity.begin(), entity.end(), random);
  std::shuffle(event.begin(), event.end(), random);
  for (std::size_t i = 0; i < entity.size(); ++i) result.entities[entity[i]] = facts.entities[i];
  for (std::size_t i = 0; i < event.size(); ++i) {
    auto& moved = result.events[event[i]];
    moved = facts.events[i];
    for (auto& filler : moved.roles) filler.entity = entity[filler.entity];
    std::shuffle(moved.roles.begin(), moved.roles.end(), random);
    if (moved.place) moved.place = entity[*moved.place];
    if (moved.part_of) moved.part_of = event[*moved.part_of];
  }
  for (auto& relation : result.relations) {
    relation.subject = entity[relation.subject];
    relation.object = entity[relation.object];
  }
  std::shuffle(result.relations.begin(), result.relations.end(), random);
  if (result.article.dateline_place) result.article.dateline_place = entity[*result.article.dateline_place];
  return result;
}

}  // namespace

TEST_CASE("equal facts in any order are normalised to equal bytes") {
  Facts first = sample();
  normalise(first);
  const auto expected = facts_to_json(first);
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    Facts other = shuffled(sample(), random);
    normalise(other);
    CHECK(facts_to_json(other) == expected);
  }
}

TEST_CASE("normalising twice changes nothing") {
  Facts facts = sample();
  normalise(facts);
  const auto once = facts_to_json(facts);
  normalise(facts);
  CHECK(facts_to_json(facts) == once);
}

TEST_CASE("entities of one key become one, and what is said twice is said once") {
  FactsBuilder paper("a");
  const auto ana = paper.person("Ana Keller");
  const auto bo = paper.person("Bo Lindqvist");
  Entity again = paper.facts.entities[ana];
  again.name = "Ana Kéller";
  again.aliases = {"Keller"};
  paper.facts.entities.push_back(again);
  const EntityIndex twin = 2;
  paper.meeting("2031", ana, bo);
  paper.meeting("2031", twin, bo);
  paper.facts.events[1].evidence = paper.facts.events[0].evidence;
  const Facts facts = paper.build();
  REQUIRE(facts.entities.size() == 2);
  CHECK(facts.entities[0].name == "Ana Keller");
  CHECK(facts.entities[0].aliases == std::vector<std::string>{"Ana Kéller", "Keller"});
  CHECK(facts.events.size() == 1);
}

TEST_CASE("indices that point nowhere are dropped, not followed") {
  FactsBuilder paper("a");
  const auto ana = paper.person("Ana Keller");
  paper.meeting("2031", ana, 99);
  paper.facts.events[0].place = 7;
  paper.facts.events[0].part_of = 0;
  paper.relation(RelationType::kMemberOf, ana, 12);
  const Facts facts = paper.build();
  CHECK(facts.events[0].roles.size() == 1);
  CHECK_FALSE(facts.events[0].place);
  CHECK_FALSE(facts.events[0].part_of);
  CHECK(facts.relations.empty());
}

TEST_CASE("a tie without direction is stored in key order") {
  FactsBuilder paper("a");
  const auto b = paper.country("zz", "Zedland");
  const auto a = paper.country("aa", "Aland");
  paper.relation(RelationType::kDispute, b, a);
  const Facts facts = paper.build();
  CHECK(facts.entities[facts.relations[0].subject].key == "country/aa");
}

}  // namespace bilat::test
