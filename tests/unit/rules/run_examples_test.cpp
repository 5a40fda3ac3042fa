// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/run_examples.h"
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

std::vector<rules::Failure> failures(const std::string& line, const Frame& frame = meet(),
                                     const std::vector<FrameTrial>& trials = {}) {
  Diagnostics diagnostics;
  const auto text = "meet.v Meeting\n" + line + "\n";
  PackText source("f", text, diagnostics);
  const auto examples = rules::read_examples(source);
  REQUIRE(diagnostics.count(Severity::kError) == 0);
  REQUIRE(examples.size() == 1);
  return rules::check(examples.front(), frame, small_facts(), trials);
}

}  // namespace

TEST_CASE("only what an example writes down is compared") {
  CHECK(failures("+ \"x\" Meeting()").empty());
  CHECK(failures("+ \"x\" Meeting(participant: Ray, Ann Lee)").empty());
  CHECK(failures("+ \"x\" Meeting(participant: Ann Lee, Bo Ray) date=2026-03-09 place=Lima modality=actual rule=meet.v")
            .empty());
  CHECK(failures("+ \"x\" Meeting() kind=none").empty());
}

TEST_CASE("what differs is told, with what was found instead") {
  const auto missing = failures("+ \"x\" Meeting(participant: Ann Lee) date=none");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].where == "f:2");
  CHECK(missing[0].problem == "not found");
  CHECK(missing[0].expected == "Meeting(participant: Ann Lee) date=none");
  CHECK(missing[0].found == std::vector<std::string>{"Meeting(participant: Ann Lee, Bo Ray) date=2026-03-09 "
                                                     "modality=actual place=Lima rule=meet.v"});
  CHECK(missing[0].differences == std::vector<std::string>{"participant: expected Ann Lee, found Ann Lee, Bo Ray",
                                                           "date: expected none, found 2026-03-09"});
  CHECK(failures("+ \"x\" Meeting() place=Cusco").size() == 1);
  CHECK(failures("+ \"x\" Visit()")[0].differences.empty());
  CHECK(failures("- \"x\"")[0].problem == "a Meeting where none should be found");
}

TEST_CASE("an example must be found by its own frame") {
  auto other = meet();
  other.id = "see.v";
  CHECK(failures("+ \"x\" Meeting()", other)[0].problem == "found by another rule");
  CHECK(failures("+ \"x\" Meeting() rule=meet.v", other).empty());  // said on purpose: tellings of one event, joined
  other.type = EventType::kVisit;
  CHECK(failures("- \"x\"", other).empty());
}

TEST_CASE("what became of the frame is told") {
  auto frame = meet();
  frame.where = "f:1";
  CHECK(failures("+ \"x\" Visit()", frame)[0].why.front().find("was not asked") != std::string::npos);
  const FrameTrial unfilled{&frame, 0, "met", TrialOutcome::kUnfilled, "with=participant!: nothing stands there"};
  CHECK(failures("+ \"x\" Visit()", frame, {unfilled})[0].why ==
        std::vector<std::string>{"meet.v unfilled on 'met': with=participant!: nothing stands there"});
  const FrameTrial fired{&frame, 0, "met", TrialOutcome::kFired, ""};
  CHECK(failures("- \"x\"", frame, {fired})[0].why == std::vector<std::string>{"meet.v fired on 'met'"});
}
