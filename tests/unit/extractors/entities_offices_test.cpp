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
                       words().gazetteer, words().names);
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
