// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/date_tracker.h"

#include <algorithm>

namespace bilat {
namespace {

bool is_year(std::string_view value) {
  return value.size() == 4 && value.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_month(std::string_view value) { return value.size() == 7 && value[4] == '-'; }

}  // namespace

DateTracker::DateTracker(const Document& document, const std::vector<DateExpression>& dates, const Lexicon& lexicon,
                         const ModalityCues& cues)
    : document_(document),
      dates_(dates),
      lexicon_(lexicon),
      cues_(cues),
      published_(parse_day(document.info().published)),
      values_(dates.size()) {}

ClauseIndex DateTracker::clause_of(GroupIndex group) const {
  for (ClauseIndex c = 0; c < sentence_->clauses.size(); ++c) {
    for (const auto& argument : sentence_->clauses[c].arguments) {
      if (argument.group == group) return c;
    }
  }
  return kAbsent;
}

/// Whether the clause tells what has happened: "was sworn in on October 2".
bool DateTracker::is_told_past(ClauseIndex clause) const {
  const auto verb = sentence_->clauses[clause].verb;
  if (verb == kAbsent || !(sentence_->groups[verb].past || sentence_->groups[verb].perfect)) return false;
  return clause_modality(document_, *sentence_, clause, cues_) == Modality::kActual;
}

/// "visits Peru on Thursday": in running text the present tense with a weekday is a timetable's.
bool DateTracker::is_scheduled(ClauseIndex clause, const DateExpression& expression) const {
  const auto at = sentence_->clauses[clause].verb;
  if (!expression.bare_weekday || at == kAbsent) return false;
  if (document_.blocks()[sentence_->block].kind != BlockKind::kParagraph) return false;  // headlines, captions
  const auto& verb = sentence_->groups[at];
  return verb.form == VerbForm::kFinite && !verb.past && !verb.perfect && !verb.passive && !verb.copula &&
         verb.modal == 0 && !verb.is(Cue::kReportingVerb);
}

/// "is considering a visit in April": what is only thought of lies ahead.
bool DateTracker::weighs_event(ClauseIndex clause) const {
  const auto at = sentence_->clauses[clause].verb;
  if (at == kAbsent || sentence_->groups[at].past) return false;
  const auto cue = cues_.find(ModalityCues::Where::kNoun, sentence_->groups[at]);
  return cue == Modality::kHypothetical || cue == Modality::kPlanned;
}

/// What has happened lies before the day of publication: without a year of its own, it is a day of the year before. The
/// next days are left alone ("announced a summit on Friday week").
std::string DateTracker::not_after_publication(const std::string& value, const DateExpression& expression) const {
  constexpr std::int32_t kNearDays = 21;
  const auto day = parse_day(value);
  if (!day || !published_ || expression.anchor != DateAnchor::kPublished || expression.tokens.size() < 2) return value;
  if (day->number <= published_->number + kNearDays) return value;
  auto date = to_civil(*day);
  --date.year;
  return is_valid(date) ? to_string(to_day(date)) : value;
}

void DateTracker::begin(const ParsedSentence& sentence) {
  sentence_ = &sentence;
  std::string year;  // "Last year ..., and in April": the month of that year
  for (GroupIndex g = 0; g < sentence.groups.size(); ++g) {
    const auto& group = sentence.groups[g];
    const auto at = group.kind == GroupKind::kDate ? group.atom : group.date_modifier;
    if (at == kAbsent) continue;
    const auto& atom = sentence.atoms[at];
    if (atom.kind != Atom::Kind::kDate) continue;
    const auto& expression = dates_[atom.index];
    if (expression.from_thing) continue;
    DateContext context;
    context.published = published_;
    context.spoken = spoken_;
    const auto clause = clause_of(g);
    if (clause != kAbsent) {
      // "to hold talks on Monday": the cue may govern the noun before the date, not only the verb
      context.future = looks_ahead(sentence, clause, clause_modality(document_, sentence, clause, cues_));
    }
    const bool came_to_nothing = clause != kAbsent && undone(document_, sentence, clause, cues_);
    context.future =
        !came_to_nothing && (context.future || expression.direction == DateDirection::kAhead ||
                             (clause != kAbsent && (is_scheduled(clause, expression) ||
                                                    (expression.grain == DateUnit::kMonth && weighs_event(clause)))));
    auto value = resolve_date(expression, context);
    if (clause != kAbsent && !context.future && is_told_past(clause)) value = not_after_publication(value, expression);
    if (is_month(value) && !year.empty() && expression.anchor == DateAnchor::kPublished &&
        expression.tokens.size() == 1) {
      value = year + value.substr(4);
    }
    values_[atom.index] = value;
    if (value.empty() || expression.use != DateUse::kPoint) continue;
    if (is_year(value) && expression.anchor == DateAnchor::kPublished) year = value;
    spoken_ = value;
  }
}

void DateTracker::take_atom(std::uint32_t at, PickedDate& picked) const {
  const auto& atom = sentence_->atoms[at];
  if (atom.kind != Atom::Kind::kDate) return;
  const auto& expression = dates_[atom.index];
  switch (expression.use) {
    case DateUse::kPoint:
      if (picked.edtf.empty() && !expression.from_thing) picked.edtf = values_[atom.index];
      break;
    case DateUse::kLength:
      if (picked.length == 0) {
        picked.length = expression.count;
        picked.unit = expression.unit;
      }
      break;
    case DateUse::kRepeated:
      picked.repeated = true;
      break;
    case DateUse::kVague:
    case DateUse::kSince:
    case DateUse::kUntil:
      break;
  }
}

/// "the first visit in 12 years", "an action plan for 2026-2030": how long something else is.
bool DateTracker::is_span_of_else(GroupIndex group) const {
  constexpr std::int64_t kLongYear = 366;
  if (group == 0 || sentence_->groups[group - 1].kind != GroupKind::kPreposition) return false;
  const auto preposition = sentence_->groups[group - 1].word;
  const auto at = sentence_->atoms[sentence_->groups[group].atom].index;
  if (dates_[at].use == DateUse::kLength) return preposition == "in"_w;
  return preposition == "for"_w && edtf_breadth(values_[at]) > kLongYear;
}

void DateTracker::take(GroupIndex group, PickedDate& picked) const {
  const auto& g = sentence_->groups[group];
  if (g.kind == GroupKind::kDate && !is_span_of_else(group))
    take_atom(g.atom, picked);
  else if (g.date_modifier != kAbsent)
    take_atom(g.date_modifier, picked);
}

void DateTracker::from_clause(ClauseIndex index, bool fronted_only, PickedDate& picked) const {
  const auto& clause = sentence_->clauses[index];
  if (!fronted_only) {
    for (const auto& argument : clause.arguments) {
      const bool of_noun = argument.preposition == "of"_w;
      if (argument.function == Function::kDate && !of_noun && (clause.verb == kAbsent || argument.group > clause.verb))
        take(argument.group, picked);
    }
  }
  for (const auto& argument : clause.arguments) {
    if (argument.function == Function::kDate && clause.verb != kAbsent && argument.group < clause.verb)
      take(argument.group, picked);
  }
}

/// "an interview with the daily, published on Tuesday", "the congress of the party, which closed on Friday": behind a
/// comma the clause describes the event, not the noun right before it.
bool DateTracker::describes_phrase(const Trigger& trigger, const Clause& clause) const {
  if (clause.antecedent == kAbsent) return false;
  const bool telling = clause.verb != kAbsent && sentence_->groups[clause.verb].is(Cue::kSchedulingVerb);
  const bool behind = clause.kind == ClauseKind::kParticiple || clause.introducer == "which"_w ||
                      (clause.introducer == "that"_w && telling);
  if (!behind) return false;
  if (clause.begin == 0 || (!telling && sentence_->groups[clause.begin - 1].kind != GroupKind::kComma)) return false;
  const auto described = sentence_->conjunct[clause.antecedent];
  // only the trigger's own first phrase can stand between it and the clause
  const auto first = std::find_if(trigger.phrases.begin(), trigger.phrases.end(), [&](const Phrase& phrase) {
    return !phrase.date && (!telling || sentence_->conjunct[phrase.group] == described);
  });
  return first != trigger.phrases.end() && sentence_->conjunct[first->group] == described &&
         first->group < clause.begin && !first->fronted;
}

PickedDate DateTracker::pick(const Trigger& trigger) const {
  PickedDate picked;
  const auto& sentence = *sentence_;
  if (sentence.groups[trigger.group].date_modifier != kAbsent)
    take_atom(sentence.groups[trigger.group].date_modifier, picked);
  for (const auto& phrase : trigger.phrases) {
    if (phrase.date && phrase.preposition == "of"_w && phrase.governor != trigger.group)
      continue;  // "the visit of March"
    if (phrase.date && !phrase.fronted) take(phrase.group, picked);
    // "for a three-day visit", "at Friday's ceremony": a date inside a phrase gives lengths, and days only to a verb
    else if (!phrase.date && sentence.groups[phrase.group].date_modifier != kAbsent && !phrase.fronted) {
      const auto edtf = picked.edtf;
      take_atom(sentence.groups[phrase.group].date_modifier, picked);
      const bool of_it = trigger.with_verb && phrase.adjacent && phrase.preposition == "of"_w;  // "winner of the 2024 vote"
      if (trigger.noun && !of_it) picked.edtf = edtf;
    } else if (!phrase.date && phrase.fronted && picked.edtf.empty() && !trigger.noun &&
               (phrase.preposition == "at"_w || phrase.preposition == "during"_w || phrase.preposition == "in"_w) &&
               sentence.groups[phrase.group].date_modifier != kAbsent) {
      take_atom(sentence.groups[phrase.group].date_modifier, picked);  // "at Monday's meeting, A and B signed"
    }
  }
  if (trigger.noun) {  // "a message sent on Friday", "talks scheduled for Monday"
    for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
      const auto& clause = sentence.clauses[c];
      if (clause.antecedent == trigger.group || describes_phrase(trigger, clause)) from_clause(c, false, picked);
    }
  }
  for (const auto& phrase : trigger.phrases) {
    if (!phrase.date || !phrase.fronted) continue;
    PickedDate fronted;
    take(phrase.group, fronted);
    // "on April 8 called on A, as part of a visit from April 7 to 9": the day, where the longer one holds it
    const auto day = parse_day(fronted.edtf);
    const auto span = day && (!trigger.noun || trigger.carried) ? edtf_bounds(picked.edtf) : std::nullopt;
    const bool within = span && span->earliest && span->latest && edtf_breadth(picked.edtf) > 1 &&
                        *span->earliest <= *day && *day <= *span->latest;
    if (within || picked.edtf.empty()) picked.edtf = fronted.edtf;
    if (picked.length == 0) {
      picked.length = fronted.length;
      picked.unit = fronted.unit;
    }
    picked.repeated = picked.repeated || fronted.repeated;
  }
  for (const auto& phrase : trigger.phrases) {  // "under a decree dated October 17"
    if (phrase.date || !picked.edtf.empty()) continue;
    for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
      const auto& clause = sentence.clauses[c];
      if (clause.antecedent != phrase.group || clause.verb == kAbsent) continue;
      if (sentence.groups[clause.verb].is(Cue::kIssuingVerb)) from_clause(c, false, picked);
    }
    const auto& group = sentence.groups[phrase.group];
    for (auto t = group.tokens.begin; t < group.head && picked.edtf.empty(); ++t) {  // "by the same decree"
      if (group.is(Cue::kPaperNoun) && document_.token(t).is("same"_w)) picked.edtf = spoken_;
    }
  }
  picked.own = !picked.edtf.empty();
  const auto& here = sentence.clauses[trigger.clause];
  if (trigger.noun && !trigger.carried && !trigger.subject_of_verb &&
      (trigger.inside == "in"_w || trigger.inside == "during"_w || trigger.inside == "at"_w ||
       trigger.inside == "over"_w ||
       // "returned on Sunday from a three-day visit"
       (picked.length > 0 &&
        (trigger.inside == "from"_w || trigger.inside == "after"_w || trigger.inside == "following"_w)))) {
    from_clause(trigger.clause, false, picked);
  }
  if (here.introducer == "when"_w && here.begin > 0 &&
      picked.edtf.empty()) {  // "since September, when he stepped down"
    auto before = here.begin - 1;
    if (sentence.groups[before].kind == GroupKind::kComma && before > 0) --before;
    const auto& date = sentence.groups[before];
    if (date.kind == GroupKind::kDate) picked.edtf = values_[sentence.atoms[date.atom].index];
  }
  // taken over: from the clause that this one belongs to, or shares its subject with
  auto clause = trigger.clause;
  for (int depth = 0; depth < 6 && picked.edtf.empty() && clause != kAbsent; ++depth) {
    const auto& c = sentence.clauses[clause];
    if (c.shares_subject && clause > 0) {
      from_clause(clause - 1, false, picked);
      if (!picked.edtf.empty()) break;
    }
    const bool tied = c.kind == ClauseKind::kGerund ||
                      (c.kind == ClauseKind::kSubordinate &&
                       (c.introducer == "when"_w || c.introducer == "while"_w || c.introducer == "as"_w)) ||
                      (c.kind == ClauseKind::kRelative && c.introducer == "where"_w);
    // "voted on Tuesday to elect Roe": what was done on a day, not what was wished on it
    const bool done =
        c.kind == ClauseKind::kInfinitive && clause_modality(document_, sentence, clause, cues_) == Modality::kActual;
    if ((!tied && !done) || c.parent == kAbsent) break;
    if (c.kind == ClauseKind::kGerund &&
        (c.introducer == "after"_w || c.introducer == "before"_w || c.introducer == "since"_w))
      break;
    clause = c.parent;
    from_clause(clause, false, picked);
  }
  if (picked.edtf.empty() && here.kind == ClauseKind::kMain && trigger.clause > 0 && !trigger.noun) {
    // "On Monday X met Y and Z signed ...": a fronted date holds for the clauses coordinated with it
    const auto& first = sentence.clauses[0];
    if (first.kind == ClauseKind::kMain && first.verb != kAbsent && here.begin < first.end + 1)
      from_clause(0, true, picked);
  }
  if (picked.edtf.empty() && !trigger.noun) {  // "met when he visited Chile in May"
    for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
      const auto& below = sentence.clauses[c];
      if (below.parent == trigger.clause && below.kind == ClauseKind::kSubordinate &&
          (below.introducer == "when"_w || below.introducer == "while"_w)) {
        from_clause(c, false, picked);
      }
    }
  }
  if (picked.edtf.empty() && !trigger.noun) {  // "met with a delegation led by A on Friday"
    for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
      const auto& below = sentence.clauses[c];
      const bool led = below.parent == trigger.clause && below.kind == ClauseKind::kParticiple &&
                       below.verb != kAbsent && sentence.groups[below.verb].is(Cue::kHeadingVerb);
      if (led) from_clause(c, false, picked);
    }
  }
  if (picked.edtf.empty() && parse_day(spoken_) && goes_on(trigger)) {
    picked.edtf = spoken_;
    picked.followed = true;
  }
  return picked;
}

