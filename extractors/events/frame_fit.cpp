// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/frame_fit.h"

#include <algorithm>
#include <array>
#include <span>

#include "extractors/events/circumstances.h"

namespace bilat {
namespace {

bool is_modifier(const Frame& frame, WordHash word) {
  return std::find(frame.modifiers.begin(), frame.modifiers.end(), word) != frame.modifiers.end();
}

/// A modifier in the noun group ("a condolence message") or heading its of-phrase ("a message of condolence").
bool has_modifier(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  const auto& groups = scene.sentence->groups;
  const auto& group = groups[trigger.group];
  for (auto t = group.tokens.begin; t < group.head; ++t) {
    if (is_modifier(frame, scene.document.token(t).word)) return true;
  }
  const auto next = trigger.group + 1;
  return next + 1 < groups.size() && groups[next].word == "of"_w && groups[next + 1].kind == GroupKind::kNoun &&
         is_modifier(frame, groups[next + 1].word);
}

/// "the anniversary of diplomatic relations": one of the nouns asked for governs the phrase that holds the trigger.
bool stands_under(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  auto first = trigger.group;
  while (scene.sentence->groups[first].possessor != kAbsent && scene.sentence->groups[first].possessor < first)
    first = scene.sentence->groups[first].possessor;
  for (int depth = 0; depth < 3 && first >= 2 && scene.sentence->groups[first - 1].word == "of"_w; ++depth) {
    const auto& above = scene.sentence->groups[first - 2];
    if (above.kind != GroupKind::kNoun) return false;
    if (std::find(frame.under.begin(), frame.under.end(), above.word) != frame.under.end()) return true;
    first -= 2;
  }
  return false;
}

bool governs_infinitive(const Scene& scene, const Trigger& trigger) {
  return std::any_of(scene.sentence->clauses.begin(), scene.sentence->clauses.end(), [&](const Clause& clause) {
    return clause.parent == trigger.clause && clause.kind == ClauseKind::kInfinitive;
  });
}

bool excepted(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
    if (std::find(frame.except.begin(), frame.except.end(), scene.sentence->groups[group].word) != frame.except.end())
      return true;
  }
  return false;
}

/// "called him a liar", "called him \"weak\"": words behind the object say what he is.
bool described_object(const Scene& scene, const Trigger& trigger) {
  for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
    if (group + 1 >= scene.sentence->groups.size() || group < trigger.group) continue;
    const auto kind = scene.sentence->groups[group + 1].kind;
    if (kind == GroupKind::kQuote || kind == GroupKind::kAdjective || kind == GroupKind::kNoun) return true;
  }
  return false;
}

/// "signed the defender Roe": who is signed is no paper.
bool person_as_object(const Scene& scene, const Trigger& trigger) {
  for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
    const auto atom = scene.sentence->groups[group].atom;
    if (atom != kAbsent && scene.sentence->atoms[atom].person) return true;
  }
  return false;
}

/// "was last in Chile": one of the words stands right beside the verb.
bool beside_verb(const Trigger& trigger, std::span<const WordHash> words) {
  if (trigger.noun) return false;
  const auto& groups = trigger.sentence->groups;
  const auto next = trigger.group + 1;
  if (next >= groups.size()) return false;
  const bool describes = groups[next].kind == GroupKind::kAdverb || groups[next].kind == GroupKind::kAdjective;
  return describes && std::find(words.begin(), words.end(), groups[next].word) != words.end();
}

bool has_phrase(const Trigger& trigger, std::span<const WordHash> prepositions) {
  return std::any_of(trigger.phrases.begin(), trigger.phrases.end(), [&](const Phrase& phrase) {
    return !phrase.date &&
           std::find(prepositions.begin(), prepositions.end(), phrase.preposition) != prepositions.end();
  });
}

