// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/telling_links.h"

#include <algorithm>

#include "extractors/events/find_events.h"

namespace bilat {
namespace {

/// "signed on Friday, a day after a call between X and Y": the call is dated by the signing.
void relate_dates(const Scene& scene, std::vector<EventMention>& events, std::size_t first) {
  for (GroupIndex g = 0; g + 1 < scene.sentence->groups.size(); ++g) {
    const auto& group = scene.sentence->groups[g];
    if (group.kind != GroupKind::kDate) continue;
    const auto& atom = scene.sentence->atoms[group.atom];
    const auto& expression = scene.dates.expression(atom);
    if (!expression.from_thing) continue;
    EventMention* before = nullptr;
    EventMention* after = nullptr;
    for (auto e = first; e < events.size(); ++e) {
      auto& mention = events[e];
      if (mention.trigger < g && !mention.claim.date.empty()) before = &mention;
      if (mention.trigger > g && after == nullptr && mention.claim.date.empty()) after = &mention;
    }
    if (before != nullptr && after != nullptr)
      after->claim.date = scene.dates.before_thing(expression, before->claim.date);
  }
}

/// "Following Lam's re-election Xi sent a congratulatory message": it went to the one elected.
void complete_messages(std::vector<EventMention>& events, std::size_t first) {
  for (auto e = first; e < events.size(); ++e) {
    auto& message = events[e].claim;
    if (message.type != EventType::kMessage || message.attribute(Attribute::kKind) != "congratulation") continue;
    const auto is = [](Role role) { return [role](const Filler& f) { return f.role == role; }; };
    if (std::any_of(message.roles.begin(), message.roles.end(), is(Role::kRecipient)) ||
        std::none_of(message.roles.begin(), message.roles.end(), is(Role::kSender))) {
      continue;
    }
    for (auto o = first; o < events.size(); ++o) {
      const auto& other = events[o].claim;
      if (other.type != EventType::kElection && other.type != EventType::kAppointment) continue;
      if (events[o].trigger > events[e].trigger && events[o].clause != events[e].clause) continue;
      for (const auto& filler : other.roles) {
        const bool person = filler.role == Role::kElected || filler.role == Role::kPerson;
        const bool sender = std::any_of(message.roles.begin(), message.roles.end(),
                                        [&](const Filler& f) { return f.entity == filler.entity; });
        if (person && !sender) message.roles.push_back({Role::kRecipient, filler.entity});
      }
      break;
    }
    std::sort(message.roles.begin(), message.roles.end());
  }
}

/// "are to restore relations, severed in 1978": the same two states, and the date is the severing's alone.
void complete_ties(std::vector<EventMention>& events, std::size_t first) {
  for (auto e = first; e < events.size(); ++e) {
    auto& later = events[e];
    if (later.claim.type != EventType::kDiplomaticTies || is_complete(later.claim)) continue;
    for (auto o = first; o < events.size(); ++o) {
      auto& other = events[o];
      if (o == e || other.trigger != later.trigger || other.claim.type != EventType::kDiplomaticTies ||
          !is_complete(other.claim))
        continue;
      if (other.clause == later.clause) continue;
      later.claim.roles = other.claim.roles;
      if (other.claim.date == later.claim.date) other.claim.date.clear();
      break;
    }
  }
}

/// "That idea has been dropped": what the sentence before planned does not take place.
void cancel_ideas(const Scene& scene, std::vector<EventMention>& events) {
  for (const auto& clause : scene.sentence->clauses) {
    if (clause.verb == kAbsent || !scene.sentence->groups[clause.verb].passive) continue;
    if (scene.cues.find(ModalityCues::Where::kNoun, scene.sentence->groups[clause.verb].word) != Modality::kNegated)
      continue;
    for (const auto& argument : clause.arguments) {
      const auto& group = scene.sentence->groups[argument.group];
      if (argument.function != Function::kSubject || !group.is(Cue::kIdeaNoun)) continue;
      for (auto at = events.rbegin(); at != events.rend() && scene.number - at->sentence <= 1; ++at) {
        if (at->claim.modality != Modality::kPlanned && at->claim.modality != Modality::kHypothetical) continue;
        at->claim.modality = Modality::kNegated;
        break;
      }
    }
  }
}

/// Greetings conveyed by somebody were conveyed when he met or called the one they are for.
void date_carried(const Scene& scene, std::vector<EventMention>& events, std::size_t first) {
  for (auto e = first; e < events.size(); ++e) {
    auto& message = events[e];
    if (!message.frame->carried || !message.claim.date.empty()) continue;
    for (auto o = e; o-- > 0;) {
      const auto& other = events[o];
      if (scene.number - other.sentence > 3) break;
      const bool contact = other.claim.type == EventType::kMeeting || other.claim.type == EventType::kPhoneCall;
      if (!contact || !is_complete(other.claim) || other.claim.modality != message.claim.modality) continue;
      message.claim.date = other.claim.date;
      break;
    }
  }
}

bool takes_part(const EventClaim& claim, EntityIndex person) {
  return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) {
    return f.entity == person &&
           (f.role == Role::kParticipant || f.role == Role::kSignatory || f.role == Role::kWitness);
  });
}

/// What a visitor does in the sentences after the visit was told falls into its days, when it has no date of its own.
void date_during_visits(const Scene& scene, std::vector<EventMention>& events, std::size_t first) {
  constexpr std::uint32_t kSentences = 3;
  for (auto e = first; e < events.size(); ++e) {
    auto& claim = events[e].claim;
    if (!claim.date.empty() || (claim.type != EventType::kMeeting && claim.type != EventType::kSigning) ||
        !is_complete(claim))
      continue;
    if (claim.modality == Modality::kHabitual || claim.modality == Modality::kNegated) continue;
    for (auto o = events.size(); o-- > 0;) {
      const auto& visit = events[o].claim;
      if (scene.number - events[o].sentence > kSentences) break;
      if (visit.type != EventType::kVisit || visit.date.empty() || edtf_breadth(visit.date) > 31) continue;
      if (visit.modality == Modality::kNegated || visit.modality == Modality::kHypothetical) continue;
      if ((claim.modality == Modality::kActual) != (visit.modality == Modality::kActual)) continue;
      const bool guest = std::any_of(visit.roles.begin(), visit.roles.end(), [&](const Filler& f) {
        return f.role == Role::kVisitor && takes_part(claim, f.entity);
      });
      if (!guest) continue;
      claim.date = visit.date;
      break;
    }
  }
}

}  // namespace

void link_tellings(const Scene& scene, std::vector<EventMention>& events, std::size_t first) {
  relate_dates(scene, events, first);
  complete_messages(events, first);
  complete_ties(events, first);
  cancel_ideas(scene, events);
  date_carried(scene, events, first);
  date_during_visits(scene, events, first);
}

}  // namespace bilat
