// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/clauses.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "lib/analysis/speech_verbs.h"

namespace bilat {
namespace {

/// Verbs whose object is the subject of the infinitive that follows: "invited Putin to visit".
constexpr std::array kObjectControl = {"invite"_w,    "urge"_w,     "ask"_w,     "call"_w,     "order"_w,   "allow"_w,
                                       "help"_w,      "force"_w,    "request"_w, "persuade"_w, "want"_w,    "expect"_w,
                                       "encourage"_w, "instruct"_w, "send"_w,    "press"_w,    "appoint"_w, "name"_w,
                                       "elect"_w,     "leave"_w,    "tell"_w,    "nominate"_w, "choose"_w};

/// Verbs that name what their object did: "thanked him for sending a message".
constexpr std::array kDeedVerbs = {"thank"_w,     "congratulate"_w, "praise"_w,  "accuse"_w,  "blame"_w,
                                   "criticize"_w, "criticise"_w,    "commend"_w, "suspect"_w, "convict"_w};

template <class Table>
bool contains(const Table& table, WordHash word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

class ClauseBuilder {
 public:
  ClauseBuilder(const Document& document, ParsedSentence& sentence) : document_(document), s_(sentence) {}

  void run() {
    s_.conjunct.resize(s_.groups.size());
    for (GroupIndex i = 0; i < s_.groups.size(); ++i) s_.conjunct[i] = i;
    current_ = open(ClauseKind::kMain, kAbsent, 0);
    for (GroupIndex i = 0; i < s_.groups.size(); ++i) {
      visit(i);
      for (auto c = current_; c != kAbsent; c = s_.clauses[c].parent) s_.clauses[c].end = i + 1;
    }
    late_subjects();
  }

 private:
  [[nodiscard]] Group& group(GroupIndex i) { return s_.groups[i]; }
  [[nodiscard]] GroupKind kind(GroupIndex i) const {
    return i < s_.groups.size() ? s_.groups[i].kind : GroupKind::kStop;
  }
  [[nodiscard]] Clause& clause() { return s_.clauses[current_]; }

  ClauseIndex open(ClauseKind kind, ClauseIndex parent, GroupIndex begin) {
    Clause clause;
    clause.kind = kind;
    clause.parent = parent;
    clause.begin = begin;
    clause.end = begin;
    s_.clauses.push_back(std::move(clause));
    return static_cast<ClauseIndex>(s_.clauses.size() - 1);
  }

  void visit(GroupIndex i) {
    switch (kind(i)) {
      case GroupKind::kNoun:
        if (owned(i)) return;  // "Vietnam's" of "Vietnam's president"
        noun(i);
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

  void noun(GroupIndex i) {
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

  /// "met Shen, a lawmaker from the south, on Monday": behind the clause's verb a noun group between commas only
  /// describes.
  [[nodiscard]] bool apposed(GroupIndex i) {
    if (clause().verb == kAbsent || s_.groups[i].atom != kAbsent || s_.groups[i].pronoun) return false;
    const auto first = first_of_chain(i);
    if (first < 2 || kind(first - 1) != GroupKind::kComma || kind(first - 2) != GroupKind::kNoun) return false;
    return first - 2 > clause().verb && !finite_verb_follows(i);
  }

  /// Whether the group is the possessor of the next one.
  [[nodiscard]] bool owned(GroupIndex i) const {
    return i + 1 < s_.groups.size() && s_.groups[i + 1].kind == GroupKind::kNoun && s_.groups[i + 1].possessor == i;
  }

  /// The noun, verb or date group that a phrase follows directly.
  [[nodiscard]] GroupIndex previous_head(GroupIndex i) const {
    while (i > 0) {
      --i;
      const auto k = s_.groups[i].kind;
      if (k == GroupKind::kNoun || k == GroupKind::kVerb) return i;
      if (k == GroupKind::kComma || k == GroupKind::kStop || k == GroupKind::kConjunction) return kAbsent;
    }
    return kAbsent;
  }

  /// Joins the group to a list that it continues: "A, B and C". A finite verb right after it speaks against that when
  /// the clause already has one ("met A and B left").
  bool coordinate(GroupIndex i) {
    if (last_noun_ == kAbsent || i == 0) return false;
    const auto first = group(i).possessor != kAbsent ? first_of_chain(i) : i;
    if (first == 0) return false;
    auto joint = first - 1;
    const bool conjunction = kind(joint) == GroupKind::kConjunction;
    if (conjunction && joint > 0 && kind(joint - 1) == GroupKind::kComma) --joint;
    if (!conjunction && kind(joint) != GroupKind::kComma) return false;
    if (joint == 0 || last_noun_ + 1 != joint) return false;
    if (!same_sort(last_noun_, i, conjunction)) return false;
    if (conjunction && clause().verb != kAbsent && finite_verb_follows(i) && !between(last_noun_)) return false;
    if (!conjunction && !list_goes_on(i)) return false;
    s_.conjunct[i] = s_.conjunct[last_noun_];
    return true;
  }

  /// "between A and B": both belong to the preposition, whatever follows.
  [[nodiscard]] bool between(GroupIndex i) const {
    const auto first = first_of_chain(i);
    return first > 0 && s_.groups[first - 1].word == "between"_w;
  }

  [[nodiscard]] GroupIndex first_of_chain(GroupIndex i) const {
    while (s_.groups[i].possessor != kAbsent && s_.groups[i].possessor < i) i = s_.groups[i].possessor;
    return i;
  }

  /// Names go with names and common nouns with common nouns; only "and" joins a name to a group that describes
  /// somebody.
  [[nodiscard]] bool same_sort(GroupIndex a, GroupIndex b, bool conjunction) const {
    const bool name_a = s_.groups[a].atom != kAbsent, name_b = s_.groups[b].atom != kAbsent;
    return conjunction || name_a == name_b || s_.groups[a].pronoun || s_.groups[b].pronoun;
  }

  /// A list with commas needs an "and" further on: "A, B and C", "A, B, C and D".
  [[nodiscard]] bool list_goes_on(GroupIndex i) const {
    GroupIndex k = i + 1;
    for (std::uint32_t n = 0; n < 24 && k < s_.groups.size(); ++n, ++k) {
      const auto sort = s_.groups[k].kind;
      if (sort == GroupKind::kConjunction) return kind(k + 1) == GroupKind::kNoun;
      if (sort != GroupKind::kComma && sort != GroupKind::kNoun) return false;
    }
    return false;
  }

  [[nodiscard]] bool finite_verb_follows(GroupIndex i) const {
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

  void date(GroupIndex i) {
    Argument argument;
    argument.group = i;
    argument.function = Function::kDate;
    argument.preposition = preposition_ != kAbsent ? group(preposition_).word : 0;
    argument.governor = previous_head(preposition_ != kAbsent ? preposition_ : i);
    clause().arguments.push_back(argument);
  }

  void verb(GroupIndex i) {
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

  void finite(GroupIndex i) {
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

  /// Whether a comma or quotation mark stands right before the noun group: what was said has ended there.
  [[nodiscard]] bool after_quotation(GroupIndex i) const {
    if (kind(i) != GroupKind::kNoun) return false;
    const auto first = first_of_chain(i);
    return first > 0 && (kind(first - 1) == GroupKind::kQuote || kind(first - 1) == GroupKind::kComma);
  }

  static bool nonfinite(ClauseKind kind) {
    return kind == ClauseKind::kInfinitive || kind == ClauseKind::kGerund || kind == ClauseKind::kParticiple;
  }

  [[nodiscard]] bool own_subject_after_boundary(GroupIndex i) {
    const auto& arguments = clause().arguments;
    return !arguments.empty() && arguments.back().function == Function::kObject && boundary_ != kAbsent &&
           arguments.back().group > boundary_ && arguments.back().group < i;
  }

  void share_subject(GroupIndex i) {
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

  /// Takes the noun groups right before the verb, when they belong to no preposition, out of the current clause.
  std::vector<Argument> take_subject(GroupIndex i) {
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

  void open_with_subject(GroupIndex i, const std::vector<Argument>& subject) {
    const auto start = first_of_chain(subject.front().group);
    const bool reported =
        is_speech_verb(group(clause().verb).word) && (boundary_ == kAbsent || boundary_ < clause().verb);
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
    } else if (clause().kind != ClauseKind::kMain && boundary_ != kAbsent &&
               kind(boundary_) == GroupKind::kConjunction) {
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

  void infinitive(GroupIndex i) {
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

  [[nodiscard]] ClauseIndex base_clause() const { return current_; }

  /// The subject of a non-finite clause: the object of an object-control verb, else the subject of the clause around
  /// it.
  void control(ClauseIndex next, ClauseIndex around) {
    const auto verb = s_.clauses[around].verb;
    if (verb != kAbsent && contains(kObjectControl, group(verb).word) && !group(verb).passive) {
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
    inherit_subject(next, around);
  }

  void inherit_subject(ClauseIndex next, ClauseIndex from) {
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

  static bool has_subject(const Clause& clause) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(),
                       [](const Argument& a) { return a.function == Function::kSubject; });
  }

  void gerund(GroupIndex i) {
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

  void participle(GroupIndex i) {
    const bool after_comma = last_ != kAbsent && kind(last_) == GroupKind::kComma;
    const auto antecedent = after_comma ? (last_ > 0 ? noun_before(last_) : kAbsent) : noun_before(i);
    if (last_ == boundary_ && after_conjunction_ && clause().verb != kAbsent) return share_subject(i);
    const auto next = open(ClauseKind::kParticiple, current_, i);
    s_.clauses[next].verb = i;
    s_.clauses[next].antecedent = antecedent;
    s_.clauses[next].antecedent_is_object = true;
    current_ = next;
  }

  /// ", with Johnson succeeding her": what stands between "with" and the gerund is the gerund's subject, not a phrase.
  bool absolute(GroupIndex i) {
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

  /// Gives the gerund clause the object of the clause around it as its subject, when that one's verb names a deed.
  bool object_did(ClauseIndex next, ClauseIndex around) {
    const auto& outer = s_.clauses[around];
    if (preposition_ == kAbsent || outer.verb == kAbsent || !contains(kDeedVerbs, group(outer.verb).word)) return false;
    std::vector<Argument> objects;
    for (const auto& argument : outer.arguments) {
      if (argument.function == Function::kObject && argument.group > outer.verb)
        objects.push_back({argument.group, Function::kSubject, 0, kAbsent});
    }
    auto& arguments = s_.clauses[next].arguments;
    arguments.insert(arguments.end(), objects.begin(), objects.end());
    return !objects.empty();
  }

  [[nodiscard]] GroupIndex noun_before(GroupIndex i) const {
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

  void subordinator(GroupIndex i) {
    const bool that = group(i).word == "that"_w || group(i).word == "whether"_w || group(i).word == "how"_w;
    while (!that && nonfinite(clause().kind) && clause().parent != kAbsent) current_ = clause().parent;
    const auto next = open(that ? ClauseKind::kComplement : ClauseKind::kSubordinate, current_, i);
    s_.clauses[next].introducer = group(i).word;
    s_.clauses[next].governor = previous_head(i);
    current_ = next;
    boundary_ = i;
    after_conjunction_ = false;
  }

  void relative(GroupIndex i) {
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

  void comma(GroupIndex i) {
    after_conjunction_ = false;
    if (list_comma(i) || place_comma(i)) return;
    while (clause().parent != kAbsent && clause().verb != kAbsent &&
           (clause().kind == ClauseKind::kRelative || clause().kind == ClauseKind::kParticiple ||
            clause().kind == ClauseKind::kSubordinate || (nonfinite(clause().kind) && !continues(i)))) {
      current_ = clause().parent;
    }
    boundary_ = i;
  }

  /// A comma inside a list of nouns closes nothing.
  [[nodiscard]] bool list_comma(GroupIndex i) const {
    return i > 0 && kind(i - 1) == GroupKind::kNoun && kind(i + 1) == GroupKind::kNoun && list_goes_on(i + 1);
  }

  [[nodiscard]] bool is_place(GroupIndex i) const {
    return kind(i) == GroupKind::kNoun && s_.groups[i].atom != kAbsent && s_.atoms[s_.groups[i].atom].place;
  }

  /// "at Wisma Putra, Putrajaya, on Monday": a place inside a place.
  [[nodiscard]] bool place_comma(GroupIndex i) const {
    return i > 0 && is_place(i - 1) &&
           (is_place(i + 1) || (i > 2 && is_place(i - 3) && kind(i - 2) == GroupKind::kComma));
  }

  [[nodiscard]] bool continues(GroupIndex i) const {
    return kind(i + 1) == GroupKind::kConjunction && kind(i + 2) == GroupKind::kVerb &&
           s_.groups[i + 2].form != VerbForm::kFinite;
  }

  void stop(GroupIndex i) {
    if (i + 1 >= s_.groups.size()) return;
    const auto text = document_.text_of(s_.groups[i].tokens);
    if (text == "." || text == ";" || text == "?" || text == "!" || text == ":" || text == "—" || text == "--" ||
        text == "–") {
      current_ = open(ClauseKind::kMain, kAbsent, i + 1);
      last_noun_ = kAbsent;
      boundary_ = kAbsent;
    }
  }

  /// "When meeting X, Shen said": the subject stands behind the clause that lacks it.
  void late_subjects() {
    for (auto& clause : s_.clauses) {
      if (clause.parent == kAbsent || has_subject(clause)) continue;
      if (clause.kind != ClauseKind::kGerund && clause.kind != ClauseKind::kInfinitive) continue;
      for (const auto& argument : s_.clauses[clause.parent].arguments) {
        if (argument.function == Function::kSubject) clause.arguments.push_back(argument);
      }
    }
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

constexpr std::array<std::string_view, 7> kKindNames = {"main", "sub", "that", "rel", "inf", "ger", "part"};

}  // namespace

ParsedSentence parse_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                              std::uint32_t block, std::vector<Atom> atoms) {
  ParsedSentence parsed;
  parsed.tokens = sentence;
  parsed.block = block;
  parsed.atoms = std::move(atoms);
  const auto tags = tag_sentence(document, lexicon, sentence, parsed.atoms);
  parsed.groups = group_sentence(document, lexicon, sentence, tags, parsed.atoms);
  ClauseBuilder(document, parsed).run();
  return parsed;
}

std::vector<GroupIndex> conjuncts(const ParsedSentence& sentence, GroupIndex group) {
  std::vector<GroupIndex> members;
  const auto first = sentence.conjunct[group];
  // members of one list stand close together: look no further than 64 groups
  const auto end = std::min<std::size_t>(sentence.groups.size(), std::size_t{first} + 64);
  for (auto i = first; i < end; ++i) {
    if (sentence.conjunct[i] == first && (i == first || sentence.groups[i].kind == GroupKind::kNoun))
      members.push_back(i);
  }
  return members;
}

std::string to_string(const Document& document, const ParsedSentence& sentence) {
  static constexpr std::array<std::string_view, 14> kGroupNames = {"N", "V", "D", "P",  "&",   "sub", "rel",
                                                                   ",", ".", "(", "\"", "adv", "adj", "?"};
  std::string out;
  for (GroupIndex i = 0; i < sentence.groups.size(); ++i) {
    const auto& group = sentence.groups[i];
    out +=
        fmt::format("{}[{} {}] ", i, kGroupNames[static_cast<std::size_t>(group.kind)], document.text_of(group.tokens));
  }
  out += '\n';
  for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
    const auto& clause = sentence.clauses[c];
    if (clause.verb == kAbsent && clause.arguments.empty()) continue;
    out += fmt::format("  {}{} {}:", c, clause.parent == kAbsent ? "" : fmt::format("<{}", clause.parent),
                       kKindNames[static_cast<std::size_t>(clause.kind)]);
    if (clause.antecedent != kAbsent)
      out += fmt::format(" of {}{}", clause.antecedent, clause.antecedent_is_object ? "(object)" : "");
    if (clause.verb != kAbsent) {
      const auto& verb = sentence.groups[clause.verb];
      out += fmt::format(" verb {}{}{}", clause.verb, verb.passive ? " passive" : "", verb.negated ? " not" : "");
    }
    for (const auto& argument : clause.arguments) {
      static constexpr std::array<std::string_view, 4> kFunctions = {"subj", "obj", "prep", "date"};
      out += fmt::format(" {} {}", kFunctions[static_cast<std::size_t>(argument.function)], argument.group);
    }
    out += '\n';
  }
  return out;
}

}  // namespace bilat
