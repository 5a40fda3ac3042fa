// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/duplicates.h"
#include "graph/entity_identity.h"
#include "graph/event_merge.h"
#include "graph/relation_merge.h"
#include "graph/topology.h"
#include "lib/facts/facts_json.h"

namespace bilat {
namespace {

/// The facts without what a graph finds of them: facts that went through a graph compare as those that did not.
std::string told_by(Facts facts) {
  if (!facts.article.sentence_hashes.empty()) facts.article.duplicate_of.clear();
  return facts_to_json(facts);
}

/// Of two tellings of one article that which says more; at last the one whose JSON comes first.
bool says_more(const Facts& a, const Facts& b) {
  const auto weight = [](const Facts& facts) {
    return std::tuple(!facts.article.published.empty(), facts.events.size() + facts.relations.size(),
                      facts.entities.size());
  };
  if (weight(a) != weight(b)) return weight(a) > weight(b);
  return told_by(a) < told_by(b);
}

/// One telling of each article, sorted by id, normalised.
std::vector<Facts> unique_articles(std::vector<Facts> facts) {
  for (auto& one : facts) normalise(one);
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Facts& a, const Facts& b) { return a.article.id < b.article.id; });
  std::vector<Facts> unique;
  for (auto& one : facts) {
    if (unique.empty() || unique.back().article.id != one.article.id) {
      unique.push_back(std::move(one));
    } else if (says_more(one, unique.back())) {
      unique.back() = std::move(one);
    }
  }
  return unique;
}

/// The article with its own entities, sorted by what they are in the graph.
GraphArticle make_article(Facts& facts, const std::vector<Index>& entity_of) {
  GraphArticle made;
  made.id = "article/" + facts.article.id;
  if (facts.article.dateline_place) made.dateline_place = entity_of[*facts.article.dateline_place];
  made.article = std::move(facts.article);
  made.article.dateline_place.reset();
  std::vector<std::size_t> order(entity_of.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entity_of[a] < entity_of[b]; });
  for (const auto i : order) {
    made.mentions.push_back(entity_of[i]);
    made.entities.push_back(std::move(facts.entities[i]));
  }
  return made;
}

}  // namespace

void GraphBuilder::add(Facts facts) { facts_.push_back(std::move(facts)); }

void GraphBuilder::add(std::vector<Decision> decisions) {
  std::move(decisions.begin(), decisions.end(), std::back_inserter(decisions_));
}

void GraphBuilder::add(GraphInput input) {
  std::move(input.facts.begin(), input.facts.end(), std::back_inserter(facts_));
  add(std::move(input.decisions));
}

Graph GraphBuilder::finish() {
  Diagnostics unread;
  return finish(unread);
}

Graph GraphBuilder::finish(Diagnostics& diagnostics) {
  auto articles = unique_articles(std::move(facts_));
  facts_.clear();
  mark_duplicates(articles, diagnostics);
  Graph graph;
  graph.decisions_ = std::exchange(decisions_, {});
  normalise(graph.decisions_);
  auto resolved = resolve_entities(articles, graph.decisions_, diagnostics);
  graph.events_ = merge_events(articles, resolved);
  graph.relations_ = merge_relations(articles, resolved);
  graph.entities_ = std::move(resolved.entities);
  for (std::size_t a = 0; a < articles.size(); ++a) {
    graph.articles_.push_back(make_article(articles[a], resolved.of_article[a]));
  }
  graph.topology_ = std::make_unique<Graph::Topology>(graph.events_, graph.entities_.size());
  return graph;
}

}  // namespace bilat
