// SPDX-License-Identifier: Apache-2.0
// The classes of words that temporal expressions are made of. The words of a class stand in dates/words.tsv of the
// pack, or are told by their form (lib/dates/terms.h). A word may belong to several ("second" is an ordinal and a
// unit); which one is meant is settled by the rule that matches.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/dates/forms.h"

namespace bilat::dates {

/// Classes of terms; bits of a mask, so that a term may have several. Bits from kFirstSet on are word sets of the
/// grammar.
enum Class : std::uint8_t {
  kMonthName,     ///< MONTH: any month, abbreviated or not
  kPlainMonth,    ///< BMONTH: a month's name that is hardly anything else, and may stand alone
  kWeekdayName,   ///< WEEKDAY
  kShortWeekday,  ///< SHORTDAY: Mon, Sat ...: only beside a date
  kWeekdays,      ///< WEEKDAYS: Mondays
  kDayNumber,     ///< DAYN: 1..31
  kDayOrdinal,    ///< DAYTH: 3rd, third
  kYearNumber,    ///< YEAR: 1000..2100
  kShortYear,     ///< YY: '98
  kNumber,        ///< NUM: a count, in digits or words
  kOne,           ///< ONE: a, an
  kUnitName,      ///< UNIT: day, week ...
  kUnitNames,     ///< UNITS: days, weeks ...
  kStepWord,      ///< STEP: last, this, next
  kPartOfDay,     ///< PART
  kOrdinal,       ///< ORD: first .. ninety-ninth
  kNumberUnit,    ///< NUMUNIT: four-day
  kDayRange,      ///< DAYRANGE: 8-11
  kYearRange,     ///< YEARRANGE: 2009-2010
  kIsoDate,       ///< ISODATE: 2026-01-26
  kIsoMonth,      ///< ISOMONTH: 2026-01
  kNumericDate,   ///< NUMDATE: 23/03/2025
  kClockTime,     ///< CLOCK: 08:05
  kDecadeName,    ///< DECADE: 1990s
  kQuarterCode,   ///< QTR: Q3
  kHalfCode,      ///< HALF: H1
  kSeasonName,    ///< SEASON
  kModMonth,      ///< MODMONTH: mid-December
  kModYear,       ///< MODYEAR: mid-2012
  kOrdinalUnit,   ///< ORDUNIT: third-quarter
  kAmPm,          ///< AMPM
  kAdverbSet,     ///< SETWORD: annually
  kSetAdjective,  ///< SETADJ: daily, annual: of a noun, so that one event may still be meant
  kUnitLong,      ///< UNITLONG: weeklong, months-long
  kCapital,       ///< CAP: any capitalised word
  kLower,         ///< LOW: any word that is not
  kMark,          ///< MARK: punctuation, or the sentence's end
  kDash,          ///< DASH: a hyphen or dash of its own
  kEnd,           ///< END: the sentence's end
  kMonthRange,    ///< MONTHRANGE: April-June
  kWeekdaySpan,   ///< DAYSPAN: Monday-Thursday
  kDayMonth,      ///< DAYMONTH: 28-May, of "April 28-May 2"
  kPlural,        ///< PLURAL: a lower-case word in -s
  kModWord,       ///< MOD: early, mid, late, earlier, later
  kModNoun,       ///< MODNOUN: start, middle, end
  kFeastName,     ///< FEAST: Easter, Tet: days that move
  kZoneName,      ///< ZONE: GMT, EST: minutes east of Greenwich
  kModDecade,     ///< MODDECADE: mid-1980s
  kClockDigits,   ///< CLOCKN: 1337, a time only beside its zone
  kFirstSet,
};

/// How many classes and sets there can be.
inline constexpr std::size_t kClasses = 128;
using ClassMask = std::bitset<kClasses>;

/// The class of that name in the grammar ("MONTH"), or kFirstSet when there is none.
Class parse_class(std::string_view name);

/// The slot that says what the values of a class mean: kUnit for "UNIT", kPart for "PART" ...; kCount where they are
/// numbers.
Slot slot_of(Class kind);

/// The classes whose words carry a unit.
const ClassMask& unit_classes();

}  // namespace bilat::dates
