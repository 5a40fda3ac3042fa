// SPDX-License-Identifier: Apache-2.0
// Bodies and places without a gazetteer entry: equal folded names are one; organs of a party take their party from the
// words around them.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

std::string_view prefix(EntityType type) {
  constexpr std::string_view kPrefixes[] = {"person/", "party/", "country/", "organization/", "place/"};
  return kPrefixes[static_cast<std::size_t>(type)];
}

/// Organs of a body, which bear its name before or behind their own.
bool organ_word(WordHash word) {
  return word == "committee"_w || word == "council"_w || word == "commission"_w || word == "secretariat"_w ||
         word == "office"_w || word == "department"_w || word == "assembly"_w || word == "presidium"_w ||
         word == "board"_w || word == "directorate"_w || word == "bureau"_w || word == "division"_w;
}

bool cue_is(const Name& name, std::string_view cue) { return name.cue == cue; }

}  // namespace

std::string kebab(std::string_view name) {
  std::string key;
  for (const char c : fold(name)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep) {
      key += c;
    } else if (c != '\'' && c != '.' && !key.empty() && key.back() != '-') {
      key += '-';
    }
  }
  while (!key.empty() && key.back() == '-') key.pop_back();
  return key;
}

// "the ruling Communist Party", "the Party": the party of the country that owns the words, or the one that the article
// names.
EntityIndex NameResolver::context_party(NameIndex index) {
  const auto country = possessor_country(names_[index].tokens.begin);
  const auto communist = fold(text_of(names_[index])).find("communist") != std::string::npos;
  std::vector<EntityIndex> fits;
  for (const auto e : named_parties_) {
    if (country == kNoEntity || table_.entities[e].context == table_.entities[country].key) fits.push_back(e);
  }
  if (fits.size() == 1 &&
      (!communist || fold(table_.entities[fits.front()].name).find("communist") != std::string::npos))
    return fits.front();
  const auto homes = country != kNoEntity ? std::vector{country} : std::vector{home_country(), main_country()};
  for (const auto home : homes) {
    if (home == kNoEntity) continue;
    const auto found = state_parties_.find(table_.entities[home].key);
    if (found != state_parties_.end() && found->second != UINT32_MAX) return entity_of_entry(found->second);
  }
  return kNoEntity;
}

// "CPV Central Committee", "Politburo", "Secretariat of the CPV Central Committee", "Party Central Committee"
EntityIndex NameResolver::resolve_organ(NameIndex index) {
  const auto& name = names_[index];
  const auto folded = fold(text_of(name));
  const bool central = folded.find("central committee") != std::string::npos;
  const bool politburo =
      folded.find("politburo") != std::string::npos || folded.find("political bureau") != std::string::npos;
  if (!central && !politburo) return kNoEntity;
  EntityIndex party = kNoEntity;
  bool secretariat = folded.starts_with("secretariat");
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n) {
    if (entity(n) != kNoEntity && type(entity(n)) == EntityType::kParty) party = entity(n);
  }
  if (party == kNoEntity && index > 0 && names_[index - 1].tokens.begin == name.tokens.begin &&
      entity(index - 1) != kNoEntity && type(entity(index - 1)) == EntityType::kParty) {
    party = entity(index - 1);
  }
  if (party == kNoEntity && name.inside != kNoName) {
    // A title chain: "Politburo member and Secretary of the X Central Committee A" says whose Politburo it is.
    const auto& holder = names_[name.inside];
    for (NameIndex n = index; n < names_.size() && names_[n].tokens.begin < holder.extent.end; ++n) {
      if (entity(n) != kNoEntity && type(entity(n)) == EntityType::kParty) {
        party = entity(n);
        break;
      }
    }
  }
  if (party == kNoEntity) party = context_party(index);
  if (party == kNoEntity) return kNoEntity;
  const auto whose = table_.entities[party];
  const auto committee_key = "organization/central-committee-of-" + kebab(whose.name);
  const auto committee_name = "Central Committee of the " + whose.name;
  if (central && !secretariat && !politburo) {
    const auto known = gazetteer_.match_text(document_.info(), whose.name + " Central Committee");
    const auto e = known.length > 0 ? entity_of_entry(known.entry)
                                    : entity_of_key(EntityType::kOrganization, committee_key, committee_name);
    table_.entities[e].context = whose.context;
    add_tie(RelationType::kPartOf, e, party, name.tokens, "organ");
    return e;
  }
  const std::string organ = politburo ? "Politburo" : "Secretariat";
  const auto e = entity_of_key(EntityType::kOrganization, "organization/" + kebab(organ) + "-of-" + kebab(whose.name),
                               organ + " of the " + whose.name);
  table_.entities[e].context = whose.context;
  if (central) {
    const auto known = gazetteer_.match_text(document_.info(), whose.name + " Central Committee");
    const auto committee = known.length > 0 ? entity_of_entry(known.entry)
                                            : entity_of_key(EntityType::kOrganization, committee_key, committee_name);
    add_tie(RelationType::kPartOf, e, committee, name.tokens, "organ");
  }
  return e;
}

