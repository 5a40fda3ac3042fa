// SPDX-License-Identifier: Apache-2.0
// Where to look for clusters that a claim could join, without comparing it with all. Private to lib/facts.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "lib/facts/event_identity.h"

namespace bilat {

/// A claim's place in time as plain numbers; open sides lie at the ends of the scale.
struct TimeSpan {
  std::int64_t from = 0;
  std::int64_t to = 0;
  bool dated = false;
  [[nodiscard]] std::int64_t breadth() const { return to - from + 1; }
};

/// Undated: the whole scale.
TimeSpan span_of(const EventSketch& sketch);

/// Clusters by what their claims are about and by when their first claim was. Claims must be added precise ones first
/// (by breadth), as cluster_events does: a claim then finds every cluster that it can join, but of those in one bucket
/// only the kMostCandidates nearest to its publication (or to its own beginning).
class EventIndex {
 public:
  static constexpr std::size_t kMostCandidates = 256;
  using Keys = std::vector<std::uint64_t>;

  explicit EventIndex(std::span<const IdentityEntity> entities) : entities_(entities) {}

  /// Sketches that can match share one of these: the type with the countries of two core participants, or of one; for
  /// gatherings the words of the name and whoever is there. Sorted.
  [[nodiscard]] Keys keys(const EventSketch& sketch) const;

  /// Enters a cluster under a key; `first` is its first claim.
  void add(std::uint64_t key, std::uint32_t cluster, const EventSketch& first);

  /// The clusters that a claim may be able to join, sorted.
  [[nodiscard]] std::vector<std::uint32_t> nearby(const EventSketch& sketch) const;

 private:
  using ByDay = std::map<std::int64_t, std::vector<std::uint32_t>>;
  struct Bucket {
    ByDay dated;    ///< by the first day of the first claim
    ByDay undated;  ///< by its day of publication
  };

  std::span<const IdentityEntity> entities_;
  std::unordered_map<std::uint64_t, Bucket> buckets_;  // looked up by key only: its order never shows
};

}  // namespace bilat
