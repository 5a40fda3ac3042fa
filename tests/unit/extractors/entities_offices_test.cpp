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
                       words().gazetteer);
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
