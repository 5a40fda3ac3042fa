// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/rule_examples/example.h"

using bilat::rules::read_examples;

namespace {

std::string mistake(const std::string& line) {
  const auto read = read_examples("f", "meet.v Meeting subject=participant\n" + line + "\n");
  return read.mistakes.size() == 1 ? read.mistakes.front() : std::to_string(read.mistakes.size()) + " mistakes";
}

}  // namespace

TEST_CASE("an example belongs to the frame above it") {
  const auto read =
      read_examples("frames/a.frames",
                    "# meetings\n"
                    "meet.v Meeting subject=participant\r\n"
                    "\n"
                    "  + \"Ann met Bo at \\\"The Inn\\\".\" Meeting(participant: Ann, Bo; witness: ) modality=actual "
                    "office=\"Foreign Minister\" Visit(visitor: Bo)\r\n"
                    "talk.v Meeting subject=participant\n"
                    "  # why not\n"
                    "  - \"Talk is cheap.\"\n");
  CHECK(read.mistakes.empty());
  REQUIRE(read.examples.size() == 2);
  const auto& first = read.examples[0];
  CHECK(first.where() == "frames/a.frames:4");
  CHECK(first.frame == 2);
  CHECK(first.positive);
  CHECK(first.sentence == "Ann met Bo at \"The Inn\".");
  REQUIRE(first.expected.size() == 2);
  CHECK(first.expected[0].type == "Meeting");
  REQUIRE(first.expected[0].roles.size() == 2);
  CHECK(first.expected[0].roles[0].second == std::vector<std::string>{"Ann", "Bo"});
  CHECK(first.expected[0].roles[1].second.empty());
  REQUIRE(first.expected[0].values.size() == 2);
  CHECK(first.expected[0].values[1].second == "Foreign Minister");
  CHECK(first.expected[1].type == "Visit");
  CHECK(read.examples[1].frame == 5);
  CHECK_FALSE(read.examples[1].positive);
}

TEST_CASE("mistakes in examples name their place") {
  CHECK(read_examples("f", "+ \"Ann met Bo.\" Meeting()\n").mistakes.front() ==
        "f:1:1: an example stands below its frame");
  CHECK(mistake("+ Ann met Bo. Meeting()") == "f:2:3: an example starts with its sentence in straight double quotes");
  CHECK(mistake("+ \"Ann met Bo.") == "f:2:3: the sentence has no closing quote");
  CHECK(mistake("+ \" \" Meeting()") == "f:2:3: the sentence is empty");
  CHECK(mistake("+ \"Ann met Bo.\"") == "f:2:16: a + example says what is found, such as Meeting(participant: A, B)");
  CHECK(mistake("- \"Ann met Bo.\" Meeting()") == "f:2:26: a - example is a sentence alone");
  CHECK(mistake("+ \"Ann met Bo.\" Meting()") == "f:2:17: 'Meting' is no event or relation type");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(participant: Ann") == "f:2:17: the list of roles is not closed: add ')'");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(subject: Ann)") ==
        "f:2:17: 'subject: Ann' is no 'role: Name, Name' of a Meeting");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(Ann)") == "f:2:17: 'Ann' is no 'role: Name, Name' of a Meeting");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting() when=2026") ==
        "f:2:27: 'when' is no field: use modality, date, place, rule, an attribute, or title, over, note, since, from, "
        "to");
  CHECK(mistake("+ \"Ann met Bo.\" date=2026 Meeting()") ==
        "f:2:17: 'date=' stands before the Type(...) that it belongs to");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting() place=\"Lima") == "f:2:27: the value of 'place' has no closing quote");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting") == "f:2:17: 'Meeting' is neither Type(role: Name) nor field=value");
}
