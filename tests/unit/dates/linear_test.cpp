// SPDX-License-Identifier: Apache-2.0
// Time is linear in the text, whatever the text: steps of the matcher are counted, not timed.
#include "lib/dates/matcher.h"
#include "lib/dates/timex.h"
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

// Each is repeated without end: long chains of words that many patterns begin with, and none or all of them end.
constexpr std::string_view kHostile[] = {"the ",
                                         "early ",
                                         "Monday ",
                                         "May ",
                                         "2025 ",
                                         "1 ",
                                         "a ",
                                         "twenty ",
                                         "one hundred ",
                                         "and a half ",
                                         "last ",
                                         "next last ",
                                         "first half of the ",
                                         "between May 3 and ",
                                         "from ",
                                         "the day before ",
                                         "a year and a half ",
                                         "May 3 to 5 ",
                                         "10 a.m. on ",
                                         "Monday at 10:00 ",
                                         "in the same ",
                                         "3/4/2025 ",
                                         "2009-2010 ",
                                         "the the first quarter of the year ",
                                         "10:00 a.m. ( GMT ) ",
                                         "May, ",
                                         "2025, ",
                                         "more than ",
                                         "Easter ",
                                         "the 75th anniversary of ",
                                         "a year earlier ",
                                         "Q3 ",
                                         "1990s and ",
                                         "\xE2\x80\x93 ",
                                         "'",
                                         "1-",
                                         "a-",
                                         "May-",
                                         "the first last next May 3 to 5 of the year two ",
                                         "will said will said Monday "};

struct Work {
  std::size_t terms = 0;
  std::uint64_t steps = 0;
};

Work work_on(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  const auto document = make_document(text);
  const auto terms = dates::make_terms(document, english().rules());
  Work work;
  work.terms = terms.size();
  dates::match_terms(terms, english().rules(), dates::Tree::kExpressions, &work.steps);
  std::uint64_t cue_steps = 0;
  dates::match_terms(terms, english().rules(), dates::Tree::kCues, &cue_steps);
  work.steps += cue_steps;
  return work;
}

constexpr std::uint64_t kMostStepsATerm = 1'000;

}  // namespace

TEST_CASE("steps grow with the text and no faster") {
  for (const auto unit : kHostile) {
    CAPTURE(unit);
    const auto once = work_on(unit, 1'000);
    const auto twice = work_on(unit, 2'000);
    const auto four_times = work_on(unit, 4'000);
    CHECK(once.steps <= kMostStepsATerm * once.terms);
    CHECK(twice.steps <= 2 * once.steps + kMostStepsATerm);
    CHECK(four_times.steps <= 2 * twice.steps + kMostStepsATerm);
  }
}

TEST_CASE("long runs of date words end") {
  for (const auto unit : kHostile) {
    std::string text;
    for (std::size_t i = 0; i < 5'000; ++i) text += unit;
    const auto document = make_document(text);
    for (const auto& timex : find_timexes(document, parse_day("2025-08-21"), english()))
      CHECK_FALSE(timex.value.empty());
  }
}

}  // namespace bilat::test
