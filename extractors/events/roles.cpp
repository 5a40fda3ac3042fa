// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/roles.h"

#include <algorithm>

#include "extractors/events/circumstances.h"
#include "extractors/events/represented.h"
#include "extractors/frames/vocabulary.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

bool allowed(const Scene& scene, EntityIndex& entity, std::uint8_t types) {
  if (holds(types, scene.discourse.type(entity))) return true;
  // a capital stands for its government where a place cannot act
  const auto& government = scene.discourse.table().government_of;
  if (entity < government.size() && government[entity] != kNoEntity && holds(types, EntityType::kCountry)) {
    entity = government[entity];
    return true;
  }
  return false;
}

/// "signed the accord with Roe as witness".
bool as_witness(const Scene& scene, const RoleSpec& spec, const Trigger& trigger, EntityIndex entity) {
  if (spec.target.role != Role::kSignatory) return false;
  for (const auto& phrase : trigger.phrases) {
    const auto g = phrase.group;
    if (phrase.date || phrase.preposition != "with"_w || g + 2 >= scene.sentence->groups.size()) continue;
    if (scene.sentence->groups[g + 1].word != "as"_w) continue;
    if (!scene.sentence->groups[g + 2].is(Cue::kWitnessNoun)) continue;
    for (const auto named : scene.discourse.resolve(g).entities) {
      if (named == entity) return true;
    }
  }
  return false;
}

/// "14th National Congress of the CPV": the noun group and its of-phrase, when it names one gathering.
std::string gathering_name(const Scene& scene, GroupIndex g) {
  if (g == kAbsent) return {};
  const auto& group = scene.sentence->groups[g];
  auto begin = group.tokens.begin;
  while (begin < group.head && (scene.document.token(begin).is("the"_w) || scene.document.token(begin).is("a"_w) ||
                                scene.document.token(begin).is("an"_w) || scene.document.token(begin).is("this"_w) ||
                                begin == group.possessive)) {
    ++begin;
  }
  bool named = false;
  for (auto t = begin; t < group.head; ++t) {
    const auto& token = scene.document.token(t);
    if (token.capitalised() || (token.kind == TokenKind::kNumber && scene.document.text_of(token).ends_with("th")))
      named = true;
  }
  auto end = group.tokens.end;
  if (g + 2 < scene.sentence->groups.size() &&
      (scene.sentence->groups[g + 1].word == "of"_w || scene.sentence->groups[g + 1].word == "on"_w)) {
    GroupIndex noun = g + 2;
    while (noun + 1 < scene.sentence->groups.size() && scene.sentence->groups[noun + 1].possessor == noun) ++noun;
    if (scene.sentence->groups[noun].kind == GroupKind::kNoun) {
      end = scene.sentence->groups[noun].tokens.end;
      for (auto t = scene.sentence->groups[noun].tokens.begin; t < end; ++t)
        named = named || scene.document.token(t).capitalised();
    }
  }
  if (!named) return {};
  return std::string(scene.document.text_of(TokenRange{begin, end}));
}

/// A noun that tells of a gathering, or a name that a gathering can have: "the Doha Forum".
bool tells_gathering(const Scene& scene, GroupIndex g) {
  const auto& group = scene.sentence->groups[g];
  const auto named = [&](WordHash word) {
    const auto& frames = scene.frames.by_noun(word);
    return std::any_of(frames.begin(), frames.end(), [&](auto index) { return scene.frames.frames()[index].named; });
  };
  if (group.atom == kAbsent) {
    const auto& frames = scene.frames.by_noun(group.word);
    return std::any_of(frames.begin(), frames.end(), [&](auto index) {
      return scene.frames.frames()[index].type == std::variant<EventType, RelationType>(EventType::kGathering);
    });
  }
  return named(group.word) || named(scene.document.token(scene.sentence->atoms[group.atom].tokens.begin).word);
}

/// "the summit of the Forum, which he attended": the object of the verb, and what its of-phrase belongs to.
GroupIndex attended(const Scene& scene, const RoleSpec& spec, const Trigger& trigger) {
  for (const auto& slot : spec.slots) {
    for (auto group : slot_groups(trigger, slot)) {
      for (int depth = 0; depth < 4; ++depth) {
        if (tells_gathering(scene, group)) return group;
        if (group < 2 || scene.sentence->groups[group - 1].word != "of"_w) break;
        group -= 2;
      }
    }
  }
  return kAbsent;
}

