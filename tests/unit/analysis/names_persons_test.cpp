// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/unit/analysis/names_support.h"

using bilat::testing::outer_names;
using bilat::testing::paragraph;
using bilat::testing::titles_of;
using bilat::testing::words;
using Lines = std::vector<std::string>;

namespace {

Lines names(const std::string& text) { return outer_names(paragraph(text)); }

bilat::NameGender gender(const std::string& text) {
  const auto document = paragraph(text);
  const auto found = bilat::find_names(document, words().lexicon, words().gazetteer, words().names);
  REQUIRE(!found.empty());
  return found.front().gender;
}

}  // namespace

TEST_CASE("the country behind a titled name is the post's and in the name's extent") {
  CHECK(titles_of("President Kofi Adomako of Ghana left.", "Kofi Adomako") == Lines{"President [Ghana]"});
  CHECK(titles_of("King Abdullah II of Jordan and Foreign Minister Pavel Dvorak of the Czech Republic spoke.",
                  "Pavel Dvorak") == Lines{"Foreign Minister [Czech Republic]"});
  CHECK(titles_of("Secretary-General Aino Virtanen of the United Nations left.", "Aino Virtanen") ==
        Lines{"Secretary-General [United Nations]"});
  CHECK(titles_of("Chairman of the Council of Ministers Petar Kolev of Bulgaria left.", "Petar Kolev") ==
        Lines{"Chairman of the Council of Ministers [Bulgaria]"});
  const auto document = paragraph("They heard Prime Minister Ion Munteanu of Moldova, who smiled.");
  const auto found = bilat::find_names(document, words().lexicon, words().gazetteer, words().names);
  REQUIRE(found.size() == 2);
  CHECK(document.text_of(found[0].extent) == "Prime Minister Ion Munteanu of Moldova");
  CHECK(found[1].inside == 0);
  // The possessor owns something else.
  CHECK(titles_of("Minister Ion Munteanu of Moldova's railways spoke.", "Ion Munteanu").front() == "Minister");
}

TEST_CASE("behind a title places and peoples are names, too") {
  CHECK(names("Prime Minister Bill English waved.") == Lines{"Person Bill English"});
  CHECK(names("Then President Lagos waved.") == Lines{"Person Lagos"});
  CHECK(names("It was CEO Bradford Brown who waved.") == Lines{"Person Bradford Brown"});
  CHECK(names("Later Ilir Meta waved.") == Lines{"Person Ilir Meta"});
  CHECK(names("They flew to Lagos and Santos.") == Lines{"Place Lagos", "Place Santos"});
}

TEST_CASE("ranks inside a name are parts of it") {
  CHECK(names("Secretary of State David Dean Rusk listened.") == Lines{"Person David Dean Rusk"});
  CHECK(names("Prime Minister John Major listened.") == Lines{"Person John Major"});
  CHECK(names("She quoted Martin Luther King Jr. and sat down.") == Lines{"Person Martin Luther King Jr."});
  CHECK(titles_of("Yesterday Dean Judith Marsh listened.", "Judith Marsh") == Lines{"Dean"});
}

TEST_CASE("numerals, initials, apostrophes and particles") {
  CHECK(names("The crowd cheered King Charles III twice.") == Lines{"Person Charles III"});
  CHECK(names("The crowd cheered Andreas A. M. van Agt twice.") == Lines{"Person Andreas A. M. van Agt"});
  CHECK(names("The crowd cheered Mohammed Shia' Al Sudani twice.") == Lines{"Person Mohammed Shia' Al Sudani"});
  CHECK(names("The crowd cheered Ernesto Zedillo Ponce de Leon twice.") ==
        Lines{"Person Ernesto Zedillo Ponce de Leon"});
  CHECK(names("The crowd cheered President al-Haddadi twice.") == Lines{"Person al-Haddadi"});
}

TEST_CASE("abbreviated and coming posts are titles") {
  CHECK(titles_of("They asked Gen. Mark Halloran about it.", "Mark Halloran") == Lines{"Gen."});
  CHECK(titles_of("They asked Lt. Gen. Ruth Halloran about it.", "Ruth Halloran") == Lines{"Lt. Gen."});
  CHECK(titles_of("They asked President-elect Halloran about it.", "Halloran") == Lines{"President-elect"});
}

TEST_CASE("the given name alone tells the gender") {
  using bilat::NameGender;
  CHECK(gender("Then Hillary Clinton spoke.") == NameGender::kFemale);
  CHECK(gender("Then Zqorvi James spoke, Prime Minister Zqorvi James.") == NameGender::kUnknown);
  CHECK(gender("Then Premier Li Keqiang spoke.") == NameGender::kUnknown);
}

TEST_CASE("clubs, models, works and credits are no persons") {
  CHECK(names("Roman Egypt was rich.") == Lines{"Country Egypt"});
  CHECK(names("The Kawasaki T-4 landed.").empty());
  CHECK(names("He read “Jane Eyre” aloud.").empty());
  CHECK(names("The hall at dusk. Image: Garry Knight.").empty());
  CHECK(names("It cost US$3 billion.").empty());
}

TEST_CASE("family names that are never given in full") {
  CHECK(names("Putin offered to help. Later they thanked Putin.") == Lines{"Person Putin", "Person Putin"});
  CHECK(names("Trump met with Starmer.") == Lines{"Person Trump", "Person Starmer"});
  CHECK(names("Trade grew. Spring came. They thanked Putin.").empty());
}
