// SPDX-License-Identifier: Apache-2.0
// Bodies that every state has one of: what is left of their names without the country.
#include "lib/analysis/names_finder.h"

namespace bilat {

// "Kenyan [Supreme Court]", "[Supreme Court] of the Gambia", "[Supreme Court]". The names are in text order, so that
// those inside a name follow it.
void NameFinder::mark_state_bodies(std::vector<Name>& names) const {
  for (NameIndex n = 0; n < names.size(); ++n) {
    auto& name = names[n];
    if (name.type != EntityType::kOrganization || name.entry || name.acronym_of != kNoName) continue;
    auto words = name.tokens;
    for (NameIndex inner = n + 1; inner < names.size() && names[inner].tokens.begin < name.tokens.end; ++inner) {
      if (names[inner].inside != n || names[inner].type != EntityType::kCountry) continue;
      const auto country = names[inner].tokens;
      if (country.begin == words.begin) {
        words.begin = country.end;
        if (possessive(words.begin, words.end)) ++words.begin;
      } else if (country.end == words.end && country.begin > words.begin + 1) {
        words.end = country.begin;
        if (is(words.end - 1, words.end, "the"_w)) --words.end;
        if (is(words.end - 1, words.end, "of"_w)) --words.end;
      }
    }
    if (words.size() > 0 && words_.state_body(document_, words)) name.state_body = words;
  }
}

}  // namespace bilat
