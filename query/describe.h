// SPDX-License-Identifier: Apache-2.0
// Parts of events and relations in words, and the order of time; what several questions share. Private to query/.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// "participant: Ana Keller", one item a filler, in the order of the roles.
std::vector<std::string> who_of(const Graph& graph, const std::vector<GraphFiller>& roles);
/// "office: President", one item a value.
std::vector<std::string> attributes_of(const std::vector<AttributeValue>& attributes);
/// The name, or empty.
std::string place_of(const Graph& graph, std::optional<Index> place);
/// "President of Norland", or "of Norland" where no title is known.
std::string post_of(const Graph& graph, const GraphRelation& relation);

/// Dates in the order of time: undated ones last, then by first and last possible day (an open side before all).
std::tuple<bool, std::string, std::string> time_order(std::string_view date);

}  // namespace bilat
