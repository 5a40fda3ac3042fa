// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

constexpr DateCase kDays[] = {
    {"2025-08-21", "The pact was sealed on [March 4, 2019].", "2019-03-04"},
    {"2025-08-21", "The pact was sealed on [4 March 2019].", "2019-03-04"},
    {"2025-08-21", "The pact was sealed on [4th March, 2019].", "2019-03-04"},
    {"2025-08-21", "The pact was sealed on [the 4th of March, 2019].", "2019-03-04"},
    {"2025-08-21", "The pact was sealed on [March 4th 2019].", "2019-03-04"},
    {"2025-08-21", "The bridge opened on [Sept. 30, 2011].", "2011-09-30"},
    {"2025-08-21", "The bridge opened on [30 Sept. 2011].", "2011-09-30"},
    {"2025-08-21", "She was born on [Feb. 29, 2000].", "2000-02-29"},
    {"2025-08-21", "On [Monday, 25 August 2025] the hall was full.", "2025-08-25"},
    {"2025-08-21", "On [Friday, July 21, 2017] the hall was full.", "2017-07-21"},
    {"2025-08-21", "On [Friday July 21, 2017] the hall was full.", "2017-07-21"},
    {"2025-08-21", "It dates from [2026-01-26].", "2026-01-26"},
    {"2025-08-21", "Filed [23/03/2025] in Lyon.", "2025-03-23"},
    {"2025-08-21", "Filed [03/23/2025] in Lyon.", "2025-03-23"},
    {"2025-08-21", "Filed [26.01.2026] in Bonn.", "2026-01-26"},
    {"2025-08-21", "Filed [3/3/26] in Bonn.", "2026-03-03"},
    {"2007-07-09", "Filed [7/8/07] in Boise.", "2007-07-08"},
    {"2025-08-21", "It ended on [December 31, 1999].", "1999-12-31"},
    {"2025-08-21", "It ended on [the 31st of December 1999].", "1999-12-31"},
    {"2025-08-21", "He wrote on [Aug. 15 '08].", "2008-08-15"},
    {"", "The pact was sealed on [March 4, 2019].", "2019-03-04"},
    {"", "The pact was sealed on [March 4].", ""},
};

constexpr DateCase kDaysWithoutYear[] = {
    {"2025-08-21", "Envoys spoke on [August 11].", "2025-08-11"},
    {"2025-08-21", "Envoys spoke on [11 August].", "2025-08-11"},
    {"2025-08-21", "Envoys spoke on [the 11th of August].", "2025-08-11"},
    {"2025-08-21", "Envoys spoke on [the 3rd of May].", "2025-05-03"},
    {"2025-08-21", "Envoys spoke on [May 3rd].", "2025-05-03"},
    {"2025-08-21", "Envoys spoke on [May 3].", "2025-05-03"},
    {"2025-08-21", "Envoys spoke on [March eighth].", "2025-03-08"},
    {"2025-08-21", "Envoys spoke on [Sept. 30].", "2025-09-30"},
    {"2025-08-21", "Envoys spoke on [Feb. 18].", "2025-02-18"},
    {"2026-01-23", "Envoys spoke on [April 14].", "2025-04-14"},
    {"2026-01-23", "Envoys spoke on [December 28].", "2025-12-28"},
    {"2026-01-23", "The board will meet on [January 26].", "2026-01-26", "", true},
    {"2026-01-23", "The board will meet on [April 14].", "2026-04-14", "", true},
    {"2025-12-30", "The board will meet on [January 5].", "2026-01-05", "", true},
    {"2025-12-30", "The board meets on [January 5].", "2026-01-05"},
    {"2026-01-02", "The board met on [December 20].", "2025-12-20"},
    {"2025-07-10", "The session opens on [July 18].", "2025-07-18"},
    {"2025-07-10", "The session will open on [July 18].", "2025-07-18", "", true},
    {"2025-03-17", "A storm struck on [February 29].", "2024-02-29"},
    {"2025-08-21", "On [Monday, 25 August] the hall fills.", "2025-08-25"},
    {"2025-08-21", "On [Monday (18 August)] the hall was full.", "2025-08-18"},
    {"2025-08-21", "On [Monday, October 13] the hall was full.", "2025-10-13"},
    {"2025-08-21", "It began [March 4 evening], officials said.", "2025-03-04"},
    {"2025-08-21", "It began on [the morning of 3 June].", "2025-06-03"},
    {"2025-08-21", "Shops shut on [Christmas Day].", "2024-12-25"},
    {"2025-08-21", "Shops will shut on [Christmas Day].", "2025-12-25", "", true},
    {"2025-08-21", "He spoke on [New Year's Eve].", "2024-12-31"},
    {"2026-01-02", "He spoke on [New Year's Day].", "2026-01-01"},
    {"2025-08-21", "Shops shut on [Christmas Eve 2022].", "2022-12-24"},
};

