// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

struct UseCase {
  std::string_view text;
  DateUse use;
  std::string_view length = {};  ///< ISO 8601, of lengths
};

constexpr UseCase kUses[] = {
    {"He stayed for [four days].", DateUse::kLength, "P4D"},
    {"Within [four days] they spoke twice.", DateUse::kLength, "P4D"},
    {"He left for a [four-day] visit.", DateUse::kLength, "P4D"},
    {"She began a [three-day] working visit.", DateUse::kLength, "P3D"},
    {"A [two-day] summit ended.", DateUse::kLength, "P2D"},
    {"A [90-day] truce held.", DateUse::kLength, "P90D"},
    {"It was the biggest partner for [two decades].", DateUse::kLength, "P20Y"},
    {"It grew for over [20 consecutive years].", DateUse::kLength, "P20Y"},
    {"The feud went on for [years].", DateUse::kLength, "PXY"},
    {"They were at odds for [decades].", DateUse::kLength, "PXY"},
    {"She led the body for [five years].", DateUse::kLength, "P5Y"},
    {"The next [five-year] plan is due.", DateUse::kLength, "P5Y"},
    {"Talks ran for [two and a half hours].", DateUse::kLength, "PT2.5H"},
    {"Talks ran for [90 minutes].", DateUse::kLength, "PT90M"},
    {"Talks ran for [half an hour].", DateUse::kLength, "PT0.5H"},
    {"Talks ran for [an hour and a half].", DateUse::kLength, "PT1.5H"},
    {"Talks ran for [nearly two years].", DateUse::kLength, "P2Y"},
    {"Talks ran for [more than 18 months].", DateUse::kLength, "P18M"},
    {"Talks ran for [several weeks].", DateUse::kLength, "PXW"},
    {"Talks ran for [a few days].", DateUse::kLength, "PXD"},
    {"Talks ran for [a week].", DateUse::kLength, "P1W"},
    {"A third minister in [a year] took office.", DateUse::kLength, "P1Y"},
    {"Talks ran for [a fortnight].", DateUse::kLength, "P2W"},
    {"A [week-long] tour began.", DateUse::kLength, "P1W"},
    {"A [months-long] siege ended.", DateUse::kLength, "PXM"},
    {"Over [the past two months] little changed.", DateUse::kLength, "P2M"},
    {"In [the next four years] much may change.", DateUse::kLength, "P4Y"},
    {"In [the last few days] much changed.", DateUse::kLength, "PXD"},
    {"In [recent years] much changed.", DateUse::kLength, "PXY"},
    {"In [the coming weeks] they will speak.", DateUse::kLength, "PXW"},
    {"They gather [every spring].", DateUse::kRepeated},
    {"They gather [each year].", DateUse::kRepeated},
    {"They gather [every Thursday].", DateUse::kRepeated},
    {"They gather [every two years].", DateUse::kRepeated},
    {"They gather [every other week].", DateUse::kRepeated},
    {"They gather [annually].", DateUse::kRepeated},
    {"They gather [regularly].", DateUse::kRepeated},
    {"They gather [twice a year].", DateUse::kRepeated},
    {"They gather on [Mondays].", DateUse::kRepeated},
    {"They met [recently].", DateUse::kVague},
    {"They will meet [soon].", DateUse::kVague},
    {"They are [now] at peace.", DateUse::kVague},
    {"She [currently] chairs the board.", DateUse::kVague},
    {"They have traded since [2009].", DateUse::kSince},
    {"They have traded since [last April].", DateUse::kSince},
    {"They stay until [Friday].", DateUse::kUntil},
    {"They stay till [June 3].", DateUse::kUntil},
    {"Reply by [the end of March].", DateUse::kUntil},
    {"They met on [Friday].", DateUse::kPoint},
};

}  // namespace

TEST_CASE("what an expression says of events") {
  for (const auto& row : kUses) {
    CAPTURE(row.text);
    const auto marked = read_marked(row.text);
    const auto document = make_document(marked.text);
    const auto found = find_dates(document, english());
    const auto* expression = find_expression(document, found, marked.expression);
    CHECK(expression != nullptr);
    if (expression == nullptr) continue;
    CHECK(expression->use == row.use);
    CHECK(length_of(*expression) == row.length);
    if (row.use == DateUse::kLength || row.use == DateUse::kRepeated) {
      DateContext context;
      context.published = parse_day("2025-08-21");
      CHECK(resolve_date(*expression, context).empty());
    }
  }
}

TEST_CASE("a length keeps its count and unit") {
  const auto document = make_document("She began a four-day visit, her longest in a decade.");
  const auto found = find_dates(document, english());
  REQUIRE(found.size() == 2);
  CHECK(found[0].count == 4);
  CHECK(found[0].unit == DateUnit::kDay);
  CHECK(found[1].count == 1);
  CHECK(found[1].unit == DateUnit::kDecade);
}

TEST_CASE("stretches of days, weeks and months") {
  const auto day = *parse_day("2026-02-16");
  CHECK(stretch(day, 3, DateUnit::kDay) == "2026-02-16/2026-02-18");
  CHECK(stretch(day, 1, DateUnit::kDay) == "2026-02-16");
  CHECK(stretch(day, 2, DateUnit::kWeek) == "2026-02-16/2026-03-01");
  CHECK(stretch(day, 1, DateUnit::kMonth) == "2026-02-16/2026-03-15");
  CHECK(stretch(*parse_day("2024-01-31"), 1, DateUnit::kMonth) == "2024-01-31/2024-02-29");
  CHECK(stretch(*parse_day("2024-01-01"), 1, DateUnit::kMonth) == "2024-01-01/2024-01-31");
  CHECK(stretch(day, 2, DateUnit::kHour) == "2026-02-16");
  CHECK(stretch(day, 0, DateUnit::kDay) == "2026-02-16");
}

}  // namespace bilat::test
