// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

// 2025-08-21 is a Thursday, 2026-01-23 a Friday, 2025-10-21 a Tuesday, 2025-06-01 a Sunday, 2025-06-07 a Saturday.
constexpr DateCase kWeekdays[] = {
    {"2026-01-23", "The council chose her on [Friday].", "2026-01-23"},
    {"2025-08-21", "They spoke on [Monday].", "2025-08-18"},
    {"2025-08-21", "They spoke on [Friday].", "2025-08-15"},
    {"2025-08-21", "They spoke [Sunday].", "2025-08-17"},
    {"2025-08-21", "They spoke late on [Monday].", "2025-08-18"},
    {"2025-08-21", "They spoke [late Monday].", "2025-08-18"},
    {"2025-08-21", "They spoke on [Wednesday afternoon].", "2025-08-20"},
    {"2025-08-21", "They spoke on [Tuesday evening].", "2025-08-19"},
    {"2025-08-21", "They spoke on [the morning of Tuesday].", "2025-08-19"},
    {"2025-08-21", "[Thursday]'s vote was close.", "2025-08-21"},
    {"2025-10-21", "A vote may come as early as [Thursday].", "2025-10-23", "", true},
    {"2025-10-21", "They will vote on [Thursday].", "2025-10-23", "", true},
    {"2025-10-21", "They will vote on [Tuesday].", "2025-10-21", "", true},
    {"2025-10-21", "They will vote on [Monday].", "2025-10-27", "", true},
    {"2025-12-30", "They will vote on [Friday].", "2026-01-02", "", true},
    {"2026-01-02", "They voted on [Tuesday].", "2025-12-30"},
    {"2024-03-02", "They voted on [Thursday].", "2024-02-29"},
    {"2025-08-21", "They spoke [last Friday].", "2025-08-15"},
    {"2025-08-21", "They spoke [last Thursday].", "2025-08-14"},
    {"2025-08-22", "They spoke [last Friday].", "2025-08-15"},
    {"2025-08-21", "They speak [next Thursday].", "2025-08-28"},
    {"2025-08-21", "They speak [next Friday].", "2025-08-29"},
    {"2025-08-18", "They speak [next Thursday].", "2025-08-28"},
    {"2025-08-21", "They speak [this Thursday].", "2025-08-21"},
    {"2025-08-18", "They speak [this Friday].", "2025-08-22"},
    {"2025-08-21", "They speak [this coming Thursday].", "2025-08-28"},
    {"2025-08-18", "They speak [this coming Thursday].", "2025-08-21"},
    {"2025-08-21", "They spoke [this past Monday].", "2025-08-18"},
    {"2025-08-21", "They spoke on [Wednesday last week].", "2025-08-13"},
    {"2025-08-21", "They speak on [Wednesday next week].", "2025-08-27"},
    {"2025-08-21", "They spoke on [Monday of this week].", "2025-08-18"},
    {"2025-08-21", "They spoke at [10 a.m. on Wednesday].", "2025-08-20"},
    {"2025-08-21", "They spoke at [15:00 GMT Wednesday].", "2025-08-20"},
    {"", "They spoke on [Monday].", ""},
};

constexpr DateCase kNearDays[] = {
    {"2025-08-21", "He arrived [today].", "2025-08-21"},
    {"2025-08-21", "He arrived [earlier today].", "2025-08-21"},
    {"2025-08-21", "He arrived [yesterday].", "2025-08-20"},
    {"2025-08-21", "He arrived [late yesterday].", "2025-08-20"},
    {"2025-08-21", "He arrived [yesterday afternoon].", "2025-08-20"},
    {"2025-08-21", "He arrives [tomorrow].", "2025-08-22"},
    {"2025-08-21", "He arrives [tomorrow morning].", "2025-08-22"},
    {"2025-12-31", "He arrives [tomorrow].", "2026-01-01"},
    {"2024-02-28", "He arrives [tomorrow].", "2024-02-29"},
    {"2025-08-21", "He arrives [tonight].", "2025-08-21"},
    {"2025-08-21", "He arrived [last night].", "2025-08-20"},
    {"2025-08-21", "He arrived [this morning].", "2025-08-21"},
    {"2025-08-21", "He arrived [early this morning].", "2025-08-21"},
    {"2025-08-21", "He arrives [this evening].", "2025-08-21"},
    {"2025-08-21", "He arrived [the day before yesterday].", "2025-08-19"},
    {"2025-08-21", "He arrives [the day after tomorrow].", "2025-08-23"},
};

