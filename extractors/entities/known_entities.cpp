// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

constexpr std::string_view kWikidata = "https://www.wikidata.org/entity/";

}  // namespace

bool NameResolver::mark(std::uint32_t i, std::string_view text) const {
  return i < document_.tokens().size() && document_.text_of(document_.token(i)) == text;
}

bool NameResolver::is(std::uint32_t i, WordHash hash) const {
  return i < document_.tokens().size() && document_.token(i).word == hash;
}

EntityIndex NameResolver::add_entity(EntityType type, std::string key, std::string name) {
  const auto index = static_cast<EntityIndex>(table_.entities.size());
  by_key_.emplace(key, index);
  Entity added;
  added.type = type;
  added.key = std::move(key);
  added.name = std::move(name);
  table_.entities.push_back(std::move(added));
  table_.genders.push_back(NameGender::kUnknown);
  table_.government_of.push_back(kNoEntity);
  offices_of_.emplace_back();
  wholes_.emplace_back();
  return index;
}

EntityIndex NameResolver::entity_of_key(EntityType type, const std::string& key, std::string_view name) {
  if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
  return add_entity(type, key, std::string(name));
}

EntityIndex NameResolver::entity_of_entry(std::uint32_t entry) {
  const auto& known = gazetteer_.entries()[entry];
  std::string key(known.id);
  if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
  const auto index = add_entity(known.type, std::move(key), std::string(known.name));
  auto& added = table_.entities[index];
  if (!known.wikidata.empty()) added.same_as.push_back(std::string(kWikidata) + std::string(known.wikidata));
  if (!known.identifier.empty()) added.same_as.emplace_back(known.identifier);
  std::sort(added.same_as.begin(), added.same_as.end());
  added.from_gazetteer = true;
  if (known.type != EntityType::kCountry) added.context = known.country;
  return index;
}

std::optional<std::uint32_t> NameResolver::entry_of(EntityIndex e) const {
  if (e == kNoEntity || !table_.entities[e].from_gazetteer) return std::nullopt;
  return gazetteer_.find(table_.entities[e].key);
}

void NameResolver::refer(NameIndex name, EntityIndex e, const char* pass) {
  table_.of_name[name] = e;
  table_.pass_of_name[name] = pass;
}

void NameResolver::count_countries() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    if (!name.entry) continue;
    if (name.type == EntityType::kPlace) {  // "in Santo Domingo"
      if (const auto country = gazetteer_.find(gazetteer_.entries()[*name.entry].country)) ++country_counts_[*country];
      continue;
    }
    if (name.type != EntityType::kCountry) continue;
    // A name says which country; an adjective of two countries does not.
    const bool demonym = name.use == NameUse::kDemonym;
    const auto match = gazetteer_.match(document_, name.tokens.begin, name.tokens.size());
    if (demonym && match.state != 0 && gazetteer_.readings(match.state).size() > 1) continue;
    country_counts_[*name.entry] += demonym ? 1U : 4U;
  }
  if (const auto home = gazetteer_.find(home_key_)) country_counts_[*home] += 2;
}

// The reading of an ambiguous name whose country the article speaks of. When it speaks of none: of the pack's the first
// one, of several of the user's none.
std::optional<std::uint32_t> NameResolver::choose_reading(NameIndex index) const {
  const auto& name = names_[index];
  const auto match = name.tokens.size() == 1 && document_.token(name.tokens.begin).has(kHasHyphen)
                         ? GazetteerMatch{}
                         : gazetteer_.match(document_, name.tokens.begin, name.tokens.size());
  if (match.length != name.tokens.size() || match.state == 0) return *name.entry;
  const auto& readings = gazetteer_.readings(match.state);
  if (readings.size() < 2) return *name.entry;
  const auto owner = possessor_country(name.tokens.begin);
  std::uint32_t best = *name.entry;
  std::uint32_t best_count = 0;
  bool several = false, tied = false;
  for (const auto& reading : readings) {
    const auto& entry = gazetteer_.entries()[reading.entry];
    if (entry.type != name.type || reading.users != match.users) continue;
    if ((match.users || reading.shared) && !gazetteer_.applies(reading, document_.info(), text_of(name))) continue;
    several = several || (match.users && reading.entry != *name.entry);
    const auto country =
        entry.type == EntityType::kCountry ? std::optional(reading.entry) : gazetteer_.find(entry.country);
    if (!country) continue;
    if (owner != kNoEntity && table_.entities[owner].key == gazetteer_.entries()[*country].id) return reading.entry;
    const auto found = country_counts_.find(*country);
    const auto count = found == country_counts_.end() ? 0U : found->second;
    if (count > best_count) {
      best_count = count;
      best = reading.entry;
      tied = false;
    } else if (count == best_count && reading.entry != best) {
      tied = true;
    }
  }
  if (several && (best_count == 0 || tied)) return std::nullopt;
  return best;
}

