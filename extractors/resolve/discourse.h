// SPDX-License-Identifier: Apache-2.0
// Who a noun group speaks of: names, offices ("the Vietnamese president"), pairs ("the two leaders"), bodies ("the
// ministry"), common nouns ("the guest") and pronouns, resolved in reading order against what was said before.
//
// Candidates come in levels, most prominent first: the subjects of a sentence before whoever else it speaks of, the
// nearest sentence before the ones further back. The first level with somebody who fits decides; two who fit equally
// are none. The losers are kept as rivals, for explain.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/resolve/nominals.h"
#include "extractors/resolve/quotations.h"
#include "lib/analysis/clauses.h"

namespace bilat {

/// Somebody who was looked at and not taken.
struct Rival {
  EntityIndex entity = kNoEntity;
  const char* why = "";
};

/// Entities that a noun group denotes, and how they were found ("name", "office", "pair", "pronoun" ...).
struct Reference {
  std::vector<EntityIndex> entities;
  const char* pass = "";
  std::vector<Rival> rivals;  ///< only while a log is kept
};

/// A reference that is no name, as it was resolved or not: for explain.
struct LoggedReference {
  std::uint32_t sentence = 0;  ///< from 0, in reading order
  TokenRange tokens;           ///< the noun group, or its possessive alone ("his")
  Reference reference;
};

class Discourse {
 public:
  /// All arguments must outlive the discourse. `quotations` are those of the sentences that begin() will be given, in
  /// that order.
  Discourse(const Document& document, const std::vector<Name>& names, const EntityTable& table,
            const Quotations& quotations, const Lexicon& lexicon, const Gazetteer& gazetteer, const Nominals& nominals,
            const NameWords& name_words);

  /// From now on adds each attempt to this list, which must outlive it.
  void log_to(std::vector<LoggedReference>& log) { log_ = &log; }

  /// Moves on to the next sentence in reading order; sentences in headlines leave no trace for pronouns.
  void begin(const ParsedSentence& sentence);
  void end();

  /// The entities of one noun group of the sentence (not of its conjuncts).
  const Reference& resolve(GroupIndex group);
  /// The entities of a group and of all members of its coordination.
  std::vector<EntityIndex> resolve_all(GroupIndex group);
  /// The owner: "Xi's visit", "his visit".
  std::vector<EntityIndex> possessor(GroupIndex group);
  /// Names that stand before the head ("the Macron-Merz call", "EU sanctions").
  std::vector<EntityIndex> modifiers(GroupIndex group);
  /// Entities of all names inside a token range, in order.
  std::vector<EntityIndex> names_in(TokenRange tokens) const;

  /// Tells that these took part in one event, so that "the two leaders" can mean them.
  void note_pair(const std::vector<EntityIndex>& participants);

  /// Who the last sentence with a subject was about: "Met with the president." is about them too.
  [[nodiscard]] const std::vector<EntityIndex>& last_subject() const { return last_subject_; }

  /// Whether the group is a person's name with his post beside it: "President A".
  [[nodiscard]] bool has_title(GroupIndex group) const;
  /// Whether the noun is one of a post: "minister".
  [[nodiscard]] bool is_office_noun(WordHash noun) const {
    const auto kind = nominals_.kind(noun);
    return kind == NominalKind::kOffice || kind == NominalKind::kLeader;
  }

  /// Whether the group means one post that nobody named in the article holds: "the Kenyan president".
  [[nodiscard]] bool is_unheld_post(GroupIndex group);

  /// The place spoken of last: "there".
  [[nodiscard]] EntityIndex last_place() const;

  [[nodiscard]] const EntityTable& table() const { return table_; }
  [[nodiscard]] EntityType type(EntityIndex entity) const { return table_.entities[entity].type; }

 private:
  using Entities = std::vector<EntityIndex>;

  enum class Prominence : std::uint8_t { kSubject, kInnerSubject, kOther };
  struct Mention {
    EntityIndex entity;
    Prominence prominence;
    bool quoted;
  };
  struct PastSentence {
    std::vector<Mention> mentions;
    bool quoted = false;  ///< nothing in it is the article's own voice
  };
  struct Pair {
    Entities participants;
    std::uint32_t sentence;
  };
  struct SaidBody {
    EntityIndex body;
    std::uint32_t sentence;
  };
  /// What must be in the title of somebody whom an office noun means.
  struct Post {
    std::vector<std::string> titles;  ///< any of these
    std::vector<std::string> words;   ///< all of these: "foreign", "deputy"
  };

  // --- discourse.cpp
  [[nodiscard]] Entities by_name(const Group& group) const;
  [[nodiscard]] EntityIndex country_of(EntityIndex person) const;  ///< of the first state office that is known
  void rule_out(EntityIndex entity, const char* why);
  void rule_out(const Entities& entities, const char* why);
  void remember();
  [[nodiscard]] std::uint32_t named_in(std::size_t at) const { return quotations_.all()[by_sentence_[at]].sentence; }
  void write_log();
  [[nodiscard]] std::vector<const PastSentence*> past(std::uint32_t reach, bool quoted) const;
  [[nodiscard]] static Entities spoken_of(const PastSentence& sentence, Prominence prominence, bool quoted);
  [[nodiscard]] bool quoted(GroupIndex group) const { return voice_[group] != kAbsent; }
  [[nodiscard]] bool heard_by(GroupIndex at, GroupIndex group) const;
  /// The first level of the past whose entities fit: the one of them, or none when there are several.
  template <class Fits>
  Entities latest(std::uint32_t reach, GroupIndex at, const Fits& fits);