/// "They then signed ...", "Thereafter ...", "Following the talks, ...": the story goes on, on the day spoken of.
bool DateTracker::goes_on(const Trigger& trigger) const {
  for (auto c = trigger.clause; c != kAbsent; c = sentence_->clauses[c].parent) {
    const auto& clause = sentence_->clauses[c];
    const auto end = clause.verb == kAbsent ? clause.begin : clause.verb + 1;
    for (auto g = clause.begin; g < end; ++g) {
      const auto& group = sentence_->groups[g];
      if (group.kind != GroupKind::kAdverb && g != clause.verb) continue;
      for (auto t = group.tokens.begin; t < group.tokens.end; ++t) {
        if (lexicon_.is(document_.token(t).word, Cue::kSequelAdverb)) return true;
      }
    }
    for (const auto& argument : clause.arguments) {
      if (argument.function != Function::kPrepositional || clause.verb == kAbsent || argument.group > clause.verb)
        continue;
      if (argument.preposition != "following"_w && argument.preposition != "after"_w) continue;
      const auto& group = sentence_->groups[argument.group];
      if (group.is(Cue::kSequelNoun) && group.definite && group.date_modifier == kAbsent) return true;
    }
    if (clause.kind == ClauseKind::kMain || clause.kind == ClauseKind::kComplement) break;
  }
  return false;
}

std::string DateTracker::before_thing(const DateExpression& expression, const std::string& main) const {
  const auto day = parse_day(main);
  if (!day) return {};
  DateContext context;
  context.published = published_;
  context.spoken = main;
  const auto after = parse_day(resolve_date(expression, context));
  if (!after) return {};
  const auto shift = after->number - day->number;
  return to_string(Day{day->number - shift});
}

}  // namespace bilat
