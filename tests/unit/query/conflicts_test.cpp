// SPDX-License-Identifier: Apache-2.0
#include "query/conflicts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

/// A visit with hosts, told by papers that differ as `change` makes them.
template <class Change>
Graph told(std::size_t papers, const Change& change) {
  GraphBuilder builder;
  for (std::size_t i = 0; i < papers; ++i) {
    FactsBuilder paper("paper" + std::to_string(i), "2031-05-05");
    const auto ana = paper.person("Ana Keller"), bo = paper.person("Bo Lindqvist");
    const auto event = paper.meeting("2031-05-04", ana, bo);
    change(i, paper, event);
    builder.add(paper.build());
  }
  return builder.finish();
}

}  // namespace

TEST_CASE("one says it took place, another that it did not") {
  const auto graph = told(3, [](std::size_t i, FactsBuilder& paper, std::uint32_t event) {
    if (i == 2) paper.facts.events[event].modality = Modality::kNegated;
  });
  REQUIRE(graph.events().size() == 1);
  const auto found = conflicts(graph, {});
  CHECK(lines(found, {"type", "field", "value", "chosen", "why", "sources"}) ==
        Lines{"Meeting | modality | actual | yes | one report that it took place decides | 2",
              "Meeting | modality | negated |  |  | 1"});
  CHECK(found.rows[1].proofs.at(0).article->id == "article/paper2");
}

TEST_CASE("places and attributes; a place in a country or in another place is none") {
  const auto graph = told(3, [](std::size_t i, FactsBuilder& paper, std::uint32_t event) {
    const char* places[] = {"Port Nord", "Old Hall, Port Nord", "Sund"};
    paper.facts.events[event].place = paper.place(places[i]);
    if (i > 0) paper.facts.events[event].attributes = {{Attribute::kMedium, i == 1 ? "video" : "telephone"}};
  });
  REQUIRE(graph.events().size() == 1);
  const auto found = lines(conflicts(graph, {}), {"field", "value", "sources"});
  CHECK(std::count(found.begin(), found.end(), "place | Sund | 1") == 1);
  CHECK(found.size() == 5);
  const auto agreed = told(2, [](std::size_t i, FactsBuilder& paper, std::uint32_t event) {
    paper.facts.events[event].place = i == 0 ? paper.place("Port Nord") : paper.country("no", "Norland");
    paper.facts.events[event].date = i == 0 ? "2031-05" : "2031-05-04";
  });
  REQUIRE(agreed.events().size() == 1);
  CHECK(conflicts(agreed, {}).rows.empty());
}

TEST_CASE("dates of relations, with what is chosen and why; and only those of one entity") {
  const auto graph = told(3, [](std::size_t i, FactsBuilder& paper, std::uint32_t) {
    paper.relation(RelationType::kHoldsOffice, paper.person("Ana Keller"), paper.country("no", "Norland"), "President")
        .from = i == 0   ? "2029-01-02"
                : i == 1 ? "2029-01-05"
                         : "2029";
  });
  const auto found = conflicts(graph, {});
  CHECK(
      lines(found, {"id", "field", "value", "chosen", "why"}) ==
      Lines{"relation/holdsoffice-ana-keller-no | from | 2029-01-02 | yes | the first of equally precise and supported "
            "ones",
            "relation/holdsoffice-ana-keller-no | from | 2029-01-05 |  | "});
  CHECK(conflicts(graph, "Norland").rows.size() == 2);
  CHECK(conflicts(graph, "Lindqvist").rows.empty());
  CHECK(conflicts(graph, "Nobody").problems.size() == 1);
}

}  // namespace bilat::test
