// SPDX-License-Identifier: Apache-2.0
// Pronouns: he, she, they, it, I, we and their possessives.
#include <algorithm>

#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

constexpr std::size_t kMostLevels = 64;  // of candidates in one sentence
constexpr GroupIndex kMostGroups = 200;  // before a pronoun in its sentence, among which a coordination is looked for

bool is_he(WordHash word) { return word == "he"_w || word == "him"_w || word == "his"_w; }
bool is_she(WordHash word) { return word == "she"_w || word == "her"_w || word == "hers"_w; }

bool contains(const std::vector<EntityIndex>& list, EntityIndex entity) {
  return std::find(list.begin(), list.end(), entity) != list.end();
}

}  // namespace

std::vector<EntityIndex> Discourse::pronoun(WordHash word, GroupIndex at) {
  if (word == "himself"_w) return reflexive(NameGender::kMale, at);
  if (word == "herself"_w) return reflexive(NameGender::kFemale, at);
  if (is_he(word)) return person_pronoun(NameGender::kMale, at);
  if (is_she(word)) return person_pronoun(NameGender::kFemale, at);
  if (word == "they"_w || word == "them"_w || word == "their"_w || word == "both"_w) return they(at);
  if (word == "it"_w || word == "its"_w) return it(at);
  if (word == "i"_w || word == "me"_w || word == "my"_w || word == "myself"_w) {
    auto speaker = quoted(at) ? speaker_of(voice_[at]) : Entities{};
    std::erase_if(speaker, [&](EntityIndex e) { return type(e) != EntityType::kPerson; });
    return speaker.size() == 1 ? speaker : Entities{};
  }
  if (word == "we"_w || word == "us"_w || word == "our"_w) return side_of_speaker(at);
  return {};
}

/// "Roe praised himself": the subject of the clause.
std::vector<EntityIndex> Discourse::reflexive(NameGender gender, GroupIndex at) {
  if (clause_of_[at] >= sentence_->clauses.size()) return {};
  Entities found;
  for (const auto& argument : sentence_->clauses[clause_of_[at]].arguments) {
    if (argument.function != Function::kSubject || argument.group >= at) continue;
    for (const auto entity : resolve_all(argument.group)) {
      const bool fits = genders_[entity] == gender || genders_[entity] == NameGender::kUnknown;
      if (type(entity) == EntityType::kPerson && fits) add_unique(found, entity);
    }
  }
  return found.size() == 1 ? found : Entities{};
}

/// Whose words the quotation is. One that is named further on counts only by name: what lies between is not read yet.
std::vector<EntityIndex> Discourse::speaker_of(std::uint32_t index) {
  const auto& quotation = quotations_.all()[index];
  if (quotation.speaker == kAbsent || quotation.sentence + 1 < sentence_number_) return speakers_[index];
  if (quotation.sentence + 1 == sentence_number_) return resolve_all(quotation.speaker);
  return names_in(quotation.speaker_tokens);
}

/// "We", "our": the country of an official who speaks, the body or state that does.
std::vector<EntityIndex> Discourse::side_of_speaker(GroupIndex at) {
  if (!quoted(at)) return {};
  const auto speaker = speaker_of(voice_[at]);
  if (speaker.size() != 1 || type(speaker.front()) != EntityType::kPerson) return speaker;
  const auto country = country_of(speaker.front());
  return country == kNoEntity ? Entities{} : Entities{country};
}

/// Whom the grammar keeps apart from a pronoun: the other arguments of its clause, whatever its own clause names behind
/// a subject, the other members of its coordination, and whoever speaks of somebody else.
std::vector<EntityIndex> Discourse::barred(GroupIndex at) {
  Entities out;
  const auto add = [&](GroupIndex g) {
    for (const auto entity : resolve(g).entities) add_unique(out, entity);
  };
  const auto& groups = sentence_->groups;
  const bool owner = groups[at].possessive != kAbsent;
  const auto here = clause_of_[at];
  bool subject = false;
  const auto arguments =
      here < sentence_->clauses.size() ? sentence_->clauses[here].arguments : std::vector<Argument>{};
  for (const auto& argument : arguments) {
    const auto g = argument.group;
    if (g == at && argument.function == Function::kSubject) subject = true;
    if (g == at || groups[g].kind != GroupKind::kNoun || !heard_by(at, g)) continue;
    // "his meeting with Roe" is not Roe's; "Roe recalled his visit" may well be
    if (owner && (argument.governor != at || g < at)) continue;
    // "the brother of Roe met him"
    const bool inside = argument.function == Function::kPrepositional && argument.governor != kAbsent &&
                        groups[argument.governor].kind == GroupKind::kNoun;
    if (g < at && inside) continue;
    if (g < at || groups[g].atom != kAbsent) add(g);
  }
  if (owner) return out;
  if (subject) {
    const auto end = std::min<std::size_t>(sentence_->clauses[here].end, groups.size());
    for (auto g = at + 1; g < end; ++g) {
      if (groups[g].kind == GroupKind::kNoun && groups[g].atom != kAbsent && heard_by(at, g)) add(g);
    }
  }
  for (const auto member : conjuncts(*sentence_, at)) {
    if (member < at) add(member);
  }
  if (quoted(at)) {
    for (const auto entity : speaker_of(voice_[at])) add_unique(out, entity);
  }
  return out;
}

