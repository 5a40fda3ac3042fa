// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "lib/facts/facts.h"

namespace bilat::test {

TEST_CASE("every term can be read back, and no other") {
  for (int i = 0; i < 12; ++i)
    CHECK(parse_event_type(to_string(static_cast<EventType>(i))) == static_cast<EventType>(i));
  for (int i = 0; i < 9; ++i)
    CHECK(parse_relation_type(to_string(static_cast<RelationType>(i))) == static_cast<RelationType>(i));
  for (int i = 0; i < 18; ++i) CHECK(parse_role(to_string(static_cast<Role>(i))) == static_cast<Role>(i));
  for (int i = 0; i < 5; ++i) CHECK(parse_modality(to_string(static_cast<Modality>(i))) == static_cast<Modality>(i));
  for (int i = 0; i < 8; ++i) CHECK(parse_attribute(to_string(static_cast<Attribute>(i))) == static_cast<Attribute>(i));
  CHECK_FALSE(parse_event_type("meeting"));
  CHECK_FALSE(parse_role(""));
}

TEST_CASE("terms are those of the JSON-LD contract") {
  CHECK(to_string(EventType::kDiplomaticTies) == "DiplomaticTies");
  CHECK(to_string(RelationType::kHoldsOffice) == "HoldsOffice");
  CHECK(edge_name(RelationType::kDiplomaticRelations) == "diplomaticRelations");
  CHECK(to_string(Attribute::kEventName) == "eventName");
  CHECK(to_string(Attribute::kReelection) == "reelection");
  CHECK(to_string(Role::kInterviewer) == "interviewer");
}

TEST_CASE("core roles make an event what it is") {
  CHECK(is_core_role(EventType::kMeeting, Role::kParticipant));
  CHECK(is_core_role(EventType::kMessage, Role::kRecipient));
  CHECK_FALSE(is_core_role(EventType::kVisit, Role::kDestination));
  CHECK_FALSE(is_core_role(EventType::kSigning, Role::kWitness));
}

}  // namespace bilat::test