// "Standing Committee of the National People's Congress" = "NPC Standing Committee": organs of a body that the
// gazetteer knows are one thing however they are written. All other names stay as the text has them.
EntityIndex NameResolver::resolve_part(NameIndex index) {
  const auto& name = names_[index];
  if (name.type != EntityType::kOrganization) return kNoEntity;
  NameIndex whole = kNoName;
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n) {
    if (names_[n].inside != index || entity(n) == kNoEntity || type(entity(n)) != EntityType::kOrganization) continue;
    if (whole == kNoName || names_[n].tokens.size() > names_[whole].tokens.size()) whole = n;
  }
  const bool shared = index > 0 && names_[index - 1].tokens.begin == name.tokens.begin;
  if (whole == kNoName || shared || !entry_of(entity(whole))) return kNoEntity;
  auto unit = TokenRange{name.tokens.begin, names_[whole].tokens.begin};  // "Standing Committee of the [NPC]"
  if (unit.size() == 0) {
    unit = {names_[whole].tokens.end, name.tokens.end};  // "[NPC] Standing Committee", "[NPC]'s Standing Committee"
    if (unit.size() > 0 && document_.token(unit.begin).has(kPossessive)) ++unit.begin;
  } else {
    if (names_[whole].tokens.end != name.tokens.end || unit.size() < 2) return kNoEntity;
    if (is(unit.end - 1, "the"_w)) --unit.end;
    if (unit.size() < 2 || !is(unit.end - 1, "of"_w)) return kNoEntity;
    --unit.end;
  }
  if (unit.size() == 0) return kNoEntity;
  for (auto i = unit.begin; i < unit.end; ++i) {
    const auto& token = document_.token(i);
    if (token.kind != TokenKind::kWord || !token.capitalised()) return kNoEntity;  // "for", "and", a second "of"
  }
  if (!organ_word(document_.token(unit.end - 1).word)) return kNoEntity;
  for (NameIndex n = index + 1; n < names_.size() && names_[n].tokens.begin < name.tokens.end; ++n) {
    if (names_[n].inside == index && unit.contains(names_[n].tokens.begin)) return kNoEntity;  // "Washington Bureau of"
  }
  const auto rest = std::string(document_.text_of(unit));
  const auto owner = table_.entities[entity(whole)];
  const auto canonical = rest + " of the " + owner.name;
  const auto known = gazetteer_.match_text(document_.info(), canonical);
  const auto e = known.length > 0
                     ? entity_of_entry(known.entry)
                     : entity_of_key(EntityType::kOrganization,
                                     "organization/" + kebab(rest) + "-of-" + kebab(owner.name), canonical);
  if (table_.entities[e].context.empty()) table_.entities[e].context = owner.context;
  return e;
}

