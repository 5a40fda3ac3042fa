// SPDX-License-Identifier: Apache-2.0
#include "graph/duplicates.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "lib/base/calendar.h"
#include "lib/base/sentence_sketch.h"

namespace bilat {
namespace {

constexpr std::size_t kFewestShared = 3;
constexpr std::int64_t kNearDays = 7;

using Rank = std::uint32_t;  // of an article, in order of publication
using Sketch = std::span<const std::uint32_t>;

/// The half of a hash that numbers do not touch.
constexpr std::uint32_t frame_of(std::uint32_t hash) { return hash >> 16U; }

/// Up to which hash a sketch holds all of its text.
std::uint32_t complete_to(Sketch sketch) { return sketch.size() < kMaxSentenceHashes ? UINT32_MAX : sketch.back(); }

Sketch up_to(Sketch sketch, std::uint32_t last) {
  return sketch.first(static_cast<std::size_t>(std::upper_bound(sketch.begin(), sketch.end(), last) - sketch.begin()));
}

/// The end of the hashes that have the frame of the first one.
std::size_t end_of_frame(Sketch sketch, std::size_t first) {
  auto end = first;
  while (end < sketch.size() && frame_of(sketch[end]) == frame_of(sketch[first])) ++end;
  return end;
}

std::size_t count_shared(Sketch a, Sketch b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool next_a = a[i] <= b[j];
    const bool next_b = b[j] <= a[i];
    i += next_a ? 1U : 0U;
    j += next_b ? 1U : 0U;
  }
  return shared;
}

/// The articles in order of publication, and which of them are one story: its first article is its root.
class Stories {
 public:
  explicit Stories(const std::vector<Facts>& articles) : facts_(&articles), order_(articles.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    const auto key = [&](std::uint32_t a) {
      const auto& article = articles[a].article;
      return std::tuple(article.published.empty(), std::string_view(article.published), std::string_view(article.id));
    };
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    parent_.resize(order_.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (const auto a : order_) days_.push_back(parse_day(articles[a].article.published));
  }

  [[nodiscard]] Rank size() const { return static_cast<Rank>(order_.size()); }
  /// The article's place among those that came in.
  [[nodiscard]] std::uint32_t place(Rank rank) const { return order_[rank]; }
  [[nodiscard]] const Article& article(Rank rank) const { return (*facts_)[order_[rank]].article; }

  Rank root(Rank a) {
    while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
    return a;
  }

  void join(Rank a, Rank b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  void join_if_near(Rank a, Rank b) {
    if (near_in_time(a, b)) join(a, b);
  }

  void join_if_alike(Rank a, Rank b) {
    if (root(a) == root(b)) return;
    const auto overlap = overlap_of(article(a).sentence_hashes, article(b).sentence_hashes);
    if (near_in_time(a, b) ? overlap.is_repeat() : overlap.is_reprint()) join(a, b);
  }

 private:
  [[nodiscard]] bool near_in_time(Rank a, Rank b) const {
    if (!days_[a] || !days_[b]) return true;
    const auto apart = std::int64_t{days_[a]->number} - days_[b]->number;
    return apart <= kNearDays && -apart <= kNearDays;
  }

  const std::vector<Facts>* facts_;
  std::vector<std::uint32_t> order_;
  std::vector<Rank> parent_;
  std::vector<std::optional<Day>> days_;
};

void join_same_texts(Stories& stories) {
  std::vector<Rank> by_text(stories.size());
  std::iota(by_text.begin(), by_text.end(), 0U);
  const auto text = [&](Rank rank) { return text_hash_of(stories.article(rank).id); };
  std::sort(by_text.begin(), by_text.end(), [&](Rank a, Rank b) { return text(a) < text(b); });
  for (std::size_t i = 1; i < by_text.size(); ++i) {
    if (text(by_text[i - 1]) == text(by_text[i])) stories.join(by_text[i - 1], by_text[i]);
  }
}

/// Whether the address is that of a page and not of a whole site, which some dumps give for each of its articles.
bool names_page(std::string_view url) {
  const auto scheme = url.find("://");
  const auto path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return path != std::string_view::npos && path + 1 < url.size();
}

/// One page that was saved twice, as it grew, or stands in a feed too.
void join_same_pages(Stories& stories) {
  std::vector<std::pair<std::string_view, Rank>> pages;
  for (Rank rank = 0; rank < stories.size(); ++rank) {
    for (const auto& url : stories.article(rank).urls) {
      if (names_page(url)) pages.emplace_back(url, rank);
    }
  }
  std::sort(pages.begin(), pages.end());
  for (std::size_t i = 1; i < pages.size(); ++i) {
    if (pages[i - 1].first == pages[i].first) stories.join_if_near(pages[i - 1].second, pages[i].second);
  }
}

/// A sentence in an article, ordered by sentence, then by publication.
struct Occurrence {
  std::uint32_t hash = 0;
  Rank article = 0;
  friend auto operator<=>(const Occurrence&, const Occurrence&) = default;
};

/// Calls use(first, last) for the articles that share a sentence.
template <class Use>
void each_shared_sentence(const std::vector<Occurrence>& all, Use use) {
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    while (last < all.size() && all[last].hash == all[first].hash) ++last;
    use(first, last);
  }
}

/// Joins the articles that share enough sentences; returns how many sentences had more than could be compared.
std::size_t join_by_sentences(Stories& stories) {
  std::vector<Occurrence> all;
  for (Rank rank = 0; rank < stories.size(); ++rank) {
    const auto& hashes = stories.article(rank).sentence_hashes;
    if (hashes.size() < kFewestShared) continue;
    for (const auto hash : hashes) all.push_back({hash, rank});
  }
  std::sort(all.begin(), all.end());
  each_shared_sentence(all, [&](std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) {
      const auto stop = std::min(last, i + 1 + kMostNeighbours);
      for (auto j = i + 1; j < stop; ++j) stories.join_if_alike(all[i].article, all[j].article);
    }
  });
  std::size_t unfinished = 0;
  each_shared_sentence(all, [&](std::size_t first, std::size_t last) {
    if (last - first <= kMostNeighbours + 1) return;
    const auto root = stories.root(all[first].article);
    while (first < last && stories.root(all[first].article) == root) ++first;
    unfinished += first < last ? 1 : 0;
  });
  return unfinished;
}

}  // namespace

