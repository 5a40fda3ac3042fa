// SPDX-License-Identifier: Apache-2.0
// Bodies by the noun that heads their names: "the ministry", "the party", "the bloc" are the one body of that kind
// which the article has named before.
#include <algorithm>

#include "extractors/entities/title_words.h"
#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

constexpr std::size_t kMostBodies = 64;  // of one noun: of more the latest are remembered

}  // namespace

/// Adds the names before that token to the bodies that nouns can mean.
void Discourse::remember_bodies(std::uint32_t end) {
  for (; next_name_ < names_.size() && names_[next_name_].tokens.begin < end; ++next_name_) {
    const auto entity = table_.of_name[next_name_];
    if (entity == kNoEntity || (type(entity) != EntityType::kOrganization && type(entity) != EntityType::kParty))
      continue;
    for (const auto noun : nouns_of(entity)) {
      auto& said = bodies_[noun];
      std::erase_if(said, [&](const SaidBody& other) { return other.body == entity; });
      if (said.size() == kMostBodies) said.erase(said.begin());
      said.push_back({entity, sentence_number_});
    }
  }
}

/// The nouns of the pack that a body can be called by.
const std::vector<WordHash>& Discourse::nouns_of(EntityIndex body) {
  const auto [at, is_new] = body_nouns_.try_emplace(body);
  if (!is_new) return at->second;
  const auto entry = gazetteer_.find(table_.entities[body].key);
  const auto kind = entry ? std::string_view(gazetteer_.entries()[*entry].kind) : std::string_view{};
  const auto folded = fold(table_.entities[body].name);
  const auto head = std::string(head_word(folded));
  for (const auto noun : nominals_.body_nouns()) {
    const auto& nominal = nominals_.find(noun);
    const auto listed = [](const std::vector<std::string>& list, std::string_view word) {
      return std::find(list.begin(), list.end(), word) != list.end();
    };
    const bool party = nominal.party && type(body) == EntityType::kParty;
    if (party || hash_folded(head) == noun || listed(nominal.stands_for, head) ||
        (!kind.empty() && listed(nominal.gazetteer_kinds, kind)))
      at->second.push_back(noun);
  }
  return at->second;
}

/// Whether the words between "the" and the noun are words of the body's names: "the foreign ministry".
bool Discourse::is_called(EntityIndex body, const Group& group) const {
  const auto& entity = table_.entities[body];
  for (auto t = group.tokens.begin; t < group.head; ++t) {
    const auto& token = document_.token(t);
    if (token.is("the"_w) || token.is("this"_w) || token.is("that"_w) || t == group.possessive) continue;
    if (!names_in({t, t + 1}).empty()) continue;  // a country, which was asked already
    const auto word = fold(document_.text_of(token));
    const auto has = [&](const std::string& name) { return has_whole_word(fold(name), word); };
    if (!has(entity.name) && std::none_of(entity.aliases.begin(), entity.aliases.end(), has)) return false;
  }
  return true;
}

std::vector<EntityIndex> Discourse::body(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  if (!group.definite || group.plural || group.possessive != kAbsent) return {};
  const auto countries = countries_of(index);
  remember_bodies(group.tokens.begin);
  const auto said = bodies_.find(group.word);
  if (said == bodies_.end()) return {};
  Entities all, near;
  for (auto at = said->second.rbegin(); at != said->second.rend(); ++at) {
    const auto& context = table_.entities[at->body].context;
    const bool theirs = countries.empty() || std::any_of(countries.begin(), countries.end(), [&](EntityIndex country) {
                          return table_.entities[country].key == context;
                        });
    if (!theirs) {
      rule_out(at->body, "of another country");
    } else if (!is_called(at->body, group)) {
      rule_out(at->body, "not called so");
    } else {
      add_unique(all, at->body);
      if (sentence_number_ - at->sentence <= 1) add_unique(near, at->body);
    }
  }
  const auto& found = all.size() == 1 ? all : near;
  if (found.size() == 1) {
    for (const auto other : all) {
      if (other != found.front()) rule_out(other, "spoken of further back");
    }
    return found;
  }
  rule_out(all, "as likely as another");
  return {};
}

}  // namespace bilat
