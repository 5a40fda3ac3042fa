// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/coreference.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

#include "extractors/events/find_events.h"
#include "extractors/events/represented.h"
#include "lib/facts/event_clustering.h"

namespace bilat {
namespace {

bool has_filler(const EventClaim& claim, EntityIndex entity) {
  return std::any_of(claim.roles.begin(), claim.roles.end(), [&](const Filler& f) { return f.entity == entity; });
}

bool is_contact(EventType type) { return type == EventType::kMeeting || type == EventType::kPhoneCall; }

bool has_filler_as(const EventClaim& claim, const Filler& filler) {
  return std::find(claim.roles.begin(), claim.roles.end(), filler) != claim.roles.end();
}

/// Whether the written message names no recipient, or one that the other has too.
bool recipients_agree(const EventClaim& written, const EventClaim& other) {
  bool any = false;
  for (const auto& filler : written.roles) {
    if (filler.role != Role::kRecipient) continue;
    any = true;
    if (has_filler_as(other, filler)) return true;
  }
  return !any;
}

/// How many sentences apart two tellings of one event may stand, and how many tellings are compared with one.
constexpr std::uint32_t kReachSentences = 400;
constexpr std::size_t kReachTellings = 1024;

/// The tellings near one, in reading order: what may tell of the same event.
std::span<const EventMention> near(const std::vector<EventMention>& all, std::uint32_t sentence, std::uint32_t reach) {
  const auto before = [](const EventMention& m, std::uint32_t s) { return m.sentence < s; };
  const auto from = std::lower_bound(all.begin(), all.end(), sentence > reach ? sentence - reach : 0, before);
  const auto here = std::lower_bound(from, all.end(), sentence, before);
  const auto to = std::lower_bound(here, all.end(), sentence + reach + 1, before);
  const auto first = std::max(from, here - std::min<std::ptrdiff_t>(here - all.begin(), kReachTellings));
  const auto last = std::min(to, here + std::min<std::ptrdiff_t>(all.end() - here, kReachTellings));
  return {first, last};
}

/// "congratulated him" said while meeting or calling him is speech.
bool mere_speech(const EventMention& speech, const std::vector<EventMention>& mentions, const EntityTable& table) {
  if (!is_complete(speech.claim)) return true;
  const auto all = near(mentions, speech.sentence, kReachSentences);
  const auto sender = std::find_if(speech.claim.roles.begin(), speech.claim.roles.end(),
                                   [](const Filler& f) { return f.role == Role::kSender; });
  const bool written = std::any_of(all.begin(), all.end(), [&](const EventMention& other) {
    return !other.speech && other.claim.type == EventType::kMessage && has_filler_as(other.claim, *sender) &&
           recipients_agree(other.claim, speech.claim);
  });
  if (written) return false;  // the message that he sent is told in other words
  return std::any_of(all.begin(), all.end(), [&](const EventMention& other) {
    if (other.speech || !is_contact(other.claim.type) || !is_complete(other.claim)) return false;
    if (other.claim.modality != Modality::kActual) return false;
    const auto inside = std::count_if(speech.claim.roles.begin(), speech.claim.roles.end(),
                                      [&](const Filler& f) { return has_filler(other.claim, f.entity); });
    if (inside >= 2) return true;
    // "congratulated China on ...", said to its leader
    return std::all_of(speech.claim.roles.begin(), speech.claim.roles.end(), [&](const Filler& f) {
      return f.role == Role::kSender ? has_filler(other.claim, f.entity)
                                     : table.entities[f.entity].type != EntityType::kPerson;
    });
  });
}

/// "to be witnessed by both", beside the signing itself: tells of that one.
bool only_witnessed(const EventMention& mention, const std::vector<EventMention>& mentions) {
  const auto signs = [](const EventClaim& claim) {
    return std::any_of(claim.roles.begin(), claim.roles.end(),
                       [](const Filler& f) { return f.role == Role::kSignatory; });
  };
  if (mention.claim.type != EventType::kSigning || signs(mention.claim)) return false;
  const auto all = near(mentions, mention.sentence, 1);
  return std::any_of(all.begin(), all.end(), [&](const EventMention& other) {
    return other.claim.type == EventType::kSigning && signs(other.claim) && other.sentence <= mention.sentence &&
           mention.sentence - other.sentence <= 1;
  });
}

void add_role(EventClaim& claim, const Filler& filler) {
  const auto at = std::lower_bound(claim.roles.begin(), claim.roles.end(), filler);
  if (at == claim.roles.end() || *at != filler) claim.roles.insert(at, filler);
}

void add_attribute(EventClaim& claim, const AttributeValue& value) {
  for (auto& had : claim.attributes) {
    if (had.attribute != value.attribute) continue;
    if (value.attribute == Attribute::kEventName && value.value.size() > had.value.size()) had.value = value.value;
    return;
  }
  claim.attributes.push_back(value);
  std::sort(claim.attributes.begin(), claim.attributes.end());
}

/// The order in which modalities win: actual, negated, planned, hypothetical; habitual stays apart.
int rank(Modality modality) {
  switch (modality) {
    case Modality::kActual:
      return 0;
    case Modality::kNegated:
      return 1;
    case Modality::kPlanned:
      return 2;
    case Modality::kHypothetical:
      return 3;
    case Modality::kHabitual:
      return 4;
  }
  return 5;
}

void absorb(EventClaim& into, const EventClaim& from) {
  for (const auto& filler : from.roles) add_role(into, filler);
  for (const auto& value : from.attributes) add_attribute(into, value);
  if (!into.place) into.place = from.place;
  if (into.date.empty() || (!from.date.empty() && edtf_breadth(from.date) < edtf_breadth(into.date))) {
    if (!from.date.empty()) into.date = from.date;
  }
  if (rank(from.modality) < rank(into.modality)) into.modality = from.modality;
}

/// "cut ties" and "will restore ties" are two events.
bool changes_agree(const EventClaim& a, const EventClaim& b) {
  const auto change_a = a.attribute(Attribute::kChange), change_b = b.attribute(Attribute::kChange);
  return change_a.empty() || change_b.empty() || change_a == change_b;
}

/// The event that an incomplete telling speaks of: the last one of its type before it that does not contradict.
std::optional<std::size_t> antecedent(const EventMention& mention, const std::vector<EventMention>& complete) {
  std::optional<std::size_t> best;
  const auto all = near(complete, mention.sentence, kReachSentences);
  const auto first = static_cast<std::size_t>(all.data() - complete.data());
  for (auto i = first; i < first + all.size(); ++i) {
    const auto& other = complete[i];
    if (other.claim.type != mention.claim.type || other.sentence > mention.sentence) continue;
    if (!changes_agree(other.claim, mention.claim)) continue;
    if (mention.claim.type == EventType::kSigning && mention.sentence - other.sentence <= 1) best = i;
    if (!mention.frame->ends && !compatible(other.claim.date, mention.claim.date)) continue;
    const auto in = [&](const Filler& f) { return has_filler(other.claim, f.entity); };
    // "he will be accompanied by ...": a visit is told by one of its visitors
    const bool shares = mention.claim.type == EventType::kVisit && !mention.claim.roles.empty()
                            ? std::any_of(mention.claim.roles.begin(), mention.claim.roles.end(), in)
                            : std::all_of(mention.claim.roles.begin(), mention.claim.roles.end(), in);
    if (shares && (!mention.claim.roles.empty() || mention.anaphoric)) best = i;
  }
  return best;
}

/// What the leaders of two countries look on at is signed by their countries, where no signatory is named.
void signed_by_states(EventClaim& claim, const std::vector<IdentityEntity>& entities) {
  std::vector<EntityIndex> states;
  for (const auto& filler : claim.roles) {
    if (filler.role == Role::kSignatory) return;
    const auto state = entities[filler.entity].country;
    if (filler.role != Role::kWitness || state == kNoCountry) continue;
    if (std::find(states.begin(), states.end(), state) == states.end()) states.push_back(state);
  }
  if (states.size() < 2) return;
  for (const auto state : states) add_role(claim, {Role::kSignatory, state});
}

std::vector<IdentityEntity> identities(const EntityTable& table) {
  std::unordered_map<std::string_view, EntityIndex> by_key;
  for (EntityIndex e = 0; e < table.entities.size(); ++e) by_key.emplace(table.entities[e].key, e);
  std::vector<IdentityEntity> all(table.entities.size());
  for (EntityIndex e = 0; e < table.entities.size(); ++e) {
    const auto& entity = table.entities[e];
    all[e].type = entity.type;
    if (entity.type == EntityType::kCountry) all[e].country = e;
    if (const auto country = by_key.find(entity.context); !entity.context.empty() && country != by_key.end())
      all[e].country = country->second;
  }
  return all;
}

}  // namespace

std::vector<JoinedEvent> join_tellings(std::vector<EventMention> mentions, const EntityTable& table,
                                       const std::string& published) {
  std::vector<EventMention> complete, partial;
  for (const auto& mention : mentions) {
    if (mention.speech && mere_speech(mention, mentions, table)) continue;
    (is_complete(mention.claim) && !mention.frame->echo && !mention.frame->ends && !only_witnessed(mention, mentions)
         ? complete
         : partial)
        .push_back(mention);
  }
  std::vector<std::vector<TokenRange>> extra(complete.size());
  for (const auto& mention : partial) {
    const auto at = antecedent(mention, complete);
    if (!at) continue;
    auto& whole = complete[*at].claim;
    if (mention.frame->ends) {  // "arrived on Monday ... and left on Friday"
      const auto from = parse_day(whole.date), to = parse_day(mention.claim.date);
      if (from && to && *from < *to && to->number - from->number < 60) whole.date = edtf(*from, *to);
      extra[*at].push_back(mention.tokens);
      continue;
    }
    if (mention.claim.modality == whole.modality) absorb(whole, mention.claim);
    // "whether he had called": "there had been no such call"
    else if (mention.claim.modality == Modality::kNegated && whole.modality == Modality::kHypothetical)
      whole.modality = Modality::kNegated;
    extra[*at].push_back(mention.tokens);
  }
  std::vector<EventSketch> sketches;
  for (const auto& mention : complete) sketches.push_back(sketch_of(mention.claim, published));
  const auto entities = identities(table);
  ClusterOptions options;
  options.between_articles = false;
  const auto cluster = cluster_events(sketches, entities, options);
  std::vector<JoinedEvent> joined;
  std::vector<std::size_t> at(complete.size(), SIZE_MAX);
  for (std::size_t i = 0; i < complete.size(); ++i) {
    auto& place = at[cluster[i]];
    if (place == SIZE_MAX) {
      place = joined.size();
      joined.push_back({complete[i].claim, {}});
    } else {
      absorb(joined[place].claim, complete[i].claim);
    }
    auto& evidence = joined[place].evidence;
    evidence.push_back(complete[i].tokens);
    evidence.insert(evidence.end(), extra[i].begin(), extra[i].end());
  }
  for (auto& event : joined) {
    drop_represented_states(event.claim, table);
    if (event.claim.type == EventType::kSigning) signed_by_states(event.claim, entities);
    std::sort(event.evidence.begin(), event.evidence.end());
    event.evidence.erase(std::unique(event.evidence.begin(), event.evidence.end()), event.evidence.end());
  }
  return joined;
}

}  // namespace bilat
