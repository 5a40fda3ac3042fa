// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/unit/analysis/names_support.h"

using bilat::testing::outer_names;
using bilat::testing::paragraph;
using bilat::testing::titles_of;
using Lines = std::vector<std::string>;

TEST_CASE("a title before the name makes a person of words that no list knows") {
  CHECK(titles_of("They heard Norwegian Fisheries Minister Zqorvald Ympesen on Monday.", "Zqorvald Ympesen") ==
        Lines{"Fisheries Minister [Norwegian]"});
  CHECK(titles_of("They heard Kenya's deputy prime minister Odhiambo Wekesa.", "Odhiambo Wekesa") ==
        Lines{"deputy prime minister [Kenya]"});
}

TEST_CASE("a title goes on with its field and its country") {
  CHECK(titles_of("It fell to the Minister of Roads and Transport of Kenya, H.E. Grace Achieng Otieno, to reply.",
                  "Grace Achieng Otieno")
            .back() == "Minister of Roads and Transport [Kenya]");
  CHECK(titles_of("Peru's ambassador to Norway, Rosa Quispe Mamani, agreed.", "Rosa Quispe Mamani") ==
        Lines{"ambassador to Norway [Peru]"});
}

TEST_CASE("a title at the end of a block is not of the name that opens the next") {
  const std::string first = "Peru dismisses central bank chief", second = "Odhiambo Wekesa agreed.";
  const auto text = first + "\n\n" + second;
  const auto cut = static_cast<std::uint32_t>(first.size());
  const bilat::Document document(text,
                                 {{{0, cut}, bilat::BlockKind::kHeadline},
                                  {{cut + 2, static_cast<std::uint32_t>(text.size())}, bilat::BlockKind::kParagraph}},
                                 {});
  for (const auto& name : bilat::find_names(document, bilat::testing::words().lexicon,
                                            bilat::testing::words().gazetteer, bilat::testing::words().names))
    CHECK(name.titles.empty());
}

TEST_CASE("two posts before one name are both his") {
  const auto titles = titles_of(
      "Talks were led by General Secretary of the Lao People's Revolutionary Party and President of Laos "
      "Thongloun Sisoulith in Vientiane.",
      "Thongloun Sisoulith");
  REQUIRE(titles.size() == 2);
  CHECK(titles[0] == "President [Laos]");
  CHECK(titles[1] == "General Secretary [Lao People's Revolutionary Party]");
}

TEST_CASE("when a post is held is said before its country too, and in any case of letters") {
  CHECK(titles_of("Former Kenyan president Moses Barasa arrived.", "Moses Barasa") ==
        Lines{"former president [Kenyan]"});
  CHECK(titles_of("Acting Ghanaian President Kojo Mensah arrived.", "Kojo Mensah") ==
        Lines{"acting President [Ghanaian]"});
  CHECK(titles_of("Then-U.S. Secretary of State Jane Holloway arrived.", "Jane Holloway") ==
        Lines{"then-Secretary of State [U.S.]"});
  CHECK(titles_of("In 2013, then-Prime Minister Sali Kerimov resigned.", "Sali Kerimov") ==
        Lines{"then-Prime Minister"});
  CHECK(titles_of("The ex-president Alan Ruiz arrived.", "Alan Ruiz") == Lines{"ex-president"});
}

TEST_CASE("what somebody has been he still is") {
  CHECK(titles_of("Olaf Steiner has been foreign minister of Austria since 2019.", "Olaf Steiner") ==
        Lines{"foreign minister [Austria]"});
  CHECK(titles_of("Olaf Steiner had been foreign minister of Austria.", "Olaf Steiner") ==
        Lines{"foreign minister [Austria]"});
}

TEST_CASE("appositions") {
  CHECK(titles_of("Jonas Vilkaitis, Lithuania's former president, waved.", "Jonas Vilkaitis") ==
        Lines{"former president [Lithuania]"});
  CHECK(titles_of("Said Marta Nowak, an analyst at the Warsaw think tank OSW.", "Marta Nowak") ==
        Lines{"analyst [OSW] [Warsaw]"});
  CHECK(titles_of("Ana Duarte, then Portugal's finance minister, declined.", "Ana Duarte") ==
        Lines{"former finance minister [Portugal]"});
}

TEST_CASE("lists under one plural title share it in order") {
  const std::string text = "The foreign ministers Jan Kowalczyk of Poland and Petr Svoboda of Slovakia met.";
  CHECK(titles_of(text, "Jan Kowalczyk") == Lines{"foreign minister [Poland]"});
  CHECK(titles_of(text, "Petr Svoboda") == Lines{"foreign minister [Slovakia]"});
  const std::string opposite = "She called her Danish and Finnish opposite numbers, Mads Holm and Aino Virtanen.";
  CHECK(titles_of(opposite, "Mads Holm") == Lines{"counterpart [Danish]"});
  CHECK(titles_of(opposite, "Aino Virtanen") == Lines{"counterpart [Finnish]"});
}

