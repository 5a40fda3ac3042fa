// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "graph/graph.h"
#include "graph/name_words.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

struct Named {
  std::string name;
  std::string context;
  std::vector<std::string> aliases;
};

/// A graph of articles that each name the persons given; returns the ids of all persons.
std::vector<std::string> persons(const std::vector<std::vector<Named>>& articles) {
  GraphBuilder builder;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    FactsBuilder paper("paper" + std::to_string(i));
    for (const auto& person : articles[i]) paper.person(person.name, person.context, person.aliases);
    builder.add(paper.build());
  }
  const auto graph = builder.finish();
  std::vector<std::string> ids;
  for (const auto& entity : graph.entities()) ids.push_back(entity.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("one key is one entity, with all its names") {
  GraphBuilder builder;
  FactsBuilder first("a");
  first.person("Ana Keller", "", {"Keller"});
  FactsBuilder second("b");
  second.person("Ana Keller", "", {"Ana", "Minister Keller"});
  builder.add(first.build());
  builder.add(second.build());
  const auto graph = builder.finish();
  REQUIRE(graph.entities().size() == 1);
  CHECK(graph.entities()[0].name == "Ana Keller");
  CHECK(graph.entities()[0].aliases == std::vector<std::string>{"Ana", "Keller", "Minister Keller"});
}

TEST_CASE("a name inside a longer one that begins alike") {
  CHECK(persons({{{"Tovi Marak", "", {}}}, {{"Tovi Marak Senn", "", {}}}}) == Ids{"person/tovi-marak-senn"});
  CHECK(persons({{{"John Carver", "", {}}}, {{"John Q. Carver", "", {}}}}) == Ids{"person/john-q-carver"});
  CHECK(persons({{{"Tovi Marak", "", {}}}, {{"Tovi Marak Senn", "", {}}}, {{"Tovi Marak Senn Adal", "", {}}}}) ==
        Ids{"person/tovi-marak-senn-adal"});
  SUBCASE("but not where two could be meant") {
    CHECK(persons({{{"Tovi Marak", "", {}}}, {{"Tovi Marak Senn", "", {}}}, {{"Tovi Marak Adal", "", {}}}}).size() ==
          3);
  }
  SUBCASE("unless one shares the country") {
    CHECK(persons({{{"Tovi Marak", "country/aa", {}}},
                   {{"Tovi Marak Senn", "country/aa", {}}},
                   {{"Tovi Marak Adal", "", {}}}}) == Ids{"person/tovi-marak-adal", "person/tovi-marak-senn"});
  }
  SUBCASE("nor where countries exclude each other") {
    CHECK(persons({{{"Tovi Marak", "country/aa", {}}}, {{"Tovi Marak Senn", "country/bb", {}}}}).size() == 2);
  }
  SUBCASE("nor where one article names both") {
    CHECK(persons({{{"Tovi Marak", "", {}}, {"Tovi Marak Senn", "", {}}}, {{"Tovi Marak", "", {}}}}).size() == 2);
  }
  SUBCASE("nor father and son") {
    CHECK(persons({{{"Tovi Marak", "", {}}}, {{"Tovi Marak Jr.", "", {}}}}).size() == 2);
    CHECK(persons({{{"Tovi Marak", "", {}}}, {{"Tovi Marak III", "", {}}}}).size() == 2);
  }
  SUBCASE("nor where the first words differ") {
    CHECK(persons({{{"Marak Senn", "", {}}}, {{"Tovi Marak Senn", "", {}}}}).size() == 2);
  }
}

TEST_CASE("order, hyphens and diacritics") {
  CHECK(persons({{{"Yoon Sukho", "", {}}}, {{"Yoon Suk-ho", "", {}}}}).size() == 1);
  CHECK(persons({{{"Kenji Arata", "", {}}}, {{"Arata Kenji", "", {}}}}).size() == 1);
  CHECK(persons({{{"Kenji Arata", "country/aa", {}}}, {{"Arata Kenji", "country/bb", {}}}}).size() == 2);
}

TEST_CASE("one letter apart needs a shared country or office") {
  CHECK(persons({{{"Tagese Dimaro", "country/aa", {}}}, {{"Tagesse Dimaro", "country/aa", {}}}}).size() == 1);
  CHECK(persons({{{"Tagese Dimaro", "", {}}}, {{"Tagesse Dimaro", "", {}}}}).size() == 2);
  CHECK(persons({{{"Anna Dimaro", "country/aa", {}}}, {{"Anne Dimaro", "country/aa", {}}}}).size() ==
        2);  // a short word
  GraphBuilder builder;
  for (const std::string& name : {std::string("Tagese Dimaro"), std::string("Tagesse Dimaro")}) {
    FactsBuilder paper(name);
    const auto person = paper.person(name);
    const auto party = paper.entity(EntityType::kParty, "Unity Party");
    paper.relation(RelationType::kHoldsOffice, person, party, "Chairman");
    builder.add(paper.build());
  }
  CHECK(builder.finish().entities().size() == 2);
}

TEST_CASE("a single word joins the only full name of its country") {
  CHECK(persons({{{"Keller", "country/aa", {}}}, {{"Ana Keller", "country/aa", {}}}}) == Ids{"person/ana-keller"});
  CHECK(persons({{{"Keller", "", {}}}, {{"Ana Keller", "country/aa", {}}}}).size() == 2);
  CHECK(
      persons({{{"Keller", "country/aa", {}}}, {{"Ana Keller", "country/aa", {}}}, {{"Ole Keller", "country/aa", {}}}})
          .size() == 3);
}

TEST_CASE("the name of a merged person is the fullest, then the most frequent, then the first") {
  GraphBuilder builder;
  const std::string names[] = {"Ana Kéller", "Ana Keller", "Ana Keller", "Ana Kéller", "ANA KELLER"};
  for (std::size_t i = 0; i < 5; ++i) {
    FactsBuilder paper("p" + std::to_string(i));
    paper.person(names[i]);
    builder.add(paper.build());
  }
  const auto graph = builder.finish();
  REQUIRE(graph.entities().size() == 1);
  CHECK(graph.entities()[0].name == "Ana Keller");
}

TEST_CASE("gazetteer entities lead, and are never joined to each other") {
  GraphBuilder builder;
  FactsBuilder first("a");
  Entity listed;
  listed.type = EntityType::kPerson;
  listed.key = "person/ana-keller";
  listed.name = "Ana Keller";
  listed.from_gazetteer = true;
  first.add(listed);
  FactsBuilder second("b");
  second.person("Ana Maria Keller");
  builder.add(first.build());
  builder.add(second.build());
  const auto graph = builder.finish();
  REQUIRE(graph.entities().size() == 1);
  CHECK(graph.entities()[0].id == "person/ana-keller");
  CHECK(graph.entities()[0].name == "Ana Keller");
  CHECK(graph.entities()[0].aliases == std::vector<std::string>{"Ana Maria Keller"});
  CHECK(graph.entities()[0].keys.size() == 2);
}

TEST_CASE("parties and bodies by what they are also called, in one country") {
  const auto count = [](const std::string& context) {
    GraphBuilder builder;
    FactsBuilder first("a");
    first.entity(EntityType::kParty, "Green Union of Norland", "country/no", {"GUN"});
    FactsBuilder second("b");
    second.entity(EntityType::kParty, "GUN", context);
    builder.add(first.build());
    builder.add(second.build());
    return builder.finish().entities().size();
  };
  CHECK(count("country/no") == 1);
  CHECK(count("country/so") == 2);
  CHECK(count("") == 2);
}

TEST_CASE("entities of one IRI are one") {
  GraphBuilder builder;
  for (const std::string& name : {std::string("Ana Keller"), std::string("A. Kellerova")}) {
    FactsBuilder paper(name);
    const auto person = paper.person(name);
    paper.facts.entities[person].same_as = {"http://www.wikidata.org/entity/Q0"};
    builder.add(paper.build());
  }
  CHECK(builder.finish().entities().size() == 1);
}

TEST_CASE("words of names") {
  CHECK(name_words("Jean-Noël d'Arvo") == std::vector<std::string>{"jean", "noel", "darvo"});
  CHECK(name_words(" -- ").empty());
  CHECK(one_letter_apart("tagese", "tagesse"));
  CHECK(one_letter_apart("kiev", "kyiv") == false);
  CHECK(one_letter_apart("ana", "ane"));
  CHECK(one_letter_apart("a", ""));
  CHECK_FALSE(one_letter_apart("ana", "ana"));
  CHECK_FALSE(one_letter_apart("ana", "nan"));
}

}  // namespace bilat::test

