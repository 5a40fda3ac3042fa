// SPDX-License-Identifier: Apache-2.0
// The merged graph is a function of the set of facts: no order, split or repetition shows in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/facts/facts_json.h"
#include "tests/support/facts_builder.h"
#include "tests/support/graph_dump.h"
#include "tests/support/random_articles.h"

namespace bilat::test {
namespace {

Graph build(const std::vector<Facts>& articles) {
  GraphBuilder builder;
  for (const auto& facts : articles) builder.add(facts);
  return builder.finish();
}

}  // namespace

TEST_CASE("order and repetition never show") {
  Random random(11);
  for (int round = 0; round < 60; ++round) {
    auto articles = some_articles(random);
    const auto expected = dump(build(articles));
    std::shuffle(articles.begin(), articles.end(), random);
    CHECK(dump(build(articles)) == expected);
    articles.push_back(articles[0]);
    articles.insert(articles.begin(), articles[articles.size() / 2]);
    CHECK(dump(build(articles)) == expected);
  }
}

TEST_CASE("a graph gives back the facts that it was built from") {
  Random random(12);
  for (int round = 0; round < 60; ++round) {
    const auto articles = some_articles(random);
    const auto graph = build(articles);
    auto facts = facts_of(graph);
    CHECK(dump(build(facts)) == dump(graph));
    REQUIRE(facts.size() == articles.size());
    auto sorted = articles;
    std::sort(sorted.begin(), sorted.end(), [](const Facts& a, const Facts& b) { return a.article.id < b.article.id; });
    for (std::size_t i = 0; i < facts.size(); ++i) {
      facts[i].article.duplicate_of.clear();  // what the graph adds
      CHECK(facts_to_json(facts[i]) == facts_to_json(sorted[i]));
    }
  }
}

TEST_CASE("shards built apart and merged give the same graph") {
  Random random(13);
  for (int round = 0; round < 60; ++round) {
    const auto articles = some_articles(random);
    std::vector<std::vector<Facts>> shards(1 + pick(random, 4));
    for (const auto& facts : articles) shards[pick(random, shards.size())].push_back(facts);
    std::vector<Facts> merged;
    for (const auto& shard : shards) {
      for (auto& facts : facts_of(build(shard))) merged.push_back(std::move(facts));
    }
    CHECK(dump(build(merged)) == dump(build(articles)));
  }
}

TEST_CASE("tables are sorted by unique ids, and every index points into its table") {
  Random random(14);
  for (int round = 0; round < 60; ++round) {
    const auto graph = build(some_articles(random));
    const auto sorted = [](const auto& table) {
      return std::adjacent_find(table.begin(), table.end(),
                                [](const auto& a, const auto& b) { return !(a.id < b.id); }) == table.end();
    };
    CHECK(sorted(graph.entities()));
    CHECK(sorted(graph.events()));
    CHECK(sorted(graph.relations()));
    CHECK(sorted(graph.articles()));
    for (const auto& event : graph.events()) {
      CHECK(sorted(event.claims));
      CHECK(event.claims.empty() == false);
      for (const auto& filler : event.roles) CHECK(filler.entity < graph.entities().size());
    }
    for (const auto& article : graph.articles()) {
      CHECK(article.mentions.size() == article.entities.size());
      CHECK(std::adjacent_find(article.mentions.begin(), article.mentions.end()) == article.mentions.end());
      CHECK(std::is_sorted(article.mentions.begin(), article.mentions.end()));
    }
  }
}

TEST_CASE("an article that is taken out leaves no trace") {
  Random random(15);
  for (int round = 0; round < 60; ++round) {
    auto articles = some_articles(random);
    auto rest = facts_of(build(articles));
    const auto gone = pick(random, articles.size());
    std::erase_if(rest, [&](const Facts& facts) { return facts.article.id == articles[gone].article.id; });
    const auto without = build(rest);
    articles.erase(articles.begin() + static_cast<std::ptrdiff_t>(gone));
    CHECK(dump(without) == dump(build(articles)));
  }
}

TEST_CASE("the order of decisions never shows") {
  Random random(16);
  for (int round = 0; round < 60; ++round) {
    auto articles = some_articles(random);
    auto decisions = some_decisions(random);
    const auto decided = [&] {
      GraphBuilder builder;
      builder.add(GraphInput{articles, decisions});
      return dump(builder.finish());
    };
    const auto expected = decided();
    std::reverse(decisions.begin(), decisions.end());
    for (auto& decision : decisions) std::swap(decision.a, decision.b);
    std::shuffle(articles.begin(), articles.end(), random);
    CHECK(decided() == expected);
  }
}

}  // namespace bilat::test
