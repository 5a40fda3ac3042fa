// SPDX-License-Identifier: Apache-2.0
// Dates of the article in reading order: every expression resolved once, against the publication date or the date
// spoken of last, and the choice of the one that belongs to an event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/events/modality.h"
#include "extractors/events/slots.h"
#include "lib/dates/dates.h"

namespace bilat {

struct PickedDate {
  std::string edtf;         ///< empty: none
  bool repeated = false;    ///< "every spring"
  std::int32_t length = 0;  ///< "a three-day visit": how many units, 0 for none
  DateUnit unit = DateUnit::kDay;
  bool followed = false;  ///< taken from the event told before: "then", "following the talks"
  bool own = false;       ///< stands at the event's own words, not taken over from another clause
};

class DateTracker {
 public:
  DateTracker(const Document& document, const std::vector<DateExpression>& dates, const ModalityCues& cues);

  /// Resolves the expressions of a sentence, in order.
  void begin(const ParsedSentence& sentence);

  PickedDate pick(const Trigger& trigger) const;

  /// The value of a date atom of the current sentence.
  [[nodiscard]] const std::string& value(const Atom& atom) const { return values_[atom.index]; }
  /// Counted back: "a day after X", said of an event on `main`, puts X on the day before.
  [[nodiscard]] std::string before_thing(const DateExpression& expression, const std::string& main) const;
  [[nodiscard]] const DateExpression& expression(const Atom& atom) const { return dates_[atom.index]; }

 private:
  void take(GroupIndex group, PickedDate& picked) const;
  [[nodiscard]] bool is_span_of_else(GroupIndex group) const;
  [[nodiscard]] bool weighs_event(ClauseIndex clause) const;
  [[nodiscard]] bool is_scheduled(ClauseIndex clause, const DateExpression& expression) const;
  void take_atom(std::uint32_t atom, PickedDate& picked) const;
  void from_clause(ClauseIndex clause, bool fronted_only, PickedDate& picked) const;
  [[nodiscard]] bool describes_phrase(const Trigger& trigger, const Clause& clause) const;
  [[nodiscard]] bool goes_on(const Trigger& trigger) const;
  [[nodiscard]] ClauseIndex clause_of(GroupIndex group) const;
  [[nodiscard]] bool is_told_past(ClauseIndex clause) const;
  [[nodiscard]] std::string not_after_publication(const std::string& value, const DateExpression& expression) const;

  const Document& document_;
  const std::vector<DateExpression>& dates_;
  const ModalityCues& cues_;
  std::optional<Day> published_;
  std::string spoken_;
  std::vector<std::string> values_;
  const ParsedSentence* sentence_ = nullptr;
};

}  // namespace bilat
