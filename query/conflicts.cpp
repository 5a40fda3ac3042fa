// SPDX-License-Identifier: Apache-2.0
#include "query/conflicts.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/name_words.h"
#include "lib/base/edtf.h"
#include "lib/base/fold.h"
#include "query/describe.h"
#include "query/find_entity.h"

namespace bilat {
namespace {

/// What claims give for one field -> who says so.
using Values = std::map<std::string, std::vector<const Claim*>>;

/// The values that have no day in common with some other value, in byte order.
std::vector<std::string> contradicting_dates(const Values& values) {
  std::optional<Day> last_begin, first_end;
  for (const auto& [date, unused] : values) {
    const auto bounds = edtf_bounds(date);
    if (!bounds) continue;
    if (bounds->earliest && (!last_begin || *last_begin < *bounds->earliest)) last_begin = bounds->earliest;
    if (bounds->latest && (!first_end || *bounds->latest < *first_end)) first_end = bounds->latest;
  }
  std::vector<std::string> found;
  for (const auto& [date, unused] : values) {
    const auto bounds = edtf_bounds(date);
    if (!bounds) continue;
    const bool after = bounds->earliest && first_end && *first_end < *bounds->earliest;
    const bool before = bounds->latest && last_begin && *bounds->latest < *last_begin;
    if (after || before) found.push_back(date);
  }
  return found;
}

/// Why a date was chosen before the others that contradict it (graph/choose.h).
std::string why_date(const std::string& chosen, const Values& values, const std::vector<std::string>& rivals) {
  std::size_t most = 0;
  auto narrowest = edtf_breadth(chosen);
  bool alone = true;  // as narrow as it is
  const auto support = [&](const std::string& date) {
    std::size_t count = 0;
    for (const auto& [other, claims] : values) count += compatible(other, date) ? claims.size() : 0;
    return count;
  };
  for (const auto& rival : rivals) {
    if (rival == chosen) continue;
    if (edtf_breadth(rival) == narrowest) {
      alone = false;
      most = std::max(most, support(rival));
    } else if (edtf_breadth(rival) < narrowest) {
      return "by those that say it took place, or as how long it took";
    }
  }
  if (alone) return "the most precise";
  if (support(chosen) > most) return "most reports agree with it";
  return support(chosen) == most ? "the first of equally precise and supported ones"
                                 : "by those that say it took place";
}

/// Why a value that most reports decide was chosen; `tie` says what decides between equals.
std::string why_most(const std::string& chosen, const Values& values, const std::vector<std::string>& rivals,
                     const std::string& tie) {
  const auto count = [&](const std::string& value) {
    const auto found = values.find(value);
    return found == values.end() ? std::size_t{0} : found->second.size();
  };
  std::size_t most = 0;
  for (const auto& rival : rivals) most = std::max(most, rival == chosen ? 0 : count(rival));
  if (count(chosen) > most) return "most reports say so";
  return count(chosen) == most ? "as many say so as another: " + tie : "by those that agree on whether it took place";
}

class Conflicts {
 public:
  Conflicts(const Graph& graph, Answer& answer) : graph_(graph), answer_(answer) {}

  void find(const GraphEvent& event) {
    if (event.claims.size() < 2) return;
    id_ = &event.id;
    type_ = to_string(event.type);
    find_dates("date", event.date, event.claims, &Claim::date);
    find_modality(event);
    find_places(event);
    find_attributes(event);
  }

  void find(const GraphRelation& relation) {
    if (relation.claims.size() < 2) return;
    id_ = &relation.id;
    type_ = to_string(relation.type);
    find_dates("from", relation.from, relation.claims, &Claim::from);
    find_dates("to", relation.to, relation.claims, &Claim::to);
    find_dates("since", relation.since, relation.claims, &Claim::since);
  }

 private:
  void find_dates(std::string_view field, const std::string& chosen, const std::vector<Claim>& claims,
                  std::string Claim::*member) {
    Values values;
    for (const auto& claim : claims) {
      if (!(claim.*member).empty()) values[claim.*member].push_back(&claim);
    }
    const auto rivals = contradicting_dates(values);
    if (rivals.empty()) return;
    report(field, chosen, why_date(chosen, values, rivals), rivals, values);
  }

  void find_modality(const GraphEvent& event) {
    Values values;
    for (const auto& claim : event.claims) values[std::string(to_string(claim.modality))].push_back(&claim);
    const auto actual = std::string(to_string(Modality::kActual)), negated = std::string(to_string(Modality::kNegated));
    if (values.count(actual) == 0 || values.count(negated) == 0) return;
    report("modality", actual, "one report that it took place decides", {actual, negated}, values);
  }

