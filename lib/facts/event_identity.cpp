// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/event_identity.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace bilat {
namespace {

/// A weak core match needs dates within a month of each other ...
constexpr std::int64_t kWeakDays = 31;
/// ... or, where a claim has no date, one article for both, or one that appeared within so many days of the event (of
/// the other article).
constexpr std::int64_t kWeakPublishedDays = 7;

using Entities = std::vector<EntityIndex>;

Entities fillers(const EventSketch& sketch, Role role) {
  Entities found;
  for (const auto& filler : sketch.roles) {
    if (filler.role == role) found.push_back(filler.entity);
  }
  return found;  // sorted, as roles are
}

EntityIndex country_of(EntityIndex entity, std::span<const IdentityEntity> entities) {
  return entity < entities.size() ? entities[entity].country : kNoCountry;
}

bool is_country(EntityIndex entity, std::span<const IdentityEntity> entities) {
  return entity < entities.size() && entities[entity].type == EntityType::kCountry;
}

Entities minus(const Entities& a, const Entities& b) {
  Entities left;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
  return left;
}

bool share(const Entities& a, const Entities& b) {
  return std::any_of(a.begin(), a.end(), [&](EntityIndex x) { return std::binary_search(b.begin(), b.end(), x); });
}

/// The countries that a set of entities acts for or lies in; an entity without a country stands for itself.
Entities sides(const Entities& of, std::span<const IdentityEntity> entities) {
  Entities found;
  for (const auto entity : of) {
    const auto country = country_of(entity, entities);
    found.push_back(country == kNoCountry ? entity : country);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Those of `left` for whom nobody in `right` stands: a country for its people and bodies, and they for it.
Entities not_stood_for(const Entities& left, const Entities& right, std::span<const IdentityEntity> entities) {
  Entities found;
  for (const auto entity : left) {
    const auto stands = [&](EntityIndex other) {
      if (is_country(entity, entities)) return !is_country(other, entities) && country_of(other, entities) == entity;
      return is_country(other, entities) && country_of(entity, entities) == other;
    };
    if (std::none_of(right.begin(), right.end(), stands)) found.push_back(entity);
  }
  return found;
}

/// Two sets of core participants; a subset must have `least` members in common with the other.
CoreMatch match_sets(const Entities& a, const Entities& b, std::size_t least,
                     std::span<const IdentityEntity> entities) {
  if (a.empty() || b.empty()) return CoreMatch::kNone;
  if (a == b) return CoreMatch::kEqual;
  const auto a_alone = minus(a, b);
  const auto b_alone = minus(b, a);
  const auto a_left = not_stood_for(a_alone, b_alone, entities);
  const auto b_left = not_stood_for(b_alone, a_alone, entities);
  if (a_left.empty() && b_left.empty()) return CoreMatch::kStandsFor;
  const bool inside = a_left.empty() || b_left.empty();
  return inside && std::min(a.size(), b.size()) >= least ? CoreMatch::kSubset : CoreMatch::kNone;
}

struct Pair {
  const EventSketch& a;
  const EventSketch& b;
  std::span<const IdentityEntity> entities;

  [[nodiscard]] CoreMatch match(Role role, std::size_t least) const {
    return match_sets(fillers(a, role), fillers(b, role), least, entities);
  }

  /// Whether a role that not every claim fills agrees: filled on one side only, or with somebody (or a country) in
  /// common.
  [[nodiscard]] bool agree_if_filled(Role role) const {
    const auto x = fillers(a, role);
    const auto y = fillers(b, role);
    return x.empty() || y.empty() || share(x, y) || share(sides(x, entities), sides(y, entities));
  }
};

/// Where a visit goes, as countries: the destinations', or the hosts' where no destination is named.
Entities visit_sides(const EventSketch& visit, std::span<const IdentityEntity> entities) {
  const auto destinations = fillers(visit, Role::kDestination);
  return sides(destinations.empty() ? fillers(visit, Role::kHost) : destinations, entities);
}

CoreMatch match_visits(const Pair& pair) {
  const auto x = visit_sides(pair.a, pair.entities);
  const auto y = visit_sides(pair.b, pair.entities);
  if (!x.empty() && !y.empty() && !share(x, y)) return CoreMatch::kNone;
  const auto core = pair.match(Role::kVisitor, 1);
  return x.empty() != y.empty() ? std::min(core, CoreMatch::kSubset) : core;
}

Entities signing_parties(const EventSketch& signing) {
  auto parties = fillers(signing, Role::kSignatory);
  const auto witnesses = fillers(signing, Role::kWitness);
  parties.insert(parties.end(), witnesses.begin(), witnesses.end());
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
  return parties;
}

/// Papers name the ministers who sign, the leaders who watch or the states that agree: their countries must be the
/// same. The same people, or the same number of papers, leave no doubt.
CoreMatch match_signings(const Pair& pair) {
  const auto core = pair.match(Role::kSignatory, 2);
  if (core == CoreMatch::kEqual) return core;
  const auto a = signing_parties(pair.a);
  const auto b = signing_parties(pair.b);
  const auto x = sides(a, pair.entities);
  const auto y = sides(b, pair.entities);
  const auto count = pair.a.attribute(Attribute::kCount);
  const bool same_count = !count.empty() && count == pair.b.attribute(Attribute::kCount);
  if (x.size() >= 2 && x == y) return a == b || same_count ? CoreMatch::kEqual : CoreMatch::kStandsFor;
  if (core != CoreMatch::kNone) return core;
  const bool inside =
      std::includes(x.begin(), x.end(), y.begin(), y.end()) || std::includes(y.begin(), y.end(), x.begin(), x.end());
  return inside && std::min(x.size(), y.size()) >= 2 ? CoreMatch::kSubset : CoreMatch::kNone;
}

bool is_number(const std::string& word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

std::vector<std::string> numbers(const std::vector<std::string>& words) {
  std::vector<std::string> found;
  std::copy_if(words.begin(), words.end(), std::back_inserter(found), is_number);
  return found;
}

std::size_t count_shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

/// Words of `a` that `b` lacks, but those that papers use for one another of every gathering.
std::size_t count_own(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::array<std::string_view, 14> kGeneral = {
      "annual", "conference", "congress", "convention",  "forum",   "gathering", "high-level",
      "leader", "leaders",    "meeting",  "ministerial", "session", "summit",    "talk"};
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) {
    return !std::binary_search(b.begin(), b.end(), word) &&
           std::find(kGeneral.begin(), kGeneral.end(), word) == kGeneral.end();
  }));
}

/// Gatherings go by name; without one, by who called and who came.
CoreMatch match_gatherings(const Pair& pair) {
  const auto& x = pair.a.words;
  const auto& y = pair.b.words;
  const bool company = share(fillers(pair.a, Role::kOrganizer), fillers(pair.b, Role::kOrganizer)) ||
                       share(fillers(pair.a, Role::kAttendee), fillers(pair.b, Role::kAttendee));
  if (x.empty() || y.empty()) return company ? CoreMatch::kSubset : CoreMatch::kNone;
  if (x == y) return x.size() > 1 || company ? CoreMatch::kEqual : CoreMatch::kSubset;
  const auto shared = count_shared(x, y);
  const auto smaller = std::min(x.size(), y.size());
  const auto a_numbers = numbers(x);
  const bool numbered = !a_numbers.empty() && a_numbers == numbers(y);
  if (numbered && shared > a_numbers.size() && shared * 2 >= smaller) return CoreMatch::kEqual;
  if (count_own(x, y) > 0 && count_own(y, x) > 0) return CoreMatch::kNone;  // the water forum and the energy forum
  const bool alike = shared * 5 >= smaller * 3;                             // three words of five
  return alike && (company || shared >= 2) ? CoreMatch::kSubset : CoreMatch::kNone;
}

CoreMatch match_persons(const Pair& pair, Role role) {
  const auto core = pair.match(role, 1);
  return pair.agree_if_filled(Role::kOrganization) ? core : std::min(core, CoreMatch::kSubset);
}

/// Days between the day an undated claim's article appeared and the other claim's date, or day of publication.
std::optional<std::int64_t> published_distance(const EventSketch& undated, const EventSketch& other) {
  if (!undated.published) return std::nullopt;
  const std::int64_t day = undated.published->number;
  if (!other.date) {
    if (!other.published) return std::nullopt;
    return std::abs(day - other.published->number);
  }
  const auto from = other.date->earliest ? other.date->earliest : other.date->latest;
  const auto to = other.date->latest ? other.date->latest : other.date->earliest;
  return std::max<std::int64_t>({0, std::int64_t{from->number} - day, day - to->number});
}

std::int64_t breadth(const DayBounds& bounds) {
  constexpr std::int64_t kOpen = 1'000'000;
  return bounds.earliest && bounds.latest ? std::int64_t{bounds.latest->number} - bounds.earliest->number + 1 : kOpen;
}

bool near_in_time(const EventSketch& a, const EventSketch& b) {
  if (a.date && b.date) return std::max(breadth(*a.date), breadth(*b.date)) <= kWeakDays;
  if (!a.date && !b.date && a.source == b.source) return true;
  const auto distance = a.date ? published_distance(b, a) : published_distance(a, b);
  return distance && *distance <= kWeakPublishedDays;
}

bool differ(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }

/// "letter" says how, not why: it agrees with every kind of message.
bool kinds_contradict(const EventSketch& a, const EventSketch& b, DateMatch dates) {
  const auto x = a.attribute(Attribute::kKind);
  const auto y = b.attribute(Attribute::kKind);
  if (!differ(x, y)) return false;
  if (a.type == EventType::kMessage) return x != "letter" && y != "letter";
  return dates == DateMatch::kUndated;  // reports of one visit call it "official" and "state" on the same days
}

std::string_view change_of(const EventSketch& sketch) {
  const auto change = sketch.attribute(Attribute::kChange);
  if (!change.empty()) return change;
  return sketch.type == EventType::kDiplomaticTies ? "established" : "imposed";
}

/// Whether two articles tell of one day: by their dates, or as the undated one appeared on it or next to it.
bool of_one_day(const EventSketch& a, const EventSketch& b, DateMatch dates) {
  if (a.source == b.source) return false;
  if (dates == DateMatch::kSame) return true;
  if (a.date.has_value() == b.date.has_value()) return false;
  const auto distance = a.date ? published_distance(b, a) : published_distance(a, b);
  return distance && *distance <= 1;
}

/// Who leaves two posts on one day is said to leave the one or the other.
bool offices_contradict(const EventSketch& a, const EventSketch& b, DateMatch dates) {
  if (differ(a.attribute(Attribute::kReelection), b.attribute(Attribute::kReelection))) return true;
  if (of_one_day(a, b, dates)) return false;
  return !a.words.empty() && !b.words.empty() && count_shared(a.words, b.words) == 0;
}

/// Words that papers use for one another say nothing about which paper was signed.
std::vector<std::string> without_general_words(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 16> kGeneral = {
      "accord", "agreement",  "bilateral", "contract", "cooperation", "deal",      "declaration", "document",
      "joint",  "memorandum", "memoranda", "mou",      "pact",        "statement", "treaty",      "understanding"};
  std::vector<std::string> left;
  for (const auto& word : words) {
    if (std::find(kGeneral.begin(), kGeneral.end(), word) == kGeneral.end()) left.push_back(word);
  }
  return left;
}

bool instruments_contradict(const EventSketch& a, const EventSketch& b) {
  if (differ(a.attribute(Attribute::kCount), b.attribute(Attribute::kCount))) return true;
  const auto x = without_general_words(a.words);
  const auto y = without_general_words(b.words);
  return !x.empty() && !y.empty() && count_shared(x, y) == 0;
}

bool names_contradict(const EventSketch& a, const EventSketch& b) {
  const auto x = numbers(a.words);
  const auto y = numbers(b.words);
  return !x.empty() && !y.empty() && count_shared(x, y) == 0;
}

bool places_contradict(const EventSketch& a, const EventSketch& b, DateMatch dates,
                       std::span<const IdentityEntity> entities) {
  if (!a.place || !b.place || a.place == b.place || dates == DateMatch::kSame) return false;
  if (a.type == EventType::kPhoneCall || a.type == EventType::kMessage) return false;  // each side is at home
  const auto x = country_of(*a.place, entities);
  const auto y = country_of(*b.place, entities);
  return x != kNoCountry && y != kNoCountry && x != y;
}

}  // namespace

