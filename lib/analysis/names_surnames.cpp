// SPDX-License-Identifier: Apache-2.0
// "Brenner offered to mediate": persons whom the text calls by the family name only, and never in full.
#include <unordered_set>

#include "lib/analysis/names_finder.h"

namespace bilat {
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
