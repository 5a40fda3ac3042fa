// SPDX-License-Identifier: Apache-2.0
// Questions about the network of contacts: path, neighbours, central.
#include <doctest/doctest.h>

#include <algorithm>

#include "query/central.h"
#include "query/neighbours.h"
#include "query/path.h"
#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

/// Ana - Bo - Cy - Di, and Ana - Ed - Cy: two chains of one length from Ana to Cy; Flo stands apart.
std::vector<Facts> papers() {
  FactsBuilder one("a", "2031-06-10");
  const auto ana = one.person("Ana"), bo = one.person("Bo"), cy = one.person("Cy"), di = one.person("Di");
  one.meeting("2031-05-04", ana, bo);
  one.call("2031-02", ana, bo);
  one.call("", ana, bo);
  one.meeting("2031-05-05", bo, cy);
  one.meeting("2031-05-06", cy, di);
  one.meeting("2031-07", ana, di, Modality::kPlanned);
  FactsBuilder two("b", "2031-06-11");
  const auto ed = two.person("Ed");
  two.meeting("2031-05-07", two.person("Ana"), ed);
  two.meeting("2031-05-08", ed, two.person("Cy"));
  two.person("Flo");
  const auto norland = two.country("no", "Norland");
  two.relation(RelationType::kHoldsOffice, two.person("Ana"), norland, "President");
  return {one.build(), two.build()};
}

Graph build(std::vector<Facts> all) {
  GraphBuilder builder;
  for (auto& facts : all) builder.add(std::move(facts));
  return builder.finish();
}

}  // namespace

TEST_CASE("the shortest chain of actual contacts, the first by id among equals") {
  auto all = papers();
  const auto graph = build(all);
  const auto found = contact_path(graph, {"Ana", "Di"});
  CHECK(lines(found, {"step", "from", "to", "contacts", "dates", "types"}) ==
        Lines{"1 | Ana | Bo | 3 | 2031-02; 2031-05-04; undated | PhoneCall; Meeting; PhoneCall",
              "2 | Bo | Cy | 1 | 2031-05-05 | Meeting", "3 | Cy | Di | 1 | 2031-05-06 | Meeting"});
  CHECK(found.rows[0].proofs.size() == 3);
  std::reverse(all.begin(), all.end());
  const auto other = build(all);
  CHECK(format_answer(contact_path(other, {"Ana", "Di"}), AnswerFormat::kJson) ==
        format_answer(found, AnswerFormat::kJson));
}

TEST_CASE("no chain, and questions that have no answer") {
  const auto graph = build(papers());
  const auto none = contact_path(graph, {"Ana", "Flo"});
  CHECK(none.rows.empty());
  CHECK(none.notes == Lines{"no chain of actual contacts leads from Ana to Flo"});
  CHECK(contact_path(graph, {"Ana", "person/ana"}).problems == Lines{"both names are Ana (person/ana)"});
  CHECK(contact_path(graph, {"Nobody", "Zoe"}).problems.size() == 2);
}

TEST_CASE("neighbours: contacts, plans and relations") {
  const auto graph = build(papers());
  CHECK(lines(neighbours(graph, "Ana"), {"name", "contacts", "planned", "first", "last", "kinds", "relations"}) ==
        Lines{"Bo | 3 | 0 | 2031-02 | 2031-05-04 | Meeting 1; PhoneCall 2 | ",
              "Ed | 1 | 0 | 2031-05-07 | 2031-05-07 | Meeting 1 | ", "Di | 0 | 1 |  |  |  | ",
              "Norland | 0 | 0 |  |  |  | HoldsOffice: President"});
  CHECK(lines(neighbours(graph, "Norland"), {"name", "relations"}) == Lines{"Ana | < HoldsOffice: President"});
  CHECK(neighbours(graph, "Flo").rows.empty());
  CHECK(neighbours(graph, "Nobody").problems.size() == 1);
}

TEST_CASE("degree and betweenness") {
  const auto graph = build(papers());
  const auto found = central(graph, {});
  // Cy lies on all chains of Di to the three others, and on half of those of Bo to Ed; Bo and Ed on half of theirs.
  CHECK(lines(found, {"rank", "name", "degree", "contacts", "betweenness"}) ==
        Lines{"1 | Cy | 3 | 3 | 0.5833", "2 | Bo | 2 | 4 | 0.1667", "3 | Ana | 2 | 4 | 0.0833",
              "4 | Ed | 2 | 2 | 0.1667", "5 | Di | 1 | 1 | 0.0000"});
  CentralOptions options;
  options.by_betweenness = true;
  options.most = 3;
  const auto most = central(graph, options);
  CHECK(lines(most, {"name"}) == Lines{"Cy", "Bo", "Ed"});
  CHECK(most.notes == Lines{"the first 3 of 5; --top N shows more"});
  CHECK(central(build({}), {}).rows.empty());
}

TEST_CASE("countries, for which their persons stand") {
  FactsBuilder paper("a");
  const auto norland = paper.country("no", "Norland"), soland = paper.country("so", "Soland");
  const auto ana = paper.person("Ana", "country/no"), bo = paper.person("Bo", "country/so"), cy = paper.person("Cy");
  paper.meeting("2031-05-04", ana, bo);
  paper.meeting("2031-05-05", ana, cy);
  paper.visit("2031-05-09", ana, soland);
  paper.relation(RelationType::kHoldsOffice, ana, norland, "President");
  CentralOptions options;
  options.countries = true;
  CHECK(lines(central(build({paper.build()}), options), {"name", "degree", "contacts"}) ==
        Lines{"Norland | 1 | 2", "Soland | 1 | 2"});
}

}  // namespace bilat::test
