// SPDX-License-Identifier: Apache-2.0
#include "extractors/frames/vocabulary.h"

#include <initializer_list>

namespace bilat {
namespace {

using Kind = RoleTarget::Kind;

constexpr SlotName kSlots[] = {
    {"subject", Slot::kSubject, "who acts, active or passive; of a noun: the subject of the verb that carries it"},
    {"object", Slot::kObject, "who or what is acted on"},
    {"possessor", Slot::kPossessor, "of a noun: \"Kamau's visit\", \"her visit\""},
    {"modifier", Slot::kModifier, "names inside the noun group: \"the Kenya-Norway talks\""},
    {"agent", Slot::kAgent, "of a noun: possessor, else by-phrase, else the subject of the verb that carries it"},
    {"complement", Slot::kComplement, "behind a passive or naming verb: \"was named ambassador\""},
    {"in.subject", Slot::kCarrierSubject, "the noun stands in a phrase of a clause with that subject"},
    {"in.object", Slot::kCarrierObject, "the noun stands in a phrase of a clause with that object"},
    {"object.possessor", Slot::kObjectPossessor, "whose the object is: \"disputes Peru's claim\""},
    {"object.modifier", Slot::kObjectModifier, "two or more names inside the object: \"an EU-Peru deal was signed\""},
};

constexpr TargetName kPlace = {"place", Kind::kPlace, "the first place or country"};
constexpr TargetName kOffice = {"office", Kind::kOffice, "the words of the noun group"};
constexpr TargetName kInstrument = {"instrument", Kind::kInstrument, "the words of the noun group"};
constexpr TargetName kName = {"name", Kind::kName, "the words of a gathering's name"};
constexpr TargetName kRelationTargets[] = {
    {"subject", Kind::kSubject, "the relation goes from these"},
    {"object", Kind::kObject, "the relation goes to these"},
    {"over", Kind::kOver, "words: what it is about"},
    {"title", Kind::kTitle, "words: the office or post"},
};

constexpr OptionName kOptions[] = {
    {"finite", &Frame::finite, OptionUse::kNoun, {}, "only as object, or passive subject, of its clause's verb"},
    {"proper", &Frame::proper, OptionUse::kNoun, {}, "written as part of a name: \"Nordic Council Meeting\""},
    {"single", &Frame::single, OptionUse::kVerb, {}, "nothing describes its object"},
    {"plain", &Frame::plain, OptionUse::kVerb, {}, "no infinitive hangs on it"},
    {"intransitive", &Frame::intransitive, OptionUse::kVerb, {}, "it has no object"},
    {"abroad", &Frame::abroad, OptionUse::kAny, "Visit", "not to the visitor's own country"},
    {"dated", &Frame::dated, OptionUse::kAny, {}, "only with a date of its own, of a month at most"},
    {"speech", &Frame::speech, OptionUse::kAny, "Message", "none where the two also meet or talk in the article"},
    {"carried", &Frame::carried, OptionUse::kAny, "Message", "takes the day of the contact that it came with"},
    {"echo", &Frame::echo, OptionUse::kAny, {}, "never an event by itself: adds to one told elsewhere"},
    {"named", &Frame::named, OptionUse::kNoun, {}, "also as the head of a name that takes place: \"the Doha Forum\""},
    {"distant",
     &Frame::distant,
     OptionUse::kAny,
     {},
     "no place is named: \"spoke with\", not \"spoke with A in Lima\""},
    {"titled", &Frame::titled, OptionUse::kVerb, {}, "whoever its object names bears a post: \"removed President A\""},
    {"post", &Frame::post, OptionUse::kAny, {}, "the office is one: \"became minister\", not \"became a father\""},
    {"also", &Frame::also, OptionUse::kAny, {}, "tells a second event of the same word: \"replaced A with B\""},
    {"begins", &Frame::begins, OptionUse::kAny, {}, "of a relation: its date is the first day"},
    {"ends", &Frame::ends, OptionUse::kAny, {}, "gives the last day of a visit told elsewhere, or of a relation"},
};

constexpr SettingName kSettings[] = {
    {"cameo", OptionUse::kAny, "the CAMEO code, copied into the claims"},
    {"plover", OptionUse::kAny, "the PLOVER type, with its mode: CONSULT/phone"},
    {"modality", OptionUse::kAny, "the modality when the sentence by itself says actual; negated: always"},
    {"needs", OptionUse::kAny, "one of these prepositions has a phrase in the clause"},
    {"under", OptionUse::kNoun, "only inside an of-phrase of one of these nouns"},
    {"without", OptionUse::kNoun, "none of these words stands in the noun's group"},
    {"except", OptionUse::kVerb, "its object must be none of these nouns, and no person"},
};

constexpr EntityTypes mask(std::initializer_list<EntityType> types) {
  EntityTypes bits = 0;
  for (const auto type : types) bits = static_cast<EntityTypes>(bits | (1U << static_cast<unsigned>(type)));
  return bits;
}

constexpr auto kPeople = mask({EntityType::kPerson});
constexpr auto kBodies = mask({EntityType::kParty, EntityType::kCountry, EntityType::kOrganization});
constexpr auto kActors = static_cast<EntityTypes>(kPeople | kBodies);
constexpr auto kWhere = mask({EntityType::kPlace, EntityType::kCountry});
constexpr auto kStates = mask({EntityType::kCountry, EntityType::kOrganization});

EntityTypes types_of_role(Role role) {
  switch (role) {
    case Role::kDestination:
      return static_cast<EntityTypes>(kWhere | mask({EntityType::kOrganization}));
    case Role::kOrganization:
    case Role::kOrganizer:
      return kBodies;
    case Role::kParty:
      return kStates;
    default:
      return kActors;
  }
}

EntityTypes types_of_end(RelationType type, bool subject) {
  switch (type) {
    case RelationType::kHoldsOffice:
      return subject ? kPeople : kBodies;
    case RelationType::kMemberOf:
    case RelationType::kAffiliatedWith:
      return subject ? kActors : kBodies;
    case RelationType::kRulingParty:
      return subject ? mask({EntityType::kParty, EntityType::kOrganization}) : kWhere;
    case RelationType::kLocatedIn:
      return subject ? kAnyEntity : kWhere;
    case RelationType::kDiplomaticRelations:
      return kStates;
    default:
      return kAnyEntity;
  }
}

bool has_office(EventType type) {
  return type == EventType::kElection || type == EventType::kAppointment || type == EventType::kDeparture;
}

}  // namespace

std::span<const SlotName> slot_names() { return kSlots; }
std::span<const OptionName> option_names() { return kOptions; }
std::span<const SettingName> setting_names() { return kSettings; }

std::vector<TargetName> targets_of(const ClaimType& type) {
  const auto* event = std::get_if<EventType>(&type);
  if (event == nullptr) return {std::begin(kRelationTargets), std::end(kRelationTargets)};
  std::vector<TargetName> targets = {kPlace};
  if (has_office(*event)) targets.push_back(kOffice);
  if (*event == EventType::kSigning) targets.push_back(kInstrument);
  if (*event == EventType::kGathering) targets.push_back(kName);
  return targets;
}

std::vector<std::string_view> target_names(const ClaimType& type) {
  std::vector<std::string_view> names;
  if (const auto* event = std::get_if<EventType>(&type)) {
    for (std::size_t i = 0; i < kRoles; ++i) {
      if (has_role(*event, static_cast<Role>(i))) names.push_back(to_string(static_cast<Role>(i)));
    }
  }
  for (const auto& target : targets_of(type)) names.push_back(target.name);
  return names;
}

EntityTypes default_types(Role role) {
  switch (role) {
    case Role::kDestination:
      return kWhere;
    case Role::kElected:
    case Role::kPerson:
    case Role::kInterviewee:
      return kPeople;
    case Role::kOrganization:
    case Role::kOrganizer:
      return kBodies;
    case Role::kParty:
      return mask({EntityType::kCountry});
    default:
      return kActors;
  }
}

EntityTypes types_of(const ClaimType& type, const RoleTarget& target) {
  switch (target.kind) {
    case Kind::kRole:
      return types_of_role(target.role);
    case Kind::kPlace:
      return kWhere;
    case Kind::kSubject:
    case Kind::kObject:
      return types_of_end(std::get<RelationType>(type), target.kind == Kind::kSubject);
    default:
      return 0;
  }
}

std::string_view to_string(const ClaimType& type) {
  if (const auto* event = std::get_if<EventType>(&type)) return to_string(*event);
  return to_string(std::get<RelationType>(type));
}

std::vector<std::string_view> entity_type_names(EntityTypes types) {
  std::vector<std::string_view> names;
  for (const auto type : kAllEntityTypes) {
    if (holds(types, type)) names.push_back(to_string(type));
  }
  return names;
}

}  // namespace bilat
