// SPDX-License-Identifier: Apache-2.0
// Common nouns that stand for somebody or something named before: offices, pairs, countries, organs, members.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

// How far back pairs and mentions are looked through, and how many holders one post can have.
constexpr std::ptrdiff_t kMostPairs = 256;
constexpr std::ptrdiff_t kMostMentions = 4096;
constexpr std::size_t kMostHolders = 256;

/// Words that make a post one of a leader.
bool is_leader_title(std::string_view folded) {
  for (const std::string_view word : {"president", "prime minister", "premier", "chancellor", "king", "queen",
                                      "emperor", "prince", "general secretary", "first secretary", "party chief",
                                      "leader", "sultan", "emir", "pope", "taoiseach", "chairman", "supreme"}) {
    if (folded.find(word) != std::string_view::npos) {
      return folded.find("vice") == std::string_view::npos && folded.find("deputy") == std::string_view::npos &&
             folded.find("former") == std::string_view::npos;
    }
  }
  return false;
}

/// The singular of an office noun: "ministers" -> "minister".
std::string singular(std::string_view noun) {
  std::string word(noun);
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.ends_with("men")) return word.substr(0, word.size() - 2) + "an";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
  return word;
}

bool has_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool left = at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
    const auto after = at + word.size();
    if (left && (after == text.size() || text[after] == ' ' || text[after] == '-')) return true;
  }
  return false;
}

}  // namespace

bool Discourse::of_country(EntityIndex person, EntityIndex country) const {
  const auto& key = table_.entities[country].key;
  if (table_.entities[person].context == key) return true;
  const auto& offices = offices_of_[person];
  return std::any_of(offices.begin(), offices.end(), [&](std::uint32_t office) {
    const auto of = table_.offices[office].of;
    return of != kNoEntity && (of == country || table_.entities[of].context == key);
  });
}

bool Discourse::has_office(EntityIndex person, WordHash head, bool leader) const {
  const auto noun = head;
  const bool minister = noun == "minister"_w;
  const auto& offices = offices_of_[person];
  return std::any_of(offices.begin(), offices.end(), [&](std::uint32_t office) {
    const auto folded = fold(table_.offices[office].title);
    if (leader) return is_leader_title(folded);
    if (minister && has_word(folded, "prime")) return false;  // "the two ministers" are no heads of government
    std::size_t begin = 0;
    while (begin < folded.size()) {  // any word of the title is the noun
      const auto end = std::min(folded.find(' ', begin), folded.size());
      if (hash_folded(std::string_view(folded).substr(begin, end - begin)) == noun) return true;
      begin = end + 1;
    }
    return false;
  });
}

std::vector<EntityIndex> Discourse::countries_of(GroupIndex index, ClauseIndex clause) {
  std::vector<EntityIndex> found;
  const auto keep = [&](const std::vector<EntityIndex>& entities) {
    for (const auto entity : entities) {
      if (type(entity) == EntityType::kCountry || type(entity) == EntityType::kOrganization ||
          type(entity) == EntityType::kParty) {
        add_unique(found, entity);
      }
    }
  };
  keep(modifiers(index));
  if (sentence_->groups[index].possessor != kAbsent) keep(possessor(index, clause));
  // "the president of Chile"
  if (index + 2 < sentence_->groups.size() && sentence_->groups[index + 1].word == "of"_w &&
      sentence_->groups[index + 2].kind == GroupKind::kNoun) {
    keep(resolve_all(index + 2, clause));
  }
  return found;
}

std::vector<EntityIndex> Discourse::office_holders(const Group& group,
                                                   const std::vector<EntityIndex>& countries) const {
  const auto noun = singular(fold(document_.text_of(document_.token(group.head))));
  // the words before the head narrow the office: "the foreign minister", "the prime minister"
  std::vector<std::string> needed = {noun};
  for (auto t = group.tokens.begin; t < group.head; ++t) {
    const auto& token = document_.token(t);
    if (token.is("prime"_w) || token.is("foreign"_w) || token.is("defence"_w) || token.is("defense"_w) ||
        token.is("vice"_w) || token.is("deputy"_w) || token.is("general"_w) || token.is("finance"_w) ||
        token.is("crown"_w) || token.is("interior"_w)) {
      needed.push_back(fold(document_.text_of(token)));
    }
  }
  const auto& all = holders_of(needed);
  if (countries.empty()) return all;
  std::vector<EntityIndex> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](EntityIndex person) {
    return std::any_of(countries.begin(), countries.end(), [&](EntityIndex c) { return of_country(person, c); });
  });
  return found;
}

