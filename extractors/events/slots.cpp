// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/slots.h"

#include <algorithm>

namespace bilat {
namespace {

constexpr std::uint32_t kPhraseWindow = 40;  ///< groups behind a trigger that may hold its phrases

bool is_owned(const ParsedSentence& sentence, GroupIndex i) {
  return i + 1 < sentence.groups.size() && sentence.groups[i + 1].kind == GroupKind::kNoun &&
         sentence.groups[i + 1].possessor == i;
}

/// The last group of the coordination that starts at i, over its genitives.
GroupIndex end_of_noun(const ParsedSentence& sentence, GroupIndex i) {
  while (is_owned(sentence, i)) ++i;
  return i;
}

/// Phrases that follow a group without a verb between: "talks with X in Hanoi on Monday".
void phrases_after(const ParsedSentence& sentence, GroupIndex from, std::vector<Phrase>& phrases) {
  const auto& groups = sentence.groups;
  const auto end = std::min<std::size_t>(groups.size(), std::size_t{from} + kPhraseWindow);
  GroupIndex governor = from;
  for (auto i = from + 1; i < end; ++i) {
    const auto kind = groups[i].kind;
    if (kind == GroupKind::kPreposition && i + 1 < groups.size() && groups[i + 1].kind == GroupKind::kNoun) {
      const auto noun = end_of_noun(sentence, i + 1);
      phrases.push_back({groups[i].word, noun, governor, false, false, i == from + 1});
      governor = noun;
      i = noun;
    } else if (kind == GroupKind::kPreposition && i + 1 < groups.size() && groups[i + 1].kind == GroupKind::kDate) {
      phrases.push_back({groups[i].word, i + 1, governor, true, false, false});
      ++i;
    } else if (kind == GroupKind::kPreposition && i + 1 < groups.size() &&
               groups[i + 1].kind == GroupKind::kPreposition) {
      continue;  // "including over islands"
    } else if (kind == GroupKind::kDate) {
      phrases.push_back({0, i, governor, true, false, false});
    } else if (kind == GroupKind::kConjunction || kind == GroupKind::kComma) {
      // a list goes on, or a clause begins
      const auto next = i + 1 < groups.size() ? end_of_noun(sentence, i + 1) : i + 1;
      if (next < groups.size() && groups[next].kind == GroupKind::kNoun && sentence.conjunct[next] != next) {
        i = next;
        continue;
      }
      if (kind == GroupKind::kComma && next < groups.size() && groups[i + 1].kind == GroupKind::kPreposition) {
        continue;
      }
      if (kind == GroupKind::kComma && i + 1 < groups.size() && groups[i + 1].kind == GroupKind::kDate) continue;
      if (kind == GroupKind::kConjunction && next < groups.size() && groups[i + 1].kind == GroupKind::kPreposition)
        continue;
      return;
    } else if (kind == GroupKind::kAdverb || kind == GroupKind::kQuote || kind == GroupKind::kBracket ||
               kind == GroupKind::kAdjective) {
      continue;
    } else {
      return;
    }
  }
}

void add_clause_phrases(const ParsedSentence& sentence, const Clause& clause, std::vector<Phrase>& phrases) {
  for (const auto& argument : clause.arguments) {
    if (argument.function != Function::kPrepositional && argument.function != Function::kDate) continue;
    const bool known =
        std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& p) { return p.group == argument.group; });
    if (known) continue;
    const bool fronted = clause.verb != kAbsent && argument.group < clause.verb;
    if (argument.function == Function::kPrepositional && sentence.conjunct[argument.group] != argument.group) continue;
    // "the president of Chile in Lima said": before the verb a phrase belongs to its noun
    if (fronted && argument.function == Function::kPrepositional && argument.governor != kAbsent) continue;
    phrases.push_back({argument.preposition, argument.group, argument.governor, argument.function == Function::kDate,
                       fronted, false});
  }
}

bool has_function(const Clause& clause, GroupIndex group, Function function, const ParsedSentence& sentence) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& a) {
    return a.function == function && sentence.conjunct[a.group] == sentence.conjunct[group];
  });
}

