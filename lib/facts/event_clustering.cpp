// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/event_clustering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "lib/facts/event_index.h"

namespace bilat {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kMostExamples = 64;  // of members unlike each other that further claims are compared with

/// A day first, then ever broader spans, open ones, undated ones.
std::int64_t breadth(const EventSketch& sketch) {
  const auto span = span_of(sketch);
  return span.dated ? span.breadth() : kNever;
}

/// Whether two claims are alike in all that identity looks at, so that what matches one matches the other.
bool alike(const EventSketch& a, const EventSketch& b) {
  if (!a.date && a.published != b.published) return false;
  return a.modality == b.modality && a.date == b.date && a.roles == b.roles && a.place == b.place &&
         a.attributes == b.attributes;
}

struct Cluster {
  std::vector<std::uint32_t> members;   ///< none: joined to another cluster
  std::vector<std::uint32_t> examples;  ///< of the members that are alike one; what is compared with
  std::vector<std::uint32_t> sources;   ///< sorted
  std::vector<std::uint64_t> keys;      ///< that it is indexed under, sorted
  std::int64_t earliest = kNever;       ///< of its most precise members; kNever while all are undated
  std::int64_t latest = -kNever;

  [[nodiscard]] bool has_source(std::uint32_t source) const {
    return std::binary_search(sources.begin(), sources.end(), source);
  }
};

class Clustering {
 public:
  Clustering(std::span<const EventSketch> sketches, std::span<const IdentityEntity> entities,
             const ClusterOptions& options)
      : sketches_(sketches), entities_(entities), index_(entities), between_articles_(options.between_articles) {}

  std::vector<std::uint32_t> run() {
    const auto order = processing_order();
    std::size_t next = 0;
    for (; next < order.size() && breadth(sketches_[order[next]]) == 1; ++next) place(order[next]);
    if (between_articles_) join_neighbouring_days();
    for (; next < order.size(); ++next) place(order[next]);
    return numbers();
  }

 private:
  struct Fit {
    std::uint32_t cluster = 0;
    CoreMatch core = CoreMatch::kNone;
    DateMatch dates = DateMatch::kApart;
    std::int64_t distance = kNever;  ///< days between the cluster and the claim's publication
    std::size_t size = 0;
    std::int64_t earliest = kNever;
  };

  /// Precise before broad before undated; among equals those with more participants first, as subsets join what is
  /// there, then in the order of publication.
  [[nodiscard]] std::vector<std::uint32_t> processing_order() const {
    std::vector<std::uint32_t> order(sketches_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto rank = [&](std::uint32_t i) {
      const auto& sketch = sketches_[i];
      const std::int64_t published = sketch.published ? sketch.published->number : kNever;
      return std::tuple(breadth(sketch), -static_cast<std::int64_t>(sketch.roles.size()), published, i);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
    return order;
  }

  /// The best agreement in participants and the worst in dates with the members of a cluster: impossible as soon as one
  /// is. A day's difference needs one member with the same participants.
  [[nodiscard]] EventMatch match(std::uint32_t claim, const Cluster& cluster, bool neighbours) const {
    if (cluster.members.empty() || (between_articles_ && cluster.has_source(sketches_[claim].source))) return {};
    EventMatch all{CoreMatch::kNone, DateMatch::kSame};
    for (const auto example : cluster.examples) {
      const auto one = match_events(sketches_[claim], sketches_[example], entities_);
      if (goes_further(claim, example) && one.core != CoreMatch::kEqual) return {};
      if (!one.possible() || (one.dates == DateMatch::kAdjacent && !neighbours)) return {};
      all.core = std::max(all.core, one.core);
      all.dates = std::min(all.dates, one.dates);
    }
    if (all.dates == DateMatch::kAdjacent && all.core != CoreMatch::kEqual) return {};
    return all;
  }

  /// In one article, what is planned behind what took place is rather the next event, unless of the same participants.
  [[nodiscard]] bool goes_further(std::uint32_t a, std::uint32_t b) const {
    if (between_articles_) return false;
    const auto& first = sketches_[std::min(a, b)];
    const auto& second = sketches_[std::max(a, b)];
    return first.modality == Modality::kActual && second.modality == Modality::kPlanned;
  }

  [[nodiscard]] std::int64_t distance(std::uint32_t claim, const Cluster& cluster) const {
    const auto& published = sketches_[claim].published;
    if (!published || cluster.earliest == kNever) return kNever;
    const std::int64_t day = published->number;
    return std::max<std::int64_t>({0, cluster.earliest - day, day - cluster.latest});
  }

  static auto quality(const Fit& fit) {
    return std::tuple(-static_cast<int>(fit.core), -static_cast<int>(fit.dates), fit.distance);
  }

  void place(std::uint32_t claim) {
    std::vector<Fit> fits;
    for (const auto number : index_.nearby(sketches_[claim])) {
      const auto& cluster = clusters_[number];
      // After the neighbouring days were joined, a broad claim may meet days next to its own in visits and the like.
      const auto one = match(claim, cluster, between_articles_ && breadth(sketches_[claim]) > 1);
      if (one.possible()) {
        fits.push_back(
            {number, one.core, one.dates, distance(claim, cluster), cluster.members.size(), cluster.earliest});
      }
    }
    std::sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) {
      return std::tuple(quality(a), -static_cast<std::int64_t>(a.size), a.earliest, a.cluster) <
             std::tuple(quality(b), -static_cast<std::int64_t>(b.size), b.earliest, b.cluster);
    });
    // Without a publication date nothing says which of several dated events a vague claim means.
    const bool torn = fits.size() > 1 && quality(fits[0]) == quality(fits[1]) && fits[0].distance == kNever &&
                      fits[0].earliest != fits[1].earliest;
    if (fits.empty() || torn) {
      clusters_.emplace_back();
      add(claim, static_cast<std::uint32_t>(clusters_.size() - 1));
    } else {
      add(claim, fits[0].cluster);
    }
  }