/// Whether the sentence also has a pronoun of the other gender.
bool Discourse::opposed(NameGender gender) const {
  const auto& groups = sentence_->groups;
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
    const auto word = group.pronoun                 ? group.word
                      : group.possessive != kAbsent ? document_.token(group.possessive).word
                                                    : WordHash{0};
    return gender == NameGender::kMale ? is_she(word) : is_he(word);
  });
}

/// Candidates of the pronoun's own sentence: the subjects of its clause and of those around it, who a relative clause
/// describes, the subjects of main clauses before, then the nearest groups.
std::vector<std::vector<EntityIndex>> Discourse::levels_before(GroupIndex at) {
  std::vector<Entities> levels;
  const auto& clauses = sentence_->clauses;
  const auto subjects = [&](ClauseIndex c) {
    Entities level;
    for (const auto& argument : clauses[c].arguments) {
      if (argument.function != Function::kSubject || argument.group >= at || !heard_by(at, argument.group)) continue;
      for (const auto entity : resolve_all(argument.group)) add_unique(level, entity);
    }
    levels.push_back(std::move(level));
  };
  for (auto c = clause_of_[at]; c < clauses.size() && levels.size() < kMostLevels; c = clauses[c].parent) {
    subjects(c);
    const auto antecedent = clauses[c].antecedent;
    if (antecedent != kAbsent && antecedent < at && heard_by(at, antecedent))
      levels.push_back(resolve(antecedent).entities);
  }
  for (auto c = std::min<std::size_t>(clause_of_[at], clauses.size()); c-- > 0 && levels.size() < kMostLevels;) {
    if (clauses[c].kind == ClauseKind::kMain) subjects(static_cast<ClauseIndex>(c));
  }
  for (GroupIndex g = at; g-- > 0 && levels.size() < kMostLevels;) {
    const auto& group = sentence_->groups[g];
    if (group.kind != GroupKind::kNoun || group.pronoun || !heard_by(at, g)) continue;
    Entities level;
    for (const auto member : conjuncts(*sentence_, g)) {
      if (member >= at) continue;
      for (const auto entity : resolve(member).entities) add_unique(level, entity);
    }
    levels.push_back(std::move(level));
  }
  return levels;
}

/// "Congratulated Roe on his election", "thanked Roe for his letter": the object of the clause owns what follows.
std::vector<EntityIndex> Discourse::owner_by_deed(NameGender gender, GroupIndex at) {
  if (sentence_->groups[at].possessive == kAbsent || clause_of_[at] >= sentence_->clauses.size()) return {};
  const auto& here = sentence_->clauses[clause_of_[at]];
  if (here.verb == kAbsent) return {};
  const auto verb = sentence_->groups[here.verb].word;
  const bool wished = verb == "congratulate"_w;
  if (!wished && verb != "thank"_w && verb != "praise"_w && verb != "commend"_w) return {};
  for (const auto& argument : here.arguments) {
    if (argument.function != Function::kObject || argument.group >= at) continue;
    for (const auto entity : resolve(argument.group).entities) {
      if (type(entity) != EntityType::kPerson) continue;
      // nobody is congratulated on somebody else's election, whatever his given name seems to say
      if (wished || genders_[entity] == NameGender::kUnknown || genders_[entity] == gender) return {entity};
    }
  }
  return {};
}

/// Whether the sentences that a pronoun looks back to name a woman who may be meant.
bool Discourse::was_woman_named(GroupIndex at, const Entities& out) const {
  for (const auto* sentence : past(kPronounSentences, quoted(at))) {
    for (const auto& mention : sentence->mentions) {
      if (type(mention.entity) == EntityType::kPerson && genders_[mention.entity] == NameGender::kFemale &&
          !contains(out, mention.entity) && (quoted(at) || !mention.quoted))
        return true;
    }
  }
  return false;
}

