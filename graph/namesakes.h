// SPDX-License-Identifier: Apache-2.0
// Persons of one name who are not one person. Private to graph/.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "lib/facts/facts.h"

namespace bilat {

/// An entity of an article: its place among the articles, and in Facts::entities.
using MentionPlace = std::pair<std::uint32_t, EntityIndex>;

/// Mentions of persons whose key is not theirs, with the key they get: "person/ana-lima-ph". Two people bear one name
/// when articles give it offices of different kinds (no word of their titles in common) in different countries, and no
/// article ties the countries together; one title in two countries is a slip of reading far more often than a
/// coincidence, unless kSurelyTwo articles each say so. Envoys belong to two countries and prove nothing. Whoever is in
/// most articles keeps the plain key (the first country in key order among equals), with all mentions that tell no
/// country. Nobody of a gazetteer is parted.
///
/// Takes articles sorted by id; a function of their set.
std::map<MentionPlace, std::string> find_namesakes(std::span<const Facts> articles);
inline constexpr std::size_t kSurelyTwo = 3;

}  // namespace bilat
