// SPDX-License-Identifier: Apache-2.0
// Builds the clauses of one sentence in a single pass over its groups, with a stack of open clauses. Private to
// lib/analysis.
#pragma once

#include <vector>

#include "lib/analysis/clauses.h"

namespace bilat {

class ClauseBuilder {
 public:
  ClauseBuilder(const Document& document, ParsedSentence& sentence) : document_(document), s_(sentence) {}

  void run();

 private:
  [[nodiscard]] Group& group(GroupIndex i) { return s_.groups[i]; }
  [[nodiscard]] Clause& clause() { return s_.clauses[current_]; }
  [[nodiscard]] GroupKind kind(GroupIndex i) const;
  ClauseIndex open(ClauseKind kind, ClauseIndex parent, GroupIndex begin);
  void visit(GroupIndex i);
  void noun(GroupIndex i);
  /// "met Shen, a lawmaker from the south, on Monday": behind the clause's verb a noun group between commas only
  /// describes.
  [[nodiscard]] bool apposed(GroupIndex i);
  /// "the council (GCC)", "Minister Roe (trade)": what stands alone in brackets behind a noun only says more of it.
  [[nodiscard]] bool bracketed(GroupIndex i) const;
  /// The group behind the bracketed words that begin there, or the group itself.
  [[nodiscard]] GroupIndex past_brackets(GroupIndex i) const;
  /// "a Visegrad Group (V4) summit": the noun behind the brackets is the head, and stands where the name stood.
  bool heads_bracketed_name(GroupIndex i);
  /// "met Roe, not Doe": who the sentence says it was not.
  [[nodiscard]] bool excluded(GroupIndex i) const;
  /// "neither A nor B": marks the first, joins the second; "nor" is no conjunction elsewhere.
  void neither(GroupIndex i);
  [[nodiscard]] bool is_word(GroupIndex i, WordHash word) const;
  /// Whether the group is the possessor of the next one.
  [[nodiscard]] bool owned(GroupIndex i) const;
  /// The noun, verb or date group that a phrase follows directly.
  [[nodiscard]] GroupIndex previous_head(GroupIndex i) const;
  /// Joins the group to a list that it continues: "A, B and C". A finite verb right after it speaks against that when
  /// the clause already has one ("met A and B left").
  bool coordinate(GroupIndex i);
  /// "between A and B": both belong to the preposition, whatever follows.
  [[nodiscard]] bool between(GroupIndex i) const;
  [[nodiscard]] GroupIndex first_of_chain(GroupIndex i) const;
  /// Names go with names and common nouns with common nouns; only "and" joins a name to a group that describes
  /// somebody.
  [[nodiscard]] bool same_sort(GroupIndex a, GroupIndex b, bool conjunction) const;
  /// A list with commas needs an "and" further on: "A, B and C", "A, B, C and D".
  [[nodiscard]] bool list_goes_on(GroupIndex i) const;
  [[nodiscard]] bool finite_verb_follows(GroupIndex i) const;
  void date(GroupIndex i);
  [[nodiscard]] GroupIndex noun_before(GroupIndex i) const;
  void subordinator(GroupIndex i);
  void relative(GroupIndex i);
  void comma(GroupIndex i);
  /// A comma inside a list of nouns closes nothing.
  [[nodiscard]] bool list_comma(GroupIndex i) const;
  [[nodiscard]] bool is_place(GroupIndex i) const;
  /// "at Wisma Putra, Putrajaya, on Monday": a place inside a place.
  [[nodiscard]] bool place_comma(GroupIndex i) const;
  [[nodiscard]] bool continues(GroupIndex i) const;
  void stop(GroupIndex i);

  // verbs: clause_verbs.cpp
  void verb(GroupIndex i);
  void finite(GroupIndex i);
  /// Whether a comma or quotation mark stands right before the noun group: what was said has ended there.
  [[nodiscard]] bool after_quotation(GroupIndex i) const;
  [[nodiscard]] bool own_subject_after_boundary(GroupIndex i);
  void share_subject(GroupIndex i);
  /// Takes the noun groups right before the verb, when they belong to no preposition, out of the current clause.
  std::vector<Argument> take_subject(GroupIndex i);
  void open_with_subject(GroupIndex i, const std::vector<Argument>& subject);
  void infinitive(GroupIndex i);
  /// The subject of a non-finite clause: the object of an object-control verb, else the subject of the clause around
  /// it.
  void control(ClauseIndex next, ClauseIndex around);
  void inherit_subject(ClauseIndex next, ClauseIndex from);
  static bool has_subject(const Clause& clause);
  /// "nor did he visit": an auxiliary before the subject denies for its verb.
  void negate_by_inversion(GroupIndex verb);
  void gerund(GroupIndex i);
  /// ", with Johnson succeeding her": what stands between "with" and the gerund is the gerund's subject, not a phrase.
  bool absolute(GroupIndex i);
  /// Gives the gerund clause the object of the clause around it as its subject, when that one's verb names a deed of
  /// his or a post that he gets.
  bool object_did(ClauseIndex next, ClauseIndex around);
  void participle(GroupIndex i);
  /// "When meeting X, Shen said": the subject stands behind the clause that lacks it.
  void late_subjects();
  [[nodiscard]] ClauseIndex base_clause() const;
  static bool nonfinite(ClauseKind kind) {
    return kind == ClauseKind::kInfinitive || kind == ClauseKind::kGerund || kind == ClauseKind::kParticiple;
  }
  const Document& document_;
  ParsedSentence& s_;
  ClauseIndex current_ = 0;
  GroupIndex preposition_ = kAbsent;
  GroupIndex boundary_ = kAbsent;
  GroupIndex last_ = kAbsent;
  GroupIndex last_noun_ = kAbsent;
  bool after_conjunction_ = false;
};

}  // namespace bilat
