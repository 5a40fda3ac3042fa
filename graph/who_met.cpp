// SPDX-License-Identifier: Apache-2.0
#include "graph/who_met.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "graph/find_entity.h"
#include "graph/sources.h"
#include "lib/base/edtf.h"
#include "lib/base/fold.h"

namespace bilat {
namespace {

using Entities = std::vector<Index>;
using Pairs = std::vector<std::pair<Index, Index>>;

bool is_contact(EventType type) {
  return type == EventType::kMeeting || type == EventType::kPhoneCall || type == EventType::kVisit ||
         type == EventType::kMessage;
}

Entities fillers(const GraphEvent& event, Role role) {
  Entities found;
  for (const auto& filler : event.roles) {
    if (filler.role == role) found.push_back(filler.entity);
  }
  return found;
}

/// What a question asks for, once its names and dates are understood.
struct Question {
  Entities names;
  std::optional<Day> since, until;
};

class Answer {
 public:
  Answer(const Graph& graph, const Question& question, WhoMetResult& result)
      : graph_(graph), question_(question), result_(result) {}

  void run() {
    if (question_.names.empty()) {
      for (const auto& event : graph_.events()) answer(event);
    } else {
      for (const auto event : graph_.events_of(question_.names[0])) answer(graph_.events()[event]);
    }
    sort_rows();
  }

 private:
  void answer(const GraphEvent& event) {
    if (!is_contact(event.type)) return;
    const auto rows_before = result_.rows.size();
    crowd_ = false;
    for (const auto& pair : pairs_of(event)) {
      if (!asked_for(pair)) continue;
      if (in_time(event)) result_.rows.push_back(row(event, pair));
    }
    if (crowd_ && result_.rows.size() > rows_before) ++result_.crowds;
  }

  /// The fillers of one type among several; all where there are none of it.
  [[nodiscard]] Entities only(EntityType type, Entities all) const {
    Entities some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                 [&](Index i) { return graph_.entities()[i].type == type; });
    return some.empty() ? all : some;
  }

  Pairs pairs_of(const GraphEvent& event) {
    if (event.type == EventType::kVisit) {
      const auto hosts = only(EntityType::kPerson, fillers(event, Role::kHost));
      const auto goals = hosts.empty() ? only(EntityType::kCountry, fillers(event, Role::kDestination)) : hosts;
      return cross(only(EntityType::kPerson, fillers(event, Role::kVisitor)), goals);
    }
    if (event.type == EventType::kMessage) {
      return cross(only(EntityType::kPerson, fillers(event, Role::kSender)),
                   only(EntityType::kPerson, fillers(event, Role::kRecipient)));
    }
    return among(fillers(event, Role::kParticipant));
  }

  Pairs cross(Entities from, Entities to) {
    if (question_.names.empty()) {
      cut(from);
      cut(to);
    }
    // Where somebody is asked for, only pairs that hold that one are made: a line of the product, not the whole.
    const auto to_asked = question_.names.empty() ? Entities{} : kept(to, question_.names[0]);
    Pairs pairs;
    for (const auto a : from) {
      const bool whole = question_.names.empty() || a == question_.names[0];
      for (const auto b : whole ? to : to_asked) {
        if (a != b) pairs.emplace_back(a, b);
      }
    }
    return pairs;
  }

  /// Every two, in name order.
  Pairs among(const Entities& all) {
    auto chosen = only(EntityType::kPerson, all);
    if (chosen.size() < 2) chosen = all;
    if (question_.names.empty()) cut(chosen);
    sort_by_name(chosen);
    Pairs pairs;
    if (!question_.names.empty()) {
      const auto own = std::find(chosen.begin(), chosen.end(), question_.names[0]);
      for (auto it = chosen.begin(); it != chosen.end() && own != chosen.end(); ++it) {
        if (it != own) pairs.emplace_back(std::min(it, own)[0], std::max(it, own)[0]);
      }
      return pairs;
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      for (std::size_t j = i + 1; j < chosen.size(); ++j) pairs.emplace_back(chosen[i], chosen[j]);
    }
    return pairs;
  }

  static Entities kept(const Entities& all, Index one) {
    return std::find(all.begin(), all.end(), one) == all.end() ? Entities{} : Entities{one};
  }

  /// Keeps the first by name of a crowd.
  void cut(Entities& all) {
    if (all.size() <= kMostPaired) return;
    crowd_ = true;
    sort_by_name(all);
    all.resize(kMostPaired);
  }