EntityIndex NameResolver::possessor_country(std::uint32_t token) const {
  auto at = token;
  // Over small words between: "Vietnam's ruling Communist Party".
  for (int step = 0; step < 3 && at > 0; ++step) {
    const auto& before = document_.token(at - 1);
    if (before.kind != TokenKind::kWord || before.capitalised() || before.has(kPossessive)) break;
    if (before.is("the"_w) || before.is("of"_w) || before.is("and"_w)) break;
    --at;
  }
  if (at > 0 && document_.token(at - 1).has(kPossessive)) --at;
  if (at == 0) return kNoEntity;
  // The name that ends here; names are sorted by begin, so look back a little.
  auto n =
      static_cast<NameIndex>(std::lower_bound(names_.begin(), names_.end(), at,
                                              [](const Name& name, std::uint32_t t) { return name.tokens.begin < t; }) -
                             names_.begin());
  for (int step = 0; step < 4 && n > 0; ++step) {
    --n;
    if (names_[n].tokens.end != at || names_[n].type == EntityType::kPerson) continue;
    const auto e = table_.of_name[n];
    if (e != kNoEntity && type(e) == EntityType::kCountry) return e;
  }
  return kNoEntity;
}

void NameResolver::resolve_known() {
  find_home();
  find_sections();
  count_countries();
  // Countries first: they decide the readings of the others.
  for (const bool countries : {true, false}) {
    for (NameIndex n = 0; n < names_.size(); ++n) {
      const auto& name = names_[n];
      if (!name.entry || name.type == EntityType::kPerson || (name.type == EntityType::kCountry) != countries) continue;
      const auto chosen = choose_reading(n);
      unlinked_[n] = !chosen;
      if (!chosen) continue;
      const auto entry = *chosen;
      const auto& known = gazetteer_.entries()[entry];
      if (name.type == EntityType::kPlace && name.use == NameUse::kDemonym)
        continue;  // "African": no talk of the place itself
      if (name.acronym_of != kNoName) continue;
      if (name.use == NameUse::kCapital && !name.literal_place) {
        if (const auto country = gazetteer_.find(known.country)) {
          refer(n, entity_of_entry(*country), "seat of government");
          continue;
        }
      }
      refer(n, entity_of_entry(entry), "gazetteer");
    }
  }
  survey();
}

void NameResolver::survey() {
  std::vector<std::uint32_t> counts(table_.entities.size(), 0);
  std::uint32_t all = 0;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto e = table_.of_name[n];
    if (e == kNoEntity) continue;
    if (type(e) == EntityType::kParty && counts[e]++ == 0) named_parties_.push_back(e);
    if (type(e) != EntityType::kCountry) continue;
    ++all;
    if (++counts[e] > (main_country_ == kNoEntity ? 0 : counts[main_country_])) main_country_ = e;
  }
  main_country_dominates_ = main_country_ != kNoEntity && all >= 3 && counts[main_country_] * 2 > all;
  // Only a one-party state has "the Party".
  const auto& entries = gazetteer_.entries();
  for (const auto i : gazetteer_.ruling_parties()) {
    const std::string country(entries[i].country);
    if (!by_key_.contains(country)) continue;
    if (!contains_one_of(fold(entries[i].name), lexicon_.texts(TextCue::kStateParty))) continue;
    const auto [place, is_new] = state_parties_.try_emplace(country, i);
    if (!is_new) place->second = UINT32_MAX;
  }
}

EntityIndex NameResolver::home_country() const {
  const auto found = by_key_.find(home_key_);
  return found == by_key_.end() ? kNoEntity : found->second;
}

