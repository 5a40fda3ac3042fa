// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "lib/analysis/gazetteer.h"

using namespace bilat;

namespace {

Gazetteer small() {
  Pack pack;
  pack.add("gazetteer/countries.tsv",
           "id\tname\taliases\tacronyms\tdemonyms\tcapital\tmetonyms\twikidata\n"
           "country/aa\tAlpha\tRepublic of Alpha\tUS\tAlphan\tplace/alphaville\t\tQ1\n"
           "country/bb\tBeta\t\t\tBetan\t\t\tQ2\n");
  pack.add("gazetteer/places.tsv",
           "id\tname\taliases\tadjectives\tcountry\tkind\twikidata\tambiguous\n"
           "place/alphaville\tAlphaville\t\t\tcountry/aa\tcity\tQ3\t\n");
  pack.add("gazetteer/parties.tsv",
           "id\tname\taliases\tacronyms\tcountry\truling\twikidata\n"
           "party/aa-unity\tUnity Party of Alpha\tUnity Party\t\tcountry/aa\tyes\t\n"
           "party/bb-unity\tUnity Party of Beta\tUnity Party\t\tcountry/bb\t\t\n");
  Diagnostics diagnostics;
  return Gazetteer::from_pack(pack, diagnostics);
}

Document line(const std::string& text) {
  return Document(text, {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kParagraph}}, {});
}

}  // namespace

TEST_CASE("the longest name wins, whatever its letters' case") {
  const auto gazetteer = small();
  const auto document = line("republic of ALPHA won");
  const auto match = gazetteer.match(document, 0, 10);
  CHECK(match.length == 3);
  CHECK(gazetteer.entries()[match.entry].id == "country/aa");
}

TEST_CASE("a limit cuts names") {
  const auto gazetteer = small();
  const auto document = line("Unity Party of Beta");
  CHECK(gazetteer.match(document, 0, 4).length == 4);
  CHECK(gazetteer.match(document, 0, 3).length == 2);
  CHECK(gazetteer.match(document, 0, 1).length == 0);
}

TEST_CASE("acronyms match as written only") {
  const auto gazetteer = small();
  const auto document = line("it told us of US and U.S. plans");
  CHECK(gazetteer.match(document, 2, 1).length == 0);
  CHECK(gazetteer.match(document, 4, 1).use == NameUse::kAcronym);
}

TEST_CASE("capitals, demonyms and several readings") {
  const auto gazetteer = small();
  const auto document = line("Alphaville Betan Unity Party");
  CHECK(gazetteer.match(document, 0, 1).use == NameUse::kCapital);
  CHECK(gazetteer.match(document, 1, 1).use == NameUse::kDemonym);
  const auto match = gazetteer.match(document, 2, 2);
  CHECK(gazetteer.readings(match.state).size() == 2);
}

TEST_CASE("ids are found; a row without a name is reported and left out") {
  const auto gazetteer = small();
  CHECK(gazetteer.find("country/bb").has_value());
  CHECK_FALSE(gazetteer.find("country/zz").has_value());
  Pack pack;
  pack.add("gazetteer/places.tsv", "id\tname\nplace/x\t\n");
  Diagnostics diagnostics;
  CHECK(Gazetteer::from_pack(pack, diagnostics).entries().empty());
  CHECK(diagnostics.count(Severity::kError) == 1);
}
