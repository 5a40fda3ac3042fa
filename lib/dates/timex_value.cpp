// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/timex_value.h"

#include <cstdlib>

#include "lib/base/edtf.h"
#include "lib/dates/feasts.h"
#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

constexpr std::string_view kSeasons[] = {"", "SP", "SU", "FA", "WI"};

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

std::string timex_duration(const DateExpression& expression) {
  const auto count = slot(expression, Slot::kCount);
  const auto tenths = slot(expression, Slot::kTenths);
  std::string number = "X";
  if (count != 0 || tenths != 0) number = std::to_string(count);
  if (tenths != 0) number.append(1, '.').append(std::to_string(tenths));
  const auto with = [&](std::string_view prefix, std::string_view letters) {
    return std::string(prefix).append(number).append(letters);
  };
  switch (unit_of(expression)) {
    case Unit::kWeek:
      return with("P", "W");
    case Unit::kMonth:
      return with("P", "M");
    case Unit::kQuarter:
      return with("P", "Q");
    case Unit::kYear:
      return with("P", "Y");
    case Unit::kDecade:
      return with("P", "DE");
    case Unit::kCentury:
      return with("P", "CE");
    case Unit::kHour:
      return with("PT", "H");
    case Unit::kMinute:
      return with("PT", "M");
    case Unit::kSecond:
      return with("PT", "S");
    case Unit::kWeekend:
      return with("P", "WE");
    case Unit::kFortnight:
      return std::string("P").append(count == 0 ? "X" : std::to_string(2 * count)).append("W");
    default:
      return with("P", "D");
  }
}

std::string timex_set(const DateExpression& expression) {
  if (const auto weekday = slot(expression, Slot::kWeekday); weekday != 0) {
    return std::string("XXXX-WXX-").append(std::to_string(weekday));
  }
  if (const auto month = slot(expression, Slot::kMonth); month != 0)
    return std::string("XXXX-").append(two_digits(month));
  if (const auto part = slot(expression, Slot::kPart); part != 0) {
    return std::string("XXXX-XX-XX").append(time_suffix(expression));
  }
  if (slot(expression, Slot::kVariant) == 2) {  // a season
    return std::string("XXXX-").append(kSeasons[slot(expression, Slot::kCount)]);
  }
  auto once = expression;
  if (slot(once, Slot::kVariant) == 1 || slot(once, Slot::kCount) == 0)
    once.slots[static_cast<std::size_t>(Slot::kCount)] = 1;
  return timex_duration(once);
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

std::string zone_text(const DateExpression& expression) {
  const auto zone = slot(expression, Slot::kZone);
  if (zone == 0) return {};
  const std::int32_t minutes = zone - kZoneBase;
  if (minutes == 0) return "Z";
  const auto away = std::abs(minutes);
  return std::string(minutes < 0 ? "-" : "+").append(two_digits(away / 60)).append(":").append(two_digits(away % 60));
}

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
    default:
      return {};
  }
}

std::string fine_edtf(const DateExpression& expression, const std::string& value, const std::string& edtf) {
  if (edtf.empty())
    return value.starts_with("XXXX-") && value.find_first_of("WQSFT") == std::string::npos ? value : std::string{};
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
