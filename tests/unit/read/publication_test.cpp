// SPDX-License-Identifier: Apache-2.0
// The date of whole articles, in many house styles. Every text is our own.
#include "lib/read/publication.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "tests/unit/read/make_article.h"

namespace {

const std::string kStory =
    "The president of Peru met the foreign minister of Ghana on Tuesday and spoke with her about fishing and trade.\n"
    "They agreed to meet again, a spokesman of the presidency told reporters after the talks.\n";

std::string dated(const std::string& header, const std::string& footer = {}) {
  const auto document = test::make_article(header + kStory + footer);
  return document.info().published.empty() ? "unknown"
                                           : document.info().published + " " + document.info().published_rule;
}

}  // namespace

TEST_CASE("stamps above the story") {
  CHECK(dated("Peru and Ghana talk about fish\nPublished: 3 March 2026\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nPublished 3 March 2026, 14:05 GMT\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nMar 3, 2026 14:05 GMT\n\n") == "2026-03-03 stamp");
  CHECK(dated("Tuesday, March 3, 2026\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nTuesday 3rd March 2026\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nMARCH 3 2026\n\n") == "2026-03-03 stamp");
  CHECK(dated("Politics | March 3, 2026 - 08:05\nPeru and Ghana talk about fish\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nBy Ana Ruiz | March 3, 2026\n\n") == "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nIssued on: 03/03/2026 - 18:22 Modified: 04/03/2026 - 09:00\n\n") ==
        "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nUpdated: 4 Mar 2026 14:05 | Published: 3 Mar 2026 11:00\n\n") ==
        "2026-03-03 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nLast modified on 3 March 2026\n\n") == "2026-03-03 stamp-updated");
  CHECK(dated("Source: Xinhua   Editor: pescado   2026-03-03 01:13:42\nPeru and Ghana talk about fish\n\n") ==
        "2026-03-03 stamp");
  CHECK(dated("2026年3月3日\nPeru and Ghana talk about fish\n\n") == "2026-03-03 stamp");
  CHECK(dated("Issue 31, 3 March 2026\nPeru and Ghana talk about fish\n\n") == "2026-03-03 stamp");
  CHECK(dated("The Lima Gazette\nLima | Tuesday, March 3, 2026\nPeru and Ghana talk about fish\n\n") ==
        "2026-03-03 stamp");
}

TEST_CASE("day and month of a numeric stamp are settled, or stay unknown") {
  CHECK(dated("Peru and Ghana talk about fish\n23/02/2026 14:05\n\n") == "2026-02-23 stamp");
  CHECK(dated("Peru and Ghana talk about fish\n2/23/2026\n\n") == "2026-02-23 stamp");
  CHECK(dated("Peru and Ghana talk about fish\nMonday, 5/1/2026\n\n") == "2026-01-05 stamp");
}

TEST_CASE("a stamp below the story") {
  CHECK(dated("Peru and Ghana talk about fish\n\n", "\nLIMA\n3 March 2026\n") == "2026-03-03 footer");
  CHECK(dated("Peru and Ghana talk about fish\n\n", "\nPublished March 3, 2026, 6:40 PM\n") == "2026-03-03 footer");
}

TEST_CASE("datelines with and without a year") {
  CHECK(dated("Peru and Ghana talk about fish\n\nLIMA, March 3, 2026 (Pescado Wire) - ") == "2026-03-03 dateline");
  CHECK(dated("Peru and Ghana talk about fish\n2026-03-04 01:13:42\n\nLIMA, March 3 (Pescado Wire) - ") ==
        "2026-03-03 dateline+stamp");
  CHECK(dated("Peru and Ghana talk about fish\n1 January 2026\n\nLIMA, Dec 31 (Pescado Wire) - ") ==
        "2025-12-31 dateline+stamp");
  CHECK(dated("LIMA (Pescado Wire) — March 3, 2026 — ") == "2026-03-03 dateline");
  CHECK(dated("date 2026-03-04 LIMA, Peru, Mar 4 — ") == "2026-03-04 dateline+stamp");
  CHECK(dated("Peru and Ghana talk about fish\n\nLIMA, March 3 (Pescado Wire) - ") == "unknown");
}

TEST_CASE("the year of a dateline is worked out only where the text ties it") {
  // 3 March 2026 is a Tuesday. The election shortly before ties the year.
  CHECK(dated("LIMA, March 3 - ", "The president was elected on February 1, 2026.\n") == "2026-03-03 dateline+text");
  // "Last April" beside "April 2025".
  CHECK(dated("LIMA, March 3 - ", "They had met last April. In April 2025 the harbour was new.\n") ==
        "2026-03-03 dateline+text");
  CHECK(dated("LIMA, March 3 - ", "The two countries have had relations since 1965.\n") == "unknown");
  // A Tuesday fits 2026 alone, but nothing ties the article to it.
  CHECK(dated("LIMA, March 3 - ", "The president was elected in 2019.\n") == "unknown");
  CHECK(dated("LIMA, March 3 - ", "\n© 2026 Pescado Wire\n") == "2026-03-03 dateline+text");
}