std::vector<EntityIndex> Discourse::person_pronoun(NameGender gender, GroupIndex at) {
  if (auto owner = owner_by_deed(gender, at); !owner.empty()) return owner;
  const auto out = barred(at);
  const bool both_forms = opposed(gender);
  Entities found;
  Entities unsure;  // of unknown gender, from the first level that has any
  // Whether the level decides; those of unknown gender wait for somebody in the same sentence whose gender is known.
  const auto decide = [&](const Entities& level) {
    Entities sure, maybe;
    for (const auto entity : level) {
      if (type(entity) != EntityType::kPerson) continue;
      if (contains(out, entity)) {
        rule_out(entity, "stands beside the pronoun in its clause, or speaks");
      } else if (genders_[entity] == NameGender::kUnknown) {
        add_unique(maybe, entity);
      } else if (genders_[entity] == gender) {
        add_unique(sure, entity);
      } else {
        rule_out(entity, "of the other gender");
      }
    }
    if (!sure.empty()) {
      if (sure.size() == 1) found = sure;
      if (sure.size() > 1) rule_out(sure, "as likely as another");
      rule_out(unsure, "of unknown gender");
      rule_out(maybe, "of unknown gender");
      return true;
    }
    if (unsure.empty() || both_forms) {
      for (const auto entity : maybe) add_unique(unsure, entity);
    } else {
      for (const auto entity : maybe) {
        if (!contains(unsure, entity)) rule_out(entity, "less prominent");
      }
    }
    return false;
  };
  // leaders of unknown gender are mostly men: "her" is rather a woman who was named a little before
  const bool woman_known = gender == NameGender::kFemale && was_woman_named(at, out);
  const auto close_sentence = [&] {
    if (unsure.empty()) return false;
    if (woman_known) {
      rule_out(unsure, "of unknown gender");
      unsure.clear();
      return false;
    }
    if (unsure.size() == 1) {
      found = unsure;
      genders_[found.front()] = gender;
    } else {
      rule_out(unsure, "as likely as another");
    }
    return true;
  };
  for (const auto& level : levels_before(at)) {
    if (decide(level)) return found;
  }
  if (close_sentence()) return found;
  for (const auto* sentence : past(kPronounSentences, quoted(at))) {
    for (const auto prominence : {Prominence::kSubject, Prominence::kInnerSubject, Prominence::kOther}) {
      if (decide(spoken_of(*sentence, prominence, quoted(at)))) return found;
    }
    if (close_sentence()) return found;
  }
  return {};
}

std::vector<EntityIndex> Discourse::they(GroupIndex at) {
  const auto out = barred(at);
  const auto apart = [&](const Entities& level) {
    return std::none_of(level.begin(), level.end(), [&](EntityIndex e) { return contains(out, e); });
  };
  const auto& groups = sentence_->groups;
  // a plural subject of this clause or of those around it
  std::size_t looked_at = 0;
  for (auto c = clause_of_[at]; c < sentence_->clauses.size() && looked_at < kMostLevels; ++looked_at) {
    Entities all;
    for (const auto& argument : sentence_->clauses[c].arguments) {
      if (argument.function != Function::kSubject || argument.group >= at || !heard_by(at, argument.group)) continue;
      for (const auto entity : resolve(argument.group).entities) add_unique(all, entity);
    }
    if (all.size() >= 2 && apart(all)) return all;
    c = sentence_->clauses[c].parent;
  }
  // the latest coordination or pair before
  const auto first = at - std::min(at, kMostGroups);
  for (GroupIndex g = at; g-- > first;) {
    if (groups[g].kind != GroupKind::kNoun || groups[g].pronoun || !heard_by(at, g)) continue;
    if (sentence_->conjunct[g] != g) {
      Entities all;
      for (const auto member : conjuncts(*sentence_, g)) {
        if (member >= at) continue;
        for (const auto entity : resolve(member).entities) add_unique(all, entity);
      }
      if (all.size() >= 2 && apart(all)) return all;
    }
    if (groups[g].plural && groups[g].number == 2) return resolve(g).entities;
  }
  // the two persons that this sentence has named
  Entities named;
  for (GroupIndex g = first; g < at; ++g) {
    if (groups[g].kind != GroupKind::kNoun || groups[g].atom == kAbsent || !heard_by(at, g)) continue;
    for (const auto entity : by_name(groups[g])) {
      if (type(entity) == EntityType::kPerson) add_unique(named, entity);
    }
  }
  if (named.size() == 2 && apart(named)) return named;
  if (!pairs_.empty() && sentence_number_ - pairs_.back().sentence <= kNominalSentences &&
      apart(pairs_.back().participants)) {
    // "A and her husband met B. They left": of three, those who stood together as the subject
    if (const auto before = past(1, quoted(at)); pairs_.back().participants.size() > 2 && !before.empty()) {
      Entities together;
      for (const auto entity : spoken_of(*before.front(), Prominence::kSubject, quoted(at))) {
        if (type(entity) == EntityType::kPerson) add_unique(together, entity);
      }
      if (together.size() >= 2) return together;
    }
    return pairs_.back().participants;
  }
  return {};
}

std::vector<EntityIndex> Discourse::it(GroupIndex at) {
  const auto thing = [&](EntityIndex entity) {
    return type(entity) != EntityType::kPerson && type(entity) != EntityType::kPlace;
  };
  for (GroupIndex g = at; g-- > 0;) {
    if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].pronoun || !heard_by(at, g)) continue;
    for (const auto entity : resolve(g).entities) {
      if (thing(entity)) return {entity};
    }
  }
  for (const auto* sentence : past(2, quoted(at))) {
    Entities level;
    for (const auto prominence : {Prominence::kSubject, Prominence::kInnerSubject}) {
      for (const auto entity : spoken_of(*sentence, prominence, quoted(at))) {
        if (thing(entity)) add_unique(level, entity);
      }
    }
    if (level.size() == 1) return level;
    rule_out(level, "as likely as another");
    if (level.size() > 1) return {};
  }
  return {};
}

}  // namespace bilat
