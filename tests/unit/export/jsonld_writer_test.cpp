// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "export/iri.h"
#include "export/jsonld_context.h"
#include "export/jsonld_line.h"
#include "export/writers.h"
#include "lib/base/json.h"
#include "tests/unit/export/small_graph.h"

namespace bilat::test {

namespace {

std::string jsonld(const Graph& graph) {
  Diagnostics diagnostics;
  const auto text = write_jsonld(graph, diagnostics);
  REQUIRE(text);
  return *text;
}

/// The line of a node, without the comma that joins it to the next; empty when there is none.
std::string line_of(const std::string& text, const std::string& iri) {
  const auto at = text.find("\"@id\":\"" + iri + "\"");
  if (at == std::string::npos) return {};
  const auto begin = text.rfind('\n', at) + 1;
  auto line = text.substr(begin, text.find('\n', at) - begin);
  if (line.ends_with(',')) line.pop_back();
  return line;
}

const GraphEvent& event_of(const Graph& graph, EventType type, Modality modality) {
  const auto found = std::find_if(graph.events().begin(), graph.events().end(),
                                  [&](const auto& e) { return e.type == type && e.modality == modality; });
  REQUIRE(found != graph.events().end());
  return *found;
}

}  // namespace

TEST_CASE("each kind of node, to the letter") {
  const auto graph = small_graph();
  const auto text = jsonld(graph);
  CHECK(line_of(text, "g:person/ana-keller") ==
        R"({"@type":"Person","@id":"g:person/ana-keller","name":"Ana Keller","alternateName":["Keller"],)"
        R"("holdsOffice":["g:country/pt"]})");
  CHECK(line_of(text, "g:country/pt") ==
        R"({"@type":"Country","@id":"g:country/pt","name":"Portugal","sameAs":["http://www.wikidata.org/entity/Q45"]})");
  CHECK(line_of(text, "g:article/0123456789ab/call") ==
        R"({"@type":"Article","@id":"g:article/0123456789ab/call","published":"2031-05-02","publisher":"Harbour Post",)"
        R"("headline":"Leaders \"talk\" \u003cagain>","language":"en","url":["https://news.example/a?b=1&c=2"],)"
        R"("datelinePlace":"g:place/lisbon","mentions":["g:country/pt","g:person/ana-keller","g:person/bo-lindqvist",)"
        R"("g:place/lisbon"]})");
  CHECK(line_of(text, "g:article/0123456789ab/call#char=10,15") ==
        R"({"@type":"Evidence","@id":"g:article/0123456789ab/call#char=10,15",)"
        R"("document":"g:article/0123456789ab/call","begin":10,"end":15,"quote":"words"})");
  CHECK(line_of(text, "g:date/2031-05-02%2F2031-05-03") ==
        R"({"@type":"Date","@id":"g:date/2031-05-02%2F2031-05-03","value":"2031-05-02/2031-05-03",)"
        R"("earliest":"2031-05-02","latest":"2031-05-03"})");
  CHECK(line_of(text, "g:mention/0123456789ab/call/country/pt") ==
        R"({"@type":"Mention","@id":"g:mention/0123456789ab/call/country/pt","document":"g:article/0123456789ab/call",)"
        R"("entity":"g:country/pt","key":"country/pt","mentionName":"Portugal",)"
        R"("identifier":["http://www.wikidata.org/entity/Q45"],"listed":true})");
}

TEST_CASE("an event, its claims and a relation") {
  const auto graph = small_graph();
  const auto text = jsonld(graph);
  const auto& call = event_of(graph, EventType::kPhoneCall, Modality::kActual);
  REQUIRE(call.claims.size() == 2);
  const auto iri = compact_iri(call.id);
  const auto first = compact_iri(call.claims[0].id);
  const auto second = compact_iri(call.claims[1].id);
  CHECK(line_of(text, iri) ==
        R"({"@type":["Event","PhoneCall"],"@id":")" + iri +
            R"(","date":"2031-05-01","earliest":"2031-05-01","latest":"2031-05-01","onDate":"g:date/2031-05-01",)"
            R"("modality":"actual","participant":["g:person/ana-keller","g:person/bo-lindqvist"],"medium":"phone",)"
            R"("cameo":"041","plover":"CONSULT/phone","claim":[")" +
            first + "\",\"" + second +
            R"("],"evidence":["g:article/0123456789ab/call#char=10,15",)"
            R"("g:article/ba9876543210/visit%20and%20talks#char=10,15"]})");
  CHECK(line_of(text, first) ==
        R"({"@type":"Claim","@id":")" + first + R"(","about":")" + iri +
            R"(","document":"g:article/0123456789ab/call","rule":"test.rule","date":"2031-05-01","modality":"actual",)"
            R"("participant":["g:person/ana-keller","g:person/bo-lindqvist"],"medium":"phone","cameo":"041",)"
            R"("plover":"CONSULT/phone","evidence":["g:article/0123456789ab/call#char=10,15"]})");
  REQUIRE(graph.relations().size() == 1);
  const auto relation = line_of(text, compact_iri(graph.relations()[0].id));
  CHECK(relation.starts_with(R"({"@type":["Relation","HoldsOffice"],)"));
  CHECK(relation.find(R"("subject":"g:person/ana-keller","object":"g:country/pt","title":"Prime Minister","from":"2030")") !=
        std::string::npos);
}