  /// A place and a country may be the same; two places or two countries are not, unless one name is in the other.
  void find_places(const GraphEvent& event) {
    Values values;
    std::map<bool, std::set<std::string>> kinds;  // whether a country -> names
    for (const auto& claim : event.claims) {
      if (!claim.place) continue;
      const auto& place = graph_.entities()[*claim.place];
      kinds[place.type == EntityType::kCountry].insert(place.name);
      values[place.name].push_back(&claim);
    }
    for (const auto& [unused, names] : kinds) {
      const auto rivals = contradicting_words(names);
      const auto chosen = place_of(graph_, event.place);
      if (!rivals.empty()) report("place", chosen, why_most(chosen, values, rivals, "the first by id"), rivals, values);
    }
  }

  void find_attributes(const GraphEvent& event) {
    std::map<Attribute, Values> all;
    for (const auto& claim : event.claims) {
      for (const auto& value : claim.attributes) {
        if (is_wording(value.attribute)) continue;
        all[value.attribute][fold(value.value)].push_back(&claim);
      }
    }
    for (const auto& entry : all) {
      const auto attribute = entry.first;
      const auto& values = entry.second;
      std::set<std::string> given;
      for (const auto& [value, unused] : values) given.insert(value);
      const auto rivals = contradicting_words(given);
      if (rivals.empty()) continue;
      const auto merged = std::find_if(event.attributes.begin(), event.attributes.end(),
                                       [&](const AttributeValue& value) { return value.attribute == attribute; });
      const auto chosen = merged == event.attributes.end() ? std::string() : fold(merged->value);
      report(to_string(attribute), chosen, why_most(chosen, values, rivals, "the longest, then the first"), rivals,
             values);
    }
  }

  /// "pact" and "agreement on fishing" call one thing by two names, which contradicts nothing.
  static bool is_wording(Attribute attribute) {
    return attribute == Attribute::kInstrument || attribute == Attribute::kEventName;
  }

  /// Those that neither hold all words of some other one nor lie in it.
  static std::vector<std::string> contradicting_words(const std::set<std::string>& values) {
    std::vector<std::string> found;
    for (const auto& value : values) {
      const bool contradicts = std::any_of(values.begin(), values.end(), [&](const std::string& other) {
        return !holds_words(value, other) && !holds_words(other, value);
      });
      if (contradicts) found.push_back(value);
    }
    return found;
  }

  static bool holds_words(const std::string& whole, const std::string& part) {
    const auto words = name_words(whole);
    const auto wanted = name_words(part);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  }

  void report(std::string_view field, const std::string& chosen, const std::string& why,
              std::vector<std::string> rivals, const Values& values) {
    std::stable_sort(rivals.begin(), rivals.end(),
                     [&](const auto& a, const auto& b) { return (a != chosen) < (b != chosen); });
    for (const auto& value : rivals) {
      AnswerRow row;
      std::vector<Claim> claims;
      for (const auto* claim : values.at(value)) {
        claims.push_back(*claim);
        row.proofs.push_back({&graph_.articles()[claim->article], claim});
      }
      const bool is_chosen = value == chosen;
      row.cells = {*id_,
                   std::string(type_),
                   std::string(field),
                   value,
                   std::string(is_chosen ? "yes" : ""),
                   is_chosen ? why : std::string(),
                   std::to_string(independent_sources(graph_, claims))};
      answer_.rows.push_back(std::move(row));
    }
  }

  const Graph& graph_;
  Answer& answer_;
  const std::string* id_ = nullptr;
  std::string_view type_;
};

}  // namespace

Answer conflicts(const Graph& graph, const std::optional<std::string>& name) {
  Answer answer;
  answer.columns = {{"id"}, {"type"}, {"field"}, {"value"}, {"chosen"}, {"why"}, {"sources", ColumnKind::kNumber}};
  std::optional<Index> asked;
  if (name) asked = ask_entity(graph, *name, answer.problems);
  if (!answer.problems.empty()) return answer;
  Conflicts found(graph, answer);
  for (const auto& event : graph.events()) {
    const bool concerns = !name || std::any_of(event.roles.begin(), event.roles.end(),
                                               [&](const auto& filler) { return asked == filler.entity; });
    if (concerns) found.find(event);
  }
  for (const auto& relation : graph.relations()) {
    if (!name || asked == relation.subject || asked == relation.object) found.find(relation);
  }
  return answer;
}

}  // namespace bilat
