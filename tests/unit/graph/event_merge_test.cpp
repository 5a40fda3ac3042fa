// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "graph/choose.h"
#include "graph/graph.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

/// One article about Norland's Ana Keller and Soland's Bo Lindqvist.
struct Paper : FactsBuilder {
  explicit Paper(const std::string& id, const std::string& published = "2031-05-10") : FactsBuilder(id, published) {
    norland = country("no", "Norland");
    soland = country("so", "Soland");
    ana = person("Ana Keller", "country/no");
    bo = person("Bo Lindqvist", "country/so");
  }
  EntityIndex norland, soland, ana, bo;
};

Graph build(const std::vector<Paper>& papers) {
  GraphBuilder builder;
  for (const auto& paper : papers) builder.add(paper.build());
  return builder.finish();
}

std::vector<std::string> fillers(const Graph& graph, const GraphEvent& event) {
  std::vector<std::string> found;
  for (const auto& filler : event.roles)
    found.push_back(std::string(to_string(filler.role)) + " " + graph.entities()[filler.entity].id);
  return found;
}

}  // namespace

TEST_CASE("one call in four papers is one event with four claims") {
  Paper first("a"), second("b"), third("c"), fourth("d");
  first.call("2031-05-04", first.ana, first.bo);
  second.call("2031-05", second.ana, second.bo);
  third.call("2031-05-05", third.ana, third.bo);
  fourth.call("", fourth.norland, fourth.soland);
  const auto graph = build({first, second, third, fourth});
  REQUIRE(graph.events().size() == 1);
  const auto& event = graph.events()[0];
  CHECK(event.id == "event/2031-05-04-phonecall-ana-keller-bo-lindqvist");
  CHECK(event.date == "2031-05-04");
  CHECK(event.earliest == "2031-05-04");
  CHECK(event.claims.size() == 4);
  CHECK(event.claims[0].id == "claim/event/2031-05-04-phonecall-ana-keller-bo-lindqvist/a");
  CHECK(fillers(graph, event) ==
        std::vector<std::string>{"participant person/ana-keller", "participant person/bo-lindqvist"});
}

TEST_CASE("two calls in one week stay two") {
  Paper first("a"), second("b");
  first.call("2031-05-04", first.ana, first.bo);
  second.call("2031-05-08", second.ana, second.bo);
  CHECK(build({first, second}).events().size() == 2);
}

TEST_CASE("what took place outweighs what was planned, and what was called off") {
  const auto modality = [](const std::vector<Modality>& said) {
    std::vector<Paper> papers;
    for (std::size_t i = 0; i < said.size(); ++i) {
      Paper paper("p" + std::to_string(i));
      paper.meeting("2031-05-04", paper.ana, paper.bo, said[i]);
      papers.push_back(paper);
    }
    const auto graph = build(papers);
    REQUIRE(graph.events().size() == 1);
    return graph.events()[0].modality;
  };
  using enum Modality;
  CHECK(modality({kPlanned, kActual, kNegated}) == kActual);
  CHECK(modality({kPlanned, kNegated, kHypothetical}) == kNegated);
  CHECK(modality({kHypothetical, kPlanned}) == kPlanned);
  CHECK(modality({kHypothetical, kHypothetical}) == kHypothetical);
  CHECK(modality({kHabitual, kHabitual}) == kHabitual);
}

TEST_CASE("the date comes from claims of the event's modality") {
  Paper planned("a", "2031-04-20"), actual("b");
  planned.meeting("2031-05-03", planned.ana, planned.bo, Modality::kPlanned);
  actual.meeting("2031-05-04", actual.ana, actual.bo);
  const auto graph = build({planned, actual});
  REQUIRE(graph.events().size() == 1);
  CHECK(graph.events()[0].date == "2031-05-04");
}

TEST_CASE("the most precise date that the claims support") {
  CHECK(most_precise({"2031", "2031-05", "2031-05-04"}, false) == "2031-05-04");
  CHECK(most_precise({"2031-05-05", "2031-05-04", "2031-05-05"}, false) == "2031-05-05");
  CHECK(most_precise({"2031-05-05", "2031-05-04"}, false) == "2031-05-04");
  CHECK(most_precise({"", ""}, false).empty());
  CHECK(most_precise({"../2031-05-09", "2031"}, false) == "2031");
  CHECK(most_precise({"2031-05-06/2031-05-08", "2031-05-06", "2031-05-06/2031-05-08"}, true) ==
        "2031-05-06/2031-05-08");
  CHECK(most_precise({"2031-05-05/2031-05-11", "2031-05-06"}, true) == "2031-05-06");  // "next week" says no duration
}

TEST_CASE("values that most claims give; then the longest, then the first") {
  CHECK(most_frequent({"b", "a", "b", ""}) == "b");
  CHECK(most_frequent({"bb", "a"}) == "bb");
  CHECK(most_frequent({"b", "a"}) == "a");
  CHECK(most_frequent_folded({"President", "president", "minister"}) == "President");
  CHECK(most_frequent_folded({"president", "president", "President"}) == "president");
  CHECK(most_frequent({}).empty());
}

