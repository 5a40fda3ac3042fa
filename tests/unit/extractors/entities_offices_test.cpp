// SPDX-License-Identifier: Apache-2.0
// Whose post a bare title is, and what bodies are called.
#include <doctest/doctest.h>

#include <algorithm>

#include "extractors/entities/entities.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;
using bilat::testing::words;

namespace {

EntityTable resolve(const std::string& text, DocumentInfo info = {}) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const Document document(text, {{{0, size}, BlockKind::kParagraph}}, std::move(info));
  return resolve_names(document, find_names(document, words().lexicon, words().gazetteer, words().names),
                       words().lexicon, words().gazetteer, words().names);
}

std::string offices(const std::string& text, DocumentInfo info = {}) {
  const auto table = resolve(text, std::move(info));
  std::string lines;
  for (const auto& tie : table.offices)
    lines += table.entities[tie.person].key + " " + table.entities[tie.of].key + "\n";
  return lines;
}

std::string bodies(const std::string& text, DocumentInfo info = {}) {
  std::string lines;
  for (const auto& e : resolve(text, std::move(info)).entities) {
    if (e.type == EntityType::kOrganization) lines += e.name + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("a bare title takes no country that has another holder") {
  CHECK(offices("President Kofi Adomako of Ghana arrived. He met with President Halloran.") ==
        "person/kofi-adomako country/gh\n");
}

TEST_CASE("a bare title is of the country where the meeting is") {
  CHECK(offices("Norwegian Foreign Minister Kari Solberg travelled to Lima. She met with President Quispe.") ==
        "person/kari-solberg country/no\nperson/quispe country/pe\n");
  CHECK(offices("Peru's protest was loud. President Quispe and President Solberg met in Oslo.").empty());
}

TEST_CASE("who is appointed or dismissed is of the country of who does it") {
  DocumentInfo info;
  info.dateline_place = "Geneva";
  CHECK(offices("Swiss President Urs Bodmer spoke in Geneva. Kenyan President Ruth Kamau fired Finance Minister Celia "
                "Otieno.",
                info) ==
        "person/urs-bodmer country/ch\nperson/ruth-kamau country/ke\nperson/celia-otieno country/ke\n");
  CHECK(offices("Kenyan President Ruth Kamau came after being named leader to meet with Prince Celia Otieno.", info)
            .find("otieno country/ke") == std::string::npos);
  CHECK(offices("Kenyan President Ruth Kamau met Finance Minister Celia Otieno.", info).find("otieno country/ke") ==
        std::string::npos);
}

TEST_CASE("a country that no list knows is nobody else's") {
  DocumentInfo info;
  info.dateline_place = "Oslo";
  for (const char* text :
       {"Norway's harvest was poor. Vardanian President Goran Tsulev agreed.",
        "In Norway they met Zembla Foreign Minister Goran Tsulev.",
        "In Norway they met Vardania's defence minister Goran Tsulev. Defence Minister Tsulev left."}) {
    INFO(std::string(text));
    CHECK(offices(text, info).empty());
  }
  CHECK(offices("Yesterday Prime Minister Kari Solberg opened the bridge in Norway.", info) ==
        "person/kari-solberg country/no\n");
}

TEST_CASE("an adjective of two countries is settled by the dateline or the places of the text") {
  DocumentInfo info;
  info.dateline_place = "SANTO DOMINGO";
  CHECK(offices("Dominican President Rafael Cuevas opened a school.", info) == "person/rafael-cuevas country/do\n");
  info.dateline_place = "ROSEAU";
  CHECK(offices("Dominican President Rafael Cuevas opened a school.", info) == "person/rafael-cuevas country/dm\n");
  CHECK(offices("Dominican President Rafael Cuevas opened a school in Santo Domingo.") ==
        "person/rafael-cuevas country/do\n");
}

TEST_CASE("governors and mayors are not guessed") {
  DocumentInfo info;
  info.dateline_place = "Oslo";
  CHECK(offices("Governor Kari Solberg opened the bridge.", info).empty());
}

TEST_CASE("bodies keep the names that the text gives them") {
  CHECK(bodies("He left the Corporation for Public Broadcasting.") == "Corporation for Public Broadcasting\n");
  CHECK(bodies("He runs the Washington Bureau of USA Today.").find("of the USA Today") == std::string::npos);
}

TEST_CASE("a publisher that only lends its address is no entity") {
  DocumentInfo info;
  info.publisher = "Fjordbladet";
  CHECK(bodies("Nothing happened. Follow us on Fjordbladet.example today.", info).empty());
}

TEST_CASE("where others met is no guest's country") {
  CHECK(offices(
            "German Chancellor Ida Holm met Prime Minister Tom Fell in London. Foreign Minister Karl Adler joined.") ==
        "person/ida-holm country/de\n");
}

TEST_CASE("a side that the sentence names has the posts behind it") {
  CHECK(offices("On the Omani side were Salim Harith, Minister of Foreign Affairs, and Noor Salem.") ==
        "person/salim-harith country/om\n");
}

TEST_CASE("who a parliament or court deals with is of its country") {
  CHECK(offices("Peru's Congress voted to remove Prime Minister Luis Paredes.") == "person/luis-paredes country/pe\n");
  CHECK(offices("Kenya wants to replace Finance Minister Celia Otieno.") == "person/celia-otieno country/ke\n");
}

TEST_CASE("a section of a digest is at home where its dateline says") {
  const std::string text =
      "TEHRAN: Iranian President Navid Amiri spoke. BEIRUT: Prime Minister Nabil Karam met Foreign Minister Rania "
      "Saab.";
  const auto second = static_cast<std::uint32_t>(text.find("BEIRUT"));
  const auto size = static_cast<std::uint32_t>(text.size());
  DocumentInfo info;
  info.dateline_place = "TEHRAN";
  const Document document(text,
                          {{{0, 7}, BlockKind::kDateline},
                           {{8, second - 1}, BlockKind::kParagraph},
                           {{second, second + 7}, BlockKind::kDateline},
                           {{second + 8, size}, BlockKind::kParagraph}},
                          info);
  const auto table = resolve_names(document, find_names(document, words().lexicon, words().gazetteer, words().names),
                                   words().lexicon, words().gazetteer, words().names);
  std::string lines;
  for (const auto& tie : table.offices)
    lines += table.entities[tie.person].key + " " + table.entities[tie.of].key + "\n";
  CHECK(lines == "person/navid-amiri country/ir\nperson/nabil-karam country/lb\nperson/rania-saab country/lb\n");
  const auto beirut = std::find_if(table.entities.begin(), table.entities.end(),
                                   [](const Entity& e) { return e.key == "place/beirut"; });
  CHECK(beirut != table.entities.end());
}

TEST_CASE("several posts of one person, and posts of several persons in a row") {
  CHECK(offices("Deputy Prime Minister and Minister of Foreign Affairs of Qatar Rashid Saif spoke.").size() >
        std::string("person/rashid-saif country/qa\n").size());
  CHECK(offices("Fiji's Minister for Trade, Hon. Josefa Vula, MP, and Samoa's High Commissioner to Fiji, Afioga Leota, "
                "attended.")
            .find("vula country/ws") == std::string::npos);
  CHECK(offices("Hungary's transport minister, Gergely Deak, and his Serbian counterpart, Milica Pavic, came.") ==
        "person/gergely-deak country/hu\nperson/milica-pavic country/rs\n");
}

TEST_CASE("countries and parties in brackets") {
  CHECK(offices("The ministers Anna Holm (Denmark) and Petr Novak (Slovakia) met.") ==
        "person/anna-holm country/dk\nperson/petr-novak country/sk\n");
  CHECK(offices("German lawmaker Emil Wolf (SPD) spoke.") ==
        "person/emil-wolf country/de\nperson/emil-wolf party/social-democratic-party-of-germany\n");
}

TEST_CASE("posts of cities, provinces and parts of states") {
  CHECK(offices("Bavarian premier Markus Huber spoke.") == "person/markus-huber place/bavaria\n");
  CHECK(offices("Nairobi governor Martha Wambui spoke.") == "person/martha-wambui place/nairobi\n");
  CHECK(offices("They were welcomed by Mayor Stevan Babic in Subotica.") == "person/stevan-babic place/subotica\n");
  CHECK(offices("Thiago Sousa, 47, mayor of Recife, spoke.") == "person/thiago-sousa place/recife\n");
}

TEST_CASE("membership by possessor, of and leader") {
  CHECK(offices("Sinn Fein's Michelle Ohara spoke.") == "person/michelle-ohara party/sinn-fein\n");
  CHECK(offices("Petra Novak of the opposition Harbour Party spoke.") == "person/petra-novak party/harbour-party\n");
  CHECK(offices("Slovenian Prime Minister Petra Novak's Harbour Party won the vote.") ==
        "person/petra-novak country/si\nperson/petra-novak party/harbour-party\n");
  CHECK(offices("No state has a chairman. Serbian President Dragan Bell left. Its chairman, Zsolt Hern, spoke.") ==
        "person/dragan-bell country/rs\n");
}

TEST_CASE("the sentence's own country wins over one of a later sentence") {
  CHECK(offices("Kenyan President Ruth Kamau swore in Celia Otieno as prime minister and dismissed the army's rival. "
                "Norway's ex-prime minister Kari Solberg waved.") ==
        "person/ruth-kamau country/ke\nperson/kari-solberg country/no\nperson/celia-otieno country/ke\n");
  CHECK(offices("Kenyan President Ruth Kamau praised Finance Minister Celia Otieno. Norway's finance minister, Kari "
                "Solberg, waved.")
            .find("otieno country/no") == std::string::npos);
}

TEST_CASE("items of a digest are at home where their heading says") {
  const std::string first = "Kenya: President Ruth Kamau flew to Oslo.",
                    second =
                        "Peru: The army said that its chief, "
                        "General Luis Rey, met nobody.",
                    third =
                        "Ghana: The guests named three Norwegian ministers: Interior Minister Kari Solberg and "
                        "Information Minister Nils Holm.";
  const auto text = first + second + third;
  const auto at = [&](std::size_t begin, std::size_t size) {
    return Block{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)}, BlockKind::kParagraph};
  };
  const Document document(
      text, {at(0, first.size()), at(first.size(), second.size()), at(first.size() + second.size(), third.size())}, {});
  const auto table = resolve_names(document, find_names(document, words().lexicon, words().gazetteer, words().names),
                                   words().lexicon, words().gazetteer, words().names);
  std::string lines;
  for (const auto& tie : table.offices)
    lines += table.entities[tie.person].key + " " + table.entities[tie.of].key + "\n";
  CHECK(lines ==
        "person/luis-rey country/pe\nperson/ruth-kamau country/ke\nperson/kari-solberg country/no\n"
        "person/nils-holm country/no\n");
}

TEST_CASE("posts of state are of no party, and the former president is of the dateline's country") {
  CHECK(offices("Deputy mayor Emil Tamm of the Harbour Party spoke.") == "person/emil-tamm party/harbour-party\n");
  DocumentInfo info;
  info.dateline_place = "Nairobi";
  CHECK(offices("Kenyans waved. They visited the former president, Otieno Bell, on Friday. Kenya cheered.", info) ==
        "person/otieno-bell country/ke\n");
}

TEST_CASE("a ministry's own release speaks of the posts of its country") {
  DocumentInfo info;
  info.publisher = "Ministry of Foreign Affairs of the Republic of Peru";
  CHECK(
      offices(
          "They spoke of Peru, Chile and Chile. The greetings of Prime Minister Ana Quispe went to the Prime Minister "
          "of Chile, "
          "Rt. Hon. Luis Rey.",
          info) == "person/luis-rey country/cl\nperson/ana-quispe country/pe\n");
}
