// SPDX-License-Identifier: Apache-2.0
// Who a noun group speaks of: names, offices ("the Vietnamese president"), pairs ("the two leaders"), common nouns
// ("the guest") and pronouns, resolved in reading order against what was said before. No link without a best
// antecedent.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractors/entities/entities.h"
#include "lib/analysis/clauses.h"
#include "lib/base/pack.h"

namespace bilat {

/// What a common noun can stand for; the pack's lexicon/nominals.tsv.
enum class NominalKind : std::uint8_t { kUnlisted, kLeader, kOffice, kPerson, kCountry, kSide, kCapital, kOrgan };

class Nominals {
 public:
  static Nominals from_pack(const Pack& pack, Diagnostics& diagnostics);
  [[nodiscard]] NominalKind kind(WordHash noun) const;

 private:
  std::unordered_map<WordHash, NominalKind> kinds_;
};

/// Entities that a noun group denotes, and how they were found ("name", "office", "pair", "pronoun" ...).
struct Reference {
  std::vector<EntityIndex> entities;
  const char* pass = "";
};

/// A reference of a group that is no name, as it was resolved: for explain.
struct LoggedReference {
  std::uint32_t sentence = 0;  ///< from 0, in reading order
  GroupIndex group = 0;
  Reference reference;
};

class Discourse {
 public:
  Discourse(const Document& document, const std::vector<Name>& names, const EntityTable& table,
            const Gazetteer& gazetteer, const Nominals& nominals);

  /// From now on adds what is resolved to this list, which must outlive it.
  void log_to(std::vector<LoggedReference>& log) { log_ = &log; }

  /// Moves on to the next sentence in reading order; sentences in headlines leave no trace for pronouns.
  void begin(const ParsedSentence& sentence);
  void end();

  /// The entities of one noun group (not of its conjuncts), seen from the clause it stands in.
  Reference resolve(GroupIndex group, ClauseIndex clause);
  /// The entities of a group and of all members of its coordination.
  std::vector<EntityIndex> resolve_all(GroupIndex group, ClauseIndex clause);
  /// The owner: "Xi's visit", "his visit".
  std::vector<EntityIndex> possessor(GroupIndex group, ClauseIndex clause);
  /// Names that stand before the head ("the Macron-Merz call", "EU sanctions").
  std::vector<EntityIndex> modifiers(GroupIndex group);
  /// Entities of all names inside a token range, in order.
  std::vector<EntityIndex> names_in(TokenRange tokens) const;

  /// Tells that these took part in one event, so that "the two leaders" can mean them.
  void note_pair(const std::vector<EntityIndex>& participants);

  /// Who the last sentence with a subject was about: "Met with the president." is about them too.
  [[nodiscard]] const std::vector<EntityIndex>& last_subject() const { return last_subject_; }

  /// Whether the noun is one of a post: "minister".
  [[nodiscard]] bool names_office(WordHash noun) const {
    const auto kind = nominals_.kind(noun);
    return kind == NominalKind::kOffice || kind == NominalKind::kLeader;
  }

  /// The place spoken of last: "there".
  [[nodiscard]] EntityIndex last_place() const;

  [[nodiscard]] const EntityTable& table() const { return table_; }
  [[nodiscard]] EntityType type(EntityIndex entity) const { return table_.entities[entity].type; }

 private:
  struct Mention {
    EntityIndex entity;
    std::uint32_t sentence;
    GroupIndex group;
    bool subject;
  };

  [[nodiscard]] std::vector<EntityIndex> by_name(const Group& group) const;
  [[nodiscard]] std::vector<EntityIndex> nominal(GroupIndex index, ClauseIndex clause, const char*& pass);
  [[nodiscard]] std::vector<EntityIndex> pronoun(WordHash word, GroupIndex at, ClauseIndex clause);
  [[nodiscard]] std::vector<EntityIndex> person_pronoun(Gender gender, GroupIndex at, ClauseIndex clause);
  [[nodiscard]] std::vector<EntityIndex> office_holders(const Group& group,
                                                        const std::vector<EntityIndex>& countries) const;
  [[nodiscard]] std::vector<EntityIndex> both_holders(const Group& group) const;
  [[nodiscard]] EntityIndex country_of(EntityIndex person) const;  ///< of the first state office that is known
  [[nodiscard]] std::vector<EntityIndex> pair(GroupIndex index, NominalKind kind) const;
  [[nodiscard]] std::vector<EntityIndex> speaker();
  [[nodiscard]] EntityIndex apposition(GroupIndex index) const;
  [[nodiscard]] std::vector<EntityIndex> members(GroupIndex index, ClauseIndex clause);
  [[nodiscard]] bool fits_gender(EntityIndex entity, Gender gender) const;
  [[nodiscard]] std::vector<EntityIndex> countries_of(GroupIndex index, ClauseIndex clause);
  [[nodiscard]] const std::vector<EntityIndex>& holders_of(const std::vector<std::string>& words) const;
  [[nodiscard]] const std::vector<EntityIndex>& leaders() const;
  [[nodiscard]] bool has_office(EntityIndex person, WordHash head, bool leader) const;
  [[nodiscard]] bool of_country(EntityIndex person, EntityIndex country) const;
  [[nodiscard]] bool clause_mate(EntityIndex entity, GroupIndex at, ClauseIndex clause) const;

  const Document& document_;
  const std::vector<Name>& names_;
  const EntityTable& table_;
  const Gazetteer& gazetteer_;
  const Nominals& nominals_;
  const ParsedSentence* sentence_ = nullptr;
  std::uint32_t sentence_number_ = 0;
  std::vector<std::vector<std::uint32_t>> offices_of_;  ///< by person: places in the table's offices
  mutable std::unordered_map<std::string, std::vector<EntityIndex>> holders_;  ///< by the words of the post
  std::vector<Mention> history_;                                               ///< persons and countries, oldest first
  std::vector<EntityIndex> last_subject_;
  EntityIndex last_place_ = kNoEntity;
  std::vector<std::vector<EntityIndex>> pairs_;  ///< participants of events, oldest first
  std::vector<Reference> cache_;                 ///< by group of the sentence
  std::vector<bool> cached_;
  std::vector<LoggedReference>* log_ = nullptr;
};

}  // namespace bilat
