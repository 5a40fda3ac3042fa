// SPDX-License-Identifier: Apache-2.0
// A graph as text: every value of every table, so that equal dumps mean equal graphs.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.h"

namespace bilat::test {

inline std::string dump(const std::vector<std::string>& values) {
  std::string text = "[";
  for (const auto& value : values) text += value + "|";
  return text + "]";
}

inline std::string dump(const std::vector<GraphFiller>& roles) {
  std::string text;
  for (const auto& filler : roles)
    text += std::string(to_string(filler.role)) + "=" + std::to_string(filler.entity) + " ";
  return text;
}

inline std::string dump(const std::vector<AttributeValue>& attributes) {
  std::string text;
  for (const auto& value : attributes) text += std::string(to_string(value.attribute)) + "=" + value.value + " ";
  return text;
}

inline std::string dump(const std::optional<Index>& index) { return index ? std::to_string(*index) : "-"; }

inline std::string dump(const Claim& claim) {
  std::string text = "  " + claim.id + " " + std::to_string(claim.article) + " " + claim.rule + " " +
                     std::string(to_string(claim.modality)) + " " + claim.date + " @" + dump(claim.place) + " " +
                     dump(claim.roles) + dump(claim.attributes) + claim.cameo + " " + claim.plover +
                     " of=" + claim.part_of +
                     dump({claim.title, claim.from, claim.to, claim.since, claim.over, claim.note});
  for (const auto& item : claim.evidence) {
    text += " " + std::to_string(item.begin) + "," + std::to_string(item.end) + ":" + item.quote;
  }
  return text + "\n";
}

inline std::string dump(const Graph& graph) {
  std::string text;
  for (const auto& entity : graph.entities()) {
    text += entity.id + " " + std::string(to_string(entity.type)) + " " + entity.name + dump(entity.aliases) +
            dump(entity.same_as) + dump(entity.keys) + "\n";
  }
  for (const auto& event : graph.events()) {
    text += event.id + " " + std::string(to_string(event.type)) + " " + std::string(to_string(event.modality)) + " " +
            event.date + " " + event.earliest + ".." + event.latest + " @" + dump(event.place) + " " +
            dump(event.roles) + dump(event.attributes) + " of=" + dump(event.part_of) + " " + event.cameo + " " +
            event.plover + "\n";
    for (const auto& claim : event.claims) text += dump(claim);
  }
  for (const auto& relation : graph.relations()) {
    text += relation.id + " " + std::string(to_string(relation.type)) + " " + std::to_string(relation.subject) + ">" +
            std::to_string(relation.object) +
            dump({relation.title, relation.from, relation.to, relation.since, relation.over, relation.note}) + "\n";
    for (const auto& claim : relation.claims) text += dump(claim);
  }
  for (const auto& article : graph.articles()) {
    text += article.id + " " + article.article.published + " " + article.article.publisher + " @" +
            dump(article.dateline_place) + " =" + article.article.duplicate_of + " ";
    for (std::size_t i = 0; i < article.mentions.size(); ++i) {
      text += std::to_string(article.mentions[i]) + "=" + article.entities[i].key + " ";
    }
    text += "\n";
  }
  return text;
}

}  // namespace bilat::test
