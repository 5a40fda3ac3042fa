// SPDX-License-Identifier: Apache-2.0
#include "query/explain_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/identity_decisions.h"
#include "query/describe.h"
#include "query/find_entity.h"

namespace bilat {
namespace {

// ---- events and relations ----

/// "date: 2031-05-04"; empty values are none.
class Values {
 public:
  void add(std::string_view field, const std::string& value) {
    if (!value.empty()) all.push_back(std::string(field) + ": " + value);
  }
  void add(const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); }

  std::vector<std::string> all;
};

/// An event or one of its claims: both have these members.
template <class T>
std::vector<std::string> event_values(const Graph& graph, const T& it) {
  Values values;
  values.add("modality", std::string(to_string(it.modality)));
  values.add("date", it.date);
  values.add("place", place_of(graph, it.place));
  values.add(who_of(graph, it.roles));
  values.add(attributes_of(it.attributes));
  values.add("cameo", it.cameo);
  values.add("plover", it.plover);
  return values.all;
}

template <class T>
std::vector<std::string> relation_values(const T& it) {
  Values values;
  values.add("title", it.title);
  values.add("from", it.from);
  values.add("to", it.to);
  values.add("since", it.since);
  values.add("over", it.over);
  values.add("note", it.note);
  return values.all;
}

template <class ValuesOf>
void explain_claims(const Graph& graph, const std::vector<std::string>& whole, const std::vector<Claim>& claims,
                    const ValuesOf& values_of, Answer& answer) {
  std::map<std::string, std::size_t> given;
  for (const auto& claim : claims) {
    for (const auto& value : values_of(claim)) ++given[value];
  }
  for (const auto& claim : claims) {
    std::vector<std::string> gives, differs;
    const auto values = values_of(claim);
    for (const auto& value : values) {
      const bool taken = std::find(whole.begin(), whole.end(), value) != whole.end();
      const bool only = claims.size() > 1 && given[value] == 1;
      (taken ? gives : differs).push_back(value + (taken && only ? " (only here)" : ""));
    }
    AnswerRow row;
    row.cells = {std::string("claim"), claim.id, claim.rule, values, std::move(gives), std::move(differs)};
    row.proofs.push_back({&graph.articles()[claim.article], &claim});
    answer.rows.push_back(std::move(row));
  }
}

void explain_event(const Graph& graph, const GraphEvent& event, Answer& answer) {
  const auto whole = event_values(graph, event);
  auto shown = whole;
  if (event.part_of) shown.push_back("part of: " + graph.events()[*event.part_of].id);
  answer.rows.push_back(
      {{std::string("event"), event.id, std::string(), shown, std::vector<std::string>{}, std::vector<std::string>{}},
       {}});
  explain_claims(
      graph, whole, event.claims, [&](const Claim& claim) { return event_values(graph, claim); }, answer);
}

void explain_relation(const Graph& graph, const GraphRelation& relation, Answer& answer) {
  const auto whole = relation_values(relation);
  std::vector<std::string> shown = {"subject: " + graph.entities()[relation.subject].name,
                                    "object: " + graph.entities()[relation.object].name};
  shown.insert(shown.end(), whole.begin(), whole.end());
  answer.rows.push_back({{std::string("relation"), relation.id, std::string(), shown, std::vector<std::string>{},
                          std::vector<std::string>{}},
                         {}});
  explain_claims(
      graph, whole, relation.claims, [](const Claim& claim) { return relation_values(claim); }, answer);
}

/// The event or relation of that id in a table sorted by id, or null.
template <class T>
const T* find_by_id(const std::vector<T>& table, std::string_view id) {
  const auto at = std::lower_bound(table.begin(), table.end(), id,
                                   [](const T& one, std::string_view wanted) { return one.id < wanted; });
  return at != table.end() && at->id == id ? &*at : nullptr;
}

// ---- entities ----

class EntityReasons {
 public:
  EntityReasons(const Graph& graph, Index entity, Answer& answer)
      : entity_(graph.entities()[entity]),
        answer_(answer),
        decisions_(identity_decisions(facts_of(graph), graph.decisions())) {
    for (const auto& one : graph.entities()) {
      for (const auto& key : one.keys) owner_.emplace(key, &one);
    }
    for (const auto& article : graph.articles()) {
      for (const auto& own : article.entities) {
        auto& use = uses_[own.key];
        use.names.insert(own.name);
        use.articles.push_back(&article);
      }
    }
  }

