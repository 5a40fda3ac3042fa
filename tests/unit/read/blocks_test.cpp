// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/read/make_article.h"

namespace {

const std::string kFirst =
    "The president of Peru met the foreign minister of Ghana and spoke with her about fishing and trade.";
const std::string kSecond = "They agreed to meet again in Accra, a spokesman told reporters after the talks.";

bool has(const std::string& blocks, const std::string& line) { return blocks.find(line + "\n") != std::string::npos; }

}  // namespace

TEST_CASE("masthead, stamp, headline, byline, dateline, paragraphs") {
  CHECK(test::blocks("The Lima Gazette\nTuesday, March 3, 2026\n\nPeru and Ghana talk about fish\nBy Ana Ruiz and Kofi "
                     "Boakye\n\nLIMA, March 3 - " +
                     kFirst + "\n\n" + kSecond + "\n") ==
        "boilerplate: The Lima Gazette\n"
        "boilerplate: Tuesday, March 3, 2026\n"
        "headline: Peru and Ghana talk about fish\n"
        "boilerplate: By Ana Ruiz and Kofi Boakye\n"
        "dateline: LIMA, March 3 -\n"
        "paragraph: " +
            kFirst + "\nparagraph: " + kSecond + "\n");
}

TEST_CASE("standfirsts and subheads are headlines, also with a full stop") {
  const auto found = test::blocks(
      "Peru and Ghana talk about fish\n\nTwo oceans, one problem. It swims.\n\nMarch 3, 2026 7:04 pm\nBy Ana "
      "Ruiz\n\nLIMA — " +
      kFirst + "\nA long shore\n" + kSecond);
  CHECK(has(found, "headline: Two oceans, one problem. It swims."));
  CHECK(has(found, "headline: A long shore"));
  CHECK(has(found, "dateline: LIMA —"));
}

TEST_CASE("bylines without By stand beside a stamp or name places") {
  CHECK(
      has(test::blocks(
              "Peru and Ghana talk about fish\n\nAna Ruiz in Lima and Tobias van den Berg in Accra\nMARCH 3 2026\n\n" +
              kFirst),
          "boilerplate: Ana Ruiz in Lima and Tobias van den Berg in Accra"));
  CHECK(has(test::blocks("Peru and Ghana talk about fish\nAna Ruiz and Kofi Boakye\n3 March 2026 07:15\n\n" + kFirst),
            "boilerplate: Ana Ruiz and Kofi Boakye"));
  CHECK(test::make_article("Peru and Ghana talk about fish\nBy Ana Ruiz and Kofi Boakye in Lima\n\n" + kFirst)
            .info()
            .author == "Ana Ruiz and Kofi Boakye");
}

TEST_CASE("captions keep their sentence and lose their credit") {
  const auto found = test::blocks(
      "Peru and Ghana talk about fish\nThe president and the minister shake hands in Lima on Monday. ANA RUIZ/Pool via "
      "REUTERS\n" +
      kFirst + "\nThe minister at the harbour. Photo: Andina\n" + kSecond);
  CHECK(has(found, "caption: The president and the minister shake hands in Lima on Monday."));
  CHECK(has(found, "boilerplate: ANA RUIZ/Pool via REUTERS"));
  CHECK(has(found, "caption: The minister at the harbour."));
  CHECK(has(found, "boilerplate: Photo: Andina"));
  CHECK(has(
      test::blocks("Peru and Ghana talk about fish\nThe minister walks along the harbour in Lima, Peru, March 3, 2026. "
                   "Pescado Wire/Rosa Quispe\n" +
                   kFirst + "\n" + kSecond),
      "boilerplate: Pescado Wire/Rosa Quispe"));
  CHECK(has(test::blocks(kFirst + "\n(Photo by Ana Ruiz / Getty Images)\n" + kSecond),
            "boilerplate: (Photo by Ana Ruiz / Getty Images)"));
  CHECK(has(
      test::blocks(kFirst + "\nPhoto: The president welcomes the minister at the palace. PHOTO | A. RUIZ\n" + kSecond),
      "caption: The president welcomes the minister at the palace."));
}

