// SPDX-License-Identifier: Apache-2.0
// Who fills which role: destinations, hosts, places, instruments, witnesses, the two sides of messages.
#include "tests/unit/extractors/telling.h"

using bilat::telling::check_events;

TEST_CASE("places of events, destinations of visits") {
  check_events({
      {"Peru and Denmark held talks in Geneva.", "Meeting(participant: Denmark, Peru) actual at Geneva"},
      {"Peru and Denmark held talks in Chile.", "Meeting(participant: Denmark, Peru) actual at Chile"},
      {"Danish Foreign Minister Mads Holm visited Lima and Cusco.",
       "Visit(destination: Cusco, Lima; visitor: Mads Holm) actual"},
      {"Danish Foreign Minister Mads Holm visited Lima on Friday. He met Peruvian Foreign Minister Ines Robles there.",
       "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-06 at Lima\n"
       "Visit(destination: Lima; visitor: Mads Holm) actual 2026-03-06"},
  });
}

TEST_CASE("hosts are named as such") {
  check_events({
      {"Danish Foreign Minister Mads Holm will visit Peru at the invitation of Peruvian President Ines Robles.",
       "Visit(destination: Peru; host: Ines Robles; visitor: Mads Holm) planned"},
      {"Peruvian President Ines Robles invited Danish Foreign Minister Mads Holm to visit Peru.",
       "Visit(destination: Peru; host: Ines Robles; visitor: Mads Holm) planned"},
  });
}

TEST_CASE("instruments, counts and witnesses of signings") {
  check_events({
      {"Peru and Denmark signed 3 agreements on Friday.",
       "Signing(signatory: Denmark, Peru) actual 2026-03-06, instrument agreements, count 3"},
      {"Peru signed a free trade agreement with Denmark.",
       "Signing(signatory: Denmark, Peru) actual, instrument free trade agreement, count 1"},
      {"Peru and Denmark signed a pact in the presence of Kenyan President Wanjiru Kamau.",
       "Signing(signatory: Denmark, Peru; witness: Wanjiru Kamau) actual, instrument pact, count 1"},
  });
}

TEST_CASE("messages go one way, exchanges both") {
  check_events({
      {"Finnish President Aino Virtanen sent a letter to Kenyan President Wanjiru Kamau.",
       "Message(recipient: Wanjiru Kamau; sender: Aino Virtanen) actual, kind letter"},
      {"Kenyan President Wanjiru Kamau received a message from Finnish President Aino Virtanen.",
       "Message(recipient: Wanjiru Kamau; sender: Aino Virtanen) actual"},
      {"Kenyan President Ruth Kamau thanked Finnish President Aino Virtanen for sending a letter.",
       "Message(recipient: Ruth Kamau; sender: Aino Virtanen) actual, kind letter"},
      {"Kenyan President Ruth Kamau thanked Finnish President Aino Virtanen for her message.",
       "Message(recipient: Ruth Kamau; sender: Aino Virtanen) actual"},
      {"Following Kenyan President Wanjiru Kamau's re-election, Finnish President Aino Virtanen sent a congratulatory "
       "message.",
       "Election(elected: Wanjiru Kamau; organization: Kenya) actual, office President, reelection true\n"
       "Message(recipient: Wanjiru Kamau; sender: Aino Virtanen) actual, kind congratulation"},
  });
}

TEST_CASE("a person stands for the state that is named beside") {
  check_events({
      {"Kenyan President Wanjiru Kamau and Kenya met Norway.", "Meeting(participant: Norway, Wanjiru Kamau) actual"},
      {"Beijing and Hanoi held talks.", "Meeting(participant: China, Vietnam) actual"},
  });
}

TEST_CASE("the kinds of visits, the media of calls") {
  check_events({
      {"Kenyan President Wanjiru Kamau paid a state visit to Norway.",
       "Visit(destination: Norway; visitor: Wanjiru Kamau) actual, kind state"},
      {"Kenyan President Wanjiru Kamau held a video call with Norwegian Prime Minister Kari Solberg.",
       "PhoneCall(participant: Kari Solberg, Wanjiru Kamau) actual, medium video"},
  });
}

TEST_CASE("a sentence that breaks off behind a comma or conjunction is read to its end and no further") {
  // found under the sanitizers: the group behind the last one was looked at
  for (const char* text : {"Talks with Norway, ", "Kenyan President Wanjiru Kamau on her visit,", "The meeting and",
                           "Kenyan President Wanjiru Kamau met Mads Holm,"}) {
    CHECK(bilat::telling::events(text).find("PhoneCall") == std::string::npos);
  }
}
