// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/find_events.h"

#include <algorithm>

#include "extractors/events/circumstances.h"
#include "extractors/events/find_relations.h"
#include "extractors/events/frame_fit.h"
#include "extractors/events/roles.h"
#include "extractors/events/telling_links.h"
#include "extractors/events/trial_notes.h"

namespace bilat {

std::string_view missing_from(const EventClaim& claim) {
  const auto count = [&](Role role) {
    return std::count_if(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.role == role; });
  };
  const auto unless = [](bool complete, std::string_view needed) { return complete ? std::string_view{} : needed; };
  switch (claim.type) {
    case EventType::kMeeting:
    case EventType::kPhoneCall:
      return unless(count(Role::kParticipant) >= 2, "two participants");
    case EventType::kVisit:
      return unless(count(Role::kVisitor) >= 1 && (count(Role::kDestination) >= 1 || count(Role::kHost) >= 1),
                    "a visitor, and a destination or host");
    case EventType::kMessage:
      return unless(count(Role::kSender) >= 1 && count(Role::kRecipient) >= 1, "a sender and a recipient");
    case EventType::kSigning:
      return unless(count(Role::kSignatory) >= 1 || count(Role::kWitness) >= 1, "a signatory or witness");
    case EventType::kElection:
      if (claim.modality == Modality::kHypothetical) return "to be more than a possibility";
      return unless(count(Role::kElected) >= 1, "somebody elected");
    case EventType::kAppointment:
    case EventType::kDeparture:
      return unless(count(Role::kPerson) >= 1, "a person");
    case EventType::kGathering:
      return unless(!claim.attribute(Attribute::kEventName).empty() || count(Role::kOrganizer) >= 1,
                    "a name or an organizer");
    case EventType::kSanction:
      return unless(count(Role::kImposer) >= 1 && count(Role::kTarget) >= 1, "an imposer and a target");
    case EventType::kDiplomaticTies:
      return unless(count(Role::kParty) == 2, "two parties");
    case EventType::kInterview:
      return unless(count(Role::kInterviewee) >= 1 && count(Role::kInterviewer) >= 1,
                    "an interviewee and an interviewer");
  }
  return "to be of a known type";
}

bool is_complete(const EventClaim& claim) { return missing_from(claim).empty(); }

namespace {

class EventFinder {
 public:
  EventFinder(const Document& document, const std::vector<ParsedSentence>& sentences, const Lexicon& lexicon,
              const FrameSet& frames, const ModalityCues& cues, Discourse& discourse, DateTracker& dates,
              std::vector<FrameTrial>* trials)
      : sentences_(sentences), scene_{document, lexicon, frames, cues, discourse, dates} {
    scene_.trials = trials;
  }

