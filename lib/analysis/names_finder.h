// SPDX-License-Identifier: Apache-2.0
// The passes of find_names over one document, each in a file of its own (private to this room):
//
//   names_gazetteer.cpp      known names, halves of "China-Vietnam", lines in capitals
//   names_users.cpp          the user's own names: what type is meant, and persons found by their form
//   names_organizations.cpp  heads and what belongs to them: "Gulu Provincial Party Committee", "Skylight Hotel"
//   names_state_bodies.cpp   bodies that every state has one of: "Kenyan [Supreme Court]"
//   names_parties.cpp        bodies that the text calls parties
//   names_small_heads.cpp    heads written small: "Essequibo region", "the port of Arica"
//   names_acronyms.cpp       short forms that the article defines: "(CPV)", "the Forum"
//   names_titles.cpp         title phrases: "Deputy Secretary-General of the NPC Standing Committee"
//   names_person_shape.cpp   which words may stand in a person's name, where it ends, what looks like one
//   names_persons.cpp        runs of capitals that are persons, by title, list or shape; one place teaches all others
//   names_surnames.cpp       family names that stand alone all through the text
//   names_title_left.cpp     what stands before the post's head
//   names_title_right.cpp    what stands behind it
//   names_attach.cpp         which title belongs to whom: before, apposition, lists, predicates
//   names_beside.cpp         what else describes a person: brackets, his party, who owns his post
//   names_places.cpp         places by cue, and whether a capital is meant literally
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lib/analysis/names.h"

namespace bilat {

/// A title with what belongs to it, before it is known whose it is.
struct TitlePhrase {
  TokenRange tokens;  ///< with determiner, possessor and complements
  TokenRange core;    ///< the words of the post
  TokenRange term;    ///< "former", "acting" before the country, where it is part of the post as a graph shows it
  const TitleWord* word = nullptr;
  std::string title;
  std::vector<NameIndex> of;
  std::vector<NameIndex>
      rivals;  ///< coordinated demonyms of a plural title, in text order ("German and Polish ministers")
  TitleOwner owner = TitleOwner::kNone;
  bool definite = false;    ///< the
  bool indefinite = false;  ///< a, an
  bool past = false;
  bool plural = false;
  bool lower = false;  ///< the head is written small
  bool counterpart = false;
  bool predecessor = false;
  bool noun_owner = false;  ///< "the bloc's envoy": the owner is a noun
  bool used = false;
  TokenRange stranger;  ///< a capitalised word before it that nobody knows: "Vardanian President"
};

/// State of one run; made and dropped inside find_names.
class NameFinder {
 public:
  NameFinder(const Document& document, const Lexicon& lexicon, const Gazetteer& gazetteer, const NameWords& words);
  std::vector<Name> run();
  [[nodiscard]] std::uint64_t steps() const { return steps_; }  ///< how often a token was looked at

 private:
  static constexpr std::uint32_t kMaxPersonTokens = 12;  ///< "A bin B bin C Al D": longer runs are cut
  static constexpr std::size_t kMaxHalves = 4;           ///< names in one word: "China-Vietnam"

