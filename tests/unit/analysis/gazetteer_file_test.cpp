// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/gazetteer_columns.h"

#include <doctest/doctest.h>

#include <string>

#include "lib/analysis/gazetteer.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;

namespace {

Pack small_pack() {
  Pack pack;
  pack.add("gazetteer/countries.tsv",
           "id\tname\taliases\tacronyms\tdemonyms\tcapital\tmetonyms\twikidata\n"
           "country/aa\tArland\t\t\tArlandic\t\t\tQ11\n");
  pack.add("gazetteer/places.tsv",
           "id\tname\taliases\tadjectives\tcountry\tkind\nplace/b\tBelmora\t\t\tcountry/aa\tcity\n");
  return pack;
}

Result<Gazetteer> load(const std::string& text, Diagnostics& diagnostics, std::optional<EntityType> type = {}) {
  std::vector<GazetteerFile> files;
  files.push_back({"names", text, type});
  return Gazetteer::create(small_pack(), std::move(files), diagnostics);
}

Gazetteer loaded(const std::string& text) {
  Diagnostics diagnostics;
  auto gazetteer = load(text, diagnostics);
  REQUIRE(gazetteer);
  return std::move(*gazetteer);
}

std::string meaning(const Gazetteer& gazetteer, const std::string& name, const std::string& published = {}) {
  DocumentInfo info;
  info.published = published;
  const auto match = gazetteer.match_text(info, name);
  return match.length == 0 ? "" : std::string(gazetteer.entries()[match.entry].id);
}

}  // namespace

TEST_CASE("columns are known by their names, however written") {
  const auto columns = find_columns({"Id", "validFrom", "NAME", "Aliases", "colour"});
  CHECK(columns.id == 0);
  CHECK(columns.valid_from == 1);
  CHECK(columns.name == 2);
  CHECK(columns.aliases == std::vector<std::size_t>{3});
  CHECK(columns.unread == std::vector<std::string>{"colour"});
}

TEST_CASE("the query service's column with a label is the id") {
  const auto columns =
      find_columns({"country", "countryLabel", "person", "personLabel", "personAltLabel", "type", "typeLabel"});
  CHECK(columns.id == 2);
  CHECK(columns.name == 3);
  CHECK(columns.alias_commas == std::vector<std::size_t>{4});
  CHECK(columns.type == 6);
  CHECK(columns.country == 0);
  CHECK(columns.unread.empty());
}

TEST_CASE("cells: types, genders, items and dates") {
  CHECK(parse_type_cell("political party") == EntityType::kParty);
  CHECK(parse_type_cell("PERSON") == EntityType::kPerson);
  CHECK_FALSE(parse_type_cell("firm"));
  CHECK(parse_gender_cell("http://www.wikidata.org/entity/Q6581072") == NameGender::kFemale);
  CHECK(wikidata_id("https://www.wikidata.org/wiki/Q42") == "Q42");
  CHECK(wikidata_id("Q") == "");
  CHECK(wikidata_id("Qatar") == "");
  REQUIRE(parse_date_cell("2016"));
  CHECK(to_string(parse_date_cell("2016")->last) == "2016-12-31");
  CHECK(to_string(parse_date_cell("2016-02-03T00:00:00Z")->first) == "2016-02-03");
  CHECK_FALSE(parse_date_cell("soon"));
}

TEST_CASE("the user's name wins over the pack's, within its time") {
  const auto gazetteer = loaded("id\ttype\tname\tvalid_from\tvalid_to\nq\tOrganization\tBelmora\t2010\t2012-06\n");
  CHECK(meaning(gazetteer, "Belmora", "2010-01-01") == "organization/q");
  CHECK(meaning(gazetteer, "Belmora", "2012-06-30") == "organization/q");
  CHECK(meaning(gazetteer, "Belmora", "2012-07-01") == "place/b");
  CHECK(meaning(gazetteer, "Belmora") == "organization/q");
}

TEST_CASE("rows of one id are one entry; an item of the pack is the pack's entry") {
  const auto gazetteer = loaded(
      "id\ttype\tname\tcountry\nx\tParty\tNew Dawn\tArland\nx\tParty\tOld Dawn\t\nQ11\tCountry\tGreat Arland\t\n");
  CHECK(meaning(gazetteer, "New Dawn") == "party/x");
  CHECK(meaning(gazetteer, "Old Dawn") == "party/x");
  CHECK(gazetteer.entries()[*gazetteer.find("party/x")].country == "country/aa");
  CHECK(gazetteer.entries()[*gazetteer.find("party/x")].identifier == "x");
  CHECK(meaning(gazetteer, "Great Arland") == "country/aa");
}

