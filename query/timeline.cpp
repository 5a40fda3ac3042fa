// SPDX-License-Identifier: Apache-2.0
#include "query/timeline.h"

#include <algorithm>

#include "query/describe.h"
#include "query/find_entity.h"
#include "query/period.h"

namespace bilat {
namespace {

constexpr std::string_view kUndated = "undated";
constexpr std::size_t kDate = 0, kType = 3, kId = 8;  // columns

bool has(const GraphEvent& event, Index entity) {
  return event.place == entity || std::any_of(event.roles.begin(), event.roles.end(),
                                              [&](const GraphFiller& filler) { return filler.entity == entity; });
}

template <class T>
bool allows(const std::vector<T>& chosen, T value) {
  return chosen.empty() || std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

class Timeline {
 public:
  Timeline(const Graph& graph, const TimelineOptions& options, Answer& answer)
      : graph_(graph), options_(options), answer_(answer) {
    if (options.name) entity_ = ask_entity(graph, *options.name, answer.problems);
    period_ = read_period(options.since, options.until, answer.problems);
  }

  void find() {
    for (const auto& event : graph_.events()) {
      const bool wanted = allows(options_.types, event.type) && allows(options_.modalities, event.modality);
      if (!wanted || (entity_ && !has(event, *entity_))) continue;
      add(event.date, to_string(event.type), to_string(event.modality), who_of(graph_, event.roles),
          place_of(graph_, event.place), event.claims, event.id);
    }
    if (options_.offices && options_.types.empty()) find_offices();
    sort();
    report();
  }

 private:
  void find_offices() {
    for (const auto& relation : graph_.relations()) {
      const bool concerns = !entity_ || relation.subject == *entity_ || relation.object == *entity_;
      if (relation.type != RelationType::kHoldsOffice || !concerns) continue;
      const std::vector<std::string> who = {"person: " + graph_.entities()[relation.subject].name,
                                            "office: " + post_of(graph_, relation)};
      for (const bool begins : {true, false}) {
        const auto& date = begins ? relation.from : relation.to;
        if (!date.empty()) add(date, "HoldsOffice", begins ? "from" : "to", who, {}, relation.claims, relation.id);
      }
    }
  }

  void add(const std::string& date, std::string_view type, std::string_view modality, std::vector<std::string> who,
           std::string place, const std::vector<Claim>& claims, const std::string& id) {
    const auto bounds = edtf_bounds(date);
    if (period_.bounded() && !period_.overlaps(date).value_or(false)) {
      left_out_ += bounds ? 0 : 1;
      return;
    }
    undated_ += bounds ? 0 : 1;
    AnswerRow row;
    row.cells = {date,
                 bounds && bounds->earliest ? to_string(*bounds->earliest) : std::string(),
                 bounds && bounds->latest ? to_string(*bounds->latest) : std::string(),
                 std::string(type),
                 std::string(modality),
                 std::move(who),
                 std::move(place),
                 std::to_string(independent_sources(graph_, claims)),
                 id};
    add_proofs(row, graph_, claims);
    if (!bounds) row.section = kUndated;
    answer_.rows.push_back(std::move(row));
  }

  void sort() {
    const auto order = [](const AnswerRow& row) {
      const auto text = [&](std::size_t column) { return std::get<std::string>(row.cells[column]); };
      return std::tuple_cat(time_order(text(kDate)), std::tuple(text(kType), text(kId)));
    };
    std::stable_sort(answer_.rows.begin(), answer_.rows.end(),
                     [&](const AnswerRow& a, const AnswerRow& b) { return order(a) < order(b); });
  }

  void report() {
    if (undated_ > 0) answer_.notes.push_back(counted(undated_, "event", "events") + " without a date, at the end");
    if (left_out_ > 0) {
      answer_.notes.push_back(counted(left_out_, "event", "events") + " without a date left out by --since or --until");
    }
  }

  const Graph& graph_;
  const TimelineOptions& options_;
  Answer& answer_;
  std::optional<Index> entity_;
  AskedPeriod period_;
  std::size_t undated_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace

Answer timeline(const Graph& graph, const TimelineOptions& options) {
  Answer answer;
  answer.columns = {{"date"},     {"earliest"},
                    {"latest"},   {"type"},
                    {"modality"}, {"who", ColumnKind::kList},
                    {"place"},    {"sources", ColumnKind::kNumber},
                    {"event"}};
  Timeline found(graph, options, answer);
  if (answer.problems.empty()) found.find();
  return answer;
}

}  // namespace bilat
