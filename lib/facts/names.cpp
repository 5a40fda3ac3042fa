// SPDX-License-Identifier: Apache-2.0
// The terms of the graph, as in the JSON-LD contract. Each table is in the order of its enum.
#include <array>
#include <cstddef>

#include "lib/facts/facts.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, kEventTypes> kEventTypeNames = {
    "Meeting",     "PhoneCall", "Visit",     "Message",  "Signing",        "Election",
    "Appointment", "Departure", "Gathering", "Sanction", "DiplomaticTies", "Interview"};
constexpr std::array<std::string_view, kRelationTypes> kRelationTypeNames = {
    "HoldsOffice", "MemberOf",     "AffiliatedWith",      "PartOf", "RulingParty",
    "LocatedIn",   "TradePartner", "DiplomaticRelations", "Dispute"};
constexpr std::array<std::string_view, kRelationTypes> kEdgeNames = {
    "holdsOffice", "memberOf",     "affiliatedWith",      "partOf", "rulingParty",
    "locatedIn",   "tradePartner", "diplomaticRelations", "dispute"};
constexpr std::array<std::string_view, kRoles> kRoleNames = {
    "participant", "visitor", "host",    "destination", "sender",       "recipient",
    "signatory",   "witness", "elected", "person",      "organization", "organizer",
    "attendee",    "imposer", "target",  "party",       "interviewee",  "interviewer"};
constexpr std::array<std::string_view, kModalities> kModalityNames = {"actual", "planned", "negated", "hypothetical",
                                                                      "habitual"};
constexpr std::array<std::string_view, kAttributes> kAttributeNames = {"kind",       "medium", "office", "reelection",
                                                                       "instrument", "count",  "change", "eventName"};

// A count that no longer fits its enum leaves a name empty or does not compile.
static_assert(kEventTypes == static_cast<std::size_t>(EventType::kInterview) + 1 && !kEventTypeNames.back().empty());
static_assert(kRelationTypes == static_cast<std::size_t>(RelationType::kDispute) + 1 && !kEdgeNames.back().empty());
static_assert(kRoles == static_cast<std::size_t>(Role::kInterviewer) + 1 && !kRoleNames.back().empty());
static_assert(kModalities == static_cast<std::size_t>(Modality::kHabitual) + 1 && !kModalityNames.back().empty());
static_assert(kAttributes == static_cast<std::size_t>(Attribute::kEventName) + 1 && !kAttributeNames.back().empty());

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(EventType type) { return name_of(kEventTypeNames, type); }
std::string_view to_string(RelationType type) { return name_of(kRelationTypeNames, type); }
std::string_view to_string(Role role) { return name_of(kRoleNames, role); }
std::string_view to_string(Modality modality) { return name_of(kModalityNames, modality); }
std::string_view to_string(Attribute attribute) { return name_of(kAttributeNames, attribute); }
std::string_view edge_name(RelationType type) { return name_of(kEdgeNames, type); }

std::vector<std::string_view> event_type_names() { return {kEventTypeNames.begin(), kEventTypeNames.end()}; }
std::vector<std::string_view> relation_type_names() { return {kRelationTypeNames.begin(), kRelationTypeNames.end()}; }
std::vector<std::string_view> modality_names() { return {kModalityNames.begin(), kModalityNames.end()}; }
std::vector<std::string_view> attribute_names() { return {kAttributeNames.begin(), kAttributeNames.end()}; }

std::optional<EventType> parse_event_type(std::string_view name) { return parse<EventType>(kEventTypeNames, name); }
std::optional<RelationType> parse_relation_type(std::string_view name) {
  return parse<RelationType>(kRelationTypeNames, name);
}
std::optional<Role> parse_role(std::string_view name) { return parse<Role>(kRoleNames, name); }
std::optional<Modality> parse_modality(std::string_view name) { return parse<Modality>(kModalityNames, name); }
std::optional<Attribute> parse_attribute(std::string_view name) { return parse<Attribute>(kAttributeNames, name); }

}  // namespace bilat
