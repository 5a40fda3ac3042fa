// SPDX-License-Identifier: Apache-2.0
// The merged graph is a function of the set of facts: no order, split or repetition shows in it.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/facts/facts_json.h"
#include "tests/support/facts_builder.h"
#include "tests/support/graph_dump.h"

namespace bilat::test {
namespace {

using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t count) { return random() % count; }

std::string some_date(Random& random) {
  const std::string dates[] = {"",
                               "2031",
                               "2031-05",
                               "2031-05-04",
                               "2031-05-05",
                               "2031-05-06",
                               "2031-05-03/2031-05-06",
                               "../2031-05-06",
                               "2031-06-01",
                               "2031-06-02",
                               "2030-05-04"};
  return dates[pick(random, std::size(dates))];
}

/// An article of a small world in which names, dates and participants often nearly agree.
Facts some_article(Random& random, int number) {
  const std::string published[] = {"", "2031-05-05", "2031-05-07", "2031-06-03"};
  const char text = static_cast<char>('a' + pick(random, 6));  // some articles have the same text
  FactsBuilder paper(std::string(12, text) + "/paper" + std::to_string(number), published[pick(random, 4)]);
  const EntityIndex countries[] = {paper.country("no", "Norland"), paper.country("so", "Soland"),
                                   paper.country("we", "Westland")};
  const std::string names[] = {"Ana Keller",   "Ana Maria Keller",    "Keller",   "Bo Lindqvist", "Bo Lindkvist",
                               "Lindqvist Bo", "Bo Anders Lindqvist", "Cy Marak", "Marak"};
  const std::string contexts[] = {"", "country/no", "country/so"};
  std::vector<EntityIndex> actors(std::begin(countries), std::end(countries));
  for (int i = 0; i < 3; ++i)
    actors.push_back(paper.person(names[pick(random, std::size(names))], contexts[pick(random, 3)]));
  const auto actor = [&] { return actors[pick(random, actors.size())]; };
  const auto events = pick(random, 5);
  for (std::size_t i = 0; i < events; ++i) {
    const auto modality = static_cast<Modality>(pick(random, 5));
    switch (pick(random, 5)) {
      case 0:
        paper.meeting(some_date(random), actor(), actor(), modality);
        break;
      case 1:
        paper.call(some_date(random), actor(), actor());
        break;
      case 2:
        paper.visit(some_date(random), actor(), countries[pick(random, 3)], modality);
        break;
      case 3:
        paper.event(EventType::kMessage, some_date(random), {{Role::kSender, actor()}, {Role::kRecipient, actor()}},
                    modality, {{Attribute::kKind, pick(random, 2) == 0 ? "letter" : "greeting"}});
        break;
      default:
        paper.event(EventType::kGathering, some_date(random), {{Role::kAttendee, actor()}}, modality,
                    {{Attribute::kEventName, pick(random, 2) == 0 ? "12th Harbour Forum" : "Harbour Forum"}});
    }
    auto& made = paper.facts.events.back();
    if (pick(random, 3) == 0) made.place = actor();
    if (i > 0 && pick(random, 3) == 0) made.part_of = static_cast<std::uint32_t>(pick(random, i));
  }
  for (std::size_t i = 0; i < pick(random, 4); ++i) {
    paper
        .relation(static_cast<RelationType>(pick(random, 9)), actor(), actor(),
                  pick(random, 2) == 0 ? "President" : "minister")
        .since = some_date(random);
  }
  if (pick(random, 2) == 0) paper.facts.article.dateline_place = actor();
  return paper.build();
}

std::vector<Facts> some_articles(Random& random) {
  std::vector<Facts> articles;
  const int count = 2 + static_cast<int>(pick(random, 14));
  for (int i = 0; i < count; ++i) articles.push_back(some_article(random, i));
  return articles;
}

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

}  // namespace bilat::test
