// SPDX-License-Identifier: Apache-2.0
// The words of titles and of the names of bodies, folded.
#pragma once

#include <algorithm>
#include <string_view>

#include "lib/base/fold.h"

namespace bilat {

/// Whether the word stands in the text by itself or as a part of a hyphenated one.
inline bool has_whole_word(std::string_view folded, std::string_view word) {
  for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    const bool left = at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '-';
    const auto after = at + word.size();
    if (left && (after == folded.size() || folded[after] == ' ' || folded[after] == '-')) return true;
  }
  return false;
}

/// Calls back with each word of the text, hyphenated ones in their parts.
template <typename Callback>
void for_each_title_word(std::string_view folded, const Callback& callback) {
  for (std::size_t begin = 0; begin < folded.size();) {
    const auto end = std::min(folded.find_first_of(" -", begin), folded.size());
    if (end > begin) callback(folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// What stands before "of", "for", "to", "in" or "on": "Deputy Minister" of "Deputy Minister of Foreign Affairs".
inline std::string_view head_phrase(std::string_view name) {
  for (const std::string_view stop : {" of ", " for ", " to ", " in ", " on "}) {
    const auto found = name.find(stop);
    if (found != std::string_view::npos && found > 0) name = name.substr(0, found);
  }
  return name;
}

/// The last word of it: "Minister", "Ministry" of "Ministry for Trade", "court" of "supreme court".
inline std::string_view head_word(std::string_view name) {
  const auto phrase = head_phrase(name);
  const auto space = phrase.rfind(' ');
  return space == std::string_view::npos ? phrase : phrase.substr(space + 1);
}

}  // namespace bilat