  // --- what a token is
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_.tokens().size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const {
    ++steps_;
    return document_.token(i);
  }
  [[nodiscard]] WordHash word(std::uint32_t i) const { return token(i).word; }
  [[nodiscard]] bool is(std::uint32_t i, std::uint32_t end, WordHash hash) const { return i < end && word(i) == hash; }
  [[nodiscard]] bool is(std::uint32_t i, Cue cue) const { return lexicon_.is(word(i), cue); }
  [[nodiscard]] bool is(std::uint32_t i, std::uint32_t end, Cue cue) const { return i < end && is(i, cue); }
  [[nodiscard]] bool mark(std::uint32_t i, std::uint32_t end, std::string_view text) const;
  [[nodiscard]] bool capital(std::uint32_t i) const;
  [[nodiscard]] bool function_word(std::uint32_t i) const { return lexicon_.find(word(i)).can_be(kFunctionWord); }
  [[nodiscard]] bool everyday(std::uint32_t i) const;  ///< common word, verb, adverb ...: no name by its capital alone
  [[nodiscard]] bool possessive(std::uint32_t i, std::uint32_t end) const {
    return i < end && token(i).has(kPossessive);
  }
  [[nodiscard]] bool dash(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] bool free(std::uint32_t i) const {
    ++steps_;
    return cover_[i] == kNoName && blocked_[i] == 0;
  }
  [[nodiscard]] bool acronym_shape(std::uint32_t i) const;  ///< CPV, M23, MoFA
  [[nodiscard]] bool sentence_start(std::uint32_t i) const { return starts_[i] != 0; }
  [[nodiscard]] NameIndex name_at(std::uint32_t i, std::uint32_t end) const;  ///< outermost name beginning at i
  [[nodiscard]] NameIndex name_ending(std::uint32_t end, std::uint32_t begin) const;
  [[nodiscard]] bool title_case(std::uint32_t i) const { return title_token_[i] != 0; }

  NameIndex add_name(Name name);  ///< covers its tokens; names it holds become inner names
  /// A place that no list has, and that is spoken of as a place.
  void add_place(TokenRange tokens, const char* cue);
  void drop(NameIndex name) { dropped_[name] = true; }

  // --- passes
  void prepare();
  void find_known();
  void decide_shared();
  void decide_parties();
  [[nodiscard]] bool shared(std::uint32_t state) const;
  [[nodiscard]] bool about(std::string_view country) const;  ///< the article speaks of it, and of none far more
  [[nodiscard]] std::optional<std::uint32_t> party_meant(TokenRange name, NameIndex owner) const;
  [[nodiscard]] std::uint32_t acronym_behind(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] bool goes_on(const GazetteerMatch& match, std::uint32_t i, TokenRange sentence) const;
  [[nodiscard]] bool part_of_other(const GazetteerMatch& match, std::uint32_t i, TokenRange sentence) const;
  void find_halves(std::uint32_t i);
  [[nodiscard]] const GazetteerName* users_reading(const GazetteerMatch& match, std::uint32_t i,
                                                   TokenRange sentence) const;
  [[nodiscard]] bool type_fits(EntityType type, TokenRange name, TokenRange sentence) const;
  [[nodiscard]] bool whole_person(TokenRange name, TokenRange sentence) const;
  void link_persons();
  void find_heads(const Sentence& sentence);
  void find_acronyms();
  void drop_redefined();
  void mark_state_bodies(std::vector<Name>& names) const;
  bool initials(TokenRange name, std::uint32_t acronym) const;
  void find_short_forms(const std::unordered_map<WordHash, NameIndex>& defined);
  void find_titles(const Sentence& sentence);
  void find_persons();
  std::uint32_t add_listed(std::uint32_t at, std::uint32_t end);
  [[nodiscard]] std::uint32_t behind_honorifics(std::uint32_t at, std::uint32_t end, TokenRange& chain) const;
  void find_known_persons();
  [[nodiscard]] bool everyday_word_here(std::uint32_t i, std::uint32_t next, std::size_t sentence) const;
  [[nodiscard]] bool stands_for_person(std::uint32_t i, TokenRange sentence) const;
  void find_surnames();
  [[nodiscard]] bool of_country(std::uint32_t i, std::uint32_t begin) const;
  void find_single_names();
  void attach_titles();
  void find_places();
  void drop_unsupported();
  void longer_place(std::uint32_t i, TokenRange sentence);
  [[nodiscard]] bool stands_as_place(TokenRange run, std::uint32_t end) const;
  void decide_capitals();
  std::vector<Name> finish();