  FoundEvents run() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      scene_.number = s;
      scene_.sentence = &sentences_[s];
      scene_.discourse.begin(*scene_.sentence);
      scene_.dates.begin(*scene_.sentence);
      const auto first = first_in_sentence_ = found_.events.size();
      read_sentence();
      link_tellings(scene_, found_.events, first);
      for (auto e = first; e < found_.events.size(); ++e) {
        if (!found_.events[e].noted) note(found_.events[e]);
      }
      scene_.discourse.end();
    }
    return std::move(found_);
  }

 private:
  void read_sentence() {
    const auto& clauses = scene_.sentence->clauses;
    std::vector<bool> done(scene_.sentence->groups.size(), false);
    for (ClauseIndex c = 0; c < clauses.size(); ++c) {
      first_in_clause_ = found_.events.size();
      // nouns first: they are more telling than the verbs that carry them ("paid a visit")
      for (const auto& argument : clauses[c].arguments) noun(c, argument.group, done);
      if (clauses[c].antecedent != kAbsent) noun_carried_by_relative(c);
      if (clauses[c].verb != kAbsent) verb(c);
    }
    // nouns that own others: "the summit's host"
    for (GroupIndex g = 0; g < scene_.sentence->groups.size(); ++g) {
      if (scene_.sentence->groups[g].kind == GroupKind::kNoun && !done[g]) noun(clause_of(g), g, done);
    }
  }

  /// The first event of the sentence being read.
  [[nodiscard]] std::vector<EventMention>::const_iterator in_sentence() const {
    return found_.events.cbegin() + static_cast<std::ptrdiff_t>(first_in_sentence_);
  }

  [[nodiscard]] ClauseIndex clause_of(GroupIndex g) const {
    ClauseIndex best = 0;
    for (ClauseIndex c = 0; c < scene_.sentence->clauses.size(); ++c) {
      const auto& clause = scene_.sentence->clauses[c];
      if (clause.begin <= g && g < clause.end) best = c;
    }
    return best;
  }

  void noun(ClauseIndex clause, GroupIndex group, std::vector<bool>& done) {
    const auto& g = scene_.sentence->groups[group];
    if (done[group] || g.kind != GroupKind::kNoun || g.pronoun) return;
    done[group] = true;
    if (g.atom != kAbsent) return named(clause, group);
    const auto trigger = noun_trigger(*scene_.sentence, clause, group);
    run_frames(scene_.frames.by_noun(g.word), trigger);
  }

  /// "the Doha Forum was held in December": a name whose head tells of a gathering.
  void named(ClauseIndex clause, GroupIndex group) {
    const auto& g = scene_.sentence->groups[group];
    const auto& atom = scene_.sentence->atoms[g.atom];
    if (atom.kind != Atom::Kind::kName || atom.person || atom.place) return;
    auto first = atom.tokens.begin;
    if (scene_.document.token(first).is("the"_w)) ++first;
    const auto trigger = noun_trigger(*scene_.sentence, clause, group);
    if (!takes_place(trigger)) return;
    for (const auto word : {g.word, scene_.document.token(first).word}) {  // "Doha Forum", "Forum on Cooperation"
      run_frames(scene_.frames.by_noun(word), trigger);
    }
  }

  /// "was held", "took place", "opened": it is said to happen, not to do something.
  [[nodiscard]] bool takes_place(const Trigger& trigger) const {
    const auto& clause = scene_.sentence->clauses[trigger.clause];
    if (clause.verb == kAbsent) return false;
    const auto& verb = scene_.sentence->groups[clause.verb];
    if (!verb.is(Cue::kOccurrenceVerb) || verb.copula) return false;
    if (verb.passive) return trigger.carried;
    const auto object = slot_groups(verb_trigger(*scene_.sentence, trigger.clause), {Slot::kObject, 0});
    return trigger.subject_of_verb && (object.empty() || scene_.sentence->groups[object.front()].word == "place"_w);
  }

  /// "the visit that Lam paid to China": the clause behind the noun carries it.
  void noun_carried_by_relative(ClauseIndex c) {
    const auto& clause = scene_.sentence->clauses[c];
    const auto group = clause.antecedent;
    if (clause.verb == kAbsent || !clause.antecedent_is_object || scene_.sentence->groups[group].atom != kAbsent)
      return;
    const auto trigger = noun_trigger(*scene_.sentence, c, group);
    run_frames(scene_.frames.by_noun(scene_.sentence->groups[group].word), trigger);
  }

  void verb(ClauseIndex c) {
    const auto& group = scene_.sentence->groups[scene_.sentence->clauses[c].verb];
    // "discussed fish by phone": the noun has told of it together with its verb
    const auto first = found_.events.cbegin() + static_cast<std::ptrdiff_t>(first_in_clause_);
    const bool told = std::any_of(first, found_.events.cend(), [&](const EventMention& mention) {
      return mention.clause == c && !mention.frame->nouns.empty() &&
             std::find(mention.frame->verbs.begin(), mention.frame->verbs.end(), group.word) !=
                 mention.frame->verbs.end();
    });
    if (told) return;
    run_frames(scene_.frames.by_verb(group.word), verb_trigger(*scene_.sentence, c));
  }

  /// The most specific frame wins: one event and one relation a trigger.
  void run_frames(const std::vector<std::uint32_t>& candidates, const Trigger& trigger) {
    const Frame* fired[2] = {nullptr, nullptr};
    for (const auto index : candidates) {
      const auto& frame = scene_.frames.frames()[index];
      const auto sort = frame.type.index();
      if (fired[sort] != nullptr && !frame.also) {
        note_trial(scene_, frame, trigger, TrialOutcome::kOutranked, fired[sort]->id);
        continue;
      }
      const bool name = trigger.noun && scene_.sentence->groups[trigger.group].atom != kAbsent;
      if (name != frame.named) continue;
      if (const auto why = misfit(scene_, frame, trigger); !why.empty()) {
        note_trial(scene_, frame, trigger, TrialOutcome::kWording, why);
        continue;
      }
      auto placed = trigger;
      if (trigger.noun && !frame.verbs.empty()) join_verb(placed);
      const auto carrier = scene_.sentence->clauses[trigger.clause].verb;
      placed.carrier = carrier == kAbsent || carries_event(scene_.sentence->groups[carrier], scene_.cues);
      const bool ok = sort == 0 ? event(frame, placed) : find_relation(scene_, frame, placed, found_.relations);
      if (ok && !frame.also) fired[sort] = &frame;
    }
  }

  bool rule_out(const Frame& frame, const Trigger& trigger, std::string_view why) {
    note_trial(scene_, frame, trigger, TrialOutcome::kRuledOut, why);
    return false;
  }

  bool event(const Frame& frame, const Trigger& trigger) {
    EventMention mention;
    mention.frame = &frame;
    mention.sentence = scene_.number;
    mention.trigger = trigger.group;
    mention.clause = trigger.clause;
    auto& claim = mention.claim;
    claim.type = std::get<EventType>(frame.type);
    claim.rule = frame.id;
    claim.cameo = frame.cameo;
    claim.plover = frame.plover;
    claim.attributes = frame.attributes;
    for (const auto& spec : frame.roles) {
      if (fill_role(scene_, spec, trigger, mention)) continue;
      note_unfilled(scene_, frame, spec, trigger);
      return false;
    }
    if (!trigger.noun && repeats_appointment(frame, trigger)) {
      note_trial(scene_, frame, trigger, TrialOutcome::kFired, {});
      return true;
    }
    if (frame.abroad && stays_home(scene_, claim))
      return rule_out(frame, trigger, "abroad: the destination is the visitor's own country");
    if (const auto why = ruled_out(scene_, frame, trigger); !why.empty()) return rule_out(frame, trigger, why);
    claim.modality = modality_of(scene_, frame, trigger);
    const auto picked = scene_.dates.pick(trigger);
    claim.date = picked.edtf;
    if (frame.dated && (claim.date.empty() || edtf_breadth(claim.date) > 31))
      return rule_out(frame, trigger, "dated: it has no date of a month at most");
    if (picked.length > 0 && claim.type == EventType::kVisit && !frame.ends) {
      if (const auto day = parse_day(claim.date))
        claim.date = ends_visit(scene_, trigger) ? stretch_back(*day, picked.length, picked.unit)
                                                 : stretch(*day, picked.length, picked.unit);
    }
    if (picked.repeated && claim.modality != Modality::kNegated) claim.modality = Modality::kHabitual;
    if (claim.modality == Modality::kHabitual) claim.date.clear();
    if (claim.modality == Modality::kActual && is_ahead(scene_, claim.date)) claim.modality = Modality::kPlanned;
    if (!claim.place && claim.type != EventType::kVisit) claim.place = place_of(scene_, trigger);
    if (says_there(scene_, trigger)) set_there(scene_, claim);
    if (const auto here = here_of(scene_, trigger); here && !claim.place && claim.type != EventType::kVisit)
      claim.place = here;
    count_of(scene_, trigger, claim);
    if (claim.type == EventType::kElection && first_time(scene_, trigger))
      set_attribute(claim, Attribute::kReelection, "false");
    if (!claim.place && claim.type != EventType::kVisit && picked.followed) claim.place = last_place_;
    finish_roles(scene_, claim);
    mention.speech = frame.speech;
    const auto& group = scene_.sentence->groups[trigger.group];
    const bool such =
        group.no || (group.head > group.tokens.begin && scene_.document.token(group.head - 1).is("such"_w));
    mention.anaphoric = trigger.noun && (group.definite || such);
    mention.tokens = proof(scene_, trigger);
    if (claim.roles.empty() && !mention.anaphoric && !trigger.with_verb && claim.type != EventType::kGathering)
      return rule_out(frame, trigger, "nobody stands in any of its slots");
    const auto missing = missing_from(claim);
    note_trial(scene_, frame, trigger, missing.empty() ? TrialOutcome::kFired : TrialOutcome::kIncomplete, missing);
    if (claim.place && is_complete(claim)) last_place_ = claim.place;
    const bool contact = claim.type == EventType::kMeeting || claim.type == EventType::kPhoneCall;
    if (contact && push_stages(mention, trigger)) return true;
    if (contact && (met_separately(trigger) || reached_both(trigger))) return push_pairs(mention, trigger);
    found_.events.push_back(std::move(mention));
    note(found_.events.back());  // "after talks between A and B, the two signed"
    return true;
  }

  /// "appointed Roe, replacing Doe": the gerund tells of the same appointment, and not of who appointed her.
  [[nodiscard]] bool repeats_appointment(const Frame& frame, const Trigger& trigger) const {
    const auto& clause = scene_.sentence->clauses[trigger.clause];
    const bool appointment = frame.type == std::variant<EventType, RelationType>(EventType::kAppointment);
    if (!appointment || clause.kind != ClauseKind::kGerund || clause.parent == kAbsent) return false;
    const bool of_subject = std::any_of(frame.roles.begin(), frame.roles.end(), [](const RoleSpec& spec) {
      return spec.target.kind == RoleTarget::Kind::kRole && spec.target.role == Role::kPerson &&
             std::any_of(spec.slots.begin(), spec.slots.end(),
                         [](const SlotRef& slot) { return slot.slot == Slot::kSubject; });
    });
    if (!of_subject) return false;
    const auto outer = scene_.sentence->clauses[clause.parent].verb;
    return std::any_of(in_sentence(), found_.events.cend(), [&](const EventMention& told) {
      return told.trigger == outer &&
             (told.claim.type == EventType::kAppointment || told.claim.type == EventType::kElection);
    });
  }

  /// "held meetings with A and B", "had separate talks with A and B": one with each.
  [[nodiscard]] bool with_several(const Trigger& trigger) const {
    const auto& group = scene_.sentence->groups[trigger.group];
    bool separate = group.word == "meetings"_w || group.word == "calls"_w;
    for (auto t = group.tokens.begin; t < group.head; ++t)
      separate = separate || scene_.document.token(t).is("separate"_w);
    if (!separate) return false;
    const auto guests = slot_groups(trigger, {Slot::kPreposition, "with"_w});
    return !guests.empty() && conjuncts(*scene_.sentence, guests.front()).size() > 1;
  }

  /// "met separately with A and B".
  [[nodiscard]] bool met_separately(const Trigger& trigger) const {
    const auto& clause = scene_.sentence->clauses[trigger.clause];
    if (trigger.noun && scene_.sentence->groups[trigger.group].plural && with_several(trigger)) return true;
    const auto end = std::min<std::size_t>(clause.end, scene_.sentence->groups.size());
    for (auto g = clause.begin; g < end; ++g) {
      const auto& group = scene_.sentence->groups[g];
      if (group.kind != GroupKind::kAdverb && g != clause.verb) continue;
      for (auto t = group.tokens.begin; t < group.tokens.end; ++t) {
        if (scene_.document.token(t).is("separately"_w)) return true;
      }
    }
    return false;
  }

  /// "telephoned both leaders".
  [[nodiscard]] bool reached_both(const Trigger& trigger) const {
    if (trigger.noun) return false;
    for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
      const auto& g = scene_.sentence->groups[group];
      if (scene_.document.token(g.tokens.begin).is("both"_w) && g.tokens.size() > 1) return true;
    }
    return false;
  }

  /// One contact for each of those met or called.
  bool push_pairs(const EventMention& mention, const Trigger& trigger) {
    const auto hosts = slot_entities(trigger, {Slot::kSubject, 0}, scene_.discourse);
    const auto is_host = [&](const Filler& f) {
      return std::find(hosts.begin(), hosts.end(), f.entity) != hosts.end();
    };
    for (const auto& guest : mention.claim.roles) {
      if (is_host(guest)) continue;
      auto pair = mention;
      std::erase_if(pair.claim.roles, [&](const Filler& f) { return !is_host(f) && f.entity != guest.entity; });
      found_.events.push_back(std::move(pair));
    }
    return true;
  }

  /// A part of a clause that tells of a contact of its own: "... and B in Bergen on Tuesday".
  struct Stage {
    GroupIndex guest = kAbsent;
    GroupIndex place = kAbsent;
    GroupIndex date = kAbsent;
  };

  /// The parts of a clause behind its verb, each closed by its date. None unless there are several.
  [[nodiscard]] std::vector<Stage> stages_of(const Trigger& trigger) const {
    const auto& sentence = *scene_.sentence;
    const auto& clause = sentence.clauses[trigger.clause];
    if (clause.verb == kAbsent) return {};
    auto arguments = clause.arguments;
    std::sort(arguments.begin(), arguments.end(), [](const auto& a, const auto& b) { return a.group < b.group; });
    std::vector<Stage> stages(1);
    for (const auto& argument : arguments) {
      if (argument.group < clause.verb) continue;
      const auto atom = sentence.groups[argument.group].atom;
      const bool name = atom != kAbsent && sentence.atoms[atom].kind == Atom::Kind::kName;
      const bool person = name && sentence.atoms[atom].person;
      const bool met = argument.function == Function::kObject || argument.preposition == "with"_w;
      auto& stage = stages.back();
      if (argument.function == Function::kDate) {
        if (stage.date != kAbsent) return {};
        stage.date = argument.group;
        stages.emplace_back();
      } else if (met && person) {
        if (stage.guest != kAbsent) return {};
        stage.guest = argument.group;
      } else if (name && argument.function == Function::kPrepositional && stage.place == kAbsent) {
        stage.place = argument.group;
      }
    }
    if (stages.back().date == kAbsent) stages.pop_back();
    return stages.size() < 2 ? std::vector<Stage>{} : stages;
  }

  /// "met A in Oslo on Monday and B in Bergen on Tuesday", "held talks with A in Oslo in May and in Bergen in June".
  bool push_stages(const EventMention& mention, const Trigger& trigger) {
    const auto stages = stages_of(trigger);
    if (stages.empty()) return false;
    const bool guests = std::all_of(stages.begin(), stages.end(), [](const Stage& s) { return s.guest != kAbsent; });
    const bool places =
        std::all_of(stages.begin(), stages.end(), [](const Stage& s) { return s.place != kAbsent; }) &&
        std::all_of(stages.begin() + 1, stages.end(), [](const Stage& s) { return s.guest == kAbsent; });
    if (!guests && !places) return false;
    const auto hosts = slot_entities(trigger, {Slot::kSubject, 0}, scene_.discourse);
    for (const auto& stage : stages) {
      auto told = mention;
      if (guests) {
        const auto met = scene_.discourse.resolve(stage.guest).entities;
        std::erase_if(told.claim.roles, [&](const Filler& f) {
          return std::find(hosts.begin(), hosts.end(), f.entity) == hosts.end() &&
                 std::find(met.begin(), met.end(), f.entity) == met.end();
        });
      }
      told.claim.date = scene_.dates.value(scene_.sentence->atoms[scene_.sentence->groups[stage.date].atom]);
      auto here = trigger;
      std::erase_if(here.phrases, [&](const Phrase& phrase) { return phrase.group != stage.place; });
      told.claim.place = place_of(scene_, here);
      found_.events.push_back(std::move(told));
      note(found_.events.back());
    }
    return true;
  }

  void note(EventMention& mention) {
    if (!is_complete(mention.claim)) return;
    mention.noted = true;
    if (mention.claim.modality == Modality::kHypothetical || mention.claim.modality == Modality::kNegated) return;
    std::vector<EntityIndex> core;
    for (const auto& filler : mention.claim.roles) {
      if (is_core_role(mention.claim.type, filler.role)) core.push_back(filler.entity);
    }
    scene_.discourse.note_pair(core);
  }

  const std::vector<ParsedSentence>& sentences_;
  Scene scene_;
  std::optional<EntityIndex> last_place_;  ///< of the event told last: where "then" goes on
  FoundEvents found_;
  std::size_t first_in_sentence_ = 0;  ///< index of the first event of the sentence being read
  std::size_t first_in_clause_ = 0;    ///< of the first event told since the clause was begun
};

}  // namespace

FoundEvents find_events(const Document& document, const std::vector<ParsedSentence>& sentences, const Lexicon& lexicon,
                        const FrameSet& frames, const ModalityCues& cues, Discourse& discourse, DateTracker& dates,
                        std::vector<FrameTrial>* trials) {
  return EventFinder(document, sentences, lexicon, frames, cues, discourse, dates, trials).run();
}

}  // namespace bilat
