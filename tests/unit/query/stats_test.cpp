// SPDX-License-Identifier: Apache-2.0
#include "query/stats.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {

TEST_CASE("what a graph holds, by kind") {
  FactsBuilder paper("a");
  const auto ana = paper.person("Ana Keller"), bo = paper.person("Bo Lindqvist");
  const auto norland = paper.country("no", "Norland");
  paper.meeting("2031-05-04", ana, bo);
  paper.visit("", ana, norland, Modality::kPlanned);
  paper.relation(RelationType::kHoldsOffice, ana, norland, "President");
  GraphBuilder builder;
  builder.add(paper.build());
  const auto graph = builder.finish();
  const auto counts = stats_of(graph);
  CHECK(counts.entities[0] == 2);
  CHECK(counts.claim_count == 3);
  CHECK(lines(stats(graph), {"what", "kind", "count"}) ==
        Lines{"articles |  | 1", "articles | undated | 1", "entities |  | 3", "entities | Person | 2",
              "entities | Country | 1", "events |  | 2", "events | Meeting | 1", "events | Visit | 1",
              "events | actual | 1", "events | planned | 1", "events | undated | 1", "relations |  | 1",
              "relations | HoldsOffice | 1", "claims |  | 3"});
  CHECK(to_text(counts) ==
        "1 article (1 without a publication date)\n3 entities: 2 Person, 1 Country\n2 events: 1 Meeting, 1 Visit\n"
        "  of these 1 actual, 1 planned; 1 undated\n1 relation: 1 HoldsOffice\n3 claims\n");
}

}  // namespace bilat::test
