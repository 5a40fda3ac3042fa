// SPDX-License-Identifier: Apache-2.0
// Pronouns: he, she, they, it and their possessives.
#include <algorithm>

#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {

std::vector<EntityIndex> Discourse::pronoun(WordHash word, GroupIndex at, ClauseIndex clause) {
  if (word == "he"_w || word == "him"_w) return person_pronoun(Gender::kMale, at, clause);
  if (word == "she"_w || word == "her"_w) return person_pronoun(Gender::kFemale, at, clause);
  if (word == "i"_w || word == "me"_w || word == "my"_w) return speaker();
  if (word == "they"_w || word == "them"_w || word == "both"_w) {
    // a plural subject of this clause or of those around it
    for (auto c = clause; c != kAbsent && c < sentence_->clauses.size(); c = sentence_->clauses[c].parent) {
      std::vector<EntityIndex> all;
      for (const auto& argument : sentence_->clauses[c].arguments) {
        if (argument.function != Function::kSubject || argument.group >= at) continue;
        for (const auto entity : resolve(argument.group, c).entities) add_unique(all, entity);
      }
      if (all.size() >= 2) return all;
    }
    // the latest coordination or pair before
    for (GroupIndex g = at; g-- > 0;) {
      if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].pronoun) continue;
      if (sentence_->conjunct[g] != g) {
        std::vector<EntityIndex> all;
        for (const auto member : conjuncts(*sentence_, g)) {
          if (member >= at) continue;
          for (const auto entity : resolve(member, clause).entities) add_unique(all, entity);
        }
        if (all.size() >= 2) return all;
      }
      if (sentence_->groups[g].plural && sentence_->groups[g].number == 2) return resolve(g, clause).entities;
    }
    // the two persons that this sentence has named
    std::vector<EntityIndex> named;
    for (GroupIndex g = 0; g < at; ++g) {
      if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].atom == kAbsent) continue;
      for (const auto entity : by_name(sentence_->groups[g])) {
        if (type(entity) == EntityType::kPerson) add_unique(named, entity);
      }
    }
    if (named.size() == 2) return named;
    if (!pairs_.empty()) return pairs_.back();
    return {};
  }
  if (word == "it"_w) {
    for (GroupIndex g = at; g-- > 0;) {
      if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].pronoun) continue;
      for (const auto entity : resolve(g, clause).entities) {
        if (type(entity) != EntityType::kPerson && type(entity) != EntityType::kPlace) return {entity};
      }
    }
    for (auto it = history_.rbegin(); it != history_.rend() && sentence_number_ - it->sentence <= 2; ++it) {
      if (it->subject && type(it->entity) != EntityType::kPerson && type(it->entity) != EntityType::kPlace)
        return {it->entity};
    }
  }
  return {};
}

/// Who says it: the person that is the subject of the sentence's verb of speech.
std::vector<EntityIndex> Discourse::speaker() {
  for (ClauseIndex c = 0; c < sentence_->clauses.size(); ++c) {
    const auto& clause = sentence_->clauses[c];
    if (clause.verb == kAbsent || !sentence_->groups[clause.verb].is(Cue::kReportingVerb)) continue;
    for (const auto& argument : clause.arguments) {
      if (argument.function != Function::kSubject || sentence_->groups[argument.group].word == "i"_w) continue;
      for (const auto entity : resolve(argument.group, c).entities) {
        if (type(entity) == EntityType::kPerson) return {entity};
      }
    }
  }
  return {};
}

bool Discourse::fits_gender(EntityIndex entity, Gender gender) const {
  if (type(entity) != EntityType::kPerson) return false;
  const auto known = entity < table_.genders.size() ? table_.genders[entity] : Gender::kUnknown;
  return known == Gender::kUnknown || known == gender;
}

