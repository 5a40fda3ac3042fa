// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/timex_value.h"

#include <cstdlib>

#include "lib/base/edtf.h"
#include "lib/dates/feasts.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

constexpr std::string_view kSeasons[] = {"", "SP", "SU", "FA", "WI"};

// Variants of kRepeated.
constexpr std::int32_t kTimesSet = 1;    // twice a year
constexpr std::int32_t kSeasonSet = 2;   // every spring
constexpr std::int32_t kWeekendSet = 3;  // on weekends
constexpr std::int32_t kShareSet = 5;    // five days a week
constexpr std::int32_t kWorkdaySet = 4;  // on weekdays

Unit unit_of(const DateExpression& expression) { return static_cast<Unit>(slot(expression, Slot::kUnit)); }

std::string two_digits(std::int32_t number) {
  std::string out(1, static_cast<char>('0' + number / 10 % 10));
  out.push_back(static_cast<char>('0' + number % 10));
  return out;
}

struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;
};

// A week belongs to the year of its Thursday.
IsoWeek iso_week(Day day) {
  const auto thursday = plus(monday_of(day), 3);
  const auto year = to_civil(thursday).year;
  return {year, (thursday.number - to_day({year, 1, 1}).number) / 7 + 1};
}

// Of the forms whose grain is a unit that was said.
Unit grain_unit(const DateExpression& expression) {
  switch (form_of(expression)) {
    case Form::kUnit:
    case Form::kAgo:
    case Form::kSpokenUnit:
    case Form::kSpokenOffset:
      return unit_of(expression);
    case Form::kWeekend:
      return Unit::kWeekend;
    case Form::kQuarter:
      return Unit::kQuarter;
    case Form::kHalf:
      return Unit::kHalf;
    case Form::kDecade:
      return Unit::kDecade;
    case Form::kCentury:
      return Unit::kCentury;
    case Form::kWeekOfMonth:
      return Unit::kWeek;
    default:
      return Unit::kDay;
  }
}

std::string in_unit(Unit unit, Day first) {
  const auto date = to_civil(first);
  switch (unit) {
    case Unit::kWeek:
    case Unit::kFortnight:
      return iso_week_text(first);
    case Unit::kWeekend:
      return iso_week_text(first).append("-WE");
    case Unit::kQuarter:
      return year_text(date.year).append("-Q").append(1, static_cast<char>('0' + (date.month + 2) / 3));
    case Unit::kHalf:
      return year_text(date.year).append(date.month < 7 ? "-H1" : "-H2");
    case Unit::kDecade:
      return year_text(date.year).substr(0, 3);
    case Unit::kCentury:
      return year_text(date.year).substr(0, 2);
    default:
      return {};
  }
}

}  // namespace

std::string iso_week_text(Day day) {
  const auto week = iso_week(day);
  return year_text(week.year).append("-W").append(two_digits(week.week));
}

std::string timex_date_value(const DateExpression& expression, const std::string& edtf) {
  if (edtf.empty()) return {};
  if (form_of(expression) == Form::kSeason)
    return edtf.substr(0, 4).append("-").append(kSeasons[slot(expression, Slot::kCount)]);
  const auto unit = grain_unit(expression);
  const auto bounds = edtf_bounds(edtf);
  if (!bounds || !bounds->earliest) return edtf;
  const auto coarse = in_unit(unit, *bounds->earliest);
  return coarse.empty() ? edtf : coarse;
}

