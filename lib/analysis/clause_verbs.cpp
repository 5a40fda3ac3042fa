// SPDX-License-Identifier: Apache-2.0
// What each form of verb opens, and who its subject is.
#include <algorithm>

#include "lib/analysis/clause_builder.h"

namespace bilat {

void ClauseBuilder::verb(GroupIndex i) {
  switch (group(i).form) {
    case VerbForm::kFinite:
      finite(i);
      break;
    case VerbForm::kInfinitive:
      infinitive(i);
      break;
    case VerbForm::kGerund:
      gerund(i);
      break;
    case VerbForm::kParticiple:
      participle(i);
      break;
  }
  after_conjunction_ = false;
}

void ClauseBuilder::negate_by_inversion(GroupIndex verb) {
  if (verb < 2 || kind(verb - 1) != GroupKind::kNoun) return;
  const auto first = first_of_chain(verb - 1);
  if (first == 0 || kind(first - 1) != GroupKind::kVerb) return;
  const auto& before = s_.groups[first - 1];
  const bool auxiliary = before.modal != 0 || before.copula || before.word == "do"_w || before.word == "have"_w;
  if (before.negated && auxiliary) group(verb).negated = true;
}

void ClauseBuilder::finite(GroupIndex i) {
  negate_by_inversion(i);
  while (clause().verb != kAbsent && nonfinite(clause().kind) && clause().parent != kAbsent &&
         !own_subject_after_boundary(i)) {
    if (after_conjunction_ && last_ == boundary_ && s_.clauses[clause().parent].verb == kAbsent) break;
    current_ = clause().parent;
  }
  if (clause().verb == kAbsent) {
    clause().verb = i;
    return;
  }
  if (last_ == boundary_ && kind(boundary_) == GroupKind::kComma && after_quotation(boundary_ - 1)) {
    const auto subject = take_subject(i);  // "..., " X, the minister, told ...
    if (!subject.empty()) return open_with_subject(i, subject);
  }
  if (last_ == boundary_ || (last_ != kAbsent && kind(last_) == GroupKind::kAdverb && boundary_ + 1 == last_)) {
    return share_subject(i);
  }
  const auto subject = take_subject(i);
  if (subject.empty()) {
    // a relative clause has ended without a comma: the verb belongs to the clause around it
    for (auto outer = clause().parent; outer != kAbsent; outer = s_.clauses[outer].parent) {
      if (s_.clauses[outer].verb == kAbsent) {
        current_ = outer;
        clause().verb = i;
        return;
      }
    }
    return share_subject(i);
  }
  open_with_subject(i, subject);
}

bool ClauseBuilder::after_quotation(GroupIndex i) const {
  if (kind(i) != GroupKind::kNoun) return false;
  const auto first = first_of_chain(i);
  return first > 0 && (kind(first - 1) == GroupKind::kQuote || kind(first - 1) == GroupKind::kComma);
}

bool ClauseBuilder::own_subject_after_boundary(GroupIndex i) {
  const auto& arguments = clause().arguments;
  return !arguments.empty() && arguments.back().function == Function::kObject && boundary_ != kAbsent &&
         arguments.back().group > boundary_ && arguments.back().group < i;
}

void ClauseBuilder::share_subject(GroupIndex i) {
  const auto& here = clause();
  const auto next = open(here.kind, here.parent, i);
  auto& made = s_.clauses[next];
  const auto& before = s_.clauses[current_];
  made.introducer = before.introducer;
  made.antecedent = before.antecedent;
  made.antecedent_is_object = false;
  made.shares_subject = true;
  for (const auto& argument : before.arguments) {
    if (argument.function == Function::kSubject) made.arguments.push_back(argument);
  }
  current_ = next;
  clause().verb = i;
}

std::vector<Argument> ClauseBuilder::take_subject(GroupIndex i) {
  auto& arguments = clause().arguments;
  auto last = arguments.size();
  // phrases between the subject and its verb: "the president of X on Monday said"
  while (last > 0 && arguments[last - 1].function != Function::kObject) --last;
  if (last == 0) return {};
  const auto at = last - 1;
  if (arguments[at].group < clause().verb ||
      (boundary_ != kAbsent && boundary_ > arguments[at].group && boundary_ > clause().verb &&
       kind(boundary_) == GroupKind::kConjunction)) {
    return {};
  }
  auto first = at;
  const auto head = s_.conjunct[arguments[at].group];
  while (first > 0 && arguments[first - 1].function == Function::kObject &&
         s_.conjunct[arguments[first - 1].group] == head)
    --first;
  std::vector<Argument> taken(arguments.begin() + static_cast<std::ptrdiff_t>(first), arguments.end());
  arguments.resize(first);
  for (auto& argument : taken) {
    if (argument.function == Function::kObject) argument.function = Function::kSubject;
  }
  (void)i;
  return taken;
}

void ClauseBuilder::open_with_subject(GroupIndex i, const std::vector<Argument>& subject) {
  const auto start = first_of_chain(subject.front().group);
  const bool reported =
      group(clause().verb).is(Cue::kReportingVerb) && (boundary_ == kAbsent || boundary_ < clause().verb);
  const bool directly_after_noun = !reported && start > 0 && kind(start - 1) == GroupKind::kNoun &&
                                   s_.groups[start - 1].atom == kAbsent && clause().verb != start - 1;
  auto sort = ClauseKind::kMain;
  auto parent = clause().parent;
  if (directly_after_noun) {
    sort = ClauseKind::kRelative;  // "the treaty they signed"
    parent = current_;
  } else if (reported) {
    sort = ClauseKind::kComplement;
    parent = current_;
  } else if (clause().kind != ClauseKind::kMain && boundary_ != kAbsent && kind(boundary_) == GroupKind::kConjunction) {
    sort = clause().kind == ClauseKind::kRelative ? ClauseKind::kMain : clause().kind;
  }
  const auto introducer = sort == clause().kind ? clause().introducer : 0;
  const auto next = open(sort, parent, start);
  s_.clauses[next].introducer = introducer;
  s_.clauses[next].arguments = subject;
  if (directly_after_noun) {
    s_.clauses[next].antecedent = start - 1;
    s_.clauses[next].antecedent_is_object = true;
  }
  current_ = next;
  clause().verb = i;
}

void ClauseBuilder::infinitive(GroupIndex i) {
  const auto parent = base_clause();
  const auto next = open(ClauseKind::kInfinitive, parent, i);
  s_.clauses[next].verb = i;
  s_.clauses[next].governor = previous_head(i);
  const bool after_and = last_ == boundary_ && boundary_ != kAbsent && kind(boundary_) == GroupKind::kConjunction;
  if (after_and && clause().kind == ClauseKind::kInfinitive) {  // "to meet X and to sign Y"
    s_.clauses[next].governor = clause().governor;
    s_.clauses[next].parent = clause().parent;
    inherit_subject(next, current_);
  } else {
    control(next, current_);
  }
  current_ = next;
}

void ClauseBuilder::control(ClauseIndex next, ClauseIndex around) {
  const auto verb = s_.clauses[around].verb;
  if (verb != kAbsent && group(verb).is(Cue::kObjectControlVerb) && !group(verb).passive) {
    std::vector<Argument> objects;
    for (const auto& argument : s_.clauses[around].arguments) {
      if (argument.function == Function::kObject && argument.group > verb) objects.push_back(argument);
      if (argument.function == Function::kPrepositional && argument.preposition == "on"_w &&
          group(verb).word == "call"_w)
        objects.push_back(argument);
    }
    if (!objects.empty()) {
      for (auto argument : objects) {
        argument.function = Function::kSubject;
        s_.clauses[next].arguments.push_back(argument);
      }
      return;
    }
  }
  // a headline's "Palace says Roe to meet Doe": what is said is that Roe will
  if (verb != kAbsent && group(verb).is(Cue::kReportingVerb) && !group(verb).passive) {
    const auto subject = s_.clauses[next].verb - 1;
    for (const auto& argument : s_.clauses[around].arguments) {
      if (argument.function != Function::kObject || argument.group != subject || group(subject).atom == kAbsent)
        continue;
      s_.clauses[next].arguments.push_back({subject, Function::kSubject, 0, kAbsent});
      return;
    }
  }
  // "extended an invitation to A to visit": who is invited
  for (const auto& argument : s_.clauses[around].arguments) {
    if (verb == kAbsent || argument.group < verb + 3 || argument.preposition != "to"_w ||
        argument.function != Function::kPrepositional || group(argument.group - 2).word != "invitation"_w)
      continue;
    s_.clauses[next].arguments.push_back({argument.group, Function::kSubject, 0, kAbsent});
    s_.clauses[next].governor = argument.group - 2;
    return;
  }
  inherit_subject(next, around);
}

void ClauseBuilder::inherit_subject(ClauseIndex next, ClauseIndex from) {
  const auto& source = s_.clauses[from];
  if (source.kind == ClauseKind::kRelative && source.antecedent != kAbsent && !source.antecedent_is_object &&
      !has_subject(source)) {
    s_.clauses[next].arguments.push_back({source.antecedent, Function::kSubject, 0, kAbsent});
    return;
  }
  for (const auto& argument : source.arguments) {
    if (argument.function == Function::kSubject) s_.clauses[next].arguments.push_back(argument);
  }
  if (source.kind == ClauseKind::kParticiple && source.antecedent != kAbsent) {
    s_.clauses[next].arguments.push_back({source.antecedent, Function::kSubject, 0, kAbsent});
  }
}

bool ClauseBuilder::has_subject(const Clause& clause) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(),
                     [](const Argument& a) { return a.function == Function::kSubject; });
}

