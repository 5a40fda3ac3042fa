// SPDX-License-Identifier: Apache-2.0
#include "graph/namesakes.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/name_words.h"
#include "graph/slug.h"

namespace bilat {
namespace {

/// What one article says of where a person holds office.
struct Tie {
  MentionPlace place;
  std::set<std::string_view> countries;
  std::set<std::string> titles;  ///< words of the offices
};

using TiesByKey = std::map<std::string_view, std::vector<Tie>>;

bool is_envoy(const std::set<std::string>& words) {
  constexpr std::array<std::string_view, 6> kEnvoys = {"ambassador", "envoy", "consul", "delegate", "legate", "nuncio"};
  return std::any_of(kEnvoys.begin(), kEnvoys.end(),
                     [&](std::string_view envoy) { return words.count(std::string(envoy)) != 0; });
}

std::set<std::string> title_words(const std::string& title) {
  const auto words = name_words(title);
  std::set<std::string> found(words.begin(), words.end());
  for (const auto* general : {"of", "the", "and", "to", "for", "former", "ex", "acting", "then", "general", "deputy"})
    found.erase(general);
  return found;
}

std::string_view country_of(const Entity& entity) {
  return entity.type == EntityType::kCountry ? std::string_view(entity.key) : std::string_view(entity.context);
}

TiesByKey collect_ties(std::span<const Facts> articles) {
  TiesByKey all;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    std::map<EntityIndex, Tie> ties;
    for (const auto& relation : articles[a].relations) {
      const auto& person = articles[a].entities[relation.subject];
      const auto country = country_of(articles[a].entities[relation.object]);
      const bool counts = relation.type == RelationType::kHoldsOffice && person.type == EntityType::kPerson &&
                          !person.from_gazetteer && !country.empty();
      if (!counts) continue;
      auto words = title_words(relation.title);
      if (words.empty() || is_envoy(words)) continue;
      auto& tie = ties[relation.subject];
      tie.place = {a, relation.subject};
      tie.countries.insert(country);
      if (!person.context.empty()) tie.countries.insert(person.context);
      tie.titles.merge(words);
    }
    for (auto& [entity, tie] : ties) all[articles[a].entities[entity].key].push_back(std::move(tie));
  }
  return all;
}

/// One person as far as countries tell: the ties that share one, directly or through others.
struct Person {
  std::set<std::string_view> countries;
  std::set<std::string> titles;
  std::vector<MentionPlace> mentions;
};

bool share(const auto& a, const auto& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) { return b.count(x) != 0; });
}

void take(Person& into, Person&& from) {
  into.countries.merge(from.countries);
  into.titles.merge(from.titles);
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
}

/// Those with more articles first, then by country.
std::vector<Person> persons_of(std::vector<Tie>& ties) {
  std::vector<Person> persons;
  for (auto& tie : ties) {
    Person one{std::move(tie.countries), std::move(tie.titles), {tie.place}};
    std::erase_if(persons, [&](Person& other) {
      if (!share(one.countries, other.countries)) return false;
      take(one, std::move(other));
      return true;
    });
    persons.push_back(std::move(one));
  }
  std::sort(persons.begin(), persons.end(), [](const Person& a, const Person& b) {
    return std::pair(b.mentions.size(), *a.countries.begin()) < std::pair(a.mentions.size(), *b.countries.begin());
  });
  return persons;
}

bool surely_another(const Person& other, const Person& first) {
  return !share(other.titles, first.titles) || other.mentions.size() >= kSurelyTwo;
}

/// "person/ana-lima-ph" of "person/ana-lima" and "country/ph"; with a number where an article has that key already.
std::string key_for(std::string_view key, std::string_view country, const std::unordered_set<std::string_view>& taken) {
  const auto made = std::string(key) + "-" + slug(country.substr(country.find('/') + 1));
  auto free = made;
  for (int n = 2; taken.count(free) != 0; ++n) free = made + "-" + std::to_string(n);
  return free;
}

}  // namespace

std::map<MentionPlace, std::string> find_namesakes(std::span<const Facts> articles) {
  std::map<MentionPlace, std::string> keys;
  std::map<std::pair<std::string_view, std::string_view>, std::string> by_country;  // parted key, country -> its key
  auto ties = collect_ties(articles);
  std::unordered_set<std::string_view> taken;
  for (auto& [key, own] : ties) {
    auto persons = persons_of(own);
    for (std::size_t i = 1; i < persons.size(); ++i) {
      if (!surely_another(persons[i], persons[0])) continue;
      if (taken.empty()) {
        for (const auto& facts : articles) {
          for (const auto& entity : facts.entities) taken.insert(entity.key);
        }
      }
      const auto fresh = key_for(key, *persons[i].countries.begin(), taken);
      for (const auto& place : persons[i].mentions) keys.emplace(place, fresh);
      for (const auto country : persons[i].countries) by_country.emplace(std::pair(key, country), fresh);
    }
  }
  if (by_country.empty()) return keys;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {  // mentions that tell the country alone
    for (EntityIndex e = 0; e < articles[a].entities.size(); ++e) {
      const auto& entity = articles[a].entities[e];
      const auto found = by_country.find({entity.key, entity.context});
      if (found != by_country.end() && !entity.from_gazetteer) keys.emplace(MentionPlace{a, e}, found->second);
    }
  }
  return keys;
}

}  // namespace bilat