std::vector<GroupIndex> arguments_of(const ParsedSentence& sentence, const Clause& clause, Function function) {
  std::vector<GroupIndex> found;
  for (const auto& argument : clause.arguments) {
    if (argument.function == function && sentence.conjunct[argument.group] == argument.group)
      found.push_back(argument.group);
    // a member whose first conjunct belongs to another clause stands for itself
    else if (argument.function == function &&
             std::none_of(clause.arguments.begin(), clause.arguments.end(),
                          [&](const Argument& a) { return a.group == sentence.conjunct[argument.group]; })) {
      found.push_back(argument.group);
    }
  }
  return found;
}

std::vector<GroupIndex> phrase_groups(const std::vector<Phrase>& phrases, WordHash preposition) {
  std::vector<GroupIndex> found;
  for (const auto& phrase : phrases) {
    if (!phrase.date && phrase.preposition == preposition) found.push_back(phrase.group);
  }
  return found;
}

/// Phrases of the trigger; not those of a visit that the verb's clause speaks of besides: "returned from a visit to X".
std::vector<GroupIndex> phrase_groups_of(const Trigger& trigger, WordHash preposition) {
  auto found = phrase_groups(trigger.phrases, preposition);
  if (trigger.noun) return found;
  std::erase_if(found, [&](GroupIndex group) {
    return group >= 2 && group - 2 > trigger.group && trigger.sentence->groups[group - 2].is(Cue::kVisitNoun) &&
           trigger.sentence->groups[group - 2].atom == kAbsent;
  });
  return found;
}

/// The grammatical subject of a clause, through relatives.
std::vector<GroupIndex> surface_subject(const ParsedSentence& sentence, const Clause& clause) {
  auto found = arguments_of(sentence, clause, Function::kSubject);
  if (found.empty() && clause.antecedent != kAbsent && !clause.antecedent_is_object) found.push_back(clause.antecedent);
  return found;
}

std::vector<GroupIndex> surface_object(const ParsedSentence& sentence, const Clause& clause) {
  auto found = arguments_of(sentence, clause, Function::kObject);
  if (found.empty() && clause.antecedent != kAbsent && clause.antecedent_is_object &&
      clause.kind == ClauseKind::kRelative && clause.introducer != "where"_w && clause.introducer != "when"_w &&
      clause.introducer != "whose"_w) {
    found.push_back(clause.antecedent);
  }
  return found;
}

std::vector<GroupIndex> deep_subject(const ParsedSentence& sentence, const Clause& clause,
                                     const std::vector<Phrase>& phrases) {
  if (clause.verb == kAbsent) return {};
  if (sentence.groups[clause.verb].passive) return phrase_groups(phrases, "by"_w);
  return surface_subject(sentence, clause);
}

std::vector<GroupIndex> deep_object(const ParsedSentence& sentence, const Clause& clause) {
  if (clause.verb == kAbsent) return {};
  if (!sentence.groups[clause.verb].passive) return surface_object(sentence, clause);
  auto found = arguments_of(sentence, clause, Function::kSubject);
  if (found.empty() && clause.antecedent != kAbsent) found.push_back(clause.antecedent);
  return found;
}

/// "A and B agreed", "the ministers agreed".
bool several_act(const Trigger& trigger) {
  const auto& sentence = *trigger.sentence;
  const auto subject = arguments_of(sentence, sentence.clauses[trigger.clause], Function::kSubject);
  if (subject.empty()) return false;
  return conjuncts(sentence, subject.front()).size() > 1 || sentence.groups[subject.front()].plural;
}

/// Whether the phrase that holds the noun makes the clause's subject act in it: "said in a call with X", "arrived for a
/// visit", "pledged aid after talks with X"; but not "the envoy for Ukraine talks".
bool carried_along(const Trigger& trigger) {
  const auto p = trigger.inside;
  if (p == "in"_w || p == "during"_w || p == "at"_w || p == "over"_w || p == "by"_w || p == "via"_w || p == "on"_w)
    return true;
  const auto& noun = trigger.sentence->groups[trigger.group];
  const bool visit = noun.is(Cue::kVisitNoun);
  if (p == "for"_w && (visit || noun.is(Cue::kMealNoun))) return true;
  if (visit &&
      (p == "from"_w || p == "after"_w || p == "following"_w)) {  // "returned from a visit", "left after a visit"
    const auto verb = trigger.sentence->clauses[trigger.clause].verb;
    if (verb != kAbsent && trigger.sentence->groups[verb].is(Cue::kLeavingVerb)) return true;
  }
  // "A and B agreed after talks"; "after the talks" are those of others
  if ((p == "after"_w || p == "following"_w) && !noun.definite && several_act(trigger)) return true;
  const bool with = !phrase_groups(trigger.phrases, "with"_w).empty();
  return with && (p == "for"_w || p == "after"_w || p == "following"_w || p == "before"_w || p == "amid"_w ||
                  p == hash_folded("ahead of"));
}

