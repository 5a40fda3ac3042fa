// SPDX-License-Identifier: Apache-2.0
// Common nouns that stand for somebody or something named before: countries, organs, persons, members of a plural.
#include <algorithm>

#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {

/// The states and bodies that the words of a noun group name: "the Chilean president", "the president of Chile", "her
/// foreign minister".
std::vector<EntityIndex> Discourse::countries_of(GroupIndex index) {
  Entities found;
  const auto keep = [&](const Entities& entities) {
    for (const auto entity : entities) {
      if (entity == kNoEntity) continue;
      const auto what = type(entity);
      if (what == EntityType::kCountry || what == EntityType::kOrganization || what == EntityType::kParty)
        add_unique(found, entity);
    }
  };
  keep(modifiers(index));
  for (const auto owner : possessor(index)) keep({type(owner) == EntityType::kPerson ? country_of(owner) : owner});
  const auto& groups = sentence_->groups;
  if (index + 2 < groups.size() && groups[index + 1].word == "of"_w && groups[index + 2].kind == GroupKind::kNoun)
    keep(resolve_all(index + 2));
  return found;
}

std::vector<EntityIndex> Discourse::nominal(GroupIndex index, const char*& pass) {
  const auto& group = sentence_->groups[index];
  auto kind = nominals_.kind(group.word);
  const bool bare = group.word == "two"_w || group.word == "both"_w;
  if (group.number == 2 && bare) kind = NominalKind::kPerson;  // "the two"
  if (group.plural || kind == NominalKind::kOrgan || group.number > 0) {
    if (auto named = members(index); !named.empty()) {
      pass = "members";
      return named;
    }
  }
  if (const auto named = apposition(index); named != kNoEntity) {
    pass = "apposition";
    return {named};
  }
  const bool owned = group.possessive != kAbsent || group.possessor != kAbsent;
  const bool role = kind == NominalKind::kPerson || kind == NominalKind::kOffice || kind == NominalKind::kLeader;
  // "Turkish officials", "the leaders of Chile and Peru": nobody is named, so the states act
  if (role && group.plural && group.number != 2 && group.possessive == kAbsent) {
    pass = "state";
    Entities states;
    for (const auto entity : countries_of(index)) {
      if (type(entity) == EntityType::kCountry) add_unique(states, entity);
    }
    if (!states.empty()) return states;
  }
  if (kind == NominalKind::kUnlisted) return {};
  const bool state = kind == NominalKind::kCountry || kind == NominalKind::kGovernment;
  if (state && group.plural && group.possessive != kAbsent) {
    pass = "pair";
    const auto word = document_.token(group.possessive).word;
    if (word == "our"_w) return our_countries(index);
    auto countries = countries_of_pair(possessor(index));
    return countries.size() >= 2 ? countries : Entities{};
  }
  const bool both = group.number == 2 || group.is(Cue::kPairNoun);
  if (both || (group.plural && group.definite && kind == NominalKind::kLeader) ||
      (group.plural && kind == NominalKind::kSide && group.definite)) {
    pass = "pair";
    return pair(index, kind);
  }
  if (group.plural && group.definite && group.number == 0 && kind == NominalKind::kOffice && !owned &&
      countries_of(index).empty()) {
    pass = "pair";
    return both_holders(index);
  }
  if (kind == NominalKind::kOrgan || kind == NominalKind::kBody) {
    pass = "body";
    if (auto named = body(index); !named.empty() || kind == NominalKind::kBody) return named;
    pass = "organ";
    auto owners = countries_of(index);
    if (owners.size() > 1) owners.erase(owners.begin() + 1, owners.end());
    return owners;
  }
  if (group.plural || (!group.definite && group.possessive == kAbsent && modifiers(index).empty())) return {};
  if (kind == NominalKind::kCapital) {
    pass = "capital";
    for (const auto country : countries_of(index)) {
      const auto& governments = table_.government_of;
      const auto city = std::find(governments.begin(), governments.end(), country);
      if (city != governments.end()) return {static_cast<EntityIndex>(city - governments.begin())};
    }
    return {};
  }
  if (state) {
    pass = "country";
    return country(index, kind);
  }
  if (kind == NominalKind::kSide) {
    const auto countries = countries_of(index);
    return countries.size() == 1 ? countries : Entities{};
  }
  if (role && is_predicate(index)) {
    pass = "predicate";
    return {};
  }
  if (kind == NominalKind::kOffice || kind == NominalKind::kLeader) {
    pass = "office";
    return office_holder(index);
  }
  pass = "person";
  return person(index);
}

/// "Roe was the only candidate": says what somebody is, and speaks of nobody.
bool Discourse::is_predicate(GroupIndex index) const {
  if (clause_of_[index] >= sentence_->clauses.size()) return false;
  const auto& clause = sentence_->clauses[clause_of_[index]];
  if (clause.verb == kAbsent || !sentence_->groups[clause.verb].copula || index < clause.verb) return false;
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
    return argument.group == index && argument.function == Function::kObject;
  });
}

