// SPDX-License-Identifier: Apache-2.0
// "Brenner offered to mediate": persons whom the text calls by one name only, and never in full.
#include <unordered_set>

#include "lib/analysis/names_finder.h"

namespace bilat {
/// "Indonesia's [Suhartati]"
bool NameFinder::of_country(std::uint32_t i, std::uint32_t begin) const {
  if (i < begin + 2 || !possessive(i - 1, i)) return false;
  const auto owner = name_ending(i - 1, begin);
  return owner != kNoName && names_[owner].type == EntityType::kCountry;
}

// A name that no list has, introduced as a country's, and whose first-person words are quoted ('"I am ready," A said'):
// firms are introduced so, too, but do not say "I".
void NameFinder::find_single_names() {
  std::unordered_set<WordHash> introduced, speakers;
  const auto& sentences = document_.sentences();
  const auto single = [&](std::uint32_t i, TokenRange range) {
    if (!capital(i) || !usable(i, true) || everyday(i) || token(i).has(kAllCaps) || token(i).has(kHasDigit) ||
        token(i).has(kHasHyphen))
      return false;
    const auto joined = [&](std::uint32_t k) { return capital(k) && free(k) && !everyday(k); };
    return !(i > range.begin && joined(i - 1)) && !(i + 1 < range.end && (joined(i + 1) || dash(i + 1, range.end)));
  };
  const auto each = [&](const auto& visit) {
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (styled_[s] != 0) continue;
      visit(sentences[s].tokens);
    }
  };
  each([&](TokenRange range) {
    for (auto i = range.begin; i < range.end; ++i) {
      if (of_country(i, range.begin) && single(i, range)) introduced.insert(word(i));
    }
  });
  if (introduced.empty()) return;
  each([&](TokenRange range) {
    bool quoted = false, first_person = false;
    for (auto i = range.begin; i < range.end; ++i) {
      quoted = quoted || mark(i, range.end, "\"") || mark(i, range.end, "“") || mark(i, range.end, "”");
      first_person = first_person || (quoted && document_.text_of(token(i)) == "I");
      if (!first_person || !introduced.contains(word(i)) || !single(i, range)) continue;
      const bool says = i + 1 < range.end && is(i + 1, Cue::kPersonalAct);
      if (says || (i > range.begin && is(i - 1, range.end, "said"_w))) speakers.insert(word(i));
    }
  });
  if (speakers.empty()) return;
  each([&](TokenRange range) {
    for (auto i = range.begin; i < range.end; ++i) {
      if (speakers.contains(word(i)) && single(i, range)) add_person({i, i + 1}, "surname");
    }
  });
}

// A listed family name alone between small words acts at least once, before a verb; then it is a person everywhere.
void NameFinder::find_surnames() {
  std::unordered_set<WordHash> actors;
  const auto& sentences = document_.sentences();
  constexpr auto kThe = "the"_w;  // outside the lambda: clang 14 does not fold it inside a generic one
  const auto each = [&](const auto& visit) {
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (styled_[s] != 0) continue;
      const auto range = sentences[s].tokens;
      for (auto i = range.begin; i < range.end; ++i) {
        if (!usable(i, true) || everyday(i) || !words_.family_name(word(i)) || token(i).has(kHasDigit)) continue;
        const bool after_name = i > range.begin && token(i).has(kSpaceBefore) &&
                                token(i - 1).kind == TokenKind::kWord &&
                                (token(i - 1).capitalised() || is(i - 1, range.end, kThe));
        const bool before_name = i + 1 < range.end && (token(i + 1).capitalised() || dash(i + 1, range.end));
        if (!after_name && !before_name && !after_place_word(i, range.begin)) visit(i, range);
      }
    }
  };
  each([&](std::uint32_t i, TokenRange range) {
    auto before = i;  // "met with Brenner"
    if (before > range.begin && is(before - 1, range.end, "with"_w)) --before;
    if (before > range.begin && is(before - 1, Cue::kActOnPerson)) actors.insert(word(i));
    const auto next = i + 1;
    if (next >= range.end || token(next).kind != TokenKind::kWord) return;
    if (is(next, Cue::kPersonalAct)) actors.insert(word(i));
  });
  each([&](std::uint32_t i, TokenRange) {
    if (actors.contains(word(i))) add_person({i, i + 1}, "surname");
  });
}

}  // namespace bilat