namespace bilat::test {
namespace {

/// The ids of all persons of articles that each give one person of that name an office.
Ids office_holders(const std::vector<std::pair<std::string, std::string>>& offices) {
  GraphBuilder builder;
  int number = 0;
  for (const auto& [title, code] : offices) {
    FactsBuilder paper("paper" + std::to_string(number++));
    const auto person = paper.person("Ana Keller");
    if (!code.empty())
      paper.relation(RelationType::kHoldsOffice, person, paper.country(code, "Land of " + code), title);
    builder.add(paper.build());
  }
  const auto graph = builder.finish();
  Ids ids;
  for (const auto& entity : graph.entities()) {
    if (entity.type == EntityType::kPerson) ids.push_back(entity.id);
  }
  return ids;
}

}  // namespace

TEST_CASE("two people of one name") {
  CHECK(office_holders({{"President", "pa"}, {"", ""}, {"Foreign Minister", "ph"}}) ==
        Ids{"person/ana-keller", "person/ana-keller-ph"});
  SUBCASE("one title in two countries is a slip, until several say so") {
    CHECK(office_holders({{"President", "pa"}, {"President", "ph"}}).size() == 1);
    CHECK(office_holders({{"President", "pa"},
                          {"President", "ph"},
                          {"President", "ph"},
                          {"President", "ph"},
                          {"President", "pa"},
                          {"President", "pa"},
                          {"President", "pa"}}) == Ids{"person/ana-keller", "person/ana-keller-ph"});
  }
  SUBCASE("envoys belong to two countries") {
    CHECK(office_holders({{"President", "pa"}, {"Ambassador", "ph"}}).size() == 1);
  }
}

TEST_CASE("initials stand for the names that begin so") {
  CHECK(persons({{{"Tovi C. Marak", "", {}}}, {{"Tovi Cruz Marak", "", {}}}, {{"Tovi Marak", "", {}}}}).size() == 1);
  CHECK(persons({{{"Tovi C. Marak", "", {}}}, {{"Tovi Cruz Marak", "", {}}}, {{"Tovi Cano Marak", "", {}}}}).size() ==
        3);
  CHECK(persons({{{"T. C. Marak", "", {}}}, {{"Tovi Cruz Marak", "", {}}}}).size() == 2);
  CHECK(persons({{{"T. C. Marak", "country/pt", {}}}, {{"Tovi Cruz Marak", "country/pt", {}}}}).size() == 1);
}

TEST_CASE("articles of two lifetimes name two people") {
  GraphBuilder builder;
  for (const auto& [year, name] :
       {std::pair("1901-05-02", "Ana Keller"), std::pair("2031-05-02", "Ana Maria Keller")}) {
    FactsBuilder paper(std::string("paper") + year, year);
    paper.person(name);
    builder.add(paper.build());
  }
  CHECK(builder.finish().entities().size() == 2);
}

}  // namespace bilat::test
