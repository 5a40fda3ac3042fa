// SPDX-License-Identifier: Apache-2.0
// The five kinds of things that facts are about: shared by the analysis of text and by the facts made from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bilat {

enum class EntityType : std::uint8_t { kPerson, kParty, kCountry, kOrganization, kPlace };
inline constexpr std::size_t kEntityTypes = 5;

/// "Person", "Party", "Country", "Organization", "Place": the @type of the graph and the type column of gazetteers.
constexpr std::string_view to_string(EntityType type) {
  constexpr std::string_view kNames[kEntityTypes] = {"Person", "Party", "Country", "Organization", "Place"};
  return kNames[static_cast<std::size_t>(type)];
}

inline constexpr EntityType kAllEntityTypes[kEntityTypes] = {EntityType::kPerson, EntityType::kParty, EntityType::kCountry,
                                                            EntityType::kOrganization, EntityType::kPlace};

constexpr std::optional<EntityType> parse_entity_type(std::string_view name) {
  for (const auto type : kAllEntityTypes) {
    if (to_string(type) == name) return type;
  }
  return std::nullopt;
}

}  // namespace bilat
