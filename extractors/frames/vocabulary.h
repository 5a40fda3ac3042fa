// SPDX-License-Identifier: Apache-2.0
// The words of the frame language beside types, roles and attributes (lib/facts): slots, targets, options, settings.
// The reader of frames, the checks of `bilat rules` and its schema share these tables, so that they cannot disagree.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/frames/frame.h"

namespace bilat {

using ClaimType = std::variant<EventType, RelationType>;

/// A bit of each EntityType.
using EntityTypes = std::uint8_t;
inline constexpr EntityTypes kAnyEntity = 0xff;
constexpr bool holds(EntityTypes types, EntityType type) { return (types >> static_cast<unsigned>(type) & 1U) != 0; }

/// A slot that is written with one word; beside these there are prepositions, "in.PREPOSITION" and
/// "outer:VERB.subject".
struct SlotName {
  std::string_view name;
  Slot slot;
  std::string_view meaning;
};
std::span<const SlotName> slot_names();

/// What may stand behind "slot=", beside the roles of an event type.
struct TargetName {
  std::string_view name;
  RoleTarget::Kind kind;
  std::string_view meaning;
};
/// Those that frames of a type can have: place, and office, instrument or name where the type has one; of relations
/// their ends, over and title.
std::vector<TargetName> targets_of(const ClaimType& type);
/// Names of all that can stand behind "slot=" in a frame of that type, roles first.
std::vector<std::string_view> target_names(const ClaimType& type);

/// Which triggers an option means something for.
enum class OptionUse : std::uint8_t { kAny, kVerb, kNoun };

/// A word that switches something on.
struct OptionName {
  std::string_view name;
  bool Frame::*flag;
  OptionUse use;
  std::string_view type;  ///< the only event type that it is for, or empty
  std::string_view meaning;
};
std::span<const OptionName> option_names();

/// A name before '=' that is no slot: cameo, plover, modality, needs, under, without, except.
struct SettingName {
  std::string_view name;
  OptionUse use;
  std::string_view meaning;
};
std::span<const SettingName> setting_names();

/// The names of such a table.
template <class Table>
std::vector<std::string_view> names_of(const Table& table) {
  std::vector<std::string_view> names;
  for (const auto& entry : table) names.push_back(entry.name);
  return names;
}

/// What fills a role where the frame does not say.
EntityTypes default_types(Role role);
/// What can fill a target at all: nothing, where it takes words.
EntityTypes types_of(const ClaimType& type, const RoleTarget& target);

std::string_view to_string(const ClaimType& type);
/// "Person, Party".
std::vector<std::string_view> entity_type_names(EntityTypes types);

}  // namespace bilat
