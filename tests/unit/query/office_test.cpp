// SPDX-License-Identifier: Apache-2.0
#include "query/office.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Graph sample() {
  FactsBuilder early("a", "2030-02-01");
  early.relation(RelationType::kHoldsOffice, early.person("Ana Keller"), early.country("no", "Norland"), "President");
  FactsBuilder late("b", "2033-03-01");
  const auto norland = late.country("no", "Norland");
  const auto ana = late.person("Ana Keller"), bo = late.person("Bo Lindqvist");
  late.relation(RelationType::kHoldsOffice, ana, norland, "President");
  late.relation(RelationType::kHoldsOffice, bo, norland, "Foreign Minister").from = "2032-01-10";
  late.event(EventType::kElection, "2029-10-05", {{Role::kElected, ana}, {Role::kOrganization, norland}});
  late.event(EventType::kDeparture, "2033-05-01", {{Role::kPerson, bo}}, Modality::kActual,
             {{Attribute::kOffice, "minister"}});
  late.event(EventType::kDeparture, "2033-04-01", {{Role::kPerson, ana}}, Modality::kPlanned);
  GraphBuilder builder;
  builder.add(early.build());
  builder.add(late.build());
  return builder.finish();
}

}  // namespace

TEST_CASE("who held what, with events where the articles give no date of the office itself") {
  const auto graph = sample();
  CHECK(lines(offices(graph, {"Norland", ""}),
              {"person", "title", "of", "from", "from_by", "to", "to_by", "first_said", "last_said"}) ==
        Lines{"Bo Lindqvist | Foreign Minister | Norland | 2032-01-10 | said | 2033-05-01 | Departure | 2033-03-01 | "
              "2033-03-01",
              "Ana Keller | President | Norland | 2029-10-05 | Election |  |  | 2030-02-01 | 2033-03-01"});
  CHECK(offices(graph, {"keller", ""}).rows.at(0).proofs.size() == 3);  // two claims, and the election's
  CHECK(offices(graph, {"Nobody", ""}).problems.size() == 1);
}

TEST_CASE("on a date: held, possible, or left out") {
  const auto graph = sample();
  const auto on = [&](const char* date) { return lines(offices(graph, {"Norland", date}), {"person", "status"}); };
  CHECK(on("2031") == Lines{"Ana Keller | held"});
  CHECK(on("2032-06-01") == Lines{"Bo Lindqvist | held", "Ana Keller | held"});
  CHECK(on("2033-06") == Lines{"Ana Keller | possible"});
  CHECK(on("2020").empty());
  CHECK(offices(graph, {"Norland", "now"}).problems ==
        Lines{"--on: \"now\" is no date; write YYYY, YYYY-MM or YYYY-MM-DD"});
}

}  // namespace bilat::test
