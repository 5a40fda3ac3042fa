// SPDX-License-Identifier: Apache-2.0
// Graphs that go through files: merging them in any tree gives the bytes of the graph of all articles.
#include <doctest/doctest.h>

#include <algorithm>

#include "export/exporter.h"
#include "export/writers.h"
#include "lib/facts/facts_json.h"
#include "tests/support/random_articles.h"

namespace bilat::test {
namespace {

std::string written(GraphInput input) {
  GraphBuilder builder;
  builder.add(std::move(input));
  Diagnostics diagnostics;
  return write_jsonld(builder.finish(), diagnostics).value();
}

GraphInput read_back(const std::string& bytes) {
  auto input = read_jsonld_input(bytes);
  REQUIRE(input.has_value());
  return std::move(*input);
}

GraphInput united(GraphInput a, GraphInput b) {
  a.facts.insert(a.facts.end(), b.facts.begin(), b.facts.end());
  a.decisions.insert(a.decisions.end(), b.decisions.begin(), b.decisions.end());
  return a;
}

}  // namespace

TEST_CASE("a file gives back the facts and decisions of its graph") {
  Random random(21);
  for (int round = 0; round < 30; ++round) {
    const auto articles = some_articles(random);
    auto decisions = some_decisions(random);
    std::erase_if(decisions, [](const Decision& decision) { return decision.verdict == Verdict::kSame; });
    auto input = read_back(written({articles, decisions}));
    normalise(decisions);
    CHECK(input.decisions == decisions);
    REQUIRE(input.facts.size() == articles.size());
    for (const auto& expected : articles) {
      const auto same = [&](const Facts& facts) { return facts.article.id == expected.article.id; };
      auto found = std::find_if(input.facts.begin(), input.facts.end(), same);
      REQUIRE(found != input.facts.end());
      found->article.duplicate_of.clear();  // what the graph adds
      CHECK(facts_to_json(*found) == facts_to_json(expected));
    }
  }
}

TEST_CASE("random shards merged in random trees, some of them twice") {
  Random random(22);
  for (int round = 0; round < 30; ++round) {
    const auto articles = some_articles(random);
    const auto decisions = some_decisions(random);
    std::vector<GraphInput> shards(2 + pick(random, 4));
    for (const auto& facts : articles) {
      shards[pick(random, shards.size())].facts.push_back(facts);
      if (pick(random, 4) == 0) shards[pick(random, shards.size())].facts.push_back(facts);
    }
    for (const auto& decision : decisions) shards[pick(random, shards.size())].decisions.push_back(decision);
    std::vector<std::string> files;
    for (auto& shard : shards) files.push_back(written(std::move(shard)));
    while (files.size() > 1) {
      std::shuffle(files.begin(), files.end(), random);
      auto merged = written(united(read_back(files[0]), read_back(files[1])));
      if (pick(random, 2) == 0) merged = written(united(read_back(merged), read_back(files[0])));
      files.erase(files.begin(), files.begin() + 2);
      files.push_back(std::move(merged));
    }
    CHECK(files[0] == written({articles, decisions}));
  }
}

TEST_CASE("an article taken out of a file leaves no trace") {
  Random random(23);
  for (int round = 0; round < 30; ++round) {
    auto articles = some_articles(random);
    const auto decisions = some_decisions(random);
    auto rest = read_back(written({articles, decisions}));
    const auto gone = articles.begin() + static_cast<std::ptrdiff_t>(pick(random, articles.size()));
    std::erase_if(rest.facts, [&](const Facts& facts) { return facts.article.id == gone->article.id; });
    articles.erase(gone);
    CHECK(written(std::move(rest)) == written({articles, decisions}));
  }
}

}  // namespace bilat::test
