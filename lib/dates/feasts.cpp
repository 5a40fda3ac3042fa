// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/feasts.h"

#include <cmath>
#include <numbers>

#include "lib/dates/when.h"

namespace bilat::dates {
namespace {

// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
Day easter(std::int32_t year) {
  const auto a = year % 19, b = year / 100, c = year % 100;
  const auto h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const auto l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const auto n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return to_day({year, n / 31, n % 31 + 1});
}

// Meeus' Julian computus; the difference of the calendars is that of the year's March.
Day orthodox_easter(std::int32_t year) {
  const auto d = (19 * (year % 19) + 15) % 30;
  const auto e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const auto n = d + e + 114;
  const auto julian_to_gregorian = year / 100 - year / 400 - 2;
  return plus(to_day({year, n / 31, n % 31 + 1}), julian_to_gregorian);
}

constexpr double kUnixEpoch = 2440587.5;  // Julian date of 1970-01-01T00:00Z
constexpr double kChina = 8.0 / 24.0;
constexpr double kDeltaT = 70.0 / 86400.0;  // dynamical time less universal time: a minute, these centuries

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }

Day day_in_china(double julian_ephemeris_date) {
  return Day{static_cast<std::int32_t>(std::floor(julian_ephemeris_date - kDeltaT + kChina - kUnixEpoch))};
}

// The k-th new moon after that of January 2000: Meeus, chapter 49, its greater terms; good to some minutes.
Day new_moon(std::int32_t k) {
  const double t = k / 1236.85;
  const double m = 2.5534 + 29.10535670 * k;
  const double mp = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const double f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const double omega = 124.7746 - 1.56375588 * k;
  const double e = 1.0 - 0.002516 * t;
  double date = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  date += -0.40720 * sine(mp) + 0.17241 * e * sine(m) + 0.01608 * sine(2 * mp) + 0.01039 * sine(2 * f);
  date += 0.00739 * e * sine(mp - m) - 0.00514 * e * sine(mp + m) + 0.00208 * e * e * sine(2 * m);
  date += -0.00111 * sine(mp - 2 * f) - 0.00057 * sine(mp + 2 * f) + 0.00056 * e * sine(2 * mp + m);
  date += -0.00042 * sine(3 * mp) + 0.00042 * e * sine(m + 2 * f) + 0.00038 * e * sine(m - 2 * f);
  date += -0.00024 * e * sine(2 * mp - m) - 0.00017 * sine(omega);
  date += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t) + 0.000165 * sine(251.88 + 0.016321 * k);
  return day_in_china(date);
}

// The December solstice as a Julian ephemeris date: Meeus, chapter 27, with its greater periodic terms.
double winter_solstice(std::int32_t year) {
  const double y = (year - 2000) / 1000.0;
  const double mean = 2451900.05952 + 365242.74049 * y - 0.06223 * y * y;
  const double t = (mean - 2451545.0) / 36525.0;
  constexpr double kTerms[][3] = {{485, 324.96, 1934.136},  {203, 337.23, 32964.467}, {199, 342.08, 20.186},
                                  {182, 27.85, 445267.112}, {156, 73.14, 45036.886},  {136, 171.52, 22518.443},
                                  {77, 222.54, 65928.934},  {74, 296.72, 3034.906},   {70, 243.58, 9037.513},
                                  {58, 119.81, 33718.147},  {52, 297.17, 150.678},    {50, 21.02, 2281.226}};
  double sum = 0;
  for (const auto& [weight, phase, speed] : kTerms) sum += weight * sine(90.0 + phase + speed * t);
  const double w = 35999.373 * t - 2.47;
  return mean + 0.00001 * sum / (1 + 0.0334 * sine(90.0 + w) + 0.0007 * sine(90.0 + 2 * w));
}

// The number of the last new moon on or before a day.
std::int32_t moon_before(Day day) {
  auto k = static_cast<std::int32_t>(std::floor((day.number - 10962.6) / 29.530588861)) + 2;  // 2000-01-06 is day 10962
  while (new_moon(k) > day) --k;
  return k;
}

// The eleventh month holds the solstice; the new year is the second new moon after it began, or the third when the
// month that follows the eleventh is a leap month: in a year of thirteen moons, one that the sun's next term (300
// degrees, 29.4 days on) does not fall into. That will be so in 2033.
Day lunar_new_year(std::int32_t year) {
  constexpr double kToNextTerm = 29.44;
  const auto solstice = winter_solstice(year - 1);
  const auto eleventh = moon_before(day_in_china(solstice));
  const bool thirteen = moon_before(day_in_china(winter_solstice(year))) - eleventh == 13;
  const bool leap = thirteen && day_in_china(solstice + kToNextTerm) >= new_moon(eleventh + 2);
  return new_moon(eleventh + (leap ? 3 : 2));
}

// The fifteenth day of the eighth month: seven months after the new year, eight with a leap month between, which there
// is when the year has thirteen moons and its moon of the autumn would come before the equinox's month.
Day mid_autumn(std::int32_t year) {
  const auto first = moon_before(lunar_new_year(year));
  auto eighth = new_moon(first + 7);
  const Day earliest = to_day({year, 8, 24});  // the eighth month holds the equinox, so it begins after that day
  if (eighth < earliest) eighth = new_moon(first + 8);
  return plus(eighth, 14);
}

// The tabular calendar of Islam: 30 years have 11 leap days; the civil epoch, 622-07-19 of the Gregorian calendar.
std::int32_t islamic_day(std::int32_t year, std::int32_t month) {
  const std::int32_t months = (month - 1) * 29 + month / 2;  // 30 and 29 days by turns
  constexpr std::int32_t kEpoch = -492'148;                  // days before 1970
  return kEpoch + (year - 1) * 354 + (3 + 11 * year) / 30 + months;
}

std::vector<Day> islamic_days(std::int32_t month, std::int32_t day, std::int32_t year) {
  std::vector<Day> days;
  const auto about = (year - 622) * 33 / 32;
  for (auto candidate = about - 1; candidate <= about + 2; ++candidate) {
    const Day that{islamic_day(candidate, month) + day - 1};
    if (to_civil(that).year == year) days.push_back(that);
  }
  return days;
}

}  // namespace

std::vector<Day> feast_days(Feast feast, std::int32_t year) {
  if (year < 1000 || year > 9000) return {};
  switch (feast) {
    case Feast::kEaster:
      return {easter(year)};
    case Feast::kOrthodoxEaster:
      return {orthodox_easter(year)};
    case Feast::kLunarNewYear:
      return {lunar_new_year(year)};
    case Feast::kMidAutumn:
      return {mid_autumn(year)};
    case Feast::kRamadan:
      return islamic_days(9, 1, year);
    case Feast::kEidAlFitr:
      return islamic_days(10, 1, year);
    case Feast::kEidAlAdha:
      return islamic_days(12, 10, year);
    case Feast::kNone:
      break;
  }
  return {};
}

bool is_approximate(Feast feast) {
  return feast == Feast::kRamadan || feast == Feast::kEidAlFitr || feast == Feast::kEidAlAdha;
}

std::int32_t feast_length(Feast feast) { return feast == Feast::kRamadan ? 30 : 1; }

}  // namespace bilat::dates
