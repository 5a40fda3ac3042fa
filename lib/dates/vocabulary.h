// SPDX-License-Identifier: Apache-2.0
// The classes of words that temporal expressions are made of. The words of a class stand in dates/words.tsv of the
// pack, or are told by their form (lib/dates/terms.h). A word may belong to several ("second" is an ordinal and a
// unit); which one is meant is settled by the rule that matches.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  kTime,          ///< TIME: a time of the day, all of it: 10 a.m. GMT, noon, half past nine (clocks.h)
  kTimeAlone,     ///< TIMEALONE: one that is a time wherever it stands: not noon or midnight
  kDottedClock,   ///< DOTCLOCK: 19.30, a time only beside a day
  kModernYear,    ///< MODERNYEAR: 1900..2100, before a plural more often a year than a count
  kFiscalYear,    ///< FY: FY2025, FY25
  kSummerZone,    ///< SUMMERZONE: ET, PT: zones with summer time by the day
  kZoneWord,      ///< ZONEWORD: eastern, before "time"
  kZoneSeason,    ///< ZONESEASON: standard, daylight, between them
  kLocalWord,     ///< LOCALWORD: local, before "time"
  kTimeWord,      ///< TIMEWORD: time
  kClockPart,     ///< CLOCKPART: half, quarter: minutes past or to an hour
  kClockSide,     ///< CLOCKSIDE: past, to
  kFactor,        ///< FACTOR: dozen, hundred, thousand: multiplies the number before it
  kHalfWord,      ///< HALFWORD: half
  kSingleWord,    ///< SINGLE: single, before a hyphen and a unit
  kAndWord,       ///< AND: and
  kJoint,         ///< JOINT: to, until: stands between the two dates of a range
  kQuantifier,    ///< QUANTIFIER: every, each
  kSinceWord,     ///< SINCE: opens a stretch
  kUntilWord,     ///< UNTIL: until, by: closes one
  kDatingWord,    ///< DATING: on, at: what follows dates something
  kTargetWord,    ///< TARGET: to, for, starting: what follows may lie ahead of its verb
  kFiniteVerb,    ///< VERB: was, has: ends the phrase before it
  kPastVerb,      ///< PASTVERB: went, met
  kEdWord,        ///< ED: a lower-case word in -ed
  kFirstSet,
};

/// How many classes and sets there can be.
inline constexpr std::size_t kClasses = 128;
using ClassMask = std::bitset<kClasses>;

/// The class of that name in the grammar ("MONTH"), or kFirstSet when there is none.
Class parse_class(std::string_view name);
/// The names of all classes.
std::vector<std::string_view> class_names();

/// Whether words.tsv may give words to the class; the others are told by a word's form.
bool takes_words(Class kind);

/// What a value of a class of words.tsv means: a unit, a part of the day ... or a number, kCount.
Slot slot_of(Class kind);
/// The numbers that it may be, where it has no names.
ValueRange range_of(Class kind);
/// A value of the class as words.tsv writes it, or nothing when it is none.
std::optional<std::int32_t> parse_class_value(Class kind, std::string_view text);
/// What values there are, for messages: "1..12", "day week month".
std::string class_values(Class kind);

/// The classes whose words carry a unit.
const ClassMask& unit_classes();

}  // namespace bilat::dates