TEST_CASE("the year of a dateline is the first that fits behind the latest past date") {
  // 120 days before, and the lead's weekday is a Tuesday, as 3 March 2026 is.
  CHECK(dated("LIMA, March 3 - ", "They had met on November 3, 2025.\n") == "2026-03-03 dateline+text");
  // 3 March and 3 February 2025 are Mondays; a year later they are Tuesdays, as the lead has it, March too far off.
  CHECK(dated("LIMA, March 3 - ", "They were elected in 2025.\n") == "unknown");
  CHECK(dated("LIMA, Feb 3 - ", "They were elected in 2025.\n") == "2026-02-03 dateline+text");
  // "by 2030" is a far goal, "by the two ministers" is none.
  CHECK(dated("LIMA, March 3 - ", "It was agreed by the two ministers at their meeting in May 2025.\n") ==
        "2026-03-03 dateline+text");
}

TEST_CASE("a note names the date that stays open") {
  bilat::Diagnostics told;
  bilat::RawArticle article;
  article.text = "LIMA, March 3 (Pescado Wire) - The two talked about fish.\n";
  bilat::make_document(std::move(article), {}, told);
  bool named = false;
  for (const auto& note : told.sorted()) named = named || note.message.ends_with("\"March 3\"");
  CHECK(named);
}

TEST_CASE("a paper before the date is the publisher and no place") {
  const auto document = test::make_article(
      "Mayor welcomes guests to the harbour\nArica Evening Post, Tuesday 3 March 2026\n\nThe two met on Monday.\n");
  CHECK(document.info().published == "2026-03-03");
  CHECK(document.info().publisher == "Arica Evening Post");
  CHECK(document.info().dateline_place.empty());
}

TEST_CASE("the letters of an agency are what the text spells out") {
  const auto publisher = [](const std::string& text) { return test::make_article(text).info().publisher; };
  CHECK(publisher("LIMA, March 3, 2026 (PW) - The Pescado Wire erred on Monday when it spoke of fish.\n") ==
        "Pescado Wire");
  CHECK(publisher("LIMA, March 3, 2026 (PW) - The two talked about fish on Monday.\n") == "PW");
}

TEST_CASE("a day without a year takes it from the file's name, or from its date where that is asked for") {
  const auto dated_file = [](const std::string& header, const std::string& name, std::optional<bilat::Day> modified) {
    bilat::RawArticle article;
    article.file_name = name;
    article.modified = modified;
    const auto document = test::make_article(header + kStory, article);
    return document.info().published + " " + document.info().published_rule;
  };
  const auto march_10 = bilat::parse_day("2026-03-10");
  CHECK(dated_file("LIMA, March 3 - ", "2026-03-04-lima.txt", std::nullopt) == "2026-03-03 dateline+file-name");
  CHECK(dated_file("LIMA, March 3 - ", "lima_20260304.html", std::nullopt) == "2026-03-03 dateline+file-name");
  CHECK(dated_file("LIMA, March 3 - ", "lima.txt", march_10) == "2026-03-03 dateline+file-date");
  CHECK(dated_file("LIMA, Dec 30 - ", "lima.txt", march_10) == "2025-12-30 dateline+file-date");
  CHECK(dated_file("LIMA, March 3, 2024 - ", "2026-03-04.txt", march_10) == "2024-03-03 dateline");
  CHECK(dated_file("Peru and Ghana talk about fish\n\n", "2026-03-04-fish.txt", std::nullopt) ==
        "2026-03-04 file-name");
  CHECK(dated_file("Peru and Ghana talk about fish\n\n", "fish.txt", march_10) == " ");
  CHECK(dated_file("Peru and Ghana talk about fish\n\n", "12345678901.txt", std::nullopt) == " ");
  CHECK(dated_file("Peru and Ghana talk about fish\n\n", "fish-20261341.txt", std::nullopt) == " ");
  CHECK(dated_file("Peru and Ghana talk about fish\n\n", "fish-20190304.txt", std::nullopt) == "2019-03-04 file-name");
  for (const std::string number : {"61120304.txt", "12340506-fish.txt", "fish_19891231.txt", "fish_21010101.txt"})
    CHECK(dated_file("Peru and Ghana talk about fish\n\n", number, std::nullopt) == " ");
}