TEST_CASE("sign-offs leave the last paragraph") {
  CHECK(has(test::blocks(kFirst + "\n" + kSecond + " REUTERS\n"), "boilerplate: REUTERS"));
  CHECK(has(test::blocks(kFirst + "\n" + kSecond + " REUTERS\n"), "paragraph: " + kSecond));
  CHECK(has(test::blocks(kFirst + "\n" + kSecond + " — VNS\n"), "boilerplate: — VNS"));
  CHECK(has(test::blocks(kFirst + "\n" + kSecond + " Enditem\n"), "boilerplate: Enditem"));
  CHECK(has(test::blocks(kFirst + "\n" + kSecond + "\nburs-abc/de/fgh\n"), "boilerplate: burs-abc/de/fgh"));
  CHECK(
      has(test::blocks(kFirst + "\nThe fund was set up by the IMF.\n"), "paragraph: The fund was set up by the IMF."));
}

TEST_CASE("notices are boilerplate wherever they stand") {
  for (const std::string line :
       {"Sign up now: the best of the week", "Share: Facebook | X | Email", "1,204 views",
        "Read more: Harbour of Callao grows", "ALSO READ: Harbour of Callao grows", "Tags: Peru, Ghana, fish",
        "Follow topic:", "© 2026 The Lima Gazette", "This site is protected by reCAPTCHA.",
        "Kofi Boakye contributed reporting.", "(Reporting by Ana Ruiz; Editing by K. Boakye)",
        "Subscribe to The Lima Gazette for two coins a month.", "Home | Politics | Business | Sport"}) {
    CAPTURE(line);
    CHECK(has(test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + line + "\n" + kSecond),
              "boilerplate: " + line));
  }
}

TEST_CASE("prose that uses such words stays prose") {
  for (const std::string line :
       {"Senators are limited to two terms of service, but deputies may serve for as many terms as they wish.",
        "By Monday the talks had stalled.", "Sources said the minister would share the report with Accra.",
        "Related talks were held in Quito, the ministry said.", "In Accra she said: \"We will subscribe to nothing.\"",
        "Photographs of the meeting were published on Friday."}) {
    CAPTURE(line);
    CHECK(has(test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + line + "\n" + kSecond),
              "paragraph: " + line));
  }
}

TEST_CASE("other articles behind the story") {
  const std::string teaser = "Lima opens a market for deep-sea fish";
  const auto found = test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + kSecond + "\n\nRelated\n\n" +
                                  teaser + "\n" + teaser + "\n\nA new market gives work to many.\n");
  CHECK_FALSE(has(found, "paragraph: A new market gives work to many."));
  CHECK(has(found, "boilerplate: " + teaser));
  CHECK(has(test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + kSecond + "\n" + teaser + "\n"),
            "boilerplate: " + teaser));
  // A box inside the story ends with it.
  const auto box = test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\nRead more\n" + teaser + "\n" +
                                kSecond + "\n" + kFirst + " Again.\n" + kSecond + " And again.\n");
  CHECK(has(box, "boilerplate: " + teaser));
  CHECK(has(box, "paragraph: " + kSecond));
}