  void explain() {
    for (const auto& key : entity_.keys) explain_key(key);
    explain_apart();
  }

 private:
  struct Use {
    std::set<std::string> names;
    std::vector<const GraphArticle*> articles;
  };

  [[nodiscard]] bool is_own(const std::string& key) const {
    const auto found = owner_.find(key);
    return found != owner_.end() && found->second == &entity_;
  }

  void explain_key(const std::string& key) {
    const auto joined = std::find_if(decisions_.begin(), decisions_.end(), [&](const IdentityDecision& decision) {
      return decision.outcome == IdentityOutcome::kJoined && (decision.key == key || decision.other == key);
    });
    const bool leads = key == entity_.id;
    if (leads || joined == decisions_.end()) {
      add("key", key, "", "", leads ? "gives the id" : "");
    } else {
      add("key", key, std::string(to_string(joined->pass)), joined->key == key ? joined->other : joined->key,
          std::string(to_string(joined->outcome)));
    }
  }

  void explain_apart() {
    std::set<std::string> told;  // a key is told once, with the first reason
    for (const auto& decision : decisions_) {
      if (decision.outcome == IdentityOutcome::kJoined || is_own(decision.key) == is_own(decision.other)) continue;
      const bool first_is_own = is_own(decision.key);
      const auto& own = first_is_own ? decision.key : decision.other;
      const auto& other = first_is_own ? decision.other : decision.key;
      if (!told.insert(other).second) continue;
      add("kept apart", other, std::string(to_string(decision.pass)), own, std::string(to_string(decision.outcome)));
    }
  }

  void add(std::string part, const std::string& key, std::string by, std::string with, std::string why) {
    const auto& use = uses_[key];
    AnswerRow row;
    row.cells = {std::move(part),
                 key,
                 std::vector<std::string>(use.names.begin(), use.names.end()),
                 std::to_string(use.articles.size()),
                 std::move(by),
                 std::move(with),
                 std::move(why)};
    for (const auto* article : use.articles) row.proofs.push_back({article, nullptr});
    answer_.rows.push_back(std::move(row));
  }

  const GraphEntity& entity_;
  Answer& answer_;
  std::vector<IdentityDecision> decisions_;
  std::unordered_map<std::string_view, const GraphEntity*> owner_;
  std::unordered_map<std::string, Use> uses_;
};

}  // namespace

Answer explain_in_graph(const Graph& graph, const std::string& name) {
  Answer answer;
  std::string_view id = name;
  if (id.starts_with("g:")) id.remove_prefix(2);
  const auto* event = find_by_id(graph.events(), id);
  const auto* relation = find_by_id(graph.relations(), id);
  if (event != nullptr || relation != nullptr) {
    answer.columns = {{"part"},
                      {"id"},
                      {"rule"},
                      {"values", ColumnKind::kList},
                      {"gives", ColumnKind::kList},
                      {"differs", ColumnKind::kList}};
    event != nullptr ? explain_event(graph, *event, answer) : explain_relation(graph, *relation, answer);
    return answer;
  }
  answer.columns = {{"part"}, {"key"}, {"names", ColumnKind::kList}, {"articles", ColumnKind::kNumber}, {"by"},
                    {"with"}, {"why"}};
  if (const auto entity = ask_entity(graph, name, answer.problems)) EntityReasons(graph, *entity, answer).explain();
  return answer;
}

}  // namespace bilat