TEST_CASE("the user may say how numeric dates are written") {
  const auto ordered = [](const std::string& stamp, bilat::DateOrder order) {
    bilat::ReadOptions options;
    options.date_order = order;
    return test::make_article("Peru and Ghana talk about fish\n" + stamp + "\n\nThe two talked about fish and trade.\n",
                              {}, options)
        .info()
        .published;
  };
  CHECK(ordered("03/04/2026", bilat::DateOrder::kUnknown).empty());
  CHECK(ordered("03/04/2026", bilat::DateOrder::kDayFirst) == "2026-04-03");
  CHECK(ordered("03/04/2026", bilat::DateOrder::kMonthFirst) == "2026-03-04");
  CHECK(ordered("Friday, 03/04/2026", bilat::DateOrder::kMonthFirst) == "2026-04-03");  // the weekday knows better
  CHECK(ordered("23/04/2026", bilat::DateOrder::kMonthFirst) == "2026-04-23");
}

TEST_CASE("dates of events and captions are not the article's") {
  CHECK(dated("Peru and Ghana talk about fish\n\n", "The last talks were held on 14 April 2025.\n") == "unknown");
  CHECK(dated("Peru and Ghana talk about fish\n",
              "The minister arrives in Lima on April 14, 2025. Photo: ANA RUIZ/Pool via REUTERS\n") == "unknown");
  CHECK(dated("OFFICIAL VISIT OF THE MINISTER OF FISHERIES OF GHANA TO PERU, 24-27 AUGUST 2026\n\n") == "unknown");
  CHECK(dated("Accessed on 3 March 2026\nPeru and Ghana talk about fish\n\n") == "unknown");
}

TEST_CASE("a template's stamp that stands on every line is not the article's") {
  const std::string footer =
      "\n19:05 | 02/02/2025 17:00 | 02/03/2026Trade\n\n19:05 | 02/02/2025 16:10 | 02/03/2026Tourism\n";
  CHECK(dated("Peru and Ghana talk about fish\n19:05 | 02/02/2025 14:26 | 13/03/2026News and Events\n", footer) ==
        "2026-03-13 stamp");
}

TEST_CASE("dates of records") {
  const auto day = [](std::string_view field) {
    const auto found = bilat::parse_record_date(field);
    return found ? bilat::to_string(*found) : "none";
  };
  CHECK(day("2026-03-03") == "2026-03-03");
  CHECK(day("2026-03-03T23:59:00+07:00") == "2026-03-03");
  CHECK(day("Tue, 03 Mar 2026 10:00:00 GMT") == "2026-03-03");
  CHECK(day("March 3, 2026") == "2026-03-03");
  CHECK(day("03/04/2026") == "none");
  CHECK(day("soon") == "none");
  CHECK(bilat::parse_record_date("03/04/2026", bilat::DateOrder::kDayFirst) == bilat::parse_day("2026-04-03"));
  CHECK(bilat::parse_record_date("03/04/2026", bilat::DateOrder::kMonthFirst) == bilat::parse_day("2026-03-04"));
  CHECK(bilat::parse_record_date("23/04/2026", bilat::DateOrder::kMonthFirst) == bilat::parse_day("2026-04-23"));
}

TEST_CASE("a record's date that cannot be read is told of") {
  const auto read = [](const std::string& date) {
    bilat::Diagnostics diagnostics;
    bilat::RawArticle record;
    record.text = kStory;
    record.date = date;
    const auto published = bilat::make_document(std::move(record), {}, diagnostics).info().published;
    const auto told = diagnostics.sorted();
    return published + (told.empty() ? "" : " " + told[0].code);
  };
  CHECK(read("20260123") == "2026-01-23");
  CHECK(read("1769126400") == "2026-01-23");
  CHECK(read("2026012314") == " read.bad-date");
  CHECK(read("0") == " read.bad-date");
  CHECK(read("{...}") == " read.bad-date");
}

TEST_CASE("the order of numeric dates holds for records") {
  const auto published = [](bilat::DateOrder order) {
    bilat::Diagnostics diagnostics;
    bilat::ReadOptions options;
    options.date_order = order;
    bilat::RawArticle record;
    record.text = kStory;
    record.date = "03/04/2026 10:00";
    return bilat::make_document(std::move(record), options, diagnostics).info().published;
  };
  CHECK(published(bilat::DateOrder::kUnknown).empty());
  CHECK(published(bilat::DateOrder::kDayFirst) == "2026-04-03");
  CHECK(published(bilat::DateOrder::kMonthFirst) == "2026-03-04");
}

TEST_CASE("the record's date comes first, the option's last") {
  bilat::Diagnostics diagnostics;
  bilat::ReadOptions options;
  options.default_date = "2020-02-02";
  bilat::RawArticle record;
  record.text = "Tuesday, March 3, 2026\n\n" + kStory;
  record.date = "2026-03-05";
  CHECK(bilat::make_document(std::move(record), options, diagnostics).info().published == "2026-03-05");
  bilat::RawArticle undated;
  undated.text = kStory;
  const auto document = bilat::make_document(std::move(undated), options, diagnostics);
  CHECK(document.info().published == "2020-02-02");
  CHECK(document.info().published_rule == "option");
}
