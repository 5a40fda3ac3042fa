// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/vocabulary.h"

#include <fmt/format.h>

namespace bilat::dates {
namespace {

// A class that words.tsv fills has a range, or names of its values; the others are told by a word's form.
struct ClassName {
  std::string_view name;
  Class kind;
  ValueRange values = {};
  Slot meaning = Slot::kCount;
};

constexpr ValueRange kFlag = {1, 1};  // of classes whose words have no value: write 1
constexpr ValueRange kZones = {-24 * 60, 24 * 60};
constexpr ValueRange kNames = {0, 1'000};  // of classes whose values are names

constexpr ClassName kClassNames[] = {
    {"MONTH", kMonthName, {1, 12}},
    {"BMONTH", kPlainMonth, {1, 12}},
    {"WEEKDAY", kWeekdayName, {1, 7}},
    {"SHORTDAY", kShortWeekday, {1, 7}},
    {"WEEKDAYS", kWeekdays, {1, 7}},
    {"NUM", kNumber, {0, kMaxCount}},
    {"ONE", kOne, kFlag},
    {"UNIT", kUnitName, kNames, Slot::kUnit},
    {"UNITS", kUnitNames, kNames, Slot::kUnit},
    {"STEP", kStepWord, {-1, 1}},
    {"PART", kPartOfDay, kNames, Slot::kPart},
    {"ORD", kOrdinal, {1, 999}},
    {"DECADE", kDecadeName, {1000, 2090}},
    {"SEASON", kSeasonName, {1, 4}},
    {"QTR", kQuarterCode, {1, 4}},
    {"HALF", kHalfCode, {1, 2}},
    {"AMPM", kAmPm, {1, 3}},
    {"SETWORD", kAdverbSet, kNames, Slot::kUnit},
    {"SETADJ", kSetAdjective, kNames, Slot::kUnit},
    {"UNITLONG", kUnitLong, kNames, Slot::kUnit},
    {"MOD", kModWord, kNames, Slot::kMod},
    {"MODNOUN", kModNoun, kNames, Slot::kMod},
    {"FEAST", kFeastName, kNames, Slot::kFeast},
    {"ZONE", kZoneName, kZones},
    {"SUMMERZONE", kSummerZone, kZones},
    {"ZONEWORD", kZoneWord, kZones},
    {"ZONESEASON", kZoneSeason, {0, 1}},
    {"LOCALWORD", kLocalWord, kFlag},
    {"TIMEWORD", kTimeWord, kFlag},
    {"CLOCKPART", kClockPart, {1, 59}},
    {"CLOCKSIDE", kClockSide, {-1, 1}},
    {"FACTOR", kFactor, {2, 1'000'000}},
    {"HALFWORD", kHalfWord, kFlag},
    {"SINGLE", kSingleWord, kFlag},
    {"AND", kAndWord, kFlag},
    {"JOINT", kJoint, kFlag},
    {"QUANTIFIER", kQuantifier, kFlag},
    {"SINCE", kSinceWord, kFlag},
    {"UNTIL", kUntilWord, kFlag},
    {"DATING", kDatingWord, kFlag},
    {"TARGET", kTargetWord, kFlag},
    {"VERB", kFiniteVerb, kFlag},
    {"PASTVERB", kPastVerb, kFlag},
    {"DAYN", kDayNumber},
    {"DAYTH", kDayOrdinal},
    {"YEAR", kYearNumber},
    {"MODERNYEAR", kModernYear},
    {"YY", kShortYear},
    {"FY", kFiscalYear},
    {"NUMUNIT", kNumberUnit},
    {"DAYRANGE", kDayRange},
    {"YEARRANGE", kYearRange},
    {"MONTHRANGE", kMonthRange},
    {"DAYSPAN", kWeekdaySpan},
    {"DAYMONTH", kDayMonth},
    {"ISODATE", kIsoDate},
    {"ISOMONTH", kIsoMonth},
    {"NUMDATE", kNumericDate},
    {"CLOCK", kClockTime},
    {"CLOCKN", kClockDigits},
    {"DOTCLOCK", kDottedClock},
    {"TIME", kTime},
    {"TIMEALONE", kTimeAlone},
    {"MODMONTH", kModMonth},
    {"MODYEAR", kModYear},
    {"MODDECADE", kModDecade},
    {"ORDUNIT", kOrdinalUnit},
    {"CAP", kCapital},
    {"LOW", kLower},
    {"PLURAL", kPlural},
    {"ED", kEdWord},
    {"MARK", kMark},
    {"DASH", kDash},
    {"END", kEnd},
};

const ClassName* find_class(Class kind) {
  for (const auto& entry : kClassNames) {
    if (entry.kind == kind) return &entry;
  }
  return nullptr;
}

}  // namespace

std::vector<std::string_view> class_names() {
  std::vector<std::string_view> names;
  for (const auto& entry : kClassNames) names.push_back(entry.name);
  return names;
}

Class parse_class(std::string_view name) {
  for (const auto& entry : kClassNames) {
    if (entry.name == name) return entry.kind;
  }
  return kFirstSet;
}

bool takes_words(Class kind) {
  const auto* entry = find_class(kind);
  return entry != nullptr && entry->values.most != 0;
}

Slot slot_of(Class kind) {
  const auto* entry = find_class(kind);
  return entry == nullptr ? Slot::kCount : entry->meaning;
}

ValueRange range_of(Class kind) {
  const auto* entry = find_class(kind);
  return entry == nullptr ? ValueRange{} : entry->values;
}

std::optional<std::int32_t> parse_class_value(Class kind, std::string_view text) {
  const auto meaning = slot_of(kind);
  if (meaning != Slot::kCount) return parse_value(meaning, text);
  if (text.empty() && range_of(kind).least == range_of(kind).most) return range_of(kind).least;
  return parse_number(range_of(kind), text);
}

std::string class_values(Class kind) {
  const auto meaning = slot_of(kind);
  if (meaning != Slot::kCount) return values_of(meaning);
  return fmt::format("{}..{}", range_of(kind).least, range_of(kind).most);
}

const ClassMask& unit_classes() {
  static const auto kMask = [] {
    ClassMask mask;
    for (const auto& entry : kClassNames) mask.set(entry.kind, entry.meaning == Slot::kUnit);
    return mask;
  }();
  return kMask;
}

}  // namespace bilat::dates
