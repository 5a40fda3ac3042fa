// SPDX-License-Identifier: Apache-2.0
#include "query/who_met.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "query/contacts.h"
#include "query/find_entity.h"
#include "query/period.h"

namespace bilat {
namespace {

constexpr std::string_view kNotActual = "not (yet) taken place: planned, negated, hypothetical or habitual";

struct Contact {
  const GraphEvent* event;
  const GraphEntity* a;
  const GraphEntity* b;
  std::size_t sources;
};

bool before(const Contact& x, const Contact& y) {
  const auto order = [](const Contact& one) {
    const auto& event = *one.event;
    return std::tuple(event.modality != Modality::kActual, event.date.empty(), std::string_view(event.earliest),
                      std::string_view(event.latest), to_string(event.type), std::string_view(one.a->name),
                      std::string_view(one.b->name), std::string_view(event.id), std::string_view(one.a->id),
                      std::string_view(one.b->id));
  };
  return order(x) < order(y);
}

/// What a question asks for, once its names and dates are understood.
struct Question {
  std::vector<Index> names;
  AskedPeriod period;
};

class Contacts {
 public:
  Contacts(const Graph& graph, const Question& question) : graph_(graph), question_(question) {}

  void find() {
    if (question_.names.empty()) {
      for (const auto& event : graph_.events()) find(event);
    } else {
      for (const auto event : graph_.events_of(question_.names[0])) find(graph_.events()[event]);
    }
    std::sort(found.begin(), found.end(), before);
  }

  std::vector<Contact> found;
  std::size_t undated = 0;  // left out by the period
  std::size_t crowds = 0;

 private:
  void find(const GraphEvent& event) {
    const auto asked = question_.names.empty() ? std::nullopt : std::optional(question_.names[0]);
    const auto all = contact_pairs(graph_, event, asked);
    const auto found_before = found.size();
    std::optional<std::size_t> sources;
    for (const auto& pair : all.pairs) {
      if (!asked_for(pair) || !in_time(event)) continue;
      if (!sources) sources = independent_sources(graph_, event.claims);
      found.push_back({&event, &graph_.entities()[pair.first], &graph_.entities()[pair.second], *sources});
    }
    if (all.crowd && found.size() > found_before) ++crowds;
  }

  [[nodiscard]] bool asked_for(const std::pair<Index, Index>& pair) const {
    return std::all_of(question_.names.begin(), question_.names.end(),
                       [&](Index name) { return pair.first == name || pair.second == name; });
  }

  bool in_time(const GraphEvent& event) {
    if (!question_.period.bounded()) return true;
    const auto overlaps = question_.period.overlaps(event.date);
    if (!overlaps) ++undated;
    return overlaps.value_or(false);
  }

  const Graph& graph_;
  const Question& question_;
};

AnswerRow row_of(const Graph& graph, const Contact& contact) {
  const auto& event = *contact.event;
  AnswerRow row;
  row.cells = {event.date,
               event.earliest,
               event.latest,
               std::string(to_string(event.type)),
               std::string(to_string(event.modality)),
               contact.a->name,
               contact.b->name,
               event.place ? graph.entities()[*event.place].name : std::string(),
               std::to_string(contact.sources),
               event.id};
  add_proofs(row, graph, event.claims);
  if (event.modality != Modality::kActual) row.section = kNotActual;
  return row;
}

Question understand(const Graph& graph, const WhoMetOptions& options, std::vector<std::string>& problems) {
  Question question;
  if (options.names.size() > 2) problems.emplace_back("at most two names can be asked for");
  for (const auto& name : options.names) {
    if (const auto found = ask_entity(graph, name, problems)) question.names.push_back(*found);
  }
  question.period = read_period(options.since, options.until, problems);
  return question;
}

}  // namespace

Answer who_met(const Graph& graph, const WhoMetOptions& options) {
  Answer answer;
  answer.columns = {{"date"}, {"earliest"}, {"latest"},
                    {"type"}, {"modality"}, {"a"},
                    {"b"},    {"place"},    {"sources", ColumnKind::kNumber},
                    {"event"}};
  const auto question = understand(graph, options, answer.problems);
  if (!answer.problems.empty()) return answer;
  Contacts contacts(graph, question);
  contacts.find();
  for (const auto& contact : contacts.found) answer.rows.push_back(row_of(graph, contact));
  if (contacts.undated > 0) {
    answer.notes.push_back(counted(contacts.undated, "contact", "contacts") +
                           " without a date left out by --since or --until");
  }
  if (contacts.crowds > 0) {
    answer.notes.push_back(crowd_note(contacts.crowds) + "; ask for one name to see all of its pairs");
  }
  return answer;
}

}  // namespace bilat
