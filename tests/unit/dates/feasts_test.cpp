// SPDX-License-Identifier: Apache-2.0
// Feasts that move, against their known days.
#include "lib/dates/feasts.h"

#include <algorithm>
#include <cstdlib>

#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

using dates::Feast;

struct Known {
  Feast feast;
  std::string_view day;
};

constexpr Known kKnown[] = {
    {Feast::kEaster, "1818-03-22"},         {Feast::kEaster, "1943-04-25"},
    {Feast::kEaster, "2000-04-23"},         {Feast::kEaster, "2008-03-23"},
    {Feast::kEaster, "2011-04-24"},         {Feast::kEaster, "2016-03-27"},
    {Feast::kEaster, "2019-04-21"},         {Feast::kEaster, "2024-03-31"},
    {Feast::kEaster, "2025-04-20"},         {Feast::kEaster, "2038-04-25"},
    {Feast::kOrthodoxEaster, "2016-05-01"}, {Feast::kOrthodoxEaster, "2019-04-28"},
    {Feast::kOrthodoxEaster, "2021-05-02"}, {Feast::kOrthodoxEaster, "2024-05-05"},
    {Feast::kOrthodoxEaster, "2025-04-20"}, {Feast::kLunarNewYear, "1966-01-21"},
    {Feast::kLunarNewYear, "1968-01-30"},   {Feast::kLunarNewYear, "1985-02-20"},
    {Feast::kLunarNewYear, "2000-02-05"},   {Feast::kLunarNewYear, "2001-01-24"},
    {Feast::kLunarNewYear, "2002-02-12"},   {Feast::kLunarNewYear, "2003-02-01"},
    {Feast::kLunarNewYear, "2004-01-22"},   {Feast::kLunarNewYear, "2005-02-09"},
    {Feast::kLunarNewYear, "2006-01-29"},   {Feast::kLunarNewYear, "2007-02-18"},
    {Feast::kLunarNewYear, "2008-02-07"},   {Feast::kLunarNewYear, "2009-01-26"},
    {Feast::kLunarNewYear, "2010-02-14"},   {Feast::kLunarNewYear, "2011-02-03"},
    {Feast::kLunarNewYear, "2012-01-23"},   {Feast::kLunarNewYear, "2013-02-10"},
    {Feast::kLunarNewYear, "2014-01-31"},   {Feast::kLunarNewYear, "2015-02-19"},
    {Feast::kLunarNewYear, "2016-02-08"},   {Feast::kLunarNewYear, "2017-01-28"},
    {Feast::kLunarNewYear, "2018-02-16"},   {Feast::kLunarNewYear, "2019-02-05"},
    {Feast::kLunarNewYear, "2020-01-25"},   {Feast::kLunarNewYear, "2021-02-12"},
    {Feast::kLunarNewYear, "2022-02-01"},   {Feast::kLunarNewYear, "2023-01-22"},
    {Feast::kLunarNewYear, "2024-02-10"},   {Feast::kLunarNewYear, "2025-01-29"},
    {Feast::kLunarNewYear, "2026-02-17"},   {Feast::kLunarNewYear, "2027-02-06"},
    {Feast::kLunarNewYear, "2028-01-26"},   {Feast::kLunarNewYear, "2029-02-13"},
    {Feast::kLunarNewYear, "2030-02-03"},   {Feast::kLunarNewYear, "2033-01-31"},
    {Feast::kLunarNewYear, "2034-02-19"},   {Feast::kMidAutumn, "2019-09-13"},
    {Feast::kMidAutumn, "2020-10-01"},      {Feast::kMidAutumn, "2021-09-21"},
    {Feast::kMidAutumn, "2022-09-10"},      {Feast::kMidAutumn, "2023-09-29"},
    {Feast::kMidAutumn, "2024-09-17"},      {Feast::kMidAutumn, "2025-10-06"},
};

/// As announced in Mecca or by most states; the tabular calendar may be off by a day.
constexpr Known kAnnounced[] = {
    {Feast::kRamadan, "2013-07-09"},   {Feast::kRamadan, "2020-04-24"},   {Feast::kRamadan, "2024-03-11"},
    {Feast::kEidAlFitr, "2019-06-04"}, {Feast::kEidAlFitr, "2023-04-21"}, {Feast::kEidAlFitr, "2025-03-30"},
    {Feast::kEidAlAdha, "2021-07-20"}, {Feast::kEidAlAdha, "2023-06-28"}, {Feast::kEidAlAdha, "2024-06-16"},
};

}  // namespace

TEST_CASE("Easter, the Lunar New Year and the Mid-Autumn Festival") {
  for (const auto& known : kKnown) {
    const auto text = known.day;
    CAPTURE(text);
    const auto day = parse_day(text);
    REQUIRE(day.has_value());
    const auto found = dates::feast_days(known.feast, to_civil(*day).year);
    REQUIRE(found.size() == 1);
    CHECK(to_string(found.front()) == text);
  }
}

TEST_CASE("feasts of Islam are within a day of what was announced") {
  for (const auto& announced : kAnnounced) {
    const auto text = announced.day;
    CAPTURE(text);
    const auto day = parse_day(text);
    REQUIRE(day.has_value());
    std::int32_t away = 1'000;
    for (const auto found : dates::feast_days(announced.feast, to_civil(*day).year))
      away = std::min(away, std::abs(found.number - day->number));
    CHECK(away <= 1);
  }
  CHECK(dates::feast_days(Feast::kEidAlFitr, 2000).size() == 2);  // January and December
}

}  // namespace bilat::test
