// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/graph.h"

namespace bilat {
namespace {

/// Turns the graph's entities back into those of one article.
class ArticleEntities {
 public:
  explicit ArticleEntities(const GraphArticle& article) : article_(&article) {}

  [[nodiscard]] EntityIndex operator()(Index entity) const {
    const auto& mentions = article_->mentions;
    return static_cast<EntityIndex>(std::lower_bound(mentions.begin(), mentions.end(), entity) - mentions.begin());
  }

 private:
  const GraphArticle* article_;
};

EventClaim said_of(const GraphEvent& event, const Claim& claim, const ArticleEntities& own) {
  EventClaim said;
  said.type = event.type;
  said.modality = claim.modality;
  said.date = claim.date;
  if (claim.place) said.place = own(*claim.place);
  for (const auto& filler : claim.roles) said.roles.push_back({filler.role, own(filler.entity)});
  said.attributes = claim.attributes;
  said.rule = claim.rule;
  said.cameo = claim.cameo;
  said.plover = claim.plover;
  said.evidence = claim.evidence;
  return said;
}

RelationClaim said_of(const GraphRelation& relation, const Claim& claim, const ArticleEntities& own) {
  RelationClaim said;
  said.type = relation.type;
  said.subject = own(relation.subject);
  said.object = own(relation.object);
  said.title = claim.title;
  said.from = claim.from;
  said.to = claim.to;
  said.since = claim.since;
  said.over = claim.over;
  said.note = claim.note;
  said.rule = claim.rule;
  said.evidence = claim.evidence;
  return said;
}

void add_events(const Graph& graph, std::vector<Facts>& all) {
  std::unordered_map<std::string_view, std::uint32_t> number;  // of a claim among its article's
  for (const auto& event : graph.events()) {
    for (const auto& claim : event.claims) {
      auto& facts = all[claim.article];
      number.emplace(claim.id, static_cast<std::uint32_t>(facts.events.size()));
      facts.events.push_back(said_of(event, claim, ArticleEntities(graph.articles()[claim.article])));
    }
  }
  std::vector<std::uint32_t> next(all.size());
  for (const auto& event : graph.events()) {
    for (const auto& claim : event.claims) {
      const auto own = next[claim.article]++;
      const auto whole = number.find(claim.part_of);
      if (whole != number.end()) all[claim.article].events[own].part_of = whole->second;
    }
  }
}

}  // namespace

std::vector<Facts> facts_of(const Graph& graph) {
  std::vector<Facts> all;
  all.reserve(graph.articles().size());
  for (const auto& article : graph.articles()) {
    auto& facts = all.emplace_back();
    facts.article = article.article;
    if (article.dateline_place) facts.article.dateline_place = ArticleEntities(article)(*article.dateline_place);
    facts.entities = article.entities;
  }
  add_events(graph, all);
  for (const auto& relation : graph.relations()) {
    for (const auto& claim : relation.claims) {
      all[claim.article].relations.push_back(
          said_of(relation, claim, ArticleEntities(graph.articles()[claim.article])));
    }
  }
  for (auto& facts : all) normalise(facts);
  return all;
}

}  // namespace bilat
