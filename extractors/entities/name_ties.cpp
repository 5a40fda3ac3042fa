// SPDX-License-Identifier: Apache-2.0
// Ties between things that are no persons: part-of, located-in, ruling party; and the dateline's place and the
// publisher, which no token names.
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

/// "LW": letters that nobody has spelt out name nothing.
bool is_letters(std::string_view name) {
  return name.size() <= 4 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

void NameResolver::add_tie(RelationType relation, EntityIndex subject, EntityIndex object, TokenRange tokens,
                           const char* rule) {
  if (subject == kNoEntity || object == kNoEntity || subject == object) return;
  if (!tied_.emplace(relation, subject, object).second) return;
  if (relation == RelationType::kPartOf) wholes_[subject].push_back(object);
  table_.ties.push_back({relation, subject, object, tokens, rule});
}

// "the National Palace in Addis Ababa", "Goma, Ruritania", "China's Guangxi", "the Vietnamese provinces of A, B and C"
void NameResolver::state_location(NameIndex index) {
  const auto& name = names_[index];
  const auto e = entity(index);
  const bool place = type(e) == EntityType::kPlace, body = type(e) == EntityType::kOrganization;
  if (!place && !body) return;
  const auto names_at = [&](std::uint32_t token) {
    return static_cast<NameIndex>(std::lower_bound(names_.begin(), names_.end(), token,
                                                   [](const Name& n, std::uint32_t t) { return n.tokens.begin < t; }) -
                                  names_.begin());
  };
  const auto outer_at = [&](std::uint32_t token) {
    const auto n = names_at(token);
    return n < names_.size() && names_[n].tokens.begin == token ? n : kNoName;
  };
  auto at = name.tokens.end;
  if (mark(at, "(") && mark(at + 2, ")")) at += 3;
  const bool comma = mark(at, ",");
  const bool in = is(at, "in"_w);
  if ((comma || in) && name.tokens.end < document_.tokens().size() &&
      sentence_of(index) ==
          document_.sentence_of(std::min(at, static_cast<std::uint32_t>(document_.tokens().size() - 1)))) {
    auto next = at + 1;
    if (in && is(next, "the"_w)) ++next;
    const auto other = outer_at(next);
    if (other != kNoName && entity(other) != kNoEntity && names_[other].use != NameUse::kDemonym) {
      const auto whole = entity(other);
      const auto entry = entry_of(e), holder = entry_of(whole);
      bool fits = false;
      if (comma && place && type(whole) == EntityType::kCountry) {
        fits = !entry || gazetteer_.entries()[*entry].country == table_.entities[whole].key;
      } else if (comma && place && type(whole) == EntityType::kPlace) {
        // Two places of a list are no address: one must be a building or the like that no list knows.
        const auto after = names_[other].tokens.end;
        fits = !entry && holder && !is(after, "and"_w) && !mark(after, ",");
      } else if (in && (type(whole) == EntityType::kPlace || type(whole) == EntityType::kCountry)) {
        const bool building = place && !entry;
        fits = building || body;
        if (body) {  // "(CFR) in Dar es Salaam" is a seat; "the EU in Brussels" may be an event's place
          const bool seated = contains_one_of(fold(text_of(name)), lexicon_.texts(TextCue::kSeatedBody));
          fits = mark(name.tokens.end, "(") || (!entry && seated && name.tokens.size() > 1);
        }
        if (place && entry && type(whole) == EntityType::kCountry) {
          fits = gazetteer_.entries()[*entry].country == table_.entities[whole].key;
        }
      }
      if (fits)
        add_tie(RelationType::kLocatedIn, e, whole, join(name.tokens, names_[other].tokens),
                comma ? "place.comma" : "place.in");
    }
  }
  // The possessor or adjective before it.
  auto b = name.tokens.begin;
  const bool owned = b > 0 && document_.token(b - 1).has(kPossessive);
  if (owned) --b;
  std::uint32_t small = 0;
  if (!owned && place) {  // "the Vietnamese provinces of A, B and C"
    auto back = b;
    while (back > 1 && back + 14 > b && document_.sentence_of(back - 1) == sentence_of(index)) {
      const auto& token = document_.token(back - 1);
      const bool glue =
          token.is("and"_w) || token.is("of"_w) || document_.text_of(token) == "," || is(back - 1, Cue::kPlaceListWord);
      if (!glue && !token.capitalised()) break;
      if (token.capitalised()) {
        auto n = names_at(back);
        bool country = false, known = false;
        for (int step = 0; step < 3 && n > 0; ++step) {
          --n;
          if (names_[n].tokens.end != back) continue;
          known = true;
          country =
              entity(n) != kNoEntity && type(entity(n)) == EntityType::kCountry && names_[n].use == NameUse::kDemonym;
          if (country && small > 0) {
            add_tie(RelationType::kLocatedIn, e, entity(n), join(names_[n].tokens, name.tokens), "place.adjective");
            return;
          }
          break;
        }
        if (!known || country) break;
        back = names_[n].tokens.begin;
        continue;
      } else if (!token.is("and"_w) && document_.text_of(token) != ",") {
        ++small;
      }
      --back;
    }
    return;
  }
  if (!owned && !body) return;
  auto n = names_at(b);
  for (int step = 0; step < 3 && n > 0; ++step) {
    --n;
    if (names_[n].tokens.end != b || entity(n) == kNoEntity) continue;
    const auto whole = entity(n);
    const bool country = type(whole) == EntityType::kCountry && place;
    const bool city = type(whole) == EntityType::kPlace && owned && (place || body);
    if (country && owned) {
      const auto entry = entry_of(e);
      if (!entry || gazetteer_.entries()[*entry].country.empty() ||
          gazetteer_.entries()[*entry].country == table_.entities[whole].key) {
        add_tie(RelationType::kLocatedIn, e, whole, join(names_[n].tokens, name.tokens), "place.possessive");
      }
    } else if (city) {
      add_tie(RelationType::kLocatedIn, e, whole, join(names_[n].tokens, name.tokens), "place.possessive");
    }
    return;
  }
}

void NameResolver::state_ties() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    const auto e = entity(n);
    if (e == kNoEntity) continue;
    if (name.type == EntityType::kPerson) {
      for (const auto& title : name.titles) {  // "director of the A's B", "fellow at A under B"
        for (std::size_t k = 0; k + 1 < title.of.size(); ++k) {
          const auto part = entity(title.of[k]), whole = entity(title.of[k + 1]);
          if (part == kNoEntity || whole == kNoEntity || type(part) != EntityType::kOrganization) continue;
          if (type(whole) == EntityType::kOrganization || type(whole) == EntityType::kParty) {
            add_tie(RelationType::kPartOf, part, whole,
                    join(names_[title.of[k]].tokens, names_[title.of[k + 1]].tokens), "of");
          } else if (type(whole) == EntityType::kPlace) {
            add_tie(RelationType::kLocatedIn, part, whole,
                    join(names_[title.of[k]].tokens, names_[title.of[k + 1]].tokens), "of");
          }
        }
      }
      continue;
    }
    if (const auto entry = entry_of(e); entry && !gazetteer_.entries()[*entry].whole.empty()) {
      // "CPV Central Committee": the name says whose organ it is.
      const auto whole = gazetteer_.find(gazetteer_.entries()[*entry].whole);
      if (whole && gazetteer_.entries()[*whole].type == EntityType::kParty && type(e) == EntityType::kOrganization) {
        add_tie(RelationType::kPartOf, e, entity_of_entry(*whole), name.tokens, "organ");
      }
    }
    if (name.inside != kNoName && names_[name.inside].type == EntityType::kOrganization &&
        entity(name.inside) != kNoEntity) {
      const auto whole = e, part = entity(name.inside);
      if (type(whole) == EntityType::kOrganization || type(whole) == EntityType::kParty) {
        // An organ of the party may stand between them: "Secretariat of the [[X] Central Committee]".
        const bool direct = wholes_[part].empty() && !contains_one_of(fold(text_of(names_[name.inside])),
                                                                      lexicon_.texts(TextCue::kDetachedBody));
        if (direct && name.acronym_of == kNoName)
          add_tie(RelationType::kPartOf, part, whole, names_[name.inside].tokens, "organ");
      }
    }
    if (name.ruling && type(e) == EntityType::kParty) {
      auto country = possessor_country(name.tokens.begin);
      if (country == kNoEntity) {
        const auto found = by_key_.find(table_.entities[e].context);
        if (found != by_key_.end()) country = found->second;
      }
      if (country == kNoEntity && table_.entities[e].context.empty()) {
        // The country of the officeholder who is tied to the party.
        for (const auto office : offices_at_[e]) {
          if (country == kNoEntity) country = country_of(table_.offices[office].person);
        }
      }
      if (country == kNoEntity) country = home_country(n);
      add_tie(RelationType::kRulingParty, e, country, name.tokens, "ruling");
    }
    state_location(n);
  }
}

