// SPDX-License-Identifier: Apache-2.0
// Which post an event is about that names none, and whose post "his" and "her" say.
#include "tests/unit/extractors/telling.h"

using bilat::RelationType;
using bilat::telling::check_events;
using bilat::telling::relations;

TEST_CASE("the office of a departure is the one current post of who leaves") {
  check_events({
      {"Kenyan President Ruth Kamau resigned on Friday.",
       "Departure(organization: Kenya; person: Ruth Kamau) actual 2026-03-06, office President"},
      {"Former Kenyan President Ruth Kamau resigned on Friday.", "Departure(person: Ruth Kamau) actual 2026-03-06"},
      {"Kenyan President Ruth Kamau spoke in Oslo. Kamau, the secretary general of the World Bank, resigned on Friday.",
       "Departure(person: Ruth Kamau) actual 2026-03-06"},
  });
}

TEST_CASE("her minister is of the country of the woman before, his of the man") {
  const std::string met = "Peruvian President Ines Robles met Kenyan President John Kamau. ";
  const auto all = [](const std::string& text) { return relations(RelationType::kHoldsOffice, text); };
  CHECK(all(met + "Her foreign minister, Pablo Ruiz, came.").find("HoldsOffice(Pablo Ruiz, Peru)") !=
        std::string::npos);
  CHECK(all(met + "His foreign minister, Pablo Ruiz, came.").find("HoldsOffice(Pablo Ruiz, Kenya)") !=
        std::string::npos);
  const std::string two = "Peruvian President Ines Robles met Kenyan President Ruth Kamau. ";
  CHECK(all(two + "Her foreign minister, Pablo Ruiz, came.").find("Pablo Ruiz") == std::string::npos);
}
