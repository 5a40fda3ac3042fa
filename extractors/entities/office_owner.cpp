// SPDX-License-Identifier: Apache-2.0
// Whose post "his", "its" or "their" makes it: the country or body of the one that the pronoun means.
#include <algorithm>

#include "extractors/entities/post.h"
#include "extractors/entities/resolver.h"

namespace bilat {

EntityIndex NameResolver::country_of(EntityIndex person) const {
  return country_of_offices(table_, offices_of_[person]);
}

// The country of the one that "his", "its" or "their" means, by what the article has said of the persons before.
EntityIndex NameResolver::owner_country(NameIndex index, const TitleMention& title) const {
  if (title.owner == TitleOwner::kHis || title.owner == TitleOwner::kHer) return country_of_owner(index, title);
  const auto sentence = sentence_of(index);
  const auto section = section_of(index);
  std::vector<EntityIndex> holders;
  std::vector<NameIndex> owners;  // nearest first
  const bool body_post = title.kind == "igo" || fold(title.title).find("secretary general") != std::string::npos;
  const auto post = head_of(title.title);  // no state has a chairman
  const bool of_body = title.kind == "business" || post == "chairman"_w || post == "chairwoman"_w || post == "chair"_w;
  for (NameIndex n = index; n-- > 0;) {
    if (names_[n].tokens.begin >= title.tokens.begin) continue;
    if (sentence_of(n) + (title.owner == TitleOwner::kIts ? 3 : 2) < sentence || index - n > kMaxLookBack) break;
    if (section_of(n) != section) break;
    const auto e = entity(n);
    if (e == kNoEntity) continue;
    if (type(e) == EntityType::kPerson && e != entity(index)) {
      const auto country = country_of(e);
      if (country != kNoEntity && std::find(holders.begin(), holders.end(), country) == holders.end())
        holders.push_back(country);
      continue;
    }
    if (names_[n].use == NameUse::kDemonym || names_[n].inside != kNoName) continue;
    const bool body = type(e) == EntityType::kOrganization || type(e) == EntityType::kParty;
    const bool country = type(e) == EntityType::kCountry && !of_body;
    if ((title.noun_owner || body_post) ? body : (country || body)) owners.push_back(n);
  }
  if (title.owner == TitleOwner::kIts) {
    if (owners.empty()) return kNoEntity;
    if (title.noun_owner || body_post) return entity(owners.front());
    // "its president": a state or body that acts, of the sentence it is in or else of the one that opened the passage.
    const bool state_post = title.kind == "state" || title.kind == "royal" || title.kind == "diplomatic";
    EntityIndex opening = kNoEntity;
    std::uint32_t opening_sentence = sentence + 1;
    for (const auto owner : owners) {
      if (state_post && type(entity(owner)) != EntityType::kCountry) continue;
      const auto s = sentence_of(owner);
      const bool subject = document_.sentences()[s].tokens.begin + 3 >= names_[owner].tokens.begin;
      if (subject && s < opening_sentence) {
        opening = entity(owner);
        opening_sentence = s;
      }
    }
    if (opening != kNoEntity) return opening;
    for (auto owner = owners.rbegin(); owner != owners.rend(); ++owner) {
      if (!state_post || type(entity(*owner)) == EntityType::kCountry) return entity(*owner);
    }
    return kNoEntity;
  }
  if (title.owner == TitleOwner::kTheir) {
    if (holders.size() < 2) return kNoEntity;
    return title.position < 2 ? holders[1 - title.position] : kNoEntity;
  }
  return holders.empty() ? kNoEntity : holders.front();
}

}  // namespace bilat
