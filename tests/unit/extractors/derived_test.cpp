// SPDX-License-Identifier: Apache-2.0
// Relations that events state, and those that frames state themselves.
#include "tests/unit/extractors/telling.h"

using namespace bilat;
using telling::relations;

TEST_CASE("ties that were established stand since then") {
  CHECK(relations(RelationType::kDiplomaticRelations, "Peru and Bhutan established diplomatic relations in 1984.") ==
        "DiplomaticRelations(Bhutan, Peru), since 1984");
  CHECK(relations(RelationType::kDiplomaticRelations, "Kenya and Norway restored diplomatic ties on March 3.") ==
        "DiplomaticRelations(Kenya, Norway), since 2026-03-03");
  CHECK(relations(RelationType::kDiplomaticRelations, "Bolivia severed diplomatic relations with Peru in January.")
            .empty());
  CHECK(relations(RelationType::kDiplomaticRelations, "Peru and Bhutan will establish diplomatic relations in May.")
            .empty());
}

TEST_CASE("appointments begin offices, departures end them") {
  CHECK(relations(RelationType::kHoldsOffice, "Finnish President Aino Virtanen took office in 2024.") ==
        "HoldsOffice(Aino Virtanen, Finland), title President, from 2024");
  CHECK(relations(RelationType::kHoldsOffice, "Portuguese Finance Minister Marta Leal resigned on Friday.") ==
        "HoldsOffice(Marta Leal, Portugal), title Finance Minister, to 2026-03-06");
  CHECK(relations(RelationType::kHoldsOffice, "Portuguese Finance Minister Marta Leal will resign on Friday.") ==
        "HoldsOffice(Marta Leal, Portugal), title Finance Minister");
}

TEST_CASE("the office that a departure leaves out is the one that the person holds") {
  CHECK(telling::events("Portuguese Finance Minister Marta Leal resigned on Friday.") ==
        "Departure(organization: Portugal; person: Marta Leal) actual 2026-03-06, office Finance Minister");
}

TEST_CASE("relations of frames") {
  CHECK(relations(RelationType::kTradePartner, "Norway is Kenya's largest trading partner.") ==
        "TradePartner(Norway, Kenya), note largest trading partner");
  CHECK(relations(RelationType::kTradePartner, "Norway, Kenya's largest trading partner, is far away.") ==
        "TradePartner(Norway, Kenya), note largest trading partner");
  CHECK(relations(RelationType::kDispute, "Bolivia disputes Peru's claim to the lake.") ==
        "Dispute(Bolivia, Peru), over claim to the lake");
  CHECK(relations(RelationType::kDispute, "Bolivia does not dispute Peru's claim to the lake.").empty());
  CHECK(relations(RelationType::kDispute, "Bolivia may contest Peru's claim to the lake.").empty());
}

TEST_CASE("who leaves a party keeps his office") {
  const std::string text = "Portuguese Finance Minister Marta Leal resigned from the Harbour Party in December 2025.";
  CHECK(relations(RelationType::kHoldsOffice, text) == "HoldsOffice(Marta Leal, Portugal), title Finance Minister");
  CHECK(relations(RelationType::kMemberOf, text) ==
        "MemberOf(Marta Leal, Harbour Party), title former member, to 2025-12");
}

TEST_CASE("an appointment begins the office that it names, and no other") {
  CHECK(relations(RelationType::kHoldsOffice,
                  "Finnish Foreign Minister Aino Virtanen succeeded Marta Leal as UN special envoy on March 2.") ==
        "HoldsOffice(Aino Virtanen, Finland), title Foreign Minister\n"
        "HoldsOffice(Aino Virtanen, United Nations), title special envoy, from 2026-03-02\n"
        "HoldsOffice(Marta Leal, United Nations), title former special envoy");
}

TEST_CASE("joining a body with a party's head is membership; states join no parties") {
  CHECK(relations(RelationType::kMemberOf, "Marta Leal joined the National Harbour Front in 2020.") ==
        "MemberOf(Marta Leal, National Harbour Front), from 2020");
  CHECK(relations(RelationType::kMemberOf, "Peru joined the National Harbour Front in 2020.").empty());
}
