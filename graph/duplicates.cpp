// SPDX-License-Identifier: Apache-2.0
#include "graph/duplicates.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace bilat {
namespace {

constexpr int kMostBits = 7;      // fingerprints that differ in so many share at least one of their eight bytes
constexpr unsigned kBytes = 8;
constexpr std::size_t kMostCompared = 2'000;

struct Print {
  std::uint64_t bits = 0;
  std::uint32_t words = 0;
  std::uint32_t article = 0;
};

std::vector<Print> collect(const std::vector<Facts>& articles) {
  std::vector<Print> prints;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    const auto& article = articles[a].article;
    if (!is_fingerprint(article.fingerprint)) continue;
    Print print{0, article.words, a};
    std::from_chars(article.fingerprint.data(), article.fingerprint.data() + article.fingerprint.size(), print.bits, 16);
    prints.push_back(print);
  }
  return prints;
}

/// Whether the longer of two texts has at most a fifth more than the shorter one.
bool near_in_length(std::uint64_t shorter, std::uint64_t longer) { return longer * 5 <= shorter * 6; }

class Stories {
 public:
  explicit Stories(std::size_t articles) : parent_(articles) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::uint32_t a) {
    while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
    return a;
  }
  void join(std::uint32_t a, std::uint32_t b) { parent_[root(a)] = root(b); }

 private:
  std::vector<std::uint32_t> parent_;
};

/// Joins those that share one byte of the fingerprint and are near enough.
void join_by_byte(std::vector<Print>& prints, unsigned byte, Stories& stories) {
  const auto key = [&](const Print& p) { return p.bits >> (byte * 8U) & 0xFFU; };
  std::sort(prints.begin(), prints.end(), [&](const Print& a, const Print& b) {
    return std::tuple(key(a), a.words, a.bits, a.article) < std::tuple(key(b), b.words, b.bits, b.article);
  });
  for (std::size_t i = 0; i < prints.size(); ++i) {
    const auto stop = std::min(prints.size(), i + 1 + kMostCompared);
    for (std::size_t j = i + 1; j < stop; ++j) {
      if (key(prints[i]) != key(prints[j]) || !near_in_length(prints[i].words, prints[j].words)) break;
      if (std::popcount(prints[i].bits ^ prints[j].bits) <= kMostBits) stories.join(prints[i].article, prints[j].article);
    }
  }
}

}  // namespace

void mark_duplicates(std::vector<Facts>& articles) {
  auto prints = collect(articles);
  Stories stories(articles.size());
  for (unsigned byte = 0; byte < kBytes; ++byte) join_by_byte(prints, byte, stories);
  const auto rank = [&](std::uint32_t a) {
    const auto& article = articles[a].article;
    return std::tuple(article.published.empty(), std::string_view(article.published), std::string_view(article.id));
  };
  std::vector<std::uint32_t> first(articles.size());  // of each story, at its root
  std::iota(first.begin(), first.end(), 0U);
  for (const auto& print : prints) {
    auto& chosen = first[stories.root(print.article)];
    if (rank(print.article) < rank(chosen)) chosen = print.article;
  }
  for (const auto& print : prints) {
    const auto chosen = first[stories.root(print.article)];
    articles[print.article].article.duplicate_of = chosen == print.article ? std::string() : articles[chosen].article.id;
  }
}

}  // namespace bilat
