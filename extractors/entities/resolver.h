// SPDX-License-Identifier: Apache-2.0
// The passes of resolve_names over one document (private to this room), most certain first:
//
//   known_entities.cpp   gazetteer entries, with the reading that the article supports ("Communist Party", "Congolese")
//   bodies.cpp           organisations, parties and places without an entry; party organs of context
//   state_bodies.cpp     ministries, supreme courts: bodies that every state has one of
//   persons.cpp          full names, parts of full names, title + name
//   offices.cpp          whose post it is: stated, possessive, counterpart, or the article's own country
//   name_ties.cpp        part-of, located-in, ruling party
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "extractors/entities/entities.h"

namespace bilat {

/// State of one run; made and dropped inside resolve_names.
class NameResolver {
 public:
  NameResolver(const Document& document, const std::vector<Name>& names, const Gazetteer& gazetteer);
  EntityTable run();

 private:
  /// One person, body or place in the making.
  struct Person {
    std::vector<WordHash> parts;  ///< of the fullest name, without particles
    std::vector<NameIndex> mentions;
    EntityIndex entity = kNoEntity;
    NameIndex first = kNoName;           ///< its first mention
    bool short_used = false;             ///< has been called by a part of its name
    std::optional<std::uint32_t> entry;  ///< of the user's gazetteer
  };

  static constexpr std::size_t kMaxSharers = 64;      ///< persons who share a part of their names
  static constexpr std::uint32_t kMaxLookBack = 200;  ///< names before a title that are asked for its owner

  [[nodiscard]] std::string_view text_of(const Name& name) const { return document_.text_of(name.tokens); }
  [[nodiscard]] EntityIndex entity(NameIndex name) const { return name == kNoName ? kNoEntity : table_.of_name[name]; }
  [[nodiscard]] EntityType type(EntityIndex e) const { return table_.entities[e].type; }
  [[nodiscard]] bool mark(std::uint32_t i, std::string_view text) const;
  [[nodiscard]] bool is(std::uint32_t i, WordHash hash) const;
  [[nodiscard]] std::uint32_t sentence_of(NameIndex name) const {
    return document_.sentence_of(names_[name].tokens.begin);
  }

  EntityIndex add_entity(EntityType type, std::string key, std::string name);
  EntityIndex entity_of_entry(std::uint32_t entry);
  EntityIndex entity_of_key(EntityType type, const std::string& key, std::string_view name);
  void refer(NameIndex name, EntityIndex e, const char* pass);
  [[nodiscard]] std::optional<std::uint32_t> entry_of(EntityIndex e) const;

  // --- known_entities.cpp
  void resolve_known();
  [[nodiscard]] std::optional<std::uint32_t> choose_reading(NameIndex name) const;
  void count_countries();
  void find_home();
  void survey();  ///< what the article is about: main country, parties
  [[nodiscard]] EntityIndex possessor_country(std::uint32_t token) const;  ///< "Vietnam's" right before the token
  [[nodiscard]] EntityIndex main_country() const { return main_country_; }
  [[nodiscard]] EntityIndex country_of(EntityIndex person) const;  ///< of the first state office that is known
  [[nodiscard]] EntityIndex home_country() const;                  ///< of the dateline or publisher

  // --- bodies.cpp
  void resolve_bodies();
  void resolve_body(NameIndex name);
  void resolve_acronyms();
  EntityIndex context_party(NameIndex name);
  EntityIndex resolve_organ(NameIndex name);
  EntityIndex resolve_part(NameIndex name);

  // --- state_bodies.cpp
  [[nodiscard]] bool is_state_body(NameIndex name) const;
  [[nodiscard]] std::string state_body_name(NameIndex name) const;
  EntityIndex state_body_of(const std::string& name, EntityIndex country);
  void resolve_state_body(NameIndex name);
  void resolve_bare_state_bodies();

