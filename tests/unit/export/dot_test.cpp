// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <thread>

#include "export/diagram.h"
#include "export/diagram_text.h"
#include "export/dot.h"
#include "export/stories.h"
#include "export/writers.h"
#include "tests/unit/export/small_graph.h"

namespace bilat::test {

namespace {

std::string dot(const Graph& graph) {
  Diagnostics diagnostics;
  const auto text = write_dot(graph, diagnostics);
  REQUIRE(text);
  return *text;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string meeting_with(const std::string& name) {
  FactsBuilder paper("0123456789ab/a", "2031-05-02");
  Entity odd;
  odd.name = name;
  odd.key = "person/odd";
  paper.meeting("2031-05-01", paper.person("Ana Keller"), paper.add(odd));
  return dot(graph_of({paper.build()}));
}

}  // namespace

TEST_CASE("persons, parties, countries, organisations, places, events and dates have shapes of their own") {
  const auto text = dot(small_graph());
  for (const char* shape : {"shape=ellipse", "shape=box", "shape=parallelogram", "peripheries=2"}) {
    CAPTURE(shape);
    CHECK(has(text, shape));
  }
  CHECK(has(text, "label=\"2031-05-02 \u2013 2031-05-03\""));
  CHECK(has(text, "[planned]"));
  CHECK(has(text, "rounded,filled,dashed"));
  CHECK(has(text, "label=\"Prime Minister\""));
  CHECK(has(text, "label=undated"));
  CHECK_FALSE(has(text, "Lisbon"));  // takes part in nothing
  CHECK(has(text, "label=<<TABLE"));
}

TEST_CASE("the same graph gives the same bytes, from any thread") {
  const auto expected = dot(small_graph());
  std::string other[2];
  std::thread a([&] { other[0] = dot(small_graph()); });
  std::thread b([&] { other[1] = dot(small_graph()); });
  a.join();
  b.join();
  CHECK(other[0] == expected);
  CHECK(other[1] == expected);
}

TEST_CASE("names cannot act as markup or as Graphviz escapes") {
  CHECK(has(meeting_with(R"(a"b)"), R"(label="a\"b")"));
  CHECK(has(meeting_with(R"(\N of \G)"), R"(label="\\N of \\G")"));
  CHECK(has(meeting_with("ends in \\"), R"(label="ends in \\")"));
  CHECK(has(meeting_with("<b>bold</b>"), "label=\"<b>bold</b>\""));
  CHECK(has(meeting_with("AT&amp;T"), "label=\"AT&amp;amp;T\""));
  CHECK(has(meeting_with("two\nlines"), "label=\"two lines\""));
  CHECK(has(meeting_with("\u202Eevil\u202C name"), "label=\"evil name\""));
}

TEST_CASE("long and foreign names are wrapped and shortened by code points") {
  CHECK(plain_line("  a \t b\n", 10) == "a b");
  CHECK(plain_line(std::string(10'000, 'x'), 5) == "xxxxx\u2026");
  CHECK(plain_line("\u7FD2\u8FD1\u5E73\u7FD2\u8FD1\u5E73", 3) == "\u7FD2\u8FD1\u5E73\u2026");
  CHECK(plain_line("abc", 3) == "abc");
  CHECK(wrapped("one two three", 7) == "one two\nthree");
  CHECK(wrapped("abcdefgh", 3) == "abc\ndef\ngh");
  CHECK(wrapped("", 3).empty());
  CHECK(meeting_with(std::string(10'000, 'x')).size() < 20'000);
}

TEST_CASE("words of dates and terms") {
  CHECK(date_label("2031-05") == "2031-05");
  CHECK(date_label("/2031-05-01") == "until 2031-05-01");
  CHECK(date_label("2031/..") == "from 2031");
  CHECK(words_of_term("PhoneCall") == "Phone call");
  CHECK(words_of_term("diplomaticRelations") == "Diplomatic relations");
}

TEST_CASE("the layout follows the size, and says so") {
  const auto diagram = make_diagram(small_graph());
  CHECK(diagram.engine == "dot");
  CHECK(has(describe_layout(diagram), "time line"));
  auto cut = diagram;
  cut.left_out = 1;
  CHECK(has(describe_layout(cut), "not shown: 1 entity that takes part in no event"));
  cut.left_out = 2;
  CHECK(has(describe_layout(cut), "not shown: 2 entities that take part in no event"));
  FactsBuilder paper("0123456789ab/a", "2031-05-02");
  const auto ana = paper.person("Ana Keller");
  for (int i = 0; i < 100; ++i) {
    paper.meeting("2031-05-" + std::to_string(10 + i % 20), ana, paper.person("Person " + std::to_string(i)));
  }
  const auto large = make_diagram(graph_of({paper.build()}));
  CHECK(large.engine == "sfdp");
  CHECK(large.columns.empty());
}

TEST_CASE("events that share a person are one story, events of states alone go by the states") {
  FactsBuilder paper("0123456789ab/a", "2031-05-02");
  const auto ana = paper.person("Ana Keller");
  const auto bo = paper.person("Bo Lindqvist");
  const auto cy = paper.person("Cy Okafor");
  const auto portugal = paper.country("pt", "Portugal");
  const auto sweden = paper.country("se", "Sweden");
  paper.visit("2031-05-01", ana, portugal);
  paper.visit("2031-05-02", cy, portugal);
  paper.meeting("2031-05-03", ana, bo);
  paper.event(EventType::kDiplomaticTies, "2031-05-04", {{Role::kParty, portugal}, {Role::kParty, sweden}});
  const auto graph = graph_of({paper.build()});
  REQUIRE(graph.events().size() == 4);
  CHECK(stories(graph, {0, 1, 2, 3}) == std::vector<std::uint32_t>{0, 1, 0, 2});
  CHECK(stories(graph, {3, 1, 0, 2}) == std::vector<std::uint32_t>{2, 1, 2, 0});
}

TEST_CASE("a graph of relations alone is shown, an empty one is an empty picture") {
  FactsBuilder paper("0123456789ab/a");
  paper.relation(RelationType::kMemberOf, paper.person("Ana Keller"),
                 paper.entity(EntityType::kParty, "Harbour Party"));
  const auto text = dot(graph_of({paper.build()}));
  CHECK(has(text, "Harbour Party"));
  CHECK(has(text, "shape=hexagon"));
  CHECK(has(dot(graph_of({})), "digraph"));
}

}  // namespace bilat::test
