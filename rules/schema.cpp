// SPDX-License-Identifier: Apache-2.0
#include "rules/schema.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "extractors/events/find_events.h"
#include "extractors/frames/vocabulary.h"
#include "lib/base/json.h"

namespace bilat::rules {
namespace {

/// A role, or what else can stand behind "slot=".
struct TargetRow {
  std::string_view name;
  EntityTypes usual = 0;     ///< what fills it where the frame gives no types
  EntityTypes possible = 0;  ///< 0: words
  std::string_view meaning;
};

std::vector<TargetRow> target_rows(const ClaimType& type) {
  std::vector<TargetRow> rows;
  if (const auto* event = std::get_if<EventType>(&type)) {
    for (std::size_t i = 0; i < kRoles; ++i) {
      const auto role = static_cast<Role>(i);
      if (!has_role(*event, role)) continue;
      rows.push_back({to_string(role), default_types(role), types_of(type, {RoleTarget::Kind::kRole, role}), {}});
    }
  }
  for (const auto& target : targets_of(type)) {
    const auto possible = types_of(type, {target.kind, {}});
    rows.push_back({target.name, possible, possible, target.meaning});
  }
  return rows;
}

std::vector<ClaimType> all_types() {
  std::vector<ClaimType> types;
  for (std::size_t i = 0; i < kEventTypes; ++i) types.emplace_back(static_cast<EventType>(i));
  for (std::size_t i = 0; i < kRelationTypes; ++i) types.emplace_back(static_cast<RelationType>(i));
  return types;
}

std::string_view needs_of(const ClaimType& type) {
  const auto* event = std::get_if<EventType>(&type);
  if (event == nullptr) return "both ends";
  EventClaim nothing;
  nothing.type = *event;
  return missing_from(nothing);
}

/// Frames in the order of their files, not in that of asking.
std::vector<const Frame*> in_file_order(const FrameSet& frames) {
  std::vector<const Frame*> all;
  for (const auto& frame : frames.frames()) all.push_back(&frame);
  const auto key = [](const Frame* frame) {
    const auto colon = frame->where.rfind(':');
    const auto line = frame->where.substr(colon + 1);
    return std::make_tuple(frame->where.substr(0, colon), line.size(), line);
  };
  std::sort(all.begin(), all.end(), [&](const Frame* a, const Frame* b) { return key(a) < key(b); });
  return all;
}

std::size_t count_of(const FrameSet& frames, const ClaimType& type) {
  return static_cast<std::size_t>(std::count_if(frames.frames().begin(), frames.frames().end(),
                                                [&](const Frame& frame) { return frame.type == type; }));
}

std::string types_text(EntityTypes types) { return fmt::format("{}", fmt::join(entity_type_names(types), " ")); }

std::string target_text(const TargetRow& row) {
  if (row.possible == 0) return fmt::format("    {:<14} words: {}\n", row.name, row.meaning);
  auto out = fmt::format("    {:<14} {}", row.name, types_text(row.usual));
  if (const auto others = static_cast<EntityTypes>(row.possible & ~row.usual); others != 0)
    out += fmt::format("; if the frame says so: {}", types_text(others));
  if (!row.meaning.empty()) out += fmt::format("  ({})", row.meaning);
  return out + "\n";
}

std::string type_text(const FrameSet& frames, const ClaimType& type) {
  const auto count = count_of(frames, type);
  auto out =
      fmt::format("  {:<20} needs {}; {} frame{}\n", to_string(type), needs_of(type), count, count == 1 ? "" : "s");
  for (const auto& row : target_rows(type)) out += target_text(row);
  return out;
}

std::string use_text(OptionUse use, std::string_view type) {
  if (!type.empty()) return std::string(type);
  return use == OptionUse::kVerb ? "verbs" : use == OptionUse::kNoun ? "nouns" : "all";
}

void write_names(JsonWriter& json, std::string_view key, const std::vector<std::string_view>& names) {
  json.key(key).begin_array();
  for (const auto name : names) json.string(name);
  json.end_array();
}

void write_type(JsonWriter& json, const FrameSet& frames, const ClaimType& type) {
  json.begin_object().member("name", to_string(type)).member("needs", needs_of(type));
  json.key("frames").integer(static_cast<std::int64_t>(count_of(frames, type)));
  json.key("roles").begin_array();
  for (const auto& row : target_rows(type)) {
    json.begin_object().member("name", row.name);
    json.key("words").boolean(row.possible == 0);
    write_names(json, "usual", entity_type_names(row.usual));
    write_names(json, "possible", entity_type_names(row.possible));
    if (!row.meaning.empty()) json.member("meaning", row.meaning);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_frame(JsonWriter& json, const Frame& frame, const Pack& pack) {
  json.begin_object().member("rule", frame.id).member("type", to_string(frame.type));
  json.member("where", pack.place_on_disk(frame.where));
  json.key("roles").begin_array();
  for (const auto& spec : frame.roles) json.string(spec.text);
  json.end_array().end_object();
}

}  // namespace

std::string schema_text(const FrameSet& frames, const Pack& pack) {
  std::string events = "event types\n", relations = "\nrelation types\n";
  for (const auto& type : all_types()) (type.index() == 0 ? events : relations) += type_text(frames, type);
  auto out = events + relations;
  out += fmt::format("\nattributes (@name=value)\n  {}\n", fmt::join(attribute_names(), " "));
  out += fmt::format("\nmodalities (modality=)\n  {}\n", fmt::join(modality_names(), " "));
  out += "\nslots\n";
  for (const auto& slot : slot_names()) out += fmt::format("  {:<18} {}\n", slot.name, slot.meaning);
  out += "  PREPOSITION        the noun of a phrase with it: with, to, at_the_invitation_of\n";
  out += "  in.PREPOSITION     another phrase of the clause that the noun stands in\n";
  out += "  outer:VERB.subject the subject of the clause around, where its verb is that one\n";
  out += "\noptions, and what they are for\n";
  for (const auto& option : option_names())
    out += fmt::format("  {:<14} {:<8} {}\n", option.name, use_text(option.use, option.type), option.meaning);
  for (const auto& setting : setting_names())
    out += fmt::format("  {:<14} {:<8} {}\n", fmt::format("{}=", setting.name), use_text(setting.use, {}),
                       setting.meaning);
  std::map<std::string, std::size_t> by_file;
  for (const auto& frame : frames.frames())
    ++by_file[pack.place_on_disk(frame.where.substr(0, frame.where.rfind(':')))];
  out += fmt::format("\n{} frames\n", frames.frames().size());
  for (const auto& [file, count] : by_file) out += fmt::format("  {:>5} {}\n", count, file);
  for (const auto* frame : in_file_order(frames))
    out += fmt::format("  {:<20} {}  {}\n", to_string(frame->type), frame->id, pack.place_on_disk(frame->where));
  return out;
}

std::string schema_json(const FrameSet& frames, const Pack& pack) {
  JsonWriter json;
  json.begin_object();
  for (const std::size_t sort : {0U, 1U}) {
    json.key(sort == 0 ? "eventTypes" : "relationTypes").begin_array();
    for (const auto& type : all_types()) {
      if (type.index() == sort) write_type(json, frames, type);
    }
    json.end_array();
  }
  write_names(json, "attributes", attribute_names());
  write_names(json, "modalities", modality_names());
  json.key("slots").begin_array();
  for (const auto& slot : slot_names())
    json.begin_object().member("name", slot.name).member("meaning", slot.meaning).end_object();
  json.end_array().key("options").begin_array();
  for (const auto& option : option_names()) {
    json.begin_object().member("name", option.name).member("for", use_text(option.use, option.type));
    json.member("meaning", option.meaning).end_object();
  }
  json.end_array().key("settings").begin_array();
  for (const auto& setting : setting_names()) {
    json.begin_object().member("name", setting.name).member("for", use_text(setting.use, {}));
    json.member("meaning", setting.meaning).end_object();
  }
  json.end_array().key("frames").begin_array();
  for (const auto* frame : in_file_order(frames)) write_frame(json, *frame, pack);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace bilat::rules
