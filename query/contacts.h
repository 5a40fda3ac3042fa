// SPDX-License-Identifier: Apache-2.0
// Contacts: who had to do with whom in one event. What every question means by a contact.
//
// A contact is a meeting, call, visit or message. Its pairs are every two participants of a meeting or call, in name
// order; each sender with each recipient; each visitor with each host, or with the destination where no host is named
// (its countries, where any is named). Of the fillers of a role only the persons count where any is named; where that
// leaves a meeting with fewer than two, all its participants count.
//
// Of a crowd (more than kMostPaired on a side) only the first ones by name are paired, so that no contact makes more
// than kMostPaired squared pairs. Where somebody is asked for, all of his or her pairs are there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/graph.h"

namespace bilat {

/// Participants of one contact, or fillers of one of its sides, that are paired with one another.
inline constexpr std::size_t kMostPaired = 64;

bool is_contact(EventType type);

struct ContactPairs {
  std::vector<std::pair<Index, Index>> pairs;
  bool crowd = false;  ///< more than kMostPaired on a side: some pairs are left out
};

/// The pairs of an event that holds contacts (none for others): all, or those of one entity.
ContactPairs contact_pairs(const Graph& graph, const GraphEvent& event, std::optional<Index> asked = {});

/// What names are sorted by: folded, then as written, then by id.
std::tuple<std::string, std::string, std::string> name_order(const GraphEntity& entity);

/// "3 contacts of more than 64: only ...", or empty for none.
std::string crowd_note(std::size_t crowds);

}  // namespace bilat