constexpr DateCase kMonthsAndYears[] = {
    {"2025-08-21", "The treaty of [January 2019] still holds.", "2019-01"},
    {"2025-08-21", "The treaty of [January, 2019] still holds.", "2019-01"},
    {"2025-08-21", "He left in [the May of 2010].", "2010-05"},
    {"2025-08-21", "He left in [Sept. 2010].", "2010-09"},
    {"2025-08-21", "He left in [late May 2010].", "2010-05"},
    {"2025-08-21", "He left at [the end of March 2010].", "2010-03"},
    {"2025-08-21", "He left in [mid-December 2010].", "2010-12"},
    {"2025-08-21", "He left in [May].", "2025-05"},
    {"2025-08-21", "He left in [August].", "2025-08"},
    {"2026-02-18", "He left in [September].", "2025-09"},
    {"2025-08-21", "He left at [the end of March].", "2025-03"},
    {"2025-08-21", "He left in [early June].", "2025-06"},
    {"2025-08-21", "He left in [mid-June].", "2025-06"},
    {"2025-08-21", "He will leave in [November].", "2025-11", "", true},
    {"2025-08-21", "He will leave in [March].", "2026-03", "", true},
    {"2025-08-21", "He will leave in [mid-December].", "2025-12", "", true},
    {"2025-08-21", "The line was cut in [March] and April.", "2025-03"},
    {"2025-08-21", "The line was cut in March and [April].", "2025-04"},
    {"2025-08-21", "In [March] 11 people died.", "2025-03"},
    {"2025-08-21", "He left in [2019].", "2019"},
    {"2025-08-21", "The war of [1812] was long.", "1812"},
    {"2025-08-21", "He left in [the year 2000].", "2000"},
    {"2025-08-21", "He left in [early 2024].", "2024"},
    {"2025-08-21", "He left in [late 2024].", "2024"},
    {"2025-08-21", "He left in [mid-2024].", "2024"},
    {"2025-08-21", "He left by [the end of 2024].", "2024"},
    {"2025-08-21", "Exports rose since [2009].", "2009"},
    {"2025-08-21", "Until [2030] the rule holds.", "2030"},
    {"2025-08-21", "His [2015] visit was brief.", "2015"},
    {"2025-08-21", "The [2018] summit was brief.", "2018"},
    {"2025-08-21", "The games ([2016]) were costly.", "2016"},
    {"2025-08-21", "It was his best season since [nineteen ninety-six].", "1996"},
    {"2025-08-21", "In [the 1990s] borders opened.", "1990/1999"},
    {"2025-08-21", "In [the late 1990s] borders opened.", "1990/1999"},
    {"2025-08-21", "In [the '80s] borders opened.", "1980/1989"},
    {"2025-08-21", "In [the nineties] borders opened.", "1990/1999"},
    {"2025-08-21", "Since [the 19th century] borders moved.", "1801/1900"},
};

constexpr DateCase kPeriods[] = {
    {"2025-08-21", "Trade fell in [the first quarter of 2026].", "2026-01/2026-03"},
    {"2025-08-21", "Trade fell in [the second quarter of this year].", "2025-04/2025-06"},
    {"2025-08-21", "Trade fell in [the third quarter of last year].", "2024-07/2024-09"},
    {"2025-08-21", "Trade fell in [the fourth quarter].", "2024-10/2024-12"},
    {"2025-08-21", "Trade fell in [the first quarter].", "2025-01/2025-03"},
    {"2025-08-21", "Trade may fall in [the fourth quarter].", "2025-10/2025-12", "", true},
    {"2025-08-21", "Trade fell in [Q3 2024].", "2024-07/2024-09"},
    {"2025-08-21", "Trade fell in [Q2].", "2025-04/2025-06"},
    {"2025-08-21", "[Second-quarter] trade fell.", "2025-04/2025-06"},
    {"2025-08-21", "Trade fell in [the last quarter of 2023].", "2023-10/2023-12"},
    {"2025-08-21", "Trade fell in [the first half of the year].", "2025-01/2025-06"},
    {"2025-08-21", "A trip in [the second half of this year] is likely.", "2025-07/2025-12"},
    {"2025-08-21", "Trade fell in [the second half of 2024].", "2024-07/2024-12"},
    {"2025-08-21", "Trade fell in [the first half of last year].", "2024-01/2024-06"},
    {"2025-08-21", "Trade fell in [the first six months of 2024].", "2024-01/2024-06"},
    {"2025-08-21", "They met in [the first week of March].", "2025-03-03/2025-03-09"},
    {"2025-08-21", "They met in [the last week of March 2024].", "2024-03-25/2024-03-31"},
    {"2025-08-21", "They met in [the week of March 3].", "2025-03-03/2025-03-09"},
    {"2025-08-21", "They met in [the summer of 2024].", "2024"},
    {"2025-08-21", "They met in [spring 2024].", "2024"},
    {"2025-03-17", "They met [last summer].", "2024"},
    {"2025-10-21", "They met [last summer].", "2025"},
    {"2025-03-17", "They will meet [this autumn].", "2025"},
};