/// "spoke with A in Lima", "on the sidelines of the summit": they stood face to face.
bool at_a_place(const Scene& scene, const Trigger& trigger) {
  static constexpr std::array kThere = {"at"_w, "during"_w, hash_folded("on the sidelines of"),
                                        hash_folded("on the margins of")};
  return place_of(scene, trigger).has_value() || says_there(scene, trigger) || has_phrase(trigger, kThere);
}

/// "removed President A": the object is somebody with his post.
bool bears_post(const Scene& scene, const Trigger& trigger) {
  const auto object = slot_groups(trigger, {Slot::kObject, 0});
  return std::any_of(object.begin(), object.end(), [&](GroupIndex group) { return scene.discourse.has_title(group); });
}

/// "became minister of trade", "became Peru's foreign minister": what the office slots hold is a post.
bool names_post(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  for (const auto& spec : frame.roles) {
    if (spec.target.kind != RoleTarget::Kind::kOffice) continue;
    for (const auto& slot : spec.slots) {
      for (const auto group : slot_groups(trigger, slot)) {
        if (scene.discourse.is_office_noun(scene.sentence->groups[group].word)) return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string_view misfit(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  const auto& group = scene.sentence->groups[trigger.group];
  const auto& clause = scene.sentence->clauses[trigger.clause];
  if (!trigger.noun) return frame.particle == group.particle ? "" : "the verb stands with another particle, or none";
  if (!frame.verbs.empty()) {
    constexpr std::string_view kAnotherVerb = "the noun's clause has another verb";
    if (clause.verb == kAbsent) return kAnotherVerb;
    const auto& verb = scene.sentence->groups[clause.verb];
    if (std::find(frame.verbs.begin(), frame.verbs.end(), verb.word) == frame.verbs.end()) return kAnotherVerb;
    if (frame.particle != 0 && frame.particle != verb.particle) return "its verb stands with another particle, or none";
    if (!trigger.carried && trigger.inside == 0) return "the noun is neither its verb's object nor in a phrase";
  }
  if (frame.finite && !trigger.carried) return "finite: no verb carries the noun";
  if (frame.proper && !(scene.document.token(group.head).capitalised() && group.tokens.size() > 1 &&
                        scene.document.token(group.head - 1).capitalised()))
    return "proper: the noun is no part of a name";
  for (auto t = group.tokens.begin; t < group.tokens.end; ++t) {
    if (std::find(frame.without.begin(), frame.without.end(), scene.document.token(t).word) != frame.without.end())
      return "without=: such a word stands in its group";
  }
  if (!frame.under.empty() && !stands_under(scene, frame, trigger)) return "under=: no such noun governs it";
  if (!frame.modifiers.empty() && !has_modifier(scene, frame, trigger)) return "none of its modifiers stands before it";
  return {};
}

std::string_view ruled_out(const Scene& scene, const Frame& frame, const Trigger& trigger) {
  if (frame.intransitive && !slot_groups(trigger, {Slot::kObject, 0}).empty()) return "intransitive: it has an object";
  if (!frame.needs.empty() && !has_phrase(trigger, frame.needs) && !beside_verb(trigger, frame.needs))
    return "needs=: no such phrase stands in the clause";
  if (frame.distant && at_a_place(scene, trigger)) return "distant: a place is named";
  if (frame.titled && !bears_post(scene, trigger)) return "titled: whoever its object names bears no post";
  if (frame.post && !names_post(scene, frame, trigger)) return "post: the office is no post";
  if (frame.plain && governs_infinitive(scene, trigger)) return "plain: an infinitive hangs on it";
  if (!frame.except.empty() && excepted(scene, frame, trigger)) return "except=: its object is such a noun";
  if (!frame.except.empty() && person_as_object(scene, trigger)) return "except=: its object is a person";
  if (frame.single && described_object(scene, trigger)) return "single: words behind the object describe it";
  if (frame.single && !slot_groups(trigger, {Slot::kComplement, 0}).empty() &&
      !scene.sentence->groups[trigger.group].passive)
    return "single: it has a complement";
  return {};
}

}  // namespace bilat
