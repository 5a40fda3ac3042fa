// SPDX-License-Identifier: Apache-2.0
// Articles that come again: what a refresh replaces and what a removal takes out. Both work on the input of a graph, so
// that the graph afterwards is the one that would have been built without the old articles.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Which articles that are known already make room for a new text.
struct ReplaceRule {
  bool same_name = true;  ///< those of the same file stem or record id, if their publishers (where known) agree
  bool same_url = false;  ///< those that share an address
};

struct Replacement {
  std::string before;  ///< Article::id
  std::string after;
  friend auto operator<=>(const Replacement&, const Replacement&) = default;
};

/// Takes out of `known` the articles that one of `fresh` replaces, and says which, sorted. An article of the same text
/// and name is no new one and replaces nothing. New articles never replace one another.
std::vector<Replacement> replace_articles(GraphInput& known, std::span<const Facts> fresh, ReplaceRule rule);

/// The articles that a user means: by id ("<12 hex>/<name>", with "article/" or "g:article/" before it, encoded or
/// not), or by the name alone (file stem or record id), which may be that of several texts. Their places in the input.
std::vector<std::size_t> find_articles(const GraphInput& input, std::string_view wanted);

/// Ids that look like it, the most alike first, at most `most`.
std::vector<std::string> similar_articles(const GraphInput& input, std::string_view wanted, std::size_t most);

}  // namespace bilat
