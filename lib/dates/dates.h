// SPDX-License-Identifier: Apache-2.0
// Temporal expressions: found over tokens, resolved by a pure function of (expression, reference date, anchor). No
// clock.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/edtf.h"
#include "lib/dates/date_grammar.h"
#include "lib/document/document.h"

namespace bilat {

/// What an expression is counted from.
enum class DateAnchor : std::uint8_t {
  kNone,       ///< complete in itself: "April 14, 2025", "1978", "in 2023"
  kPublished,  ///< the document's date: "on Friday", "last April", "today", "next week", "January 26", "two years ago"
  kSpoken,     ///< the date last spoken of: "the following day", "two days later", "the same evening", "a day earlier",
               ///< "that week"
};

/// What an expression says of events tied to it.
enum class DateUse : std::uint8_t {
  kPoint,     ///< a date or interval at which something happens
  kLength,    ///< a duration: "for two hours", "a four-day visit" (count and unit are kept)
  kRepeated,  ///< "every spring", "daily", "annually": habitual
  kVague,     ///< recently, soon, now: no date in the graph
  kSince,     ///< "since April": open end
  kUntil,     ///< "until Friday", "by the end of March": open begin
};

/// Which way in time the words around an expression point.
enum class DateDirection : std::uint8_t {
  kOpen,   ///< nothing tells
  kAhead,  ///< "will ... on Friday", "is to", "scheduled", "until Friday"
  kBack,   ///< a finite past governs it: "voted on May 2"
  kSaid,   ///< it is the day on which something was said: "said on Friday"
  kTold,   ///< a verb of saying, or further off a past, stands before it: "said the talks open on Friday"
};

enum class DateUnit : std::uint8_t { kDay, kWeek, kMonth, kQuarter, kYear, kDecade, kCentury, kHour, kMinute };

/// One expression. `tokens` is its extent without a leading preposition ("on", "in", "from" stay outside); a range
/// "from July 8 to 11" or "24-27 August 2025" is one expression.
struct DateExpression {
  TokenRange tokens;
  DateUse use = DateUse::kPoint;
  DateAnchor anchor = DateAnchor::kNone;
  DateUnit grain = DateUnit::kDay;
  DateDirection direction = DateDirection::kOpen;  ///< for callers that have no better analysis of the clause
  bool bare_weekday = false;                       ///< direction depends on the clause: past unless a future cue
  bool from_thing =
      false;               ///< "six days after ...": counted from what the words behind it name, not from the last date
  std::uint8_t form = 0;   ///< private to lib/dates: how to resolve it
  std::uint16_t rule = 0;  ///< of the grammar that found it: DateGrammar::place_of
  std::array<std::int32_t, 20> slots = {};  ///< private to lib/dates: numbers read from it
  std::int32_t count = 0;                   ///< of a length: how many units; 0 when it is not said ("for years")
  DateUnit unit = DateUnit::kDay;
};

/// Finds all expressions of the document, left to right, longest first, never overlapping. Linear in the text.
std::vector<DateExpression> find_dates(const Document& document, const DateGrammar& grammar);

/// What is known when one expression is resolved.
struct DateContext {
  std::optional<Day> published;  ///< the document's date
  std::string spoken;            ///< EDTF of the date last spoken of, or empty
  bool future = false;           ///< the clause looks ahead (will, is to, scheduled, plans ...)
  bool past = false;             ///< the clause tells what is over: a day without a year is the last one
};

/// The EDTF value (lib/base/edtf.h), as precise as the words and never more; empty when it cannot be known: a relative
/// expression without its reference, or a vague one. Days run in the document's own time zone; weeks run Monday to
/// Sunday.
std::string resolve_date(const DateExpression& expression, const DateContext& context);

/// A length as an ISO 8601 duration ("P4D", "PT2H"; "PXY" when the count is not said), or empty for other uses.
std::string length_of(const DateExpression& expression);

/// The name of the expression's form, for explain: "weekday", "spoken-offset".
std::string_view describe(const DateExpression& expression);

/// Counted forms: "four-day", 3 -> the interval of that many days from `from`, for "a three-day visit" that began on a
/// day.
std::string stretch(Day from, std::int32_t count, DateUnit unit);
/// The same counted back from its last day: a three-day visit that ended on `to`. Days and weeks only; of longer units
/// the day alone.
std::string stretch_back(Day to, std::int32_t count, DateUnit unit);

}  // namespace bilat
