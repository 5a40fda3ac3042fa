// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/event_index.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lib/base/fold.h"

namespace bilat {
namespace {

constexpr std::int64_t kFarPast = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t kFarFuture = std::numeric_limits<std::int32_t>::max();
/// Undated claims of articles further apart are not of one event (event_dates.cpp), with a day to spare.
constexpr std::int64_t kUndatedDays = 32;
/// More participants than this are paired only with the first ones, so that no great meeting and no circular makes too
/// many keys.
constexpr std::size_t kMostPaired = 24;

class KeyMaker {
 public:
  KeyMaker(const EventSketch& sketch, std::span<const IdentityEntity> entities)
      : sketch_(sketch), entities_(entities) {}

  EventIndex::Keys make() {
    switch (sketch_.type) {
      case EventType::kGathering:
        gathered();
        break;
      case EventType::kMessage:
        crossed(Role::kSender, Role::kRecipient);
        break;
      case EventType::kSanction:
        crossed(Role::kImposer, Role::kTarget);
        break;
      case EventType::kMeeting:
      case EventType::kPhoneCall:
      case EventType::kDiplomaticTies:
      case EventType::kSigning:
        paired();
        break;
      default:
        single();
        break;
    }
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    return std::move(keys_);
  }

 private:
  void add(std::uint64_t a, std::uint64_t b) {
    if (b < a) std::swap(a, b);
    keys_.push_back((static_cast<std::uint64_t>(sketch_.type) << 60) ^ (a << 30) ^ b);
  }

  [[nodiscard]] EntityIndex side(EntityIndex entity) const {
    const auto country = entity < entities_.size() ? entities_[entity].country : kNoCountry;
    return country == kNoCountry ? entity : country;
  }

  void crossed(Role from, Role to) {
    const auto senders = sides_in(from), receivers = sides_in(to);
    for (std::size_t i = 0; i < senders.size(); ++i) {
      const auto count = i < kMostPaired ? receivers.size() : std::min(kMostPaired, receivers.size());
      for (std::size_t j = 0; j < count; ++j) add(senders[i], receivers[j]);
    }
  }

  [[nodiscard]] std::vector<EntityIndex> sides_in(Role role) const {
    std::vector<EntityIndex> sides;
    for (const auto& filler : sketch_.roles) {
      if (filler.role == role) sides.push_back(side(filler.entity));
    }
    std::sort(sides.begin(), sides.end());
    sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
    return sides;
  }

  void paired() {
    std::vector<EntityIndex> all;
    for (const auto& filler : sketch_.roles) {
      if (is_core_role(sketch_.type, filler.role) || filler.role == Role::kWitness) all.push_back(side(filler.entity));
    }
    std::sort(all.begin(), all.end());
    if (all.size() == 1) add(all[0], all[0]);
    for (std::size_t i = 0; i < all.size() && i < kMostPaired; ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) add(all[i], all[j]);
    }
  }

  void single() {
    for (const auto& filler : sketch_.roles) {
      const bool counts = is_core_role(sketch_.type, filler.role) && filler.role != Role::kInterviewer;
      if (counts) add(side(filler.entity), side(filler.entity));
    }
  }

  void gathered() {
    for (const auto& word : sketch_.words) add(hash_folded(word), 0);
    for (const auto& filler : sketch_.roles) add(filler.entity, filler.entity);
  }

  const EventSketch& sketch_;
  std::span<const IdentityEntity> entities_;
  EventIndex::Keys keys_;
};

/// Adds the clusters between two days to `found`, from `middle` outwards, until there are enough of them.
void collect(const std::map<std::int64_t, std::vector<std::uint32_t>>& by_day, std::int64_t from, std::int64_t to,
             std::int64_t middle, std::vector<std::uint32_t>& found) {
  middle = std::clamp(middle, from, to);
  auto later = by_day.lower_bound(middle);
  auto earlier = later;
  std::size_t left = EventIndex::kMostCandidates;
  const auto take = [&](const std::vector<std::uint32_t>& clusters) {
    const auto count = std::min(left, clusters.size());
    found.insert(found.end(), clusters.begin(), clusters.begin() + static_cast<std::ptrdiff_t>(count));
    left -= count;
  };
  while (left > 0) {
    const bool up = later != by_day.end() && later->first <= to;
    const bool down = earlier != by_day.begin() && std::prev(earlier)->first >= from;
    if (!up && !down) return;
    const bool nearer = up && (!down || later->first - middle <= middle - std::prev(earlier)->first);
    if (nearer) {
      take(later->second);
      ++later;
    } else {
      --earlier;
      take(earlier->second);
    }
  }
}

}  // namespace

TimeSpan span_of(const EventSketch& sketch) {
  if (!sketch.date) return {kFarPast, kFarFuture, false};
  const auto& [earliest, latest] = *sketch.date;
  return {earliest ? earliest->number : kFarPast, latest ? latest->number : kFarFuture, true};
}

EventIndex::Keys EventIndex::keys(const EventSketch& sketch) const { return KeyMaker(sketch, entities_).make(); }

void EventIndex::add(std::uint64_t key, std::uint32_t cluster, const EventSketch& first) {
  auto& bucket = buckets_[key];
  const auto span = span_of(first);
  if (span.dated) {
    bucket.dated[span.from].push_back(cluster);
  } else {
    bucket.undated[first.published ? first.published->number : kFarPast].push_back(cluster);
  }
}

std::vector<std::uint32_t> EventIndex::nearby(const EventSketch& sketch) const {
  std::vector<std::uint32_t> found;
  const auto span = span_of(sketch);
  const bool published = sketch.published.has_value();
  const std::int64_t day = published ? sketch.published->number : 0;
  // Ties are established once: reports that differ by years are of one event.
  const bool any_time = !span.dated || sketch.type == EventType::kDiplomaticTies;
  // What began earlier and reaches into the span is no broader than the claim, as precise claims came first.
  const auto from = any_time ? kFarPast : std::max(kFarPast, span.from - span.breadth() - 1);
  const auto to = any_time ? kFarFuture : std::min(kFarFuture, span.to + 1);
  for (const auto key : keys(sketch)) {
    const auto bucket = buckets_.find(key);
    if (bucket == buckets_.end()) continue;
    const auto middle = span.dated && span.from != kFarPast ? span.from : day;
    collect(bucket->second.dated, from, to, published && !span.dated ? day : middle, found);
    if (span.dated) continue;
    const auto& undated = bucket->second.undated;
    collect(undated, kFarPast, kFarPast, kFarPast, found);  // where no day of publication is known
    collect(undated, published ? day - kUndatedDays : kFarPast + 1, published ? day + kUndatedDays : kFarFuture, day,
            found);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace bilat