TEST_CASE("numbers, truth values and parts of visits") {
  const auto graph = small_graph();
  const auto text = jsonld(graph);
  const auto signing = line_of(text, compact_iri(event_of(graph, EventType::kSigning, Modality::kActual).id));
  CHECK(signing.find(R"("count":12)") != std::string::npos);
  const auto vote = line_of(text, compact_iri(event_of(graph, EventType::kElection, Modality::kActual).id));
  CHECK(vote.find(R"("reelection":true)") != std::string::npos);
  const auto talks = line_of(text, compact_iri(event_of(graph, EventType::kMeeting, Modality::kActual).id));
  const auto visit = compact_iri(event_of(graph, EventType::kVisit, Modality::kActual).id);
  CHECK(talks.find(R"("partOfVisit":")" + visit + '"') != std::string::npos);
  const auto habit = line_of(text, compact_iri(event_of(graph, EventType::kMeeting, Modality::kHabitual).id));
  CHECK(habit.find("\"date\"") == std::string::npos);
  CHECK(habit.find("onDate") == std::string::npos);
}

TEST_CASE("the file is one valid document: one node a line, in the order of ids, the type first, every term known") {
  const auto text = jsonld(small_graph());
  const auto document = parse_json(text);
  REQUIRE(document);
  const auto* context = document->find("@context");
  const auto* nodes = document->find("@graph");
  REQUIRE(context != nullptr);
  REQUIRE(nodes != nullptr);
  CHECK(context->find("@version") == nullptr);
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) == nodes->items.size() + 3);
  std::string before;
  for (const auto& node : nodes->items) {
    REQUIRE(node.members.size() > 1);
    CHECK(node.members[0].first == "@type");
    CHECK(node.members[1].first == "@id");
    const std::string id(node.text("@id").value_or(""));
    CHECK(before < id);
    before = id;
    for (std::size_t i = 2; i < node.members.size(); ++i) {
      CAPTURE(node.members[i].first);
      CHECK(context->find(node.members[i].first) != nullptr);
    }
  }
}

TEST_CASE("no two terms of the context share an IRI, and no prefix bears the name of a property") {
  const auto context = parse_json(jsonld_context());
  REQUIRE(context);
  std::map<std::string, std::string> term_of;
  for (const auto& [term, value] : context->members) {
    const auto iri = value.kind == Json::Kind::kString ? value.string : std::string(value.text("@id").value_or(""));
    const std::string shown = term;  // a structured binding cannot be captured
    CAPTURE(shown);
    CHECK(term_of.emplace(iri, term).second);
    if (!iri.ends_with('/') && !iri.ends_with('#')) continue;  // a prefix
    for (const char* property : {"person", "party", "country", "place", "organization", "event", "article", "date"}) {
      CHECK(term != property);
    }
  }
}

TEST_CASE("an empty graph is a document without nodes") {
  const auto text = jsonld(graph_of({}));
  const auto document = parse_json(text);
  REQUIRE(document);
  CHECK(document->find("@graph")->items.empty());
}

TEST_CASE("strings that would break a line, a script or a literal") {
  const auto written = [](std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
  };
  CHECK(written("a\"b\\c\nd\te") == R"("a\"b\\c\nd\u0009e")");
  CHECK(written("</script>") == R"("\u003c/script>")");
  CHECK(written("\u202Eevil\u2028\u0085\uFEFF") == R"("\u202eevil\u2028\u0085\ufeff")");
  CHECK(written("\U0001F600 \u00E9 \u4E2D") == "\"\U0001F600 \u00E9 \u4E2D\"");
  CHECK(written(std::string_view("a\0b", 3)) == R"("a\u0000b")");
  CHECK(written("a\xFF\xC3") == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("dates and counts that are none never become ill-formed literals") {
  std::string out;
  NodeLine line(out);
  line.begin({"Event"}, "g:event/x").edtf("date", "early October").day("earliest", "2031-02-30").count("count", "a dozen");
  line.count("count", "007").count("count", "45").boolean("reelection", "maybe").edtf("from", "2031-05").end();
  CHECK(out ==
        R"({"@type":"Event","@id":"g:event/x","date":{"@value":"early October"},"earliest":{"@value":"2031-02-30"},)"
        R"("count":"a dozen","count":"007","count":45,"reelection":"maybe","from":"2031-05"})");
}

}  // namespace bilat::test
