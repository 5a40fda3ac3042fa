// SPDX-License-Identifier: Apache-2.0
// What the built-in pack finds in a text, as lines that tests compare:
//
//   "Meeting(participant: Ines Robles, Mads Holm) actual 2026-03-09 at Lima"
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/embedded_pack.h"
#include "extractors/extract.h"

namespace bilat::telling {

inline const Extractor& extractor() {
  static const Extractor made = [] {
    Diagnostics diagnostics;
    auto created = Extractor::create(embedded_pack(), diagnostics);
    REQUIRE(created);
    return std::move(*created);
  }();
  return made;
}

/// An article published on Tuesday, 10 March 2026; blank lines part its paragraphs.
inline Document article(const std::string& text, const std::string& published = "2026-03-10") {
  DocumentInfo info;
  info.id = "note";
  info.published = published;
  info.language = "en";
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find("\n\n", begin), text.size());
    blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::kParagraph});
    begin = end == text.size() ? end : end + 2;
  }
  return Document(text, std::move(blocks), std::move(info));
}

inline Facts facts_of(const std::string& text, const std::string& published = "2026-03-10") {
  return extractor().extract(article(text, published));
}

inline std::string line_of(const EventClaim& claim, const Facts& facts) {
  std::map<std::string_view, std::string> roles;
  for (const auto& filler : claim.roles) {
    auto& names = roles[to_string(filler.role)];
    names += (names.empty() ? "" : ", ") + facts.entities[filler.entity].name;
  }
  std::string line = std::string(to_string(claim.type)) + "(";
  for (const auto& [role, names] : roles) line += (line.back() == '(' ? "" : "; ") + std::string(role) + ": " + names;
  line += ") " + std::string(to_string(claim.modality));
  if (!claim.date.empty()) line += " " + claim.date;
  if (claim.place) line += " at " + facts.entities[*claim.place].name;
  for (const auto& value : claim.attributes) line += ", " + std::string(to_string(value.attribute)) + " " + value.value;
  return line;
}

inline std::string line_of(const RelationClaim& claim, const Facts& facts) {
  std::string line = std::string(to_string(claim.type)) + "(" + facts.entities[claim.subject].name + ", " +
                     facts.entities[claim.object].name + ")";
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) line += std::string(", ") + name + " " + value;
  };
  add("title", claim.title);
  add("from", claim.from);
  add("to", claim.to);
  add("since", claim.since);
  add("over", claim.over);
  add("note", claim.note);
  return line;
}

/// All events, one a line, sorted.
inline std::string events(const std::string& text, const std::string& published = "2026-03-10") {
  const auto facts = facts_of(text, published);
  std::vector<std::string> all;
  for (const auto& claim : facts.events) all.push_back(line_of(claim, facts));
  std::sort(all.begin(), all.end());
  std::string lines;
  for (const auto& line : all) lines += (lines.empty() ? "" : "\n") + line;
  return lines;
}

/// All relations of a type.
inline std::string relations(RelationType type, const std::string& text, const std::string& published = "2026-03-10") {
  const auto facts = facts_of(text, published);
  std::string lines;
  for (const auto& claim : facts.relations) {
    if (claim.type == type) lines += (lines.empty() ? "" : "\n") + line_of(claim, facts);
  }
  return lines;
}

struct Case {
  const char* text;
  std::string told;
};

inline void check_events(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    CHECK(events(one.text) == one.told);
  }
}

}  // namespace bilat::telling
