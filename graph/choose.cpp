// SPDX-License-Identifier: Apache-2.0
#include "graph/choose.h"

#include <cstdint>
#include <optional>
#include <tuple>

#include "lib/base/edtf.h"
#include "lib/base/fold.h"

namespace bilat {
namespace {

using Counts = std::map<std::string_view, std::size_t>;

Counts count(const std::vector<std::string_view>& values) {
  Counts counts;
  for (const auto value : values) {
    if (!value.empty()) ++counts[value];
  }
  return counts;
}

std::string_view winner(const Counts& counts) {
  std::string_view best;
  std::tuple<std::size_t, std::size_t> rank;
  for (const auto& [value, frequency] : counts) {
    const std::tuple<std::size_t, std::size_t> own(frequency, value.size());
    if (own > rank) {
      best = value;
      rank = own;
    }
  }
  return best;
}

bool contains(const DayBounds& outer, const DayBounds& inner) {
  const bool from = !outer.earliest || (inner.earliest && *outer.earliest <= *inner.earliest);
  const bool to = !outer.latest || (inner.latest && *inner.latest <= *outer.latest);
  return from && to;
}

/// "2026-03-02/2026-03-08" may be only what "next week" said.
bool is_calendar_span(const DayBounds& bounds) {
  const auto days = bounds.latest->number - bounds.earliest->number + 1;
  const auto weekday = iso_weekday(*bounds.earliest);
  return (days == 7 && weekday == 1) || (days == 2 && weekday == 6);
}

/// The interval that tells how long a visit or gathering took, if its reports agree on one.
std::optional<std::string> duration(const Counts& dates) {
  constexpr std::int32_t kLongest = 31;
  std::string_view best;
  std::size_t best_count = 0;
  for (const auto& [date, frequency] : dates) {
    const auto bounds = edtf_bounds(date);
    const bool closed = date.find('/') != std::string_view::npos && bounds && bounds->earliest && bounds->latest;
    if (!closed || bounds->latest->number - bounds->earliest->number >= kLongest || is_calendar_span(*bounds)) continue;
    std::size_t days = 0;
    for (const auto& [other, other_count] : dates) {
      if (other != date && edtf_breadth(other) <= edtf_breadth(date)) days += other_count;
    }
    if (frequency >= days && frequency > best_count) {
      best = date;
      best_count = frequency;
    }
  }
  return best.empty() ? std::nullopt : std::optional<std::string>(best);
}

}  // namespace

std::string most_frequent(const std::vector<std::string_view>& values) { return std::string(winner(count(values))); }

std::string most_frequent_folded(const std::vector<std::string_view>& values) {
  std::map<std::string, std::vector<std::string_view>> groups;
  for (const auto value : values) {
    if (!value.empty()) groups[fold(value)].push_back(value);
  }
  const std::vector<std::string_view>* best = nullptr;
  std::tuple<std::size_t, std::size_t> rank;
  for (const auto& [folded, members] : groups) {
    const std::tuple<std::size_t, std::size_t> own(members.size(), folded.size());
    if (best == nullptr || own > rank) {
      best = &members;
      rank = own;
    }
  }
  return best == nullptr ? std::string() : most_frequent(*best);
}

std::string most_precise(const std::vector<std::string_view>& dates, bool lasts) {
  const auto counts = count(dates);
  if (lasts) {
    if (auto span = duration(counts)) return *span;
  }
  std::string_view best;
  std::tuple<std::int64_t, std::int64_t, std::int64_t> rank;
  for (const auto& [date, frequency] : counts) {
    const auto bounds = edtf_bounds(date);
    std::int64_t support = 0;
    for (const auto& [other, other_count] : counts) {
      const auto outer = edtf_bounds(other);
      if (bounds && outer && contains(*outer, *bounds)) support += static_cast<std::int64_t>(other_count);
    }
    const std::tuple own(-edtf_breadth(date), support, static_cast<std::int64_t>(frequency));
    if (best.empty() || own > rank) {  // values come in byte order, so the earliest of equals stays
      best = date;
      rank = own;
    }
  }
  return std::string(best);
}

}  // namespace bilat
