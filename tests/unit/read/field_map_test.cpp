// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "lib/read/field_map.h"
#include "lib/read/records.h"

namespace {

bilat::RawArticle article(const std::string& json, const std::string& option = {}) {
  const auto value = bilat::parse_json(json);
  REQUIRE(value);
  const auto map = option.empty() ? bilat::FieldMap{} : bilat::parse_field_map(option).value();
  const auto articles = bilat::articles_of(*value, "a.json:1", "a-1", map);
  REQUIRE(articles);
  REQUIRE(articles->size() == 1);
  return (*articles)[0];
}

std::string problem(std::string_view option) {
  const auto map = bilat::parse_field_map(option);
  return map ? "none" : map.error().message;
}

}  // namespace

TEST_CASE("a field map names the members of records") {
  const auto made =
      article(R"({"title":"no","head":"Lee meets Tan","meta":{"when":"2026-01-23"},"paras":{"plain":"They met."},
    "who.wrote":"Ann","src":{"name":"The Post"},"key":7})",
              "title=head, date=meta.when,text=paras.plain,author=who.wrote,source=src,id=key");
  CHECK(made.title == "Lee meets Tan");
  CHECK(made.date == "2026-01-23");
  CHECK(made.text == "They met.");
  CHECK(made.author == "Ann");
  CHECK(made.publisher == "The Post");
  CHECK(made.id == "7");
}

TEST_CASE("what the map does not name, or the record does not have, is looked for as ever") {
  const auto made = article(R"({"headline":"H","text":"T.","date":"2026-01-02","when":1769126400})",
                            "title=absent,date=no,date=when");
  CHECK(made.title == "H");
  CHECK(made.text == "T.");
  CHECK(made.date == "1769126400");
}

TEST_CASE("dates of records are handed on as written, whatever JSON calls them") {
  CHECK(article(R"({"text":"T.","date":20260123})").date == "20260123");
  CHECK(article(R"({"text":"T.","date":1769126400.5})").date == "1769126400");
  CHECK(article(R"({"text":"T.","date":{"$date":1769126400000}})").date == "1769126400000");
  CHECK(article(R"({"text":"T.","date":0})").date == "0");
  CHECK(article(R"({"text":"T.","date":1e300})").date.size() == 301);
  CHECK(article(R"({"text":"T.","date":false})").date == "false");
  CHECK(article(R"({"text":"T.","date":{"day":true}})").date == "{...}");
  CHECK(article(R"({"text":"T.","date":null})").date.empty());
}

TEST_CASE("a record that only says when it was changed") {
  CHECK(article(R"({"text":"T.","updated":"2026-01-02"})").date_rule == "modified");
  CHECK(article(R"({"text":"T.","updated":"2026-01-02","created_at":"2026-01-01"})").date_rule.empty());
}

TEST_CASE("field maps that are wrong") {
  CHECK(problem("title=a,date=b.c") == "none");
  CHECK(problem("") == "no field=member is given");
  CHECK(problem("title") == "\"title\" is no field=member, as in title=headline");
  CHECK(problem("title=") == "\"title=\" is no field=member, as in title=headline");
  CHECK(problem("a=b").starts_with("\"a\" is no field of an article"));
  CHECK(problem("title=a,,date=b") == "\"\" is no field=member, as in title=headline");
}

TEST_CASE("texts of records lose their tags") {
  CHECK(article(R"({"content":{"rendered":"<p>One &amp; two.</p>\n<p>Three.</p>"}})").text == "One & two.\n\nThree.");
  CHECK(article(R"({"text":"If a < b, then b > a."})").text == "If a < b, then b > a.");
}

TEST_CASE("of the member that the map names an empty text is an article, and its absence is told by name") {
  const auto map = bilat::parse_field_map("text=inhalt.klar");
  REQUIRE(map);
  const auto value = bilat::parse_json(R"({"treffer":[{"inhalt":{"klar":""}},{"inhalt":{"klar":"They met."}}]})");
  REQUIRE(value);
  const auto articles = bilat::articles_of(*value, "dump.json:1", "dump-1", *map);
  REQUIRE(articles);
  REQUIRE(articles->size() == 2);
  CHECK((*articles)[0].text.empty());
  const auto other = bilat::parse_json(R"({"treffer":[{"title":"x"}]})");
  REQUIRE(other);
  const auto none = bilat::articles_of(*other, "dump.json:1", "dump-1", *map);
  REQUIRE_FALSE(none);
  CHECK(none.error().message.find("no member \"inhalt.klar\" (--fields)") != std::string::npos);
}
