// SPDX-License-Identifier: Apache-2.0
#include "lib/base/calendar.h"

#include <doctest/doctest.h>

#include <chrono>

using bilat::CivilDate;
using bilat::Day;

TEST_CASE("known days") {
  CHECK(bilat::to_day({1970, 1, 1}).number == 0);
  CHECK(bilat::to_day({2000, 3, 1}).number == 11017);
  CHECK(bilat::to_day({1969, 12, 31}).number == -1);
  CHECK(bilat::to_string(bilat::to_day({2026, 1, 23})) == "2026-01-23");
  CHECK(bilat::to_string(bilat::to_day({1, 1, 1})) == "0001-01-01");
}

TEST_CASE("weekdays") {
  CHECK(bilat::iso_weekday(bilat::to_day({1970, 1, 1})) == 4);
  CHECK(bilat::iso_weekday(bilat::to_day({1969, 12, 28})) == 7);
  CHECK(bilat::iso_weekday(bilat::to_day({2024, 2, 29})) == 4);
  CHECK(bilat::iso_weekday(bilat::to_day({1900, 1, 1})) == 1);
}

TEST_CASE("every day of ten thousand years agrees with the standard library, and each follows the last") {
  const Day last = bilat::to_day({9999, 12, 31});
  int weekday = bilat::iso_weekday(bilat::to_day({1, 1, 1}));
  for (Day day = bilat::to_day({1, 1, 1}); day <= last; ++day.number) {
    const CivilDate date = bilat::to_civil(day);
    const std::chrono::year_month_day other{std::chrono::sys_days{std::chrono::days{day.number}}};
    const bool same = date.year == int{other.year()} && date.month == static_cast<int>(unsigned{other.month()}) &&
                      date.day == static_cast<int>(unsigned{other.day()});
    if (!same || bilat::to_day(date) != day || !bilat::is_valid(date) || bilat::iso_weekday(day) != weekday) {
      FAIL("day " << day.number);
    }
    weekday = weekday % 7 + 1;
  }
}

TEST_CASE("which dates exist") {
  CHECK(bilat::is_valid({2024, 2, 29}));
  CHECK(bilat::is_valid({2000, 2, 29}));
  CHECK_FALSE(bilat::is_valid({1900, 2, 29}));
  CHECK_FALSE(bilat::is_valid({2025, 2, 29}));
  CHECK_FALSE(bilat::is_valid({2025, 9, 31}));
  CHECK_FALSE(bilat::is_valid({2025, 0, 1}));
  CHECK_FALSE(bilat::is_valid({2025, 13, 1}));
  CHECK_FALSE(bilat::is_valid({2025, 1, 0}));
  CHECK_FALSE(bilat::is_valid({2025, -1, -1}));
  CHECK_FALSE(bilat::is_valid({0, 1, 1}));
  CHECK_FALSE(bilat::is_valid({10000, 1, 1}));
  CHECK(bilat::days_in_month(2025, 13) == 0);
}

TEST_CASE("only YYYY-MM-DD is a day") {
  CHECK(bilat::parse_day("2026-01-23") == bilat::to_day({2026, 1, 23}));
  for (const char* text : {"", "2026", "2026-1-23", "2026-01-23 ", "2026/01/23", "2026-01-32", "2026-02-30",
                           "20x6-01-23", "+026-01-23", "-026-01-23", "0000-01-01", "2026-01--1", "２０２６"}) {
    CAPTURE(text);
    CHECK_FALSE(bilat::parse_day(text));
  }
}
