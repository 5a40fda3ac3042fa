// SPDX-License-Identifier: Apache-2.0
// Packs of users may hold anything: values out of range are told where they stand, and rules that let a text put them
// there find nothing.
#include "lib/dates/timex.h"
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

constexpr std::string_view kHeader = "class\tvalue\twritten\twords\n";

Pack make_pack(std::string_view rules, std::string_view words) {
  Pack pack;
  pack.add("dates/words.tsv", std::string(kHeader).append(words));
  pack.add("dates/a.rules", std::string(rules));
  return pack;
}

std::string errors_of(std::string_view rules, std::string_view words = {}) {
  Diagnostics diagnostics;
  static_cast<void>(DateGrammar::from_pack(make_pack(rules, words), diagnostics));
  std::string all;
  for (const auto& error : diagnostics.sorted())
    all.append(error.where).append(": ").append(error.message).append("\n");
  return all;
}

// What a grammar finds in a text, as values.
std::string values_of(std::string_view rules, std::string_view words, std::string_view text) {
  Diagnostics diagnostics;
  const auto grammar = DateGrammar::from_pack(make_pack(rules, words), diagnostics);
  for (const auto& error : diagnostics.sorted()) FAIL_CHECK(error.where << ": " << error.message);
  const auto document = make_document(text);
  std::string all;
  for (const auto& timex : find_timexes(document, parse_day("2025-08-21"), grammar))
    all.append(timex.value).append(" ");
  for (const auto& expression : find_dates(document, grammar))
    all.append(resolve_date(expression, {parse_day("2025-08-21"), "2025-08-21"})).append(" ");
  return all;
}

}  // namespace

TEST_CASE("values of words.tsv are within the range of their class") {
  const auto error = [](std::string_view row) { return errors_of("", row); };
  CHECK(error("SEASON\t5\t\tmonsoon\n") == "dates/words.tsv:2:8: '5' is no value of SEASON: write one of 1..4\n");
  CHECK(error("MONTH\t13\t\tundecimber\n") == "dates/words.tsv:2:7: '13' is no value of MONTH: write one of 1..12\n");
  CHECK(error("WEEKDAY\t0\t\tnoday\n") == "dates/words.tsv:2:9: '0' is no value of WEEKDAY: write one of 1..7\n");
  CHECK(error("WEEKDAY\t-3\t\tnoday\n") == "dates/words.tsv:2:9: '-3' is no value of WEEKDAY: write one of 1..7\n");
  CHECK(error("UNIT\t99\t\teon\n").starts_with("dates/words.tsv:2:6: '99' is no value of UNIT: write one of day week"));
  CHECK(error("PART\t99\t\tgloaming\n").starts_with("dates/words.tsv:2:6: '99' is no value of PART"));
  CHECK(error("FEAST\t99\t\tsaturnalia\n").starts_with("dates/words.tsv:2:7: '99' is no value of FEAST"));
  CHECK(error("NUM\t99999999999\t\tgazillion\n").starts_with("dates/words.tsv:2:5: '99999999999' is no value of NUM"));
  CHECK(error("ZONE\t9000\t\txst\n") == "dates/words.tsv:2:6: '9000' is no value of ZONE: write one of -1440..1440\n");
  CHECK(error("MONTH\t\t\tvoid\n").starts_with("dates/words.tsv:2:1: '' is no value of MONTH"));
  CHECK(error("YEAR\t1999\t\tmcmxcix\n") ==
        "dates/words.tsv:2:1: YEAR is told by the form of a word: it takes no words here\n");
  CHECK(error("MONTH\t1\tupper\tjan\n") ==
        "dates/words.tsv:2:9: 'upper' is no way of writing: write capital, or nothing\n");
  CHECK(error("ORD\t3\t\tthird\nNUM\t4\t\tthird\n") ==
        "dates/words.tsv:3:8: 'third' has the value 3 in another class: a word has one\n");
}

