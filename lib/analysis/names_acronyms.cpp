// SPDX-License-Identifier: Apache-2.0
// Short forms that the article itself defines, and where it uses them.
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {

bool NameFinder::initials(TokenRange name, std::uint32_t acronym) const {
  std::string letters;
  for (auto i = name.begin; i < name.end; ++i) {
    if (capital(i)) letters += document_.text_of(token(i)).front();
  }
  return letters == document_.text_of(token(acronym));
}

// "Grand Master (GM)": what the article defines otherwise is not the body that the gazetteer knows.
void NameFinder::drop_redefined() {
  std::unordered_set<WordHash> redefined;
  for (const auto& sentence : document_.sentences()) {
    const auto range = sentence.tokens;
    for (auto i = range.begin; i + 2 < range.end; ++i) {
      if (!mark(i, range.end, "(") || !mark(i + 2, range.end, ")") || !acronym_shape(i + 1)) continue;
      const auto known = cover_[i + 1];
      const auto letters = static_cast<std::uint32_t>(document_.text_of(token(i + 1)).size());
      if (known == kNoName || names_[known].use != NameUse::kAcronym || i < range.begin + letters) continue;
      // All words count, small ones too: "Notes from Poland (NFP)".
      const TokenRange phrase{i - letters, i};
      const auto owner = name_ending(i, range.begin);
      bool plain = capital(phrase.begin) && (owner == kNoName || names_[owner].tokens.begin > phrase.begin);
      for (auto k = phrase.begin; k < i && plain; ++k) {
        const auto first = document_.text_of(token(k)).front();
        const auto letter = document_.text_of(token(i + 1))[k - phrase.begin];
        plain = token(k).kind == TokenKind::kWord && (first == letter || first == letter - 'A' + 'a');
      }
      if (plain) redefined.insert(word(i + 1));
    }
  }
  for (NameIndex n = 0; !redefined.empty() && n < names_.size(); ++n) {
    if (!dropped_[n] && names_[n].use == NameUse::kAcronym && redefined.contains(word(names_[n].tokens.begin)) &&
        names_[n].tokens.size() == 1 && cover_[names_[n].tokens.begin] == n) {
      drop_cover(names_[n].tokens.begin);
    }
  }
}

// "the Communist Party of Vietnam (CPV)", "Movement Towards Socialism, or MAS,"
void NameFinder::find_acronyms() {
  drop_redefined();
  std::unordered_map<std::uint32_t, NameIndex> ending;  // token after a name -> the shortest such name
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (dropped_[n] || names_[n].type == EntityType::kPerson) continue;
    auto [place, is_new] = ending.try_emplace(names_[n].tokens.end, n);
    if (!is_new && names_[n].tokens.size() < names_[place->second].tokens.size()) place->second = n;
  }
  std::unordered_map<WordHash, NameIndex> defined;
  for (const auto& sentence : document_.sentences()) {
    const auto range = sentence.tokens;
    for (auto i = range.begin; i + 1 < range.end; ++i) {
      const bool bracket = mark(i, range.end, "(") && mark(i + 2, range.end, ")");
      const bool or_clause = mark(i, range.end, ",") && is(i + 1, range.end, "or"_w) && mark(i + 3, range.end, ",");
      if (!bracket && !or_clause) continue;
      const auto at = bracket ? i + 1 : i + 2;
      if (at >= range.end || !acronym_shape(at)) continue;
      auto owner = name_ending(i, range.begin);
      if (owner == kNoName || names_[owner].type == EntityType::kPerson) {
        // Inside a longer name: "[[Communist Party of X] (XP) Central Committee]" has its owner within.
        const auto inner = ending.find(i);
        if (inner == ending.end()) continue;
        owner = inner->second;
      }
      if (const auto inner = ending.find(i); inner != ending.end() && initials(names_[inner->second].tokens, at))
        owner = inner->second;
      if (names_[owner].use == NameUse::kDemonym || names_[owner].type == EntityType::kPlace) continue;
      // "Notes from Poland (NFP)": the brackets close a longer name.
      if (names_[owner].type == EntityType::kCountry && !initials(names_[owner].tokens, at)) continue;
      defined.try_emplace(word(at), owner);
      Name name;
      name.tokens = {at, at + 1};
      name.type = names_[owner].type;
      name.entry = names_[owner].entry;
      name.use = NameUse::kAcronym;
      name.acronym_of = owner;
      name.cue = "defined acronym";
      const auto outer = cover_[at];
      if (outer != kNoName && names_[outer].tokens == name.tokens) drop(outer);
      if (const auto inner = ending.find(at + 1); inner != ending.end() && names_[inner->second].tokens == name.tokens)
        drop(inner->second);
      const auto index = add_name(std::move(name));
      if (outer != kNoName && names_[outer].tokens.size() > 1) {
        cover_[at] = outer;
        names_[index].inside = outer;
        names_[outer].inside = kNoName;
      }
    }
  }
  find_short_forms(defined);
}

// What the article has defined holds through it: "HoPR"; "the Forum" for the one Forum that it names.
void NameFinder::find_short_forms(const std::unordered_map<WordHash, NameIndex>& defined) {
  std::unordered_map<WordHash, NameIndex> heads;  // kNoName: several bodies share the head
  const auto known = static_cast<NameIndex>(names_.size());
  for (NameIndex n = 0; n < known; ++n) {
    const auto& name = names_[n];
    if (dropped_[n] || name.type != EntityType::kOrganization || name.tokens.size() < 2 || name.inside != kNoName)
      continue;
    for (const auto at : {name.tokens.begin, name.tokens.end - 1}) {
      if (!capital(at) || words_.organisation_head(word(at)) == nullptr || word(at) == "party"_w) continue;
      if (at == name.tokens.begin && !is(at + 1, name.tokens.end, "of"_w) && !is(at + 1, name.tokens.end, "for"_w) &&
          !is(at + 1, name.tokens.end, "on"_w)) {
        continue;
      }
      const auto [place, is_new] = heads.try_emplace(word(at), n);
      if (is_new || place->second == kNoName) continue;
      const auto& other = names_[place->second];
      const bool same = other.entry && name.entry
                            ? *other.entry == *name.entry
                            : hash_word(document_.text_of(other.tokens)) == hash_word(document_.text_of(name.tokens));
      if (!same) place->second = kNoName;
    }
  }
  for (const auto& sentence : document_.sentences()) {
    const auto range = sentence.tokens;
    for (auto i = range.begin; i < range.end; ++i) {
      if (!free(i) || token(i).kind == TokenKind::kPunctuation || !token(i).capitalised()) continue;
      const auto acronym = defined.find(word(i));
      NameIndex owner = acronym != defined.end() && acronym_shape(i) ? acronym->second : kNoName;
      if (owner == kNoName && i > range.begin && is(i - 1, range.end, "the"_w)) {
        const auto head = heads.find(word(i));
        const bool alone = i + 1 >= range.end || !capital(i + 1);
        if (head != heads.end() && alone && !(is(i + 1, range.end, "of"_w))) owner = head->second;
      }
      if (owner == kNoName) continue;
      Name name;
      name.tokens = {i, i + 1};
      name.type = names_[owner].type;
      name.entry = names_[owner].entry;
      name.use = acronym_shape(i) ? NameUse::kAcronym : NameUse::kName;
      name.acronym_of = owner;
      name.cue = acronym_shape(i) ? "acronym" : "short form";
      add_name(std::move(name));
    }
  }
}

}  // namespace bilat