/// Who holds a post with all of these words in its title, in the order of the text; the first kMostHolders.
const std::vector<EntityIndex>& Discourse::holders_of(const std::vector<std::string>& words) const {
  std::string key;
  for (const auto& word : words) key += word + " ";
  const auto [at, is_new] = holders_.try_emplace(key);
  for (std::size_t i = 0; is_new && i < table_.offices.size() && at->second.size() < kMostHolders; ++i) {
    const auto folded = fold(table_.offices[i].title);
    const bool fits =
        std::all_of(words.begin(), words.end(), [&](const std::string& word) { return has_word(folded, word); });
    if (!fits || has_word(folded, "former")) continue;
    if (words.size() == 1 && (has_word(folded, "vice") || has_word(folded, "deputy"))) continue;
    add_unique(at->second, table_.offices[i].person);
  }
  return at->second;
}

/// Who leads a state, government or party.
const std::vector<EntityIndex>& Discourse::leaders() const {
  const auto [at, is_new] = holders_.try_emplace("leader of any kind");
  for (std::size_t i = 0; is_new && i < table_.offices.size() && at->second.size() < kMostHolders; ++i) {
    if (is_leader_title(fold(table_.offices[i].title))) add_unique(at->second, table_.offices[i].person);
  }
  return at->second;
}

EntityIndex Discourse::country_of(EntityIndex person) const {
  if (type(person) != EntityType::kPerson) return kNoEntity;
  for (const auto office : offices_of_[person]) {
    const auto of = table_.offices[office].of;
    if (of != kNoEntity && type(of) == EntityType::kCountry) return of;
  }
  return kNoEntity;
}

/// "The presidents": the two of that post who were spoken of just now; three or one are none.
std::vector<EntityIndex> Discourse::both_holders(const Group& group) const {
  const auto holders = office_holders(group, {});
  std::vector<EntityIndex> recent;
  for (auto at = history_.rbegin(); at != history_.rend() && sentence_number_ - at->sentence <= kPronounSentences;
       ++at) {
    if (std::find(holders.begin(), holders.end(), at->entity) != holders.end()) add_unique(recent, at->entity);
  }
  if (recent.size() != 2) return {};
  std::reverse(recent.begin(), recent.end());
  return recent;
}

std::vector<EntityIndex> Discourse::pair(GroupIndex index, NominalKind kind) const {
  const auto& group = sentence_->groups[index];
  auto noun = hash_folded(singular(fold(document_.text_of(document_.token(group.head)))));
  for (auto t = group.tokens.begin; t < group.head; ++t) {
    if (document_.token(t).is("prime"_w)) noun = "prime"_w;  // "the two prime ministers"
  }
  const bool countries = kind == NominalKind::kCountry || kind == NominalKind::kSide;
  const auto fits = [&](EntityIndex entity) {
    if (countries) return type(entity) == EntityType::kCountry;
    if (type(entity) != EntityType::kPerson) return false;
    if (kind == NominalKind::kLeader) return has_office(entity, 0, true);
    if (kind == NominalKind::kOffice) return has_office(entity, noun, false);
    return true;
  };
  const auto oldest = pairs_.rend() - pairs_.rbegin() > kMostPairs ? pairs_.rbegin() + kMostPairs : pairs_.rend();
  for (auto at = pairs_.rbegin(); at != oldest; ++at) {
    std::vector<EntityIndex> two;
    for (const auto entity : *at) {
      if (fits(entity)) add_unique(two, entity);
    }
    if (two.size() == 2) return two;
    if (!countries) continue;
    two.clear();  // "A of Peru met B of Chile. The two countries": theirs
    for (const auto entity : *at) {
      if (const auto country = country_of(entity); country != kNoEntity) add_unique(two, country);
    }
    if (two.size() == 2) return two;
  }
  if (kind == NominalKind::kOffice) {  // "the two ministers", one of whom is called secretary
    for (auto at = pairs_.rbegin(); at != oldest; ++at) {
      const bool persons = std::all_of(at->begin(), at->end(), [&](EntityIndex e) {
        return type(e) == EntityType::kPerson && (has_office(e, noun, false) || has_office(e, "secretary"_w, false));
      });
      if (at->size() == 2 && persons) return *at;
    }
  }
  // no event of two so far: the last two spoken of, when there are just two to choose from
  std::vector<EntityIndex> last;
  const auto first =
      history_.rend() - history_.rbegin() > kMostMentions ? history_.rbegin() + kMostMentions : history_.rend();
  for (auto at = history_.rbegin(); at != first && last.size() < 3; ++at) {
    if (fits(at->entity)) add_unique(last, at->entity);
  }
  if (last.size() >= 2) {
    last.erase(last.begin() + 2, last.end());
    std::reverse(last.begin(), last.end());
    return last;
  }
  return {};
}

