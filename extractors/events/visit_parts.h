// SPDX-License-Identifier: Apache-2.0
// What belongs to a visit: talks that the visitor had on a day of it.
#pragma once

#include <vector>

#include "lib/facts/facts.h"

namespace bilat {

/// Sets `part_of` of the events that took place during a dated visit of one of their participants, to the visit's place
/// in `events`.
void link_visits(std::vector<EventClaim>& events);

}  // namespace bilat
