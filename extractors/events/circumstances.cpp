// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/circumstances.h"

#include <algorithm>

#include "extractors/events/roles.h"

namespace bilat {

Modality modality_of(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  const auto said = trigger.noun
                        ? noun_modality(scene.document, *scene.sentence, trigger.clause, trigger.group, scene.cues)
                        : clause_modality(scene.document, *scene.sentence, trigger.clause, scene.cues);
  if (trigger.with_verb && trigger.carried) {  // the frame names the verb: what holds of the clause holds of the event
    const auto clause = clause_modality(scene.document, *scene.sentence, trigger.clause, scene.cues);
    if (!frame.modality || clause != Modality::kActual) return clause;
  }
  // "announced his resignation" is one
  if (frame.modality == Modality::kActual && said == Modality::kPlanned) return Modality::kActual;
  if (frame.modality && (said == Modality::kActual || *frame.modality == Modality::kNegated)) return *frame.modality;
  return said;
}

bool stays_home(const Scene& scene, const EventClaim& claim) {
  const auto& entities = scene.discourse.table().entities;
  return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& to) {
    if (to.role != Role::kDestination) return false;
    const auto& country =
        scene.discourse.type(to.entity) == EntityType::kCountry ? entities[to.entity].key : entities[to.entity].context;
    return !country.empty() && std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& who) {
      return who.role == Role::kVisitor && entities[who.entity].context == country;
    });
  });
}

bool first_time(const Scene& scene, const Trigger& trigger) {
  return std::any_of(trigger.phrases.begin(), trigger.phrases.end(), [&](const Phrase& phrase) {
    const auto& group = scene.sentence->groups[phrase.group];
    return !phrase.date && phrase.preposition == "for"_w && group.word == "time"_w &&
           scene.document.token(group.head - 1).is("first"_w);
  });
}

bool is_ahead(const Scene& scene, const std::string& date) {
  const auto published = parse_day(scene.document.info().published);
  const auto bounds = edtf_bounds(date);
  return published && bounds && bounds->earliest && *published < *bounds->earliest;
}

namespace {

bool has_adverb_behind(const Scene& scene, const Trigger& trigger, WordHash adverb) {
  const auto& clause = scene.sentence->clauses[trigger.clause];
  const auto end = std::min<std::size_t>(clause.end, scene.sentence->groups.size());
  for (auto g = trigger.group; g < end; ++g) {
    const auto& group = scene.sentence->groups[g];
    if (g > trigger.group && (group.kind == GroupKind::kComma || group.kind == GroupKind::kVerb)) return false;
    if (group.kind == GroupKind::kAdverb && group.word == adverb) return true;
  }
  return false;
}

}  // namespace

bool says_there(const Scene& scene, const Trigger& trigger) { return has_adverb_behind(scene, trigger, "there"_w); }

std::optional<EntityIndex> here_of(const Scene& scene, const Trigger& trigger) {
  if (!has_adverb_behind(scene, trigger, "here"_w)) return std::nullopt;
  return scene.discourse.table().dateline_place;
}

bool ends_visit(const Scene& scene, const Trigger& trigger) {
  const auto& clause = scene.sentence->clauses[trigger.clause];
  if (!trigger.noun || clause.verb == kAbsent) return false;
  if (trigger.carried) return scene.sentence->groups[clause.verb].is(Cue::kClosingVerb);
  return trigger.inside == "from"_w || trigger.inside == "after"_w || trigger.inside == "following"_w;
}

void set_there(const Scene& scene, EventClaim& claim) {
  auto there = scene.discourse.last_place();
  for (GroupIndex g = 0; g < scene.sentence->groups.size(); ++g) {  // nearer: in this sentence
    if (scene.sentence->groups[g].kind != GroupKind::kNoun || scene.sentence->groups[g].atom == kAbsent) continue;
    for (const auto entity : scene.discourse.resolve(g).entities) {
      if (scene.discourse.type(entity) == EntityType::kPlace) there = entity;
    }
  }
  if (there == kNoEntity) return;
  if (claim.type != EventType::kVisit) {
    if (!claim.place) claim.place = there;
  } else if (std::none_of(claim.roles.begin(), claim.roles.end(),
                          [](const Filler& f) { return f.role == Role::kDestination; })) {
    claim.roles.push_back({Role::kDestination, there});
  }
}

