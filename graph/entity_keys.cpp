// SPDX-License-Identifier: Apache-2.0
#include "graph/entity_keys.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "graph/name_words.h"
#include "graph/namesakes.h"
#include "lib/base/calendar.h"

namespace bilat {
namespace {

using TypeCounts = std::array<std::size_t, kEntityTypes>;

/// The type that most articles give; the first of equals.
EntityType most_frequent(const TypeCounts& counts) {
  return static_cast<EntityType>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

void count_year(KeyProfile& profile, const std::string& published) {
  const auto day = parse_day(published);
  if (!day) return;
  const int year = std::stoi(published.substr(0, 4));  // of a day that was understood
  profile.first_year = profile.first_year == 0 ? year : std::min(profile.first_year, year);
  profile.last_year = std::max(profile.last_year, year);
}

void count_entity(KeyProfile& profile, const Entity& entity, std::uint32_t article) {
  profile.from_gazetteer = profile.from_gazetteer || entity.from_gazetteer;
  ++profile.names[entity.name];
  profile.aliases.insert(entity.aliases.begin(), entity.aliases.end());
  profile.same_as.insert(entity.same_as.begin(), entity.same_as.end());
  if (!entity.context.empty()) ++profile.contexts[entity.context];
  profile.articles.push_back(article);
}

/// Relations that tie their subject to a country, where the object is one.
bool ties_to_country(RelationType type) {
  return type == RelationType::kHoldsOffice || type == RelationType::kRulingParty || type == RelationType::kLocatedIn ||
         type == RelationType::kMemberOf;
}

void count_relations(KeyTable& table, const Facts& facts, const std::vector<std::uint32_t>& profiles) {
  for (const auto& relation : facts.relations) {
    auto& subject = table.profiles[profiles[relation.subject]];
    const auto& object = facts.entities[relation.object];
    if (object.type == EntityType::kCountry && ties_to_country(relation.type)) ++subject.contexts[object.key];
    if (relation.type == RelationType::kHoldsOffice) {
      subject.posts.insert(join_words(name_words(relation.title), " ") + " of " + object.key);
    }
  }
}

std::vector<std::string> sorted_keys(std::span<const Facts> articles,
                                     const std::map<MentionPlace, std::string>& namesakes) {
  std::vector<std::string> keys;
  for (const auto& [unused, key] : namesakes) keys.push_back(key);
  for (const auto& facts : articles) {
    for (const auto& entity : facts.entities) keys.push_back(entity.key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

const std::string& fullest_name(const std::map<std::string, std::size_t>& names) {
  const std::string* best = nullptr;
  std::tuple<std::size_t, std::size_t> rank;
  for (const auto& [name, count] : names) {
    const std::tuple<std::size_t, std::size_t> own(name_words(name).size(), count);
    if (best == nullptr || own > rank) {
      best = &name;
      rank = own;
    }
  }
  return *best;
}

KeyTable collect_keys(std::span<const Facts> articles) {
  KeyTable table;
  std::unordered_map<std::string, std::uint32_t> number;
  const auto namesakes = find_namesakes(articles);
  for (auto& key : sorted_keys(articles, namesakes)) {
    number.emplace(key, static_cast<std::uint32_t>(table.profiles.size()));
    table.profiles.emplace_back().key = std::move(key);
  }
  std::vector<TypeCounts> types(table.profiles.size());
  for (std::uint32_t article = 0; article < articles.size(); ++article) {
    auto& profiles = table.of_article.emplace_back();
    const auto& entities = articles[article].entities;
    for (EntityIndex e = 0; e < entities.size(); ++e) {
      const auto& entity = entities[e];
      const auto namesake = namesakes.find({article, e});
      profiles.push_back(number.at(namesake == namesakes.end() ? entity.key : namesake->second));
      count_entity(table.profiles[profiles.back()], entity, article);
      count_year(table.profiles[profiles.back()], articles[article].article.published);
      ++types[profiles.back()][static_cast<std::size_t>(entity.type)];
    }
    count_relations(table, articles[article], profiles);
  }
  for (std::size_t i = 0; i < table.profiles.size(); ++i) {
    table.profiles[i].type = most_frequent(types[i]);
    table.profiles[i].words = name_words(fullest_name(table.profiles[i].names));
  }
  return table;
}

}  // namespace bilat
