// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/example.h"

using namespace bilat;

namespace {

struct Read {
  std::vector<rules::Example> examples;
  std::vector<Diagnostic> mistakes;
};

Read read_examples(const std::string& file, const std::string& text) {
  Diagnostics diagnostics;
  PackText source(file, text, diagnostics);
  auto examples = rules::read_examples(source);
  return {std::move(examples), diagnostics.sorted()};
}

/// "2:3 B1302" of the only mistake.
std::string mistake(const std::string& line) {
  const auto read = read_examples("f", "meet.v Meeting subject=participant\n" + line + "\n");
  if (read.mistakes.size() != 1) return std::to_string(read.mistakes.size()) + " mistakes";
  const auto& only = read.mistakes.front();
  return std::to_string(only.place.line) + ":" + std::to_string(only.place.column) + " " + only.code;
}

}  // namespace

TEST_CASE("an example belongs to the frame above it") {
  const auto read =
      read_examples("frames/a.frames",
                    "# meetings\n"
                    "meet.v Meeting subject=participant\r\n"
                    "\n"
                    "  + \"Ann met Bo at \\\"The Inn\\\".\" Meeting(participant: Ann, Bo) modality=actual "
                    "office=\"Foreign Minister\" Visit(visitor: Bo; host: )\r\n"
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
  REQUIRE(first.expected[0].roles.size() == 1);
  CHECK(first.expected[0].roles[0].second == std::vector<std::string>{"Ann", "Bo"});
  REQUIRE(first.expected[0].values.size() == 2);
  CHECK(first.expected[0].values[1].second == "Foreign Minister");
  CHECK(first.expected[1].type == "Visit");
  REQUIRE(first.expected[1].roles.size() == 2);
  CHECK(first.expected[1].roles[1].second.empty());
  CHECK(read.examples[1].frame == 5);
  CHECK_FALSE(read.examples[1].positive);
}

TEST_CASE("mistakes in examples name their place") {
  const auto orphan = read_examples("f", "+ \"Ann met Bo.\" Meeting()\n");
  REQUIRE(orphan.mistakes.size() == 1);
  CHECK(orphan.mistakes.front().where == "f:1:1");
  CHECK(orphan.mistakes.front().code == "B1301");
  CHECK(mistake("+ Ann met Bo. Meeting()") == "2:3 B1302");
  CHECK(mistake("+ \"Ann met Bo.") == "2:3 B1303");
  CHECK(mistake("+ \" \" Meeting()") == "2:3 B1304");
  CHECK(mistake("+ \"Ann met Bo.\"") == "2:16 B1305");
  CHECK(mistake("- \"Ann met Bo.\" Meeting()") == "2:17 B1306");
  CHECK(mistake("+ \"Ann met Bo.\" Meting()") == "2:17 B1307");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(participant: Ann") == "2:24 B1308");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(Ann)") == "2:25 B1309");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting(subject: Ann)") == "2:25 B1310");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting() when=2026") == "2:27 B1311");
  CHECK(mistake("+ \"Ann met Bo.\" date=2026 Meeting()") == "2:17 B1313");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting() place=\"Lima") == "2:33 B1303");
  CHECK(mistake("+ \"Ann met Bo.\" Meeting") == "2:17 B1312");
}
