// SPDX-License-Identifier: Apache-2.0
// The words that temporal expressions are made of, by class. A word may belong to several classes ("second" is an ordinal
// and a unit); which one is meant is settled by the rule that matches.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace bilat::dates {

/// Classes of terms; bits of a mask, so that a term may have several. Bits from kFirstSet on are word sets of the grammar.
enum Class : std::uint8_t {
  kMonthName,    ///< MONTH: any month, abbreviated or not
  kPlainMonth,   ///< BMONTH: a month's name that is hardly anything else, and may stand alone
  kWeekdayName,  ///< WEEKDAY
  kShortWeekday, ///< SHORTDAY: Mon, Sat ...: only beside a date
  kWeekdays,     ///< WEEKDAYS: Mondays
  kDayNumber,    ///< DAYN: 1..31
  kDayOrdinal,   ///< DAYTH: 3rd, third
  kYearNumber,   ///< YEAR: 1000..2100
  kShortYear,    ///< YY: '98
  kNumber,       ///< NUM: a count, in digits or words
  kOne,          ///< ONE: a, an
  kUnitName,     ///< UNIT: day, week ...
  kUnitNames,    ///< UNITS: days, weeks ...
  kStepWord,     ///< STEP: last, this, next
  kPartOfDay,    ///< PART
  kOrdinal,      ///< ORD: first .. ninety-ninth
  kNumberUnit,   ///< NUMUNIT: four-day
  kDayRange,     ///< DAYRANGE: 8-11
  kYearRange,    ///< YEARRANGE: 2009-2010
  kIsoDate,      ///< ISODATE: 2026-01-26
  kIsoMonth,     ///< ISOMONTH: 2026-01
  kNumericDate,  ///< NUMDATE: 23/03/2025
  kClockTime,    ///< CLOCK: 08:05
  kDecadeName,   ///< DECADE: 1990s
  kQuarterCode,  ///< QTR: Q3
  kHalfCode,     ///< HALF: H1
  kSeasonName,   ///< SEASON
  kMidMonth,     ///< MIDMONTH: mid-December
  kMidYear,      ///< MIDYEAR: mid-2012
  kOrdinalUnit,  ///< ORDUNIT: third-quarter
  kAmPm,         ///< AMPM
  kAdverbSet,    ///< SETWORD: annually
  kSetAdjective, ///< SETADJ: daily, annual: of a noun, so that one event may still be meant
  kUnitLong,     ///< UNITLONG: weeklong, months-long
  kCapital,      ///< CAP: any capitalised word
  kLower,        ///< LOW: any word that is not
  kMark,         ///< MARK: punctuation, or the sentence's end
  kDash,         ///< DASH: a hyphen or dash of its own
  kEnd,          ///< END: the sentence's end
  kMonthRange,   ///< MONTHRANGE: April-June
  kWeekdaySpan,  ///< DAYSPAN: Monday-Thursday
  kDayMonth,     ///< DAYMONTH: 28-May, of "April 28-May 2"
  kPlural,       ///< PLURAL: a lower-case word in -s
  kModWord,      ///< MOD: early, mid, late, earlier, later
  kModNoun,      ///< MODNOUN: start, middle, end
  kFirstSet,
};

struct VocabularyWord {
  std::string_view word;    ///< folded
  Class kind;
  std::int16_t value;
  bool capital = false;     ///< only when written with a capital
};

/// All words, in no order; a word with two classes stands twice.
std::span<const VocabularyWord> vocabulary();

/// The class of that name in the grammar ("MONTH"), or kFirstSet when there is none.
Class parse_class(std::string_view name);

}  // namespace bilat::dates
