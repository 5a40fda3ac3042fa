// SPDX-License-Identifier: Apache-2.0
// Who "he", "the two leaders", "the Kenyan president" and "her Danish counterpart" are.
#include "tests/unit/extractors/telling.h"

using bilat::telling::check_events;
using bilat::telling::events;

TEST_CASE("pronouns of persons") {
  check_events({
      {"Danish Foreign Minister Mads Holm arrived in Lima on Friday. He met Peruvian Foreign Minister Ines Robles on "
       "Saturday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-07\n"
       "Visit(destination: Lima; visitor: Mads Holm) actual 2026-03-06"},
      {"Danish Foreign Minister Mads Holm praised Peru. Peruvian Foreign Minister Ines Robles met him on Saturday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-07"},
      {"Peruvian Foreign Minister Ines Robles spoke first. Then she flew to Chile.",
       "Visit(destination: Chile; visitor: Ines Robles) actual"},
      {"Kenyan President Ruth Kamau recalled her visit to Norway in 2024.",
       "Visit(destination: Norway; visitor: Ruth Kamau) actual 2024"},
  });
}

TEST_CASE("a pronoun is nobody of the same clause") {
  CHECK(events("Danish Foreign Minister Mads Holm met him on Friday.").empty());
}

TEST_CASE("congratulations are on the election of who receives them, whatever the given name") {
  check_events({
      {"Parliament elected Josefa Tora on Monday. Kenyan President Wanjiru Kamau congratulated Tora on his election.",
       "Election(elected: Josefa Tora) actual 2026-03-09\n"
       "Message(recipient: Josefa Tora; sender: Wanjiru Kamau) actual, kind congratulation"},
  });
}

TEST_CASE("a post in the plural is the two who hold it; countries are those of the pair") {
  check_events({
      {"Peruvian President Ines Robles and Danish President Mads Holm opened a bridge. The presidents met in Lima.",
       "Meeting(participant: Ines Robles, Mads Holm) actual at Lima"},
      {"Peruvian President Ines Robles, Danish President Mads Holm and Kenyan President Ruth Kamau spoke. The "
       "presidents met in Lima.",
       ""},
      {"Peruvian President Ines Robles met Danish Prime Minister Mads Holm. Norway looked on. The two countries signed "
       "a memorandum.",
       "Meeting(participant: Ines Robles, Mads Holm) actual\n"
       "Signing(signatory: Denmark, Peru) actual, instrument memorandum, count 1"},
  });
}

TEST_CASE("pairs") {
  check_events({
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. The two leaders signed a "
       "pact.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06\n"
       "Signing(signatory: Kari Solberg, Wanjiru Kamau) actual, instrument pact, count 1"},
      {"Kenyan President Wanjiru Kamau met Norwegian Prime Minister Kari Solberg on Friday. They will meet again in "
       "May.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06\n"
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) planned 2026-05"},
      {"Peruvian Foreign Minister Ines Robles greeted Danish Foreign Minister Mads Holm. The two ministers held talks "
       "on Friday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06"},
      {"Kenya and Norway are friends. The two countries signed a pact on Friday.",
       "Signing(signatory: Kenya, Norway) actual 2026-03-06, instrument pact, count 1"},
  });
}

TEST_CASE("offices") {
  check_events({
      {"Kenyan President Wanjiru Kamau praised Norway. The president will visit Norway in May.",
       "Visit(destination: Norway; visitor: Wanjiru Kamau) planned 2026-05"},
      {"Kenyan President Wanjiru Kamau and Finnish President Aino Virtanen are friends. The Finnish president visited "
       "Chile in May 2025.",
       "Visit(destination: Chile; visitor: Aino Virtanen) actual 2025-05"},
      {"Danish Foreign Minister Mads Holm met his Peruvian counterpart Ines Robles.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
  });
}

TEST_CASE("the name behind its noun") {
  check_events({
      {"Kenya, whose president, Wanjiru Kamau, telephoned Danish Foreign Minister Mads Holm on Friday, agreed.",
       "PhoneCall(participant: Mads Holm, Wanjiru Kamau) actual 2026-03-06, medium phone"},
      {"Finnish President Aino Virtanen flew home. Her host, Kenyan President Wanjiru Kamau, met her in Nairobi.",
       "Meeting(participant: Aino Virtanen, Wanjiru Kamau) actual at Nairobi"},
  });
  // no name there: nothing to take, and nothing to read out of bounds
  CHECK(events("A man, an Islamic State member, was arrested in Oslo.").empty());
}

TEST_CASE("no guess without an antecedent") {
  CHECK(events("The two leaders met on Friday.").empty());
  CHECK(events("He met the foreign minister on Friday.").empty());
  CHECK(events("They signed it.").empty());
}