std::size_t NameResolver::section_of(NameIndex index) const {
  const auto block = document_.sentences()[sentence_of(index)].block;
  const auto after = std::upper_bound(sections_.begin(), sections_.end(), block,
                                      [](std::uint32_t b, const Section& section) { return b < section.block; });
  return static_cast<std::size_t>(after - sections_.begin());
}

// Of a digest, that of the section's dateline or heading.
EntityIndex NameResolver::home_country(NameIndex index) {
  const auto section = section_of(index);
  if (section == 0) return home_country();
  const auto entry = gazetteer_.find(sections_[section - 1].country);
  return entry ? entity_of_entry(*entry) : kNoEntity;
}

// A digest has a dateline for each section: "BEIRUT: ...", further down "ANKARA: ...". Those of the first place are no
// sections.
void NameResolver::find_sections() {
  const auto& blocks = document_.blocks();
  std::optional<std::uint32_t> first;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].kind != BlockKind::kDateline) continue;
    auto place = document_.text_of(blocks[b].span);
    for (const std::string_view stop : {",", ":", "(", "/", " -", "\u2013", "\u2014"})
      place = place.substr(0, place.find(stop));
    while (place.ends_with(' ')) place.remove_suffix(1);
    const auto match = gazetteer_.match_text(document_.info(), place);
    if (match.length == 0 || match.use == NameUse::kDemonym) continue;
    const auto& entry = gazetteer_.entries()[match.entry];
    if (entry.type != EntityType::kPlace && entry.type != EntityType::kCountry) continue;
    const auto country = entry.type == EntityType::kCountry ? entry.id : entry.country;
    if (!first) first = match.entry;
    if (country.empty() || (sections_.empty() && match.entry == *first)) continue;
    sections_.push_back({b, std::string(country), match.entry});
  }
  find_headings();
}

// "Sudan: The army said ...": countries and places that open paragraphs before a colon, where the article has several.
void NameResolver::find_headings() {
  std::vector<Section> headings;
  const auto& sentences = document_.sentences();
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    const auto s = sentence_of(n);
    const bool place = name.type == EntityType::kCountry || name.type == EntityType::kPlace;
    const bool opens =
        name.tokens.begin == sentences[s].tokens.begin && (s == 0 || sentences[s - 1].block != sentences[s].block);
    if (!place || !name.entry || name.use == NameUse::kDemonym || !opens || !mark(name.tokens.end, ":")) continue;
    const auto& entry = gazetteer_.entries()[*name.entry];
    const auto country = entry.type == EntityType::kCountry ? entry.id : entry.country;
    if (!country.empty()) headings.push_back({sentences[s].block, std::string(country), *name.entry});
  }
  if (headings.size() < 2) return;
  sections_.insert(sections_.end(), headings.begin(), headings.end());
  std::stable_sort(sections_.begin(), sections_.end(),
                   [](const Section& a, const Section& b) { return a.block < b.block; });
}

// The article's home: the country of its dateline or, for want of one, of its publisher.
void NameResolver::find_home() {
  const std::string_view publisher = document_.info().publisher;
  by_ministry_ = lexicon_.is(hash_word(publisher.substr(0, publisher.find(' '))), Cue::kMinistryHead);
  for (const std::string_view text :
       {std::string_view(document_.info().dateline_place), std::string_view(document_.info().publisher)}) {
    const auto comma = text.find(',');
    auto match = gazetteer_.match_text(document_.info(), text.substr(0, comma));
    if (match.length == 0 && comma != std::string_view::npos && comma + 2 < text.size())
      match = gazetteer_.match_text(document_.info(), text.substr(comma + 2));
    // "Ministry of Foreign Affairs of the Republic of Peru"
    for (auto of = text.rfind(" of "); match.length == 0 && of != std::string_view::npos && of > 0;
         of = text.rfind(" of ", of - 1)) {
      auto owner = text.substr(of + 4);
      if (owner.starts_with("the ")) owner.remove_prefix(4);
      match = gazetteer_.match_text(document_.info(), owner);
    }
    if (match.length == 0 || match.use == NameUse::kDemonym) continue;
    const auto& entry = gazetteer_.entries()[match.entry];
    if (entry.type == EntityType::kOrganization && (entry.kind == "igo" || entry.kind == "bloc")) continue;
    home_key_ = entry.type == EntityType::kCountry ? entry.id : entry.country;
    if (!home_key_.empty()) return;
  }
}

}  // namespace bilat
