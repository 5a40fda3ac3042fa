// SPDX-License-Identifier: Apache-2.0
#include "lib/facts/event_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

namespace bilat::test {
namespace {

EventSketch message(EntityIndex from, EntityIndex senders, EntityIndex to, EntityIndex recipients) {
  EventSketch sketch;
  sketch.type = EventType::kMessage;
  for (EntityIndex i = 0; i < senders; ++i) sketch.roles.push_back({Role::kSender, from + i});
  for (EntityIndex i = 0; i < recipients; ++i) sketch.roles.push_back({Role::kRecipient, to + i});
  return sketch;
}

bool share_a_key(const EventIndex::Keys& a, const EventIndex::Keys& b) {
  EventIndex::Keys shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return !shared.empty();
}

}  // namespace

TEST_CASE("a letter of thousands to thousands has few keys, and still meets what tells of its first ones") {
  const EventIndex index({});
  const auto crowd = index.keys(message(0, 3000, 10'000, 3000));
  CHECK(crowd.size() <= 24 * 6000);
  CHECK(share_a_key(crowd, index.keys(message(2999, 1, 10'000, 1))));        // the last to the first
  CHECK(share_a_key(crowd, index.keys(message(0, 1, 12'999, 1))));           // the first to the last
  CHECK_FALSE(share_a_key(crowd, index.keys(message(5000, 1, 10'000, 1))));  // not among the senders
}

TEST_CASE("a letter of few has a key for each pair") {
  const EventIndex index({});
  CHECK(index.keys(message(0, 3, 10, 4)).size() == 12);
}

}  // namespace bilat::test
