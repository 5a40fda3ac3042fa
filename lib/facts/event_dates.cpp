// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "lib/facts/event_identity.h"

namespace bilat {
namespace {

/// An article that leaves an event undated speaks of one that lies, or that another undated article reports, so many
/// days from its publication at most.
constexpr std::int64_t kUndatedDays = 31;
/// Leaders meet again and again: two undated reports of contacts are of one only within a week.
constexpr std::int64_t kUndatedContactDays = 7;
/// Plans are announced long before.
constexpr std::int64_t kUndatedPlanDays = 100;
/// Who came into office or left it, and what was signed, is told for long.
constexpr std::int64_t kUndatedLastingDays = 366;

/// Days as plain numbers, open sides at the ends of the scale.
struct Range {
  std::int64_t from;
  std::int64_t to;
};

constexpr std::int64_t kFarPast = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kFarFuture = std::numeric_limits<std::int32_t>::max();

Range range_of(const DayBounds& bounds) {
  return {bounds.earliest ? bounds.earliest->number : kFarPast, bounds.latest ? bounds.latest->number : kFarFuture};
}

/// When an undated claim's event can have been: what took place lies before the publication, what is to come after it.
/// A day's slack for time zones.
Range window_of(const EventSketch& sketch) {
  if (sketch.date) return range_of(*sketch.date);
  if (!sketch.published) return {kFarPast, kFarFuture};
  const std::int64_t day = sketch.published->number;
  if (sketch.modality == Modality::kActual) return {kFarPast, day + 1};
  if (sketch.modality == Modality::kPlanned || sketch.modality == Modality::kHypothetical) return {day - 1, kFarFuture};
  return {kFarPast, kFarFuture};
}

bool overlap(const Range& a, const Range& b) { return a.from <= b.to && b.from <= a.to; }
bool contains(const Range& a, const Range& b) { return a.from <= b.from && b.to <= a.to; }
bool open(const Range& a) { return a.from == kFarPast || a.to == kFarFuture; }
bool lasts(EventType type) { return type == EventType::kVisit || type == EventType::kGathering; }

/// Days between two ranges that do not overlap.
std::int64_t gap(const Range& a, const Range& b) { return std::max(a.from - b.to, b.from - a.to); }

DateMatch match_dated(const EventSketch& a, const EventSketch& b) {
  const Range x = range_of(*a.date);
  const Range y = range_of(*b.date);
  if (x.from == y.from && x.to == y.to) return DateMatch::kSame;
  if (contains(x, y) || contains(y, x)) return DateMatch::kWithin;
  if (overlap(x, y)) return lasts(a.type) || open(x) || open(y) ? DateMatch::kWithin : DateMatch::kApart;
  const bool days = x.from == x.to && y.from == y.to;
  return gap(x, y) == 1 && (days || lasts(a.type)) ? DateMatch::kAdjacent : DateMatch::kApart;
}

bool is_contact(EventType type) {
  return type == EventType::kMeeting || type == EventType::kPhoneCall || type == EventType::kVisit ||
         type == EventType::kMessage;
}

bool is_told_for_long(EventType type) {
  return type == EventType::kElection || type == EventType::kAppointment || type == EventType::kDeparture ||
         type == EventType::kSigning;
}

/// Whether two articles, at least one of which gives no date, appeared too far from each other or from the other's
/// date.
bool too_far_apart(const EventSketch& a, const EventSketch& b) {
  const auto& undated = a.date ? b : a;
  const auto& other = a.date ? a : b;
  if (!undated.published || (!other.date && !other.published)) return false;
  const std::int64_t day = undated.published->number;
  const auto range = other.date ? range_of(*other.date) : Range{other.published->number, other.published->number};
  const bool plan = undated.modality == Modality::kPlanned || undated.modality == Modality::kHypothetical;
  auto most = is_told_for_long(a.type) ? kUndatedLastingDays : plan ? kUndatedPlanDays : kUndatedDays;
  if (!other.date) most = is_contact(a.type) ? kUndatedContactDays : kUndatedDays;
  return gap(range, {day, day}) > most;
}

}  // namespace

DateMatch match_dates(const EventSketch& a, const EventSketch& b) {
  if (a.date && b.date) return match_dated(a, b);
  if (!overlap(window_of(a), window_of(b))) return DateMatch::kApart;
  if (a.source != b.source && too_far_apart(a, b)) return DateMatch::kApart;
  return DateMatch::kUndated;
}

}  // namespace bilat