/// Whether the entity is named as another argument of the same clause: "Xi met him" is not Xi.
bool Discourse::clause_mate(EntityIndex entity, GroupIndex at, ClauseIndex clause) const {
  if (clause >= sentence_->clauses.size()) return false;
  for (const auto& argument : sentence_->clauses[clause].arguments) {
    if (argument.group == at || sentence_->groups[argument.group].kind != GroupKind::kNoun || argument.group > at)
      continue;
    if (sentence_->groups[at].possessive != kAbsent) continue;  // "Xi recalled his visit" may well be Xi
    if (sentence_->groups[argument.group].atom == kAbsent) continue;
    const auto named = by_name(sentence_->groups[argument.group]);
    if (std::find(named.begin(), named.end(), entity) != named.end()) return true;
  }
  return false;
}

std::vector<EntityIndex> Discourse::person_pronoun(Gender gender, GroupIndex at, ClauseIndex clause) {
  const auto usable = [&](EntityIndex entity) {
    return fits_gender(entity, gender) && !clause_mate(entity, at, clause);
  };
  // "congratulated Lam on his re-election", "thanked X for his letter": the object of the clause owns what follows
  if (sentence_->groups[at].possessive != kAbsent && clause < sentence_->clauses.size()) {
    const auto& here = sentence_->clauses[clause];
    if (here.verb != kAbsent) {
      const auto& verb = sentence_->groups[here.verb];
      if (verb.is(Cue::kRecipientVerb)) {
        for (const auto& argument : here.arguments) {
          if (argument.function != Function::kObject || argument.group >= at) continue;
          for (const auto entity : resolve(argument.group, clause).entities) {
            // nobody is congratulated on somebody else's election, whatever his given name seems to say
            const bool owner = verb.word == "congratulate"_w && type(entity) == EntityType::kPerson;
            if (owner || fits_gender(entity, gender)) return {entity};
          }
        }
      }
    }
  }
  // earlier in the sentence: subjects first, nearest clause first
  EntityIndex nearest = kNoEntity;
  for (auto c = clause; c != kAbsent && c < sentence_->clauses.size(); c = sentence_->clauses[c].parent) {
    for (const auto& argument : sentence_->clauses[c].arguments) {
      if (argument.function != Function::kSubject || argument.group >= at) continue;
      for (const auto entity : resolve(argument.group, c).entities) {
        if (usable(entity)) return {entity};
      }
    }
    const auto antecedent = sentence_->clauses[c].antecedent;
    if (antecedent != kAbsent && antecedent < at) {
      for (const auto entity : resolve(antecedent, c).entities) {
        if (usable(entity)) return {entity};
      }
    }
  }
  // "Xi met Lam, and he later left for Hanoi": the subject of the main clause before
  for (auto c = std::min<std::size_t>(clause, sentence_->clauses.size()); c-- > 0;) {
    if (sentence_->clauses[c].kind != ClauseKind::kMain) continue;
    for (const auto& argument : sentence_->clauses[c].arguments) {
      if (argument.function != Function::kSubject || argument.group >= at) continue;
      for (const auto entity : resolve(argument.group, static_cast<ClauseIndex>(c)).entities) {
        if (usable(entity)) return {entity};
      }
    }
  }
  for (GroupIndex g = at; g-- > 0 && nearest == kNoEntity;) {
    if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].pronoun) continue;
    for (const auto entity : resolve(g, clause).entities) {
      if (usable(entity)) nearest = entity;
    }
  }
  if (nearest != kNoEntity) return {nearest};
  // before: the last subject, else the last one spoken of
  EntityIndex last = kNoEntity;
  for (auto it = history_.rbegin(); it != history_.rend() && sentence_number_ - it->sentence <= kPronounSentences;
       ++it) {
    if (!usable(it->entity)) continue;
    if (it->subject) return {it->entity};
    if (last == kNoEntity) last = it->entity;
    if (last != kNoEntity && sentence_number_ - it->sentence > 1) break;
  }
  if (last != kNoEntity) return {last};
  return {};
}

}  // namespace bilat
