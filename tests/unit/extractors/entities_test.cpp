// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "extractors/entities/entities.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;
using bilat::testing::words;

namespace {

struct Resolved {
  Document document;
  std::vector<Name> names;
  EntityTable table;
};

Resolved resolve(const std::string& text, DocumentInfo info = {}) {
  const auto size = static_cast<std::uint32_t>(text.size());
  Document document(text, {{{0, size}, BlockKind::kParagraph}}, std::move(info));
  auto names = find_names(document, words().lexicon, words().gazetteer, words().names);
  auto table = resolve_names(document, names, words().lexicon, words().gazetteer, words().names);
  return {std::move(document), std::move(names), std::move(table)};
}

bool has(const Resolved& resolved, const std::string& key) {
  return std::any_of(resolved.table.entities.begin(), resolved.table.entities.end(),
                     [&](const Entity& e) { return e.key == key; });
}

std::string offices(const Resolved& resolved) {
  std::string lines;
  for (const auto& tie : resolved.table.offices) {
    const auto kind = tie.relation == RelationType::kHoldsOffice ? " holds "
                      : tie.relation == RelationType::kMemberOf  ? " in "
                                                                 : " with ";
    lines += resolved.table.entities[tie.person].key + kind + resolved.table.entities[tie.of].key + "\n";
  }
  return lines;
}

std::string ties(const Resolved& resolved) {
  std::string lines;
  for (const auto& tie : resolved.table.ties) {
    const auto kind = tie.relation == RelationType::kPartOf      ? " part of "
                      : tie.relation == RelationType::kLocatedIn ? " in "
                                                                 : " rules ";
    lines += resolved.table.entities[tie.subject].key + kind + resolved.table.entities[tie.object].key + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("short forms belong to the one full name that they fit") {
  const auto r = resolve("Kenyan President Wanjiru Kamau met Fiji's envoy Sitiveni Tuilagi. Kamau smiled at Tuilagi.");
  CHECK(std::count_if(r.table.entities.begin(), r.table.entities.end(),
                      [](const Entity& e) { return e.type == EntityType::kPerson; }) == 2);
  CHECK(has(r, "person/wanjiru-kamau"));
}

TEST_CASE("persons who share a family name stay apart") {
  const auto r = resolve(
      "Chancellor Karl Brenner spoke. Later Ute Brenner, an analyst at the Institute for Peace Research, disagreed.");
  CHECK(has(r, "person/karl-brenner"));
  CHECK(has(r, "person/ute-brenner"));
}

TEST_CASE("a demonym names its country, a capital its government") {
  const auto r = resolve("The Peruvian minister was late. Oslo protested.");
  CHECK(has(r, "country/pe"));
  CHECK(has(r, "country/no"));
}

TEST_CASE("offices are of the state, the party or the body") {
  CHECK(offices(resolve("Norwegian Foreign Minister Kari Solberg called.")) ==
        "person/kari-solberg holds country/no\n");
  CHECK(offices(resolve("Kari Solberg, a professor at the University of Bergen, called.")) ==
        "person/kari-solberg with organization/university-of-bergen\n");
  CHECK(offices(resolve("It was written by Kim Larsen, Denmark's ambassador to Peru.")) ==
        "person/kim-larsen holds country/dk\n");
}

TEST_CASE("a counterpart holds the same office of the other country") {
  const auto r = resolve("Danish Prime Minister Mads Holm called his Finnish counterpart Aino Virtanen.");
  REQUIRE(r.table.offices.size() == 2);
  CHECK(r.table.offices[1].title == "Prime Minister");
  CHECK(r.table.entities[r.table.offices[1].of].key == "country/fi");
}

TEST_CASE("a bare title is of the article's home") {
  DocumentInfo info;
  info.dateline_place = "Oslo";
  CHECK(offices(resolve("Prime Minister Kari Solberg opened the bridge in Norway.", info)) ==
        "person/kari-solberg holds country/no\n");
}

TEST_CASE("acronyms are their bodies, bodies are parts of their wholes") {
  const auto r = resolve(
      "Lina Haddad, director of the Arab Water Academy's Center for River Studies (CRS), spoke. The CRS agreed.");
  CHECK(ties(r) == "organization/center-for-river-studies part of organization/arab-water-academy\n");
}

TEST_CASE("places lie where the text says") {
  CHECK(ties(resolve("They dined at the Lotus Palace in Oslo.")) == "place/lotus-palace in place/oslo\n");
}

TEST_CASE("dateline and publisher are things of the article") {
  DocumentInfo info;
  info.dateline_place = "APIA, Samoa";
  info.publisher = "Reuters";
  const auto r = resolve("Nothing happened.", info);
  CHECK(has(r, "place/apia"));
  CHECK(has(r, "organization/reuters"));
  CHECK(ties(r) == "place/apia in country/ws\n");
}
