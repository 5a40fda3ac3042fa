// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "export/exporter.h"
#include "export/writers.h"
#include "tests/support/graph_dump.h"
#include "tests/unit/export/small_graph.h"

namespace bilat::test {

namespace {

std::string jsonld(const Graph& graph) {
  Diagnostics diagnostics;
  return write_jsonld(graph, diagnostics).value_or("");
}

std::string error_of(const std::string& nodes) {
  const auto graph = read_jsonld("{\"@graph\":[" + nodes + "]}");
  REQUIRE_FALSE(graph);
  CHECK(graph.error().kind == ErrorKind::kInput);
  return to_string(graph.error());
}

/// Four nodes that make a whole graph of one event; `from` is replaced to break it.
std::string nodes_with(const std::string& from, const std::string& to) {
  std::string text = R"({"@type":"Article","@id":"g:article/0123456789ab/a"},
{"@type":"Evidence","@id":"g:article/0123456789ab/a#char=1,4","document":"g:article/0123456789ab/a","begin":1,"end":4,"quote":"met"},
{"@type":"Claim","@id":"g:claim/1","about":"g:event/1","document":"g:article/0123456789ab/a","participant":["g:person/a","g:person/b"],"evidence":["g:article/0123456789ab/a#char=1,4"]},
{"@type":["Event","Meeting"],"@id":"g:event/1"},
{"@type":"Person","@id":"g:person/a","name":"A"},{"@type":"Person","@id":"g:person/b","name":"B"})";
  if (from.empty()) return text;
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what was written is read without loss, and written again as the same bytes") {
  const auto graph = small_graph();
  const auto text = jsonld(graph);
  const auto again = read_jsonld(text);
  REQUIRE_MESSAGE(again, to_string(again.error()));
  CHECK(dump(*again) == dump(graph));
  CHECK(jsonld(*again) == text);
}

TEST_CASE("hostile names pass through unchanged") {
  std::string long_name;
  for (int i = 0; i < 10'000; ++i) long_name += 'x';
  const std::string names[] = {"O'Neil \"Tip\" \\N",
                               "line\nbreak\ttab",
                               "</script><b>&amp;",
                               "\u202Etxet\u202C",
                               "\U0001F468\u200D\U0001F469",
                               "\u7FD2\u8FD1\u5E73",
                               "\u0627\u0644\u0631\u0626\u064A\u0633",
                               long_name,
                               "100% #1 ?",
                               "{\"@id\":\"g:x\"}"};
  FactsBuilder paper("0123456789ab/odd name #1 100%\u00E9", "2031-05-02");
  const auto ana = paper.person("Ana Keller");
  std::size_t number = 0;
  for (const auto& name : names) {
    Entity odd;
    odd.name = name;
    odd.key = "person/odd-" + std::to_string(number++);
    odd.aliases = {name + " alias"};
    odd.same_as = {"not an iri", "https://x.example/\"" + std::to_string(number)};
    const auto person = paper.add(odd);
    const auto meeting = paper.meeting("2031-05-01", ana, person);
    paper.facts.events[meeting].evidence[0].quote = name;
    paper.facts.events[meeting].attributes = {{Attribute::kKind, name}};
  }
  const auto graph = graph_of({paper.build()});
  const auto text = jsonld(graph);
  const auto again = read_jsonld(text);
  REQUIRE_MESSAGE(again, to_string(again.error()));
  CHECK(jsonld(*again) == text);
  for (const auto& name : names) {
    const auto& entities = again->entities();
    CHECK(std::any_of(entities.begin(), entities.end(), [&](const auto& e) { return e.name == name; }));
  }
}

TEST_CASE("an article's name comes back as it was, whatever it holds") {
  for (const std::string name :
       {"a b", "a/b", "a/2", "/", "%", "50%25", "%2F", "x#char=1,2", "\u00E9\U0001F600", "..", "?q=\"1\""}) {
    CAPTURE(name);
    FactsBuilder paper("0123456789ab/" + name, "2031-05-02");
    paper.meeting("2031-05-01", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
    const auto text = jsonld(graph_of({paper.build()}));
    const auto again = read_jsonld(text);
    REQUIRE_MESSAGE(again, to_string(again.error()));
    CHECK(again->articles().at(0).article.id == "0123456789ab/" + name);
    CHECK(jsonld(*again) == text);
  }
}

TEST_CASE("other spellings of the same graph: full IRIs, arrays, value objects, any order, unknown things") {
  const auto plain = read_jsonld("{\"@graph\":[" + nodes_with("", "") + "]}");
  REQUIRE_MESSAGE(plain, to_string(plain.error()));
  REQUIRE(plain->events().size() == 1);
  const auto other = read_jsonld(R"([{"@id":"http://elsewhere.example/x"},{"@type":"Weather","@id":"g:weather/1"},
{"@id":"https://w3id.org/bilat/id/person/b","@type":["Person"],"name":[{"@value":"B"}],"shoeSize":43},
{"@id":"https://w3id.org/bilat/id/person/a","@type":["http://schema.org/Person"],"name":{"@value":"A"}},
{"@id":"g:event/1","@type":["https://w3id.org/bilat/ns#Meeting","Event"]},
{"@id":"g:claim/1","@type":"Claim","about":{"@id":"g:event/1"},"document":[{"@id":"g:article/0123456789ab/a"}],
 "modality":{"@id":"https://w3id.org/bilat/ns#actual"},"participant":{"@set":[{"@id":"g:person/b"},"g:person/a"]},
 "evidence":{"@id":"https://w3id.org/bilat/id/article/0123456789ab/a#char=1,4"}},
{"@id":"g:article/0123456789ab/a#char=1,4","@type":"Evidence","begin":{"@type":"xsd:nonNegativeInteger","@value":"1"},"end":["4"],
 "document":"g:article/0123456789ab/a","quote":"met"},
{"@id":"g:article/0123456789ab/a","@type":"Article","published":null}])");
  REQUIRE_MESSAGE(other, to_string(other.error()));
  CHECK(jsonld(*other) == jsonld(*plain));
}

TEST_CASE("what is wrong is said with the node that it is wrong in") {
  struct Fault {
    std::string from, to, expected;
  };
  const Fault faults[] = {
      {R"("begin":1)", R"("begin":-1)", "g:article/0123456789ab/a#char=1,4: \"begin\" should be an offset"},
      {R"("begin":1)", R"("begin":99999999999)", "\"begin\" should be an offset"},
      {R"("begin":1)", R"("begin":9)", "\"begin\" is after \"end\""},
      {R"("quote":"met")", R"("quote":{"a":1})", "\"quote\" should be text"},
      {R"("name":"A")", R"("name":["A","C"])", "g:person/a: \"name\" has more than one value"},
      {R"(["g:person/a","g:person/b"])", R"(["g:person/c"])",
       "g:claim/1: \"participant\" names g:person/c, which is not in the graph"},
      {R"(["g:person/a","g:person/b"])", R"("g:event/1")", "which is of another type"},
      {R"(["g:person/a","g:person/b"])", "7", "g:claim/1: \"participant\" should be the id of a node"},
      {R"("about":"g:event/1",)", "", "g:claim/1: \"about\" should name an event or a relation"},
      {R"("document":"g:article/0123456789ab/a","participant")", R"("participant")", "g:claim/1: has no \"document\""},
      {R"(,"evidence":["g:article/0123456789ab/a#char=1,4"])", "", "g:claim/1: has no \"evidence\""},
      {R"("g:person/b","name")", R"("g:person/a","name")", "g:person/a: stands twice in the graph"},
      {R"("@id":"g:event/1")", R"("id":"g:event/1")", "node 4: has no \"@id\""},
      {R"({"@type":"Person","@id":"g:person/a","name":"A"})",
       R"({"@type":"Person","@id":"g:person/a","name":"A"},{"@type":"Mention","@id":"g:mention/1","key":"person/b",)"
       R"("mentionName":"A","entity":"g:person/a","document":"g:article/0123456789ab/a"})",
       "g:article/0123456789ab/a: names two entities by the key person/b"},
      {R"("participant":)", R"("date":"some day","participant":)",
       "g:claim/1: \"date\" is no date that is understood: some day"},
      {R"("@id":"g:article/0123456789ab/a"})", R"("@id":"g:article/0123456789ab/a","published":"soon"})",
       "\"published\" is no day"},
      {R"("@id":"g:article/0123456789ab/a"})", R"("@id":"g:article/0123456789ab/"})", "the id of an article should be"},
      {R"("@id":"g:article/0123456789ab/a"})", R"("@id":"g:article/a/b"})", "the id of an article should be"},
      {R"("@id":"g:article/0123456789ab/a"})", R"("@id":"g:article/0123456789ab/%FF"})",
       "the id of an article should be"},
      {R"(,"name":"B")", "", "g:person/b: has no \"name\""},
      {R"("participant":)", R"("modality":"perhaps","participant":)", "\"modality\" has the unknown value perhaps"},
      {R"("participant":)", R"("partOfClaim":"g:claim/9","participant":)", "\"partOfClaim\" should name a claim"},
  };
  for (const auto& fault : faults) {
    CAPTURE(fault.to);
    const auto message = error_of(nodes_with(fault.from, fault.to));
    CAPTURE(message);
    CHECK(message.find(fault.expected) != std::string::npos);
  }
}

TEST_CASE("what is no graph at all") {
  for (const std::string text : {"", "{", "null", "7", "{}", R"({"@graph":{}})", R"({"@graph":7})", R"({"@graph":[7]})",
                                 "\xFF", R"({"@graph":[{"@id":7}]})"}) {
    CAPTURE(text);
    CHECK_FALSE(read_jsonld(text));
  }
  CHECK_FALSE(read_jsonld(std::string(1'000'000, '[')));
  CHECK(read_jsonld(R"({"@graph":[]})"));
}

}  // namespace bilat::test
