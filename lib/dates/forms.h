// SPDX-License-Identifier: Apache-2.0
// What kinds of temporal expressions there are (Form) and what is read from their words (Slot). The grammar fills the
// slots of a form, the resolver reads them; nothing else knows them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lib/dates/dates.h"

namespace bilat::dates {

enum class Form : std::uint8_t {
  kNothing,         ///< looks like a date and is none: takes its words away from the other rules
  kDate,            ///< any of year, month and day that were said
  kNumeric,         ///< 23/03/2025, 3/3/26: two numbers and a year, the order open
  kRange,           ///< from one date to another; the parts that one side lacks come from the other
  kWeekday,         ///< bare, or with a step: last, this, next
  kWeekdayRange,    ///< from Monday to Thursday
  kWeekdayOfWeek,   ///< Monday of last week
  kDayOffset,       ///< today, yesterday, tomorrow
  kUnit,            ///< last, this, next week, month, year ...
  kWeekend,         ///< the weekend
  kMonthStep,       ///< last April
  kMonthOfYear,     ///< April last year
  kMonthDayOfStep,  ///< the 5th of this month, 3 May last year
  kAgo,             ///< two years ago (a negative step), in two weeks' time
  kQuarter,         ///< first quarter of a year, said or not
  kHalf,            ///< second half of a year
  kSeason,          ///< last summer, the winter of 1994
  kDecade,          ///< the 1990s
  kCentury,         ///< the 19th century
  kWeekOfMonth,     ///< the first week of March
  kSpokenDay,       ///< that day, the same evening
  kSpokenUnit,      ///< that week, the same year
  kSpokenOffset,    ///< two days later, the following day
  kSpokenWeekday,   ///< the following Friday
  kLength,          ///< four days, a two-day summit
  kRepeated,        ///< every spring
  kNow,             ///< now, currently
  kPast,            ///< recently
  kFuture,          ///< soon
  kUnits,           ///< the past two months: a length with an end
  kClock,           ///< 10 a.m., with or without a day
  kFeast,           ///< Easter, Thanksgiving, the first Monday of September: by a rule
  kYearAgo,         ///< the year-ago quarter, the same month last year: the unit spoken of, a year before
  kAnniversary,     ///< the 75th anniversary of what happened in a year that is said
  kSpokenMonth,     ///< October of that year, the following March
  kEra,             ///< 44 BC, AD 79
  // Not dates but the words around them that tell which way in time they lie: cues.h
  kSkip,       ///< no cue: takes its words away from the others
  kAhead,      ///< will, is to, scheduled
  kBack,       ///< went, had, -ed: a finite past
  kTold,       ///< said: carries the day of the report, not of what it announces
  kWas,        ///< was, had: a past that also holds for the date before it ("the talks planned for Monday were ...")
  kLasted,     ///< lasted, ran: a past that keeps "until Friday" in the past
  kCancelled,  ///< was cancelled: what was planned before it may lie back ("a meeting scheduled for March was
               ///< cancelled")
};

/// Whether rules of the form find cues and no expressions.
constexpr bool is_cue(Form form) { return form >= Form::kSkip; }

enum class Slot : std::uint8_t {
  kYear,
  kMonth,
  kDay,
  kYear2,
  kMonth2,
  kDay2,
  kWeekday,
  kWeekday2,
  kCount,
  kUnit,
  kStep,
  kPart,
  kMod,
  kClock,
  kThousandths,
  kVariant,  ///< tells rules of one form apart: see the resolver; of numeric dates a NumericOrder
  kFeast,
  kZone,    ///< minutes east of Greenwich, and kZoneBase, or kSummerZoneBase
  kCount2,  ///< of a length in two units: "an hour and 20 minutes"
  kUnit2,
  kSize,
};

inline constexpr std::int32_t kZoneBase = 10'000;        ///< so that Greenwich is not 0, which means unsaid
inline constexpr std::int32_t kSummerZoneBase = 20'000;  ///< of a zone that has summer time by the day: "ET"
inline constexpr std::int32_t kMaxCount = 999'999'999;   ///< larger numbers are no counts
inline constexpr std::size_t kSlots = static_cast<std::size_t>(Slot::kSize);
using Slots = std::array<std::int32_t, kSlots>;

/// The unit of a length or of a step. The same order as DateUnit, and the units that have none there.
enum class Unit : std::int32_t {
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
  kHour,
  kMinute,
  kSecond,
  kWeekend,
  kFortnight,
  kHalf,
  kNight,
  kPeriod
};

enum class Part : std::int32_t { kNone, kMorning, kAfternoon, kEvening, kNight, kNoon, kMidnight, kDaytime };
/// How the two numbers before the year of a numeric date are read.
enum class NumericOrder : std::int32_t { kOpen, kDayFirst, kMonthFirst };

/// Feasts that move. The order is that of their names in forms.cpp.
enum class Feast : std::int32_t {
  kNone,
  kEaster,
  kOrthodoxEaster,
  kLunarNewYear,
  kRamadan,
  kEidAlFitr,
  kEidAlAdha,
  kMidAutumn
};

enum class Mod : std::int32_t { kNone, kStart, kMid, kEnd, kApprox, kLess, kMore, kEarlier, kLater };

constexpr Form form_of(const DateExpression& expression) { return static_cast<Form>(expression.form); }
constexpr std::int32_t slot(const DateExpression& expression, Slot name) {
  return expression.slots[static_cast<std::size_t>(name)];
}
constexpr std::int32_t slot(const Slots& slots, Slot name) { return slots[static_cast<std::size_t>(name)]; }

/// A length in two units: "an hour and 20 minutes".
constexpr bool is_compound(const DateExpression& expression) {
  return form_of(expression) == Form::kLength && slot(expression, Slot::kVariant) == 1;
}

std::string_view name_of(Form form);
std::optional<Form> parse_form(std::string_view name);
std::optional<Slot> parse_slot(std::string_view name);
/// All of them, to offer the one that was meant.
std::vector<std::string_view> form_names();
std::vector<std::string_view> slot_names();

/// The numbers that a slot may hold.
struct ValueRange {
  std::int32_t least = 0;
  std::int32_t most = 0;
  [[nodiscard]] constexpr bool holds(std::int32_t value) const { return value >= least && value <= most; }
};
ValueRange range_of(Slot slot);
/// The values of a slot that has names: "day week month ...", else empty. Such slots take names only.
std::string values_of(Slot slot);
/// A value of a slot: one of its names, or a number within its range.
std::optional<std::int32_t> parse_value(Slot slot, std::string_view text);
/// The same of a slot without names, with a narrower range.
std::optional<std::int32_t> parse_number(ValueRange range, std::string_view text);
/// Whether every slot holds what its range and the form allow: what is not sane is never resolved.
bool is_sane(Form form, const Slots& slots);

}  // namespace bilat::dates
