// SPDX-License-Identifier: Apache-2.0
// How many independent sources report something: the one place where they are counted.
#pragma once

#include <cstddef>
#include <span>

#include "graph/graph.h"

namespace bilat {

/// Counts the origins of the claims, each once. The origin of an article is
///  - that of the article that it repeats, where it is a duplicate (GraphArticle's duplicate_of);
///  - else the agency whose report it prints ("(Reuters)" in a local paper is Reuters' report);
///  - else its publisher; else, where nobody is named, the text itself.
/// Agencies and publishers are compared by name, without case and diacritics, so that Reuters' own site and a paper
/// that prints Reuters are one source.
std::size_t independent_sources(const Graph& graph, std::span<const Claim> claims);

}  // namespace bilat
