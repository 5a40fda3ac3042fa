// SPDX-License-Identifier: Apache-2.0
#include "rules/frame_cover.h"

#include <algorithm>

namespace bilat::rules {
namespace {

bool is_within(const std::vector<WordHash>& words, const std::vector<WordHash>& all) {
  return std::all_of(words.begin(), words.end(),
                     [&](WordHash word) { return std::find(all.begin(), all.end(), word) != all.end(); });
}

/// A condition of `first` is no stricter than that of `second`: unasked, or asks one of more words.
bool no_stricter(const std::vector<WordHash>& first, const std::vector<WordHash>& second) {
  return first.empty() || (!second.empty() && is_within(second, first));
}

bool same_target(const RoleTarget& a, const RoleTarget& b) {
  return a.kind == b.kind && (a.kind != RoleTarget::Kind::kRole || a.role == b.role);
}

bool has_slot(const RoleSpec& spec, const SlotRef& slot) {
  return std::any_of(spec.slots.begin(), spec.slots.end(), [&](const SlotRef& other) {
    return other.slot == slot.slot && other.preposition == slot.preposition;
  });
}

/// Whoever fills `inner` fills `outer` too.
bool takes_all_of(const RoleSpec& outer, const RoleSpec& inner) {
  return same_target(outer.target, inner.target) && (outer.types & inner.types) == inner.types &&
         std::all_of(inner.slots.begin(), inner.slots.end(),
                     [&](const SlotRef& slot) { return has_slot(outer, slot); });
}

/// What `first` requires is filled wherever the roles that `second` requires are.
bool requires_no_more(const Frame& first, const Frame& second) {
  return std::all_of(first.roles.begin(), first.roles.end(), [&](const RoleSpec& spec) {
    return !spec.required || std::any_of(second.roles.begin(), second.roles.end(), [&](const RoleSpec& other) {
      return other.required && takes_all_of(spec, other);
    });
  });
}

/// Whoever fills any role of `second` fills one of `first`: a frame without anybody does not fire.
bool finds_somebody(const Frame& first, const Frame& second) {
  return std::all_of(second.roles.begin(), second.roles.end(), [&](const RoleSpec& other) {
    return other.target.kind != RoleTarget::Kind::kRole ||
           std::any_of(first.roles.begin(), first.roles.end(),
                       [&](const RoleSpec& spec) { return takes_all_of(spec, other); });
  });
}

bool options_no_stricter(const Frame& first, const Frame& second) {
  static constexpr bool Frame::*kConditions[] = {&Frame::finite,       &Frame::proper, &Frame::single, &Frame::plain,
                                                 &Frame::intransitive, &Frame::abroad, &Frame::dated,  &Frame::distant,
                                                 &Frame::post,         &Frame::titled};
  return std::all_of(std::begin(kConditions), std::end(kConditions),
                     [&](bool Frame::*condition) { return !(first.*condition) || second.*condition; });
}

}  // namespace

bool covers(const Frame& first, const Frame& second) {
  if (first.type.index() != second.type.index()) return false;  // a word can give an event and a relation
  if (first.also || second.also || first.named != second.named) return false;  // they do not stand in each other's way
  if (std::holds_alternative<RelationType>(first.type) && first.type != second.type) return false;
  const bool verbs = first.nouns.empty() ? first.particle == second.particle
                                         : no_stricter(first.verbs, second.verbs) &&
                                               (first.particle == 0 || first.particle == second.particle);
  return verbs && no_stricter(first.modifiers, second.modifiers) && no_stricter(first.under, second.under) &&
         no_stricter(first.needs, second.needs) && is_within(first.except, second.except) &&
         is_within(first.without, second.without) && options_no_stricter(first, second) &&
         requires_no_more(first, second) && finds_somebody(first, second);
}

}  // namespace bilat::rules
