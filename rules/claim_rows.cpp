// SPDX-License-Identifier: Apache-2.0
#include "rules/claim_rows.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bilat::rules {
namespace {

void set(ClaimRow& row, std::string_view name, std::string_view value) {
  if (!value.empty()) row.values[std::string(name)] = value;
}

ClaimRow row_of(const EventClaim& claim, const Facts& facts) {
  ClaimRow row;
  row.type = to_string(claim.type);
  for (const auto& filler : claim.roles)
    row.roles[std::string(to_string(filler.role))].push_back(&facts.entities[filler.entity]);
  for (const auto& value : claim.attributes) set(row, to_string(value.attribute), value.value);
  set(row, "modality", to_string(claim.modality));
  set(row, "date", claim.date);
  set(row, "rule", claim.rule);
  if (claim.place) {
    row.place = &facts.entities[*claim.place];
    set(row, "place", row.place->name);
  }
  return row;
}

ClaimRow row_of(const RelationClaim& claim, const Facts& facts) {
  ClaimRow row;
  row.type = to_string(claim.type);
  row.roles["subject"] = {&facts.entities[claim.subject]};
  row.roles["object"] = {&facts.entities[claim.object]};
  set(row, "title", claim.title);
  set(row, "from", claim.from);
  set(row, "to", claim.to);
  set(row, "since", claim.since);
  set(row, "over", claim.over);
  set(row, "note", claim.note);
  set(row, "rule", claim.rule);
  return row;
}

bool is_named(const Entity& entity, const std::string& name) {
  return entity.name == name || std::find(entity.aliases.begin(), entity.aliases.end(), name) != entity.aliases.end();
}

/// Exactly these, in any order.
bool same_fillers(const std::vector<const Entity*>& fillers, const std::vector<std::string>& names) {
  return fillers.size() == names.size() && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
           return std::any_of(fillers.begin(), fillers.end(), [&](const Entity* e) { return is_named(*e, name); });
         });
}

std::vector<const Entity*> fillers_of(const ClaimRow& row, const std::string& role) {
  const auto at = row.roles.find(role);
  return at == row.roles.end() ? std::vector<const Entity*>{} : at->second;
}

std::string value_of(const ClaimRow& row, const std::string& name) {
  const auto at = row.values.find(name);
  return at == row.values.end() ? "none" : at->second;
}

std::string list_of(const std::vector<const Entity*>& fillers) {
  std::vector<std::string_view> names;
  for (const auto* filler : fillers) names.push_back(filler->name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string or_nobody(const std::string& list) { return list.empty() ? "nobody" : list; }

/// role: A, B; role: C
template <class Roles, class List>
std::string show_roles(const Roles& roles, const List& list) {
  std::string out;
  for (const auto& [role, fillers] : roles) out += (out.empty() ? "" : "; ") + role + ": " + list(fillers);
  return out;
}

template <class Values>
std::string show_values(const Values& values) {
  std::string out;
  for (const auto& [name, value] : values) {
    const bool plain = value.find(' ') == std::string::npos;
    out += fmt::format(" {}={}{}{}", name, plain ? "" : "\"", value, plain ? "" : "\"");
  }
  return out;
}

}  // namespace

std::vector<ClaimRow> rows_of(const Facts& facts) {
  std::vector<ClaimRow> rows;
  for (const auto& claim : facts.events) rows.push_back(row_of(claim, facts));
  for (const auto& claim : facts.relations) rows.push_back(row_of(claim, facts));
  return rows;
}

std::vector<std::string> differences(const ClaimRow& row, const Expected& expected) {
  if (row.type != expected.type) return {fmt::format("type: expected {}, found {}", expected.type, row.type)};
  std::vector<std::string> all;
  for (const auto& [role, names] : expected.roles) {
    const auto fillers = fillers_of(row, role);
    if (same_fillers(fillers, names)) continue;
    all.push_back(fmt::format("{}: expected {}, found {}", role, or_nobody(fmt::format("{}", fmt::join(names, ", "))),
                              or_nobody(list_of(fillers))));
  }
  for (const auto& [name, value] : expected.values) {
    if (name == "place" && row.place != nullptr && is_named(*row.place, value)) continue;
    const auto found = value_of(row, name);
    if (found != value) all.push_back(fmt::format("{}: expected {}, found {}", name, value, found));
  }
  return all;
}

bool fits(const ClaimRow& row, const Expected& expected) { return differences(row, expected).empty(); }

std::string to_string(const ClaimRow& row) {
  return fmt::format("{}({}){}", row.type, show_roles(row.roles, list_of), show_values(row.values));
}

std::string to_string(const Expected& expected) {
  const auto list = [](const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); };
  return fmt::format("{}({}){}", expected.type, show_roles(expected.roles, list), show_values(expected.values));
}

}  // namespace bilat::rules