/// "flies to Oslo, where talks with Roe are planned": who goes there holds them.
std::vector<GroupIndex> held_there(const Trigger& trigger) {
  const auto& sentence = *trigger.sentence;
  const auto& clause = sentence.clauses[trigger.clause];
  const bool there = clause.kind == ClauseKind::kRelative && clause.introducer == "where"_w && clause.parent != kAbsent;
  if (!there || !has_function(clause, trigger.group, Function::kSubject, sentence)) return {};
  if (phrase_groups(trigger.phrases, "with"_w).empty()) return {};
  return surface_subject(sentence, sentence.clauses[clause.parent]);
}

/// "During the visit, the ministers A and B will hold talks": a visit told of before, by one of the two.
bool during_anothers(const Trigger& trigger) {
  const auto& sentence = *trigger.sentence;
  const auto& noun = sentence.groups[trigger.group];
  if (trigger.inside != "during"_w || !noun.definite || noun.possessive != kAbsent || noun.possessor != kAbsent)
    return false;
  const auto subject = arguments_of(sentence, sentence.clauses[trigger.clause], Function::kSubject);
  return !subject.empty() && conjuncts(sentence, subject.front()).size() > 1;
}

/// What a passive or naming verb makes of somebody: the noun group right behind it, or behind its object.
std::vector<GroupIndex> complement(const ParsedSentence& sentence, const Clause& clause) {
  if (clause.verb == kAbsent) return {};
  auto after = arguments_of(sentence, clause, Function::kObject);
  std::erase_if(after, [&](GroupIndex g) { return g < clause.verb; });
  if (sentence.groups[clause.verb].passive) return after;
  if (after.size() < 2) return {};
  return {after.back()};
}

}  // namespace

Trigger verb_trigger(const ParsedSentence& sentence, ClauseIndex index) {
  Trigger trigger;
  trigger.sentence = &sentence;
  trigger.clause = index;
  trigger.group = sentence.clauses[index].verb;
  phrases_after(sentence, trigger.group, trigger.phrases);
  add_clause_phrases(sentence, sentence.clauses[index], trigger.phrases);
  return trigger;
}

Trigger noun_trigger(const ParsedSentence& sentence, ClauseIndex index, GroupIndex noun) {
  Trigger trigger;
  trigger.sentence = &sentence;
  trigger.clause = index;
  trigger.group = noun;
  trigger.noun = true;
  const auto& clause = sentence.clauses[index];
  phrases_after(sentence, noun, trigger.phrases);
  const bool passive = clause.verb != kAbsent && sentence.groups[clause.verb].passive;
  trigger.subject_of_verb = !passive && has_function(clause, noun, Function::kSubject, sentence);
  trigger.carried = clause.verb != kAbsent && (has_function(clause, noun, Function::kObject, sentence) ||
                                               (passive && has_function(clause, noun, Function::kSubject, sentence)));
  if (!trigger.carried && clause.verb != kAbsent && clause.antecedent == noun && clause.antecedent_is_object)
    trigger.carried = true;
  for (const auto& argument : clause.arguments) {
    if (argument.group != noun || argument.function != Function::kPrepositional) continue;
    trigger.inside = argument.preposition;
    if (argument.preposition != "of"_w) continue;
    // "pulled out of a dinner": the verb takes it as an object
    if (clause.verb != kAbsent && argument.governor == clause.verb && sentence.groups[clause.verb].particle != 0)
      trigger.carried = true;
    // "after three hours of talks": the length only measures the talks
    const auto of = noun - 1;
    if (of >= 2 && sentence.groups[of - 1].kind == GroupKind::kDate &&
        sentence.groups[of - 2].kind == GroupKind::kPreposition)
      trigger.inside = sentence.groups[of - 2].word;
  }
  for (const auto& below : sentence.clauses) {  // "an interview granted to X"
    if (below.kind != ClauseKind::kParticiple || below.antecedent != noun || below.verb == kAbsent) continue;
    if (sentence.groups[below.verb].is(Cue::kBystanderVerb)) continue;
    add_clause_phrases(sentence, below, trigger.phrases);
  }
  if ((trigger.carried || trigger.subject_of_verb)) add_clause_phrases(sentence, clause, trigger.phrases);
  return trigger;
}

