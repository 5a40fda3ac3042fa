// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/timex.h"

#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

struct TimexCase {
  std::string_view published;
  std::string_view text;
  TimexType type;
  std::string_view value;
  std::string_view mod = {};
};

constexpr auto kDate = TimexType::kDate;
constexpr auto kTime = TimexType::kTime;
constexpr auto kDuration = TimexType::kDuration;
constexpr auto kSet = TimexType::kSet;

constexpr TimexCase kCases[] = {
    {"2025-08-21", "They met on [Monday].", kDate, "2025-08-18"},
    {"2025-08-21", "They met [Monday night].", kTime, "2025-08-18TNI"},
    {"2025-08-21", "They met [this morning].", kTime, "2025-08-21TMO"},
    {"2025-08-21", "They met [last week].", kDate, "2025-W33"},
    {"2021-01-02", "They met [this week].", kDate, "2020-W53"},
    {"2024-12-31", "They met [this week].", kDate, "2025-W01"},
    {"2025-08-21", "They met over [the weekend].", kDate, "2025-W33-WE"},
    {"2025-08-21", "Sales rose in [the second quarter].", kDate, "2025-Q2"},
    {"2025-08-21", "[Second-quarter] sales rose.", kDate, "2025-Q2"},
    {"2025-08-21", "Sales rose in [the first half of the year].", kDate, "2025-H1"},
    {"2025-08-21", "They met in [early June].", kDate, "2025-06", "START"},
    {"2025-08-21", "They meet in [mid-June 2026].", kDate, "2026-06", "MID"},
    {"2025-08-21", "They met at [the end of 2024].", kDate, "2024", "END"},
    {"2025-08-21", "They met [two decades ago].", kDate, "200"},
    {"2025-08-21", "They met in [the 1980s].", kDate, "198"},
    {"2025-08-21", "They met in [the 19th century].", kDate, "18"},
    {"2025-08-21", "They met [last summer].", kDate, "2024-SU"},
    {"2025-08-21", "They met in [the winter of 1994].", kDate, "1994-WI"},
    {"2025-08-21", "The truce held for [two weeks].", kDuration, "P2W"},
    {"2025-08-21", "The truce held for [decades].", kDuration, "PXDE"},
    {"2025-08-21", "The truce held for [two and a half years].", kDuration, "P2.5Y"},
    {"2025-08-21", "The truce held for [nearly two years].", kDuration, "P2Y", "APPROX"},
    {"2025-08-21", "The truce held for [more than 18 months].", kDuration, "P18M", "MORE_THAN"},
    {"2025-08-21", "[The past two months] were calm.", kDuration, "P2M"},
    {"2025-08-21", "They meet [every day].", kSet, "P1D"},
    {"2025-08-21", "They meet [every Thursday].", kSet, "XXXX-WXX-4"},
    {"2025-08-21", "They meet on [Sundays].", kSet, "XXXX-WXX-7"},
    {"2025-08-21", "They meet [every spring].", kSet, "XXXX-SP"},
    {"2025-08-21", "The [annual] talks began.", kSet, "P1Y"},
    {"2025-08-21", "It begins at [15:00 GMT] there.", kTime, "2025-08-21T15:00Z"},
    {"2025-08-21", "It began at [7:15 p.m. Wednesday] there.", kTime, "2025-08-20T19:15"},
    {"2025-08-21", "It began at [12:05 a.m. Wednesday] there.", kTime, "2025-08-20T00:05"},
    {"2025-08-21", "She is [currently] abroad.", kDate, "PRESENT_REF"},
    {"2025-08-21", "She left [recently].", kDate, "PAST_REF"},
    {"2025-08-21", "She will leave [soon].", kDate, "FUTURE_REF"},
    {"2025-08-21", "From [2009] to 2011 it grew.", kDate, "2009"},
    {"2025-08-21", "From 2009 to [2011] it grew.", kDate, "2011"},
    {"2025-08-21", "From [July 8] to 11 it rained.", kDate, "2025-07-08"},
    {"2025-08-21", "From July 8 to [11] it rained.", kDate, "2025-07-11"},
    {"2025-08-21", "In [2009]-2010 it grew.", kDate, "2009"},
    {"2025-08-21", "In 2009-[2010] it grew.", kDate, "2010"},
    {"2025-08-21", "A sale due in [October] is planned.", kDate, "2025-10"},
    {"2025-08-21", "They met on 3 March 2019 and spoke again [the next day].", kDate, "2019-03-04"},
    {"2025-08-21", "It rose in 2019. [A year earlier] it fell.", kDate, "2018"},
};

}  // namespace

TEST_CASE("TIMEX3 types, values and modifiers") {
  for (const auto& row : kCases) {
    CAPTURE(row.text);
    const auto marked = read_marked(row.text);
    const auto begin = row.text.find('[');
    const auto document = make_document(marked.text);
    std::string all;
    const Timex* that = nullptr;
    const auto found = find_timexes(document, parse_day(row.published), english());
    for (const auto& timex : found) {
      all.append("<").append(document.text_of(timex.span)).append("> ");
      if (timex.span.begin == begin && document.text_of(timex.span) == marked.expression) that = &timex;
    }
    CAPTURE(all);
    CHECK(that != nullptr);
    if (that == nullptr) continue;
    CHECK(to_string(that->type) == to_string(row.type));
    CHECK(that->value == row.value);
    CHECK(that->mod == row.mod);
  }
}

}  // namespace bilat::test