void NameResolver::resolve_body(NameIndex index) {
  const auto& name = names_[index];
  if (const auto organ = resolve_organ(index); organ != kNoEntity) return refer(index, organ, "organ of a party");
  const auto folded = fold(text_of(name));
  if (folded == "politburo" || folded == "central committee" || folded == "secretariat" ||
      folded == "party central committee")
    return;
  if (cue_is(name, "the party")) return;  // the holder's party: known when the offices are
  if (folded == "communist party") {
    return refer(index, context_party(index), "party of the context");
  }
  if (is_state_body(index)) return resolve_state_body(index);
  if (const auto part = resolve_part(index); part != kNoEntity) return refer(index, part, "part of a body");
  std::string key(folded);
  if (cue_is(name, "presidency")) {  // "the French presidency": the palace, when the gazetteer has one
    const auto country = entity(index + 1);
    if (country == kNoEntity) return;
    for (const auto i : gazetteer_.governments()) {
      const auto& entry = gazetteer_.entries()[i];
      if (entry.country != table_.entities[country].key) continue;
      if (const auto found = by_key_.find(std::string(entry.id)); found != by_key_.end())
        return refer(index, found->second, "seat of government");
    }
    return;
  }
  if (name.type == EntityType::kParty && key.ends_with(" party") &&
      !document_.token(name.tokens.end - 1).capitalised()) {
    // "FAST party": the lower-case word is no part of the name, but "Christian Democratic party" needs it.
    const auto short_key = "party/" + kebab(key.substr(0, key.size() - 6));
    if (name.tokens.size() == 2)
      return refer(index, entity_of_key(EntityType::kParty, short_key, text_of(name)), "same name");
  }
  // "House of Representatives of X" and "House of Representatives" are one body within an article.
  const auto full_key = std::string(prefix(name.type)) + kebab(key);
  for (NameIndex n = index + 1;
       name.type == EntityType::kOrganization && n < names_.size() && names_[n].tokens.end <= name.tokens.end; ++n) {
    if (names_[n].inside != index || names_[n].tokens.end != name.tokens.end || entity(n) == kNoEntity ||
        type(entity(n)) != EntityType::kCountry)
      continue;
    auto cut = names_[n].tokens.begin;
    while (cut > name.tokens.begin && (is(cut - 1, "of"_w) || is(cut - 1, "the"_w))) --cut;
    if (cut < name.tokens.begin + 2 || cut == names_[n].tokens.begin) continue;
    const auto bare = std::string(prefix(name.type)) + kebab(document_.text_of(TokenRange{name.tokens.begin, cut}));
    const auto known = by_key_.find(bare);
    const auto e = known != by_key_.end() ? known->second : entity_of_key(name.type, full_key, text_of(name));
    if (table_.entities[e].context.empty()) table_.entities[e].context = table_.entities[entity(n)].key;
    by_key_.try_emplace(bare, e);
    return refer(index, e, "same name with its country");
  }
  refer(index, entity_of_key(name.type, full_key, text_of(name)), "same name");
}

void NameResolver::resolve_bodies() {
  // Inner names first: a committee needs its party.
  for (const bool inner : {true, false}) {
    for (NameIndex n = 0; n < names_.size(); ++n) {
      const auto& name = names_[n];
      if ((name.entry && !unlinked_[n]) || name.type == EntityType::kPerson || name.acronym_of != kNoName ||
          entity(n) != kNoEntity)
        continue;
      const bool within = name.inside != kNoName && names_[name.inside].type != EntityType::kPerson;
      if (within == inner) resolve_body(n);
    }
  }
  resolve_bare_state_bodies();
  resolve_acronyms();
}

void NameResolver::resolve_acronyms() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].acronym_of != kNoName && entity(names_[n].acronym_of) != kNoEntity)
      refer(n, entity(names_[n].acronym_of), "acronym");
  }
}

}  // namespace bilat
