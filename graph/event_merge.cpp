// SPDX-License-Identifier: Apache-2.0
#include "graph/event_merge.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "graph/claim_id.h"
#include "graph/event_fields.h"
#include "graph/slug.h"
#include "lib/facts/event_clustering.h"

namespace bilat {
namespace {

/// A claim by its article and its place in that article's list.
struct Source {
  Index article;
  std::uint32_t number;
};

Claim graph_claim(const EventClaim& said, Index article, const std::vector<Index>& entity_of) {
  Claim claim;
  claim.article = article;
  claim.rule = said.rule;
  claim.evidence = said.evidence;
  claim.modality = said.modality;
  claim.date = said.date;
  if (said.place) claim.place = entity_of[*said.place];
  for (const auto& filler : said.roles) claim.roles.push_back({filler.role, entity_of[filler.entity]});
  std::sort(claim.roles.begin(), claim.roles.end());
  claim.roles.erase(std::unique(claim.roles.begin(), claim.roles.end()), claim.roles.end());
  claim.attributes = said.attributes;
  claim.cameo = said.cameo;
  claim.plover = said.plover;
  return claim;
}

EventSketch sketch(const EventClaim& said, const Facts& facts, const std::vector<Index>& entity_of, Index article) {
  EventClaim shared = said;
  shared.evidence.clear();
  for (auto& filler : shared.roles) filler.entity = entity_of[filler.entity];
  std::sort(shared.roles.begin(), shared.roles.end());
  shared.roles.erase(std::unique(shared.roles.begin(), shared.roles.end()), shared.roles.end());
  if (shared.place) shared.place = entity_of[*shared.place];
  auto made = sketch_of(shared, facts.article.published);
  made.source = article;
  return made;
}

/// All that tells an event from others of the same readable id; with depth 1 also who reports it.
std::string content_of(const GraphEvent& event, const ResolvedEntities& resolved, std::span<const Facts> articles,
                       int depth) {
  std::string text = std::string(to_string(event.modality)) + "\n" + event.date + "\n";
  if (event.place) text += resolved.entities[*event.place].id;
  for (const auto& filler : event.roles) {
    text += "\n" + std::string(to_string(filler.role)) + " " + resolved.entities[filler.entity].id;
  }
  for (const auto& value : event.attributes) text += "\n" + std::string(to_string(value.attribute)) + " " + value.value;
  if (depth == 0) return text;
  for (const auto& claim : event.claims) {
    text += "\n" + articles[claim.article].article.id + " " + claim.rule;
    for (const auto& item : claim.evidence) text += " " + std::to_string(item.begin) + "," + std::to_string(item.end);
  }
  return text;
}

class EventMerge {
 public:
  EventMerge(std::span<const Facts> articles, const ResolvedEntities& resolved)
      : articles_(articles), resolved_(resolved) {}

  std::vector<GraphEvent> run() {
    collect();
    name();
    link();
    std::vector<Index> order(events_.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::sort(order.begin(), order.end(), [&](Index a, Index b) { return events_[a].id < events_[b].id; });
    std::vector<Index> renumbered(events_.size());
    for (Index i = 0; i < order.size(); ++i) renumbered[order[i]] = i;
    std::vector<GraphEvent> sorted;
    sorted.reserve(events_.size());
    for (const auto old : order) {
      sorted.push_back(std::move(events_[old]));
      auto& event = sorted.back();
      if (event.part_of) event.part_of = renumbered[*event.part_of];
      std::sort(event.claims.begin(), event.claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; });
    }
    return sorted;
  }

