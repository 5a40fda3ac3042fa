// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/rule_examples/check.h"
#include "tests/support/facts_builder.h"

using namespace bilat;

namespace {

/// Ann Lee met Bo Ray in Lima on Monday.
Facts small_facts() {
  test::FactsBuilder paper("a/example", rules::kPublished);
  const auto ann = paper.person("Ann Lee"), bo = paper.person("Bo Ray", {}, {"Ray"});
  const auto lima = paper.place("Lima");
  const auto event = paper.meeting("2026-03-09", ann, bo);
  paper.facts.events[event].place = lima;
  paper.facts.events[event].rule = "meet.v";
  return paper.build();
}

Frame meet() {
  Frame frame;
  frame.id = "meet.v";
  frame.type = EventType::kMeeting;
  return frame;
}

std::string outcome(const std::string& line, const Frame& frame = meet()) {
  const auto read = rules::read_examples("f", "meet.v Meeting\n" + line + "\n");
  REQUIRE(read.mistakes.empty());
  REQUIRE(read.examples.size() == 1);
  return rules::check(read.examples.front(), frame, small_facts());
}

}  // namespace

TEST_CASE("only what an example writes down is compared") {
  CHECK(outcome("+ \"x\" Meeting()").empty());
  CHECK(outcome("+ \"x\" Meeting(participant: Ray, Ann Lee)").empty());
  CHECK(outcome("+ \"x\" Meeting(participant: Ann Lee, Bo Ray) date=2026-03-09 place=Lima modality=actual rule=meet.v")
            .empty());
  CHECK(outcome("+ \"x\" Meeting() kind=none").empty());
}

TEST_CASE("what differs is told, with what was found instead") {
  CHECK(outcome("+ \"x\" Meeting(participant: Ann Lee)").starts_with("not found: Meeting(participant: Ann Lee)"));
  CHECK(outcome("+ \"x\" Meeting() date=none").find("date=2026-03-09") != std::string::npos);
  CHECK_FALSE(outcome("+ \"x\" Meeting() place=Cusco").empty());
  CHECK_FALSE(outcome("+ \"x\" Visit()").empty());
  CHECK(outcome("- \"x\"").starts_with("a Meeting where there is none"));
}

TEST_CASE("an example must be found by its own frame") {
  auto other = meet();
  other.id = "see.v";
  CHECK(outcome("+ \"x\" Meeting()", other).starts_with("another rule than 'see.v' was faster"));
  CHECK(outcome("+ \"x\" Meeting() rule=meet.v", other).empty());  // said on purpose: two tellings of one event, joined
  other.type = EventType::kVisit;
  CHECK(outcome("- \"x\"", other).empty());
}