std::vector<EntityIndex> Discourse::nominal(GroupIndex index, ClauseIndex clause, const char*& pass) {
  const auto& group = sentence_->groups[index];
  auto kind = nominals_.kind(group.word);
  if (group.kind == GroupKind::kNoun && group.number == 2 && kind == NominalKind::kUnlisted &&
      group.tokens.size() == 2 && document_.token(group.head).word != "members"_w) {
    kind = NominalKind::kPerson;  // "the two", "both"
  }
  if (group.plural || kind == NominalKind::kOrgan || group.number > 0) {
    if (auto named = members(index, clause); !named.empty()) {
      pass = "members";
      return named;
    }
  }
  if (const auto named = apposition(index); named != kNoEntity) {
    pass = "apposition";
    return {named};
  }
  // "Turkish officials", "the leaders of Chile and Peru": nobody is named, so the states act
  const bool role = kind == NominalKind::kPerson || kind == NominalKind::kOffice || kind == NominalKind::kLeader;
  if (role && group.plural && group.number != 2 && group.possessive == kAbsent) {
    pass = "state";
    std::vector<EntityIndex> states;
    for (const auto entity : countries_of(index, clause)) {
      if (type(entity) == EntityType::kCountry) add_unique(states, entity);
    }
    if (!states.empty()) return states;
  }
  if (kind == NominalKind::kUnlisted) return {};
  const bool both = group.number == 2 || group.word == "pair"_w || group.word == "duo"_w;
  if (both || (group.plural && group.definite && kind == NominalKind::kLeader) ||
      (group.plural && kind == NominalKind::kSide && group.definite)) {
    pass = "pair";
    return pair(index, kind);
  }
  if (group.plural && group.definite && group.number == 0 && kind == NominalKind::kOffice &&
      group.possessive == kAbsent && group.possessor == kAbsent && countries_of(index, clause).empty()) {
    pass = "pair";
    return both_holders(group);
  }
  if (kind == NominalKind::kOrgan) {
    pass = "organ";
    auto owners = countries_of(index, clause);
    if (owners.size() > 1) owners.erase(owners.begin() + 1, owners.end());
    return owners;
  }
  if (group.plural || (!group.definite && group.possessive == kAbsent && modifiers(index).empty())) return {};
  const auto countries = countries_of(index, clause);
  if (kind == NominalKind::kCapital) {
    pass = "capital";
    for (const auto country : countries) {
      const auto& governments = table_.government_of;
      const auto city = std::find(governments.begin(), governments.end(), country);
      if (city != governments.end()) return {static_cast<EntityIndex>(city - governments.begin())};
    }
    return {};
  }
  if (kind == NominalKind::kCountry) {
    pass = "country";
    if (!countries.empty()) return countries.size() == 1 ? countries : std::vector<EntityIndex>{};
    for (auto at = history_.rbegin(); at != history_.rend() && sentence_number_ - at->sentence <= kPronounSentences;
         ++at) {
      if (type(at->entity) == EntityType::kCountry) return {at->entity};
    }
    return {};
  }
  if (kind == NominalKind::kSide) return countries.size() == 1 ? countries : std::vector<EntityIndex>{};
  if (kind == NominalKind::kOffice || kind == NominalKind::kLeader) {
    pass = "office";
    std::vector<EntityIndex> holders;
    if (kind == NominalKind::kOffice) {
      holders = office_holders(group, countries);
    } else {
      for (const auto person : leaders()) {
        if (!countries.empty() &&
            std::none_of(countries.begin(), countries.end(), [&](EntityIndex c) { return of_country(person, c); }))
          continue;
        add_unique(holders, person);
      }
    }
    if (holders.size() == 1) return holders;
    if (countries.empty() && group.possessive == kAbsent) {  // the one spoken of last among those who fit
      for (auto at = history_.rbegin(); at != history_.rend() && sentence_number_ - at->sentence <= kNominalSentences;
           ++at) {
        if (std::find(holders.begin(), holders.end(), at->entity) != holders.end()) return {at->entity};
      }
    }
    return {};
  }
  pass = "person";
  if (group.possessive != kAbsent || group.possessor != kAbsent) return {};
  for (auto at = history_.rbegin(); at != history_.rend() && sentence_number_ - at->sentence <= kPronounSentences;
       ++at) {
    if (type(at->entity) != EntityType::kPerson) continue;
    if (!countries.empty() && !of_country(at->entity, countries.front())) continue;
    if (clause_mate(at->entity, index, clause)) continue;
    return {at->entity};
  }
  return {};
}

