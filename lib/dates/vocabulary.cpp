// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/vocabulary.h"

namespace bilat::dates {
namespace {

struct ClassName {
  std::string_view name;
  Class kind;
};

constexpr ClassName kClassNames[] = {{"MONTH", kMonthName},
                                     {"BMONTH", kPlainMonth},
                                     {"WEEKDAY", kWeekdayName},
                                     {"SHORTDAY", kShortWeekday},
                                     {"WEEKDAYS", kWeekdays},
                                     {"DAYN", kDayNumber},
                                     {"DAYTH", kDayOrdinal},
                                     {"YEAR", kYearNumber},
                                     {"YY", kShortYear},
                                     {"NUM", kNumber},
                                     {"ONE", kOne},
                                     {"UNIT", kUnitName},
                                     {"UNITS", kUnitNames},
                                     {"STEP", kStepWord},
                                     {"PART", kPartOfDay},
                                     {"ORD", kOrdinal},
                                     {"NUMUNIT", kNumberUnit},
                                     {"DAYRANGE", kDayRange},
                                     {"YEARRANGE", kYearRange},
                                     {"ISODATE", kIsoDate},
                                     {"ISOMONTH", kIsoMonth},
                                     {"NUMDATE", kNumericDate},
                                     {"CLOCK", kClockTime},
                                     {"DECADE", kDecadeName},
                                     {"QTR", kQuarterCode},
                                     {"HALF", kHalfCode},
                                     {"SEASON", kSeasonName},
                                     {"MODMONTH", kModMonth},
                                     {"MODYEAR", kModYear},
                                     {"ORDUNIT", kOrdinalUnit},
                                     {"AMPM", kAmPm},
                                     {"SETWORD", kAdverbSet},
                                     {"UNITLONG", kUnitLong},
                                     {"CAP", kCapital},
                                     {"LOW", kLower},
                                     {"MARK", kMark},
                                     {"DASH", kDash},
                                     {"END", kEnd},
                                     {"MONTHRANGE", kMonthRange},
                                     {"DAYSPAN", kWeekdaySpan},
                                     {"PLURAL", kPlural},
                                     {"MOD", kModWord},
                                     {"MODNOUN", kModNoun},
                                     {"SETADJ", kSetAdjective},
                                     {"DAYMONTH", kDayMonth},
                                     {"FEAST", kFeastName},
                                     {"ZONE", kZoneName},
                                     {"MODDECADE", kModDecade},
                                     {"CLOCKN", kClockDigits}};

}  // namespace

Class parse_class(std::string_view name) {
  for (const auto& entry : kClassNames) {
    if (entry.name == name) return entry.kind;
  }
  return kFirstSet;
}

Slot slot_of(Class kind) {
  if (unit_classes()[kind]) return Slot::kUnit;
  switch (kind) {
    case kPartOfDay:
      return Slot::kPart;
    case kFeastName:
      return Slot::kFeast;
    case kModWord:
    case kModNoun:
      return Slot::kMod;
    default:
      return Slot::kCount;
  }
}

const ClassMask& unit_classes() {
  static const auto kMask = [] {
    ClassMask mask;
    for (const auto kind : {kUnitName, kUnitNames, kAdverbSet, kSetAdjective, kUnitLong}) mask.set(kind);
    return mask;
  }();
  return kMask;
}

}  // namespace bilat::dates
