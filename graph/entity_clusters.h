// SPDX-License-Identifier: Apache-2.0
// Keys joined to entities: a union-find that never joins what must stay apart. Private to graph/.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/entity_keys.h"

namespace bilat {

/// Articles on one person, party or body appear within so many years.
inline constexpr int kMostYears = 80;

class EntityClusters {
 public:
  using Number = std::uint32_t;  ///< of a profile; a cluster goes by one of its members

  explicit EntityClusters(const std::vector<KeyProfile>& profiles);

  [[nodiscard]] Number root(Number profile) const;

  /// Whether nothing forbids it: the same type, at most one key of a gazetteer, no article that names both (it means
  /// two), no countries that exclude each other, articles of one lifetime (kMostYears), no decision. True of a cluster
  /// and itself.
  [[nodiscard]] bool may_join(Number a, Number b) const;
  /// Whether a decision keeps them apart.
  [[nodiscard]] bool kept_apart(Number a, Number b) const;
  /// Whether both are tied to one country or hold one office.
  [[nodiscard]] bool share_context(Number a, Number b) const;

  void join(Number a, Number b);
  /// Never joins them from now on; they must be two clusters.
  void keep_apart(Number a, Number b);

  /// Joins `profile` to the only cluster among `candidates` that it may join; where there are several, to the only one
  /// that shares its context. With `needs_context` only those that share it count. Several or none: nothing happens.
  void join_if_unambiguous(Number profile, const std::vector<Number>& candidates, bool needs_context);

 private:
  struct Summary {
    std::vector<std::uint32_t> articles;  ///< sorted
    std::set<std::string> contexts;
    std::set<std::string> posts;
    std::set<Number> apart;  ///< profiles that its members are kept apart from
    int first_year = 0, last_year = 0;
    bool from_gazetteer = false;
  };

  const std::vector<KeyProfile>& profiles_;
  mutable std::vector<Number> parent_;
  std::vector<Summary> summaries_;  ///< of roots
};

}  // namespace bilat
