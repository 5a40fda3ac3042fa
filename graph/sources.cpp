// SPDX-License-Identifier: Apache-2.0
#include "graph/sources.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "lib/base/fold.h"

namespace bilat {
namespace {

/// The article of that id, or null: a duplicate may repeat one that is not in the graph.
const Article* find_article(const Graph& graph, const std::string& id) {
  const auto wanted = "article/" + id;
  const auto& all = graph.articles();
  const auto at =
      std::lower_bound(all.begin(), all.end(), wanted,
                       [](const GraphArticle& article, const std::string& key) { return article.id < key; });
  return at != all.end() && at->id == wanted ? &at->article : nullptr;
}

/// Whether a name was found, and the name or the text.
std::pair<bool, std::string> origin_of(const Graph& graph, const Article& article) {
  const auto* first = article.duplicate_of.empty() ? &article : find_article(graph, article.duplicate_of);
  if (first == nullptr) return {false, std::string(text_hash_of(article.duplicate_of))};
  const auto name = fold(first->agency.empty() ? first->publisher : first->agency);
  return name.empty() ? std::pair(false, std::string(text_hash_of(first->id))) : std::pair(true, name);
}

}  // namespace

std::size_t independent_sources(const Graph& graph, std::span<const Claim> claims) {
  std::set<std::pair<bool, std::string>> origins;
  for (const auto& claim : claims) origins.insert(origin_of(graph, graph.articles()[claim.article].article));
  return origins.size();
}

}  // namespace bilat