/// Who the name behind a comma says it is: "her host, Prime Minister Roe, ...", "whose president, Jane Roe, ...".
EntityIndex Discourse::apposition(GroupIndex index) const {
  const auto& groups = sentence_->groups;
  const auto kind = nominals_.kind(groups[index].word);
  const bool person = kind == NominalKind::kPerson || kind == NominalKind::kOffice || kind == NominalKind::kLeader;
  if (!person || groups[index].plural || groups[index].number > 0) return kNoEntity;
  auto next = index + 1;
  if (next + 1 < groups.size() && groups[next].kind == GroupKind::kPreposition &&
      groups[next + 1].kind == GroupKind::kNoun)
    next += 2;  // "its ambassador in Beijing, Jane Roe"
  if (next + 1 >= groups.size() || groups[next].kind != GroupKind::kComma) return kNoEntity;
  const auto name = next + 1;
  if (groups[name].kind != GroupKind::kNoun || groups[name].atom == kAbsent || sentence_->conjunct[name] != name)
    return kNoEntity;
  const auto after = name + 1;  // the name stands alone between the commas
  const bool closed =
      after >= groups.size() || groups[after].kind == GroupKind::kComma || groups[after].kind == GroupKind::kStop;
  if (!closed) return kNoEntity;
  for (const auto entity : by_name(groups[name])) {
    if (type(entity) == EntityType::kPerson) return entity;
  }
  return kNoEntity;
}

/// Who a plural consists of, where the text says so right behind it: "two of his generals, A and B", "the guests, led
/// by C".
std::vector<EntityIndex> Discourse::members(GroupIndex index, ClauseIndex clause) {
  const auto& groups = sentence_->groups;
  for (ClauseIndex c = 0; c < sentence_->clauses.size(); ++c) {
    const auto& below = sentence_->clauses[c];
    if (below.kind != ClauseKind::kParticiple || below.antecedent != index || below.verb == kAbsent) continue;
    const auto verb = groups[below.verb].word;
    if (verb != "lead"_w && verb != "head"_w) continue;
    for (const auto& argument : below.arguments) {
      if (argument.function == Function::kPrepositional && argument.preposition == "by"_w)
        return resolve_all(argument.group, c);
    }
  }
  auto next = index + 1;
  if (next + 1 < groups.size() && groups[next].word == "of"_w && groups[next + 1].kind == GroupKind::kNoun) next += 2;
  if (next + 1 >= groups.size() || groups[next].kind != GroupKind::kComma) return {};
  const auto first = next + 1;
  if (groups[first].kind != GroupKind::kNoun || groups[first].atom == kAbsent) return {};
  std::vector<EntityIndex> named;
  for (const auto member : conjuncts(*sentence_, first)) {
    if (member < first) continue;
    for (const auto entity : resolve(member, clause).entities) {
      if (type(entity) == EntityType::kPerson) add_unique(named, entity);
    }
  }
  if (named.size() < 2) return {};
  return named;
}

}  // namespace bilat
