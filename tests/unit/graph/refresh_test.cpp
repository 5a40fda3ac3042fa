// SPDX-License-Identifier: Apache-2.0
#include "graph/refresh.h"

#include <doctest/doctest.h>

#include "graph/sources.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Facts article(const std::string& id, const std::string& publisher = {}, const std::string& url = {}) {
  FactsBuilder paper(id);
  paper.facts.article.publisher = publisher;
  if (!url.empty()) paper.facts.article.urls = {url};
  return paper.build();
}

using Replaced = std::vector<Replacement>;

}  // namespace

TEST_CASE("what a new text replaces") {
  const std::string old_id = "aaaaaaaaaaaa/r1", new_id = "bbbbbbbbbbbb/r1";
  const auto replaced = [](const Facts& old, const Facts& fresh, ReplaceRule rule) {
    GraphInput known{{old}, {}};
    return replace_articles(known, std::vector{fresh}, rule);
  };
  CHECK(replaced(article(old_id), article(new_id), {}) == Replaced{{old_id, new_id}});
  CHECK(replaced(article(old_id), article(old_id), {}).empty());
  CHECK(replaced(article(old_id, "Harbour Daily"), article(new_id, "harbour daily"), {}).size() == 1);
  CHECK(replaced(article(old_id, "Harbour Daily"), article(new_id, "Example Wire"), {}).empty());
  CHECK(replaced(article(old_id), article(new_id), {false, false}).empty());
  const std::string url = "https://news.example/1";
  CHECK(replaced(article(old_id, "", url), article("bbbbbbbbbbbb/r2", "", url), {}).empty());
  CHECK(replaced(article(old_id, "", url), article("bbbbbbbbbbbb/r2", "", url), {true, true}).size() == 1);
}

TEST_CASE("articles by the id that a user copies") {
  const GraphInput input{{article("aaaaaaaaaaaa/may report"), article("bbbbbbbbbbbb/r2"), article("cccccccccccc/r2")},
                         {}};
  for (const auto* wanted : {"aaaaaaaaaaaa/may report", "g:article/aaaaaaaaaaaa/may%20report", "may report",
                             "https://w3id.org/bilat/id/article/aaaaaaaaaaaa/may%20report"}) {
    CHECK(find_articles(input, wanted) == std::vector<std::size_t>{0});
  }
  CHECK(find_articles(input, "r2") == std::vector<std::size_t>{1, 2});
  CHECK(find_articles(input, "r3").empty());
  CHECK(similar_articles(input, "r3", 5) == std::vector<std::string>{"bbbbbbbbbbbb/r2", "cccccccccccc/r2"});
  CHECK(similar_articles(input, "report", 5) == std::vector<std::string>{"aaaaaaaaaaaa/may report"});
  CHECK(similar_articles(input, "aaaaaaaaaaaa", 5).size() == 1);
}

TEST_CASE("sources are origins") {
  GraphBuilder builder;
  const auto add = [&](const std::string& id, const std::string& publisher, const std::string& agency) {
    FactsBuilder paper(id, "2031-05-02");
    paper.facts.article.publisher = publisher;
    paper.facts.article.agency = agency;
    paper.call("2031-05-01", paper.person("Ana Keller"), paper.person("Bo Lindqvist"));
    builder.add(paper.build());
  };
  const auto sources = [&] {
    const auto graph = builder.finish();
    REQUIRE(graph.events().size() == 1);
    return independent_sources(graph, graph.events()[0].claims);
  };
  add("aaaaaaaaaaaa/1", "Harbour Daily", "");
  add("bbbbbbbbbbbb/2", "Harbour Daily", "");
  CHECK(sources() == 1);
  add("aaaaaaaaaaaa/1", "Harbour Daily", "Reuters");
  add("bbbbbbbbbbbb/2", "Northern Courier", "Reuters");
  add("cccccccccccc/3", "Reuters", "");
  CHECK(sources() == 1);
  add("aaaaaaaaaaaa/1", "", "");
  add("aaaaaaaaaaaa/2", "Northern Courier", "");  // the same text: its story is nobody's by name
  add("bbbbbbbbbbbb/3", "", "");
  add("cccccccccccc/4", "Northern Courier", "");
  CHECK(sources() == 3);
}

}  // namespace bilat::test
