// SPDX-License-Identifier: Apache-2.0
#include "export/stories.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace bilat {
namespace {

/// Disjoint sets of positions, with paths halved on the way.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    const auto x = find(a);
    const auto y = find(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

std::vector<std::uint32_t> stories(const Graph& graph, const std::vector<Index>& order) {
  const auto events = graph.events().size();
  Sets sets(events + graph.entities().size());
  for (std::size_t i = 0; i < events; ++i) {
    const auto& roles = graph.events()[i].roles;
    const auto is_person = [&](const auto& f) { return graph.entities()[f.entity].type == EntityType::kPerson; };
    const bool persons = std::any_of(roles.begin(), roles.end(), is_person);
    for (const auto& filler : roles) {
      if (persons && !is_person(filler)) continue;  // states take part in everything
      sets.unite(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(events + filler.entity));
    }
    if (const auto whole = graph.events()[i].part_of) sets.unite(static_cast<std::uint32_t>(i), *whole);
  }
  std::unordered_map<std::uint32_t, std::uint32_t> number;
  std::vector<std::uint32_t> story(events, 0);
  for (const auto i : order) {
    const auto [found, added] = number.emplace(sets.find(i), static_cast<std::uint32_t>(number.size()));
    story[i] = found->second;
  }
  return story;
}

}  // namespace bilat
