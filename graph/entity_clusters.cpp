// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace bilat {
namespace {

/// Whether two sorted ranges have a member in common; linear in the smaller one times the logarithm of the larger.
bool share_article(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const auto& few = a.size() < b.size() ? a : b;
  const auto& many = a.size() < b.size() ? b : a;
  return std::any_of(few.begin(), few.end(),
                     [&](std::uint32_t x) { return std::binary_search(many.begin(), many.end(), x); });
}

bool share_text(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return b.count(x) != 0; });
}

}  // namespace

EntityClusters::EntityClusters(const std::vector<KeyProfile>& profiles)
    : profiles_(profiles), parent_(profiles.size()), summaries_(profiles.size()) {
  std::iota(parent_.begin(), parent_.end(), Number{0});
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    auto& summary = summaries_[i];
    summary.articles = profiles[i].articles;
    for (const auto& [context, unused] : profiles[i].contexts) summary.contexts.insert(context);
    summary.posts = profiles[i].posts;
    summary.first_year = profiles[i].first_year;
    summary.last_year = profiles[i].last_year;
    summary.from_gazetteer = profiles[i].from_gazetteer;
  }
}

EntityClusters::Number EntityClusters::root(Number profile) const {
  while (parent_[profile] != profile) {
    parent_[profile] = parent_[parent_[profile]];
    profile = parent_[profile];
  }
  return profile;
}

IdentityOutcome EntityClusters::barrier(Number a, Number b) const {
  a = root(a);
  b = root(b);
  if (a == b) return IdentityOutcome::kJoined;
  if (profiles_[a].type != profiles_[b].type) return IdentityOutcome::kOtherType;
  const auto& x = summaries_[a];
  const auto& y = summaries_[b];
  if (x.from_gazetteer && y.from_gazetteer) return IdentityOutcome::kBothListed;
  if (kept_apart(a, b)) return IdentityOutcome::kDecided;
  const bool dated = x.first_year != 0 && y.first_year != 0;
  if (dated && std::max(x.last_year, y.last_year) - std::min(x.first_year, y.first_year) > kMostYears)
    return IdentityOutcome::kOtherTime;
  const bool apart = !x.contexts.empty() && !y.contexts.empty() && !share_text(x.contexts, y.contexts);
  if (apart) return IdentityOutcome::kOtherCountry;
  return share_article(x.articles, y.articles) ? IdentityOutcome::kOneArticle : IdentityOutcome::kJoined;
}

bool EntityClusters::kept_apart(Number a, Number b) const {
  const auto& apart = summaries_[root(a)].apart;
  return std::any_of(apart.begin(), apart.end(), [&](Number other) { return root(other) == root(b); });
}

void EntityClusters::keep_apart(Number a, Number b) {
  note(IdentityOutcome::kDecided, a, b);
  summaries_[root(a)].apart.insert(b);
  summaries_[root(b)].apart.insert(a);
}

bool EntityClusters::share_context(Number a, Number b) const {
  const auto& x = summaries_[root(a)];
  const auto& y = summaries_[root(b)];
  return share_text(x.contexts, y.contexts) || share_text(x.posts, y.posts);
}

void EntityClusters::join(Number a, Number b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  auto& into = summaries_[a];
  auto& from = summaries_[b];
  std::vector<std::uint32_t> articles;
  articles.reserve(into.articles.size() + from.articles.size());
  std::merge(into.articles.begin(), into.articles.end(), from.articles.begin(), from.articles.end(),
             std::back_inserter(articles));
  into.articles = std::move(articles);
  into.contexts.merge(from.contexts);
  into.posts.merge(from.posts);
  into.apart.merge(from.apart);
  if (into.first_year == 0 || (from.first_year != 0 && from.first_year < into.first_year))
    into.first_year = from.first_year;
  into.last_year = std::max(into.last_year, from.last_year);
  into.from_gazetteer = into.from_gazetteer || from.from_gazetteer;
  from = Summary{};
  parent_[b] = a;
}

void EntityClusters::join_group(const std::vector<Number>& group) {
  for (std::size_t i = 0; i < group.size(); ++i) {
    for (std::size_t j = i + 1; j < group.size(); ++j) {
      const auto outcome = barrier(group[i], group[j]);
      if (outcome == IdentityOutcome::kJoined) continue;
      note(outcome, group[i], group[j]);
      return;
    }
  }
  for (std::size_t i = 1; i < group.size(); ++i) {
    if (root(group[0]) != root(group[i])) note(IdentityOutcome::kJoined, group[0], group[i]);
    join(group[0], group[i]);
  }
}

void EntityClusters::join_if_unambiguous(Number profile, const std::vector<Number>& candidates, bool needs_context) {
  std::map<Number, Number> all;  // cluster -> the candidate that stands for it
  std::map<Number, Number> in_context;
  for (const auto candidate : candidates) {
    const auto other = root(candidate);
    if (other == root(profile)) continue;
    if (const auto outcome = barrier(profile, other); outcome != IdentityOutcome::kJoined) {
      note(outcome, profile, candidate);
      continue;
    }
    all.emplace(other, candidate);
    if (share_context(profile, other)) in_context.emplace(other, candidate);
  }
  const bool by_context = needs_context || all.size() > 1;
  const auto& chosen = by_context ? in_context : all;
  const bool unique = chosen.size() == 1;
  for (const auto& [cluster, candidate] : all) {
    const bool fits = chosen.count(cluster) != 0;
    if (unique && fits) {
      note(IdentityOutcome::kJoined, profile, candidate);
    } else {
      note(fits || !by_context ? IdentityOutcome::kAmbiguous : IdentityOutcome::kNoSharedContext, profile, candidate);
    }
  }
  if (unique) join(profile, chosen.begin()->first);
}

}  // namespace bilat