  void sort_by_name(Entities& all) const {
    std::sort(all.begin(), all.end(), [&](Index a, Index b) { return name_order(a) < name_order(b); });
  }

  [[nodiscard]] std::tuple<std::string, std::string, std::string> name_order(Index i) const {
    const auto& entity = graph_.entities()[i];
    return {fold(entity.name), entity.name, entity.id};
  }

  [[nodiscard]] bool asked_for(const std::pair<Index, Index>& pair) const {
    return std::all_of(question_.names.begin(), question_.names.end(),
                       [&](Index name) { return pair.first == name || pair.second == name; });
  }

  /// Whether the event's span overlaps the time asked for. What has no date is left out, and counted.
  bool in_time(const GraphEvent& event) {
    if (!question_.since && !question_.until) return true;
    const auto bounds = edtf_bounds(event.date);
    if (!bounds) {
      ++result_.undated_left_out;
      return false;
    }
    const bool too_early = question_.since && bounds->latest && *bounds->latest < *question_.since;
    const bool too_late = question_.until && bounds->earliest && *question_.until < *bounds->earliest;
    return !too_early && !too_late;
  }

  [[nodiscard]] WhoMetRow row(const GraphEvent& event, const std::pair<Index, Index>& pair) const {
    const auto& a = graph_.entities()[pair.first];
    const auto& b = graph_.entities()[pair.second];
    WhoMetRow made;
    made.date = event.date;
    made.earliest = event.earliest;
    made.latest = event.latest;
    made.type = event.type;
    made.modality = event.modality;
    made.a = a.name;
    made.b = b.name;
    if (event.place) made.place = graph_.entities()[*event.place].name;
    made.sources = independent_sources(graph_, event.claims);
    made.event = event.id;
    made.a_id = a.id;
    made.b_id = b.id;
    return made;
  }

  void sort_rows() {
    const auto order = [](const WhoMetRow& row) {
      return std::tuple(row.modality != Modality::kActual, row.date.empty(), std::string_view(row.earliest),
                        std::string_view(row.latest), to_string(row.type), std::string_view(row.a),
                        std::string_view(row.b), std::string_view(row.event), std::string_view(row.a_id),
                        std::string_view(row.b_id));
    };
    std::sort(result_.rows.begin(), result_.rows.end(),
              [&](const WhoMetRow& a, const WhoMetRow& b) { return order(a) < order(b); });
  }

  const Graph& graph_;
  const Question& question_;
  WhoMetResult& result_;
  bool crowd_ = false;  // some pairs of the contact at hand are left out
};

std::optional<DayBounds> read_date(const std::string& text, const char* option, WhoMetResult& result) {
  const auto bounds = edtf_bounds(text);
  if (bounds && bounds->earliest && bounds->latest) return bounds;
  result.problems.push_back(std::string(option) + ": \"" + text + "\" is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
  return std::nullopt;
}

Question understand(const Graph& graph, const WhoMetOptions& options, WhoMetResult& result) {
  Question question;
  if (options.names.size() > 2) result.problems.emplace_back("at most two names can be asked for");
  for (const auto& name : options.names) {
    const auto found = find_entity(graph, name);
    if (found.found) {
      question.names.push_back(*found.found);
    } else {
      result.problems.push_back(explain_not_found(graph, name, found));
    }
  }
  if (!options.since.empty()) {
    if (const auto bounds = read_date(options.since, "--since", result)) question.since = bounds->earliest;
  }
  if (!options.until.empty()) {
    if (const auto bounds = read_date(options.until, "--until", result)) question.until = bounds->latest;
  }
  return question;
}

}  // namespace

WhoMetResult who_met(const Graph& graph, const WhoMetOptions& options) {
  WhoMetResult result;
  const auto question = understand(graph, options, result);
  if (!result.problems.empty()) return result;
  Answer(graph, question, result).run();
  if (result.undated_left_out > 0) {
    const bool one = result.undated_left_out == 1;
    result.notes.push_back(std::to_string(result.undated_left_out) + (one ? " contact" : " contacts") +
                           " without a date left out by --since or --until");
  }
  if (result.crowds > 0) {
    const auto most = std::to_string(kMostPaired);
    result.notes.push_back(std::to_string(result.crowds) + (result.crowds == 1 ? " contact" : " contacts") +
                           " of more than " + most + ": only the first " + most +
                           " by name are paired; ask for one name to see all of its pairs");
  }
  return result;
}

}  // namespace bilat