 private:
  /// Makes the events of all clusters; their claims stand in the order of articles, then of claims.
  void collect() {
    std::vector<EventSketch> sketches;
    for (Index a = 0; a < articles_.size(); ++a) {
      event_of_.emplace_back();
      for (std::uint32_t n = 0; n < articles_[a].events.size(); ++n) {
        sources_.push_back({a, n});
        sketches.push_back(sketch(articles_[a].events[n], articles_[a], resolved_.of_article[a], a));
      }
    }
    const auto clusters = cluster_events(sketches, resolved_.identity);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const auto& source = sources_[i];
      if (clusters[i] == events_.size()) {
        events_.emplace_back();
        members_.emplace_back();
      }
      const auto& said = articles_[source.article].events[source.number];
      events_[clusters[i]].type = said.type;
      events_[clusters[i]].claims.push_back(graph_claim(said, source.article, resolved_.of_article[source.article]));
      members_[clusters[i]].push_back(source);
      event_of_[source.article].push_back(clusters[i]);
    }
    for (auto& event : events_) fill_event(event, resolved_);
  }

  void name() {
    std::vector<std::string> ids;
    for (const auto& event : events_) ids.push_back(readable_event_id(event, resolved_.entities));
    make_unique(ids, [&](std::size_t i, int depth) { return content_of(events_[i], resolved_, articles_, depth); });
    for (std::size_t i = 0; i < events_.size(); ++i) {
      events_[i].id = std::move(ids[i]);
      name_claims(events_[i].id, events_[i].claims, articles_);
    }
  }

  /// Links each claim to the claim that it was part of, and each event to the event that most of its claims were part
  /// of.
  void link() {
    std::vector<std::vector<std::string>> id_of(articles_.size());
    for (std::size_t a = 0; a < articles_.size(); ++a) id_of[a].resize(articles_[a].events.size());
    for (std::size_t e = 0; e < events_.size(); ++e) {
      for (std::size_t c = 0; c < members_[e].size(); ++c) {
        id_of[members_[e][c].article][members_[e][c].number] = events_[e].claims[c].id;
      }
    }
    for (std::size_t e = 0; e < events_.size(); ++e) {
      std::map<std::string, std::pair<std::size_t, Index>> votes;  // by id, so that ties fall to the first
      for (std::size_t c = 0; c < members_[e].size(); ++c) {
        const auto& source = members_[e][c];
        const auto whole = articles_[source.article].events[source.number].part_of;
        if (!whole) continue;
        events_[e].claims[c].part_of = id_of[source.article][*whole];
        const Index event = event_of_[source.article][*whole];
        auto& vote = votes[events_[event].id];
        ++vote.first;
        vote.second = event;
      }
      std::size_t most = 0;
      for (const auto& [unused, vote] : votes) {
        if (vote.second == e || vote.first <= most) continue;
        most = vote.first;
        events_[e].part_of = vote.second;
      }
    }
    break_circles();
  }

  /// A whole cannot be a part of its own part. Whatever lies on a circle loses its link.
  void break_circles() {
    std::vector<bool> circular(events_.size());
    std::vector<std::uint32_t> seen(events_.size());  // in which walk
    for (Index start = 0; start < events_.size(); ++start) {
      Index at = start;
      while (seen[at] == 0 && events_[at].part_of) {
        seen[at] = start + 1;
        at = *events_[at].part_of;
      }
      if (seen[at] != start + 1) continue;
      for (Index on = at; !circular[on]; on = *events_[on].part_of) circular[on] = true;
    }
    for (Index e = 0; e < events_.size(); ++e) {
      if (circular[e]) events_[e].part_of.reset();
    }
  }

  std::span<const Facts> articles_;
  const ResolvedEntities& resolved_;
  std::vector<Source> sources_;
  std::vector<std::vector<Index>> event_of_;  ///< [article][claim]
  std::vector<std::vector<Source>> members_;  ///< parallel to events_[i].claims until these are sorted
  std::vector<GraphEvent> events_;
};

}  // namespace

std::vector<GraphEvent> merge_events(std::span<const Facts> articles, const ResolvedEntities& resolved) {
  return EventMerge(articles, resolved).run();
}

}  // namespace bilat
