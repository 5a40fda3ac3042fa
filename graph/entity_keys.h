// SPDX-License-Identifier: Apache-2.0
// What all articles say of each entity key; the table that identity is decided on. Private to graph/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "lib/facts/facts.h"

namespace bilat {

struct KeyProfile {
  std::string key;  ///< of the facts, or of a namesake (namesakes.h)
  EntityType type = EntityType::kPerson;
  bool from_gazetteer = false;
  std::map<std::string, std::size_t> names;  ///< with the number of articles that use each as the full name
  std::set<std::string> aliases;
  std::set<std::string> same_as;
  std::map<std::string, std::size_t> contexts;  ///< keys of countries, with the number of articles that tie it to each
  std::set<std::string> posts;                  ///< "<folded title> of <key>": what offices it holds
  std::vector<std::uint32_t> articles;          ///< that name it, sorted
  int first_year = 0, last_year = 0;            ///< of publication of those that are dated; 0: none is
  std::vector<std::string> words;               ///< of its fullest name
};

struct KeyTable {
  std::vector<KeyProfile> profiles;                    ///< sorted by key
  std::vector<std::vector<std::uint32_t>> of_article;  ///< [article][index in Facts::entities] -> profile
};

/// The fullest of several names: with most words, then used by most articles, then first in byte order.
const std::string& fullest_name(const std::map<std::string, std::size_t>& names);

KeyTable collect_keys(std::span<const Facts> articles);

}  // namespace bilat