bool Overlap::is_repeat() const {
  return shared >= kFewestShared + 2 * refilled && 3 * (shared - 2 * refilled - 1) > smaller;
}

bool Overlap::is_reprint() const { return is_repeat() && 10 * shared >= 9 * smaller; }

Overlap overlap_of(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  if (a.empty() || b.empty()) return {};
  const auto last = std::min(complete_to(a), complete_to(b));
  a = up_to(a, last);
  b = up_to(b, last);
  Overlap found{0, 0, std::min(a.size(), b.size())};
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto end_a = end_of_frame(a, i);
    const auto end_b = end_of_frame(b, j);
    if (frame_of(a[i]) == frame_of(b[j])) {
      const auto same = count_shared(a.subspan(i, end_a - i), b.subspan(j, end_b - j));
      found.shared += same;
      found.refilled += std::min(end_a - i, end_b - j) - same;
    }
    const bool next_a = frame_of(a[i]) <= frame_of(b[j]);
    const bool next_b = frame_of(b[j]) <= frame_of(a[i]);
    if (next_a) i = end_a;
    if (next_b) j = end_b;
  }
  return found;
}

void mark_duplicates(std::vector<Facts>& articles, Diagnostics& diagnostics) {
  Stories stories(articles);
  join_same_texts(stories);
  join_same_pages(stories);
  if (const auto unfinished = join_by_sentences(stories); unfinished > 0) {
    diagnostics.note("graph.repeats", "",
                     fmt::format("sentences that stand in more than {} articles: {}; by these alone each article was "
                                 "compared with the {} next ones, and a repeat further off may count as a source",
                                 kMostNeighbours + 1, unfinished, kMostNeighbours));
  }
  for (Rank rank = 0; rank < stories.size(); ++rank) {
    auto& article = articles[stories.place(rank)].article;
    const bool stated = article.sentence_hashes.empty() && !article.duplicate_of.empty() &&
                        text_hash_of(article.duplicate_of) != text_hash_of(article.id);
    if (stated) continue;
    const auto first = stories.root(rank);
    article.duplicate_of = first == rank ? std::string() : stories.article(first).id;
  }
}

}  // namespace bilat