void NameResolver::add_document_entities() {
  const auto& info = document_.info();
  std::string_view place = info.dateline_place;
  std::string_view rest;
  if (const auto comma = place.find(','); comma != std::string_view::npos) {
    rest = place.substr(comma + 1);
    place = place.substr(0, comma);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  if (!place.empty()) {
    const auto match = gazetteer_.match_text(info, place);
    EntityIndex e = kNoEntity;
    if (match.length > 0 && match.use != NameUse::kDemonym &&
        gazetteer_.entries()[match.entry].type != EntityType::kPerson) {
      e = entity_of_entry(match.entry);
    } else {
      e = entity_of_key(EntityType::kPlace, "place/" + kebab(place), place);
    }
    const auto written = std::string(place);
    auto& aliases = table_.entities[e].aliases;
    if (std::find(aliases.begin(), aliases.end(), written) == aliases.end()) aliases.push_back(written);
    const auto country = rest.empty() ? GazetteerMatch{} : gazetteer_.match_text(info, rest);
    table_.dateline_place = e;
    if (country.length > 0 && type(e) == EntityType::kPlace) {
      add_tie(RelationType::kLocatedIn, e, entity_of_entry(country.entry), {}, "dateline");
    }
  }
  for (const auto& section : sections_) entity_of_entry(section.place);
  if (!info.publisher.empty() && publisher_named()) {
    const auto match = gazetteer_.match_text(info, info.publisher);
    if (match.length > 0 && match.use != NameUse::kDemonym &&
        gazetteer_.entries()[match.entry].type == EntityType::kOrganization) {
      const auto e = entity_of_entry(match.entry);
      table_.entities[e].aliases.push_back(info.publisher);
    } else if (match.length == 0 && info.publisher.find('.') == std::string::npos && !is_letters(info.publisher)) {
      entity_of_key(EntityType::kOrganization, "organization/" + kebab(info.publisher), info.publisher);
    }
  }
}

// Whether the publisher is more than the site's address in a footer ("follow us on ENA.example"). One whom the text
// does not write at all is known from the article's data, and counts.
bool NameResolver::publisher_named() const {
  const auto& name = document_.info().publisher;
  const auto text = document_.text();
  const auto letter = [&](std::size_t i) {
    return i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z'));
  };
  bool seen = false;
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    const bool address = (end < text.size() && text[end] == '.' && letter(end + 1)) ||
                         (at > 0 && (text[at - 1] == '/' || text[at - 1] == '@' || text[at - 1] == '.'));
    if (!address) return true;
    seen = true;
  }
  return !seen;
}

}  // namespace bilat
