// SPDX-License-Identifier: Apache-2.0
#include "graph/duplicates.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/graph.h"
#include "lib/base/sentence_sketch.h"
#include "lib/facts/facts_json.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

using Sketch = std::vector<std::uint32_t>;

/// The hash of a sentence, and of the same one with other numbers.
constexpr std::uint32_t sentence(std::uint32_t frame, std::uint32_t numbers = 0) { return frame << 16U | numbers; }

/// The sentences from first to last.
Sketch sentences(std::uint32_t first, std::uint32_t last) {
  Sketch made;
  for (auto i = first; i <= last; ++i) made.push_back(sentence(i));
  return made;
}

Sketch operator+(Sketch a, const Sketch& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  return a;
}

Facts article(const std::string& id, const std::string& published, Sketch sketch) {
  FactsBuilder paper(id, published);
  paper.facts.article.sentence_hashes = std::move(sketch);
  return paper.build();
}

/// "b>a c>a": the duplicates that a graph of these articles shows.
std::string duplicates(std::vector<Facts> articles, Diagnostics& diagnostics) {
  GraphBuilder builder;
  for (auto& one : articles) builder.add(std::move(one));
  const Graph graph = builder.finish(diagnostics);
  std::string found;
  for (const auto& row : graph.articles()) {
    if (row.article.duplicate_of.empty()) continue;
    found += (found.empty() ? "" : " ") + row.article.id + ">" + row.article.duplicate_of;
  }
  return found;
}

std::string duplicates(std::vector<Facts> articles) {
  Diagnostics diagnostics;
  auto found = duplicates(std::move(articles), diagnostics);
  CHECK(diagnostics.sorted().empty());
  return found;
}

bool repeats(const Sketch& a, const Sketch& b) {
  const auto there = overlap_of(a, b).is_repeat();
  CHECK(overlap_of(b, a).is_repeat() == there);
  return there;
}

}  // namespace

TEST_CASE("three sentences, and all but one are more than a third of the shorter article") {
  CHECK(repeats(sentences(1, 3), sentences(1, 3)));
  CHECK(repeats(sentences(1, 3), sentences(1, 20)));
  CHECK_FALSE(repeats(sentences(1, 2), sentences(1, 2)));
  CHECK_FALSE(repeats({}, {}));
  CHECK(repeats(sentences(1, 9), sentences(5, 30)));
  CHECK_FALSE(repeats(sentences(1, 9), sentences(6, 30)));
  CHECK(repeats(sentences(1, 15), sentences(9, 30)));
  CHECK_FALSE(repeats(sentences(1, 15), sentences(10, 30)));
}

TEST_CASE("a table filled in anew is no repeat, a toll that rose is one") {
  const auto filled = [](std::uint32_t first, std::uint32_t last, std::uint32_t numbers) {
    Sketch made;
    for (auto i = first; i <= last; ++i) made.push_back(sentence(i, numbers));
    return made;
  };
  CHECK_FALSE(repeats(sentences(1, 6) + filled(7, 10, 1), sentences(1, 6) + filled(7, 10, 2)));
  CHECK(repeats(sentences(1, 12) + filled(13, 14, 1), sentences(1, 12) + filled(13, 14, 2)));
  const auto overlap = overlap_of(sentences(1, 6) + filled(7, 10, 1), sentences(1, 6) + filled(7, 12, 2));
  CHECK(overlap.shared == 6);
  CHECK(overlap.refilled == 4);
  CHECK(overlap.smaller == 10);
}

TEST_CASE("of long texts only what both sketches can hold is compared") {
  // The whole text has 300 sentences with even numbers, of which the sketch keeps 64; the cut copy has every third.
  Sketch whole;
  Sketch cut;
  for (std::uint32_t i = 1; i <= 300; ++i) {
    if (i <= kMaxSentenceHashes) whole.push_back(sentence(2 * i));
    if (i % 3 == 0 && cut.size() < kMaxSentenceHashes) cut.push_back(sentence(2 * i));
  }
  const auto overlap = overlap_of(whole, cut);
  CHECK(overlap.smaller == 21);
  CHECK(overlap.shared == 21);
}

TEST_CASE("far apart in time only a reprint is a repeat") {
  const auto story = sentences(1, 20);
  CHECK(duplicates({article("a", "2031-05-01", story), article("b", "2031-05-08", sentences(11, 30))}) == "b>a");
  CHECK(duplicates({article("a", "2031-05-01", story), article("b", "2031-05-09", sentences(11, 30))}).empty());
  CHECK(duplicates({article("a", "2031-05-01", story), article("b", "2032-05-09", sentences(1, 18))}) == "b>a");
  CHECK(duplicates({article("a", "2031-05-01", story), article("b", "", sentences(11, 30))}) == "b>a");
}

