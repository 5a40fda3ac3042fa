// SPDX-License-Identifier: Apache-2.0
// Which date belongs to which event. Articles are of Tuesday, 10 March 2026.
#include "tests/unit/extractors/telling.h"

using bilat::telling::check_events;

TEST_CASE("a date at the event's own words") {
  check_events({
      {"Peru and Denmark held talks on Monday.", "Meeting(participant: Denmark, Peru) actual 2026-03-09"},
      {"On Monday Peru and Denmark held talks.", "Meeting(participant: Denmark, Peru) actual 2026-03-09"},
      {"On March 2, 2024, Peru and Denmark held talks.", "Meeting(participant: Denmark, Peru) actual 2024-03-02"},
      {"Peru and Denmark will hold talks on Monday.", "Meeting(participant: Denmark, Peru) planned 2026-03-16"},
      {"Monday's talks between Peru and Denmark were brief.", "Meeting(participant: Denmark, Peru) actual 2026-03-09"},
      {"Peru and Denmark held talks in 1998.", "Meeting(participant: Denmark, Peru) actual 1998"},
      {"Talks between Peru and Denmark, scheduled for March 13, were cancelled.",
       "Meeting(participant: Denmark, Peru) negated 2026-03-13"},
      {"Peru and Denmark held talks.", "Meeting(participant: Denmark, Peru) actual"},
  });
}

TEST_CASE("a date of another clause is not the event's") {
  check_events({
      {"Danish Foreign Minister Mads Holm said on Monday that he had met Peruvian Foreign Minister Ines Robles.",
       "Meeting(participant: Ines Robles, Mads Holm) actual"},
      {"Danish Foreign Minister Mads Holm, who was elected in 2022, met Peruvian Foreign Minister Ines Robles on "
       "Friday.",
       "Election(elected: Mads Holm; organization: Denmark) actual 2022, office Foreign Minister\n"
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06"},
  });
}

TEST_CASE("a date that is taken over") {
  check_events({
      {"On Monday Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles and visited Cusco.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-09\n"
       "Visit(destination: Cusco; visitor: Mads Holm) actual 2026-03-09"},
      {"Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles when he visited Peru in 2024.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2024\n"
       "Visit(destination: Peru; visitor: Mads Holm) actual 2024"},
      {"Danish Foreign Minister Mads Holm met Peruvian Foreign Minister Ines Robles on Monday. They then signed a "
       "pact.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-09\n"
       "Signing(signatory: Ines Robles, Mads Holm) actual 2026-03-09, instrument pact, count 1"},
      {"Peru and Denmark signed a pact on Friday, a day after a phone call between Danish Foreign Minister Mads Holm "
       "and Peruvian "
       "Foreign Minister Ines Robles.",
       "PhoneCall(participant: Ines Robles, Mads Holm) actual 2026-03-05, medium phone\n"
       "Signing(signatory: Denmark, Peru) actual 2026-03-06, instrument pact, count 1"},
  });
}

TEST_CASE("visits last") {
  check_events({
      {"Danish Foreign Minister Mads Holm visited Peru from March 2 to 5.",
       "Visit(destination: Peru; visitor: Mads Holm) actual 2026-03-02/2026-03-05"},
      {"Danish Foreign Minister Mads Holm arrived in Lima on Sunday for a three-day visit.",
       "Visit(destination: Lima; visitor: Mads Holm) actual 2026-03-08/2026-03-10"},
      {"Danish Foreign Minister Mads Holm began a two-day visit to Peru on Monday.",
       "Visit(destination: Peru; visitor: Mads Holm) actual 2026-03-09/2026-03-10"},
      {"Danish Foreign Minister Mads Holm will pay a week-long visit to Peru.",
       "Visit(destination: Peru; visitor: Mads Holm) planned"},
  });
}

TEST_CASE("without a day of publication weekdays stay open") {
  CHECK(bilat::telling::events("Peru and Denmark held talks on Monday.", "") ==
        "Meeting(participant: Denmark, Peru) actual");
  CHECK(bilat::telling::events("Peru and Denmark held talks on May 4, 2021.", "") ==
        "Meeting(participant: Denmark, Peru) actual 2021-05-04");
}
