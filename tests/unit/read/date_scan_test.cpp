// SPDX-License-Identifier: Apache-2.0
#include "lib/read/date_scan.h"

#include <doctest/doctest.h>

#include <string>

#include <fmt/format.h>

namespace {

// "2026-01-23" of the first date; 0 for what is missing; behind it the weekday, and flags: r range, s swapped, c clock.
std::string first(std::string_view text) {
  const auto dates = bilat::scan_dates(text);
  if (dates.empty()) return "none";
  const auto& date = dates[0];
  auto out = fmt::format("{}-{}-{}", date.year, date.month, date.day);
  if (date.weekday != 0) out += fmt::format(" w{}", date.weekday);
  if (date.range) out += " r";
  if (date.swapped) out += " s";
  if (date.clock) out += " c";
  return out;
}

}  // namespace

TEST_CASE("dates are read in the forms of headers") {
  CHECK(first("2026-01-23") == "2026-1-23");
  CHECK(first("2026/1/23") == "2026-1-23");
  CHECK(first("2026.01.23") == "2026-1-23");
  CHECK(first("20260123") == "2026-1-23");
  CHECK(first("2026-01-23T14:05:00Z") == "2026-1-23 c");
  CHECK(first("2026年1月23日") == "2026-1-23");
  CHECK(first("2026년 1월 23일") == "2026-1-23");
  CHECK(first("January 23, 2026") == "2026-1-23");
  CHECK(first("January 23 2026") == "2026-1-23");
  CHECK(first("JANUARY 23 2026") == "2026-1-23");
  CHECK(first("Jan. 23, 2026") == "2026-1-23");
  CHECK(first("Sept. 3, 2026") == "2026-9-3");
  CHECK(first("January 23rd, 2026") == "2026-1-23");
  CHECK(first("May 21/2026") == "2026-5-21");
  CHECK(first("23 January 2026") == "2026-1-23");
  CHECK(first("23rd of January, 2026") == "2026-1-23");
  CHECK(first("23-Jan-2026") == "2026-1-23");
  CHECK(first("23-Jan-26") == "2026-1-23");
  CHECK(first("21 OCT 2026, 11:42") == "2026-10-21 c");
  CHECK(first("2026 January 23") == "2026-1-23");
  CHECK(first("Jan 23") == "0-1-23");
  CHECK(first("23 Jan") == "0-1-23");
  CHECK(first("April 2026") == "2026-4-0");
}

TEST_CASE("numeric dates keep their order open unless it is settled") {
  CHECK(first("23/01/2026") == "2026-1-23");
  CHECK(first("1/23/2026") == "2026-1-23 s");
  CHECK(first("23.1.2026") == "2026-1-23");
  CHECK(first("23-01-2026") == "2026-1-23");
  CHECK(first("23/01/26") == "2026-1-23");
  CHECK(bilat::scan_dates("03/04/2026")[0].ambiguous());
  CHECK_FALSE(bilat::scan_dates("03/03/2026")[0].ambiguous());
  CHECK_FALSE(bilat::scan_dates("23/03/2026")[0].ambiguous());
}

TEST_CASE("weekdays, clocks and ranges beside a date") {
  CHECK(first("Friday, January 23, 2026") == "2026-1-23 w5");
  CHECK(first("Fri 23 Jan 2026") == "2026-1-23 w5");
  CHECK(first("January 23, 2026 (Friday)") == "2026-1-23 w5");
  CHECK(first("19:05 | 23/01/2026") == "2026-1-23 c");
  CHECK(first("January 23, 2026 7:04 pm") == "2026-1-23 c");
  CHECK(first("24-27 August 2026") == "2026-8-24 r");
  CHECK(first("May 16 to 18") == "0-5-16 r");
  CHECK(first("from 3 to 5 March 2026") == "2026-3-3 r");
  CHECK(first("Jan 23 - 18 people were hurt") == "0-1-23");  // the dash ends a dateline
  CHECK(first("Jan 23 — 2026 will be a year of talks") == "0-1-23");
}

TEST_CASE("what is no date") {
  CHECK(first("version 1.2.3.4") == "none");
  CHECK(first("won 43-5 on the day") == "none");
  CHECK(first("31 people, 2,026 votes") == "none");
  CHECK(first("30 February 2026") == "none");
  CHECK(first("") == "none");
}

TEST_CASE("several dates in one line") {
  const auto dates = bilat::scan_dates("19:05 | 23/03/2025 14:26 | 27/01/2026News");
  REQUIRE(dates.size() == 2);
  CHECK(dates[0].day == 23);
  CHECK(dates[1].year == 2026);
}
