// SPDX-License-Identifier: Apache-2.0
// What the tellings of one sentence say of each other, and of the sentence before.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/events/scene.h"

namespace bilat {

/// Completes and corrects the tellings [first, events.size()), which are those of the sentence just read: dates counted
/// from one another, recipients of congratulations, parties of ties told twice, plans that were dropped, days of
/// greetings carried.
void link_tellings(const Scene& scene, std::vector<EventMention>& events, std::size_t first);

}  // namespace bilat
