// SPDX-License-Identifier: Apache-2.0
// What stands around an event: whether it took place, where, how many, and the words that prove it.
#pragma once

#include <optional>
#include <string>

#include "extractors/events/scene.h"

namespace bilat {

Modality modality_of(const Scene& scene, const Frame& frame, const Trigger& trigger);

/// Whether a traveller only goes about the own country.
bool stays_home(const Scene& scene, const EventClaim& claim);

/// "elected for the first time".
bool first_time(const Scene& scene, const Trigger& trigger);

/// Whether the whole date lies after the day of publication: it has not happened yet.
bool is_ahead(const Scene& scene, const std::string& date);

/// "there": the clause points to the place spoken of last, which then becomes the event's place or the visit's
/// destination.
/// "concluded a three-day visit on Sunday", "returned on Sunday from a visit": the day is the visit's last.
bool ends_visit(const Scene& scene, const Trigger& trigger);

/// Where "here" is: the place of the dateline; nothing where the clause does not say "here".
std::optional<EntityIndex> here_of(const Scene& scene, const Trigger& trigger);

bool says_there(const Scene& scene, const Trigger& trigger);
void set_there(const Scene& scene, EventClaim& claim);

std::optional<EntityIndex> place_of(const Scene& scene, const Trigger& trigger);

/// "signed three documents", "45 agreements": how many.
void count_of(const Scene& scene, const Trigger& trigger, EventClaim& claim);

/// The tokens that prove the telling: trigger, arguments and phrases.
TokenRange proof(const Scene& scene, const Trigger& trigger);

}  // namespace bilat
