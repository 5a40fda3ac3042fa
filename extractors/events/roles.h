// SPDX-License-Identifier: Apache-2.0
// Who and what fills the roles of a frame: entities of the right kind, texts of offices and instruments, names of
// gatherings.
#pragma once

#include <string>
#include <vector>

#include "extractors/events/scene.h"

namespace bilat {

/// Entities in the slots of a role, of the types asked for; a capital becomes its country where a place cannot act.
std::vector<EntityIndex> slot_fillers(const Scene& scene, const RoleSpec& spec, const Trigger& trigger,
                                      std::uint8_t types);

/// The words of the group in a slot, without determiner and possessor: "ambassador to Nicaragua". `whole` keeps numbers
/// and the phrase behind.
std::string slot_words(const Scene& scene, const RoleSpec& spec, const Trigger& trigger, bool whole);

/// Sets an attribute that is not set yet; an empty value sets nothing.
void set_attribute(EventClaim& claim, Attribute attribute, std::string value);

/// Fills one role of a telling; false when the frame requires it and nobody fills it.
bool fill_role(const Scene& scene, const RoleSpec& spec, const Trigger& trigger, EventMention& mention);

/// States and bodies give way to the persons named for the same side; nobody fills two core roles.
void finish_roles(const Scene& scene, EventClaim& claim);

}  // namespace bilat
