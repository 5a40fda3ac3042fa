// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

constexpr DateCase kSpoken[] = {
    {"2026-02-18", "[The following day] she flew home.", "2026-02-17", "2026-02-16"},
    {"2026-02-18", "[The next day] she flew home.", "2026-02-17", "2026-02-16"},
    {"2026-02-18", "[The next morning] she flew home.", "2026-02-17", "2026-02-16"},
    {"2026-02-18", "She flew home [the same day].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "She dined with him [the same evening].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "She flew home [later that day].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "She flew home [that day].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "She flew home [that night].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "She flew home [later in the day].", "2026-02-16", "2026-02-16"},
    {"2026-02-18", "They had spoken [a day earlier].", "2026-02-15", "2026-02-16"},
    {"2026-02-18", "They had spoken [the day before].", "2026-02-15", "2026-02-16"},
    {"2026-02-18", "They had spoken [the previous day].", "2026-02-15", "2026-02-16"},
    {"2026-02-18", "They had spoken [the previous evening].", "2026-02-15", "2026-02-16"},
    {"2026-02-18", "They had spoken [four days earlier].", "2026-02-12", "2026-02-16"},
    {"2026-02-18", "They spoke again [two days later].", "2026-02-18", "2026-02-16"},
    {"2026-02-18", "They resumed ties [nine days later].", "2024-01-24", "2024-01-15"},
    {"2024-03-18", "They spoke again [two days later].", "2024-03-01", "2024-02-28"},
    {"2026-02-18", "They spoke again [the following week].", "2026-02-23/2026-03-01", "2026-02-16"},
    {"2026-02-18", "They spoke again [a week later].", "2026-02-23/2026-03-01", "2026-02-16"},
    {"2026-02-18", "They spoke again [a month later].", "2025-06", "2025-05-03"},
    {"2026-02-18", "They spoke again [a month later].", "2025-06", "2025-05"},
    {"2026-02-18", "They spoke again [two years later].", "2021", "2019"},
    {"2026-02-18", "They had spoken [a year earlier].", "2018", "2019-03-04"},
    {"2026-02-18", "They had spoken [the previous month].", "2025-12", "2026-01-15"},
    {"2026-02-18", "They spoke again [the following month].", "2026-01", "2025-12-15"},
    {"2026-02-18", "They spoke again [the following year].", "2026", "2025-12-15"},
    {"2026-02-18", "They spoke again [later that month].", "2025-12", "2025-12-15"},
    {"2026-02-18", "They spoke again [later that year].", "2025", "2025-12-15"},
    {"2026-02-18", "They spoke again [that week].", "2025-12-15/2025-12-21", "2025-12-17"},
    {"2026-02-18", "They spoke again [the same year].", "2025", "2025-12"},
    {"2026-02-18", "They spoke again [the following Friday].", "2025-12-19", "2025-12-17"},
    {"2026-02-18", "They spoke again [the following Wednesday].", "2025-12-24", "2025-12-17"},
    {"2026-02-18", "They had spoken [the previous Friday].", "2025-12-12", "2025-12-17"},
    {"2026-02-18", "They spoke again [that Friday].", "2025-12-19", "2025-12-17"},
    {"2026-02-18", "[The following day] she flew home.", "2025-07-12", "2025-07-08/2025-07-11"},
    {"2026-02-18", "[The following day] she flew home.", "", "2025"},
    {"2026-02-18", "[The following day] she flew home.", "", ""},
    {"2026-02-18", "She flew home [the same day].", "", "2025-07"},
    {"2026-02-18", "They spoke again [later that month].", "", "2025"},
};

}  // namespace

TEST_CASE("counted from the date last spoken of") { check_cases(kSpoken); }

TEST_CASE("counted from the thing that is named behind it") {
  struct Row {
    std::string_view text;
    std::string_view value;
    bool from_thing;
  };
  constexpr Row kRows[] = {
      {"She took over [six days] after her rival quit.", "2025-05-09", true},
      {"She took over [a day] after the vote.", "2025-05-04", true},
      {"She took over [two days] before the vote.", "2025-05-01", true},
      {"She took over on [the day] after the vote.", "2025-05-04", true},
      {"She spoke on [the eve] of the vote.", "2025-05-02", true},
      {"She took over [two days before].", "2025-05-01", false},
      {"She took over [two days later].", "2025-05-05", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const auto marked = read_marked(row.text);
    const auto document = make_document(marked.text);
    const auto found = find_dates(document, english());
    const auto* expression = find_expression(document, found, marked.expression);
    REQUIRE(expression != nullptr);
    CHECK(expression->anchor == DateAnchor::kSpoken);
    CHECK(expression->from_thing == row.from_thing);
    DateContext context;
    context.spoken = "2025-05-03";
    CHECK(resolve_date(*expression, context) == row.value);
  }
}

}  // namespace bilat::test
