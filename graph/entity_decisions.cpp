// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_decisions.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "graph/name_words.h"

namespace bilat {
namespace {

using Numbers = std::vector<EntityClusters::Number>;

/// Profiles by what a decision may call them. Made only where there are decisions.
class ProfileNames {
 public:
  explicit ProfileNames(const std::vector<KeyProfile>& profiles) {
    for (EntityClusters::Number i = 0; i < profiles.size(); ++i) {
      by_key_[profiles[i].key].push_back(i);
      for (const auto& [name, unused] : profiles[i].names) {
        auto& bearers = by_name_[join_words(name_words(name), " ")];
        if (bearers.empty() || bearers.back() != i) bearers.push_back(i);
      }
    }
  }

  /// Sorted; an id before a name that reads like one.
  [[nodiscard]] Numbers of(const std::string& side) const {
    if (const auto key = by_key_.find(side); key != by_key_.end()) return key->second;
    const auto name = by_name_.find(join_words(name_words(side), " "));
    return name == by_name_.end() || is_entity_id(side) ? Numbers{} : name->second;
  }

 private:
  std::unordered_map<std::string_view, Numbers> by_key_;
  std::unordered_map<std::string, Numbers> by_name_;
};

class Decider {
 public:
  Decider(const std::vector<KeyProfile>& profiles, EntityClusters& clusters, Diagnostics& diagnostics)
      : profiles_(profiles), clusters_(clusters), diagnostics_(diagnostics), names_(profiles) {}

  void apply(std::span<const Decision> decisions) {
    clusters_.begin(IdentityPass::kDecision);
    for (const auto verdict : {Verdict::kDifferent, Verdict::kSame}) {
      for (const auto& decision : decisions) {
        if (decision.verdict == verdict) apply(decision);
      }
    }
  }

 private:
  void apply(const Decision& decision) {
    const auto a = names_.of(decision.a);
    const auto b = names_.of(decision.b);
    if (a.empty() || b.empty()) {
      diagnostics_.note("graph.decision-unused", a.empty() ? decision.a : decision.b,
                        "is decided on, but no article names it (yet)");
      return;
    }
    bool done = false;
    for (const auto x : a) {
      for (const auto y : b) done = (decision.verdict == Verdict::kSame ? join(x, y) : part(x, y)) || done;
    }
    if (!done) {
      diagnostics_.warn(
          "graph.decision-overruled", decision.a,
          decision.verdict == Verdict::kSame
              ? fmt::format("cannot be the same as \"{}\": they are of different types, or a decision says "
                            "that they are different",
                            decision.b)
              : fmt::format("cannot be told from \"{}\": both are one name with one key", decision.b));
    }
  }

  bool join(EntityClusters::Number x, EntityClusters::Number y) {
    if (profiles_[x].type != profiles_[y].type || clusters_.kept_apart(x, y)) return false;
    clusters_.join_as_decided(x, y);
    return true;
  }

  bool part(EntityClusters::Number x, EntityClusters::Number y) {
    if (x == y) return false;
    clusters_.keep_apart(x, y);
    return true;
  }

  const std::vector<KeyProfile>& profiles_;
  EntityClusters& clusters_;
  Diagnostics& diagnostics_;
  ProfileNames names_;
};

}  // namespace

void apply_decisions(std::span<const Decision> decisions, const std::vector<KeyProfile>& profiles,
                     EntityClusters& clusters, Diagnostics& diagnostics) {
  if (!decisions.empty()) Decider(profiles, clusters, diagnostics).apply(decisions);
}

}  // namespace bilat
