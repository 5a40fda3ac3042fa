// SPDX-License-Identifier: Apache-2.0
// "His Hungarian counterpart", "her predecessor": the post is that of an officeholder named before.
#include "extractors/entities/resolver.h"

namespace bilat {

// What somebody's counterpart, predecessor or successor holds, by the officeholder named last; `tie` has the person.
void NameResolver::state_counterpart(NameIndex index, const TitleMention& title, OfficeTie tie) {
  const OfficeTie* model = nullptr;
  const auto other_side = title.of.empty() ? kNoEntity : entity(title.of.front());  // "his [Hungarian] counterpart"
  const auto own = other_side == kNoEntity ? EntityType::kCountry : type(other_side);
  const auto section = section_of(index);
  for (NameIndex n = index; n-- > 0 && model == nullptr && index - n < kMaxLookBack && section_of(n) == section;) {
    if (names_[n].type != EntityType::kPerson || entity(n) == kNoEntity || entity(n) == tie.person ||
        names_[n].tokens.begin >= title.tokens.begin)
      continue;
    for (const auto office : offices_of_[entity(n)]) {
      const auto& other = table_.offices[office];
      const auto realm = type(other.of);
      const bool fits = realm == EntityType::kCountry || (realm == EntityType::kPlace && realm == own);
      if (other.relation != RelationType::kHoldsOffice || (title.counterpart && !fits)) continue;
      if (model == nullptr || other.tokens.end > model->tokens.end) model = &other;
    }
  }
  if (model == nullptr) return;
  tie.title = title.predecessor && !model->title.starts_with("former") ? "former " + model->title : model->title;
  tie.of = title.counterpart ? other_side : model->of;
  tie.rule = title.counterpart ? "counterpart" : "predecessor";
  if (title.counterpart && tie.of != kNoEntity && own != EntityType::kCountry && own != EntityType::kPlace) return;
  add_office(std::move(tie));
}

}  // namespace bilat
