// SPDX-License-Identifier: Apache-2.0
// Sentences in which nothing is a date, and what surrounds dates in sentences that have one.
#include "lib/dates/grammar.h"
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

constexpr std::string_view kNothing[] = {
    "May I ask why?",
    "May the better side win.",
    "She may sign it.",
    "They march on the capital.",
    "The March on the palace failed.",
    "Theresa May said no.",
    "Mrs May declined.",
    "A second envoy left.",
    "Second, the border must open.",
    "The second round ended.",
    "He came third.",
    "The sun rose over Apia.",
    "The Sun reported it.",
    "He sat down.",
    "She wed an engineer.",
    "The mar on the table stayed.",
    "An august assembly it was.",
    "April Boakye spoke first.",
    "June Castellano chaired it.",
    "An 8-year-old won.",
    "The 48-year-old envoy left.",
    "She is 48 years old.",
    "He died aged 71.",
    "Children aged 10 to 12 sang.",
    "USA Today reported it.",
    "The Sunday Times reported it.",
    "It fell on Black Friday.",
    "They won 3-2.",
    "They won 21-17 in Suva.",
    "The vote was 120-45.",
    "Prices rose 12 percent.",
    "Prices rose 12.5%.",
    "It cost $40 million.",
    "It cost $2019.",
    "It cost 2,000 euros.",
    "It drew 1,204 views.",
    "Some 2,000 people came.",
    "More than 1500 people came.",
    "A crowd of 2000 people came.",
    "Of 1950 seats it won few.",
    "See section 12.4 of the act.",
    "See paragraph 3 of the act.",
    "Call +84 24 3804 4000.",
    "Call 555-0172.",
    "Flight 370 vanished.",
    "Flight MH17 was hit.",
    "Room 2012 is locked.",
    "The file is 20250321.",
    "Feb 30 is no day.",
    "On April 31 nothing happens.",
    "On February 29, 2023 nothing happens.",
    "On 31 June 2024 nothing happens.",
    "On 31/02/2024 nothing happens.",
    "On 45/13/2024 nothing happens.",
    "The 14th National Congress opened.",
    "The 18th package passed.",
    "The 75th anniversary neared.",
    "The 20th round ended.",
    "The first envoy left.",
    "The fourth estate watches.",
    "In her thirties she ran a bank.",
    "He is in his 60s.",
    "Resolution 2231 was lifted.",
    "Article 5 was invoked.",
    "A 5-year-old's drawing won.",
    "Boeing 747 jets landed.",
    "The G20 welcomed it.",
    "The F-16 crashed.",
    "The 737 returned.",
    "Version 2.0.1 is out.",
    "It weighs 2.5 tonnes.",
    "The ratio is 1/2.",
    "The ratio is 3:1.",
    "Route 66 was shut.",
    "A lead of 1000 votes was enough.",
    "The last envoy left.",
    "The next speaker rose.",
    "The past haunts them, he wrote.",
    "This time it was different.",
    "At that time nobody knew.",
    "The fall of the wall surprised them.",
    "Hopes spring eternal.",
    "Prices fall and rise.",
    "He quoted Matthew 5.",
    "Act 3 was short.",
    "The Fourth Estate met.",
    "The company hired 31 engineers.",
    "A day of reckoning awaits.",
    "He ran 10 kilometres.",
    "The unit 731 memorial reopened.",
    "It was not the first.",
    "Mon Repos is a town.",
    "The Jan Mayen station reported wind.",
    "Augusta and Julia signed.",
    "Decision No 12 stands.",
};

}  // namespace

TEST_CASE("the grammar compiles") { CHECK(english().rules().rule_count() > 300); }

TEST_CASE("mistakes of a grammar are named, with their place") {
  const auto errors = [](std::string_view rules, std::string_view words = "MONTH\t5\tcapital\tmay\n") {
    Pack pack;
    pack.add("dates/words.tsv", std::string("class\tvalue\twritten\twords\n").append(words));
    pack.add("dates/a.rules", std::string(rules));
    Diagnostics diagnostics;
    (void)DateGrammar::from_pack(pack, diagnostics);
    std::string all;
    for (const auto& error : diagnostics.sorted())
      all.append(error.where).append(": ").append(error.message).append("\n");
    return all;
  };
  CHECK(errors("date : MONTH DAYN") == "");
  CHECK(errors("dat : MONTH") == "dates/a.rules:1:1: 'dat' is no form: docs/dates.md lists them\n");
  CHECK(errors("\ndate : MNTH") == "dates/a.rules:2:8: 'MNTH' is no class and no set\n");
  CHECK(errors("date mont=3 : MONTH") == "dates/a.rules:1:6: 'mont=3' is no slot: write name=value\n");
  CHECK(errors("date month=x : MONTH") == "dates/a.rules:1:12: 'x' is no value of month: write one of 1..12\n");
  CHECK(errors("unit unit=yaer : MONTH") ==
        "dates/a.rules:1:11: 'yaer' is no value of unit: write one of day week month quarter year decade century hour "
        "minute "
        "second weekend fortnight half night period\n");
  CHECK(errors("date : MONTH < ") == "dates/a.rules:1:8: the pattern is empty\n");
  CHECK(errors("date : [ MONTH") == "dates/a.rules:1:8: a group is not closed: write ]\n");
  CHECK(errors("date : |") == "dates/a.rules:1:8: an alternative is missing\n");
  CHECK(
      errors("date : a|b|c a|b|c a|b|c a|b|c a|b|c a|b|c a|b|c a|b|c a|b|c a|b|c") ==
      "dates/a.rules:1:50: the pattern has more than 5000 ways to be read: put the words into a set, or write several "
      "rules\n");
  CHECK(errors("date MONTH") == "dates/a.rules:1:1: a rule is written: form : pattern\n");
  CHECK(errors("set A = x\nset A = y") == "dates/a.rules:2:5: this set exists already: choose another name\n");
  CHECK(errors("", "MNTH\t1\t\tmay\n") ==
        "dates/words.tsv:2:1: 'MNTH' is no class of words: docs/dates.md lists them\n");
  CHECK(errors("", "UNIT\tyaer\t\tyear\n") ==
        "dates/words.tsv:2:6: 'yaer' is no value of UNIT: write one of day week month quarter year decade century hour "
        "minute "
        "second weekend fortnight half night period\n");
}

TEST_CASE("what is no date") {
  for (const auto text : kNothing) {
    CAPTURE(text);
    const auto document = make_document(text);
    std::string all;
    for (const auto& expression : find_dates(document, english()))
      all.append("<").append(document.text_of(expression.tokens)).append("> ");
    CHECK(all.empty());
  }
}

TEST_CASE("expressions are in order and apart, whatever the text") {
  const auto document = make_document(
      "On Monday, 3 March 2025, at 10 a.m. on Tuesday last week, from May 3 to 5 to 9 May, two days later the day "
      "after "
      "tomorrow, in the first quarter of the year 2019-2020, every second Friday of the month and a half ago.");
  std::uint32_t end = 0;
  for (const auto& expression : find_dates(document, english())) {
    CHECK(expression.tokens.begin >= end);
    CHECK(expression.tokens.end > expression.tokens.begin);
    end = expression.tokens.end;
  }
}

TEST_CASE("long runs of date words take linear time and end") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "the first last next May 3 to 5 of the year two ";
  const auto document = make_document(text);
  CHECK(find_dates(document, english()).size() > 1000);
}

}  // namespace bilat::test
