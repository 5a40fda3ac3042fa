// SPDX-License-Identifier: Apache-2.0
// Claims of both sorts in one form, so that examples are compared with them and shown in one way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/facts/facts.h"
#include "rules/example.h"

namespace bilat::rules {

/// One event or relation. Points into the facts that it was made from.
struct ClaimRow {
  std::string type;
  std::map<std::string, std::vector<const Entity*>> roles;
  std::map<std::string, std::string> values;  ///< modality, date, place, rule, attributes, title ...
  const Entity* place = nullptr;
};

std::vector<ClaimRow> rows_of(const Facts& facts);

/// Whether all that the example writes down holds: a role has exactly the named fillers, in any order.
bool fits(const ClaimRow& row, const Expected& expected);

/// What differs, each as "date: expected 2026-03-09, found none"; of another type only that. Empty when it fits.
std::vector<std::string> differences(const ClaimRow& row, const Expected& expected);

/// "Meeting(participant: Ann, Bo) date=2026-03-09 modality=actual rule=meet.v"
std::string to_string(const ClaimRow& row);
std::string to_string(const Expected& expected);

}  // namespace bilat::rules
