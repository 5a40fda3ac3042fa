// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/find_relations.h"

#include <algorithm>

#include "extractors/events/circumstances.h"
#include "extractors/events/roles.h"
#include "extractors/events/trial_notes.h"

namespace bilat {
namespace {

/// "China, the biggest trading partner of Chile, ...": the noun group before the comma.
std::vector<EntityIndex> apposed(const Scene& scene, const Trigger& trigger) {
  if (!trigger.noun) return {};
  auto start = trigger.group;
  while (start > 0 && scene.sentence->groups[start].possessor != kAbsent &&
         scene.sentence->groups[start].possessor < start)
    start = scene.sentence->groups[start].possessor;
  if (start < 2 || scene.sentence->groups[start - 1].kind != GroupKind::kComma ||
      scene.sentence->groups[start - 2].kind != GroupKind::kNoun)
    return {};
  return scene.discourse.resolve(start - 2).entities;
}

/// "largest trading partner in ASEAN".
std::string note_of(const Scene& scene, const Trigger& trigger) {
  const auto& group = scene.sentence->groups[trigger.group];
  auto begin = group.tokens.begin;
  while (begin < group.head && (scene.document.token(begin).is("the"_w) || scene.document.token(begin).is("a"_w) ||
                                scene.document.token(begin).is("an"_w)))
    ++begin;
  auto end = group.tokens.end;
  for (const auto& phrase : trigger.phrases) {
    if (phrase.fronted || phrase.preposition == "of"_w || phrase.preposition == "to"_w) continue;
    end = std::max(end, scene.sentence->groups[phrase.group].tokens.end);
  }
  return std::string(scene.document.text_of(TokenRange{begin, end}));
}

}  // namespace

bool find_relation(const Scene& scene, const Frame& frame, const Trigger& trigger,
                   std::vector<RelationMention>& found) {
  using Kind = RoleTarget::Kind;
  RelationMention mention;
  mention.sentence = scene.number;
  auto& claim = mention.claim;
  claim.type = std::get<RelationType>(frame.type);
  claim.rule = frame.id;
  std::vector<EntityIndex> subjects, objects;
  for (const auto& spec : frame.roles) {
    if (spec.target.kind == Kind::kSubject || spec.target.kind == Kind::kObject) {
      auto filled = slot_fillers(scene, spec, trigger, spec.types == 0xff ? 0xff : spec.types);
      if (filled.empty() && spec.required) {
        note_unfilled(scene, frame, spec, trigger);
        return false;
      }
      auto& side = spec.target.kind == Kind::kSubject ? subjects : objects;
      side.insert(side.end(), filled.begin(), filled.end());
    } else if (spec.target.kind == Kind::kOver) {
      claim.over = slot_words(scene, spec, trigger, true);
    } else if (spec.target.kind == Kind::kTitle) {
      claim.title = slot_words(scene, spec, trigger, false);
    }
  }
  if (clause_modality(scene.document, *scene.sentence, trigger.clause, scene.cues) != Modality::kActual ||
      scene.sentence->groups[trigger.group].no) {
    note_trial(scene, frame, trigger, TrialOutcome::kRuledOut, "it is planned, possible or denied: no lasting tie");
    return false;
  }
  for (const auto& value : frame.attributes) {
    if (value.attribute != Attribute::kOffice || !claim.title.empty()) continue;
    claim.title = value.value;
    std::replace(claim.title.begin(), claim.title.end(), '_', ' ');
  }
  if (frame.begins) claim.from = scene.dates.pick(trigger).edtf;
  if (frame.ends) claim.to = scene.dates.pick(trigger).edtf;
  const bool symmetric = claim.type == RelationType::kDispute || claim.type == RelationType::kDiplomaticRelations;
  if (symmetric && objects.empty() && subjects.size() == 2) {
    objects = {subjects[1]};
    subjects.pop_back();
  }
  if (subjects.empty()) subjects = apposed(scene, trigger);
  std::erase_if(subjects, [&](EntityIndex e) { return std::find(objects.begin(), objects.end(), e) != objects.end(); });
  if (subjects.empty() || objects.empty()) {
    note_trial(scene, frame, trigger, TrialOutcome::kUnfilled, "one of the two ends is nobody known");
    return false;
  }
  note_trial(scene, frame, trigger, TrialOutcome::kFired, {});
  if (trigger.noun && claim.type == RelationType::kTradePartner) claim.note = note_of(scene, trigger);
  mention.tokens = proof(scene, trigger);
  for (const auto subject : subjects) {
    for (const auto object : objects) {
      claim.subject = subject;
      claim.object = object;
      found.push_back(mention);
    }
  }
  return true;
}

}  // namespace bilat
