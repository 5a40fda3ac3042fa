// SPDX-License-Identifier: Apache-2.0
// One event an article, however often it is told.
#include "tests/unit/extractors/telling.h"

using bilat::telling::check_events;
using bilat::telling::facts_of;

TEST_CASE("tellings of one event lend it their details") {
  check_events({
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. Kamau met Solberg in "
       "Nairobi.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06 at Nairobi"},
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. The meeting was held in "
       "Nairobi.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06 at Nairobi"},
  });
}

TEST_CASE("every telling is evidence") {
  const auto facts = facts_of(
      "Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday.\n\nKamau met Solberg in "
      "Nairobi.");
  REQUIRE(facts.events.size() == 1);
  CHECK(facts.events.front().evidence.size() == 2);
}

TEST_CASE("events of different days are different events") {
  check_events({
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. They had met in Oslo in "
       "2023.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2023 at Oslo\n"
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06"},
  });
}

TEST_CASE("different people, different events") {
  check_events({
      {"Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles on Friday. Kenyan President "
       "Wanjiru Kamau met "
       "Norwegian Prime Minister Kari Solberg on Friday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06\n"
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06"},
  });
}

TEST_CASE("words said while meeting are speech, a written message is none") {
  check_events({
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. Kamau congratulated "
       "Solberg on her win.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06"},
      {"Kenyan President Wanjiru Kamau congratulated Norwegian Prime Minister Kari Solberg on Friday.",
       "Message(recipient: Kari Solberg; sender: Wanjiru Kamau) actual 2026-03-06, kind congratulation"},
  });
}

TEST_CASE("what was cancelled stays cancelled") {
  check_events({
      {"Kenyan President Wanjiru Kamau will not visit Norway in May. The visit to Norway was to begin on May 4.",
       "Visit(destination: Norway; visitor: Wanjiru Kamau) negated 2026-05"},
  });
}
