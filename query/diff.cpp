// SPDX-License-Identifier: Apache-2.0
#include "query/diff.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "query/describe.h"

namespace bilat {
namespace {

/// One article, entity, event or relation, as what it is compared by.
struct Item {
  const std::string* id = nullptr;
  std::vector<std::string> marks;                         // that tell it from others should its id have changed
  std::vector<std::pair<std::string_view, Cell>> fields;  // the same ones for all of a kind
  const std::vector<Claim>* claims = nullptr;
};

std::vector<std::string> marks_of(const Graph& graph, const std::vector<Claim>& claims) {
  std::vector<std::string> marks;
  for (const auto& claim : claims) {
    auto mark = graph.articles()[claim.article].id + " " + claim.rule;
    for (const auto& evidence : claim.evidence)
      mark += " " + std::to_string(evidence.begin) + "," + std::to_string(evidence.end);
    marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<Item> articles_of(const Graph& graph) {
  std::vector<Item> items;
  for (const auto& article : graph.articles()) {
    const auto& own = article.article;
    items.push_back({&article.id,
                     {},
                     {{"published", own.published},
                      {"publisher", own.publisher},
                      {"headline", own.headline},
                      {"url", own.urls},
                      {"duplicateOf", own.duplicate_of}}});
  }
  return items;
}

std::vector<Item> entities_of(const Graph& graph) {
  std::vector<Item> items;
  for (const auto& entity : graph.entities()) {
    items.push_back({&entity.id,
                     entity.keys,
                     {{"type", std::string(to_string(entity.type))},
                      {"name", entity.name},
                      {"aliases", entity.aliases},
                      {"sameAs", entity.same_as},
                      {"keys", entity.keys}}});
  }
  return items;
}

std::vector<Item> events_of(const Graph& graph) {
  std::vector<Item> items;
  for (const auto& event : graph.events()) {
    items.push_back({&event.id,
                     marks_of(graph, event.claims),
                     {{"type", std::string(to_string(event.type))},
                      {"modality", std::string(to_string(event.modality))},
                      {"date", event.date},
                      {"place", place_of(graph, event.place)},
                      {"who", who_of(graph, event.roles)},
                      {"attributes", attributes_of(event.attributes)},
                      {"partOf", event.part_of ? graph.events()[*event.part_of].id : std::string()},
                      {"sources", std::to_string(independent_sources(graph, event.claims))},
                      {"claims", std::to_string(event.claims.size())}},
                     &event.claims});
  }
  return items;
}

std::vector<Item> relations_of(const Graph& graph) {
  std::vector<Item> items;
  for (const auto& relation : graph.relations()) {
    items.push_back({&relation.id,
                     marks_of(graph, relation.claims),
                     {{"type", std::string(to_string(relation.type))},
                      {"subject", graph.entities()[relation.subject].name},
                      {"object", graph.entities()[relation.object].name},
                      {"title", relation.title},
                      {"from", relation.from},
                      {"to", relation.to},
                      {"since", relation.since},
                      {"over", relation.over},
                      {"note", relation.note},
                      {"sources", std::to_string(independent_sources(graph, relation.claims))},
                      {"claims", std::to_string(relation.claims.size())}},
                     &relation.claims});
  }
  return items;
}

std::string shown(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  std::string joined;
  for (const auto& item : std::get<std::vector<std::string>>(cell)) joined += (joined.empty() ? "" : "; ") + item;
  return joined;
}

class Comparison {
 public:
  Comparison(const Graph& old_graph, const Graph& new_graph, Answer& answer)
      : old_graph_(old_graph), new_graph_(new_graph), answer_(answer) {}

  void compare(std::string_view what, const std::vector<Item>& olds, const std::vector<Item>& news) {
    std::vector<std::optional<std::size_t>> old_of(news.size());
    std::vector<bool> kept(olds.size());
    match_ids(olds, news, old_of, kept);
    match_marks(olds, news, old_of, kept);
    const auto first = answer_.rows.size();
    for (std::size_t i = 0; i < news.size(); ++i) {
      if (!old_of[i]) {
        add(what, "came", news[i], new_graph_, "", "", "");
      } else {
        compare(what, olds[*old_of[i]], news[i]);
      }
    }
    for (std::size_t i = 0; i < olds.size(); ++i) {
      if (!kept[i]) add(what, "went", olds[i], old_graph_, "", "", "");
    }
    std::stable_sort(answer_.rows.begin() + static_cast<std::ptrdiff_t>(first), answer_.rows.end(),
                     [](const AnswerRow& a, const AnswerRow& b) {
                       constexpr std::size_t kId = 2;
                       return std::get<std::string>(a.cells[kId]) < std::get<std::string>(b.cells[kId]);
                     });
  }

 private:
  using Matches = std::vector<std::optional<std::size_t>>;

  /// Both lists are sorted by id.
  static void match_ids(const std::vector<Item>& olds, const std::vector<Item>& news, Matches& old_of,
                        std::vector<bool>& kept) {
    std::size_t o = 0;
    for (std::size_t n = 0; n < news.size(); ++n) {
      while (o < olds.size() && *olds[o].id < *news[n].id) ++o;
      if (o == olds.size() || *olds[o].id != *news[n].id) continue;
      old_of[n] = o;
      kept[o] = true;
    }
  }

  /// Those with most marks in common; the first of equals.
  static void match_marks(const std::vector<Item>& olds, const std::vector<Item>& news, Matches& old_of,
                          std::vector<bool>& kept) {
    std::unordered_map<std::string_view, std::size_t> owner;
    for (std::size_t o = 0; o < olds.size(); ++o) {
      if (kept[o]) continue;
      for (const auto& mark : olds[o].marks) owner.emplace(mark, o);
    }
    for (std::size_t n = 0; n < news.size(); ++n) {
      if (old_of[n]) continue;
      std::map<std::size_t, std::size_t> shared;
      for (const auto& mark : news[n].marks) {
        const auto found = owner.find(mark);
        if (found != owner.end() && !kept[found->second]) ++shared[found->second];
      }
      std::size_t most = 0;
      for (const auto& [o, count] : shared) {
        if (count <= most) continue;
        most = count;
        old_of[n] = o;
      }
      if (old_of[n]) kept[*old_of[n]] = true;
    }
  }

  void compare(std::string_view what, const Item& old_item, const Item& new_item) {
    if (*old_item.id != *new_item.id) add(what, "changed", new_item, new_graph_, "id", *old_item.id, *new_item.id);
    for (std::size_t f = 0; f < new_item.fields.size(); ++f) {
      const auto& [field, now] = new_item.fields[f];
      const auto& before = old_item.fields[f].second;
      if (before != now) add(what, "changed", new_item, new_graph_, field, shown(before), shown(now));
    }
  }

  void add(std::string_view what, std::string_view change, const Item& item, const Graph& graph, std::string_view field,
           std::string before, std::string now) {
    AnswerRow row;
    row.cells = {std::string(what),  std::string(change), *item.id,
                 std::string(field), std::move(before),   std::move(now)};
    if (item.claims != nullptr) add_proofs(row, graph, *item.claims);
    answer_.rows.push_back(std::move(row));
  }

  const Graph& old_graph_;
  const Graph& new_graph_;
  Answer& answer_;
};

}  // namespace

Answer diff(const Graph& old_graph, const Graph& new_graph) {
  Answer answer;
  answer.columns = {{"what"}, {"change"}, {"id"}, {"field"}, {"old"}, {"new"}};
  Comparison comparison(old_graph, new_graph, answer);
  comparison.compare("article", articles_of(old_graph), articles_of(new_graph));
  comparison.compare("entity", entities_of(old_graph), entities_of(new_graph));
  comparison.compare("event", events_of(old_graph), events_of(new_graph));
  comparison.compare("relation", relations_of(old_graph), relations_of(new_graph));
  return answer;
}

}  // namespace bilat
