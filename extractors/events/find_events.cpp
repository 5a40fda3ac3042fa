// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/find_events.h"

#include <algorithm>
#include <array>

namespace bilat {
namespace {

constexpr std::uint8_t mask(std::initializer_list<EntityType> types) {
  std::uint8_t bits = 0;
  for (const auto type : types) bits = static_cast<std::uint8_t>(bits | (1U << static_cast<unsigned>(type)));
  return bits;
}

constexpr auto kPeople = mask({EntityType::kPerson});
constexpr auto kBodies = mask({EntityType::kParty, EntityType::kCountry, EntityType::kOrganization});
constexpr auto kActors = static_cast<std::uint8_t>(kPeople | kBodies);
constexpr auto kWhere = mask({EntityType::kPlace, EntityType::kCountry});

/// What can fill a role when the frame does not say.
std::uint8_t default_types(Role role) {
  switch (role) {
    case Role::kDestination: return kWhere;
    case Role::kElected: case Role::kPerson: case Role::kInterviewee: return kPeople;
    case Role::kOrganization: case Role::kOrganizer: return kBodies;
    case Role::kParty: return mask({EntityType::kCountry});
    default: return kActors;
  }
}

/// Core fillers without which a telling is no event by itself.
bool complete(const EventClaim& claim) {
  const auto count = [&](Role role) {
    return std::count_if(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.role == role; });
  };
  switch (claim.type) {
    case EventType::kMeeting: case EventType::kPhoneCall: return count(Role::kParticipant) >= 2;
    case EventType::kVisit: return count(Role::kVisitor) >= 1 && (count(Role::kDestination) >= 1 || count(Role::kHost) >= 1);
    case EventType::kMessage: return count(Role::kSender) >= 1 && count(Role::kRecipient) >= 1;
    case EventType::kSigning: return count(Role::kSignatory) >= 1 || count(Role::kWitness) >= 1;
    case EventType::kElection: return count(Role::kElected) >= 1 && claim.modality != Modality::kHypothetical;
    case EventType::kAppointment: case EventType::kDeparture: return count(Role::kPerson) >= 1;
    case EventType::kGathering: return !claim.attribute(Attribute::kEventName).empty();
    case EventType::kSanction: return count(Role::kImposer) >= 1 && count(Role::kTarget) >= 1;
    case EventType::kDiplomaticTies: return count(Role::kParty) == 2;
    case EventType::kInterview: return count(Role::kInterviewee) >= 1 && count(Role::kInterviewer) >= 1;
  }
  return false;
}

class EventFinder {
 public:
  EventFinder(const Document& document, const std::vector<ParsedSentence>& sentences, const FrameSet& frames,
              const ModalityCues& cues, Discourse& discourse, DateTracker& dates)
      : document_(document), sentences_(sentences), frames_(frames), cues_(cues), discourse_(discourse), dates_(dates) {}