/// "elect the prime minister", "the leader is appointed": the post is meant, not who holds it now.
bool names_office(const Scene& scene, const RoleSpec& spec, const Trigger& trigger) {
  if (spec.target.kind != RoleTarget::Kind::kRole || trigger.noun) return false;
  if (spec.target.role != Role::kElected && spec.target.role != Role::kPerson) return false;
  if (scene.sentence->groups[trigger.group].past) return false;
  for (const auto& slot : spec.slots) {
    if (slot.slot != Slot::kObject) continue;
    const auto objects = slot_groups(trigger, slot);
    if (objects.empty()) continue;
    const auto& g = scene.sentence->groups[objects.front()];  // a second one is what he becomes: "name A minister"
    if (g.atom == kAbsent && !g.pronoun) return true;
  }
  return false;
}

/// Whether the noun group of that index is somebody's name.
bool is_person(const Scene& scene, GroupIndex group) {
  const auto atom = scene.sentence->groups[group].atom;
  return atom != kAbsent && scene.sentence->atoms[atom].person;
}

/// Roles whose filler may be named inside a noun group: "a gathering of Forum ministers", "tariffs on Mexican goods".
bool named_inside(const RoleSpec& spec) {
  return spec.target.kind == RoleTarget::Kind::kRole &&
         (spec.target.role == Role::kOrganizer || spec.target.role == Role::kTarget);
}

/// "British and French diplomats", "officials from Kenya and Norway": the states, where they meet others.
bool meets_for_state(const RoleSpec& spec) {
  return spec.target.kind == RoleTarget::Kind::kRole && spec.target.role == Role::kParticipant;
}

}  // namespace

std::vector<EntityIndex> slot_fillers(const Scene& scene, const RoleSpec& spec, const Trigger& trigger,
                                      std::uint8_t types) {
  std::vector<EntityIndex> all;
  const auto add = [&](const std::vector<EntityIndex>& entities) {
    for (auto entity : entities) {
      if (allowed(scene, entity, types)) add_unique(all, entity);
    }
  };
  for (const auto& slot : spec.slots) {
    if (slot.slot == Slot::kPreposition || slot.slot == Slot::kPossessor)
      add(slot_entities(trigger, slot, scene.discourse));
  }
  // "helped arrange a meeting between A and B": who the noun itself names leaves no place for the clause's subject
  const bool between = std::any_of(spec.slots.begin(), spec.slots.end(), [&](const SlotRef& slot) {
    return slot.slot == Slot::kPreposition && slot.preposition == "between"_w && !slot_groups(trigger, slot).empty();
  });
  const bool full = trigger.noun && between && all.size() >= 2 && !trigger.with_verb;
  if (names_office(scene, spec, trigger)) return {};
  for (const auto& slot : spec.slots) {
    const bool own = slot.slot == Slot::kPreposition || slot.slot == Slot::kPossessor;
    if (!own && !(full && slot.slot != Slot::kModifier)) add(slot_entities(trigger, slot, scene.discourse));
  }
  if (meets_for_state(spec)) {
    for (const auto& slot : spec.slots) {
      for (const auto group : slot_groups(trigger, slot)) {
        if (scene.discourse.resolve_all(group).empty()) add(states_spoken_for(scene, group));
      }
    }
  }
  if (all.empty() && named_inside(spec)) {
    for (const auto& slot : spec.slots) {
      for (const auto group : slot_groups(trigger, slot)) {
        add(scene.discourse.names_in(scene.sentence->groups[group].tokens));
      }
    }
  }
  return all;
}

std::string slot_words(const Scene& scene, const RoleSpec& spec, const Trigger& trigger, bool whole) {
  for (const auto& slot : spec.slots) {
    for (const auto group : slot_groups(trigger, slot)) {
      const auto& g = scene.sentence->groups[group];
      auto begin = g.tokens.begin;
      while (begin < g.head && (scene.document.token(begin).is("the"_w) || scene.document.token(begin).is("a"_w) ||
                                scene.document.token(begin).is("an"_w) || begin == g.possessive)) {
        ++begin;
      }
      while (begin < g.head && scene.document.token(begin).kind == TokenKind::kNumber && !whole) ++begin;
      auto end = g.tokens.end;
      if (group + 2 < scene.sentence->groups.size() &&
          scene.sentence->groups[group + 1].kind == GroupKind::kPreposition &&
          scene.sentence->groups[group + 2].kind == GroupKind::kNoun &&
          (whole || scene.sentence->groups[group + 1].word == "to"_w ||
           scene.sentence->groups[group + 1].word == "on"_w || scene.sentence->groups[group + 1].word == "for"_w)) {
        end = scene.sentence->groups[group + 2].tokens.end;
      }
      return std::string(scene.document.text_of(TokenRange{begin, end}));
    }
  }
  return {};
}

