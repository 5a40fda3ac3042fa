// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "lib/facts/event_identity.h"

namespace bilat {
namespace {

/// Two articles that leave an event undated speak of one only when they appeared within so many days.
constexpr std::int64_t kUndatedDays = 31;

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

}  // namespace

DateMatch match_dates(const EventSketch& a, const EventSketch& b) {
  if (a.date && b.date) return match_dated(a, b);
  if (!overlap(window_of(a), window_of(b))) return DateMatch::kApart;
  if (!a.date && !b.date && a.published && b.published) {
    const std::int64_t days = std::int64_t{a.published->number} - b.published->number;
    if (std::abs(days) > kUndatedDays) return DateMatch::kApart;
  }
  return DateMatch::kUndated;
}

}  // namespace bilat
