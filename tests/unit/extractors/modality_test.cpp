// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/extractors/telling.h"

namespace {

/// "actual", "planned" ... of the first event; "nothing" where none was found.
std::string modality(const std::string& text) {
  const auto facts = bilat::telling::facts_of(text);
  return facts.events.empty() ? "nothing" : std::string(to_string(facts.events.front().modality));
}

struct Case {
  const char* text;
  std::string modality;
};

void check_modality(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    CHECK(modality(one.text) == one.modality);
  }
}

}  // namespace

TEST_CASE("modality of a verb: tense, modals, negation") {
  check_modality({
      {"\"Had Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg, all would be well,\" he said.",
       "hypothetical"},
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg.", "actual"},
      {"Kenyan President Wanjiru Kamau has met Norwegian Prime Minister Kari Solberg.", "actual"},
      {"Kenyan President Wanjiru Kamau is meeting Norwegian Prime Minister Kari Solberg.", "actual"},
      {"Kenyan President Wanjiru Kamau will meet Norwegian Prime Minister Kari Solberg.", "planned"},
      {"Kenyan President Wanjiru Kamau is to meet Norwegian Prime Minister Kari Solberg.", "planned"},
      {"Kenyan President Wanjiru Kamau will not meet Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau did not meet Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau never met Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau may meet Norwegian Prime Minister Kari Solberg.", "hypothetical"},
      {"Kenyan President Wanjiru Kamau should meet Norwegian Prime Minister Kari Solberg.", "hypothetical"},
  });
}

TEST_CASE("modality from the verb or noun that governs") {
  check_modality({
      {"Kenyan President Wanjiru Kamau agreed to meet Norwegian Prime Minister Kari Solberg.", "planned"},
      {"Kenyan President Wanjiru Kamau is scheduled to meet Norwegian Prime Minister Kari Solberg.", "planned"},
      {"Kenyan President Wanjiru Kamau plans to visit Norway.", "planned"},
      {"Kenyan President Wanjiru Kamau refused to meet Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau did not agree to meet Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau did not fail to meet Norwegian Prime Minister Kari Solberg.", "actual"},
      {"Finland urged Kenyan President Wanjiru Kamau to visit Norway.", "hypothetical"},
      {"Kenyan President Wanjiru Kamau hopes to visit Norway.", "hypothetical"},
      {"Kenyan President Wanjiru Kamau accepted an invitation to visit Norway.", "planned"},
      {"Kenyan President Ruth Kamau denied that she had met Norwegian Prime Minister Kari Solberg.", "negated"},
      {"Kenyan President Wanjiru Kamau is ready to visit Norway.", "planned"},
      {"Kenyan President Wanjiru Kamau is likely to visit Norway.", "hypothetical"},
  });
}

TEST_CASE("'due to' with a verb is a plan, and a 'but' undoes a plan of the past") {
  check_modality({
      {"Kenyan President Wanjiru Kamau is due to fly to Norway on Tuesday.", "planned"},
      {"Kenyan President Wanjiru Kamau flew to Norway due to rain.", "actual"},
      {"Kenyan President Wanjiru Kamau was due to fly to Norway on Sunday but fell ill.", "negated"},
      {"Kenyan President Wanjiru Kamau was scheduled to visit Norway on Sunday but stayed in bed.", "negated"},
      {"Kenyan President Wanjiru Kamau visited Norway on Sunday but fell ill.", "actual"},
  });
  using bilat::telling::events;
  CHECK(events("Kenyan President Wanjiru Kamau was due to fly to Norway on Sunday but fell ill.") ==
        "Visit(destination: Norway; visitor: Wanjiru Kamau) negated 2026-03-08");
}

TEST_CASE("what a correction takes back did not happen") {
  check_modality({
      {"Correction: An earlier version of this article said that Kenyan President Wanjiru Kamau met Norwegian Prime "
       "Minister Kari Solberg.",
       "negated"},
      {"An earlier version wrongly said Kenyan President Wanjiru Kamau visited Norway in January.", "negated"},
      {"The paper falsely claimed that Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg.",
       "negated"},
      {"The Norwegian version said that Kenyan President Wanjiru Kamau visited Norway.", "actual"},
      {"Kenyan President Wanjiru Kamau rightly said she met Norwegian Prime Minister Kari Solberg.", "actual"},
  });
}

TEST_CASE("modality of an event told by a noun") {
  check_modality({
      {"Kenyan President Wanjiru Kamau cancelled a visit to Norway.", "negated"},
      {"Kenyan President Wanjiru Kamau's planned visit to Norway worries no one.", "planned"},
      {"Kenya proposed talks with Norway.", "hypothetical"},
      {"Kenya called for talks with Norway.", "hypothetical"},
      {"A visit to Norway by Kenyan President Wanjiru Kamau was called off.", "negated"},
      {"Kenyan President Ruth Kamau spoke of roads ahead of her visit to Norway.", "planned"},
      {"No meeting between Kenya and Norway took place.", "negated"},
      {"A meeting between Kenya and Norway is planned.", "planned"},
      {"Talks between Kenya and Norway are expected to be held in June.", "planned"},
      {"Kenyan President Wanjiru Kamau's visit to Norway did not bring rain.", "actual"},
      {"The visit to Norway by Kenyan President Wanjiru Kamau is expected to boost trade.", "actual"},
      {"A meeting between Kenya and Norway is possible.", "hypothetical"},
      {"Kenyan President Ruth Kamau praised her visit to Norway.", "actual"},
  });
}

TEST_CASE("conditions, habits, and days to come") {
  check_modality({
      {"If Kenyan President Wanjiru Kamau meets Norwegian Prime Minister Kari Solberg, prices will fall.",
       "hypothetical"},
      {"Kenyan President Wanjiru Kamau will visit Norway if the rain stops.", "hypothetical"},
      {"Kenyan President Wanjiru Kamau regularly meets Norwegian Prime Minister Kari Solberg.", "habitual"},
      {"Kenya and Norway hold talks every year.", "habitual"},
      {"Kenyan President Wanjiru Kamau visits Norway on April 2.", "planned"},
      {"It is unclear whether Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg.",
       "hypothetical"},
  });
}