  // --- pronouns.cpp
  Entities pronoun(WordHash word, GroupIndex at);
  [[nodiscard]] bool was_woman_named(GroupIndex at, const Entities& out) const;
  Entities person_pronoun(NameGender gender, GroupIndex at);
  Entities reflexive(NameGender gender, GroupIndex at);
  Entities owner_by_deed(NameGender gender, GroupIndex at);
  Entities they(GroupIndex at);
  Entities it(GroupIndex at);
  std::vector<Entities> levels_before(GroupIndex at);
  Entities barred(GroupIndex at);
  [[nodiscard]] bool opposed(NameGender gender) const;
  Entities speaker_of(std::uint32_t quotation);
  Entities side_of_speaker(GroupIndex at);

  // --- pairs.cpp
  [[nodiscard]] bool heads_of_state(GroupIndex index) const;
  Entities pair(GroupIndex index, NominalKind kind);
  Entities both_holders(GroupIndex index);
  Entities our_countries(GroupIndex index);
  [[nodiscard]] Entities countries_of_pair(const Entities& participants) const;

  // --- offices_by_title.cpp
  [[nodiscard]] Post post_of(GroupIndex index) const;
  [[nodiscard]] bool has_title(EntityIndex person, const Post& post) const;
  [[nodiscard]] const Entities& holders_of(const Post& post);
  [[nodiscard]] bool of_country(EntityIndex person, EntityIndex country) const;
  [[nodiscard]] bool is_of_post(std::uint32_t office, const Post& post) const;
  Entities office_holder(GroupIndex index);

  // --- bodies_by_head.cpp
  void remember_bodies(std::uint32_t end);
  const std::vector<WordHash>& nouns_of(EntityIndex body);
  [[nodiscard]] bool is_called(EntityIndex body, const Group& group) const;
  Entities body(GroupIndex index);

  // --- common_nouns.cpp
  Entities nominal(GroupIndex index, const char*& pass);
  [[nodiscard]] bool is_predicate(GroupIndex index) const;
  Entities country(GroupIndex index, NominalKind kind);
  Entities person(GroupIndex index);
  [[nodiscard]] EntityIndex apposition(GroupIndex index) const;
  [[nodiscard]] GroupIndex named_among(GroupIndex next) const;
  Entities members(GroupIndex index);
  Entities countries_of(GroupIndex index);

  const Document& document_;
  const std::vector<Name>& names_;
  const EntityTable& table_;
  const Quotations& quotations_;
  const Lexicon& lexicon_;
  const Gazetteer& gazetteer_;
  const Nominals& nominals_;
  const NameWords& name_words_;
  std::vector<std::vector<std::uint32_t>> offices_of_;  ///< by person: places in the table's offices
  std::vector<std::string> titles_;                     ///< by office: folded
  std::unordered_map<WordHash, std::vector<std::uint32_t>> offices_by_word_;  ///< of their titles, in table order
  std::unordered_map<std::string, Entities> holders_;                         ///< by the words of the post
  std::vector<NameGender> genders_;    ///< by entity: the table's, and what pronouns told since
  std::vector<PastSentence> history_;  ///< oldest first
  std::unordered_map<WordHash, std::vector<SaidBody>> bodies_;  ///< by noun: the bodies said, each once, latest last
  std::unordered_map<EntityIndex, std::vector<WordHash>> body_nouns_;
  NameIndex next_name_ = 0;  ///< the first whose body is not remembered yet
  Entities last_subject_;
  EntityIndex last_place_ = kNoEntity;
  std::vector<Pair> pairs_;                 ///< participants of events, oldest first
  std::vector<Entities> speakers_;          ///< by quotation, once the sentence that names its speaker was read
  std::vector<std::uint32_t> by_sentence_;  ///< quotations that have a speaker, by the sentence that names him
  std::size_t next_speaker_ = 0;            ///< in by_sentence_: the first that is still to be read

  const ParsedSentence* sentence_ = nullptr;
  std::uint32_t sentence_number_ = 0;   ///< of the current sentence, from 1
  std::vector<ClauseIndex> clause_of_;  ///< by group: the clause that it stands in
  std::vector<std::uint32_t> voice_;    ///< by group: its quotation, or kAbsent
  std::vector<Reference> cache_;        ///< by group
  std::vector<bool> cached_;
  std::vector<Reference> owners_;  ///< by group: whom its possessive means
  std::vector<bool> owner_known_;
  std::vector<Rival> rivals_;  ///< of the reference that is being resolved
  std::vector<LoggedReference>* log_ = nullptr;
};

template <class Fits>
std::vector<EntityIndex> Discourse::latest(std::uint32_t reach, GroupIndex at, const Fits& fits) {
  for (const auto* sentence : past(reach, quoted(at))) {
    for (const auto prominence : {Prominence::kSubject, Prominence::kInnerSubject, Prominence::kOther}) {
      Entities level;
      for (const auto entity : spoken_of(*sentence, prominence, quoted(at))) {
        if (fits(entity)) level.push_back(entity);
      }
      if (level.size() == 1) return level;
      if (level.empty()) continue;
      rule_out(level, "as likely as another");
      return {};
    }
  }
  return {};
}

}  // namespace bilat