namespace {

/// "talks on the war in Sudan", "met after a quake in Peru": what is talked about, or came before, has its own place.
bool is_place_of_topic(const Scene& scene, const Trigger& trigger, const Phrase& place) {
  if (place.governor == kAbsent || place.governor == trigger.group) return false;
  const auto& governor = scene.sentence->groups[place.governor];
  if (governor.kind != GroupKind::kNoun || governor.atom != kAbsent || governor.pronoun) return false;
  if (place.preposition == "on"_w) return true;
  const auto& first = scene.document.token(governor.tokens.begin);
  const bool one = governor.definite || first.is("a"_w) || first.is("an"_w);  // "a treaty on fisheries in Lima"
  return std::any_of(trigger.phrases.begin(), trigger.phrases.end(), [&](const Phrase& phrase) {
    if (phrase.group != place.governor) return false;
    const auto p = phrase.preposition;
    const bool topic = p == "on"_w || p == "about"_w || p == "over"_w || p == "regarding"_w || p == "against"_w;
    const bool before = p == "after"_w || p == "amid"_w || p == "since"_w || p == "despite"_w || p == "following"_w;
    return before || (topic && one);
  });
}

}  // namespace

std::optional<EntityIndex> place_of(const Scene& scene, const Trigger& trigger) {
  std::optional<EntityIndex> country;
  for (const auto& phrase : trigger.phrases) {
    if (phrase.date) continue;
    const auto p = phrase.preposition;
    if (p != "in"_w && p != "at"_w && p != "near"_w && p != "outside"_w && p != "inside"_w && p != "on"_w) continue;
    if (is_place_of_topic(scene, trigger, phrase)) continue;
    for (const auto entity : scene.discourse.resolve(phrase.group).entities) {
      if (scene.discourse.type(entity) == EntityType::kPlace) return entity;
      if (scene.discourse.type(entity) == EntityType::kCountry && p == "in"_w && !country) country = entity;
    }
  }
  return country;
}

void count_of(const Scene& scene, const Trigger& trigger, EventClaim& claim) {
  if (claim.type != EventType::kSigning || claim.attribute(Attribute::kInstrument).empty()) return;
  std::int32_t number = 0;
  if (trigger.noun) {
    for (const auto group : slot_groups(trigger, {Slot::kPreposition, "of"_w}))
      number = scene.sentence->groups[group].number;
  } else {
    for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
      const auto& g = scene.sentence->groups[group];
      number = g.number;
      if (number == 0 && !g.plural && g.kind == GroupKind::kNoun) number = 1;
      break;  // a second group only describes the paper: "a deal worth 2bn euros"
    }
  }
  if (number > 0) set_attribute(claim, Attribute::kCount, std::to_string(number));
}

TokenRange proof(const Scene& scene, const Trigger& trigger) {
  auto range = scene.sentence->groups[trigger.group].tokens;
  const auto& clause = scene.sentence->clauses[trigger.clause];
  const auto widen = [&](GroupIndex g) { range = join(range, scene.sentence->groups[g].tokens); };
  for (const auto& phrase : trigger.phrases) {
    if (!phrase.fronted) widen(phrase.group);
  }
  if (!trigger.noun || trigger.carried || trigger.subject_of_verb || trigger.with_verb) {
    for (const auto& argument : clause.arguments) widen(argument.group);
    if (clause.verb != kAbsent) widen(clause.verb);
  } else if (scene.sentence->groups[trigger.group].possessor != kAbsent) {
    widen(scene.sentence->groups[trigger.group].possessor);
  }
  return range;
}

}  // namespace bilat
