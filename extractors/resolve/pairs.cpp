// SPDX-License-Identifier: Apache-2.0
// Plurals of two: "the two leaders", "both sides", "the presidents", "our two countries".
#include <algorithm>
#include <iterator>

#include "extractors/resolve/discourse.h"
#include "extractors/resolve/unique.h"

namespace bilat {
namespace {

constexpr std::ptrdiff_t kMostPairs = 256;  // events of two or more that are looked through

}  // namespace

/// "The presidents": the two of that post who were spoken of just now; three or one are none.
std::vector<EntityIndex> Discourse::both_holders(GroupIndex index) {
  const auto holders = holders_of(post_of(index));
  Entities recent;
  for (const auto* sentence : past(kPronounSentences, quoted(index))) {
    Entities here;
    for (const auto& mention : sentence->mentions) {
      if (std::find(holders.begin(), holders.end(), mention.entity) != holders.end()) add_unique(here, mention.entity);
    }
    for (auto at = here.rbegin(); at != here.rend(); ++at) add_unique(recent, *at);
  }
  if (recent.size() != 2) {
    rule_out(recent, recent.size() == 1 ? "the only one of that post" : "one of more than two");
    return {};
  }
  std::reverse(recent.begin(), recent.end());
  return recent;
}

std::vector<EntityIndex> Discourse::countries_of_pair(const Entities& participants) const {
  Entities countries;
  for (const auto entity : participants) {
    add_unique(countries, type(entity) == EntityType::kCountry ? entity : country_of(entity));
  }
  return countries;
}

/// "The two heads of state", not "of state and government".
bool Discourse::heads_of_state(GroupIndex index) const {
  const auto& groups = sentence_->groups;
  const auto is_word = [&](GroupIndex g, WordHash word) { return g < groups.size() && groups[g].word == word; };
  return is_word(index + 1, "of"_w) && is_word(index + 2, "state"_w) &&
         !(is_word(index + 3, "and"_w) || is_word(index + 3, "or"_w));
}

std::vector<EntityIndex> Discourse::pair(GroupIndex index, NominalKind kind) {
  const bool countries =
      kind == NominalKind::kCountry || kind == NominalKind::kGovernment || kind == NominalKind::kSide;
  const auto post =
      heads_of_state(index) ? Post{nominals_.find(hash_folded("head of state")).stands_for, {}} : post_of(index);
  const auto secretaries = Post{{"secretary"}, post.words};  // "the two ministers", one of whom is called secretary
  const auto& nominal = nominals_.find(sentence_->groups[index].word);
  const auto fits = [&](EntityIndex entity) {
    if (countries) return type(entity) == EntityType::kCountry;
    if (type(entity) != EntityType::kPerson) return false;
    const bool titled = kind == NominalKind::kLeader || kind == NominalKind::kOffice || !nominal.stands_for.empty();
    return !titled || has_title(entity, post);
  };
  const auto oldest =
      std::distance(pairs_.rbegin(), pairs_.rend()) > kMostPairs ? pairs_.rbegin() + kMostPairs : pairs_.rend();
  for (auto at = pairs_.rbegin(); at != oldest; ++at) {
    Entities two;
    for (const auto entity : at->participants) {
      if (fits(entity)) add_unique(two, entity);
    }
    if (two.size() == 2) return two;
    if (!countries) continue;
    two = countries_of_pair(at->participants);  // "A of Peru met B of Chile. The two countries": theirs
    if (two.size() == 2) return two;
  }
  for (auto at = pairs_.rbegin(); kind == NominalKind::kOffice && at != oldest; ++at) {
    const auto& two = at->participants;
    const bool persons = std::all_of(two.begin(), two.end(), [&](EntityIndex e) {
      return type(e) == EntityType::kPerson && (has_title(e, post) || has_title(e, secretaries));
    });
    if (two.size() == 2 && persons) return two;
  }
  // no event of two so far: the two that one sentence spoke of, or the only two of the passage
  Entities all;
  for (const auto& level : levels_before(index)) {
    for (const auto entity : level) {
      if (fits(entity)) add_unique(all, entity);
    }
  }
  std::reverse(all.begin(), all.end());
  if (all.size() == 2) return all;
  for (const auto* sentence : past(kNominalSentences, quoted(index))) {
    Entities here;
    for (const auto& mention : sentence->mentions) {
      if (fits(mention.entity) && (quoted(index) || !mention.quoted)) add_unique(here, mention.entity);
    }
    if (all.empty() && here.size() == 2) return here;
    for (const auto entity : all) add_unique(here, entity);
    all = std::move(here);
    if (all.size() > 2) break;
  }
  if (all.size() == 2) return all;
  rule_out(all, all.size() == 1 ? "the only one to choose from" : "one of more than two");
  return {};
}

/// Those of whom the speaker talks: his own and the other of the pair, or that of the one whom he tells it.
std::vector<EntityIndex> Discourse::our_countries(GroupIndex index) {
  const auto own = side_of_speaker(index);
  if (own.size() != 1) return {};
  for (auto at = pairs_.rbegin(); at != pairs_.rend() && sentence_number_ - at->sentence <= kNominalSentences; ++at) {
    auto two = countries_of_pair(at->participants);
    if (two.size() == 2 && std::find(two.begin(), two.end(), own.front()) != two.end()) return two;
  }
  rule_out(own, "the only one of two that is known");
  return {};
}

}  // namespace bilat