/// "The country", "her country", "the Peruvian government": what the words name, or else the state spoken of last.
std::vector<EntityIndex> Discourse::country(GroupIndex index, NominalKind kind) {
  const auto& group = sentence_->groups[index];
  const auto named = countries_of(index);
  const bool of_state = group.possessor != kAbsent && kind != NominalKind::kGovernment;
  if (of_state && !named.empty() && named == possessor(index)) return {};  // "Peru's neighbour" is not Peru
  if (!named.empty()) {
    if (named.size() == 1) return named;
    rule_out(named, "as likely as another");
    return {};
  }
  if (group.possessive != kAbsent || group.possessor != kAbsent) return {};
  const auto is_country = [&](EntityIndex entity) { return type(entity) == EntityType::kCountry; };
  for (const auto& level : levels_before(index)) {
    Entities countries;
    for (const auto entity : level) {
      if (is_country(entity)) add_unique(countries, entity);
    }
    if (countries.size() == 1) return countries;
    rule_out(countries, "as likely as another");
    if (!countries.empty()) return {};
  }
  return latest(kPronounSentences, index, is_country);
}

/// "The guest", "the Peruvian diplomat": the person spoken of last, of the country if the words name one; rather one
/// whose title the noun stands for.
std::vector<EntityIndex> Discourse::person(GroupIndex index) {
  const auto& group = sentence_->groups[index];
  if (group.possessive != kAbsent || group.possessor != kAbsent) return {};
  const auto countries = countries_of(index);
  const auto& nominal = nominals_.find(group.word);
  const auto out = barred(index);
  const auto fits = [&](EntityIndex entity) {
    if (type(entity) != EntityType::kPerson) return false;
    const auto known = genders_[entity];
    const bool other_gender =
        nominal.gender != NameGender::kUnknown && known != NameGender::kUnknown && known != nominal.gender;
    const char* why = nullptr;
    if (!countries.empty() && !of_country(entity, countries.front())) why = "of another country";
    if (other_gender) why = "of the other gender";
    if (std::find(out.begin(), out.end(), entity) != out.end()) why = "stands beside the noun in its clause";
    if (why != nullptr) rule_out(entity, why);
    return why == nullptr;
  };
  if (!nominal.stands_for.empty()) {
    const auto post = post_of(index);
    auto titled = latest(kPronounSentences, index, [&](EntityIndex e) { return fits(e) && has_title(e, post); });
    if (!titled.empty()) return titled;
  }
  return latest(kPronounSentences, index, fits);
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

/// Where the names begin that a plural before `next` is said to hold: "officials, including A", "officials: A and B",
/// "guests, among them A"; or nowhere.
GroupIndex Discourse::named_among(GroupIndex next) const {
  const auto& groups = sentence_->groups;
  const auto is_word = [&](GroupIndex g, WordHash word) { return g < groups.size() && groups[g].word == word; };
  auto first = next;
  if (first < groups.size() && groups[first].kind == GroupKind::kComma) ++first;
  if (is_word(first, "including"_w)) {
    first += 1;
  } else if (is_word(first, "among"_w) && is_word(first + 1, "them"_w)) {
    first += 2;
  } else if (first == next && first < groups.size() && groups[first].kind == GroupKind::kStop &&
             document_.text_of(groups[first].tokens) == ":") {
    first += 1;
  } else {
    return kAbsent;
  }
  return first < groups.size() ? first : kAbsent;
}

/// Who a plural consists of, where the text says so right behind it: "two of his generals, A and B", "the guests, led
/// by C".
std::vector<EntityIndex> Discourse::members(GroupIndex index) {
  const auto& groups = sentence_->groups;
  for (ClauseIndex c = 0; c < sentence_->clauses.size(); ++c) {
    const auto& below = sentence_->clauses[c];
    if (below.kind != ClauseKind::kParticiple || below.antecedent != index || below.verb == kAbsent) continue;
    if (!groups[below.verb].is(Cue::kHeadingVerb)) continue;
    for (const auto& argument : below.arguments) {
      if (argument.function == Function::kPrepositional && argument.preposition == "by"_w)
        return resolve_all(argument.group);
    }
  }
  auto next = index + 1;
  if (next + 1 < groups.size() && groups[next].word == "of"_w && groups[next + 1].kind == GroupKind::kNoun) {
    const auto first = next + 1;
    next += 2;  // "the foreign ministers of Turkey and Greece, A and B"
    while (next + 1 < groups.size() && groups[next].kind == GroupKind::kConjunction &&
           sentence_->conjunct[next + 1] == sentence_->conjunct[first])
      next += 2;
  }
  const auto some = named_among(next);
  const bool listed = some != kAbsent;
  if (!listed && (next + 1 >= groups.size() || groups[next].kind != GroupKind::kComma)) return {};
  const auto first = listed ? some : next + 1;
  if (groups[first].kind != GroupKind::kNoun || groups[first].atom == kAbsent) return {};
  std::vector<EntityIndex> named;
  for (const auto member : conjuncts(*sentence_, first)) {
    if (member < first) continue;
    for (const auto entity : resolve(member).entities) {
      if (type(entity) == EntityType::kPerson) add_unique(named, entity);
    }
  }
  if (named.size() < 2 && !listed) return {};
  return named;
}

}  // namespace bilat
