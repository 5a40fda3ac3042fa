// SPDX-License-Identifier: Apache-2.0
// The terms of the graph, as in the JSON-LD contract. Each table is in the order of its enum.
#include <array>
#include <cstddef>

#include "lib/facts/facts.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 12> kEventTypes = {"Meeting",   "PhoneCall", "Visit",          "Message",
                                                          "Signing",   "Election",  "Appointment",    "Departure",
                                                          "Gathering", "Sanction",  "DiplomaticTies", "Interview"};
constexpr std::array<std::string_view, 9> kRelationTypes = {
    "HoldsOffice", "MemberOf",     "AffiliatedWith",      "PartOf", "RulingParty",
    "LocatedIn",   "TradePartner", "DiplomaticRelations", "Dispute"};
constexpr std::array<std::string_view, 9> kEdges = {"holdsOffice", "memberOf",  "affiliatedWith", "partOf",
                                                    "rulingParty", "locatedIn", "tradePartner",   "diplomaticRelations",
                                                    "dispute"};
constexpr std::array<std::string_view, 18> kRoles = {
    "participant", "visitor", "host",    "destination", "sender",       "recipient",
    "signatory",   "witness", "elected", "person",      "organization", "organizer",
    "attendee",    "imposer", "target",  "party",       "interviewee",  "interviewer"};
constexpr std::array<std::string_view, 5> kModalities = {"actual", "planned", "negated", "hypothetical", "habitual"};
constexpr std::array<std::string_view, 8> kAttributes = {"kind",       "medium", "office", "reelection",
                                                         "instrument", "count",  "change", "eventName"};

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

std::string_view to_string(EventType type) { return name_of(kEventTypes, type); }
std::string_view to_string(RelationType type) { return name_of(kRelationTypes, type); }
std::string_view to_string(Role role) { return name_of(kRoles, role); }
std::string_view to_string(Modality modality) { return name_of(kModalities, modality); }
std::string_view to_string(Attribute attribute) { return name_of(kAttributes, attribute); }
std::string_view edge_name(RelationType type) { return name_of(kEdges, type); }

std::optional<EventType> parse_event_type(std::string_view name) { return parse<EventType>(kEventTypes, name); }
std::optional<RelationType> parse_relation_type(std::string_view name) {
  return parse<RelationType>(kRelationTypes, name);
}
std::optional<Role> parse_role(std::string_view name) { return parse<Role>(kRoles, name); }
std::optional<Modality> parse_modality(std::string_view name) { return parse<Modality>(kModalities, name); }
std::optional<Attribute> parse_attribute(std::string_view name) { return parse<Attribute>(kAttributes, name); }

}  // namespace bilat