void ClauseBuilder::gerund(GroupIndex i) {
  if (s_.clauses[current_].verb == kAbsent && preposition_ == kAbsent &&
      s_.clauses[current_].kind == ClauseKind::kSubordinate) {
    clause().verb = i;  // "when meeting", "while visiting", "after being elected"
    clause().kind = ClauseKind::kGerund;
    const auto parent = clause().parent;
    if (parent != kAbsent) inherit_subject(current_, parent);
    return;
  }
  const auto around = current_;
  if (absolute(i)) return;
  const auto next = open(ClauseKind::kGerund, around, i);
  s_.clauses[next].verb = i;
  if (preposition_ != kAbsent) s_.clauses[next].introducer = group(preposition_).word;
  s_.clauses[next].governor = previous_head(preposition_ != kAbsent ? preposition_ : i);
  if (!object_did(next, around)) inherit_subject(next, around);
  const auto outer = s_.clauses[around].verb;
  if (outer != kAbsent && group(outer).word == "join"_w &&
      s_.clauses[next].introducer == "in"_w) {  // "joined her in signing"
    for (const auto& argument : s_.clauses[around].arguments) {
      if (argument.function == Function::kObject && argument.group > outer)
        s_.clauses[next].arguments.push_back({argument.group, Function::kSubject, 0, kAbsent});
    }
  }
  current_ = next;
}

