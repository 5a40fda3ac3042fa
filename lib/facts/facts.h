// SPDX-License-Identifier: Apache-2.0
// Facts: what one article says. The contract between extraction (which writes it) and the graph (which reads it);
// neither knows the other. Facts own all their strings, so the document can be freed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/entity_type.h"

namespace bilat {

enum class EventType : std::uint8_t {
  kMeeting,
  kPhoneCall,
  kVisit,
  kMessage,
  kSigning,
  kElection,
  kAppointment,
  kDeparture,
  kGathering,
  kSanction,
  kDiplomaticTies,
  kInterview,
};
inline constexpr std::size_t kEventTypes = 12;

enum class RelationType : std::uint8_t {
  kHoldsOffice,
  kMemberOf,
  kAffiliatedWith,
  kPartOf,
  kRulingParty,
  kLocatedIn,
  kTradePartner,
  kDiplomaticRelations,
  kDispute,
};
inline constexpr std::size_t kRelationTypes = 9;

enum class Role : std::uint8_t {
  kParticipant,
  kVisitor,
  kHost,
  kDestination,
  kSender,
  kRecipient,
  kSignatory,
  kWitness,
  kElected,
  kPerson,
  kOrganization,
  kOrganizer,
  kAttendee,
  kImposer,
  kTarget,
  kParty,
  kInterviewee,
  kInterviewer,
};
inline constexpr std::size_t kRoles = 18;

enum class Modality : std::uint8_t { kActual, kPlanned, kNegated, kHypothetical, kHabitual };
inline constexpr std::size_t kModalities = 5;

enum class Attribute : std::uint8_t { kKind, kMedium, kOffice, kReelection, kInstrument, kCount, kChange, kEventName };
inline constexpr std::size_t kAttributes = 8;

/// The graph's terms: "Meeting", "HoldsOffice", "participant", "actual", "eventName" ...
std::string_view to_string(EventType type);
std::string_view to_string(RelationType type);
std::string_view to_string(Role role);
std::string_view to_string(Modality modality);
std::string_view to_string(Attribute attribute);
std::optional<EventType> parse_event_type(std::string_view name);
std::optional<RelationType> parse_relation_type(std::string_view name);
std::optional<Role> parse_role(std::string_view name);
std::optional<Modality> parse_modality(std::string_view name);
std::optional<Attribute> parse_attribute(std::string_view name);

/// All of them, in the order of their enum: what the readers of rules offer and compare with.
std::vector<std::string_view> event_type_names();
std::vector<std::string_view> relation_type_names();
std::vector<std::string_view> modality_names();
std::vector<std::string_view> attribute_names();

/// The plain edge of a relation: "holdsOffice" for HoldsOffice.
std::string_view edge_name(RelationType type);

/// Roles that make an event what it is (its identity): participants of a meeting, sender and recipient of a message ...
bool is_core_role(EventType type, Role role);

/// Whether events of that type have such a role.
bool has_role(EventType type, Role role);

/// An index into Facts::entities.
using EntityIndex = std::uint32_t;

/// One person, party, country, organisation or place that the article speaks of.
struct Entity {
  EntityType type = EntityType::kPerson;
  std::string key;   ///< identity across articles: "country/cn" (gazetteer) or "person/xi-jinping" (folded name)
  std::string name;  ///< the fullest name, no title
  std::vector<std::string> aliases;  ///< other surface forms of the text (demonyms, short forms, acronyms), sorted
  std::vector<std::string> same_as;  ///< IRIs (Wikidata, ISO 3166), sorted
  bool from_gazetteer = false;       ///< the key is a gazetteer id and is never merged by name
  std::string context;  ///< the key of the country that the article ties it to (offices, location), or empty
  friend bool operator==(const Entity&, const Entity&) = default;
};

/// Words that prove a fact: code-point offsets [begin, end) into the article's text, and those words.
struct Evidence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string quote;
  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

struct Filler {
  Role role = Role::kParticipant;
  EntityIndex entity = 0;
  friend auto operator<=>(const Filler&, const Filler&) = default;
};

/// A count is written in digits, a re-election as "true" or "false".
struct AttributeValue {
  Attribute attribute = Attribute::kKind;
  std::string value;
  friend auto operator<=>(const AttributeValue&, const AttributeValue&) = default;
};

/// What the article says of one event.
struct EventClaim {
  EventType type = EventType::kMeeting;
  Modality modality = Modality::kActual;
  std::string date;  ///< EDTF (lib/base/edtf.h), or empty
  std::optional<EntityIndex> place;
  std::vector<Filler> roles;               ///< sorted, no duplicates
  std::vector<AttributeValue> attributes;  ///< sorted, at most one a name
  std::optional<std::uint32_t> part_of;    ///< index into Facts::events: the visit that this was part of
  std::string rule;                        ///< id of the rule that found it: "meet.v"
  std::string cameo;                       ///< CAMEO code, or empty
  std::string plover;                      ///< PLOVER type, with mode: "CONSULT/phone", or empty
  std::vector<Evidence> evidence;          ///< sorted; at least one

  [[nodiscard]] std::string_view attribute(Attribute name) const;  ///< empty when absent
};

/// What the article says of one lasting tie.
struct RelationClaim {
  RelationType type = RelationType::kHoldsOffice;
  EntityIndex subject = 0;
  EntityIndex object = 0;
  std::string title;  ///< of an office or post: "President"
  std::string from;   ///< EDTF, or empty
  std::string to;
  std::string since;  ///< of diplomatic relations
  std::string over;   ///< what a dispute is about
  std::string note;   ///< "largest trading partner in ASEAN"
  std::string rule;
  std::vector<Evidence> evidence;
};

struct Article {
  std::string id;         ///< "<12 hex digits of the text's SHA-256>/<file stem or record id>"
  std::string published;  ///< YYYY-MM-DD, or empty: unknown
  std::string date_rule;  ///< where `published` stood: "dateline", "record" ... (docs/inputs.md), "unknown" without it
  std::string publisher;
  std::string agency;  ///< the news agency whose report it prints, or empty
  std::string headline;
  std::string author;
  std::string language;
  std::vector<std::string> urls;  ///< sorted
  std::optional<EntityIndex> dateline_place;
  std::vector<std::uint32_t> sentence_hashes;  ///< that near-duplicates share (is_sentence_sketch); empty: unknown
  std::string duplicate_of;  ///< id of another article, or empty; the graph finds same and nearly same texts
};

/// Whether an id has the form of Article::id, in valid UTF-8.
bool is_article_id(std::string_view id);

/// What stands for the article's text: the 12 hex digits of its id; the whole id where it has another form.
std::string_view text_hash_of(std::string_view article_id);

struct Facts {
  Article article;
  std::vector<Entity> entities;  ///< sorted by key, no duplicate keys
  std::vector<EventClaim> events;
  std::vector<RelationClaim> relations;
};

/// Whether the hashes are ascending, none twice, and at most kMaxSentenceHashes (lib/base/sentence_sketch.h). The upper
/// 16 bits of each are of a sentence without its numbers, the lower 16 of the whole.
bool is_sentence_sketch(const std::vector<std::uint32_t>& hashes);

/// Sorts entities, roles, attributes, evidence and claims by content and renumbers the indices: equal facts, equal
/// bytes.
void normalise(Facts& facts);

}  // namespace bilat
