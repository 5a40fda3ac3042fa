// SPDX-License-Identifier: Apache-2.0
// Bodies that every state has one of, with their country: "the Kenyan Supreme Court", "Kenya's Supreme Court" and "the
// Supreme Court of Kenya" are one, and so are "the Foreign Ministry" and "the Ministry of Foreign Affairs". Without its
// country a body is the one that the article names with it, or of the article's own country.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

/// "foreign ministry" -> "Ministry of Foreign Affairs"
std::string ministry_name(std::string_view field) {
  auto folded = fold(field);
  for (const std::string_view head : {" ministry", "ministry of the ", "ministry of ", "ministry for ", "ministry"}) {
    if (folded.ends_with(head) && folded.size() > head.size()) folded = folded.substr(0, folded.size() - head.size());
    if (folded.starts_with(head)) folded = folded.substr(head.size());
  }
  if (folded == "foreign" || folded == "external affairs" || folded == "external relations") folded = "foreign affairs";
  std::string name = "Ministry of ";
  bool start = true;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool small = folded.compare(i, 4, "and ") == 0 || folded.compare(i, 3, "of ") == 0 ||
                       folded.compare(i, 4, "for ") == 0 || folded.compare(i, 4, "the ") == 0;
    name +=
        start && !small && folded[i] >= 'a' && folded[i] <= 'z' ? static_cast<char>(folded[i] - 'a' + 'A') : folded[i];
    start = folded[i] == ' ';
  }
  return name;
}

}  // namespace

bool NameResolver::is_state_body(NameIndex index) const {
  const auto& name = names_[index];
  if (name.type != EntityType::kOrganization) return false;
  if (!name.state_body.empty()) return true;
  const auto folded = fold(text_of(name));
  const auto head = folded.find("ministry");
  if (head == std::string::npos) return false;
  bool owned = false;  // "Foreign Ministry of Iraq"; but "State Ministry of Public Health" stays as it is
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n)
    owned = owned || (names_[n].inside == index && names_[n].type == EntityType::kCountry);
  return head == 0 || owned || folded.ends_with("ministry");
}

// The name without its country, as all articles should call it.
std::string NameResolver::state_body_name(NameIndex index) const {
  const auto& name = names_[index];
  if (!name.state_body.empty()) return std::string(document_.text_of(name.state_body));
  auto words = name.tokens;  // a ministry
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n) {
    if (names_[n].inside != index || entity(n) == kNoEntity || type(entity(n)) != EntityType::kCountry) continue;
    words.end = names_[n].tokens.begin;  // "Ministry of Foreign Affairs of X"
    while (words.end > words.begin &&
           (is(words.end - 1, "of"_w) || is(words.end - 1, "the"_w) || mark(words.end - 1, ",")))
      --words.end;
    if (words.empty()) words = {names_[n].tokens.end, name.tokens.end};  // "Iraqi Foreign Ministry"
  }
  return ministry_name(document_.text_of(words));
}

EntityIndex NameResolver::state_body_of(const std::string& name, EntityIndex country) {
  auto canonical = name;
  if (country != kNoEntity) canonical += " of " + table_.entities[country].name;
  const auto known = gazetteer_.match_text(document_.info(), canonical);
  const auto e = known.length > 0
                     ? entity_of_entry(known.entry)
                     : entity_of_key(EntityType::kOrganization, "organization/" + kebab(canonical), canonical);
  if (country != kNoEntity && table_.entities[e].context.empty())
    table_.entities[e].context = table_.entities[country].key;
  return e;
}

void NameResolver::resolve_state_body(NameIndex index) {
  const auto& name = names_[index];
  auto country = possessor_country(name.tokens.begin);
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n) {
    if (names_[n].inside == index && entity(n) != kNoEntity && type(entity(n)) == EntityType::kCountry)
      country = entity(n);
  }
  if (country == kNoEntity) {
    bare_state_bodies_.push_back(index);
    return;
  }
  const auto called = state_body_name(index);
  const auto e = state_body_of(called, country);
  auto& known = state_bodies_[fold(called)];
  if (std::find(known.begin(), known.end(), e) == known.end() && known.size() < kMaxSharers) known.push_back(e);
  refer(index, e, "body of a state");
}

// "the Foreign Ministry", "the Supreme Court", where nothing beside it says whose.
void NameResolver::resolve_bare_state_bodies() {
  for (const auto index : bare_state_bodies_) {
    const auto called = state_body_name(index);
    const auto known = state_bodies_.find(fold(called));
    const auto named = known == state_bodies_.end() ? std::size_t{0} : known->second.size();
    if (named == 1) {
      refer(index, known->second.front(), "body of a state, named before");
      continue;
    }
    const auto home = home_country();
    const auto guess = named == 0 && home == main_country_ ? home : kNoEntity;  // a digest has several homes
    refer(index, state_body_of(called, guess), guess == kNoEntity ? "same name" : "body of the article's own state");
  }
}

}  // namespace bilat
