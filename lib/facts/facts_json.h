// SPDX-License-Identifier: Apache-2.0
// Facts as one line of JSON: what `bilat extract` writes and `bilat build` accepts.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/result.h"
#include "lib/facts/facts.h"

namespace bilat {

/// One line, no newline at its end. The first member is "bilatFacts": 1, by which such lines are recognised.
std::string facts_to_json(const Facts& facts);

/// Reads such a line; every index and name is checked, so hostile input cannot make invalid facts.
Result<Facts> facts_from_json(std::string_view line);

/// Whether a line (of any input) is one of ours, by its first bytes.
bool looks_like_facts(std::string_view line);

}  // namespace bilat
