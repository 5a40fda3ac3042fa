// SPDX-License-Identifier: Apache-2.0
#include "tests/rule_examples/check.h"

#include <algorithm>
#include <map>
#include <set>

namespace bilat::rules {
namespace {

/// Claims of both sorts as rows of text, so that they are compared and shown in one way.
struct Row {
  std::string type;
  std::map<std::string, std::vector<const Entity*>> roles;
  std::map<std::string, std::string> values;
  const Entity* place = nullptr;
};

void set(Row& row, const std::string& name, const std::string& value) {
  if (!value.empty()) row.values[name] = value;
}

Row row_of(const EventClaim& claim, const Facts& facts) {
  Row row;
  row.type = to_string(claim.type);
  for (const auto& filler : claim.roles)
    row.roles[std::string(to_string(filler.role))].push_back(&facts.entities[filler.entity]);
  for (const auto& value : claim.attributes) set(row, std::string(to_string(value.attribute)), value.value);
  set(row, "modality", std::string(to_string(claim.modality)));
  set(row, "date", claim.date);
  set(row, "rule", claim.rule);
  if (claim.place) {
    row.place = &facts.entities[*claim.place];
    set(row, "place", row.place->name);
  }
  return row;
}

Row row_of(const RelationClaim& claim, const Facts& facts) {
  Row row;
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

std::vector<Row> rows_of(const Facts& facts) {
  std::vector<Row> rows;
  for (const auto& claim : facts.events) rows.push_back(row_of(claim, facts));
  for (const auto& claim : facts.relations) rows.push_back(row_of(claim, facts));
  return rows;
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

bool fits(const Row& row, const Expected& expected) {
  if (row.type != expected.type) return false;
  for (const auto& [role, names] : expected.roles) {
    const auto at = row.roles.find(role);
    if (!same_fillers(at == row.roles.end() ? std::vector<const Entity*>{} : at->second, names)) return false;
  }
  return std::all_of(expected.values.begin(), expected.values.end(), [&](const auto& value) {
    if (value.first == "place" && row.place != nullptr && is_named(*row.place, value.second)) return true;
    const auto at = row.values.find(value.first);
    return value.second == "none" ? at == row.values.end() : at != row.values.end() && at->second == value.second;
  });
}

std::string show(const Row& row) {
  std::string out = row.type + "(";
  const char* between = "";
  for (const auto& [role, fillers] : row.roles) {
    out += between + role + ":";
    between = "; ";
    for (std::size_t i = 0; i < fillers.size(); ++i) out += (i == 0 ? " " : ", ") + fillers[i]->name;
  }
  out += ")";
  for (const auto& [name, value] : row.values) {
    out += " " + name + "=" + (value.find(' ') == std::string::npos ? value : "\"" + value + "\"");
  }
  return out;
}

std::string show(const Expected& expected) {
  std::string out = expected.type + "(";
  const char* between = "";
  for (const auto& [role, names] : expected.roles) {
    out += between + role + ":";
    between = "; ";
    for (std::size_t i = 0; i < names.size(); ++i) out += (i == 0 ? " " : ", ") + names[i];
  }
  out += ")";
  for (const auto& [name, value] : expected.values) out += " " + name + "=" + value;
  return out;
}

std::string type_of(const Frame& frame) {
  if (const auto* event = std::get_if<EventType>(&frame.type)) return std::string(to_string(*event));
  return std::string(to_string(std::get<RelationType>(frame.type)));
}

std::string found_instead(const Facts& facts) {
  const auto all = describe(facts);
  return all.empty() ? "\n    found nothing" : "\n    found " + all;
}

}  // namespace

Facts facts_of(const Extractor& extractor, const std::string& sentence) {
  DocumentInfo info;
  info.id = "example";
  info.published = kPublished;
  info.language = "en";
  const Document document(sentence, {{{0, static_cast<std::uint32_t>(sentence.size())}, BlockKind::kParagraph}}, info);
  return extractor.extract(document);
}

std::string describe(const Facts& facts) {
  std::string out;
  for (const auto& row : rows_of(facts)) out += (out.empty() ? "" : "\n    and   ") + show(row);
  return out;
}

std::string check(const Example& example, const Frame& frame, const Facts& facts) {
  const auto rows = rows_of(facts);
  const auto type = type_of(frame);
  if (!example.positive) {
    const bool any = std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.type == type; });
    return any ? "a " + type + " where there is none: " + example.sentence + found_instead(facts) : std::string();
  }
  for (const auto& expected : example.expected) {
    if (std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return fits(row, expected); })) continue;
    return "not found: " + show(expected) + "\n    in    " + example.sentence + found_instead(facts);
  }
  const bool any_rule = std::any_of(example.expected.begin(), example.expected.end(), [](const Expected& expected) {
    return std::any_of(expected.values.begin(), expected.values.end(),
                       [](const auto& value) { return value.first == "rule"; });
  });
  const bool fired = any_rule || std::any_of(rows.begin(), rows.end(),
                                             [&](const Row& row) { return row.values.at("rule") == frame.id; });
  return fired ? std::string()
               : "another rule than '" + frame.id + "' was faster: " + example.sentence + found_instead(facts);
}

Report run_examples(const Pack& pack, const Extractor& extractor, const FrameSet& frames) {
  Report report;
  std::map<std::string, const Frame*> by_place;
  for (const auto& frame : frames.frames()) by_place[frame.where] = &frame;
  std::set<const Frame*> covered;
  for (const auto& [file, text] : pack.files()) {
    if (!file.starts_with("frames/")) continue;
    const auto read = read_examples(file, text);
    report.failures.insert(report.failures.end(), read.mistakes.begin(), read.mistakes.end());
    for (const auto& example : read.examples) {
      const auto frame = by_place.find(file + ":" + std::to_string(example.frame));
      if (frame == by_place.end()) continue;  // the frame itself is wrong, which FrameSet reports
      ++report.run;
      covered.insert(frame->second);
      const auto failure = check(example, *frame->second, facts_of(extractor, example.sentence));
      if (!failure.empty()) report.failures.push_back(example.where() + ": " + failure);
    }
  }
  report.frames = frames.frames().size();
  report.frames_with_example = covered.size();
  return report;
}

}  // namespace bilat::rules
