// SPDX-License-Identifier: Apache-2.0
#include "query/explain_graph.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Graph sample() {
  FactsBuilder one("a", "2031-05-05");
  one.meeting("2031-05", one.person("Ana Keller", "country/no"), one.person("Bo Lindqvist"));
  FactsBuilder two("b", "2031-05-05");
  two.facts.events[two.meeting("2031-05-04", two.person("Ana Maria Keller", "country/no"), two.person("Bo Lindqvist"))]
      .place = two.place("Sund");
  FactsBuilder three("c", "2031-05-06");
  three.person("Keller", "country/so");
  three.person("Keller Ana", "country/so");
  GraphBuilder builder;
  for (const auto* paper : {&one, &two, &three}) builder.add(paper->build());
  return builder.finish();
}

}  // namespace

TEST_CASE("an entity: the keys joined to it, by what, and those kept apart, and why") {
  const auto graph = sample();  // the proofs point into it
  const auto found = explain_in_graph(graph, "Ana Maria Keller");
  CHECK(
      lines(found, {"part", "key", "names", "articles", "by", "with", "why"}) ==
      Lines{
          "key | person/ana-keller | Ana Keller | 1 | a name inside a longer one | person/ana-maria-keller | joined",
          "key | person/ana-maria-keller | Ana Maria Keller | 1 |  |  | gives the id",
          "kept apart | person/keller-ana | Keller Ana | 1 | the same words in another order | person/ana-keller | of "
          "different countries",
          "kept apart | person/keller | Keller | 1 | one word of a full name | person/ana-keller | of different "
          "countries"});
  CHECK(found.rows[0].proofs.at(0).article->id == "article/a");
}

TEST_CASE("an event: what it holds, what each claim gave to it and what it did not take") {
  const auto graph = sample();
  const auto found = explain_in_graph(graph, "event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist");
  REQUIRE(found.rows.size() == 3);
  CHECK(cell(found, 0, "values") ==
        "modality: actual; date: 2031-05-04; place: Sund; participant: Ana Maria Keller; participant: Bo Lindqvist");
  CHECK(cell(found, 1, "gives") == "modality: actual; participant: Ana Maria Keller; participant: Bo Lindqvist");
  CHECK(cell(found, 1, "differs") == "date: 2031-05");
  CHECK(cell(found, 2, "gives") ==
        "modality: actual; date: 2031-05-04 (only here); place: Sund (only here); participant: Ana Maria Keller; "
        "participant: Bo Lindqvist");
  CHECK(explain_in_graph(graph, "event/none").problems.size() == 1);
}

}  // namespace bilat::test
