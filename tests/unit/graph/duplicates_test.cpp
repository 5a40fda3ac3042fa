// SPDX-License-Identifier: Apache-2.0
#include "graph/duplicates.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/graph.h"
#include "graph/stats.h"
#include "lib/facts/facts_json.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

Facts article(const std::string& id, const std::string& published, const std::string& fingerprint, std::uint32_t words) {
  FactsBuilder paper(id, published);
  paper.facts.article.fingerprint = fingerprint;
  paper.facts.article.words = words;
  return paper.build();
}

/// "b>a c>a": the duplicates that a graph of these articles shows.
std::string duplicates(std::vector<Facts> articles) {
  GraphBuilder builder;
  for (auto& one : articles) builder.add(std::move(one));
  const Graph graph = builder.finish();
  std::string found;
  for (const auto& row : graph.articles()) {
    if (row.article.duplicate_of.empty()) continue;
    found += (found.empty() ? "" : " ") + row.article.id + ">" + row.article.duplicate_of;
  }
  return found;
}

}  // namespace

TEST_CASE("few bits and nearly the same length make a repeat") {
  CHECK(duplicates({article("a", "2031-05-01", "00000000000000ff", 200), article("b", "2031-05-02", "000000000000007f", 210)}) ==
        "b>a");
  // Seven bits, one in each of seven bytes, are still found; an eighth is too many.
  CHECK(duplicates({article("a", "2031-05-01", "0000000000000000", 200), article("b", "2031-05-02", "0001010101010101", 200)}) ==
        "b>a");
  CHECK(duplicates({article("a", "2031-05-01", "0000000000000000", 200), article("b", "2031-05-02", "0101010101010101", 200)})
            .empty());
  CHECK(duplicates({article("a", "2031-05-01", "00000000000000ff", 200), article("b", "2031-05-02", "00000000000000ff", 300)})
            .empty());
  CHECK(duplicates({article("a", "2031-05-01", "", 20), article("b", "2031-05-02", "", 20)}).empty());
}

TEST_CASE("the first published stands for the story, then the smallest id; unknown dates come last") {
  const std::string same = "0123456789abcdef";
  CHECK(duplicates({article("a", "2031-05-03", same, 100), article("b", "2031-05-01", same, 100),
                    article("c", "", same, 100)}) == "a>b c>b");
  CHECK(duplicates({article("b", "2031-05-01", same, 100), article("a", "2031-05-01", same, 100)}) == "b>a");
}

TEST_CASE("a chain of small edits is one story in every order, and merging anew gives the same") {
  std::vector<Facts> all{article("a", "2031-05-04", "0000000000000000", 100), article("b", "2031-05-03", "000000000000003f", 105),
                         article("c", "2031-05-02", "0000000000000fff", 110), article("d", "2031-05-01", "ffffffff00000000", 100)};
  const std::string expected = "a>c b>c";
  std::sort(all.begin(), all.end(), [](const Facts& x, const Facts& y) { return x.article.id < y.article.id; });
  do {
    CHECK(duplicates(all) == expected);
  } while (std::next_permutation(all.begin(), all.end(), [](const Facts& x, const Facts& y) { return x.article.id < y.article.id; }));

  GraphBuilder part;
  part.add(all[0]);
  part.add(all[1]);
  const Graph half = part.finish();
  auto again = facts_of(half);
  again.push_back(all[2]);
  again.push_back(all[3]);
  CHECK(duplicates(again) == expected);
}

TEST_CASE("what a producer without fingerprints says is kept, and repeats are counted") {
  auto copy = article("b", "2031-05-01", "", 0);
  copy.article.duplicate_of = "a";
  GraphBuilder builder;
  builder.add(article("a", "2031-05-02", "", 0));
  builder.add(copy);
  const auto stats = stats_of(builder.finish());
  CHECK(stats.repeated_articles == 1);
  CHECK(to_text(stats).find("1 repeats another one") != std::string::npos);
}

TEST_CASE("facts carry fingerprint and length, and refuse what is none") {
  const auto facts = article("0123456789ab/a", "2031-05-02", "0123456789abcdef", 120);
  const auto read = facts_from_json(facts_to_json(facts));
  REQUIRE(read.has_value());
  CHECK(read->article.fingerprint == "0123456789abcdef");
  CHECK(read->article.words == 120);
  auto wrong = facts;
  wrong.article.fingerprint = "0123456789ABCDEF";
  CHECK_FALSE(facts_from_json(facts_to_json(wrong)).has_value());
}

}  // namespace bilat::test