  // --- persons.cpp
  void resolve_persons();
  [[nodiscard]] std::vector<WordHash> significant_parts(const Name& name) const;
  void gather_listed(const std::vector<NameIndex>& mentions);
  void add_listed(std::uint32_t entry, std::vector<WordHash> parts, NameIndex mention);
  void gather_full_names(const std::vector<NameIndex>& mentions);
  /// A person and the pass that chose it, or all who fit as well.
  struct Picked {
    std::size_t person = 0;  ///< persons_.size(): nobody
    const char* pass = "";
    std::vector<std::size_t> rivals;
  };
  [[nodiscard]] Picked pick_person(NameIndex mention, const std::vector<WordHash>& parts) const;
  void add_person(std::vector<WordHash> parts, NameIndex mention, const char* pass);
  void add_mention(std::size_t person, NameIndex mention, const char* pass);
  bool settle(NameIndex mention, const Picked& picked);
  void make_person_entities();

  // --- offices.cpp
  void state_offices();
  void state_office(NameIndex name, const TitleMention& title);
  RelationType relation_of(const TitleMention& title, EntityIndex of) const;
  EntityIndex office_object(NameIndex name, const TitleMention& title);
  EntityIndex owner_country(NameIndex name, const TitleMention& title) const;
  // --- owner_by_gender.cpp
  [[nodiscard]] EntityIndex country_of_owner(NameIndex name, const TitleMention& title) const;
  [[nodiscard]] bool behind_preposition(NameIndex name) const;
  // --- offices.cpp
  EntityIndex context_country(NameIndex name, const TitleMention& title);
  [[nodiscard]] bool taken(EntityIndex country, EntityIndex person, const TitleMention& title) const;
  EntityIndex nearest_country(NameIndex name, const TitleMention& title);
  [[nodiscard]] EntityIndex staffing_country(NameIndex name, const TitleMention& title) const;
  [[nodiscard]] bool of_stranger(const TitleMention& title) const;
  [[nodiscard]] bool names_other_country(NameIndex name, EntityIndex country) const;
  [[nodiscard]] std::string_view place_country(NameIndex name) const;
  [[nodiscard]] bool is_destination(std::uint32_t begin, std::uint32_t first) const;
  void add_office(OfficeTie tie);
  [[nodiscard]] bool has_office(EntityIndex person, WordHash head, EntityIndex of) const;

  // --- name_ties.cpp
  void state_ties();
  void state_location(NameIndex name);
  void add_tie(RelationType relation, EntityIndex subject, EntityIndex object, TokenRange tokens, const char* rule);
  void add_document_entities();
  [[nodiscard]] bool publisher_named() const;

  void collect_aliases();

  const Document& document_;
  const std::vector<Name>& names_;
  const Gazetteer& gazetteer_;
  EntityTable table_;
  std::unordered_map<std::string, EntityIndex> by_key_;
  std::unordered_map<std::uint32_t, std::uint32_t> country_counts_;  ///< entry -> mentions by name
  std::vector<Person> persons_;
  std::unordered_map<std::uint32_t, std::size_t> listed_;  ///< entry of the user's gazetteer -> its person
  std::unordered_map<WordHash, std::vector<std::size_t>> persons_by_part_;  ///< at most kMaxSharers each
  std::vector<std::vector<std::uint32_t>> offices_of_;  ///< by entity: indices of the offices that it holds
  std::unordered_map<EntityIndex, std::vector<std::uint32_t>> offices_at_;  ///< by body or country
  std::unordered_map<std::string, std::vector<EntityIndex>> state_bodies_;  ///< folded name without country -> bodies
  std::vector<NameIndex> bare_state_bodies_;                                ///< mentions that name no country
  std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> tied_;
  std::vector<std::vector<EntityIndex>> wholes_;  ///< by entity: what it is part of
  std::vector<EntityIndex> named_parties_;        ///< parties that the article names
  std::unordered_map<std::string, std::uint32_t>
      state_parties_;  ///< country key -> entry of its only ruling state party
  std::vector<std::pair<NameIndex, std::vector<std::size_t>>> undecided_;  ///< mentions that fit several persons
  std::vector<bool> placed_;    ///< by name: a person's mention that has its person
  std::vector<bool> unlinked_;  ///< by name: several entries of the user have it, and nothing tells which is meant
  EntityIndex main_country_ = kNoEntity;
  bool main_country_dominates_ = false;
  std::string home_key_;                                                     ///< key of the article's own country
  std::unordered_map<WordHash, std::vector<EntityIndex>> office_countries_;  ///< post -> countries that it is said of
};

/// "Lạng Sơn City" -> "lang-son-city"
std::string kebab(std::string_view name);

}  // namespace bilat
