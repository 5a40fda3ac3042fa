// SPDX-License-Identifier: Apache-2.0
// The ways in which a sentence can tell one event.
#include "tests/unit/extractors/telling.h"

using bilat::telling::check_events;

TEST_CASE("active and passive") {
  check_events({
      {"Peruvian Foreign Minister Ines Robles met Danish Foreign Minister Mads Holm.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
      {"Ines Robles, Peru's foreign minister, was received by Danish Foreign Minister Mads Holm on Sunday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-08"},
      {"A trade accord was signed by Peruvian Foreign Minister Ines Robles and Danish Foreign Minister Mads Holm in "
       "Lima.",
       "Signing(signatory: Ines Robles, Mads Holm) actual at Lima, instrument trade accord, count 1"},
      {"Sanctions on Belarus were imposed by Norway on Friday.",
       "Sanction(imposer: Norway; target: Belarus) actual 2026-03-06"},
      {"Marta Leal was named ambassador to Kenya by Portuguese Prime Minister Duarte Pinho.",
       "Appointment(person: Marta Leal) actual, office ambassador to Kenya"},
  });
}

TEST_CASE("events told by nouns") {
  check_events({
      {"The meeting between Kenya and Norway lasted two hours.", "Meeting(participant: Kenya, Norway) actual"},
      {"Kenyan President Wanjiru Kamau's visit to Norway in May 2025 was a success.",
       "Visit(destination: Norway; visitor: Wanjiru Kamau) actual 2025-05"},
      {"The visit of Kenyan President Wanjiru Kamau to Norway drew crowds.",
       "Visit(destination: Norway; visitor: Wanjiru Kamau) actual"},
      {"Peru praised the appointment of Mads Holm as foreign minister of Denmark.",
       "Appointment(organization: Denmark; person: Mads Holm) actual, office foreign minister"},
      {"The resignation of Portuguese Finance Minister Marta Leal on Friday surprised few.",
       "Departure(organization: Portugal; person: Marta Leal) actual 2026-03-06, office Finance Minister"},
  });
}

TEST_CASE("coordination of people and of deeds") {
  check_events({
      {"Norwegian Prime Minister Kari Solberg, Finnish President Aino Virtanen and Danish Foreign Minister Mads Holm "
       "met in Oslo on "
       "Wednesday.",
       "Meeting(participant: Aino Virtanen, Kari Solberg, Mads Holm) actual 2026-03-04 at Oslo"},
      {"Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles and signed a fisheries pact in "
       "Lima on Monday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual\n"
       "Signing(signatory: Mads Holm) actual 2026-03-09 at Lima, instrument fisheries pact, count 1"},
      {"Danish Foreign Minister Mads Holm visited Peru in January and Chile in February.",
       "Visit(destination: Chile, Peru; visitor: Mads Holm) actual 2026-01"},
      {"Both Kenyan President Wanjiru Kamau and Finnish President Aino Virtanen visited Chile last week.",
       "Visit(destination: Chile; visitor: Aino Virtanen, Wanjiru Kamau) actual 2026-03-02/2026-03-08"},
  });
}

TEST_CASE("relative, participle and infinitive clauses") {
  check_events({
      {"Danish Foreign Minister Mads Holm, who met Peruvian Foreign Minister Ines Robles on Friday, praised the "
       "harvest.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06"},
      {"The paper praised the visit that Danish Foreign Minister Mads Holm paid to Peru last month.",
       "Visit(destination: Peru; visitor: Mads Holm) actual 2026-02"},
      {"The accord signed by Peru and Denmark on Monday covers fishing.",
       "Signing(signatory: Denmark, Peru) actual 2026-03-09, instrument accord, count 1"},
      {"The visit that Danish Foreign Minister Mads Holm paid to Peru last month was short.",
       "Visit(destination: Peru; visitor: Mads Holm) actual 2026-02"},
      {"Danish Foreign Minister Mads Holm flew to Lima to meet Peruvian Foreign Minister Ines Robles.",
       "Meeting(participant: Ines Robles, Mads Holm) actual\n"
       "Visit(destination: Lima; visitor: Mads Holm) actual"},
      {"After meeting Peruvian Foreign Minister Ines Robles in Lima, Danish Foreign Minister Mads Holm flew to Chile.",
       "Meeting(participant: Ines Robles, Mads Holm) actual at Lima\n"
       "Visit(destination: Chile; visitor: Mads Holm) actual"},
      {"Peruvian Foreign Minister Ines Robles, with whom Danish Foreign Minister Mads Holm held talks on Sunday, was "
       "cheerful.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-08"},
  });
}

TEST_CASE("a frame that names verb and noun has the dates of both, and its evidence the subject") {
  using bilat::telling::facts_of;
  const auto facts = facts_of(
      "On Monday, Danish Foreign Minister Mads Holm spoke by telephone with Peruvian Foreign Minister Ines Robles.");
  REQUIRE(facts.events.size() == 1);
  CHECK(facts.events.front().date == "2026-03-09");
  REQUIRE(facts.events.front().evidence.size() == 1);
  CHECK(facts.events.front().evidence.front().quote.starts_with("Monday, Danish Foreign Minister"));
}

TEST_CASE("who replaces somebody is the one appointed") {
  check_events({
      {"Portuguese Prime Minister Duarte Pinho appointed Marta Leal as trade minister on Monday, replacing Nuno Faria.",
       "Appointment(organization: Portugal; person: Marta Leal) actual 2026-03-09, office trade minister"},
      {"Portuguese Prime Minister Duarte Pinho named Marta Leal finance minister on Monday, succeeding Nuno Faria.",
       "Appointment(person: Marta Leal) actual 2026-03-09, office finance minister"},
      {"Parliament elected Marta Leal president on Monday.",
       "Election(elected: Marta Leal) actual 2026-03-09, office president"},
      {"Marta Leal won in Lisbon, replacing Nuno Faria.", "Appointment(person: Marta Leal) actual"},
  });
}

TEST_CASE("reported events") {
  check_events({
      {"The ministry said that Danish Foreign Minister Mads Holm had met Peruvian Foreign Minister Ines Robles on "
       "Friday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06"},
      {"Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles on Friday, the ministry said on "
       "Monday.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06"},
      {"According to the ministry, Peru and Denmark signed a pact on Friday.",
       "Signing(signatory: Denmark, Peru) actual 2026-03-06, instrument pact, count 1"},
      {"Peru and Denmark signed a pact on Friday, according to the ministry.",
       "Signing(signatory: Denmark, Peru) actual 2026-03-06, instrument pact, count 1"},
      {"\"We met on Friday,\" Danish Foreign Minister Mads Holm told reporters.", ""},
  });
}

TEST_CASE("light verbs") {
  check_events({
      {"Danish Foreign Minister Mads Holm had a meeting with Peruvian Foreign Minister Ines Robles.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
      {"Danish Foreign Minister Mads Holm paid a visit to Peru on Sunday.",
       "Visit(destination: Peru; visitor: Mads Holm) actual 2026-03-08"},
      {"Danish Foreign Minister Mads Holm made a phone call to Peruvian Foreign Minister Ines Robles on Sunday.",
       "PhoneCall(participant: Ines Robles, Mads Holm) actual 2026-03-08, medium phone"},
      {"A working lunch was held by Danish Foreign Minister Mads Holm for Peruvian Foreign Minister Ines Robles.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
      {"Norway and Kenya concluded negotiations in Nairobi on Thursday.",
       "Meeting(participant: Kenya, Norway) actual 2026-03-05 at Nairobi"},
  });
}

TEST_CASE("phrases that carry an event") {
  check_events({
      {"Danish Foreign Minister Mads Holm said in a phone call with Peruvian Foreign Minister Ines Robles on Sunday "
       "that aid was near.",
       "PhoneCall(participant: Ines Robles, Mads Holm) actual 2026-03-08, medium phone"},
      {"At a meeting with Peruvian Foreign Minister Ines Robles, Danish Foreign Minister Mads Holm offered help.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
      {"During talks with Norwegian Prime Minister Kari Solberg on Friday, Kenyan President Wanjiru Kamau asked for "
       "patience.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06"},
      {"Kenyan President Wanjiru Kamau told Norwegian Prime Minister Kari Solberg during their meeting on Friday that "
       "rain was late.",
       "Meeting(participant: Kari Solberg, Wanjiru Kamau) actual 2026-03-06"},
      {"Finnish President Aino Virtanen congratulated Kenyan President Wanjiru Kamau in a message on Monday.",
       "Message(recipient: Wanjiru Kamau; sender: Aino Virtanen) actual 2026-03-09, kind congratulation"},
  });
}

TEST_CASE("what is no event") {
  check_events({
      {"Danish Foreign Minister Mads Holm said Peru was a friend.", ""},
      {"Danish Foreign Minister Mads Holm met the deadline.", ""},
      {"The meeting room in Lima was painted on Friday.", ""},
      {"Danish Foreign Minister Mads Holm hopes for rain in Peru.", ""},
      {"Danish Foreign Minister Mads Holm called Peru's plan a mistake.", ""},
      {"Peru's talks with the banks go on.", ""},
      {"Danish Foreign Minister Mads Holm returned to Copenhagen on Sunday.", ""},
  });
}
