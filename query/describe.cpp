// SPDX-License-Identifier: Apache-2.0
#include "query/describe.h"

#include "lib/base/edtf.h"

namespace bilat {

std::vector<std::string> who_of(const Graph& graph, const std::vector<GraphFiller>& roles) {
  std::vector<std::string> found;
  for (const auto& filler : roles) {
    found.push_back(std::string(to_string(filler.role)) + ": " + graph.entities()[filler.entity].name);
  }
  return found;
}

std::vector<std::string> attributes_of(const std::vector<AttributeValue>& attributes) {
  std::vector<std::string> found;
  for (const auto& value : attributes) found.push_back(std::string(to_string(value.attribute)) + ": " + value.value);
  return found;
}

std::string place_of(const Graph& graph, std::optional<Index> place) {
  return place ? graph.entities()[*place].name : std::string();
}

std::string post_of(const Graph& graph, const GraphRelation& relation) {
  return (relation.title.empty() ? "" : relation.title + " ") + "of " + graph.entities()[relation.object].name;
}

std::tuple<bool, std::string, std::string> time_order(std::string_view date) {
  const auto bounds = edtf_bounds(date);
  if (!bounds) return {true, "", ""};
  return {false, bounds->earliest ? to_string(*bounds->earliest) : "",
          bounds->latest ? to_string(*bounds->latest) : ""};
}

}  // namespace bilat
