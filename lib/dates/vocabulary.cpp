// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/vocabulary.h"

#include <iterator>

#include "lib/dates/forms.h"

namespace bilat::dates {
namespace {

constexpr std::int16_t value(Unit unit) { return static_cast<std::int16_t>(unit); }
constexpr std::int16_t value(Part part) { return static_cast<std::int16_t>(part); }
constexpr std::int16_t value(Mod mod) { return static_cast<std::int16_t>(mod); }

constexpr VocabularyWord kWords[] = {
    // Months. "may", "march" and "august" are ordinary words too, and so are some short forms.
    {"january", kMonthName, 1}, {"february", kMonthName, 2}, {"march", kMonthName, 3, true}, {"april", kMonthName, 4},
    {"may", kMonthName, 5, true}, {"june", kMonthName, 6}, {"july", kMonthName, 7}, {"august", kMonthName, 8, true},
    {"september", kMonthName, 9}, {"october", kMonthName, 10}, {"november", kMonthName, 11}, {"december", kMonthName, 12},
    {"jan", kMonthName, 1, true}, {"feb", kMonthName, 2, true}, {"mar", kMonthName, 3, true}, {"apr", kMonthName, 4, true},
    {"jun", kMonthName, 6, true}, {"jul", kMonthName, 7, true}, {"aug", kMonthName, 8, true}, {"sep", kMonthName, 9, true},
    {"sept", kMonthName, 9, true}, {"oct", kMonthName, 10, true}, {"nov", kMonthName, 11, true}, {"dec", kMonthName, 12, true},
    {"january", kPlainMonth, 1}, {"february", kPlainMonth, 2}, {"april", kPlainMonth, 4}, {"june", kPlainMonth, 6},
    {"july", kPlainMonth, 7}, {"august", kPlainMonth, 8, true}, {"september", kPlainMonth, 9}, {"october", kPlainMonth, 10},
    {"november", kPlainMonth, 11}, {"december", kPlainMonth, 12},
    // Days of the week.
    {"monday", kWeekdayName, 1}, {"tuesday", kWeekdayName, 2}, {"wednesday", kWeekdayName, 3}, {"thursday", kWeekdayName, 4},
    {"friday", kWeekdayName, 5}, {"saturday", kWeekdayName, 6}, {"sunday", kWeekdayName, 7},
    {"mon", kShortWeekday, 1, true}, {"tue", kShortWeekday, 2, true}, {"tues", kShortWeekday, 2, true},
    {"wed", kShortWeekday, 3, true}, {"weds", kShortWeekday, 3, true}, {"thu", kShortWeekday, 4, true},
    {"thur", kShortWeekday, 4, true}, {"thurs", kShortWeekday, 4, true}, {"fri", kShortWeekday, 5, true},
    {"sat", kShortWeekday, 6, true}, {"sun", kShortWeekday, 7, true},
    {"mondays", kWeekdays, 1}, {"tuesdays", kWeekdays, 2}, {"wednesdays", kWeekdays, 3}, {"thursdays", kWeekdays, 4},
    {"fridays", kWeekdays, 5}, {"saturdays", kWeekdays, 6}, {"sundays", kWeekdays, 7},
    // Units.
    {"day", kUnitName, value(Unit::kDay)}, {"week", kUnitName, value(Unit::kWeek)}, {"month", kUnitName, value(Unit::kMonth)},
    {"quarter", kUnitName, value(Unit::kQuarter)}, {"year", kUnitName, value(Unit::kYear)},
    {"decade", kUnitName, value(Unit::kDecade)}, {"century", kUnitName, value(Unit::kCentury)},
    {"hour", kUnitName, value(Unit::kHour)}, {"minute", kUnitName, value(Unit::kMinute)},
    {"weekend", kUnitName, value(Unit::kWeekend)}, {"fortnight", kUnitName, value(Unit::kFortnight)},
    {"night", kUnitName, value(Unit::kNight)}, {"period", kUnitName, value(Unit::kPeriod)},
    {"days", kUnitNames, value(Unit::kDay)}, {"weeks", kUnitNames, value(Unit::kWeek)},
    {"months", kUnitNames, value(Unit::kMonth)}, {"quarters", kUnitNames, value(Unit::kQuarter)},
    {"years", kUnitNames, value(Unit::kYear)}, {"decades", kUnitNames, value(Unit::kDecade)},
    {"centuries", kUnitNames, value(Unit::kCentury)}, {"hours", kUnitNames, value(Unit::kHour)},
    {"minutes", kUnitNames, value(Unit::kMinute)}, {"seconds", kUnitNames, value(Unit::kSecond)},
    {"weekends", kUnitNames, value(Unit::kWeekend)}, {"fortnights", kUnitNames, value(Unit::kFortnight)},
    {"nights", kUnitNames, value(Unit::kNight)}, {"hrs", kUnitNames, value(Unit::kHour)}, {"mins", kUnitNames, value(Unit::kMinute)},
    {"yrs", kUnitNames, value(Unit::kYear)},
    // Steps from where we stand.
    {"last", kStepWord, -1}, {"this", kStepWord, 0}, {"current", kStepWord, 0},
    {"next", kStepWord, 1}, {"coming", kStepWord, 1}, {"upcoming", kStepWord, 1},
    {"early", kModWord, value(Mod::kStart)}, {"mid", kModWord, value(Mod::kMid)}, {"late", kModWord, value(Mod::kEnd)},
    {"earlier", kModWord, value(Mod::kEarlier)}, {"later", kModWord, value(Mod::kLater)},
    {"start", kModNoun, value(Mod::kStart)}, {"beginning", kModNoun, value(Mod::kStart)},
    {"middle", kModNoun, value(Mod::kMid)}, {"end", kModNoun, value(Mod::kEnd)}, {"close", kModNoun, value(Mod::kEnd)},
    // Parts of days.
    {"morning", kPartOfDay, value(Part::kMorning)}, {"dawn", kPartOfDay, value(Part::kMorning)},
    {"afternoon", kPartOfDay, value(Part::kAfternoon)}, {"evening", kPartOfDay, value(Part::kEvening)},
    {"dusk", kPartOfDay, value(Part::kEvening)}, {"night", kPartOfDay, value(Part::kNight)},
    {"noon", kPartOfDay, value(Part::kNoon)}, {"midday", kPartOfDay, value(Part::kNoon)},
    {"lunchtime", kPartOfDay, value(Part::kNoon)}, {"midnight", kPartOfDay, value(Part::kMidnight)},
    // Numbers in words; tens are joined with what follows by the reader of numbers.
    {"zero", kNumber, 0}, {"one", kNumber, 1}, {"two", kNumber, 2}, {"three", kNumber, 3}, {"four", kNumber, 4},
    {"five", kNumber, 5}, {"six", kNumber, 6}, {"seven", kNumber, 7}, {"eight", kNumber, 8}, {"nine", kNumber, 9},
    {"ten", kNumber, 10}, {"eleven", kNumber, 11}, {"twelve", kNumber, 12}, {"thirteen", kNumber, 13},
    {"fourteen", kNumber, 14}, {"fifteen", kNumber, 15}, {"sixteen", kNumber, 16}, {"seventeen", kNumber, 17},
    {"eighteen", kNumber, 18}, {"nineteen", kNumber, 19}, {"twenty", kNumber, 20}, {"thirty", kNumber, 30},
    {"forty", kNumber, 40}, {"fifty", kNumber, 50}, {"sixty", kNumber, 60}, {"seventy", kNumber, 70},
    {"eighty", kNumber, 80}, {"ninety", kNumber, 90}, {"dozen", kNumber, 12}, {"hundred", kNumber, 100},
    {"a", kOne, 1}, {"an", kOne, 1},
    {"first", kOrdinal, 1}, {"second", kOrdinal, 2}, {"third", kOrdinal, 3}, {"fourth", kOrdinal, 4}, {"fifth", kOrdinal, 5},
    {"sixth", kOrdinal, 6}, {"seventh", kOrdinal, 7}, {"eighth", kOrdinal, 8}, {"ninth", kOrdinal, 9}, {"tenth", kOrdinal, 10},
    {"eleventh", kOrdinal, 11}, {"twelfth", kOrdinal, 12}, {"thirteenth", kOrdinal, 13}, {"fourteenth", kOrdinal, 14},
    {"fifteenth", kOrdinal, 15}, {"sixteenth", kOrdinal, 16}, {"seventeenth", kOrdinal, 17}, {"eighteenth", kOrdinal, 18},
    {"nineteenth", kOrdinal, 19}, {"twentieth", kOrdinal, 20}, {"twenty-first", kOrdinal, 21}, {"twenty-second", kOrdinal, 22},
    {"twenty-third", kOrdinal, 23}, {"twenty-fourth", kOrdinal, 24}, {"twenty-fifth", kOrdinal, 25},
    {"twenty-sixth", kOrdinal, 26}, {"twenty-seventh", kOrdinal, 27}, {"twenty-eighth", kOrdinal, 28},
    {"twenty-ninth", kOrdinal, 29}, {"thirtieth", kOrdinal, 30}, {"thirty-first", kOrdinal, 31},
    // Seasons, in the order of the year; "fall" and "spring" are verbs too, which the rules see to.
    {"spring", kSeasonName, 1}, {"springtime", kSeasonName, 1}, {"summer", kSeasonName, 2}, {"autumn", kSeasonName, 3},
    {"fall", kSeasonName, 3}, {"winter", kSeasonName, 4},
    {"am", kAmPm, 1}, {"pm", kAmPm, 2},
    {"q1", kQuarterCode, 1}, {"q2", kQuarterCode, 2}, {"q3", kQuarterCode, 3}, {"q4", kQuarterCode, 4},
    {"h1", kHalfCode, 1, true}, {"h2", kHalfCode, 2, true},
    {"twenties", kDecadeName, 1920}, {"thirties", kDecadeName, 1930}, {"forties", kDecadeName, 1940},
    {"fifties", kDecadeName, 1950}, {"sixties", kDecadeName, 1960}, {"seventies", kDecadeName, 1970},
    {"eighties", kDecadeName, 1980}, {"nineties", kDecadeName, 1990},
    // Regular events.
    {"daily", kSetAdjective, value(Unit::kDay)}, {"weekly", kSetAdjective, value(Unit::kWeek)},
    {"monthly", kSetAdjective, value(Unit::kMonth)}, {"quarterly", kSetAdjective, value(Unit::kQuarter)},
    {"yearly", kAdverbSet, value(Unit::kYear)}, {"annual", kSetAdjective, value(Unit::kYear)},
    {"annually", kAdverbSet, value(Unit::kYear)}, {"biennial", kSetAdjective, value(Unit::kYear)},
    {"nightly", kSetAdjective, value(Unit::kDay)}, {"hourly", kSetAdjective, value(Unit::kHour)},
    // Long lengths in one word.
    {"daylong", kUnitLong, value(Unit::kDay)}, {"day-long", kUnitLong, value(Unit::kDay)},
    {"weeklong", kUnitLong, value(Unit::kWeek)}, {"week-long", kUnitLong, value(Unit::kWeek)},
    {"monthlong", kUnitLong, value(Unit::kMonth)}, {"month-long", kUnitLong, value(Unit::kMonth)},
    {"year-long", kUnitLong, value(Unit::kYear)}, {"yearlong", kUnitLong, value(Unit::kYear)},
    {"hour-long", kUnitLong, value(Unit::kHour)}, {"hourlong", kUnitLong, value(Unit::kHour)},
    {"decade-long", kUnitLong, value(Unit::kDecade)}, {"century-long", kUnitLong, value(Unit::kCentury)},
};

struct ClassName {
  std::string_view name;
  Class kind;
};

constexpr ClassName kClassNames[] = {
    {"MONTH", kMonthName},       {"BMONTH", kPlainMonth},    {"WEEKDAY", kWeekdayName}, {"SHORTDAY", kShortWeekday},
    {"WEEKDAYS", kWeekdays},     {"DAYN", kDayNumber},       {"DAYTH", kDayOrdinal},    {"YEAR", kYearNumber},
    {"YY", kShortYear},          {"NUM", kNumber},           {"ONE", kOne},             {"UNIT", kUnitName},
    {"UNITS", kUnitNames},       {"STEP", kStepWord},        {"PART", kPartOfDay},      {"ORD", kOrdinal},
    {"NUMUNIT", kNumberUnit},    {"DAYRANGE", kDayRange},    {"YEARRANGE", kYearRange}, {"ISODATE", kIsoDate},
    {"ISOMONTH", kIsoMonth},     {"NUMDATE", kNumericDate},  {"CLOCK", kClockTime},     {"DECADE", kDecadeName},
    {"QTR", kQuarterCode},       {"HALF", kHalfCode},        {"SEASON", kSeasonName},   {"MIDMONTH", kMidMonth},
    {"MIDYEAR", kMidYear},       {"ORDUNIT", kOrdinalUnit},  {"AMPM", kAmPm},           {"SETWORD", kAdverbSet},
    {"UNITLONG", kUnitLong},     {"CAP", kCapital},          {"LOW", kLower},           {"MARK", kMark},
    {"DASH", kDash},             {"END", kEnd},              {"MONTHRANGE", kMonthRange}, {"DAYSPAN", kWeekdaySpan},
    {"PLURAL", kPlural},         {"MOD", kModWord},          {"MODNOUN", kModNoun},
    {"SETADJ", kSetAdjective},   {"DAYMONTH", kDayMonth}};

}  // namespace

std::span<const VocabularyWord> vocabulary() { return kWords; }

Class parse_class(std::string_view name) {
  for (const auto& entry : kClassNames) {
    if (entry.name == name) return entry.kind;
  }
  return kFirstSet;
}

}  // namespace bilat::dates
