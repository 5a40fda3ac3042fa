// SPDX-License-Identifier: Apache-2.0
#include "query/diff.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Facts first() {
  FactsBuilder paper("a", "2031-05-05");
  paper.meeting("2031-05", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
  return paper.build();
}

Facts second() {
  FactsBuilder paper("b", "2031-05-05");
  paper.meeting("2031-05-04", paper.person("Ana Maria Keller"), paper.person("Bo Lindqvist"));
  return paper.build();
}

Graph build(std::vector<Facts> all) {
  GraphBuilder builder;
  for (auto& facts : all) builder.add(std::move(facts));
  return builder.finish();
}

}  // namespace

TEST_CASE("what came and changed, also under another id; and back") {
  const auto old_graph = build({first()}), new_graph = build({first(), second()});
  const auto found = diff(old_graph, new_graph);
  CHECK(
      lines(found, {"what", "change", "id", "field", "old", "new"}) ==
      Lines{"article | came | article/b |  |  | ",
            "entity | changed | person/ana-maria-keller | id | person/ana-keller | person/ana-maria-keller",
            "entity | changed | person/ana-maria-keller | name | Ana Keller | Ana Maria Keller",
            "entity | changed | person/ana-maria-keller | aliases |  | Ana Keller",
            "entity | changed | person/ana-maria-keller | keys | person/ana-keller | person/ana-keller; "
            "person/ana-maria-keller",
            "event | changed | event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist | id | "
            "event/2031-05-meeting-ana-keller-bo-lindqvist | "
            "event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist",
            "event | changed | event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist | date | 2031-05 | 2031-05-04",
            "event | changed | event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist | who | participant: Ana Keller; "
            "participant: Bo Lindqvist | participant: Ana Maria Keller; participant: Bo Lindqvist",
            "event | changed | event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist | sources | 1 | 2",
            "event | changed | event/2031-05-04-meeting-ana-maria-keller-bo-lindqvist | claims | 1 | 2"});
  CHECK(lines(diff(new_graph, old_graph), {"what", "change"})[0] == "article | went");
  CHECK(diff(new_graph, new_graph).rows.empty());
  const auto none = build({});
  CHECK(lines(diff(old_graph, none), {"change"}) == Lines{"went", "went", "went", "went"});
}

}  // namespace bilat::test