constexpr DateCase kRanges[] = {
    {"2025-08-21", "A visit from [July 8 to 11] was friendly.", "2025-07-08/2025-07-11"},
    {"2025-08-21", "A visit from [24 to 27 August 2025] was friendly.", "2025-08-24/2025-08-27"},
    {"2025-08-21", "A visit on [24-27 August 2025] was friendly.", "2025-08-24/2025-08-27"},
    {"2025-08-21", "A visit on [24\u201327 August 2025] was friendly.", "2025-08-24/2025-08-27"},
    {"2025-08-21", "A visit on [July 8-11] was friendly.", "2025-07-08/2025-07-11"},
    {"2025-08-21", "A visit on [January 14-16] was friendly.", "2025-01-14/2025-01-16"},
    {"2025-08-21", "A visit on [May 16 to 18] was friendly.", "2025-05-16/2025-05-18"},
    {"2025-08-21", "A visit on [May 16 through 18, 2024] was friendly.", "2024-05-16/2024-05-18"},
    {"2025-08-21", "A visit between [March 3 and 5] was friendly.", "2025-03-03/2025-03-05"},
    {"2025-08-21", "A visit between [3 and 5 March] was friendly.", "2025-03-03/2025-03-05"},
    {"2025-08-21", "A visit on [April 28 - May 2] was friendly.", "2025-04-28/2025-05-02"},
    {"2025-08-21", "A visit on [April 28-May 2] was friendly.", "2025-04-28/2025-05-02"},
    {"2025-08-21", "A visit from [28 April to 2 May] was friendly.", "2025-04-28/2025-05-02"},
    {"2025-08-21", "A visit from [28 April to 2 May 2023] was friendly.", "2023-04-28/2023-05-02"},
    {"2025-08-21", "A visit from [April 28 to May 2, 2023] was friendly.", "2023-04-28/2023-05-02"},
    {"2026-01-23", "A visit from [December 28 to January 2] was friendly.", "2025-12-28/2026-01-02"},
    {"2025-08-21", "A visit from [28 December to 2 January 2024] was friendly.", "2023-12-28/2024-01-02"},
    {"2025-08-21", "A visit from [December 30, 2023 to January 2, 2024] was friendly.", "2023-12-30/2024-01-02"},
    {"2025-08-21", "A visit from [the 3rd to the 5th of March] was friendly.", "2025-03-03/2025-03-05"},
    {"2025-12-30", "He will tour from [January 4 to 9].", "2026-01-04/2026-01-09", "", true},
    {"2025-08-21", "The [2009-2010] season was poor.", "2009/2010"},
    {"2025-08-21", "From [2019 to 2021] he was envoy.", "2019/2021"},
    {"2025-08-21", "Between [2014 and 2016] he was envoy.", "2014/2016"},
    {"2025-08-21", "From [April to June 2024] he was envoy.", "2024-04/2024-06"},
    {"2025-08-21", "From [April to June] he was envoy.", "2025-04/2025-06"},
    {"2025-08-21", "From [May 2019 to June 2021] he was envoy.", "2019-05/2021-06"},
    {"2025-08-21", "From [Monday to Wednesday] he was in Accra.", "2025-08-18/2025-08-20"},
    {"2025-08-21", "He will be in Accra from [Monday to Thursday].", "2025-08-25/2025-08-28", "", true},
    {"2025-08-21", "He was in Accra [Monday through Wednesday].", "2025-08-18/2025-08-20"},
};

}  // namespace

TEST_CASE("days with a year") { check_cases(kDays); }
TEST_CASE("days without a year") { check_cases(kDaysWithoutYear); }
TEST_CASE("months, years, decades") { check_cases(kMonthsAndYears); }
TEST_CASE("quarters, halves, weeks, seasons") { check_cases(kPeriods); }
TEST_CASE("ranges") { check_cases(kRanges); }

TEST_CASE("a life is two dates, not one interval") {
  const auto document = make_document("Mrs Oyelaran (January 18, 1950 \u2013 2025) taught in Ibadan.");
  const auto found = find_dates(document, english());
  REQUIRE(found.size() == 2);
  CHECK(document.text_of(found[0].tokens) == "January 18, 1950");
  CHECK(resolve_date(found[0], {}) == "1950-01-18");
  CHECK(resolve_date(found[1], {}) == "2025");
}

}  // namespace bilat::test