TEST_CASE("the first published stands for the story, then the smallest id; unknown dates come last") {
  const auto same = sentences(1, 9);
  CHECK(duplicates({article("a", "2031-05-03", same), article("b", "2031-05-01", same), article("c", "", same)}) ==
        "a>b c>b");
  CHECK(duplicates({article("b", "2031-05-01", same), article("a", "2031-05-01", same)}) == "b>a");
}

TEST_CASE("the same short text is a repeat only byte for byte") {
  const auto brief = sentences(1, 2);
  CHECK(duplicates({article("a", "2031-05-01", brief), article("b", "2031-05-01", brief)}).empty());
  CHECK(duplicates({article("aaaaaaaaaaaa/a", "2031-05-02", brief), article("aaaaaaaaaaaa/b", "2031-05-01", brief)}) ==
        "aaaaaaaaaaaa/a>aaaaaaaaaaaa/b");
}

TEST_CASE("a page that was saved twice is one story, a site's address says nothing") {
  const auto at = [](const std::string& id, const std::string& published, const std::string& url) {
    auto made = article(id, published, {});
    made.article.urls = {url};
    return made;
  };
  const std::string page = "https://example.org/world/talks";
  CHECK_FALSE(duplicates({at("a", "2031-05-06", page), at("b", "2031-05-07", page)}).empty());
  CHECK(duplicates({at("a", "2031-05-06", page), at("b", "2031-06-07", page)}).empty());
  CHECK(duplicates({at("a", "2031-05-06", page), at("b", "2031-05-06", page + "/2")}).empty());
  CHECK(duplicates({at("a", "2031-05-06", "https://example.org/"), at("b", "2031-05-06", "https://example.org/")})
            .empty());
}

TEST_CASE("a chain of edits is one story in every order, and merging anew gives the same") {
  std::vector<Facts> all{article("a", "2031-05-04", sentences(1, 9)), article("b", "2031-05-03", sentences(5, 13)),
                         article("c", "2031-05-02", sentences(9, 19)), article("d", "2031-05-01", sentences(18, 30))};
  const std::string expected = "a>c b>c";
  const auto by_id = [](const Facts& x, const Facts& y) { return x.article.id < y.article.id; };
  do {
    CHECK(duplicates(all) == expected);
  } while (std::next_permutation(all.begin(), all.end(), by_id));

  GraphBuilder part;
  part.add(all[0]);
  part.add(all[1]);
  const Graph half = part.finish();
  auto again = facts_of(half);
  again.push_back(all[2]);
  again.push_back(all[3]);
  CHECK(duplicates(again) == expected);
}

TEST_CASE("a sentence in too many articles is noted, unless they are one story") {
  const auto id = [](std::uint32_t i) { return "a" + std::to_string(100 + i); };
  std::vector<Facts> bulletins;
  std::vector<Facts> story;
  for (std::uint32_t i = 0; i < 60; ++i) {
    bulletins.push_back(article(id(i), "2031-05-01", sentences(1, 1) + sentences(100 + 10 * i, 105 + 10 * i)));
    story.push_back(article(id(i), "2031-05-01", sentences(1, 5)));
  }
  // The first and the last are one text, too far apart by the one sentence, next to each other by the others.
  bulletins.back().article.sentence_hashes = bulletins.front().article.sentence_hashes;
  Diagnostics diagnostics;
  CHECK(duplicates(bulletins, diagnostics) == id(59) + ">" + id(0));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "graph.repeats");
  CHECK(diagnostics.sorted()[0].message.find("more than 33 articles: 1;") != std::string::npos);
  const auto found = duplicates(story);
  CHECK(std::count(found.begin(), found.end(), '>') == 59);
}

TEST_CASE("what a producer without sentence hashes says is kept") {
  auto copy = article("b", "2031-05-01", {});
  copy.article.duplicate_of = "a";
  GraphBuilder builder;
  builder.add(article("a", "2031-05-02", {}));
  builder.add(copy);
  const auto graph = builder.finish();
  REQUIRE(graph.articles().size() == 2);
  CHECK(graph.articles()[1].article.duplicate_of == "a");
}

TEST_CASE("facts carry sentence hashes, and refuse what are none") {
  const auto facts = article("0123456789ab/a", "2031-05-02", {3, 70'000, 4'294'967'295});
  const auto read = facts_from_json(facts_to_json(facts));
  REQUIRE(read.has_value());
  CHECK(read->article.sentence_hashes == facts.article.sentence_hashes);
  for (const auto& wrong : {Sketch{2, 1}, Sketch{1, 1}, sentences(1, 65)}) {
    CHECK_FALSE(facts_from_json(facts_to_json(article("0123456789ab/a", "", wrong))).has_value());
  }
}

}  // namespace bilat::test