/// The words of an office: "Secretary of Commerce" of "appointed him U.S. Secretary of Commerce".
std::string office_words(const Scene& scene, const RoleSpec& spec, const Trigger& trigger) {
  const auto& groups = scene.sentence->groups;
  for (const auto& slot : spec.slots) {
    for (const auto group : slot_groups(trigger, slot)) {
      if (is_person(scene, group)) return {};
      const auto behind = group + 2;
      const bool field = behind < groups.size() && groups[group + 1].word == "of"_w &&
                         groups[behind].kind == GroupKind::kNoun && groups[behind].atom == kAbsent &&
                         groups[behind].possessor == kAbsent && groups[behind].tokens.begin == groups[behind].head &&
                         scene.document.token(groups[behind].head).capitalised();
      if (!field) return slot_words(scene, spec, trigger, false);
      auto begin = groups[group].tokens.begin;
      while (begin < groups[group].head &&
             (scene.document.token(begin).is("the"_w) || begin == groups[group].possessive ||
              !scene.discourse.names_in({begin, begin + 1}).empty())) {
        ++begin;
      }
      return std::string(scene.document.text_of(TokenRange{begin, groups[behind].tokens.end}));
    }
  }
  return {};
}

void set_attribute(EventClaim& claim, Attribute attribute, std::string value) {
  if (value.empty()) return;
  for (auto& had : claim.attributes) {
    if (had.attribute == attribute) return;
  }
  claim.attributes.push_back({attribute, std::move(value)});
}

bool fill_role(const Scene& scene, const RoleSpec& spec, const Trigger& trigger, EventMention& mention) {
  using Kind = RoleTarget::Kind;
  auto& claim = mention.claim;
  bool filled = false;
  switch (spec.target.kind) {
    case Kind::kRole: {
      if (spec.fallback && std::any_of(claim.roles.begin(), claim.roles.end(),
                                       [&](const Filler& f) { return f.role == spec.target.role; }))
        return true;
      const auto types = spec.types != kAnyEntity ? spec.types : default_types(spec.target.role);
      for (const auto entity : slot_fillers(scene, spec, trigger, types)) {
        claim.roles.push_back({as_witness(scene, spec, trigger, entity) ? Role::kWitness : spec.target.role, entity});
        filled = true;
      }
      if (!filled && spec.target.role == Role::kDestination) {  // "arrived here on Monday"
        if (const auto here = here_of(scene, trigger)) {
          claim.roles.push_back({Role::kDestination, *here});
          filled = true;
        }
      }
      break;
    }
    case Kind::kPlace: {
      const auto places = slot_fillers(scene, spec, trigger, types_of(claim.type, spec.target));
      if (!places.empty()) claim.place = places.front();
      filled = !places.empty();
      break;
    }
    case Kind::kOffice: {
      auto text = office_words(scene, spec, trigger);
      filled = !text.empty();
      if (is_one_of(text, scene.lexicon.texts(TextCue::kEmptyOffice))) text.clear();
      set_attribute(claim, Attribute::kOffice, std::move(text));
      break;
    }
    case Kind::kInstrument: {
      auto text = slot_words(scene, spec, trigger, false);
      filled = !text.empty();
      set_attribute(claim, Attribute::kInstrument, std::move(text));
      break;
    }
    case Kind::kName: {
      auto text = gathering_name(scene, trigger.noun ? trigger.group : attended(scene, spec, trigger));
      filled = !text.empty();
      set_attribute(claim, Attribute::kEventName, std::move(text));
      break;
    }
    default:
      break;
  }
  return filled || !spec.required;
}

void finish_roles(const Scene& scene, EventClaim& claim) {
  std::sort(claim.roles.begin(), claim.roles.end());
  claim.roles.erase(std::unique(claim.roles.begin(), claim.roles.end()), claim.roles.end());
  const auto drop = [&](Role kept, Role dropped) {
    std::erase_if(claim.roles, [&](const Filler& f) {
      return f.role == dropped && std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& other) {
               return other.role == kept && other.entity == f.entity;
             });
    });
  };
  const auto count = [&](Role role) {
    return std::count_if(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.role == role; });
  };
  const bool exchanged = count(Role::kSender) > 1 && count(Role::kSender) == count(Role::kRecipient);
  if (!exchanged) drop(Role::kSender, Role::kRecipient);
  drop(Role::kVisitor, Role::kHost);
  drop(Role::kImposer, Role::kTarget);
  drop(Role::kInterviewee, Role::kInterviewer);
  drop(Role::kWitness, Role::kSignatory);
  drop_represented_states(claim, scene.discourse.table());
  std::sort(claim.attributes.begin(), claim.attributes.end());
}

}  // namespace bilat
