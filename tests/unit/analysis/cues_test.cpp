// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/cues.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/unit/analysis/names_support.h"

using namespace bilat;
using bilat::testing::words;

namespace {

/// The table of the pack in the source tree.
std::string table() {
  Pack pack;
  Diagnostics told;
  REQUIRE(pack.overlay_directory(std::string(BILAT_SOURCE_DIR) + "/extractors/packs/en-news", told));
  return std::string(pack.text("lexicon/cues.tsv"));
}

/// "WHERE MESSAGE" for each mistake.
std::vector<std::string> mistakes(const std::string& text) {
  Pack pack;
  pack.add("lexicon/cues.tsv", text);
  Diagnostics diagnostics;
  (void)read_cues(pack, diagnostics);
  std::vector<std::string> lines;
  for (const auto& mistake : diagnostics.sorted()) {
    if (mistake.severity == Severity::kError) lines.push_back(mistake.where + " " + mistake.message);
  }
  return lines;
}

/// The line of a cue, from 1.
std::size_t line_of(const std::string& text, const std::string& cue) {
  const auto at = text.find("\n" + cue + "\t");
  REQUIRE(at != std::string::npos);
  return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 2;
}

std::string place(std::size_t line, std::size_t column) {
  return "lexicon/cues.tsv:" + std::to_string(line) + ":" + std::to_string(column) + " ";
}

/// The table with the words of one cue replaced.
std::string with(std::string text, const std::string& cue, const std::string& list) {
  const auto begin = text.find("\n" + cue + "\t") + cue.size() + 2;
  return text.replace(begin, text.find('\n', begin) - begin, list);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("words have the cues of the pack, and no others") {
  const auto& lexicon = words().lexicon;
  CHECK(lexicon.find(hash_word("Fired")).is(Cue::kStaffingWord));
  CHECK(lexicon.is(hash_word("met"), Cue::kContactWord));
  CHECK(lexicon.is(hash_word("met"), Cue::kActOnPerson));
  CHECK_FALSE(lexicon.is(hash_word("met"), Cue::kStaffingWord));
  CHECK_FALSE(lexicon.is(hash_word("gronk"), Cue::kContactWord));
  // a word that only has cues is of no class, like an unknown one
  CHECK(lexicon.is(hash_word("racehorse"), Cue::kNamedThing));
  CHECK(lexicon.find(hash_word("racehorse")).pos == 0);
}

TEST_CASE("the last cue has its bit, too") {
  CueSet set;
  set.add(static_cast<Cue>(kCues - 1));
  CHECK(set.has(static_cast<Cue>(kCues - 1)));
  CHECK_FALSE(set.has(static_cast<Cue>(0)));
}

TEST_CASE("texts are compared folded, or as written where capitals count") {
  const auto& lexicon = words().lexicon;
  CHECK(is_one_of("GmbH", lexicon.texts(TextCue::kLegalForm)));
  CHECK_FALSE(is_one_of("gmbh", lexicon.texts(TextCue::kLegalForm)));
  CHECK(contains_one_of("deputy secretary of state", lexicon.texts(TextCue::kWholeTitle)));
  CHECK(ends_in_one_of("Seismology", lexicon.texts(TextCue::kFieldOfStudy)));
  CHECK(word_begins_with_one_of("lima universities", lexicon.texts(TextCue::kPrivateBody)));
  CHECK_FALSE(word_begins_with_one_of("undersecretary", {"secretary"}));
  CHECK(word_begins_with_one_of("under-secretary", {"secretary"}));
}

TEST_CASE("prepositions of several words are one") {
  const auto document = bilat::testing::paragraph("in the presence of both");
  const auto& lexicon = words().lexicon;
  const auto found = lexicon.compound_preposition(document, 0, 5);
  CHECK(found.length == 4);
  CHECK(found.word == "in the presence of"_w);
  CHECK(lexicon.compound_preposition(document, 0, 3).length == 0);
  CHECK(lexicon.compound_preposition(document, 1, 5).length == 0);
}

TEST_CASE("the table of the pack has no mistake, and may have empty lists and spaces") {
  CHECK(mistakes(table()).empty());
  CHECK(mistakes(with(table(), "storm", "")).empty());
  CHECK(mistakes(with(table(), "storm", " storm | hurricane |")).empty());
}

TEST_CASE("an unknown cue is a mistake") {
  const auto text = table() + "staffing\tfired\n";
  const auto line = line_of(text, "staffing");
  CHECK(mistakes(text) == Lines{place(line, 1) + "'staffing' is no cue"});
}

TEST_CASE("missing cues are named, all in one message") {
  auto text = table();
  for (const std::string cue : {"storm", "legal-form"}) {
    const auto begin = text.find("\n" + cue + "\t");
    text.erase(begin, text.find('\n', begin + 1) - begin);
  }
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  CHECK(mistakes(text) == Lines{place(lines, 1) + "no line for storm, legal-form"});
  REQUIRE(mistakes("").size() == 1);
  CHECK(mistakes("").front().starts_with("lexicon/cues.tsv:1:1 no line for reporting-verb, naming-verb, "));
}

TEST_CASE("a cue that is given twice, and a word that is listed twice") {
  const auto text = table() + "storm\ttempest\n";
  const auto first = line_of(table(), "storm");
  const auto last = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  CHECK(mistakes(text) ==
        Lines{place(last, 1) + "the cue 'storm' stands in line " + std::to_string(first) + " already"});
  CHECK(mistakes(with(table(), "storm", "storm|gale|storm")) == Lines{place(first, 18) + "'storm' is listed twice"});
}

TEST_CASE("several words where one is asked for") {
  const auto line = line_of(table(), "storm");
  CHECK(mistakes(with(table(), "storm", "storm|tropical storm")) ==
        Lines{place(line, 13) + "'tropical storm' is more than one word"});
}

TEST_CASE("a table with other columns is told of once") {
  const auto told = mistakes("word\tcues\nstorm\tstorm\n");
  REQUIRE(told.size() == 1);
  CHECK(told.front().starts_with("lexicon/cues.tsv:1:1 the first line names no column cue, words"));
}

TEST_CASE("the manual of rules lists every cue") {
  std::ifstream file(std::string(BILAT_SOURCE_DIR) + "/docs/rules.md");
  std::stringstream manual;
  manual << file.rdbuf();
  const auto listed = [&](std::string_view name) {
    INFO(std::string(name));
    CHECK(manual.str().find("\n| " + std::string(name) + " | ") != std::string::npos);
  };
  for (std::size_t i = 0; i < kCues; ++i) listed(to_string(static_cast<Cue>(i)));
  for (std::size_t i = 0; i < kTextCues; ++i) listed(to_string(static_cast<TextCue>(i)));
}
