// SPDX-License-Identifier: Apache-2.0
// The post that an appointment, departure or election is about, where its wording leaves it out: "Roe resigned".
#pragma once

#include <vector>

#include "extractors/entities/entities.h"
#include "extractors/events/coreference.h"
#include "lib/analysis/name_words.h"

namespace bilat {

/// Gives the events the office and organization of the one current post of their person that fits; several or former
/// posts give nothing.
void complete_offices(std::vector<JoinedEvent>& events, const EntityTable& table, const NameWords& words);

}  // namespace bilat
