// SPDX-License-Identifier: Apache-2.0
#include "query/office.h"

#include <algorithm>
#include <optional>

#include "graph/name_words.h"
#include "lib/base/edtf.h"
#include "query/contacts.h"
#include "query/describe.h"
#include "query/find_entity.h"
#include "query/period.h"

namespace bilat {
namespace {

struct Term {
  const GraphRelation* relation = nullptr;
  std::string from, to;
  std::string from_by, to_by;             // "said", a type of event, or empty
  std::string first_said, last_said;      // YYYY-MM-DD, or empty
  std::vector<const GraphEvent*> proofs;  // events that dates are taken from
};

Role person_role(EventType type) { return type == EventType::kElection ? Role::kElected : Role::kPerson; }

bool is_of_office(EventType type) {
  return type == EventType::kElection || type == EventType::kAppointment || type == EventType::kDeparture;
}

/// Whether every word of the one is in the other: "President", "the Federal President".
bool titles_agree(std::string_view a, std::string_view b) {
  auto x = name_words(a), y = name_words(b);
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return std::includes(x.begin(), x.end(), y.begin(), y.end()) || std::includes(y.begin(), y.end(), x.begin(), x.end());
}

class Terms {
 public:
  explicit Terms(const Graph& graph) : graph_(graph), offices_held_(graph.entities().size()) {
    for (const auto& relation : graph.relations()) {
      if (relation.type == RelationType::kHoldsOffice) ++offices_held_[relation.subject];
    }
  }

  [[nodiscard]] Term of(const GraphRelation& relation) const {
    Term term;
    term.relation = &relation;
    term.from = relation.from;
    term.to = relation.to;
    if (!term.from.empty()) term.from_by = "said";
    if (!term.to.empty()) term.to_by = "said";
    for (const auto& claim : relation.claims) {
      const auto& day = graph_.articles()[claim.article].article.published;
      if (day.empty()) continue;
      if (term.first_said.empty() || day < term.first_said) term.first_said = day;
      term.last_said = std::max(term.last_said, day);
    }
    if (term.from.empty()) take_event(term, true);
    if (term.to.empty()) take_event(term, false);
    return term;
  }

 private:
  [[nodiscard]] bool fits(const GraphEvent& event, const GraphRelation& relation) const {
    if (!is_of_office(event.type) || event.modality != Modality::kActual || event.date.empty()) return false;
    bool is_subject = false, names_body = false, is_body = false;
    for (const auto& filler : event.roles) {
      is_subject = is_subject || (filler.role == person_role(event.type) && filler.entity == relation.subject);
      names_body = names_body || filler.role == Role::kOrganization;
      is_body = is_body || (filler.role == Role::kOrganization && filler.entity == relation.object);
    }
    if (!is_subject || (names_body && !is_body)) return false;
    const auto office = std::find_if(event.attributes.begin(), event.attributes.end(),
                                     [](const auto& value) { return value.attribute == Attribute::kOffice; });
    if (office == event.attributes.end() || relation.title.empty()) return offices_held_[relation.subject] == 1;
    return titles_agree(office->value, relation.title);
  }

  /// The first beginning, or the last end, that an event tells of.
  void take_event(Term& term, bool beginning) const {
    const GraphEvent* best = nullptr;
    for (const auto e : graph_.events_of(term.relation->subject)) {
      const auto& event = graph_.events()[e];
      if ((event.type == EventType::kDeparture) == beginning || !fits(event, *term.relation)) continue;
      // He who is appointed after he left holds the office again.
      if (!beginning && !term.from.empty() && time_order(event.date) < time_order(term.from)) continue;
      const bool better = best == nullptr || (beginning ? time_order(event.date) < time_order(best->date)
                                                        : time_order(best->date) < time_order(event.date));
      if (better) best = &event;
    }
    if (best == nullptr) return;
    (beginning ? term.from : term.to) = best->date;
    (beginning ? term.from_by : term.to_by) = to_string(best->type);
    term.proofs.push_back(best);
  }

  const Graph& graph_;
  std::vector<std::size_t> offices_held_;
};

/// "held", "possible", or nothing where the office began after the date or ended before it.
std::optional<std::string> status_on(const Term& term, const DayBounds& on) {
  const auto from = edtf_bounds(term.from);
  const auto to = edtf_bounds(term.to);
  if (from && from->earliest && *on.latest < *from->earliest) return std::nullopt;
  if (to && to->latest && *to->latest < *on.earliest) return std::nullopt;
  const auto begun = [&](const std::optional<Day>& day) { return day && *day <= *on.latest; };
  const auto lasts = [&](const std::optional<Day>& day) { return day && *on.earliest <= *day; };
  const bool is_begun = begun(from ? from->latest : std::nullopt) || begun(parse_day(term.first_said));
  const bool is_lasting = lasts(to ? to->earliest : std::nullopt) || lasts(parse_day(term.last_said));
  return is_begun && is_lasting ? "held" : "possible";
}

AnswerRow row_of(const Graph& graph, const Term& term, std::string status) {
  const auto& relation = *term.relation;
  AnswerRow row;
  row.cells = {graph.entities()[relation.subject].name,
               relation.title,
               graph.entities()[relation.object].name,
               term.from,
               term.from_by,
               term.to,
               term.to_by,
               term.first_said,
               term.last_said,
               std::move(status),
               std::to_string(independent_sources(graph, relation.claims)),
               relation.id};
  add_proofs(row, graph, relation.claims);
  for (const auto* event : term.proofs) add_proofs(row, graph, event->claims);
  return row;
}

}  // namespace

Answer offices(const Graph& graph, const OfficeOptions& options) {
  Answer answer;
  answer.columns = {{"person"},
                    {"title"},
                    {"of"},
                    {"from"},
                    {"from_by"},
                    {"to"},
                    {"to_by"},
                    {"first_said"},
                    {"last_said"},
                    {"status"},
                    {"sources", ColumnKind::kNumber},
                    {"id"}};
  const auto asked = ask_entity(graph, options.name, answer.problems);
  const auto on = parse_period_end(options.on);
  if (!options.on.empty() && !on)
    answer.problems.push_back("--on: \"" + options.on + "\" is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
  if (!answer.problems.empty()) return answer;
  const Terms terms(graph);
  std::vector<Term> found;
  for (const auto& relation : graph.relations()) {
    const bool concerns = relation.subject == *asked || relation.object == *asked;
    if (relation.type == RelationType::kHoldsOffice && concerns) found.push_back(terms.of(relation));
  }
  std::sort(found.begin(), found.end(), [&](const Term& a, const Term& b) {
    const auto order = [&](const Term& term) {
      const auto& relation = *term.relation;
      return std::tuple(name_order(graph.entities()[relation.object]), join_words(name_words(relation.title), " "),
                        time_order(term.from), name_order(graph.entities()[relation.subject]));
    };
    return order(a) < order(b);
  });
  for (const auto& term : found) {
    const auto status = on ? status_on(term, *on) : std::optional<std::string>("");
    if (status) answer.rows.push_back(row_of(graph, term, *status));
  }
  return answer;
}

}  // namespace bilat