TEST_CASE("lines in other languages") {
  for (const std::string line :
       {"Путин и Мадуро обсудили рыбу", "秘鲁总统会见加纳外长", "Mời bạn đọc theo dõi các trang của chúng tôi",
        "Berita ini juga boleh didapati dalam bahasa lain dan dengan gambar",
        "Lire aussi les articles sur les pêcheurs et la mer avec nos correspondants"}) {
    CAPTURE(line);
    CHECK(has(test::blocks("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + kSecond + "\n" + line + "\n"),
              "foreign: " + line));
  }
  CHECK(has(test::blocks("Trần Văn Đức receives Nguyễn Thị Hồng in Hà Nội\n\n" + kFirst),
            "headline: Trần Văn Đức receives Nguyễn Thị Hồng in Hà Nội"));
  CHECK(has(test::blocks("Rodrigo de los Santos and Ana de las Casas meet\n\n" + kFirst),
            "headline: Rodrigo de los Santos and Ana de las Casas meet"));
}

TEST_CASE("hard-wrapped paragraphs are one block") {
  const std::string text =
      "Peru and Ghana talk about fish\n\n"
      "The president of Peru met the foreign minister of Ghana on\n"
      "Tuesday and spoke with her about fishing, trade and a new\n"
      "harbour. Ghana wants to buy boats from a yard in Callao and\n"
      "pay for them with cocoa.\n\n"
      "They agreed to meet again in Accra, a spokesman said to the\n"
      "reporters after the talks, which had lasted for three long\n"
      "hours.\n";
  const auto document = test::make_article(text);
  REQUIRE(document.blocks().size() == 3);
  CHECK(document.sentences().size() == 4);
}

TEST_CASE("publishers by masthead, copyright, source, agency and signature") {
  const auto publisher = [](const std::string& text) { return test::make_article(text).info().publisher; };
  CHECK(publisher("LIMA GAZETTE AND POST\n\nPeru and Ghana talk about fish\n\n" + kFirst) == "Lima Gazette and Post");
  CHECK(publisher("Peru and Ghana talk about fish\n\n" + kFirst + "\n\n© Harbour Times 2026. All rights reserved.\n") ==
        "Harbour Times");
  CHECK(publisher("Source: Xinhua | Editor: pescado\nPeru and Ghana talk about fish\n\n" + kFirst) == "Xinhua");
  CHECK(publisher("Peru and Ghana talk about fish\n\nLIMA, March 3 (Reuters) - " + kFirst) == "Reuters");
  CHECK(publisher("Peru and Ghana talk about fish\n\nLIMA, March 3. /TASS/. " + kFirst) == "TASS");
  CHECK(publisher("Peru and Ghana talk about fish\n\n" + kFirst + "\n" + kSecond + " — VNS\n") == "Viet Nam News");
  CHECK(publisher("MINISTRY OF FISHERIES, PERU\n\nPRESS RELEASE\nVISIT OF THE MINISTER OF GHANA TO PERU\n\n" +
                  kFirst) == "Ministry of Fisheries, Peru");
  CHECK(publisher("Peru and Ghana talk about fish\n\n" + kFirst + " Xinhua reported it first.\n") == "");
  CHECK(publisher(kFirst + "\n" + kSecond + "\nReference(s):\nPeru and Ghana talk about fish\ncgtn.com\n") == "");
}

TEST_CASE("texts without a story lose nothing") {
  CHECK(test::blocks("Macron meets Merz") == "headline: Macron meets Merz\n");
  CHECK(test::blocks("The two ministers met.") == "paragraph: The two ministers met.\n");
  CHECK(test::blocks("") == "");
  CHECK(test::blocks("\n \n\t\n") == "");
}

TEST_CASE("blocks are in order and do not overlap; the dump shows them") {
  const auto document =
      test::make_article("Peru and Ghana talk about fish\r\n\r\nLIMA — " + kFirst + "\r\n" + kSecond + " REUTERS\r\n");
  std::uint32_t end = 0;
  for (const auto& block : document.blocks()) {
    CHECK(block.span.begin >= end);
    CHECK(block.span.begin < block.span.end);
    end = block.span.end;
  }
  CHECK(bilat::dump_blocks(document).starts_with(
      "headline    0-30  Peru and Ghana talk about fish\ndateline    34-42  LIMA —\n"));
  CHECK(bilat::dump_info(document).find("place LIMA\n") != std::string::npos);
}

TEST_CASE("a line that leads to another story is boilerplate") {
  for (const std::string label : {"MORE: ", "Don't miss: ", "Up next: ", "READ MORE: "}) {
    CAPTURE(label);
    const auto line = label + "Chilean President Rosa Ibarra meets Omani Sultan Said in Muscat";
    CHECK(has(test::blocks(kFirst + "\n" + line + "\n" + kSecond), "boilerplate: " + line));
  }
}

TEST_CASE("whom to ask behind a press release is no part of it") {
  const auto found = test::blocks(kFirst + "\n" + kSecond +
                                  "\n\nFor further information:\nPress Office, Kofi Boakye, +233 30 000 000, "
                                  "press@example.org\n\nLeave a Reply\n");
  CHECK(has(found, "boilerplate: Press Office, Kofi Boakye, +233 30 000 000, press@example.org"));
  CHECK(has(found, "boilerplate: Leave a Reply"));
}