namespace {

/// What is told of a file, "names:2:5 message" each.
std::string told(const std::string& text) {
  Diagnostics diagnostics;
  REQUIRE(load(text, diagnostics));
  std::string out;
  for (const auto& diagnostic : diagnostics.sorted()) out += diagnostic.where + " " + diagnostic.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("cells that say nothing are told of") {
  CHECK(told("id\ttype\tname\tgender\nx\tPerson\tAda Roe\tfemal\n") ==
        "names:2:18 'femal' is not read: write female or male, or leave it empty\n");
  CHECK(told("id\ttype\tname\tgender\nx\tPerson\tAda Roe\tQ48270\ny\tPerson\tBo Dahl\t\n").empty());
  CHECK(told("id\ttype\tname\twikidata\nx\tPerson\tAda Roe\tnonsense\ny\tPerson\tBo Dahl\tQ7\n") ==
        "names:2:18 'nonsense' is no Wikidata id: write it as Q42\n");
  CHECK(told("id\ttype\tname\tcountry\nx\tPerson\tAda Roe\tQ99999999999\ny\tPerson\tBo Dahl\tQ11\n") ==
        "names:2:18 'Q99999999999' is no country that is known: write its code (fr), name or Wikidata item\n");
  const std::string spaces = "\u200B\u200B";
  CHECK(told("id\ttype\tname\naa\tPerson\tAda Roe\nx\tPerson\t" + spaces + "\n")
            .find("names:3:10 the name has no word\n") != std::string::npos);
  std::string words;
  for (int i = 0; i < 25; ++i) words += "ab ";
  CHECK(told("id\ttype\tname\naa\tPerson\tAda Roe\nx\tPerson\t" + words + "\n")
            .find("names:3:10 the name has more than 24 words\n") != std::string::npos);
}

TEST_CASE("what the first row of an id leaves open a later one may say") {
  const auto gazetteer = loaded(
      "id\ttype\tname\tcountry\tgender\nx\tPerson\tAda Roe\t\t\nx\tPerson\tAda B. Roe\tArland\tfemale\n"
      "Q11\tCountry\tArland\tArland\t\n");
  CHECK(gazetteer.entries()[*gazetteer.find("person/x")].country == "country/aa");
  CHECK(gazetteer.entries()[*gazetteer.find("person/x")].gender == NameGender::kFemale);
  CHECK(gazetteer.entries()[*gazetteer.find("country/aa")].country.empty());
}

TEST_CASE("rows that say the same again push out no other meaning") {
  std::string rows = "id\ttype\tname\tacronyms\tvalid_from\n";
  for (int i = 0; i < 70; ++i)
    rows += "x\tPerson\tAda Roe\tADR\t" + std::to_string(2000 + i % 2) + "\nx\tPerson\tAda Roe\t\t\n";
  rows += "y\tPerson\tAda Roe\tADR\t\n";
  Diagnostics diagnostics;
  const auto gazetteer = load(rows, diagnostics);
  REQUIRE(gazetteer);
  CHECK(diagnostics.sorted().empty());
  const auto readings = [&](std::string_view name) {
    return gazetteer->readings(gazetteer->match_text({}, name).state).size();
  };
  CHECK(readings("Ada Roe") == 4);  // from 2000, from 2001, always; and the other person
  CHECK(readings("ADR") == 3);
  CHECK(meaning(*gazetteer, "Arland") == "country/aa");
}

TEST_CASE("names of more meanings than are compared are told of") {
  std::string rows = "id\ttype\tname\n";
  for (int i = 0; i < 65; ++i) rows += "x" + std::to_string(i) + "\tPerson\tAda Roe\n";
  Diagnostics diagnostics;
  REQUIRE(load(rows, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "gazetteer.readings");
  CHECK(diagnostics.sorted()[0].message ==
        "1 name has more than 64 meanings, of which the first are compared; one is a name of person/x0");
}

TEST_CASE("entries and names have a limit together") {
  const auto message = [](const GazetteerLimits& limits) {
    Diagnostics diagnostics;
    std::vector<GazetteerFile> files;
    files.push_back({"names", "id\ttype\tname\taliases\nx\tPerson\tAda Roe\tBo Roe|Cy Roe\n", {}});
    const auto gazetteer = Gazetteer::create(small_pack(), std::move(files), diagnostics, limits);
    return gazetteer ? std::string() : gazetteer.error().message;
  };
  CHECK(message({3, 6}).empty());  // those of the pack are two entries with a name each, and Arlandic
  CHECK(message({3, 5}) == "gazetteers have at most 5 names together");
  CHECK(message({2, 6}) == "gazetteers have at most 2 entries together");
}

TEST_CASE("words in capitals match only as written") {
  const auto gazetteer = loaded("id\ttype\tname\taliases\nw\tOrganization\tWorld Herb Office\tWHO\n");
  CHECK(meaning(gazetteer, "WHO") == "organization/w");
  CHECK(meaning(gazetteer, "W.H.O.") == "organization/w");
  CHECK(meaning(gazetteer, "Who") == "");
}

TEST_CASE("quotes, commas and line ends in CSV") {
  const auto gazetteer = loaded(
      "id,type,name,aliases\r\n1,Organization,\"Brandt, Lima & Sons\",\"The \"\"Brandt\"\" "
      "House|Brandt\nLima\"\r\n2,Organization,Nordlys,\r\n");
  CHECK(meaning(gazetteer, "Brandt, Lima & Sons") == "organization/1");
  CHECK(meaning(gazetteer, "The \"Brandt\" House") == "organization/1");
  CHECK(meaning(gazetteer, "Brandt Lima") == "organization/1");
  CHECK(meaning(gazetteer, "Nordlys") == "organization/2");
}

TEST_CASE("a quote that is not closed costs its own row") {
  Diagnostics diagnostics;
  const auto gazetteer = load("id,type,name\n1,Person,\"Ada Roe\n2,Person,Bo Dahl\n", diagnostics);
  REQUIRE(gazetteer);
  CHECK(meaning(*gazetteer, "Bo Dahl") == "person/2");
  const auto told = diagnostics.sorted();
  REQUIRE(told.size() == 2);
  CHECK(told[1].where == "names:2:10");
  CHECK(told[0].message == "1 of 2 rows were left out");
}

TEST_CASE("a file that says nothing is wrong usage") {
  for (const std::string text : {"", "\n# only\n", "id\ttype\tname\n", "type\tname\nPerson\tAda Roe\n",
                                 "id\tname\n1\tAda Roe\n", "id\ttype\tname\n1\tPerson\n"}) {
    CAPTURE(text);
    Diagnostics diagnostics;
    const auto gazetteer = load(text, diagnostics);
    REQUIRE_FALSE(gazetteer);
    CHECK(gazetteer.error().kind == ErrorKind::kUsage);
  }
  Diagnostics diagnostics;
  CHECK(load("id\tname\n1\tAda Roe\n", diagnostics, EntityType::kPerson));
}

namespace {

/// "person/x Ada Roe" for each listed name of the text.
std::vector<std::string> listed(const std::string& rows, const std::string& text) {
  Diagnostics diagnostics;
  Pack pack;
  REQUIRE(pack.overlay_directory(std::string(BILAT_SOURCE_DIR) + "/extractors/packs/en-news", diagnostics));
  std::vector<GazetteerFile> files;
  files.push_back({"names", "id\ttype\tname\taliases\n" + rows, {}});
  const auto gazetteer = Gazetteer::create(pack, std::move(files), diagnostics);
  REQUIRE(gazetteer);
  const auto document = bilat::testing::paragraph(text);
  std::vector<std::string> result;
  for (const auto& name :
       find_names(document, bilat::testing::words().lexicon, *gazetteer, bilat::testing::words().names)) {
    if (name.entry)
      result.push_back(std::string(gazetteer->entries()[*name.entry].id) + " " +
                       std::string(document.text_of(name.tokens)));
  }
  return result;
}

using Listed = std::vector<std::string>;

}  // namespace

TEST_CASE("a listed person is found whole, not inside another name") {
  const std::string rows = "x\tPerson\tAna Lumbrera\n";
  CHECK(listed(rows, "On Monday Ana Lumbrera signed it.") == Listed{"person/x Ana Lumbrera"});
  CHECK(listed(rows, "President Ana Lumbrera signed it.") == Listed{"person/x Ana Lumbrera"});
  CHECK(listed(rows, "The police closed Ana Lumbrera Street again.").empty());
  CHECK(listed(rows, "It was signed by Maria Ana Lumbrera yesterday.").empty());
  CHECK(listed(rows, "It was signed by Ana Lumbrera Castro yesterday.").empty());
}

TEST_CASE("of several types the words beside a name decide") {
  const std::string rows = "p\tPerson\tNordahl\no\tOrganization\tNordahl\nc\tPlace\tNordahl\n";
  CHECK(listed(rows, "The talks in Nordahl went on.") == Listed{"place/c Nordahl"});
  CHECK(listed(rows, "They thanked President Nordahl for it.") == Listed{"person/p Nordahl"});
  CHECK(listed(rows, "Many praised Nordahl again.").empty());
}
