// SPDX-License-Identifier: Apache-2.0
// Nouns, lists, phrases, boundaries: everything but the verbs.
#include "lib/analysis/clause_builder.h"

#include <algorithm>

namespace bilat {

GroupKind ClauseBuilder::kind(GroupIndex i) const {
  return i < s_.groups.size() ? s_.groups[i].kind : GroupKind::kStop;
}

ClauseIndex ClauseBuilder::open(ClauseKind kind, ClauseIndex parent, GroupIndex begin) {
  Clause clause;
  clause.kind = kind;
  clause.parent = parent;
  clause.begin = begin;
  clause.end = begin;
  s_.clauses.push_back(std::move(clause));
  return static_cast<ClauseIndex>(s_.clauses.size() - 1);
}

void ClauseBuilder::visit(GroupIndex i) {
  switch (kind(i)) {
    case GroupKind::kNoun:
      if (owned(i) || bracketed(i) || excluded(i)) return;  // owned: "Vietnam's" of "Vietnam's president"
      neither(i);
      if (!heads_bracketed_name(i)) noun(i);
      break;
    case GroupKind::kVerb:
      verb(i);
      break;
    case GroupKind::kDate:
      date(i);
      break;
    case GroupKind::kPreposition:
      preposition_ = i;
      return;  // waits for its noun
    case GroupKind::kSubordinator:
      subordinator(i);
      break;
    case GroupKind::kRelative:
      relative(i);
      break;
    case GroupKind::kComma:
      comma(i);
      break;
    case GroupKind::kConjunction:
      boundary_ = i;
      after_conjunction_ = true;
      break;
    case GroupKind::kStop:
      stop(i);
      break;
    default:
      break;
  }
  if (kind(i) != GroupKind::kAdverb && kind(i) != GroupKind::kQuote && kind(i) != GroupKind::kAdjective)
    preposition_ = kAbsent;
  last_ = i;
}

void ClauseBuilder::noun(GroupIndex i) {
  Argument argument;
  argument.group = i;
  const bool listed = coordinate(i);
  if (!listed && preposition_ == kAbsent && apposed(i)) return;
  if (preposition_ != kAbsent) {
    argument.function = Function::kPrepositional;
    argument.preposition = group(preposition_).word;
    argument.governor = previous_head(preposition_);
  } else if (listed && !clause().arguments.empty()) {
    const auto& before = clause().arguments.back();
    argument.function = before.function;
    argument.preposition = before.preposition;
    argument.governor = before.governor;
  } else if (is_place(i) && i > 1 && kind(i - 1) == GroupKind::kComma && is_place(i - 2) &&
             !clause().arguments.empty()) {
    argument = clause().arguments.back();
    argument.group = i;
  } else {
    argument.function = clause().verb == kAbsent ? Function::kSubject : Function::kObject;
  }
  clause().arguments.push_back(argument);
  last_noun_ = i;
}

bool ClauseBuilder::apposed(GroupIndex i) {
  if (clause().verb == kAbsent || s_.groups[i].atom != kAbsent || s_.groups[i].pronoun) return false;
  const auto first = first_of_chain(i);
  if (first < 2 || kind(first - 1) != GroupKind::kComma || kind(first - 2) != GroupKind::kNoun) return false;
  return first - 2 > clause().verb && !finite_verb_follows(i);
}

bool ClauseBuilder::is_word(GroupIndex i, WordHash word) const {
  return i < s_.groups.size() && s_.groups[i].tokens.size() == 1 &&
         document_.token(s_.groups[i].tokens.begin).word == word;
}

bool ClauseBuilder::bracketed(GroupIndex i) const {
  const auto first = first_of_chain(i);
  return first > 1 && kind(first - 1) == GroupKind::kBracket && kind(i + 1) == GroupKind::kBracket &&
         kind(first - 2) == GroupKind::kNoun;
}

GroupIndex ClauseBuilder::past_brackets(GroupIndex i) const {
  constexpr GroupIndex kMostInside = 4;
  if (kind(i) != GroupKind::kBracket) return i;
  for (auto close = i + 1; close <= i + 1 + kMostInside; ++close) {
    if (kind(close) == GroupKind::kBracket) return close + 1;
  }
  return i;
}

bool ClauseBuilder::heads_bracketed_name(GroupIndex i) {
  const auto& head = s_.groups[i];
  if (head.atom != kAbsent || head.pronoun || head.tokens.begin != head.head || i == 0 ||
      kind(i - 1) != GroupKind::kBracket)
    return false;
  auto& arguments = clause().arguments;
  if (arguments.empty()) return false;
  const auto name = arguments.back().group;
  if (s_.groups[name].atom == kAbsent || past_brackets(name + 1) != i || name + 1 == i) return false;
  arguments.back().group = i;
  last_noun_ = i;
  return true;
}

bool ClauseBuilder::excluded(GroupIndex i) const {
  const auto first = first_of_chain(i);
  if (first < 2 || !is_word(first - 1, "not"_w)) return false;
  return kind(first - 2) == GroupKind::kComma || kind(first - 2) == GroupKind::kConjunction;
}

void ClauseBuilder::neither(GroupIndex i) {
  const auto first = first_of_chain(i);
  if (first > 0 && is_word(first - 1, "neither"_w)) group(i).no = true;
}

bool ClauseBuilder::owned(GroupIndex i) const {
  return i + 1 < s_.groups.size() && s_.groups[i + 1].kind == GroupKind::kNoun && s_.groups[i + 1].possessor == i;
}

GroupIndex ClauseBuilder::previous_head(GroupIndex i) const {
  while (i > 0) {
    --i;
    const auto k = s_.groups[i].kind;
    if (k == GroupKind::kNoun || k == GroupKind::kVerb) return i;
    if (k == GroupKind::kComma || k == GroupKind::kStop || k == GroupKind::kConjunction) return kAbsent;
  }
  return kAbsent;
}

bool ClauseBuilder::coordinate(GroupIndex i) {
  if (last_noun_ == kAbsent || i == 0) return false;
  const auto first = group(i).possessor != kAbsent ? first_of_chain(i) : i;
  if (first == 0) return false;
  auto joint = first - 1;
  const bool nor = is_word(joint, "nor"_w) && s_.groups[s_.conjunct[last_noun_]].no;
  const bool conjunction = nor || kind(joint) == GroupKind::kConjunction;
  if (conjunction && joint > 0 && kind(joint - 1) == GroupKind::kComma) --joint;
  if (!conjunction && kind(joint) != GroupKind::kComma) return false;
  if (joint == 0 || past_brackets(last_noun_ + 1) != joint) return false;
  if (!same_sort(last_noun_, i, conjunction)) return false;
  if (conjunction && clause().verb != kAbsent && finite_verb_follows(i) && !between(last_noun_)) return false;
  if (!conjunction && !list_goes_on(i)) return false;
  s_.conjunct[i] = s_.conjunct[last_noun_];
  return true;
}

bool ClauseBuilder::between(GroupIndex i) const {
  const auto first = first_of_chain(i);
  return first > 0 && s_.groups[first - 1].word == "between"_w;
}

GroupIndex ClauseBuilder::first_of_chain(GroupIndex i) const {
  while (s_.groups[i].possessor != kAbsent && s_.groups[i].possessor < i) i = s_.groups[i].possessor;
  return i;
}

bool ClauseBuilder::same_sort(GroupIndex a, GroupIndex b, bool conjunction) const {
  const bool name_a = s_.groups[a].atom != kAbsent, name_b = s_.groups[b].atom != kAbsent;
  return conjunction || name_a == name_b || s_.groups[a].pronoun || s_.groups[b].pronoun;
}

bool ClauseBuilder::list_goes_on(GroupIndex i) const {
  GroupIndex k = i + 1;
  for (std::uint32_t n = 0; n < 24 && k < s_.groups.size(); ++n, ++k) {
    k = past_brackets(k);
    const auto sort = kind(k);
    if (sort == GroupKind::kConjunction) return kind(k + 1) == GroupKind::kNoun;
    if (sort != GroupKind::kComma && sort != GroupKind::kNoun) return false;
  }
  return false;
}

bool ClauseBuilder::finite_verb_follows(GroupIndex i) const {
  std::uint32_t n = 0;
  for (auto k = i + 1; k < s_.groups.size() && n < 10; ++k, ++n) {
    const auto& g = s_.groups[k];
    if (g.kind == GroupKind::kVerb) return g.form == VerbForm::kFinite;
    if (g.kind == GroupKind::kNoun || g.kind == GroupKind::kPreposition || g.kind == GroupKind::kAdverb) {
      if (g.kind == GroupKind::kNoun && kind(k - 1) != GroupKind::kPreposition && g.possessor != k - 1) return false;
      continue;
    }
    return false;
  }
  return false;
}

void ClauseBuilder::date(GroupIndex i) {
  Argument argument;
  argument.group = i;
  argument.function = Function::kDate;
  argument.preposition = preposition_ != kAbsent ? group(preposition_).word : 0;
  argument.governor = previous_head(preposition_ != kAbsent ? preposition_ : i);
  clause().arguments.push_back(argument);
}

GroupIndex ClauseBuilder::noun_before(GroupIndex i) const {
  while (i > 0) {
    --i;
    if (s_.groups[i].kind == GroupKind::kNoun) return i;
    if (s_.groups[i].kind != GroupKind::kAdverb && s_.groups[i].kind != GroupKind::kQuote &&
        s_.groups[i].kind != GroupKind::kBracket && s_.groups[i].kind != GroupKind::kDate &&
        s_.groups[i].kind != GroupKind::kAdjective) {
      return kAbsent;
    }
  }
  return kAbsent;
}

void ClauseBuilder::subordinator(GroupIndex i) {
  const bool that = group(i).word == "that"_w || group(i).word == "whether"_w || group(i).word == "how"_w;
  while (!that && nonfinite(clause().kind) && clause().parent != kAbsent) current_ = clause().parent;
  const auto next = open(that ? ClauseKind::kComplement : ClauseKind::kSubordinate, current_, i);
  s_.clauses[next].introducer = group(i).word;
  s_.clauses[next].governor = previous_head(i);
  current_ = next;
  boundary_ = i;
  after_conjunction_ = false;
}

void ClauseBuilder::relative(GroupIndex i) {
  const bool after_comma = last_ != kAbsent && kind(last_) == GroupKind::kComma;
  const auto prior = preposition_ != kAbsent ? preposition_ : after_comma ? last_ : i;
  const auto next = open(ClauseKind::kRelative, current_, i);
  auto& made = s_.clauses[next];
  made.introducer = group(i).word;
  made.antecedent = noun_before(prior);
  if (made.antecedent == kAbsent) made.antecedent = last_noun_;
  made.antecedent_is_object = kind(i + 1) == GroupKind::kNoun && made.introducer != "where"_w &&
                              made.introducer != "whose"_w && made.introducer != "when"_w && preposition_ == kAbsent;
  if (preposition_ != kAbsent && made.antecedent != kAbsent) {  // "over which X and Y ..."
    made.arguments.push_back({made.antecedent, Function::kPrepositional, group(preposition_).word, kAbsent});
    made.antecedent_is_object = true;
  } else if (made.introducer == "where"_w || made.introducer == "when"_w) {
    made.antecedent_is_object = true;  // neither subject nor object: a place or time
    if (made.antecedent != kAbsent && made.introducer == "where"_w) {
      made.arguments.push_back({made.antecedent, Function::kPrepositional, "in"_w, kAbsent});
    }
  } else if (made.introducer == "whose"_w && kind(i + 1) == GroupKind::kNoun && made.antecedent != kAbsent) {
    group(i + 1).possessor = made.antecedent;
    made.antecedent_is_object = true;
  }
  current_ = next;
  boundary_ = i;
  after_conjunction_ = false;
}

void ClauseBuilder::comma(GroupIndex i) {
  after_conjunction_ = false;
  if (list_comma(i) || place_comma(i)) return;
  while (clause().parent != kAbsent && clause().verb != kAbsent &&
         (clause().kind == ClauseKind::kRelative || clause().kind == ClauseKind::kParticiple ||
          clause().kind == ClauseKind::kSubordinate || (nonfinite(clause().kind) && !continues(i)))) {
    current_ = clause().parent;
  }
  boundary_ = i;
}

bool ClauseBuilder::list_comma(GroupIndex i) const {
  return i > 0 && kind(i - 1) == GroupKind::kNoun && kind(i + 1) == GroupKind::kNoun && list_goes_on(i + 1);
}

bool ClauseBuilder::is_place(GroupIndex i) const {
  return kind(i) == GroupKind::kNoun && s_.groups[i].atom != kAbsent && s_.atoms[s_.groups[i].atom].place;
}

bool ClauseBuilder::place_comma(GroupIndex i) const {
  return i > 0 && is_place(i - 1) &&
         (is_place(i + 1) || (i > 2 && is_place(i - 3) && kind(i - 2) == GroupKind::kComma));
}

bool ClauseBuilder::continues(GroupIndex i) const {
  return kind(i + 1) == GroupKind::kConjunction && kind(i + 2) == GroupKind::kVerb &&
         s_.groups[i + 2].form != VerbForm::kFinite;
}

void ClauseBuilder::stop(GroupIndex i) {
  if (i + 1 >= s_.groups.size()) return;
  const auto text = document_.text_of(s_.groups[i].tokens);
  if (text == "." || text == ";" || text == "?" || text == "!" || text == ":" || text == "—" || text == "--" ||
      text == "–") {
    current_ = open(ClauseKind::kMain, kAbsent, i + 1);
    last_noun_ = kAbsent;
    boundary_ = kAbsent;
  }
}

void ClauseBuilder::run() {
  s_.conjunct.resize(s_.groups.size());
  for (GroupIndex i = 0; i < s_.groups.size(); ++i) s_.conjunct[i] = i;
  current_ = open(ClauseKind::kMain, kAbsent, 0);
  for (GroupIndex i = 0; i < s_.groups.size(); ++i) {
    visit(i);
    for (auto c = current_; c != kAbsent; c = s_.clauses[c].parent) s_.clauses[c].end = i + 1;
  }
  late_subjects();
}

}  // namespace bilat
