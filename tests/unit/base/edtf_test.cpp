// SPDX-License-Identifier: Apache-2.0
#include "lib/base/edtf.h"

#include <doctest/doctest.h>

#include <vector>

using bilat::compatible;
using bilat::edtf_bounds;
using bilat::edtf_breadth;

namespace {

std::string shown(std::string_view edtf) {
  const auto bounds = edtf_bounds(edtf);
  if (!bounds) return "none";
  const auto side = [](const std::optional<bilat::Day>& day) {
    return day ? bilat::to_string(*day) : std::string("?");
  };
  return side(bounds->earliest) + " " + side(bounds->latest);
}

}  // namespace

TEST_CASE("bounds of each form") {
  CHECK(shown("2026-01-23") == "2026-01-23 2026-01-23");
  CHECK(shown("2024-02") == "2024-02-01 2024-02-29");
  CHECK(shown("1998") == "1998-01-01 1998-12-31");
  CHECK(shown("2025-33") == "2025-01-01 2025-03-31");
  CHECK(shown("2025-36") == "2025-10-01 2025-12-31");
  CHECK(shown("2025-40") == "2025-01-01 2025-06-30");
  CHECK(shown("2025-41") == "2025-07-01 2025-12-31");
  CHECK(shown("2025-01-03/2025-01-05") == "2025-01-03 2025-01-05");
  CHECK(shown("2025/2026-03") == "2025-01-01 2026-03-31");
  CHECK(shown("2025-34/2025-35") == "2025-04-01 2025-09-30");
  CHECK(shown("2009/..") == "2009-01-01 ?");
  CHECK(shown("2009/") == "2009-01-01 ?");
  CHECK(shown("../2013-05") == "? 2013-05-31");
  CHECK(shown("/2013") == "? 2013-12-31");
  CHECK(shown("2025-03/2025") == "2025-03-01 2025-12-31");
}

TEST_CASE("what is none of the forms") {
  for (const char* text : {"",
                           "/",
                           "../..",
                           "..",
                           "202",
                           "20255",
                           "2025-",
                           "2025-1",
                           "2025-00",
                           "2025-13",
                           "2025-21",
                           "2025-32",
                           "2025-37",
                           "2025-42",
                           "2025-02-30",
                           "2025-01-05/2025-01-03",
                           "2025/2026/2027",
                           "2025~",
                           "201X",
                           "today",
                           "2025-01-01T00:00",
                           "0000",
                           "2025 /2026",
                           "2025_01",
                           "-025"}) {
    CAPTURE(text);
    CHECK(shown(text) == "none");
  }
}

TEST_CASE("compatible is symmetric and means overlap") {
  struct Case {
    const char* a;
    const char* b;
    bool expected;
  };
  const std::vector<Case> cases{{"2025", "2025-03-04", true},
                                {"2025-03", "2025-03-31", true},
                                {"2025-03", "2025-04-01", false},
                                {"2025-33", "2025-03", true},
                                {"2025-33", "2025-04", false},
                                {"2009/..", "2025", true},
                                {"2009/..", "2008", false},
                                {"../2013", "2014-01", false},
                                {"../2013", "2009/..", true},
                                {"", "2025", true},
                                {"nonsense", "2025", true},
                                {"", "", true},
                                {"2025-01-01/2025-01-03", "2025-01-03/2025-01-09", true},
                                {"2025-01-01/2025-01-03", "2025-01-04", false}};
  for (const auto& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(compatible(c.a, c.b) == c.expected);
    CHECK(compatible(c.b, c.a) == c.expected);
  }
}

TEST_CASE("breadth orders by precision") {
  CHECK(edtf_breadth("2025-03-04") == 1);
  CHECK(edtf_breadth("2025-02") == 28);
  CHECK(edtf_breadth("2024") == 366);
  CHECK(edtf_breadth("2025/..") == 1'000'000);
  CHECK(edtf_breadth("") == 2'000'000);
  CHECK(edtf_breadth("someday") == 2'000'000);
  CHECK(edtf_breadth("0001/9999") > 1'000'000);  // a bounded interval counts its days, however many
}

TEST_CASE("builders write the shortest exact form, and it reads back") {
  const auto day = [](int y, int m, int d) { return bilat::to_day({y, m, d}); };
  CHECK(bilat::edtf(bilat::CivilDate{2026, 1, 23}) == "2026-01-23");
  CHECK(bilat::edtf(day(2026, 1, 23), day(2026, 1, 23)) == "2026-01-23");
  CHECK(bilat::edtf(day(2024, 2, 1), day(2024, 2, 29)) == "2024-02");
  CHECK(bilat::edtf(day(2024, 1, 1), day(2024, 12, 31)) == "2024");
  CHECK(bilat::edtf(day(2024, 2, 1), day(2024, 2, 28)) == "2024-02-01/2024-02-28");
  CHECK(bilat::edtf(day(2024, 1, 1), day(2025, 12, 31)) == "2024-01-01/2025-12-31");
  CHECK(bilat::edtf(day(2024, 1, 1), day(2024, 3, 31)) == "2024-01-01/2024-03-31");
  for (const auto& [from, to] : std::vector<std::pair<bilat::Day, bilat::Day>>{
           {day(2024, 2, 1), day(2024, 2, 29)}, {day(1, 1, 1), day(1, 12, 31)}, {day(2025, 5, 5), day(2026, 1, 1)}}) {
    CHECK(edtf_bounds(bilat::edtf(from, to)) == bilat::DayBounds{from, to});
  }
}