std::string_view EventSketch::attribute(Attribute name) const {
  for (const auto& value : attributes) {
    if (value.attribute == name) return value.value;
  }
  return {};
}

EventSketch sketch_of(const EventClaim& claim, std::string_view published) {
  EventSketch sketch;
  sketch.type = claim.type;
  sketch.modality = claim.modality;
  sketch.date = edtf_bounds(claim.date);
  sketch.published = parse_day(published);
  sketch.roles = claim.roles;
  std::sort(sketch.roles.begin(), sketch.roles.end());
  sketch.place = claim.place;
  sketch.attributes = claim.attributes;
  const auto name = claim.type == EventType::kGathering ? Attribute::kEventName
                    : claim.type == EventType::kSigning ? Attribute::kInstrument
                                                        : Attribute::kOffice;
  sketch.words = telling_words(claim.attribute(name));
  return sketch;
}

CoreMatch match_core(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities) {
  if (a.type != b.type) return CoreMatch::kNone;
  const Pair pair{a, b, entities};
  switch (a.type) {
    case EventType::kMeeting:
    case EventType::kPhoneCall:
      return pair.match(Role::kParticipant, 2);
    case EventType::kVisit:
      return match_visits(pair);
    case EventType::kMessage:
      return std::min(pair.match(Role::kSender, 1), pair.match(Role::kRecipient, 1));
    case EventType::kSigning:
      return match_signings(pair);
    case EventType::kElection:
      return match_persons(pair, Role::kElected);
    case EventType::kAppointment:
    case EventType::kDeparture:
      return match_persons(pair, Role::kPerson);
    case EventType::kGathering:
      return match_gatherings(pair);
    case EventType::kSanction:
      return std::min(pair.match(Role::kImposer, 1), pair.match(Role::kTarget, 1));
    case EventType::kDiplomaticTies:
      return pair.match(Role::kParty, 2);
    case EventType::kInterview: {
      const auto core = pair.match(Role::kInterviewee, 1);
      return pair.agree_if_filled(Role::kInterviewer) ? core : CoreMatch::kNone;
    }
  }
  return CoreMatch::kNone;
}

