// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/visit_parts.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "lib/base/edtf.h"

namespace bilat {
namespace {

/// A visit with days of its own, of one visitor.
struct DatedVisit {
  EntityIndex visitor;
  Day earliest, latest;
  std::uint32_t event;
};

std::vector<DatedVisit> dated_visits(const std::vector<EventClaim>& events) {
  constexpr std::int32_t kLongestVisit = 31;
  std::vector<DatedVisit> visits;
  for (std::uint32_t v = 0; v < events.size(); ++v) {
    if (events[v].type != EventType::kVisit || events[v].date.empty()) continue;
    const auto days = edtf_bounds(events[v].date);
    if (!days || !days->earliest || !days->latest || edtf_breadth(events[v].date) > kLongestVisit) continue;
    for (const auto& filler : events[v].roles) {
      if (filler.role == Role::kVisitor) visits.push_back({filler.entity, *days->earliest, *days->latest, v});
    }
  }
  std::sort(visits.begin(), visits.end(), [](const DatedVisit& a, const DatedVisit& b) {
    return std::tie(a.visitor, a.earliest.number, a.event) < std::tie(b.visitor, b.earliest.number, b.event);
  });
  return visits;
}

}  // namespace

/// Talks during a visit are part of it: the visitor took part, on a day of the visit.
void link_visits(std::vector<EventClaim>& events) {
  constexpr std::size_t kMostVisits = 64;  // of one person, that began before an event
  const auto visits = dated_visits(events);
  for (auto& event : events) {
    if (event.type == EventType::kVisit || event.date.empty()) continue;
    const auto days = edtf_bounds(event.date);
    if (!days || !days->earliest || !days->latest) continue;
    std::optional<std::uint32_t> found;
    for (const auto& filler : event.roles) {
      if (filler.role != Role::kParticipant && filler.role != Role::kSignatory && filler.role != Role::kWitness)
        continue;
      const auto begun = [&](const DatedVisit& visit) {
        return std::tie(visit.visitor, visit.earliest.number) <= std::tie(filler.entity, days->earliest->number);
      };
      auto at = std::partition_point(visits.begin(), visits.end(), begun);
      for (std::size_t looked = 0; looked < kMostVisits && at != visits.begin(); ++looked) {
        --at;
        if (at->visitor != filler.entity) break;
        if (at->latest < *days->latest || events[at->event].modality != event.modality) continue;
        found = std::max(found.value_or(0), at->event);
      }
    }
    if (found) event.part_of = found;
  }
}

}  // namespace bilat