namespace {

// "3Y", "20M": a count and the letters of its unit, and whether they stand behind T.
struct Measure {
  std::string text;
  bool of_day = false;
};

Measure measure(std::int32_t count, std::int32_t thousandths, Unit unit) {
  const bool said = count != 0 || thousandths != 0;
  const auto number = [&](std::int64_t factor) {
    return said ? decimal_text((count * std::int64_t{1'000} + thousandths) * factor) : std::string("X");
  };
  switch (unit) {
    case Unit::kWeek:
      return {number(1) + "W"};
    case Unit::kFortnight:
      return {number(2) + "W"};
    case Unit::kMonth:
      return {number(1) + "M"};
    case Unit::kQuarter:
      return {number(1) + "Q"};
    case Unit::kYear:
      return {number(1) + "Y"};
    case Unit::kDecade:
      return {number(1) + "DE"};
    case Unit::kCentury:
      return {number(1) + "CE"};
    case Unit::kHour:
      return {number(1) + "H", true};
    case Unit::kMinute:
      return {number(1) + "M", true};
    case Unit::kSecond:
      return {number(1) + "S", true};
    case Unit::kWeekend:
      return {number(1) + "WE"};
    default:
      return {number(1) + "D"};
  }
}

}  // namespace

std::string timex_duration(const DateExpression& expression) {
  const auto first = measure(slot(expression, Slot::kCount), slot(expression, Slot::kThousandths), unit_of(expression));
  auto out = std::string(first.of_day ? "PT" : "P") + first.text;
  if (!is_compound(expression)) return out;
  const auto second = measure(slot(expression, Slot::kCount2), 0, static_cast<Unit>(slot(expression, Slot::kUnit2)));
  return out.append(second.of_day && !first.of_day ? "T" : "").append(second.text);
}

namespace {

// "P1W"
std::string one_of(Unit unit) {
  const auto one = measure(1, 0, unit);
  return std::string(one.of_day ? "PT" : "P").append(one.text);
}

}  // namespace

std::string timex_set(const DateExpression& expression) {
  const auto variant = slot(expression, Slot::kVariant);
  if (const auto weekday = slot(expression, Slot::kWeekday); weekday != 0) {
    return std::string("XXXX-WXX-").append(std::to_string(weekday)).append(time_suffix(expression));
  }
  if (const auto month = slot(expression, Slot::kMonth); month != 0)
    return std::string("XXXX-").append(two_digits(month));
  if (slot(expression, Slot::kPart) != 0 || slot(expression, Slot::kClock) != 0)
    return std::string("XXXX-XX-XX").append(time_suffix(expression));
  if (variant == kSeasonSet) return std::string("XXXX-").append(kSeasons[slot(expression, Slot::kCount)]);
  if (variant == kWeekendSet) return "XXXX-WXX-WE";
  if (variant == kWorkdaySet) return "XXXX-WXX-WD";
  if (variant == kShareSet) return one_of(static_cast<Unit>(slot(expression, Slot::kUnit2)));
  auto once = expression;
  if (variant == kTimesSet || slot(once, Slot::kCount) == 0) once.slots[static_cast<std::size_t>(Slot::kCount)] = 1;
  return timex_duration(once);
}

std::string set_frequency(const DateExpression& expression) {
  if (slot(expression, Slot::kVariant) == kShareSet)
    return measure(slot(expression, Slot::kCount), slot(expression, Slot::kThousandths), unit_of(expression)).text;
  if (slot(expression, Slot::kVariant) != kTimesSet) return {};
  return std::to_string(slot(expression, Slot::kCount)).append("X");
}

std::string time_suffix(const DateExpression& expression) {
  if (const auto clock = slot(expression, Slot::kClock); clock > 0) {
    const auto part = static_cast<Part>(slot(expression, Slot::kPart));
    const bool evening = part == Part::kAfternoon || part == Part::kEvening || part == Part::kNight;
    const std::int32_t minutes =
        clock - 1 + (evening && clock <= 12 * 60 ? 12 * 60 : 0);  // "six o'clock in the evening"
    std::string out("T");
    out.append(two_digits(minutes / 60)).append(1, ':').append(two_digits(minutes % 60));
    return slot(expression, Slot::kZone) == kZoneBase ? out.append(1, 'Z') : out;
  }
  switch (static_cast<Part>(slot(expression, Slot::kPart))) {
    case Part::kMorning:
      return "TMO";
    case Part::kAfternoon:
      return "TAF";
    case Part::kEvening:
      return "TEV";
    case Part::kNight:
      return "TNI";
    case Part::kNoon:
      return "T12:00";
    case Part::kMidnight:
      return "T24:00";
    case Part::kDaytime:
      return "TDT";
    default:
      return {};
  }
}

namespace {

// Summer time of North America: from its second Sunday of March to the first of November; before 2007 from the first of
// April (before 1987 the last) to the last of October.
bool is_summer(Day day) {
  const auto date = to_civil(day);
  const auto sunday = [&](std::int32_t month, std::int32_t from) {
    const auto first = to_day({date.year, month, from});
    return plus(first, 7 - iso_weekday(first));
  };
  if (date.year >= 2007) return day >= sunday(3, 8) && day < sunday(11, 1);
  return day >= sunday(4, date.year >= 1987 ? 1 : 24) && day < sunday(10, 25);
}

}  // namespace

std::string zone_text(const DateExpression& expression, std::optional<Day> day) {
  auto zone = slot(expression, Slot::kZone);
  if (zone == 0) return {};
  constexpr std::int32_t kMidway = (kZoneBase + kSummerZoneBase) / 2;
  const bool summer_zone = zone > kMidway;
  if (summer_zone && !day) return {};  // which of its two cannot be told
  const std::int32_t minutes = summer_zone ? zone - kSummerZoneBase + (is_summer(*day) ? 60 : 0) : zone - kZoneBase;
  if (minutes == 0) return "Z";
  const auto away = std::abs(minutes);
  return std::string(minutes < 0 ? "-" : "+").append(two_digits(away / 60)).append(":").append(two_digits(away % 60));
}

namespace {

// A unit of which nothing but its size is known.
std::string open_unit(Unit unit) {
  switch (unit) {
    case Unit::kDay:
    case Unit::kNight:
    case Unit::kHour:
    case Unit::kMinute:
    case Unit::kSecond:
      return "XXXX-XX-XX";
    case Unit::kWeek:
    case Unit::kFortnight:
      return "XXXX-WXX";
    case Unit::kWeekend:
      return "XXXX-WXX-WE";
    case Unit::kMonth:
      return "XXXX-XX";
    case Unit::kQuarter:
      return "XXXX-QX";
    case Unit::kHalf:
      return "XXXX-HX";
    case Unit::kYear:
      return "XXXX";
    case Unit::kDecade:
      return "XXX";
    case Unit::kCentury:
      return "XX";
    default:
      return {};
  }
}

}  // namespace

std::string open_value(const DateExpression& expression) {
  const auto month = slot(expression, Slot::kMonth);
  const auto day = slot(expression, Slot::kDay);
  switch (form_of(expression)) {
    case Form::kDate:
    case Form::kFeast:
      if (month == 0 || slot(expression, Slot::kYear) != 0 || slot(expression, Slot::kWeekday) != 0) return {};
      return std::string("XXXX-").append(two_digits(month)).append(day == 0 ? "" : "-" + two_digits(day));
    case Form::kWeekday:
      return std::string("XXXX-WXX-").append(std::to_string(slot(expression, Slot::kWeekday)));
    case Form::kSeason:
      return std::string("XXXX-").append(kSeasons[slot(expression, Slot::kCount)]);
    case Form::kQuarter:
      return std::string("XXXX-Q").append(std::to_string(slot(expression, Slot::kCount)));
    case Form::kHalf:
      return std::string("XXXX-H").append(std::to_string(slot(expression, Slot::kCount)));
    case Form::kMonthStep:
    case Form::kMonthOfYear:
    case Form::kSpokenMonth:
    case Form::kWeekOfMonth:
      return std::string("XXXX-").append(two_digits(month));
    case Form::kMonthDayOfStep:
      return std::string("XXXX-").append(month == 0 ? "XX" : two_digits(month)).append("-").append(two_digits(day));
    case Form::kWeekdayOfWeek:
    case Form::kSpokenWeekday:
      return std::string("XXXX-WXX-").append(std::to_string(slot(expression, Slot::kWeekday)));
    case Form::kDayOffset:
    case Form::kSpokenDay:
      return open_unit(Unit::kDay);
    case Form::kWeekend:
      return open_unit(Unit::kWeekend);
    case Form::kUnit:
    case Form::kAgo:
    case Form::kSpokenUnit:
    case Form::kSpokenOffset:
      return open_unit(unit_of(expression));
    default:
      return {};
  }
}

std::string fine_edtf(const DateExpression& expression, const std::string& value, const std::string& edtf) {
  if (edtf.empty())
    return value.starts_with("XXXX") && value.find_first_of("WQSFHT") == std::string::npos ? value : std::string{};
  std::string out = edtf;
  const auto year = value.substr(0, 4);
  if (value.size() == 3) out = value + "X";
  if (value.size() == 2) out = value + "XX";
  if (value.size() == 7 && value[5] == 'Q') out = year + "-" + two_digits(32 + value[6] - '0');
  if (value.size() == 7 && value[5] == 'H') out = year + "-" + two_digits(39 + value[6] - '0');
  for (std::int32_t season = 1; season <= 4 && value.size() == 7; ++season) {
    if (value.substr(5) == kSeasons[season]) out = year + "-" + two_digits(20 + season);
  }
  if (out.find('/') != std::string::npos) return out;
  const auto mod = static_cast<Mod>(slot(expression, Slot::kMod));
  if (mod == Mod::kApprox) out += '~';
  if (expression.use == DateUse::kSince) return out + "/..";
  return expression.use == DateUse::kUntil ? "../" + out : out;
}

Unit calendar_unit(const DateExpression& expression) {
  const auto unit = grain_unit(expression);
  if (unit != Unit::kDay) return unit;
  switch (expression.grain) {
    case DateUnit::kMonth:
      return Unit::kMonth;
    case DateUnit::kYear:
      return Unit::kYear;
    default:
      return Unit::kDay;
  }
}

bool feast_lasts(const DateExpression& expression) {
  return feast_length(static_cast<Feast>(slot(expression, Slot::kFeast))) > 1;
}

std::string timex_mod(const DateExpression& expression) {
  if (is_approximate(static_cast<Feast>(slot(expression, Slot::kFeast)))) return "APPROX";
  switch (static_cast<Mod>(slot(expression, Slot::kMod))) {
    case Mod::kStart:
      return "START";
    case Mod::kMid:
      return "MID";
    case Mod::kEnd:
      return "END";
    case Mod::kApprox:
      return "APPROX";
    case Mod::kLess:
      return "LESS_THAN";
    case Mod::kMore:
      return "MORE_THAN";
    default:
      return {};
  }
}

}  // namespace bilat::dates
