// SPDX-License-Identifier: Apache-2.0
#include "query/timeline.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Graph sample() {
  FactsBuilder paper("a", "2031-06-10");
  const auto norland = paper.country("no", "Norland");
  const auto ana = paper.person("Ana Keller", "country/no"), bo = paper.person("Bo Lindqvist");
  const auto port = paper.place("Port Nord", "country/no");
  paper.facts.events[paper.meeting("2031-05-04", ana, bo)].place = port;
  paper.event(EventType::kInterview, "2031-05", {{Role::kInterviewee, ana}});
  paper.call("", ana, bo);
  paper.visit("2031-08", bo, norland, Modality::kPlanned);
  paper.relation(RelationType::kHoldsOffice, ana, norland, "President").from = "2030-01-01";
  GraphBuilder builder;
  builder.add(paper.build());
  return builder.finish();
}

}  // namespace

TEST_CASE("all events in the order of time, undated ones last and counted") {
  const auto graph = sample();
  const auto all = timeline(graph, {});
  CHECK(lines(all, {"date", "type", "modality", "who", "place"}) ==
        Lines{"2031-05 | Interview | actual | interviewee: Ana Keller | ",
              "2031-05-04 | Meeting | actual | participant: Ana Keller; participant: Bo Lindqvist | Port Nord",
              "2031-08 | Visit | planned | visitor: Bo Lindqvist; destination: Norland | ",
              " | PhoneCall | actual | participant: Ana Keller; participant: Bo Lindqvist | "});
  CHECK(all.rows.back().section == "undated");
  CHECK(all.notes == Lines{"1 event without a date, at the end"});
}

TEST_CASE("of one entity: in any role, or as the place") {
  const auto graph = sample();
  TimelineOptions options;
  options.name = "bo lindqvist";
  CHECK(timeline(graph, options).rows.size() == 3);
  options.name = "Port Nord";
  CHECK(lines(timeline(graph, options), {"type"}) == Lines{"Meeting"});
  options.name = "Keller";
  options.offices = true;
  CHECK(lines(timeline(graph, options), {"date", "type", "modality", "who"})[0] ==
        "2030-01-01 | HoldsOffice | from | person: Ana Keller; office: President of Norland");
  options.name = "Kellner";
  CHECK(timeline(graph, options).problems.size() == 1);
}

TEST_CASE("filters of time, type and modality") {
  const auto graph = sample();
  TimelineOptions options;
  options.since = "2031-05-10";
  const auto late = timeline(graph, options);
  CHECK(lines(late, {"type"}) == Lines{"Interview", "Visit"});
  CHECK(late.notes == Lines{"1 event without a date left out by --since or --until"});
  options.types = {EventType::kVisit, EventType::kMeeting};
  CHECK(timeline(graph, options).rows.size() == 1);
  options.modalities = {Modality::kActual};
  CHECK(timeline(graph, options).rows.empty());
  options.until = "2031-01";
  CHECK(timeline(graph, options).problems == Lines{"--until 2031-01 lies before --since 2031-05-10"});
  options.until = "someday";
  CHECK(timeline(graph, options).problems.size() == 1);
  GraphBuilder none;
  CHECK(timeline(none.finish(), {}).rows.empty());
}

}  // namespace bilat::test