bool ClauseBuilder::absolute(GroupIndex i) {
  auto& arguments = clause().arguments;
  if (preposition_ != kAbsent || arguments.empty()) return false;
  const auto last = arguments.back();
  if (last.function != Function::kPrepositional || last.preposition != "with"_w || last.group + 1 != i) return false;
  const auto first = first_of_chain(s_.conjunct[last.group]);
  if (first < 2 || kind(first - 2) != GroupKind::kComma) return false;
  arguments.pop_back();
  const auto next = open(ClauseKind::kGerund, current_, first);
  s_.clauses[next].verb = i;
  s_.clauses[next].introducer = "with"_w;
  s_.clauses[next].arguments.push_back({last.group, Function::kSubject, 0, kAbsent});
  current_ = next;
  return true;
}

bool ClauseBuilder::object_did(ClauseIndex next, ClauseIndex around) {
  const auto& outer = s_.clauses[around];
  if (outer.verb == kAbsent) return false;
  const bool deed = preposition_ != kAbsent && group(outer.verb).is(Cue::kDeedVerb);
  // "named Roe as minister, replacing Doe"
  const bool named = preposition_ == kAbsent && group(outer.verb).is(Cue::kNamingVerb) && !group(outer.verb).passive;
  if (!deed && !named) return false;
  std::vector<Argument> objects;
  for (const auto& argument : outer.arguments) {
    if (argument.function == Function::kObject && argument.group > outer.verb)
      objects.push_back({argument.group, Function::kSubject, 0, kAbsent});
  }
  auto& arguments = s_.clauses[next].arguments;
  arguments.insert(arguments.end(), objects.begin(), objects.end());
  return !objects.empty();
}

void ClauseBuilder::participle(GroupIndex i) {
  const bool after_comma = last_ != kAbsent && kind(last_) == GroupKind::kComma;
  const auto antecedent = after_comma ? (last_ > 0 ? noun_before(last_) : kAbsent) : noun_before(i);
  if (last_ == boundary_ && after_conjunction_ && clause().verb != kAbsent) return share_subject(i);
  // "whose president, Jane Roe, telephoned ...": the clause still lacks its verb
  if (after_comma && clause().verb == kAbsent && clause().introducer == "whose"_w && clause().arguments.size() > 1 &&
      kind(i + 1) == GroupKind::kNoun) {
    s_.groups[i].form = VerbForm::kFinite;
    s_.groups[i].passive = false;
    s_.groups[i].past = true;
    clause().verb = i;
    return;
  }
  const auto next = open(ClauseKind::kParticiple, current_, i);
  s_.clauses[next].verb = i;
  s_.clauses[next].antecedent = antecedent;
  s_.clauses[next].antecedent_is_object = true;
  current_ = next;
}

void ClauseBuilder::late_subjects() {
  for (auto& clause : s_.clauses) {
    if (clause.parent == kAbsent || has_subject(clause)) continue;
    if (clause.kind != ClauseKind::kGerund && clause.kind != ClauseKind::kInfinitive) continue;
    for (const auto& argument : s_.clauses[clause.parent].arguments) {
      if (argument.function == Function::kSubject) clause.arguments.push_back(argument);
    }
  }
}

ClauseIndex ClauseBuilder::base_clause() const { return current_; }

}  // namespace bilat