void join_verb(Trigger& trigger) {
  trigger.with_verb = true;
  // "implemented in retaliation against earlier tariffs": those are of another time
  if (carried_along(trigger))
    add_clause_phrases(*trigger.sentence, trigger.sentence->clauses[trigger.clause], trigger.phrases);
}

std::vector<GroupIndex> slot_groups(const Trigger& trigger, const SlotRef& slot) {
  const auto& sentence = *trigger.sentence;
  const auto& clause = sentence.clauses[trigger.clause];
  switch (slot.slot) {
    case Slot::kSubject:
      if (!trigger.noun) return deep_subject(sentence, clause, trigger.phrases);
      if ((trigger.carried && trigger.carrier) || trigger.with_verb ||
          (clause.verb != kAbsent && sentence.groups[clause.verb].copula && !trigger.subject_of_verb)) {
        auto subject = deep_subject(sentence, clause, trigger.phrases);
        std::erase(subject, trigger.group);
        return subject;
      }
      return {};
    case Slot::kObject: {
      if (trigger.noun && !trigger.with_verb) return {};
      auto object = deep_object(sentence, clause);
      std::erase(object, trigger.group);
      return object;
    }
    case Slot::kPreposition: {
      if (trigger.with_verb) {  // "spoke with him by phone": the frame's verb has the phrase
        auto found = phrase_groups(trigger.phrases, slot.preposition);
        for (const auto& argument : clause.arguments) {
          if (argument.function == Function::kPrepositional && argument.preposition == slot.preposition &&
              std::find(found.begin(), found.end(), argument.group) == found.end() && argument.group != trigger.group) {
            found.push_back(argument.group);
          }
        }
        if (slot.preposition != "of"_w && slot.preposition != "between"_w) return found;
      }
      // of and between belong to the word right before them
      if (slot.preposition != "of"_w && slot.preposition != "between"_w)
        return phrase_groups_of(trigger, slot.preposition);
      std::vector<GroupIndex> found;
      const auto objects = trigger.noun ? std::vector<GroupIndex>{} : arguments_of(sentence, clause, Function::kObject);
      for (const auto& phrase : trigger.phrases) {
        if (phrase.date || phrase.preposition != slot.preposition) continue;
        const bool own = phrase.adjacent || phrase.governor == trigger.group ||
                         std::find(objects.begin(), objects.end(), phrase.governor) != objects.end() ||
                         (trigger.carried && clause.verb != kAbsent && phrase.governor == clause.verb) ||
                         (slot.preposition == "between"_w && trigger.noun && phrase.governor != kAbsent &&
                          phrase.governor > trigger.group && !sentence.groups[phrase.governor].pronoun &&
                          sentence.groups[phrase.governor].atom == kAbsent && phrase.adjacent);
        if (own) found.push_back(phrase.group);
      }
      return found;
    }
    case Slot::kAgent: {
      std::vector<GroupIndex> by;
      for (const auto& phrase :
           trigger.phrases) {  // the verb's own by-phrase counts only when the verb carries the event
        if (phrase.date || phrase.preposition != "by"_w) continue;
        // "talks on a visit by Roe": the visit is his
        if (phrase.governor != kAbsent && phrase.governor != trigger.group &&
            sentence.groups[phrase.governor].is(Cue::kVisitNoun))
          continue;
        const bool of_verb =
            clause.verb != kAbsent && sentence.groups[clause.verb].passive && phrase.group > clause.verb;
        if (phrase.adjacent || phrase.governor == trigger.group || trigger.carrier || !of_verb)
          by.push_back(phrase.group);
      }
      if (!by.empty()) return by;
      if (auto around = held_there(trigger); !around.empty()) return around;
      if (!trigger.carried || !trigger.carrier) return {};
      auto subject = deep_subject(sentence, clause, trigger.phrases);
      std::erase(subject, trigger.group);
      return subject;
    }
    case Slot::kCarrierSubject:
      if (!carried_along(trigger) || during_anothers(trigger)) return {};
      // "back in time for a visit by Roe": he visits, not who is back
      if (sentence.groups[trigger.group].is(Cue::kVisitNoun) && !trigger.carried &&
          !slot_groups(trigger, {Slot::kAgent, 0}).empty())
        return {};
      return deep_subject(sentence, clause, trigger.phrases);
    case Slot::kCarrierObject:
      if (trigger.inside == "in"_w || trigger.inside == "during"_w || trigger.inside == "by"_w ||
          trigger.inside == "via"_w || trigger.inside == "at"_w || trigger.inside == "for"_w ||
          trigger.inside == "over"_w) {
        return deep_object(sentence, clause);
      }
      return {};
    case Slot::kCarrierPreposition: {
      if (trigger.inside == 0) return {};
      std::vector<GroupIndex> found;
      for (const auto& argument : clause.arguments) {
        if (argument.function == Function::kPrepositional && argument.preposition == slot.preposition)
          found.push_back(argument.group);
      }
      return found;
    }
    case Slot::kOuterSubject: {
      if (clause.parent == kAbsent) return {};
      const auto& outer = sentence.clauses[clause.parent];
      if (outer.verb == kAbsent || sentence.groups[outer.verb].word != slot.preposition) return {};
      return deep_subject(sentence, outer, {});
    }
    case Slot::kObjectPossessor: {
      std::vector<GroupIndex> owners;
      for (const auto group : deep_object(sentence, clause)) {
        if (sentence.groups[group].possessor != kAbsent) owners.push_back(sentence.groups[group].possessor);
      }
      return owners;
    }
    case Slot::kComplement:
      return complement(sentence, clause);
    case Slot::kPossessor:
    case Slot::kModifier:
    case Slot::kObjectModifier:
      return {};
  }
  return {};
}

