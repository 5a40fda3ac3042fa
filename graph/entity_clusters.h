// SPDX-License-Identifier: Apache-2.0
// Keys joined to entities: a union-find that never joins what must stay apart. Private to graph/.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "graph/entity_keys.h"
#include "graph/identity_decisions.h"

namespace bilat {

/// Articles on one person, party or body appear within so many years.
inline constexpr int kMostYears = 80;

class EntityClusters {
 public:
  using Number = std::uint32_t;  ///< of a profile; a cluster goes by one of its members

  /// A decision about two profiles.
  struct LogEntry {
    IdentityPass pass;
    IdentityOutcome outcome;
    Number a, b;
  };
  using Log = std::vector<LogEntry>;

  explicit EntityClusters(const std::vector<KeyProfile>& profiles);

  /// Who wants to know why: every decision from now on is added to the log, which must outlive the joining.
  void write_to(Log* log) { log_ = log; }
  /// The pass that the following decisions belong to.
  void begin(IdentityPass pass) { pass_ = pass; }

  [[nodiscard]] Number root(Number profile) const;

  /// Whether nothing forbids it: the same type, at most one key of a gazetteer, no article that names both (it means
  /// two), no countries that exclude each other, articles of one lifetime (kMostYears), no decision. True of a cluster
  /// and itself.
  [[nodiscard]] bool may_join(Number a, Number b) const { return barrier(a, b) == IdentityOutcome::kJoined; }
  /// Whether a decision keeps them apart.
  [[nodiscard]] bool kept_apart(Number a, Number b) const;
  /// Whether both are tied to one country or hold one office.
  [[nodiscard]] bool share_context(Number a, Number b) const;

  void join(Number a, Number b);
  /// Joins them because a user says so.
  void join_as_decided(Number a, Number b) {
    note(IdentityOutcome::kJoined, a, b);
    join(a, b);
  }
  /// Never joins them from now on; they must be two clusters.
  void keep_apart(Number a, Number b);

  /// Joins all of a group when any two of it may be joined; else nothing says who belongs to whom.
  void join_group(const std::vector<Number>& group);

  /// Joins `profile` to the only cluster among `candidates` that it may join; where there are several, to the only one
  /// that shares its context. With `needs_context` only those that share it count. Several or none: nothing happens.
  void join_if_unambiguous(Number profile, const std::vector<Number>& candidates, bool needs_context);

 private:
  /// What forbids that both are one; kJoined where nothing does.
  [[nodiscard]] IdentityOutcome barrier(Number a, Number b) const;
  void note(IdentityOutcome outcome, Number a, Number b) {
    if (log_ != nullptr) log_->push_back({pass_, outcome, a, b});
  }

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
  Log* log_ = nullptr;
  IdentityPass pass_ = IdentityPass::kSameIri;
};

}  // namespace bilat
