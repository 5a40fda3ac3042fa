// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/facts_json.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

std::string line_of_sample() {
  FactsBuilder paper("0123456789ab/a b", "2031-05-02");
  const auto ana = paper.person("Ana \"Kéller\"", "country/no", {"Keller", "A. K."});
  const auto bo = paper.person("Bo Lindqvist");
  const auto place = paper.place("Port\nNord");
  const auto visit = paper.visit("../2031-05", ana, place);
  const auto talks = paper.meeting("2031-05-01", ana, bo, Modality::kNegated);
  paper.facts.events[talks].part_of = visit;
  paper.facts.events[talks].place = place;
  paper.facts.events[talks].attributes = {{Attribute::kCount, "3"}};
  paper.facts.events[talks].cameo = "040";
  paper.facts.events[talks].plover = "CONSULT/visit";
  auto& relation = paper.relation(RelationType::kAffiliatedWith, bo, place, "editor");
  relation.since = "2029";
  relation.note = "note";
  relation.over = "over";
  paper.facts.article.publisher = "The Harbour Post";
  paper.facts.article.urls = {"https://news.example/1"};
  return facts_to_json(paper.build());
}

std::string with(std::string line, const std::string& old_part, const std::string& new_part) {
  const auto at = line.find(old_part);
  REQUIRE(at != std::string::npos);
  return line.replace(at, old_part.size(), new_part);
}

std::string error_of(const std::string& line) {
  const auto facts = facts_from_json(line);
  return facts ? "" : facts.error().message;
}

}  // namespace

TEST_CASE("facts survive the way through JSON") {
  const auto line = line_of_sample();
  const auto facts = facts_from_json(line);
  REQUIRE(facts);
  CHECK(facts_to_json(*facts) == line);
  CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("our lines are known by their beginning") {
  CHECK(looks_like_facts(line_of_sample()));
  CHECK(looks_like_facts(" { \"bilatFacts\" : 1}"));
  CHECK_FALSE(looks_like_facts("{\"bilatfacts\":1}"));
  CHECK_FALSE(looks_like_facts("{\"bilatFacts"));
  CHECK_FALSE(looks_like_facts(""));
  CHECK_FALSE(looks_like_facts("[1]"));
}

TEST_CASE("a mistake is refused, and the error says where") {
  const auto line = line_of_sample();
  struct Case {
    const char* old_part;
    const char* new_part;
    const char* error;
  };
  const Case cases[] = {
      {"\"bilatFacts\":1", "\"bilatFacts\":2", "version"},
      {"\"bilatFacts\":1,", "", "bilatFacts: is missing"},
      {"\"bilatFacts\":1", "\"bilatFacts\":1,\"extra\":null", "unknown member \"extra\""},
      {"\"published\":\"2031-05-02\"", "\"published\":\"2031-02-30\"", "article.published"},
      {"\"id\":\"0123456789ab/a b\"", "\"id\":\"\"", "article.id: must not be empty"},
      {"\"id\":\"0123456789ab/a b\"", "\"id\":\"0123456789ab/\"", "article.id: is no id of the form"},
      {"\"id\":\"0123456789ab/a b\"", "\"id\":\"0123456789AB/a\"", "article.id: is no id of the form"},
      {"\"id\":\"0123456789ab/a b\"", "\"id\":\"0123456789abc/a\"", "article.id: is no id of the form"},
      {"\"id\":\"0123456789ab/a b\"", "\"id\":\"0123456789ab/a\",\"duplicateOf\":\"b\"",
       "article.duplicateOf: is no id"},
      {"\"type\":\"Person\"", "\"type\":\"Robot\"", "entities[0].type: is an unknown name"},
      {"\"key\":\"person/bo-lindqvist\"", "\"key\":\"person/bo lindqvist\"", "entities[1].key"},
      {"\"key\":\"person/bo-lindqvist\"", "\"key\":\"/bo\"", "entities[1].key"},
      {"\"key\":\"person/bo-lindqvist\"", "\"key\":\"person/<b>\"", "entities[1].key"},
      {"\"aliases\":[", "\"aliases\":[7,", "entities[0].aliases[0]: must be a string"},
      {"\"modality\":\"negated\"", "\"modality\":\"denied\"", "modality: is an unknown name"},
      {"\"date\":\"2031-05-01\"", "\"date\":\"2031-05-32\"", "date: is no date"},
      {"\"place\":2", "\"place\":3", "place: points to nothing"},
      {"\"place\":2", "\"place\":-1", "place: points to nothing"},
      {"\"place\":2", "\"place\":1.5", "place: must be an integer"},
      {"\"role\":\"visitor\"", "\"role\":\"guest\"", "role: is an unknown name"},
      {"\"entity\":1", "\"entity\":4000000000", "entity: points to nothing"},
      {"\"partOf\":1", "\"partOf\":2", "partOf: points to nothing"},
      {"\"count\":\"3\"", "\"number\":\"3\"", "unknown member \"number\""},
      {"\"begin\":10", "\"begin\":99999999999", "begin: is no offset"},
      {"\"begin\":10", "\"begin\":16", "ends before it begins"},
      {"\"evidence\":[{\"begin\":20,\"end\":25,\"quote\":\"words\"}]", "\"evidence\":[]", "has no evidence"},
      {"\"evidence\":[{\"begin\":30,\"end\":35,\"quote\":\"words\"}]", "\"evidence\":[]",
       "relations[0]: has no evidence"},
      {"\"subject\":1", "\"subject\":9", "subject: points to nothing"},
      {"\"since\":\"2029\"", "\"since\":\"soon\"", "since: is no date"},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.new_part));
    const auto error = error_of(with(line, one.old_part, one.new_part));
    CAPTURE(error);
    CHECK(error.find(one.error) != std::string::npos);
  }
}

TEST_CASE("hostile lines are refused") {
  for (const std::string& line :
       {std::string("{}"), std::string("[]"), std::string("null"), std::string("7"), std::string("{\"bilatFacts\":1}"),
        std::string("{\"bilatFacts\":1,\"bilatFacts\":1}"), std::string(200'000, '['),
        std::string("{\"bilatFacts\":1,\"article\":[]}"),
        std::string("{\"bilatFacts\":1,\"article\":{\"id\":\"\xff\"}}"),
        std::string("{\"bilatFacts\":1,\"article\":{\"id\":\"0123456789ab/a\"},\"entities\":{}}")}) {
    CAPTURE(line.substr(0, 60));
    CHECK_FALSE(facts_from_json(line));
  }
}

TEST_CASE("a line with no more than an article is enough") {
  const auto facts = facts_from_json("{\"bilatFacts\":1,\"article\":{\"id\":\"0123456789ab/a\"}}");
  REQUIRE(facts);
  CHECK(facts->entities.empty());
}

}  // namespace bilat::test
