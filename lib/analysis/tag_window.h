// SPDX-License-Identifier: Apache-2.0
// What stands around a token of a sentence while it is being tagged: the questions that decide between noun and verb,
// past and participle, preposition and subordinator. Tags before the token are known, words behind it only by the
// lexicon.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lib/analysis/tagger.h"

namespace bilat {

class TagWindow {
 protected:
  TagWindow(const Document& document, const Lexicon& lexicon, TokenRange sentence, std::span<const Atom> atoms);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tags_.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.token(sentence_.begin + i); }
  [[nodiscard]] const WordInfo& info(std::uint32_t i) const { return lexicon_.find(token(i).word); }
  [[nodiscard]] bool is(std::uint32_t i, WordHash word) const { return i < size() && token(i).is(word); }
  /// Whether the word, which is no name or date, can be of one of the classes.
  [[nodiscard]] bool can_be(std::uint32_t i, std::uint32_t classes) const {
    return i < size() && !known_[i] && info(i).can_be(classes);
  }
  /// The tag before i; a full stop before the first.
  [[nodiscard]] Tag before(std::uint32_t i) const { return i == 0 ? Tag::kStop : tags_[i - 1]; }

  /// The tag before adverbs: "has recently signed".
  [[nodiscard]] std::uint32_t skip_adverbs_back(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t skip_adverbs(std::uint32_t i) const;
  [[nodiscard]] bool is_adverb(std::uint32_t i) const;
  /// Whether an infinitive may start at i: a base form, after adverbs.
  [[nodiscard]] bool base_verb_at(std::uint32_t i) const;
  /// Whether a noun group from i is followed by a finite verb: "before | Xi visited", against "before | the visit".
  [[nodiscard]] bool clause_at(std::uint32_t i) const;
  /// "his role as leader would ...": between a subject and its verb no clause opens without a comma.
  [[nodiscard]] bool may_open_clause(std::uint32_t i) const;
  [[nodiscard]] bool adverbs_only(std::uint32_t i) const;
  /// "a visit to host nations": rare; only plural nouns that are first of all nouns count.
  [[nodiscard]] bool noun_phrase_after_to(std::uint32_t i) const;
  [[nodiscard]] bool nominal_at(std::uint32_t i) const;
  /// "In a message sent on Friday": all nouns before belong to prepositions, so none can be the subject.
  [[nodiscard]] bool no_subject_before(std::uint32_t i) const;
  [[nodiscard]] bool date_token(std::uint32_t k) const;
  /// "viewed copies of agreements signed in Hanoi": the clause has its verb already, and nothing was reported.
  [[nodiscard]] bool clause_has_verb(std::uint32_t i) const;
  /// Whether the noun group right before i belongs to a preposition (of-phrases belong to what stands before them).
  [[nodiscard]] bool after_preposition(std::uint32_t i) const;
  /// "the visit that Roe | paid": the name behind the relative pronoun is a subject, and this is its verb.
  [[nodiscard]] bool names_relative_subject(std::uint32_t i) const;
  /// A passive participle takes no object: "said | Vietnam had", "signed | the pact".
  [[nodiscard]] bool object_follows(std::uint32_t i) const;
  [[nodiscard]] bool is_date_at(std::uint32_t k) const;
  /// "talks held on Monday ended": a second verb follows with no boundary between them.
  [[nodiscard]] bool another_finite_follows(std::uint32_t i) const;
  /// "the agreed text": a participle between determiner and noun is no finite verb.
  [[nodiscard]] bool nominal_modifier(std::uint32_t k) const;
  /// Whether the next comma is followed by a verb: "X, scheduled for Monday, was ...".
  [[nodiscard]] bool finite_follows_comma(std::uint32_t i) const;
  /// Whether an odd number of commas stands before i since the last stop: i closes a parenthesis.
  [[nodiscard]] bool open_parenthesis(std::uint32_t i) const;
  /// "A and B | meet": names in a list are a plural subject.
  [[nodiscard]] bool coordinated_before(std::uint32_t i) const;
  /// Whether the clause up to i has no finite verb, and none follows before the next boundary.
  [[nodiscard]] bool verb_is_missing(std::uint32_t i) const;
  /// Whether a verb of the present tense stands before in the sentence.
  [[nodiscard]] bool present_before(std::uint32_t i) const;

  static bool nominal(Tag tag) {
    return tag == Tag::kAtom || tag == Tag::kNoun || tag == Tag::kAdjective || tag == Tag::kNumber ||
           tag == Tag::kDeterminer || tag == Tag::kPossessive || tag == Tag::kGenitive || tag == Tag::kPronoun;
  }
  static bool starts_clause(Tag tag) { return tag == Tag::kStop || tag == Tag::kSubordinator || tag == Tag::kRelative; }

  const Document& document_;
  const Lexicon& lexicon_;
  TokenRange sentence_;
  std::vector<Tag> tags_;
  /// By token: part of a name or date; of a person's name; of a modifier; the last of a name that holds an apposition.
  std::vector<bool> known_, person_, modifier_, apposed_;
  std::vector<std::uint32_t> date_begin_, date_end_;
};

}  // namespace bilat