  // --- heads
  bool known_form(const GazetteerMatch& match, std::uint32_t i) const;
  std::uint32_t left_part(std::uint32_t begin, std::uint32_t head, bool ministry) const;
  std::uint32_t right_part(std::uint32_t head, std::uint32_t end) const;
  [[nodiscard]] bool plain_words(TokenRange tokens) const;
  void drop_cover(std::uint32_t i);
  [[nodiscard]] bool closes_portfolio(std::uint32_t begin, std::uint32_t head, std::uint32_t sentence) const;
  void try_head(const Sentence& sentence, std::uint32_t i);
  void try_small_head(const Sentence& sentence, std::uint32_t i);
  void try_noun(const Sentence& sentence, std::uint32_t i);
  [[nodiscard]] std::uint32_t name_run(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t acronym_begin(TokenRange name, std::uint32_t sentence) const;
  [[nodiscard]] static bool stands_by_government(WordHash word);
  void body_before(TitlePhrase& phrase, std::uint32_t begin, std::uint32_t& at);
  void try_party(const Sentence& sentence, std::uint32_t i);
  [[nodiscard]] bool joined_by_person(std::uint32_t verb, std::uint32_t sentence) const;
  [[nodiscard]] bool called_party(std::uint32_t begin, std::uint32_t sentence) const;
  void agree_on_parties();
  void try_places_list(const Sentence& sentence, std::uint32_t i);
  NameIndex context_organisation(std::uint32_t begin, std::uint32_t end, EntityType type, const char* cue);

  // --- titles
  [[nodiscard]] bool middle_name(std::uint32_t begin, std::uint32_t i, const TitlePhrase& phrase) const;
  std::uint32_t read_title(const Sentence& sentence, std::uint32_t i);
  [[nodiscard]] bool governs(std::uint32_t i, std::uint32_t begin) const;
  [[nodiscard]] bool is_deed(std::uint32_t i, const Sentence& sentence) const;
  void read_left(const Sentence& sentence, TitlePhrase& phrase);
  void read_right(const Sentence& sentence, TitlePhrase& phrase);
  [[nodiscard]] std::uint32_t behind_retired(std::uint32_t at, std::uint32_t end) const;
  bool read_complement(const Sentence& sentence, TitlePhrase& phrase, std::uint32_t& at);
  std::uint32_t portfolio_end(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t last_target(std::uint32_t at, std::uint32_t end) const;
  NameIndex object_run(std::uint32_t i, std::uint32_t end, const TitleWord& title);
  [[nodiscard]] bool unknown_word(std::uint32_t i) const;
  std::string title_text(const TitlePhrase& phrase) const;

  // --- persons
  [[nodiscard]] bool usable(std::uint32_t i, bool first) const;
  [[nodiscard]] bool surname_here(std::uint32_t i) const;
  [[nodiscard]] bool description(std::uint32_t i) const;     ///< "Fifteen-year-old", "Rahman-led"
  [[nodiscard]] bool lone_initial(std::uint32_t i) const;    ///< the "A." of "Andreas A. M. van Agt"
  [[nodiscard]] bool initials_only(std::uint32_t i) const;   ///< "M.", "M.K."
  [[nodiscard]] bool regnal_numeral(std::uint32_t i) const;  ///< "III"; not "I", which is mostly a pronoun
  [[nodiscard]] bool borrowed(std::uint32_t i) const;        ///< a place, body or people that may also be a name
  [[nodiscard]] bool named_by_title(std::uint32_t i, std::uint32_t end) const;  ///< a borrowed word is the whole name
  [[nodiscard]] bool no_person_beside(TokenRange run, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool calling(std::uint32_t i) const;
  [[nodiscard]] bool vessel_prefix(std::uint32_t i) const;  ///< USS, U.S.S., HMS
  [[nodiscard]] NameGender gender_of(TokenRange name) const;
  [[nodiscard]] bool joined_article(std::uint32_t i) const;
  [[nodiscard]] bool befalls_person(TokenRange run, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool sworn_in(std::uint32_t i, std::uint32_t begin) const;
  [[nodiscard]] bool after_place_word(std::uint32_t i, std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t run_occurrences(TokenRange run) const;
  [[nodiscard]] bool family_comes_first(std::uint32_t i, std::uint32_t end) const;
  [[nodiscard]] bool joined_particle(std::uint32_t i) const;
  [[nodiscard]] bool small_word_of_name(std::uint32_t begin, std::uint32_t i) const;
  [[nodiscard]] bool joined_given_name(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t behind_nickname(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t behind_apostrophe_t(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t run_end(std::uint32_t i, std::uint32_t end) const;
  bool beside_title(TokenRange run, std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool aged(std::uint32_t at, std::uint32_t end) const;
  bool person_like(TokenRange run, std::uint32_t sentence_begin, std::uint32_t sentence_end) const;
  void learn_person(NameIndex name);
  NameIndex add_person(TokenRange tokens, const char* cue);
  TitlePhrase* title_ending(std::uint32_t end);
  TitlePhrase* title_beginning(std::uint32_t begin);

  // --- attaching
  void attach(NameIndex person, TitlePhrase& phrase, TitleForm form, std::uint32_t position = 0);
  void attach_before(NameIndex person, const Sentence& sentence);
  void attach_after(NameIndex person, const Sentence& sentence);
  std::uint32_t attach_of(NameIndex person, std::uint32_t at, const Sentence& sentence);
  [[nodiscard]] bool party_and_state(std::uint32_t i) const;
  std::uint32_t read_brackets(NameIndex person, std::uint32_t end, NameIndex* country);
  [[nodiscard]] bool local_post(const TitlePhrase& phrase) const;
  std::uint32_t attach_seat(NameIndex person, std::uint32_t at, std::uint32_t end);
  void attach_party(NameIndex person, const Sentence& sentence);
  [[nodiscard]] NameIndex possessor_of(const TitlePhrase& phrase) const;
  [[nodiscard]] NameIndex successor_of(NameIndex person, const Sentence& sentence) const;
  void take_superior(NameIndex person, std::uint32_t at, const Sentence& sentence);
  void attach_lists(const Sentence& sentence);
  void attach_respectively(const Sentence& sentence, const std::vector<NameIndex>& persons);
  [[nodiscard]] const TitlePhrase* plural_office_before(std::uint32_t token) const;
  void attach_predicates(NameIndex person, const Sentence& sentence);
  std::uint32_t skip_honorifics_back(std::uint32_t begin, std::uint32_t limit, Name& name) const;

  const Document& document_;
  const Lexicon& lexicon_;
  const Gazetteer& gazetteer_;
  const NameWords& words_;

  std::unordered_map<std::string_view, std::uint32_t>
      spoken_of_;  ///< keys of countries: mentions, places of theirs too
  mutable std::uint64_t steps_ = 0;
  std::vector<Name> names_;
  std::vector<bool> dropped_;
  std::vector<NameIndex> cover_;               ///< by token: the outermost name
  std::vector<std::uint8_t> blocked_;          ///< by token: in a capitalised phrase that is no name
  std::vector<std::uint8_t> starts_;           ///< by token: the first word of its sentence or quotation
  std::vector<std::uint8_t> title_token_;      ///< by token: a word of a post
  std::vector<std::uint8_t> honorific_;        ///< by token: Mr, Comrade ...
  std::vector<std::uint8_t> styled_;           ///< by sentence: capitals say nothing (1: title case, 2: all capitals)
  std::vector<TitlePhrase> titles_;            ///< by tokens.begin
  std::vector<std::uint32_t> plural_offices_;  ///< indices into titles_
  std::unordered_map<std::uint32_t, std::uint32_t> title_by_end_;  ///< token after a phrase -> index into titles_
  std::unordered_map<std::uint32_t, std::uint32_t> title_by_begin_;
  std::unordered_map<WordHash, std::vector<std::vector<WordHash>>> person_names_;  ///< first word -> whole names
  std::unordered_set<WordHash> person_parts_;
  std::unordered_set<WordHash> person_last_parts_;           ///< of names of several words
  std::unordered_map<WordHash, std::uint32_t> occurrences_;  ///< of capitalised words
  std::unordered_map<WordHash, std::uint32_t> located_;      ///< of them, behind a preposition of place
};

}  // namespace bilat
