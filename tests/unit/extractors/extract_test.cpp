// SPDX-License-Identifier: Apache-2.0
// Facts as a whole: evidence, links between events, sameness, and what hostile texts cost.
#include <algorithm>

#include "lib/base/utf8.h"
#include "tests/unit/extractors/telling.h"

using namespace bilat;
using telling::article;
using telling::extractor;
using telling::facts_of;

namespace {

const std::string kStory =
    "Kenyan President Ruth Kamau arrived in Oslo on Sunday for a three-day visit.\n\n"
    "On Monday she met Norwegian Prime Minister Kari Solberg. The two leaders signed a fisheries pact.\n\n"
    "Kamau, who was elected in 2022, will fly to Finland in May, her office said. “We met as friends,” she added.";

std::string repeated(std::string_view word, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += word;
  return text;
}

}  // namespace

TEST_CASE("evidence is counted in code points and quotes the text") {
  const auto text = std::string(
      "“Čaj,” she said. Norway’s Kari Solberg, prime minister of Norway, met Kenyan President Ruth Kamau on Friday.");
  const auto facts = facts_of(text);
  REQUIRE(facts.events.size() == 1);
  const auto& evidence = facts.events.front().evidence.front();
  const CodePointIndex index(text);
  const auto at = text.find(evidence.quote);
  REQUIRE(at != std::string::npos);
  CHECK(evidence.begin == index.to_code_points(static_cast<std::uint32_t>(at)));
  CHECK(evidence.end == index.to_code_points(static_cast<std::uint32_t>(at + evidence.quote.size())));
  CHECK(evidence.quote.find("met") != std::string::npos);
}

TEST_CASE("every event and relation has evidence, and every index is one of an entity") {
  const auto facts = facts_of(kStory);
  CHECK(facts.events.size() >= 3);
  for (const auto& event : facts.events) {
    CHECK_FALSE(event.evidence.empty());
    CHECK_FALSE(event.rule.empty());
    for (const auto& filler : event.roles) CHECK(filler.entity < facts.entities.size());
  }
  for (const auto& relation : facts.relations) {
    CHECK_FALSE(relation.evidence.empty());
    CHECK(relation.subject < facts.entities.size());
    CHECK(relation.object < facts.entities.size());
  }
}

TEST_CASE("talks during a visit are part of it") {
  const auto facts = facts_of(kStory);
  const auto meeting = std::find_if(facts.events.begin(), facts.events.end(),
                                    [](const EventClaim& e) { return e.type == EventType::kMeeting; });
  REQUIRE(meeting != facts.events.end());
  REQUIRE(meeting->part_of);
  CHECK(facts.events[*meeting->part_of].type == EventType::kVisit);
  CHECK(facts.events[*meeting->part_of].date == "2026-03-08/2026-03-10");
}

TEST_CASE("the same article gives the same facts") {
  const auto document = article(kStory);
  CHECK(extractor().explain(document) == extractor().explain(document));
  const auto a = extractor().extract(document), b = extractor().extract(document);
  CHECK(a.entities == b.entities);
  REQUIRE(a.events.size() == b.events.size());
  for (std::size_t i = 0; i < a.events.size(); ++i)
    CHECK(telling::line_of(a.events[i], a) == telling::line_of(b.events[i], b));
}

TEST_CASE("an article's id holds its text and its name") {
  CHECK(article_id("text", "a b/c #50%\u00E9") == "982d9e3eb996/a b/c #50%\u00E9");
  CHECK(article_id("text", "") == "982d9e3eb996/unnamed");
  CHECK(article_id("text", "a\xFF\xC3z") == "982d9e3eb996/a%FF%C3z");
}

TEST_CASE("explain ends with the article's events, where each is told, and with what was left out") {
  const auto text = extractor().explain(article(
      "Danish Foreign Minister Mads Holm met Kenyan President Ruth Kamau on Monday. Mads Holm congratulated Ruth "
      "Kamau on the harvest. Norwegian Prime Minister Kari Lund sent a telegram."));
  CHECK(text.find("\nevent Meeting (meet.v) actual 2026-03-09 participant: ") != std::string::npos);
  CHECK(text.find(" told in 0\n") != std::string::npos);
  CHECK(text.find("\nleft out, of 1: Message (congratulate.v)") != std::string::npos);
  CHECK(text.find("(said in a contact that is told)\n") != std::string::npos);
  CHECK(text.find("\nleft out, of 2: Message (message/telegram/cable.n)") != std::string::npos);
  CHECK(text.find("(of no event that is known)\n") != std::string::npos);
}

TEST_CASE("explain shows names, clauses and the frames that fired") {
  const auto text = extractor().explain(article(kStory));
  CHECK(text.find("person/ruth-kamau") != std::string::npos);
  CHECK(text.find("sentence 0:") != std::string::npos);
  CHECK(text.find("=> Meeting (meet.v) actual 2026-03-09") != std::string::npos);
}

TEST_CASE("a pack with mistakes makes no extractor") {
  auto pack = embedded_pack();
  pack.add("frames/mine.frames", "meet.v Meting subject=participant\n");
  Diagnostics diagnostics;
  const auto made = Extractor::create(pack, diagnostics);
  REQUIRE_FALSE(made);
  CHECK(made.error().kind == ErrorKind::kPack);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted().front().where == "frames/mine.frames:1:8");
}

TEST_CASE("rules of one's own go beside the built-in ones") {
  auto pack = embedded_pack();
  pack.add("frames/mine.frames", "embrace.v Meeting subject=participant! object=participant!\n");
  Diagnostics diagnostics;
  const auto made = Extractor::create(pack, diagnostics);
  REQUIRE(made);
  const auto facts =
      made->extract(article("Kenyan President Ruth Kamau embraced Finnish President Aino Virtanen on Friday."));
  REQUIRE(facts.events.size() == 1);
  CHECK(facts.events.front().rule == "embrace.v");
}

TEST_CASE("nothing comes of nothing") {
  for (const std::string text : {"", " ", "\n\n\n", ".", ",,,,", "and", "\"", "(((((", "’s ’s ’s", "on on on Monday"}) {
    INFO(text);
    CHECK(facts_of(text).events.empty());
  }
}

// What is found may grow no faster than the text; that each of these ends at all is watched by the test's time limit.
TEST_CASE("texts of one repeated piece give no more than linearly many facts") {
  for (const std::string piece : {", ", "and ", "Peru and ", "met ", "of the ", "( ", "who said that ", "“ ", "'s ",
                                  "Peru's ", "on Monday ", "talks with ", "to visit to meet ", "Kenya met Norway. ",
                                  "Kenyan President Ruth Kamau met Finnish President Aino Virtanen on Friday. ",
                                  "They met him. ", "The two leaders met. ", "visit by Kenya to Norway, "}) {
    INFO(piece);
    const auto small = facts_of(repeated(piece, 500)), large = facts_of(repeated(piece, 1000));
    CHECK(large.events.size() <= 2 * small.events.size() + 2);
    CHECK(large.entities.size() <= 2 * small.entities.size() + 2);
    CHECK(large.relations.size() <= 2 * small.relations.size() + 2);
    std::size_t proofs = 0;
    for (const auto& event : large.events) proofs += event.evidence.size();
    CHECK(proofs <= 2000);
  }
}