TEST_CASE("details are joined") {
  Paper first("a"), second("b");
  const auto one = first.visit("2031-05-04", first.ana, first.soland);
  first.facts.events[one].attributes = {{Attribute::kKind, "official"}};
  const auto two = second.visit("2031-05-04", second.ana, second.place("Solby", "country/so"));
  second.facts.events[two].roles.push_back({Role::kHost, second.bo});
  const auto graph = build({first, second});
  REQUIRE(graph.events().size() == 1);
  CHECK(fillers(graph, graph.events()[0]) ==
        std::vector<std::string>{"visitor person/ana-keller", "host person/bo-lindqvist", "destination country/so",
                                 "destination place/solby"});
  CHECK(graph.events()[0].attributes.size() == 1);
}

TEST_CASE("talks during a visit are another event, linked to it") {
  Paper paper("a");
  const auto visit = paper.visit("2031-05-03/2031-05-05", paper.ana, paper.soland);
  const auto talks = paper.meeting("2031-05-04", paper.ana, paper.bo);
  paper.facts.events[talks].part_of = visit;
  const auto graph = build({paper});
  REQUIRE(graph.events().size() == 2);
  const auto& meeting = graph.events()[graph.events()[0].type == EventType::kMeeting ? 0 : 1];
  REQUIRE(meeting.part_of);
  CHECK(graph.events()[*meeting.part_of].type == EventType::kVisit);
  CHECK(meeting.claims[0].part_of == graph.events()[*meeting.part_of].claims[0].id);
}

TEST_CASE("events that claim to be part of each other lose the link") {
  Paper paper("a");
  const auto one = paper.visit("2031-05-03", paper.ana, paper.soland);
  const auto two = paper.visit("2031-08-03", paper.bo, paper.norland);
  paper.facts.events[one].part_of = two;
  paper.facts.events[two].part_of = one;
  const auto graph = build({paper});
  for (const auto& event : graph.events()) CHECK_FALSE(event.part_of);
}

TEST_CASE("events of one readable id get different ids, whatever the order") {
  Paper first("a");
  for (const std::string& office : {std::string("mayor"), std::string("president")}) {
    first.event(EventType::kElection, "2031-05-04", {{Role::kElected, first.ana}}, Modality::kActual,
                {{Attribute::kOffice, office}});
  }
  const auto graph = build({first});
  REQUIRE(graph.events().size() == 2);
  CHECK(graph.events()[0].id != graph.events()[1].id);
  CHECK(graph.events()[0].id.starts_with("event/2031-05-04-election-ana-keller-"));
}

TEST_CASE("the same article twice counts once; of two tellings the fuller one counts") {
  Paper empty("a"), full("a");
  full.call("2031-05-04", full.ana, full.bo);
  CHECK(build({empty, full}).events().size() == 1);
  CHECK(build({full, empty}).events().size() == 1);
  CHECK(build({full, full}).articles().size() == 1);
  CHECK(build({full, full}).events()[0].claims.size() == 1);
}

TEST_CASE("relations: one for each type, subject and object") {
  Paper first("a"), second("b"), third("c");
  first.relation(RelationType::kHoldsOffice, first.ana, first.norland, "president").from = "2030";
  second.relation(RelationType::kHoldsOffice, second.ana, second.norland, "President").from = "2030-02";
  third.relation(RelationType::kHoldsOffice, third.ana, third.norland, "President");
  third.relation(RelationType::kDispute, third.soland, third.norland).over = "fish";
  first.relation(RelationType::kDispute, first.norland, first.soland).over = "fish";
  const auto graph = build({first, second, third});
  REQUIRE(graph.relations().size() == 2);
  const auto& dispute = graph.relations()[0];
  CHECK(dispute.id == "relation/dispute-no-so");
  CHECK(graph.entities()[dispute.subject].id == "country/no");
  CHECK(dispute.claims.size() == 2);
  const auto& office = graph.relations()[1];
  CHECK(office.title == "President");
  CHECK(office.from == "2030-02");
  CHECK(office.claims.size() == 3);
}

TEST_CASE("the events of an entity, in table order") {
  Paper paper("a");
  paper.call("2031-05-04", paper.ana, paper.bo);
  paper.visit("2031-03", paper.ana, paper.soland);
  paper.visit("2031-04", paper.bo, paper.norland);
  const auto graph = build({paper});
  const auto ana = graph.find_entity("person/ana-keller");
  REQUIRE(ana);
  const auto events = graph.events_of(*ana);
  REQUIRE(events.size() == 2);
  CHECK(events[0] < events[1]);
  CHECK(graph.events_of(9999).empty());
  CHECK_FALSE(graph.find_entity("person/nobody"));
  CHECK(GraphBuilder().finish().events().empty());
}

}  // namespace bilat::test