namespace {

/// "Met with President Roe.", "State visit; met with the king": a past verb without any subject.
bool lacks_subject(const Trigger& trigger) {
  const auto& sentence = *trigger.sentence;
  const auto& clause = sentence.clauses[trigger.clause];
  if (clause.kind != ClauseKind::kMain || clause.verb == kAbsent || clause.shares_subject) return false;
  const auto& verb = sentence.groups[clause.verb];
  if (verb.form != VerbForm::kFinite || !verb.past || verb.modal != 0) return false;
  for (const auto& argument : clause.arguments) {
    if (argument.function == Function::kSubject || argument.group < clause.verb) return false;
  }
  return clause.begin == clause.verb;
}

}  // namespace

namespace {

/// "an EU-Peru trade deal": the two or more that the object's own words name; one alone says only whose it is.
std::vector<EntityIndex> object_modifiers(const Trigger& trigger, const Discourse& discourse) {
  const auto object = slot_groups(trigger, {Slot::kObject, 0});
  if (object.empty()) return {};
  auto named = discourse.names_in(trigger.sentence->groups[object.front()].tokens);
  if (named.size() < 2) named.clear();
  return named;
}

}  // namespace

std::vector<EntityIndex> slot_entities(const Trigger& trigger, const SlotRef& slot, Discourse& discourse) {
  if (slot.slot == Slot::kModifier) return discourse.modifiers(trigger.group);
  std::vector<EntityIndex> found;
  if (slot.slot == Slot::kObjectModifier) return object_modifiers(trigger, discourse);
  if (slot.slot == Slot::kPossessor) return discourse.possessor(trigger.group);
  if (slot.slot == Slot::kAgent) {
    found = discourse.possessor(trigger.group);
    if (!found.empty()) return found;
  }
  const bool acting = slot.slot == Slot::kSubject || slot.slot == Slot::kAgent;
  if (acting && lacks_subject(trigger) && (!trigger.noun || trigger.carried)) return discourse.last_subject();
  for (const auto group : slot_groups(trigger, slot)) {
    for (const auto entity : discourse.resolve_all(group)) {
      if (std::find(found.begin(), found.end(), entity) == found.end()) found.push_back(entity);
    }
  }
  return found;
}

}  // namespace bilat