TEST_CASE("what is said of a person by a verb") {
  CHECK(titles_of("Ivana Babic was appointed Croatia's ambassador to Chile.", "Ivana Babic") ==
        Lines{"ambassador to Chile [Croatia]"});
  CHECK(titles_of("Ivana Babic could become Croatia's ambassador to Chile.", "Ivana Babic").empty());
}

TEST_CASE("organisations by their heads, with what they hold") {
  CHECK(outer_names(paragraph("He praised the Nairobi Institute for Ocean Studies (NIOS) and left.")) ==
        Lines{"Organization Nairobi Institute for Ocean Studies", "Organization NIOS"});
  const auto document = paragraph("They wrote to the Standing Committee of the National Assembly on Friday.");
  CHECK(outer_names(document) == Lines{"Organization Standing Committee of the National Assembly"});
}

TEST_CASE("gatherings are no organisations, but their party is named") {
  CHECK(outer_names(paragraph("The 9th National Congress of the Communist Party of Cuba ended.")) ==
        Lines{"Party Communist Party of Cuba"});
}

TEST_CASE("countries in both halves of a word") {
  CHECK(outer_names(paragraph("The Peru-Chile border was calm.")) == Lines{"Country Peru-Chile", "Country Peru-Chile"});
}

TEST_CASE("names with particles, small articles and hyphens are one name") {
  CHECK(outer_names(paragraph("President Omar al-Haddadi greeted Minister Pieter van der Vaart.")) ==
        Lines{"Person Omar al-Haddadi", "Person Pieter van der Vaart"});
}

TEST_CASE("a name known from one place holds at a sentence start") {
  CHECK(outer_names(paragraph("Envoy Tarik Bellamine arrived. Bellamine smiled. Tomorrow is another day.")) ==
        Lines{"Person Tarik Bellamine", "Person Bellamine"});
}

TEST_CASE("sentence starts, months, holidays and plans are no names") {
  CHECK(outer_names(paragraph("Spring came in March. Trade grew. The Green Growth Initiative was praised.")).empty());
}

TEST_CASE("a capital is the city after a preposition of place and the government as an actor") {
  using namespace bilat;
  const auto literal = [](const std::string& text) {
    const auto document = paragraph(text);
    const auto names = find_names(document, bilat::testing::words().lexicon, bilat::testing::words().gazetteer,
                                  bilat::testing::words().names);
    REQUIRE(!names.empty());
    REQUIRE(names.back().use == NameUse::kCapital);
    return names.back().literal_place;
  };
  CHECK(literal("They talked in Oslo."));
  CHECK(literal("She will fly to Oslo."));
  CHECK(literal("He will visit Oslo."));
  CHECK_FALSE(literal("They signed a treaty with Oslo."));
  CHECK_FALSE(literal("They want better ties between Peru and Oslo."));
}

TEST_CASE("any text is read without trouble") {
  for (const char* text :
       {"(", "’s", "of of of", "THE UNITED NATIONS SAID NO.", "A. B. C.", "and and Minister of", "- - -", "Minister"}) {
    CHECK_NOTHROW(outer_names(paragraph(text)));
  }
}

TEST_CASE("behind 'in' a capital is a place unless it describes, owns or is mostly a thing") {
  const auto names = [](const std::string& text) { return outer_names(paragraph(text)); };
  CHECK(names("They live in Babyninsk.") == std::vector<std::string>{"Place Babyninsk"});
  CHECK(names("Animals may live in Borealian brines.").empty());
  CHECK(names("He was seen in Tomaszo Koralsky's film.").empty());
  CHECK(
      names("Minequest is fun. Minequest has blocks. I build in Minequest. Play Minequest. Minequest grows.").empty());
  CHECK(names("They crashed in Windsor Lockes, Connecticut.").front() == "Place Windsor Lockes");
}

TEST_CASE("a place whose name is also a word or a person's needs a sign of place once") {
  const auto names = [](const std::string& text) { return outer_names(paragraph(text)); };
  CHECK(names("Then Madison smiled.").empty());
  CHECK(names("They live in Madison. Later Madison grew.").size() == 2);
  CHECK(names("Then North Cotabato voted.") == std::vector<std::string>{"Place North Cotabato"});
}

TEST_CASE("a state of the same name, where other states stand by it") {
  const auto names = [](const std::string& text) { return outer_names(paragraph(text)); };
  CHECK(names("Florida, Georgia and Kansas voted.")[1] == "Place Georgia");
  CHECK(names("Georgian troops left. Georgia thanked Ohio.")[1] == "Country Georgia");
}

TEST_CASE("what an article defines otherwise is not the known body") {
  const auto names = [](const std::string& text) { return outer_names(paragraph(text)); };
  CHECK(names("She became a Grand Master (GM). The GM won.").empty());
  CHECK(names("They quoted Notes from Poland (NFP) twice.").front() == "Country Poland");
}