constexpr DateCase kUnits[] = {
    {"2025-08-21", "Talks were held [last week].", "2025-08-11/2025-08-17"},
    {"2025-08-21", "Talks are held [this week].", "2025-08-18/2025-08-24"},
    {"2025-08-21", "Talks are held [next week].", "2025-08-25/2025-08-31"},
    {"2025-06-01", "Talks are held [next week].", "2025-06-02/2025-06-08"},
    {"2025-12-30", "Talks are held [next week].", "2026-01-05/2026-01-11"},
    {"2025-08-21", "[Next week]'s talks matter.", "2025-08-25/2025-08-31"},
    {"2025-08-21", "Talks were held [late last week].", "2025-08-11/2025-08-17"},
    {"2025-08-21", "Talks were held [earlier this week].", "2025-08-18/2025-08-24"},
    {"2025-08-21", "Talks were held [last month].", "2025-07"},
    {"2026-01-23", "Talks were held [last month].", "2025-12"},
    {"2025-12-30", "Talks are held [next month].", "2026-01"},
    {"2025-08-21", "Talks are held as early as [next month].", "2025-09"},
    {"2025-08-21", "Talks are held [early next month].", "2025-09"},
    {"2025-08-21", "Talks are held [this month].", "2025-08"},
    {"2025-08-21", "Talks are held [later this month].", "2025-08"},
    {"2025-08-21", "Talks were held [earlier this month].", "2025-08"},
    {"2025-08-21", "Talks were held [last year].", "2024"},
    {"2025-08-21", "Talks were held [this year].", "2025"},
    {"2025-08-21", "Talks are held [later this year].", "2025"},
    {"2025-08-21", "Talks are held [early next year].", "2026"},
    {"2025-08-21", "Talks end by [the end of this year].", "2025"},
    {"2025-08-21", "Talks end by [the end of the year].", "2025"},
    {"2025-08-21", "Talks end by [the end of next month].", "2025-09"},
    {"2025-08-21", "Talks end [later in the week].", "2025-08-18/2025-08-24"},
    {"2025-08-21", "Talks end in [the coming week].", "2025-08-25/2025-08-31"},
    {"2025-08-21", "Trade grew [last quarter].", "2025-04/2025-06"},
    {"2025-02-03", "Trade grew [last quarter].", "2024-10/2024-12"},
    {"2025-08-21", "Trade grew [last decade].", "2010/2019"},
    {"2025-08-21", "They phoned over [the weekend].", "2025-08-16/2025-08-17"},
    {"2025-08-21", "They phoned at [the weekend].", "2025-08-16/2025-08-17"},
    {"2025-06-01", "They phoned over [the weekend].", "2025-05-31/2025-06-01"},
    {"2025-08-21", "They will phone at [the weekend].", "2025-08-23/2025-08-24", "", true},
    {"2025-08-21", "They phoned [last weekend].", "2025-08-16/2025-08-17"},
    {"2025-06-07", "They phoned [last weekend].", "2025-05-31/2025-06-01"},
    {"2025-08-21", "They phone [this weekend].", "2025-08-23/2025-08-24"},
    {"2025-08-21", "They phone [next weekend].", "2025-08-30/2025-08-31"},
};

constexpr DateCase kSteppedMonths[] = {
    {"2026-01-23", "He went there [last April].", "2025-04"},
    {"2025-07-10", "He went there [last August].", "2024-08"},
    {"2025-07-10", "He went there [last July].", "2024-07"},
    {"2025-07-10", "He went there [last May].", "2025-05"},
    {"2025-07-10", "He goes there [next March].", "2026-03"},
    {"2025-07-10", "He goes there [next September].", "2025-09"},
    {"2025-07-10", "He went there [this April].", "2025-04"},
    {"2025-07-10", "He went there in [April last year].", "2024-04"},
    {"2025-07-10", "He went there in [April of last year].", "2024-04"},
    {"2025-07-10", "He goes there in [late May next year].", "2026-05"},
    {"2025-07-10", "He went there in [October of this year].", "2025-10"},
    {"2025-07-10", "He went there on [April 3 last year].", "2024-04-03"},
    {"2025-07-10", "He went there on [3 April this year].", "2025-04-03"},
    {"2025-07-10", "He went there on [the 5th of this month].", "2025-07-05"},
    {"2025-01-10", "He went there on [the 5th of last month].", "2024-12-05"},
};

constexpr DateCase kAgo[] = {
    {"2025-08-21", "It began [two days ago].", "2025-08-19"},
    {"2025-08-21", "It began [a day ago].", "2025-08-20"},
    {"2025-08-21", "It began [a week ago].", "2025-08-11/2025-08-17"},
    {"2025-08-21", "It began [three weeks ago].", "2025-07-28/2025-08-03"},
    {"2025-08-21", "It began [a month ago].", "2025-07"},
    {"2025-01-15", "It began [two months ago].", "2024-11"},
    {"2025-08-21", "It began [a year ago].", "2024"},
    {"2025-08-21", "It began [75 years ago].", "1950"},
    {"2025-08-21", "It began [seventy-five years ago].", "1950"},
    {"2025-08-21", "It began [twenty five years ago].", "2000"},
    {"2025-08-21", "It began [a hundred years ago].", "1925"},
    {"2025-08-21", "It began [nearly two years ago].", "2023"},
    {"2025-08-21", "It began [more than two years ago].", ""},
    {"2025-08-21", "It began [a decade ago].", "2010/2019"},
    {"2025-08-21", "It began [half a century ago].", "1975"},
    {"2025-08-21", "It began [a year and a half ago].", "2024-02"},
    {"2025-08-21", "It began [two hours ago].", "2025-08-21"},
    {"2025-08-21", "It began [several years ago].", ""},
    {"2025-08-21", "It began [years ago].", ""},
    {"2025-08-21", "It begins [six weeks from now].", "2025-09-29/2025-10-05"},
    {"2025-08-21", "It begins in [two months' time].", "2025-10"},
};

}  // namespace

TEST_CASE("weekdays") { check_cases(kWeekdays); }
TEST_CASE("today and its neighbours") { check_cases(kNearDays); }
TEST_CASE("weeks, months and years around the document's date") { check_cases(kUnits); }
TEST_CASE("months with a step") { check_cases(kSteppedMonths); }
TEST_CASE("ago and from now") { check_cases(kAgo); }

TEST_CASE("a bare weekday says so, since its direction is the clause's") {
  const auto document = make_document("They met on Friday and last Monday.");
  const auto found = find_dates(document, english());
  REQUIRE(found.size() == 2);
  CHECK(found[0].bare_weekday);
  CHECK_FALSE(found[1].bare_weekday);
}

}  // namespace bilat::test