  FoundEvents run() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      number_ = s;
      sentence_ = &sentences_[s];
      discourse_.begin(*sentence_);
      dates_.begin(*sentence_);
      const auto first = found_.events.size();
      read_sentence();
      relate_dates(first);
      complete_messages(first);
      complete_ties(first);
      cancel_ideas();
      date_carried(first);
      for (auto e = first; e < found_.events.size(); ++e) note(found_.events[e]);
      discourse_.end();
    }
    return std::move(found_);
  }

 private:
  void read_sentence() {
    const auto& clauses = sentence_->clauses;
    std::vector<bool> done(sentence_->groups.size(), false);
    for (ClauseIndex c = 0; c < clauses.size(); ++c) {
      // nouns first: they are more telling than the verbs that carry them ("paid a visit")
      for (const auto& argument : clauses[c].arguments) noun(c, argument.group, done);
      if (clauses[c].antecedent != kAbsent) noun_carried_by_relative(c, done);
      if (clauses[c].verb != kAbsent) verb(c);
    }
    // nouns that own others: "the summit's host"
    for (GroupIndex g = 0; g < sentence_->groups.size(); ++g) {
      if (sentence_->groups[g].kind == GroupKind::kNoun && !done[g]) noun(clause_of(g), g, done);
    }
  }

  [[nodiscard]] ClauseIndex clause_of(GroupIndex g) const {
    ClauseIndex best = 0;
    for (ClauseIndex c = 0; c < sentence_->clauses.size(); ++c) {
      const auto& clause = sentence_->clauses[c];
      if (clause.begin <= g && g < clause.end) best = c;
    }
    return best;
  }

  void noun(ClauseIndex clause, GroupIndex group, std::vector<bool>& done) {
    const auto& g = sentence_->groups[group];
    if (done[group] || g.kind != GroupKind::kNoun || g.pronoun) return;
    done[group] = true;
    if (g.atom != kAbsent) return;
    const auto trigger = noun_trigger(*sentence_, clause, group);
    run_frames(frames_.by_noun(g.word), trigger);
  }

  /// "the visit that Lam paid to China": the clause behind the noun carries it.
  void noun_carried_by_relative(ClauseIndex c, std::vector<bool>& done) {
    const auto& clause = sentence_->clauses[c];
    const auto group = clause.antecedent;
    if (clause.verb == kAbsent || !clause.antecedent_is_object || sentence_->groups[group].atom != kAbsent) return;
    const auto trigger = noun_trigger(*sentence_, c, group);
    (void)done;
    run_frames(frames_.by_noun(sentence_->groups[group].word), trigger);
  }

  void verb(ClauseIndex c) {
    const auto& group = sentence_->groups[sentence_->clauses[c].verb];
    run_frames(frames_.by_verb(group.word), verb_trigger(*sentence_, c));
  }

  /// The most specific frame wins: one event and one relation a trigger.
  void run_frames(const std::vector<std::uint32_t>& candidates, const Trigger& trigger) {
    bool fired[2] = {false, false};
    for (const auto index : candidates) {
      const auto& frame = frames_.frames()[index];
      const auto sort = frame.type.index();
      if (fired[sort] || !fits(frame, trigger)) continue;
      auto placed = trigger;
      placed.with_verb = trigger.noun && !frame.verbs.empty();
      const auto carrier = sentence_->clauses[trigger.clause].verb;
      placed.carrier = carrier == kAbsent || carries_event(sentence_->groups[carrier].word, cues_);
      const bool ok = frame.type.index() == 0 ? event(frame, placed) : relation(frame, placed);
      if (ok) fired[sort] = true;
    }
  }

  [[nodiscard]] bool fits(const Frame& frame, const Trigger& trigger) const {
    const auto& group = sentence_->groups[trigger.group];
    const auto& clause = sentence_->clauses[trigger.clause];
    if (!trigger.noun) return frame.particle == group.particle || (frame.particle == 0 && group.particle == 0);
    if (!frame.verbs.empty()) {
      if (clause.verb == kAbsent) return false;
      const auto& verb = sentence_->groups[clause.verb];
      if (std::find(frame.verbs.begin(), frame.verbs.end(), verb.word) == frame.verbs.end()) return false;
      if (frame.particle != 0 && frame.particle != verb.particle) return false;
      if (!trigger.carried && trigger.inside == 0) return false;
    }
    if (frame.finite && !trigger.carried) return false;
    if (frame.proper && !(document_.token(group.head).capitalised() && group.tokens.size() > 1 && document_.token(group.head - 1).capitalised())) return false;
    if (!frame.under.empty() && !stands_under(frame, trigger)) return false;
    return frame.modifiers.empty() || has_modifier(frame, group);
  }

  /// "the anniversary of diplomatic relations": one of the nouns asked for governs the phrase that holds the trigger.
  [[nodiscard]] bool stands_under(const Frame& frame, const Trigger& trigger) const {
    auto first = trigger.group;
    while (sentence_->groups[first].possessor != kAbsent && sentence_->groups[first].possessor < first) first = sentence_->groups[first].possessor;
    for (int depth = 0; depth < 3 && first >= 2 && sentence_->groups[first - 1].word == "of"_w; ++depth) {
      const auto& above = sentence_->groups[first - 2];
      if (above.kind != GroupKind::kNoun) return false;
      if (std::find(frame.under.begin(), frame.under.end(), above.word) != frame.under.end()) return true;
      first -= 2;
    }
    return false;
  }

  [[nodiscard]] bool has_modifier(const Frame& frame, const Group& group) const {
    for (auto t = group.tokens.begin; t < group.head; ++t) {
      if (std::find(frame.modifiers.begin(), frame.modifiers.end(), document_.token(t).word) != frame.modifiers.end()) return true;
    }
    return false;
  }

  // --- filling -------------------------------------------------------------------------------------------------------

  [[nodiscard]] bool allowed(EntityIndex& entity, std::uint8_t types) const {
    const auto bit = 1U << static_cast<unsigned>(discourse_.type(entity));
    if ((types & bit) != 0) return true;
    // a capital stands for its government where a place cannot act
    const auto& government = discourse_.table().government_of;
    if (entity < government.size() && government[entity] != kNoEntity && (types & mask({EntityType::kCountry})) != 0) {
      entity = government[entity];
      return true;
    }
    return false;
  }

  /// "signed the accord with Roe as witness".
  bool as_witness(const RoleSpec& spec, const Trigger& trigger, EntityIndex entity) {
    if (spec.target.role != Role::kSignatory) return false;
    for (const auto& phrase : trigger.phrases) {
      const auto g = phrase.group;
      if (phrase.date || phrase.preposition != "with"_w || g + 2 >= sentence_->groups.size()) continue;
      if (sentence_->groups[g + 1].word != "as"_w) continue;
      const auto word = sentence_->groups[g + 2].word;
      if (word != "witness"_w && word != "witnesses"_w) continue;
      for (const auto named : discourse_.resolve(g, trigger.clause).entities) {
        if (named == entity) return true;
      }
    }
    return false;
  }

  std::vector<EntityIndex> fill(const RoleSpec& spec, const Trigger& trigger, std::uint8_t types) {
    std::vector<EntityIndex> all;
    for (const auto& slot : spec.slots) {
      for (auto entity : slot_entities(trigger, slot, discourse_)) {
        if (allowed(entity, types) && std::find(all.begin(), all.end(), entity) == all.end()) all.push_back(entity);
      }
    }
    // the organisers of "a gathering of Forum ministers" are named inside the group
    if (all.empty() && spec.target.kind == RoleTarget::Kind::kRole && spec.target.role == Role::kOrganizer) {
      for (const auto& slot : spec.slots) {
        for (const auto group : slot_groups(trigger, slot)) {
          for (auto entity : discourse_.names_in(sentence_->groups[group].tokens)) {
            if (allowed(entity, types) && std::find(all.begin(), all.end(), entity) == all.end()) all.push_back(entity);
          }
        }
      }
    }
    return all;
  }

  /// The words of the group in a slot, without determiner and possessor: "ambassador to Nicaragua".
  std::string words(const RoleSpec& spec, const Trigger& trigger, bool whole) {
    for (const auto& slot : spec.slots) {
      for (const auto group : slot_groups(trigger, slot)) {
        const auto& g = sentence_->groups[group];
        auto begin = g.tokens.begin;
        while (begin < g.head && (document_.token(begin).is("the"_w) || document_.token(begin).is("a"_w) || document_.token(begin).is("an"_w) ||
                                  begin == g.possessive)) {
          ++begin;
        }
        while (begin < g.head && document_.token(begin).kind == TokenKind::kNumber && !whole) ++begin;
        auto end = g.tokens.end;
        if (group + 2 < sentence_->groups.size() && sentence_->groups[group + 1].kind == GroupKind::kPreposition &&
            sentence_->groups[group + 2].kind == GroupKind::kNoun &&
            (whole || sentence_->groups[group + 1].word == "to"_w || sentence_->groups[group + 1].word == "on"_w ||
             sentence_->groups[group + 1].word == "for"_w)) {
          end = sentence_->groups[group + 2].tokens.end;
        }
        return std::string(document_.text_of(TokenRange{begin, end}));
      }
    }
    return {};
  }

  static void set(EventClaim& claim, Attribute attribute, std::string value) {
    if (value.empty()) return;
    for (auto& had : claim.attributes) {
      if (had.attribute == attribute) return;
    }
    claim.attributes.push_back({attribute, std::move(value)});
  }

  bool event(const Frame& frame, const Trigger& trigger) {
    EventMention mention;
    mention.frame = &frame;
    mention.sentence = number_;
    mention.trigger = trigger.group;
    mention.clause = trigger.clause;
    auto& claim = mention.claim;
    claim.type = std::get<EventType>(frame.type);
    claim.rule = frame.id;
    claim.cameo = frame.cameo;
    claim.plover = frame.plover;
    claim.attributes = frame.attributes;
    for (const auto& spec : frame.roles) {
      if (!fill_role(spec, trigger, mention)) return false;
    }
    if (frame.abroad && stays_home(claim)) return false;
    if (frame.plain && governs_infinitive(trigger)) return false;
    if (!frame.except.empty() && excepted(frame, trigger)) return false;
    if (frame.single && !slot_groups(trigger, {Slot::kComplement, 0}).empty() && !sentence_->groups[trigger.group].passive) return false;
    claim.modality = modality_of(frame, trigger);
    const auto picked = dates_.pick(trigger);
    claim.date = picked.edtf;
    if (frame.dated && (claim.date.empty() || edtf_breadth(claim.date) > 31)) return false;
    if (picked.length > 0 && claim.type == EventType::kVisit) {
      if (const auto day = parse_day(claim.date)) claim.date = stretch(*day, picked.length, picked.unit);
    }
    if (picked.repeated && claim.modality != Modality::kNegated) claim.modality = Modality::kHabitual;
    if (claim.modality == Modality::kHabitual) claim.date.clear();
    if (claim.modality == Modality::kActual && is_ahead(claim.date)) claim.modality = Modality::kPlanned;
    if (!claim.place && claim.type != EventType::kVisit) claim.place = place_of(trigger);
    if (says_there(trigger)) set_there(claim);
    count_of(trigger, claim);
    if (claim.type == EventType::kElection && first_time(trigger)) set(claim, Attribute::kReelection, "false");
    if (!claim.place && claim.type != EventType::kVisit && picked.followed) claim.place = last_place_;
    finish_roles(claim);
    mention.speech = frame.speech;
    const auto& group = sentence_->groups[trigger.group];
    const bool such = group.no || (group.head > group.tokens.begin && document_.token(group.head - 1).is("such"_w));
    mention.anaphoric = trigger.noun && (group.definite || such);
    mention.tokens = proof(trigger);
    if (claim.roles.empty() && !mention.anaphoric && !trigger.with_verb && claim.type != EventType::kGathering) return false;
    if (claim.place && complete(claim)) last_place_ = claim.place;
    found_.events.push_back(std::move(mention));
    return true;
  }

  bool fill_role(const RoleSpec& spec, const Trigger& trigger, EventMention& mention) {
    using Kind = RoleTarget::Kind;
    auto& claim = mention.claim;
    bool filled = false;
    switch (spec.target.kind) {
      case Kind::kRole: {
        if (spec.fallback && std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.role == spec.target.role; })) return true;
        const auto types = spec.types != 0xff ? spec.types : default_types(spec.target.role);
        for (const auto entity : fill(spec, trigger, types)) {
          claim.roles.push_back({as_witness(spec, trigger, entity) ? Role::kWitness : spec.target.role, entity});
          filled = true;
        }
        break;
      }
      case Kind::kPlace: {
        const auto places = fill(spec, trigger, kWhere);
        if (!places.empty()) claim.place = places.front();
        filled = !places.empty();
        break;
      }
      case Kind::kOffice: {
        auto text = words(spec, trigger, false);
        if (text == "post" || text == "position" || text == "office" || text == "duties" || text == "one") text.clear();
        filled = !text.empty();
        set(claim, Attribute::kOffice, std::move(text));
        break;
      }
      case Kind::kInstrument: {
        auto text = words(spec, trigger, false);
        filled = !text.empty();
        set(claim, Attribute::kInstrument, std::move(text));
        break;
      }
      case Kind::kName: {
        auto text = gathering_name(trigger.noun ? trigger.group : attended(spec, trigger));
        filled = !text.empty();
        set(claim, Attribute::kEventName, std::move(text));
        break;
      }
      default: break;
    }
    return filled || !spec.required;
  }

  /// "14th National Congress of the CPV": the noun group and its of-phrase, when it names one gathering.
  std::string gathering_name(GroupIndex g) const {
    if (g == kAbsent) return {};
    const auto& group = sentence_->groups[g];
    auto begin = group.tokens.begin;
    while (begin < group.head && (document_.token(begin).is("the"_w) || document_.token(begin).is("a"_w) || document_.token(begin).is("an"_w) ||
                                  document_.token(begin).is("this"_w) || begin == group.possessive)) {
      ++begin;
    }
    bool named = false;
    for (auto t = begin; t < group.head; ++t) {
      const auto& token = document_.token(t);
      if (token.capitalised() || (token.kind == TokenKind::kNumber && document_.text_of(token).ends_with("th"))) named = true;
    }
    auto end = group.tokens.end;
    if (g + 2 < sentence_->groups.size() && (sentence_->groups[g + 1].word == "of"_w || sentence_->groups[g + 1].word == "on"_w)) {
      GroupIndex noun = g + 2;
      while (noun + 1 < sentence_->groups.size() && sentence_->groups[noun + 1].possessor == noun) ++noun;
      if (sentence_->groups[noun].kind == GroupKind::kNoun) {
        end = sentence_->groups[noun].tokens.end;
        for (auto t = sentence_->groups[noun].tokens.begin; t < end; ++t) named = named || document_.token(t).capitalised();
      }
    }
    if (!named) return {};
    return std::string(document_.text_of(TokenRange{begin, end}));
  }

  /// "the summit of the Forum, which he attended": the object of the verb, and what its of-phrase belongs to.
  GroupIndex attended(const RoleSpec& spec, const Trigger& trigger) const {
    for (const auto& slot : spec.slots) {
      for (auto group : slot_groups(trigger, slot)) {
        for (int depth = 0; depth < 4; ++depth) {
          if (sentence_->groups[group].atom == kAbsent && !frames_.by_noun(sentence_->groups[group].word).empty()) return group;
          if (group < 2 || sentence_->groups[group - 1].word != "of"_w) break;
          group -= 2;
        }
      }
    }
    return kAbsent;
  }

  Modality modality_of(const Frame& frame, const Trigger& trigger) const {
    const auto said = trigger.noun ? noun_modality(document_, *sentence_, trigger.clause, trigger.group, cues_)
                                   : clause_modality(document_, *sentence_, trigger.clause, cues_);
    if (trigger.with_verb && trigger.carried) {  // the frame names the verb: what holds of the clause holds of the event
      const auto clause = clause_modality(document_, *sentence_, trigger.clause, cues_);
      if (!frame.modality || clause != Modality::kActual) return clause;
    }
    if (frame.modality && (said == Modality::kActual || *frame.modality == Modality::kNegated)) return *frame.modality;
    return said;
  }

  [[nodiscard]] bool governs_infinitive(const Trigger& trigger) const {
    return std::any_of(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const Clause& clause) {
      return clause.parent == trigger.clause && clause.kind == ClauseKind::kInfinitive;
    });
  }

  [[nodiscard]] bool excepted(const Frame& frame, const Trigger& trigger) const {
    for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
      if (std::find(frame.except.begin(), frame.except.end(), sentence_->groups[group].word) != frame.except.end()) return true;
    }
    return false;
  }

  /// Whether a traveller only goes about the own country.
  [[nodiscard]] bool stays_home(const EventClaim& claim) const {
    const auto& entities = discourse_.table().entities;
    return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& to) {
      if (to.role != Role::kDestination) return false;
      const auto& country = discourse_.type(to.entity) == EntityType::kCountry ? entities[to.entity].key : entities[to.entity].context;
      return !country.empty() && std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& who) {
               return who.role == Role::kVisitor && entities[who.entity].context == country;
             });
    });
  }

  /// "elected for the first time".
  [[nodiscard]] bool first_time(const Trigger& trigger) const {
    return std::any_of(trigger.phrases.begin(), trigger.phrases.end(), [&](const Phrase& phrase) {
      const auto& group = sentence_->groups[phrase.group];
      return !phrase.date && phrase.preposition == "for"_w && group.word == "time"_w && document_.token(group.head - 1).is("first"_w);
    });
  }

  /// Whether the whole date lies behind the day of publication: it has not happened yet.
  [[nodiscard]] bool is_ahead(const std::string& date) const {
    const auto published = parse_day(document_.info().published);
    const auto bounds = edtf_bounds(date);
    return published && bounds && bounds->earliest && *published < *bounds->earliest;
  }

  [[nodiscard]] bool says_there(const Trigger& trigger) const {
    const auto& clause = sentence_->clauses[trigger.clause];
    const auto end = std::min<std::size_t>(clause.end, sentence_->groups.size());
    for (auto g = trigger.group; g < end; ++g) {
      const auto& group = sentence_->groups[g];
      if (g > trigger.group && (group.kind == GroupKind::kComma || group.kind == GroupKind::kVerb)) return false;
      if (group.kind == GroupKind::kAdverb && group.word == "there"_w) return true;
    }
    return false;
  }

  void set_there(EventClaim& claim) {
    auto there = discourse_.last_place();
    for (GroupIndex g = 0; g < sentence_->groups.size(); ++g) {  // nearer: in this sentence
      if (sentence_->groups[g].kind != GroupKind::kNoun || sentence_->groups[g].atom == kAbsent) continue;
      for (const auto entity : discourse_.resolve(g, 0).entities) {
        if (discourse_.type(entity) == EntityType::kPlace) there = entity;
      }
    }
    if (there == kNoEntity) return;
    if (claim.type != EventType::kVisit) {
      if (!claim.place) claim.place = there;
    } else if (std::none_of(claim.roles.begin(), claim.roles.end(), [](const Filler& f) { return f.role == Role::kDestination; })) {
      claim.roles.push_back({Role::kDestination, there});
    }
  }

  std::optional<EntityIndex> place_of(const Trigger& trigger) {
    std::optional<EntityIndex> country;
    for (const auto& phrase : trigger.phrases) {
      if (phrase.date) continue;
      const auto p = phrase.preposition;
      if (p != "in"_w && p != "at"_w && p != "near"_w && p != "outside"_w && p != "inside"_w && p != "on"_w) continue;
      for (const auto entity : discourse_.resolve(phrase.group, trigger.clause).entities) {
        if (discourse_.type(entity) == EntityType::kPlace) return entity;
        if (discourse_.type(entity) == EntityType::kCountry && p == "in"_w && !country) country = entity;
      }
    }
    return country;
  }

  /// "signed three documents", "45 agreements": how many.
  void count_of(const Trigger& trigger, EventClaim& claim) {
    if (claim.type != EventType::kSigning || claim.attribute(Attribute::kInstrument).empty()) return;
    std::int32_t number = 0;
    if (trigger.noun) {
      for (const auto group : slot_groups(trigger, {Slot::kPreposition, "of"_w})) number = sentence_->groups[group].number;
    } else {
      for (const auto group : slot_groups(trigger, {Slot::kObject, 0})) {
        const auto& g = sentence_->groups[group];
        number = g.number;
        if (number == 0 && !g.plural && g.kind == GroupKind::kNoun) number = 1;
      }
    }
    if (number > 0) set(claim, Attribute::kCount, std::to_string(number));
  }

  /// States and bodies give way to the persons named for the same side; nobody fills two core roles.
  void finish_roles(EventClaim& claim) {
    std::sort(claim.roles.begin(), claim.roles.end());
    claim.roles.erase(std::unique(claim.roles.begin(), claim.roles.end()), claim.roles.end());
    const auto drop = [&](Role kept, Role dropped) {
      std::erase_if(claim.roles, [&](const Filler& f) {
        return f.role == dropped && std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& other) {
                 return other.role == kept && other.entity == f.entity;
               });
      });
    };
    const auto count = [&](Role role) { return std::count_if(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.role == role; }); };
    const bool exchanged = count(Role::kSender) > 1 && count(Role::kSender) == count(Role::kRecipient);
    if (!exchanged) drop(Role::kSender, Role::kRecipient);
    drop(Role::kVisitor, Role::kHost);
    drop(Role::kImposer, Role::kTarget);
    drop(Role::kInterviewee, Role::kInterviewer);
    drop(Role::kWitness, Role::kSignatory);
    std::vector<Filler> kept;
    for (const auto& filler : claim.roles) {
      if (discourse_.type(filler.entity) == EntityType::kCountry && represented(claim, filler)) continue;
      kept.push_back(filler);
    }
    claim.roles = std::move(kept);
    std::sort(claim.attributes.begin(), claim.attributes.end());
  }

  /// Whether a person of that country fills the same role.
  bool represented(const EventClaim& claim, const Filler& state) const {
    if (state.role == Role::kDestination || state.role == Role::kOrganization || state.role == Role::kParty) return false;
    const auto& table = discourse_.table();
    return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& other) {
      return other.role == state.role && discourse_.type(other.entity) == EntityType::kPerson &&
             table.entities[other.entity].context == table.entities[state.entity].key;
    });
  }

  TokenRange proof(const Trigger& trigger) const {
    auto range = sentence_->groups[trigger.group].tokens;
    const auto& clause = sentence_->clauses[trigger.clause];
    const auto widen = [&](GroupIndex g) { range = join(range, sentence_->groups[g].tokens); };
    for (const auto& phrase : trigger.phrases) {
      if (!phrase.fronted) widen(phrase.group);
    }
    if (!trigger.noun || trigger.carried || trigger.subject_of_verb) {
      for (const auto& argument : clause.arguments) widen(argument.group);
      if (clause.verb != kAbsent) widen(clause.verb);
    } else if (sentence_->groups[trigger.group].possessor != kAbsent) {
      widen(sentence_->groups[trigger.group].possessor);
    }
    return range;
  }

  // --- dates between events ------------------------------------------------------------------------------------------

  /// "signed on Friday, a day after a call between X and Y": the call is dated by the signing.
  void relate_dates(std::size_t first) {
    for (GroupIndex g = 0; g + 1 < sentence_->groups.size(); ++g) {
      const auto& group = sentence_->groups[g];
      if (group.kind != GroupKind::kDate) continue;
      const auto& atom = sentence_->atoms[group.atom];
      const auto& expression = dates_.expression(atom);
      if (!expression.from_thing) continue;
      EventMention* before = nullptr;
      EventMention* after = nullptr;
      for (auto e = first; e < found_.events.size(); ++e) {
        auto& mention = found_.events[e];
        if (mention.trigger < g && !mention.claim.date.empty()) before = &mention;
        if (mention.trigger > g && after == nullptr && mention.claim.date.empty()) after = &mention;
      }
      if (before != nullptr && after != nullptr) after->claim.date = dates_.before_thing(expression, before->claim.date);
    }
  }

  /// "Following Lam's re-election Xi sent a congratulatory message": it went to the one elected.
  void complete_messages(std::size_t first) {
    for (auto e = first; e < found_.events.size(); ++e) {
      auto& message = found_.events[e].claim;
      if (message.type != EventType::kMessage || message.attribute(Attribute::kKind) != "congratulation") continue;
      const auto is = [](Role role) { return [role](const Filler& f) { return f.role == role; }; };
      if (std::any_of(message.roles.begin(), message.roles.end(), is(Role::kRecipient)) ||
          std::none_of(message.roles.begin(), message.roles.end(), is(Role::kSender))) {
        continue;
      }
      for (auto o = first; o < found_.events.size(); ++o) {
        const auto& other = found_.events[o].claim;
        if (other.type != EventType::kElection && other.type != EventType::kAppointment) continue;
        for (const auto& filler : other.roles) {
          const bool person = filler.role == Role::kElected || filler.role == Role::kPerson;
          const bool sender = std::any_of(message.roles.begin(), message.roles.end(), [&](const Filler& f) { return f.entity == filler.entity; });
          if (person && !sender) message.roles.push_back({Role::kRecipient, filler.entity});
        }
        break;
      }
      std::sort(message.roles.begin(), message.roles.end());
    }
  }

  /// "are to restore relations, severed in 1978": the same two states, and the date is the severing's alone.
  void complete_ties(std::size_t first) {
    for (auto e = first; e < found_.events.size(); ++e) {
      auto& later = found_.events[e];
      if (later.claim.type != EventType::kDiplomaticTies || complete(later.claim)) continue;
      for (auto o = first; o < found_.events.size(); ++o) {
        auto& other = found_.events[o];
        if (o == e || other.trigger != later.trigger || other.claim.type != EventType::kDiplomaticTies || !complete(other.claim)) continue;
        if (other.clause == later.clause) continue;
        later.claim.roles = other.claim.roles;
        if (other.claim.date == later.claim.date) other.claim.date.clear();
        break;
      }
    }
  }

  /// "That idea has been dropped": what the sentence before planned does not take place.
  void cancel_ideas() {
    for (const auto& clause : sentence_->clauses) {
      if (clause.verb == kAbsent || !sentence_->groups[clause.verb].passive) continue;
      if (cues_.find(ModalityCues::Where::kNoun, sentence_->groups[clause.verb].word) != Modality::kNegated) continue;
      for (const auto& argument : clause.arguments) {
        const auto& group = sentence_->groups[argument.group];
        const bool idea = group.word == "idea"_w || group.word == "plan"_w || group.word == "plans"_w || group.word == "proposal"_w || group.word == "trip"_w;
        if (argument.function != Function::kSubject || !idea) continue;
        for (auto at = found_.events.rbegin(); at != found_.events.rend() && number_ - at->sentence <= 1; ++at) {
          if (at->claim.modality != Modality::kPlanned && at->claim.modality != Modality::kHypothetical) continue;
          at->claim.modality = Modality::kNegated;
          break;
        }
      }
    }
  }

  /// Greetings conveyed by somebody were conveyed when he met or called the one they are for.
  void date_carried(std::size_t first) {
    for (auto e = first; e < found_.events.size(); ++e) {
      auto& message = found_.events[e];
      if (!message.frame->carried || !message.claim.date.empty()) continue;
      for (auto o = e; o-- > 0;) {
        const auto& other = found_.events[o];
        if (number_ - other.sentence > 3) break;
        const bool contact = other.claim.type == EventType::kMeeting || other.claim.type == EventType::kPhoneCall;
        if (!contact || !complete(other.claim) || other.claim.modality != message.claim.modality) continue;
        message.claim.date = other.claim.date;
        break;
      }
    }
  }

  void note(const EventMention& mention) {
    if (!complete(mention.claim)) return;
    if (mention.claim.modality == Modality::kHypothetical || mention.claim.modality == Modality::kNegated) return;
    std::vector<EntityIndex> core;
    for (const auto& filler : mention.claim.roles) {
      if (is_core_role(mention.claim.type, filler.role)) core.push_back(filler.entity);
    }
    discourse_.note_pair(core);
  }

  // --- relations -----------------------------------------------------------------------------------------------------

  bool relation(const Frame& frame, const Trigger& trigger) {
    using Kind = RoleTarget::Kind;
    RelationMention mention;
    mention.sentence = number_;
    auto& claim = mention.claim;
    claim.type = std::get<RelationType>(frame.type);
    claim.rule = frame.id;
    std::vector<EntityIndex> subjects, objects;
    for (const auto& spec : frame.roles) {
      if (spec.target.kind == Kind::kSubject || spec.target.kind == Kind::kObject) {
        auto filled = fill(spec, trigger, spec.types == 0xff ? 0xff : spec.types);
        if (filled.empty() && spec.required) return false;
        auto& side = spec.target.kind == Kind::kSubject ? subjects : objects;
        side.insert(side.end(), filled.begin(), filled.end());
      } else if (spec.target.kind == Kind::kOver) {
        claim.over = words(spec, trigger, true);
      } else if (spec.target.kind == Kind::kTitle) {
        claim.title = words(spec, trigger, false);
      }
    }
    if (clause_modality(document_, *sentence_, trigger.clause, cues_) != Modality::kActual || sentence_->groups[trigger.group].no) return false;
    const bool symmetric = claim.type == RelationType::kDispute || claim.type == RelationType::kDiplomaticRelations;
    if (symmetric && objects.empty() && subjects.size() == 2) {
      objects = {subjects[1]};
      subjects.resize(1);
    }
    if (subjects.empty()) subjects = apposed(trigger);
    std::erase_if(subjects, [&](EntityIndex e) { return std::find(objects.begin(), objects.end(), e) != objects.end(); });
    if (subjects.empty() || objects.empty()) return false;
    if (trigger.noun && claim.type == RelationType::kTradePartner) claim.note = note_of(trigger);
    mention.tokens = proof(trigger);
    for (const auto subject : subjects) {
      for (const auto object : objects) {
        claim.subject = subject;
        claim.object = object;
        found_.relations.push_back(mention);
      }
    }
    return true;
  }

  /// "China, the biggest trading partner of Chile, ...": the noun group before the comma.
  std::vector<EntityIndex> apposed(const Trigger& trigger) {
    if (!trigger.noun) return {};
    auto start = trigger.group;
    while (start > 0 && sentence_->groups[start].possessor != kAbsent && sentence_->groups[start].possessor < start) start = sentence_->groups[start].possessor;
    if (start < 2 || sentence_->groups[start - 1].kind != GroupKind::kComma || sentence_->groups[start - 2].kind != GroupKind::kNoun) return {};
    return discourse_.resolve(start - 2, trigger.clause).entities;
  }

  /// "largest trading partner in ASEAN".
  std::string note_of(const Trigger& trigger) const {
    const auto& group = sentence_->groups[trigger.group];
    auto begin = group.tokens.begin;
    while (begin < group.head && (document_.token(begin).is("the"_w) || document_.token(begin).is("a"_w) || document_.token(begin).is("an"_w))) ++begin;
    auto end = group.tokens.end;
    for (const auto& phrase : trigger.phrases) {
      if (phrase.fronted || phrase.preposition == "of"_w || phrase.preposition == "to"_w) continue;
      end = std::max(end, sentence_->groups[phrase.group].tokens.end);
    }
    return std::string(document_.text_of(TokenRange{begin, end}));
  }

  const Document& document_;
  const std::vector<ParsedSentence>& sentences_;
  const FrameSet& frames_;
  const ModalityCues& cues_;
  Discourse& discourse_;
  DateTracker& dates_;
  const ParsedSentence* sentence_ = nullptr;
  std::uint32_t number_ = 0;
  std::optional<EntityIndex> last_place_;  ///< of the event told last: where "then" goes on
  FoundEvents found_;
};

}  // namespace

FoundEvents find_events(const Document& document, const std::vector<ParsedSentence>& sentences, const FrameSet& frames,
                        const ModalityCues& cues, Discourse& discourse, DateTracker& dates) {
  return EventFinder(document, sentences, frames, cues, discourse, dates).run();
}

bool is_complete(const EventClaim& claim) { return complete(claim); }

}  // namespace bilat