bool contradict(const EventSketch& a, const EventSketch& b, DateMatch dates, std::span<const IdentityEntity> entities) {
  if ((a.modality == Modality::kHabitual) != (b.modality == Modality::kHabitual)) return true;
  if (kinds_contradict(a, b, dates) || places_contradict(a, b, dates, entities)) return true;
  switch (a.type) {
    case EventType::kSanction:
    case EventType::kDiplomaticTies:
      return change_of(a) != change_of(b);
    case EventType::kElection:
    case EventType::kAppointment:
    case EventType::kDeparture:
      return offices_contradict(a, b, dates);
    case EventType::kSigning:
      return instruments_contradict(a, b);
    case EventType::kGathering:
      return names_contradict(a, b);
    case EventType::kPhoneCall:
      return dates == DateMatch::kUndated && differ(a.attribute(Attribute::kMedium), b.attribute(Attribute::kMedium));
    default:
      return false;
  }
}

EventMatch match_events(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities) {
  constexpr EventMatch kImpossible;
  EventMatch match;
  if (a.type != b.type) return kImpossible;
  match.dates = match_dates(a, b);
  // A pair of countries establishes ties once; papers that differ on the day disagree about one event.
  const bool once =
      a.type == EventType::kDiplomaticTies && change_of(a) == "established" && change_of(b) == "established";
  if (once && match.dates == DateMatch::kApart) match.dates = DateMatch::kUndated;
  if (match.dates == DateMatch::kApart) return kImpossible;
  match.core = match_core(a, b, entities);
  if (match.core == CoreMatch::kNone || contradict(a, b, match.dates, entities)) return kImpossible;
  const bool weak = match.core != CoreMatch::kEqual;
  if (weak && !once && !near_in_time(a, b)) return kImpossible;
  return match;
}

bool same_event_possible(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities) {
  const auto match = match_events(a, b, entities);
  return match.possible() && match.dates != DateMatch::kAdjacent;
}

}  // namespace bilat