  void add(std::uint32_t claim, std::uint32_t number) {
    auto& cluster = clusters_[number];
    const auto& sketch = sketches_[claim];
    cluster.members.push_back(claim);
    const auto& examples = cluster.examples;
    const bool known =
        std::any_of(examples.begin(), examples.end(), [&](auto example) { return alike(sketches_[example], sketch); });
    if (!known && examples.size() < kMostExamples) cluster.examples.push_back(claim);
    const auto source = std::lower_bound(cluster.sources.begin(), cluster.sources.end(), sketch.source);
    if (source == cluster.sources.end() || *source != sketch.source) cluster.sources.insert(source, sketch.source);
    widen(cluster, sketch);
    if (known) return;  // it has no other keys than that example
    for (const auto key : index_.keys(sketch)) {
      const auto at = std::lower_bound(cluster.keys.begin(), cluster.keys.end(), key);
      if (at != cluster.keys.end() && *at == key) continue;
      cluster.keys.insert(at, key);
      index_.add(key, number, sketches_[cluster.members[0]]);
    }
  }

  /// A broad date does not blur a precise one: only the first, most precise member that has a side gives it.
  static void widen(Cluster& cluster, const EventSketch& sketch) {
    if (sketch.date) {
      if (cluster.earliest == kNever && sketch.date->earliest) cluster.earliest = sketch.date->earliest->number;
      if (cluster.latest == -kNever && sketch.date->latest) cluster.latest = sketch.date->latest->number;
    }
    if (cluster.earliest == kNever && cluster.latest != -kNever) cluster.earliest = cluster.latest;
    if (cluster.latest == -kNever && cluster.earliest != kNever) cluster.latest = cluster.earliest;
  }

  struct Neighbours {
    std::size_t support;
    std::int64_t day;
    std::uint32_t a, b;
  };

  /// Whether every claim of one can be of the other's event, and one pair has the same participants.
  [[nodiscard]] bool may_join(const Cluster& a, const Cluster& b) const {
    bool equal = false;
    if (std::any_of(a.sources.begin(), a.sources.end(), [&](auto source) { return b.has_source(source); }))
      return false;
    for (const auto claim : a.examples) {
      for (const auto other : b.examples) {
        const auto one = match_events(sketches_[claim], sketches_[other], entities_);
        if (!one.possible()) return false;
        equal = equal || one.core == CoreMatch::kEqual;
      }
    }
    return equal;
  }

  /// Clusters a day apart are one event where all their claims can be; those with more claims go first, then the
  /// earlier.
  void join_neighbouring_days() {
    std::vector<Neighbours> pairs;
    for (std::uint32_t a = 0; a < clusters_.size(); ++a) {
      for (const auto b : index_.nearby(sketches_[clusters_[a].members[0]])) {
        if (clusters_[b].earliest != clusters_[a].earliest + 1 || !may_join(clusters_[a], clusters_[b])) continue;
        pairs.push_back({clusters_[a].members.size() + clusters_[b].members.size(), clusters_[a].earliest, a, b});
      }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Neighbours& x, const Neighbours& y) {
      return std::tuple(-static_cast<std::int64_t>(x.support), x.day, x.a, x.b) <
             std::tuple(-static_cast<std::int64_t>(y.support), y.day, y.a, y.b);
    });
    for (const auto& pair : pairs) {
      auto& into = clusters_[pair.a];
      auto& from = clusters_[pair.b];
      if (into.members.empty() || from.members.empty() || !may_join(into, from)) continue;
      const auto members = std::move(from.members);
      from = Cluster{};
      for (const auto claim : members) add(claim, pair.a);
      into.latest = std::max(into.latest, pair.day + 1);
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> numbers() const {
    constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> cluster_of(sketches_.size(), kNone);
    for (std::uint32_t c = 0; c < clusters_.size(); ++c) {
      for (const auto member : clusters_[c].members) cluster_of[member] = c;
    }
    std::vector<std::uint32_t> renumbered(clusters_.size(), kNone);
    std::uint32_t next = 0;
    for (auto& cluster : cluster_of) {
      if (renumbered[cluster] == kNone) renumbered[cluster] = next++;
      cluster = renumbered[cluster];
    }
    return cluster_of;
  }

  std::span<const EventSketch> sketches_;
  std::span<const IdentityEntity> entities_;
  EventIndex index_;
  bool between_articles_;
  std::vector<Cluster> clusters_;
};

}  // namespace

std::vector<std::uint32_t> cluster_events(std::span<const EventSketch> sketches,
                                          std::span<const IdentityEntity> entities, const ClusterOptions& options) {
  return Clustering(sketches, entities, options).run();
}

}  // namespace bilat
