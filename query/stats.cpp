// SPDX-License-Identifier: Apache-2.0
#include "query/stats.h"

#include <string_view>

namespace bilat {
namespace {

template <class Enum, std::size_t N>
std::string parts(const std::array<std::size_t, N>& counts) {
  std::string text;
  for (std::size_t i = 0; i < N; ++i) {
    if (counts[i] == 0) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(counts[i]) + " " + std::string(to_string(static_cast<Enum>(i)));
  }
  return text;
}

std::string line(std::string text, const std::string& detail) {
  if (!detail.empty()) text += ": " + detail;
  return text + "\n";
}

void add(Answer& answer, std::string_view what, std::string_view kind, std::size_t count) {
  if (count == 0 && !kind.empty()) return;
  answer.rows.push_back({{std::string(what), std::string(kind), std::to_string(count)}, {}});
}

template <class Enum, std::size_t N>
void add_kinds(Answer& answer, std::string_view what, const std::array<std::size_t, N>& counts) {
  for (std::size_t i = 0; i < N; ++i) add(answer, what, to_string(static_cast<Enum>(i)), counts[i]);
}

}  // namespace

GraphStats stats_of(const Graph& graph) {
  GraphStats stats;
  for (const auto& entity : graph.entities()) ++stats.entities[static_cast<std::size_t>(entity.type)];
  for (const auto& event : graph.events()) {
    ++stats.events[static_cast<std::size_t>(event.type)];
    ++stats.modalities[static_cast<std::size_t>(event.modality)];
    stats.undated_events += event.date.empty() ? 1 : 0;
    stats.claim_count += event.claims.size();
  }
  for (const auto& relation : graph.relations()) {
    ++stats.relations[static_cast<std::size_t>(relation.type)];
    stats.claim_count += relation.claims.size();
  }
  for (const auto& article : graph.articles()) {
    stats.undated_articles += article.article.published.empty() ? 1 : 0;
    stats.repeated_articles += article.article.duplicate_of.empty() ? 0 : 1;
  }
  stats.entity_count = graph.entities().size();
  stats.event_count = graph.events().size();
  stats.relation_count = graph.relations().size();
  stats.article_count = graph.articles().size();
  return stats;
}

std::string to_text(const GraphStats& stats) {
  std::string text = counted(stats.article_count, "article", "articles");
  if (stats.undated_articles > 0)
    text += " (" + std::to_string(stats.undated_articles) + " without a publication date)";
  text += "\n";
  if (stats.repeated_articles > 0)
    text += "  of these " + counted(stats.repeated_articles, "repeats", "repeat") +
            " another one: counted once as a source\n";
  text += line(counted(stats.entity_count, "entity", "entities"), parts<EntityType>(stats.entities));
  text += line(counted(stats.event_count, "event", "events"), parts<EventType>(stats.events));
  if (stats.event_count > 0) {
    auto detail = parts<Modality>(stats.modalities);
    if (stats.undated_events > 0) detail += "; " + std::to_string(stats.undated_events) + " undated";
    text += "  of these " + detail + "\n";
  }
  text += line(counted(stats.relation_count, "relation", "relations"), parts<RelationType>(stats.relations));
  return text + counted(stats.claim_count, "claim", "claims") + "\n";
}

Answer stats(const Graph& graph) {
  const auto found = stats_of(graph);
  Answer answer;
  answer.columns = {{"what"}, {"kind"}, {"count", ColumnKind::kNumber}};
  add(answer, "articles", "", found.article_count);
  add(answer, "articles", "undated", found.undated_articles);
  add(answer, "articles", "repeats", found.repeated_articles);
  add(answer, "entities", "", found.entity_count);
  add_kinds<EntityType>(answer, "entities", found.entities);
  add(answer, "events", "", found.event_count);
  add_kinds<EventType>(answer, "events", found.events);
  add_kinds<Modality>(answer, "events", found.modalities);
  add(answer, "events", "undated", found.undated_events);
  add(answer, "relations", "", found.relation_count);
  add_kinds<RelationType>(answer, "relations", found.relations);
  add(answer, "claims", "", found.claim_count);
  return answer;
}

}  // namespace bilat
