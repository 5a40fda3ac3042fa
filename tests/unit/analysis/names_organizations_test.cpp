// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/unit/analysis/names_support.h"

using bilat::testing::outer_names;
using bilat::testing::paragraph;
using Lines = std::vector<std::string>;

namespace {

Lines names(const std::string& text) { return outer_names(paragraph(text)); }

}  // namespace

TEST_CASE("fields of a department are no bodies of their own") {
  const auto document = paragraph("It asked the Department of Health and Human Services for help.");
  const auto& words = bilat::testing::words();
  const auto found = bilat::find_names(document, words.lexicon, words.gazetteer, words.names);
  REQUIRE(found.size() == 1);
  CHECK(document.text_of(found[0].tokens) == "Department of Health and Human Services");
}

TEST_CASE("names with small words before their head are whole") {
  CHECK(names("They fought the Santa Rosa de Lima Cartel for years.") ==
        Lines{"Organization Santa Rosa de Lima Cartel"});
  CHECK(names("It rained in Bocas del Toro Province.") == Lines{"Place Bocas del Toro Province"});
}

TEST_CASE("a newspaper's name with the article does not cut a body's") {
  CHECK(names("The East African Community agreed.") == Lines{"Organization East African Community"});
}

TEST_CASE("bishops' conferences are bodies, conferences are not") {
  CHECK(names("It was sent to the Catholic Bishops' Conference of Nigeria.") ==
        Lines{"Organization Catholic Bishops' Conference of Nigeria"});
}

TEST_CASE("teams, workers and ships") {
  CHECK(names("The Ohio State Buckeyes won.").empty());
  CHECK(names("Workers of the Shiv Sena party marched.") == Lines{"Party Shiv Sena party"});
  CHECK(names("They boarded the U.S.S. Enterprise at noon.").empty());
}

TEST_CASE("names of bodies go on behind directions, fields and closing words") {
  const auto names = [](const std::string& text) { return outer_names(paragraph(text)); };
  CHECK(names("The University of East Borealia took part.") ==
        std::vector<std::string>{"Organization University of East Borealia"});
  CHECK(names("The Institute of Volcanology and Seismology warned.") ==
        std::vector<std::string>{"Organization Institute of Volcanology and Seismology"});
  CHECK(names("They asked the National Search and Rescue Agency there.") ==
        std::vector<std::string>{"Organization National Search and Rescue Agency"});
}
