// SPDX-License-Identifier: Apache-2.0
// What users decide about identity: these names or ids are one entity, those are different ones. Decisions are part of
// what a graph is a function of; it keeps them, so that merging and refreshing it later keeps to them.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/result.h"

namespace bilat {

enum class Verdict : std::uint8_t { kSame, kDifferent };

/// "same", "different".
std::string_view to_string(Verdict verdict);

/// Each side is an id ("person/to-lam", a key of some article or the id of an entity) or a full name as articles write
/// it. A name stands for every entity that bears it as its full name; case, diacritics and punctuation do not count.
struct Decision {
  Verdict verdict = Verdict::kSame;
  std::string a;
  std::string b;  ///< a < b
  friend auto operator<=>(const Decision&, const Decision&) = default;
};

/// In the order that decisions are kept in: sorted, sides too, none twice.
void normalise(std::vector<Decision>& decisions);

/// Whether a side is an id: "<kind>/<name>" of a kind that entities have.
bool is_entity_id(std::string_view side);

/// Reads a file of decisions: on each line two or more ids or names, apart by tabs; '#' begins a comment line, blank
/// lines are passed over, "g:" before an id is dropped. All of a line are one entity (kSame), or each is different from
/// every other (kDifferent). Fails with "file:line" at the first line that names fewer than two, one twice, or ids of
/// different kinds as the same.
Result<std::vector<Decision>> parse_decisions(std::string_view text, const std::string& file, Verdict verdict);

}  // namespace bilat
