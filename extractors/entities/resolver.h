// SPDX-License-Identifier: Apache-2.0
// The passes of resolve_names over one document (private to this room), most certain first:
//
//   known_entities.cpp   gazetteer entries, with the reading that the article supports ("Communist Party", "Congolese")
//   bodies.cpp           organisations, parties and places without an entry; party organs of context
//   state_bodies.cpp     ministries, supreme courts: bodies that every state has one of
//   persons.cpp          the persons that person_sieve.h finds: full names, parts of full names, title + name
//   post.cpp             what the words of a post say, and whether two titles are one post
//   offices.cpp          all offices, the most certain first
//   office_relation.cpp  what a post makes of its holder, and what body it is of
//   office_owner.cpp     whose post "his", "its" or "their" makes it
//   office_context.cpp   the country of a bare title
//   office_counterpart.cpp  "his Hungarian counterpart", "her predecessor"
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
  NameResolver(const Document& document, const std::vector<Name>& names, const Lexicon& lexicon,
               const Gazetteer& gazetteer, const NameWords& words);
  EntityTable run();
  [[nodiscard]] std::uint64_t steps() const { return steps_; }  ///< how often a name was looked at or compared

 private:
  /// A part of a digest with a dateline or heading of its own ("Sudan: The army ..."); it ends where the next begins.
  struct Section {
    std::uint32_t block = 0;  ///< the dateline's or heading's
    std::string country;      ///< key
    std::uint32_t place = 0;  ///< entry of the gazetteer
  };

  static constexpr std::size_t kMaxSharers = 64;      ///< offices of one person, countries of one tie
  static constexpr std::uint32_t kMaxLookBack = 200;  ///< names before a title that are asked for its owner

  [[nodiscard]] std::string_view text_of(const Name& name) const { return document_.text_of(name.tokens); }
  [[nodiscard]] EntityIndex entity(NameIndex name) const {
    ++steps_;
    return name == kNoName ? kNoEntity : table_.of_name[name];
  }
  [[nodiscard]] EntityType type(EntityIndex e) const { return table_.entities[e].type; }
  [[nodiscard]] bool mark(std::uint32_t i, std::string_view text) const;
  [[nodiscard]] bool is(std::uint32_t i, WordHash hash) const;
  [[nodiscard]] bool is(std::uint32_t i, Cue cue) const { return lexicon_.is(document_.token(i).word, cue); }
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
  [[nodiscard]] EntityIndex home_country(NameIndex name);          ///< of the dateline of its section, else the same
  void find_sections();
  void find_headings();
  [[nodiscard]] std::size_t section_of(NameIndex name) const;  ///< how many sections begin by there

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
  [[nodiscard]] std::string display_name(const std::vector<NameIndex>& mentions) const;
  [[nodiscard]] std::string free_key(const std::string& base);

  // --- offices.cpp and office_*.cpp
  void state_offices();
  void state_office(NameIndex name, const TitleMention& title);
  RelationType relation_of(const TitleMention& title, EntityIndex of) const;
  [[nodiscard]] bool is_territory(NameIndex name) const;
  EntityIndex office_object(NameIndex name, const TitleMention& title);
  EntityIndex owner_country(NameIndex name, const TitleMention& title) const;
  // --- owner_by_gender.cpp
  [[nodiscard]] EntityIndex country_of_owner(NameIndex name, const TitleMention& title) const;
  [[nodiscard]] bool behind_preposition(NameIndex name) const;
  // --- offices.cpp
  /// Also says in `tie` what decided.
  EntityIndex context_country(NameIndex name, const TitleMention& title, OfficeTie& tie);
  [[nodiscard]] bool taken(EntityIndex country, EntityIndex person, const TitleMention& title) const;
  [[nodiscard]] EntityIndex side_country(NameIndex name, const TitleMention& title, TokenRange& by) const;
  [[nodiscard]] bool opens_list(std::uint32_t token) const;
  [[nodiscard]] bool speaks_of_another(NameIndex name, const TitleMention& title, EntityIndex country) const;
  [[nodiscard]] bool is_state_organ(NameIndex name) const;
  [[nodiscard]] bool visitor_opens(std::uint32_t sentence, std::string_view country) const;
  EntityIndex nearest_country(NameIndex name, const TitleMention& title, TokenRange& by);
  [[nodiscard]] EntityIndex staffing_country(NameIndex name, const TitleMention& title, TokenRange& by) const;
  [[nodiscard]] bool of_stranger(const TitleMention& title) const;
  [[nodiscard]] bool names_other_country(NameIndex name, EntityIndex country) const;
  [[nodiscard]] std::string_view place_country(NameIndex name) const;
  [[nodiscard]] bool is_destination(std::uint32_t begin, std::uint32_t first) const;
  void add_office(OfficeTie tie);
  [[nodiscard]] bool has_office(EntityIndex person, std::string_view title) const;
  void state_counterpart(NameIndex name, const TitleMention& title, OfficeTie tie);

  // --- name_ties.cpp
  void state_ties();
  void state_location(NameIndex name);
  void add_tie(RelationType relation, EntityIndex subject, EntityIndex object, TokenRange tokens, const char* rule);
  void add_document_entities();
  [[nodiscard]] bool publisher_named() const;

  void collect_aliases();

  const Document& document_;
  const std::vector<Name>& names_;
  const Lexicon& lexicon_;
  const Gazetteer& gazetteer_;
  const NameWords& words_;
  mutable std::uint64_t steps_ = 0;
  EntityTable table_;
  std::unordered_map<std::string, EntityIndex> by_key_;
  std::unordered_map<std::uint32_t, std::uint32_t> country_counts_;  ///< entry -> mentions by name
  std::unordered_map<std::string, std::size_t>
      key_counts_;                                      ///< by what persons' keys would be, how many more there are
  std::vector<std::vector<std::uint32_t>> offices_of_;  ///< by entity: indices of the offices that it holds
  std::unordered_map<EntityIndex, std::vector<std::uint32_t>> offices_at_;  ///< by body or country
  std::unordered_map<std::string, std::vector<EntityIndex>> state_bodies_;  ///< folded name without country -> bodies
  std::vector<NameIndex> bare_state_bodies_;                                ///< mentions that name no country
  std::set<std::tuple<RelationType, EntityIndex, EntityIndex>> tied_;
  std::vector<std::vector<EntityIndex>> wholes_;  ///< by entity: what it is part of
  std::vector<EntityIndex> named_parties_;        ///< parties that the article names
  std::unordered_map<std::string, std::uint32_t>
      state_parties_;           ///< country key -> entry of its only ruling state party
  std::vector<bool> unlinked_;  ///< by name: several entries of the user have it, and nothing tells which is meant
  EntityIndex main_country_ = kNoEntity;
  bool main_country_dominates_ = false;
  std::vector<Section> sections_;  ///< behind the first dateline, or all with headings, in text order
  std::string home_key_;           ///< key of the article's own country
  bool by_ministry_ = false;       ///< a ministry publishes it: a bare post is of its own country
  std::unordered_map<WordHash, std::vector<EntityIndex>> office_countries_;  ///< post -> countries that it is said of
};

/// "Lạng Sơn City" -> "lang-son-city"
std::string kebab(std::string_view name);

}  // namespace bilat
