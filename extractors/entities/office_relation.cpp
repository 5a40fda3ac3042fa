// SPDX-License-Identifier: Apache-2.0
// What a post makes of its holder: an officeholder, a member, somebody affiliated; and of what body it is.
#include "extractors/entities/post.h"
#include "extractors/entities/resolver.h"

namespace bilat {
namespace {

/// Bodies of learning, business and the press: their people are affiliated, whatever their post.
bool is_private_body(std::string_view name, const Lexicon& lexicon) {
  const auto folded = fold(name);
  return !word_begins_with_one_of(folded, lexicon.texts(TextCue::kOfficialBody)) &&
         word_begins_with_one_of(folded, lexicon.texts(TextCue::kPrivateBody));
}

}  // namespace

RelationType NameResolver::relation_of(const TitleMention& title, EntityIndex of) const {
  const auto of_type = type(of);
  const bool organ_post = word_begins_with_one_of(fold(title.title), lexicon_.texts(TextCue::kOrganPost));
  if (title.member && !organ_post) {
    return of_type == EntityType::kCountry || of_type == EntityType::kPlace ? RelationType::kHoldsOffice
                                                                            : RelationType::kMemberOf;
  }
  if (title.counterpart || title.predecessor) return RelationType::kHoldsOffice;
  if (title.kind == "press" || title.kind == "academic" || title.kind == "business" || title.kind == "of" ||
      title.kind == "religious") {
    return RelationType::kAffiliatedWith;
  }
  if (of_type == EntityType::kOrganization) {
    const auto entry = entry_of(of);
    const auto kind = entry ? std::string_view(gazetteer_.entries()[*entry].kind) : std::string_view{};
    if (kind == "agency" || kind == "paper" || kind == "broadcaster" || kind == "company" || kind == "university" ||
        kind == "think-tank" || kind == "ngo") {
      return RelationType::kAffiliatedWith;
    }
    if (kind.empty() && is_private_body(table_.entities[of].name, lexicon_)) return RelationType::kAffiliatedWith;
  }
  if (title.office || title.member) return RelationType::kHoldsOffice;
  if (title.kind == "military" || title.kind == "state" || title.kind == "diplomatic" || title.kind == "royal") {
    return RelationType::kHoldsOffice;
  }
  return RelationType::kAffiliatedWith;
}

/// An adjective of a place that has a government of its own: "Bavarian", not "African".
bool NameResolver::is_territory(NameIndex index) const {
  const auto& name = names_[index];
  if (!name.entry || name.type != EntityType::kPlace || name.use != NameUse::kDemonym) return false;
  const auto kind = gazetteer_.entries()[*name.entry].kind;
  return kind == "state" || kind == "city" || kind == "region" || kind == "territory" || kind == "province";
}

EntityIndex NameResolver::office_object(NameIndex index, const TitleMention& title) {
  EntityIndex of = kNoEntity;
  for (const auto name : title.of) {
    of = entity(name);
    if (of == kNoEntity && title.kind == "state" && is_territory(name))
      of = entity_of_entry(*names_[name].entry);  // "Bavarian premier"
    if (of != kNoEntity) break;
  }
  const auto folded = fold(title.title);
  const bool party_post = title.kind == "party" && word_begins_with_one_of(folded, lexicon_.texts(TextCue::kPartyPost));
  const bool organ_post = title.member && word_begins_with_one_of(folded, lexicon_.texts(TextCue::kPartyMember));
  if (of != kNoEntity && (party_post || organ_post) && type(of) == EntityType::kOrganization) {
    auto whole = of;  // a post of the party, whichever organ the text names
    for (int level = 0; level < 2; ++level) {
      if (!wholes_[whole].empty()) whole = wholes_[whole].front();
      if (type(whole) == EntityType::kParty) return whole;
    }
  }
  if (of != kNoEntity) return of;
  if (!title.office && title.kind != "military") return kNoEntity;
  if (title.owner != TitleOwner::kNone) return owner_country(index, title);
  return kNoEntity;
}

}  // namespace bilat
