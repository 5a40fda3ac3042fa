// SPDX-License-Identifier: Apache-2.0
#include "extractors/entities/entities.h"

#include <algorithm>

#include "extractors/entities/resolver.h"

namespace bilat {

NameResolver::NameResolver(const Document& document, const std::vector<Name>& names, const Gazetteer& gazetteer)
    : document_(document), names_(names), gazetteer_(gazetteer) {
  table_.of_name.assign(names.size(), kNoEntity);
  table_.pass_of_name.assign(names.size(), "");
  table_.rivals.resize(names.size());
  unlinked_.assign(names.size(), false);
}

void NameResolver::collect_aliases() {
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto e = entity(n);
    if (e == kNoEntity) continue;
    const auto& name = names_[n];
    std::string written(text_of(name));
    const bool shared = name.tokens.size() == 1 && document_.token(name.tokens.begin).has(kHasHyphen) && name.entry &&
                        name.type != EntityType::kPerson && name.type != EntityType::kPlace;
    if (shared && gazetteer_.match(document_, name.tokens.begin, 1).length == 0) continue;  // half of "China-Vietnam"
    auto& aliases = table_.entities[e].aliases;
    for (const auto& title : name.titles) {  // "Sultan Ibrahim", "Pope Francis": known by title and one name
      if (title.form != TitleForm::kBefore || (title.kind != "royal" && title.kind != "religious") ||
          name.tokens.size() > 2)
        continue;
      auto called = title.title + " " + written;
      if (aliases.size() < 64 && std::find(aliases.begin(), aliases.end(), called) == aliases.end())
        aliases.push_back(std::move(called));
    }
    if (aliases.size() < 64 && std::find(aliases.begin(), aliases.end(), written) == aliases.end())
      aliases.push_back(written);
  }
  for (auto& e : table_.entities) {
    std::erase(e.aliases, e.name);
    std::sort(e.aliases.begin(), e.aliases.end());
    e.aliases.erase(std::unique(e.aliases.begin(), e.aliases.end()), e.aliases.end());
  }
}

EntityTable NameResolver::run() {
  resolve_known();
  resolve_bodies();
  resolve_persons();
  add_document_entities();
  state_offices();
  state_ties();
  collect_aliases();
  for (EntityIndex e = 0; e < table_.entities.size(); ++e) {
    auto& thing = table_.entities[e];
    if (thing.type == EntityType::kPlace && thing.from_gazetteer) {
      const auto found = by_key_.find(thing.context);
      if (found != by_key_.end()) table_.government_of[e] = found->second;
    }
  }
  for (const auto& office : table_.offices) {
    auto& person = table_.entities[office.person];
    if (person.context.empty() && type(office.of) == EntityType::kCountry)
      person.context = table_.entities[office.of].key;
  }
  return std::move(table_);
}

EntityIndex country_of_offices(const EntityTable& table, const std::vector<std::uint32_t>& offices) {
  for (const auto office : offices) {
    const auto of = table.offices[office].of;
    if (of != kNoEntity && table.entities[of].type == EntityType::kCountry) return of;
  }
  return kNoEntity;
}

EntityTable resolve_names(const Document& document, const std::vector<Name>& names, const Gazetteer& gazetteer) {
  return NameResolver(document, names, gazetteer).run();
}

}  // namespace bilat