TEST_CASE("values of rules are within the range of their slot") {
  CHECK(errors_of("date month=13 : MONTH") == "dates/a.rules:1:12: '13' is no value of month: write one of 1..12\n");
  CHECK(errors_of("weekday weekday=8 : x") == "dates/a.rules:1:17: '8' is no value of weekday: write one of 1..7\n");
  CHECK(errors_of("ago step=30000 : x") == "dates/a.rules:1:10: '30000' is no value of step: write one of -100..100\n");
  CHECK(errors_of("length unit=77 : x").starts_with("dates/a.rules:1:13: '77' is no value of unit: write one of day"));
  CHECK(errors_of("clock clock=5000 : x") == "dates/a.rules:1:13: '5000' is no value of clock: write one of 1..1441\n");
  CHECK(errors_of("set CARS2 = volvo") ==
        "dates/a.rules:1:5: the name of a set cannot end in 2, which in a pattern marks the second half of a range\n");
}

TEST_CASE("numbers of the text that a rule puts where they do not belong find nothing") {
  CHECK(values_of("season variant=1 : season NUM", "", "It was season 9 and season 999999999.") == "");
  CHECK(values_of("repeated variant=2 : every NUM", "", "It came every 77 and every 0.") == "");
  CHECK(values_of("half : half NUM\nquarter : quarter NUM", "", "In half 88 and quarter 5000.") == "");
  CHECK(values_of("week-of-month month=3 : week NUM", "", "In week 500, week 6 and week 999999999.") == "XXXX-03  ");
  CHECK(values_of("era step=-1 : NUM bc", "", "In 999999999 bc and in 0 bc.") == "");
}

TEST_CASE("counts of any size are reckoned or left") {
  constexpr std::string_view kWords =
      "UNITS\tday\t\tdays\nUNITS\tweek\t\tweeks\nUNITS\tmonth\t\tmonths\nUNITS\tfortnight\t\tfortnights\nUNITS\tyear\t"
      "\tyears\n"
      "UNITS\tdecade\t\tdecades\nUNITS\tcentury\t\tcenturies\nUNITS\tquarter\t\tquarters\nUNITS\tweekend\t\tweekends\n";
  for (const auto unit :
       {"days", "weeks", "months", "fortnights", "years", "decades", "centuries", "quarters", "weekends"}) {
    for (const auto count : {"9999", "32768", "999999", "153391689", "999999999", "99999999999999999999", "1.999"}) {
      const auto text = std::string(count).append(" ").append(unit);
      CAPTURE(text);
      static_cast<void>(values_of("ago step=-100 : NUM UNITS ago", kWords, text + " ago"));
      static_cast<void>(values_of("ago step=100 : NUM UNITS hence", kWords, text + " hence"));
      static_cast<void>(values_of("spoken-offset step=100 : NUM UNITS later", kWords, text + " later"));
      static_cast<void>(values_of("length : NUM UNITS", kWords, text));
    }
  }
  CHECK(values_of("length : NUM UNITS", kWords, "12000 days") == "P12000D  ");
  CHECK(values_of("length : NUM UNITS", kWords, "999,999,999 years") == "P999999999Y  ");
  CHECK(values_of("length : NUM UNITS", kWords, "99999999999 years") == "");
}

TEST_CASE("limits of a grammar are checked while it is built") {
  std::string alternatives = "w0";
  for (int i = 1; i < 30'000; ++i) alternatives.append("|w").append(std::to_string(i));
  CHECK(errors_of("date : " + alternatives) ==
        "dates/a.rules:1:8: the pattern has more than 5000 ways to be read: put the words into a set, or write several "
        "rules\n");
  std::string words;
  for (int i = 0; i < 65; ++i) words += " a";
  CHECK(errors_of("date :" + words) == "dates/a.rules:1:8: a pattern has at most 64 words\n");
  CHECK(errors_of("date : a a a a a a a a a a a a a a a") ==
        "dates/a.rules:1:8: the pattern is longer than 14 terms\n");
  CHECK(errors_of("date : a|a|a b?|b c|c") == "");
  std::string many;
  for (int rule = 0; rule < 30; ++rule) {
    many += "date :";
    for (int i = 0; i < 12; ++i) many += " r" + std::to_string(rule) + "|s";
    many += "\n";
  }
  CHECK(errors_of(many).find("the grammar has more than 200000 steps") != std::string::npos);
  std::string rules;
  for (int i = 0; i < 10'001; ++i) rules += "date : a\n";
  CHECK(errors_of(rules).starts_with("dates/a.rules:10001:1: there are at most 10000 rules"));
}

}  // namespace bilat::test
