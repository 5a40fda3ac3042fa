// SPDX-License-Identifier: Apache-2.0
// When two claims can be of one event: the rules that in-article coreference (over Facts::entities) and the merging of
// many articles (over the graph's entities) share. They work on sketches: what a claim says, without words or evidence.
//
//   const auto a = sketch_of(claim_a, published), b = sketch_of(claim_b, published);
//   if (same_event_possible(a, b, entities)) ...   // entities[filler.entity] says what the filler is
//
// Two claims can be of one event when
//  - their type is the same, and both or neither are habitual;
//  - their core participants are equal, or countries stand for their people, or one set lies in the other (a meeting
//  needs
//    two in common). The latter two are weak: they need dates within a month, or publication within days;
//  - their dates agree: equal, one inside the other, or (visits and gatherings, and open intervals) overlapping; days
//  apart
//    by one are kAdjacent, which the caller may or may not accept. An undated claim agrees with any date that its
//    modality allows (what took place lies before the publication, what is planned after it) and, of another article,
//    that is near enough to its publication: a month (a year for offices and signings, 100 days for plans), a week
//    between two undated contacts;
//  - nothing contradicts: kinds, changes, offices, re-election, instruments and counts, numbers in names ("14th").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/edtf.h"
#include "lib/facts/facts.h"

namespace bilat {

inline constexpr EntityIndex kNoCountry = UINT32_MAX;

/// What identity needs to know of an entity.
struct IdentityEntity {
  EntityType type = EntityType::kPerson;
  /// The country that it acts for or lies in (a country: itself), or kNoCountry.
  EntityIndex country = kNoCountry;
};

/// A claim without its words. Made by sketch_of; owns all it holds.
struct EventSketch {
  EventType type = EventType::kMeeting;
  Modality modality = Modality::kActual;
  std::optional<DayBounds> date;  ///< absent: undated
  std::optional<Day> published;   ///< of the article
  std::vector<Filler> roles;      ///< sorted
  std::optional<EntityIndex> place;
  std::vector<AttributeValue> attributes;  ///< sorted
  std::vector<std::string> words;          ///< of the event's name, office or instrument: folded, sorted
  std::uint32_t source = 0;                ///< the article; claims of one source are told apart by it

  [[nodiscard]] std::string_view attribute(Attribute name) const;
};

EventSketch sketch_of(const EventClaim& claim, std::string_view published);

/// How the core participants of two claims agree; the greater, the better.
enum class CoreMatch : std::uint8_t { kNone, kSubset, kStandsFor, kEqual };

/// How their dates agree; the greater, the better.
enum class DateMatch : std::uint8_t { kApart, kUndated, kAdjacent, kWithin, kSame };

CoreMatch match_core(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities);
DateMatch match_dates(const EventSketch& a, const EventSketch& b);

/// Whether details beside participants and dates rule out that both are one event.
bool contradict(const EventSketch& a, const EventSketch& b, DateMatch dates, std::span<const IdentityEntity> entities);

struct EventMatch {
  CoreMatch core = CoreMatch::kNone;
  DateMatch dates = DateMatch::kApart;
  [[nodiscard]] bool possible() const { return core != CoreMatch::kNone && dates != DateMatch::kApart; }
};

/// All of the above; not possible() when any rule is against it.
EventMatch match_events(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities);

/// match_events(...).possible(), where days apart by one count as two events.
bool same_event_possible(const EventSketch& a, const EventSketch& b, std::span<const IdentityEntity> entities);

/// The words of a name that tell it from others: folded, without articles and prepositions, plurals and ordinals
/// reduced
/// ("14th" and "fourteenth" are "14"), sorted, no duplicates.
std::vector<std::string> telling_words(std::string_view name);

}  // namespace bilat
