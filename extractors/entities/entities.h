// SPDX-License-Identifier: Apache-2.0
// Who is who inside one article: the names of a document gathered into entities (a sieve, most certain first: same
// name, acronym, part of a full name, title + name), and the ties that names carry (offices, membership, affiliation,
// part-of, location, ruling party).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/analysis/names.h"
#include "lib/facts/facts.h"

namespace bilat {

inline constexpr EntityIndex kNoEntity = UINT32_MAX;

/// A post that the article gives a person; also what resolves "the Vietnamese president" later.
struct OfficeTie {
  EntityIndex person = kNoEntity;
  EntityIndex of = kNoEntity;                          ///< country, party or body; kNoEntity when the text does not say
  std::string title;                                   ///< as a graph shows it: "former president"
  RelationType relation = RelationType::kHoldsOffice;  ///< or kMemberOf, kAffiliatedWith
  TokenRange tokens;                                   ///< the words that state it, person and title together
  std::string rule;                                    ///< "title.before", "apposition", "counterpart" ...
  /// Of the rule "context": what said whose post it is, and the words that did so, empty when there are none.
  const char* why = "";
  TokenRange by;
};

/// A tie between two things that are no persons: part-of, located-in, ruling party.
struct NameTie {
  RelationType relation = RelationType::kPartOf;
  EntityIndex subject = kNoEntity;
  EntityIndex object = kNoEntity;
  TokenRange tokens;
  std::string rule;
};

struct EntityTable {
  std::vector<Entity> entities;      ///< in order of first mention; not yet sorted by key
  std::vector<NameGender> genders;   ///< by entity, from titles and given names
  std::vector<EntityIndex> of_name;  ///< by NameIndex: the entity, or kNoEntity for a name that is no fact's subject
  std::vector<const char*> pass_of_name;  ///< by NameIndex: the pass of the sieve that found the entity, for explain
  std::vector<std::vector<EntityIndex>> rivals;  ///< by NameIndex: those among whom nothing decided, for explain
  std::vector<OfficeTie> offices;
  std::vector<NameTie> ties;
  /// By entity: the country for which a capital may stand ("Hanoi" -> Vietnam); kNoEntity for all others.
  std::vector<EntityIndex> government_of;
  std::optional<EntityIndex> dateline_place;  ///< where the article was written, when its dateline says so
};

/// The country of the first of a person's offices (places in the table) that is one of a country, or kNoEntity.
EntityIndex country_of_offices(const EntityTable& table, const std::vector<std::uint32_t>& offices);

/// Resolves the names of a document. A capital name with literal_place == false already counts as its country. Linear
/// in the names: steps, when given, counts how often a name or token was looked at.
EntityTable resolve_names(const Document& document, const std::vector<Name>& names, const Lexicon& lexicon,
                          const Gazetteer& gazetteer, const NameWords& words, std::uint64_t* steps = nullptr);

}  // namespace bilat
