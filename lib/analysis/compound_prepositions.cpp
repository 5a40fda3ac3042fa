// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/compound_prepositions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bilat {
namespace {

/// Longest first where one begins another.
constexpr std::array<std::string_view, 28> kPhrases = {"at the invitation of",
                                                       "in the presence of",
                                                       "on the sidelines of",
                                                       "on the margins of",
                                                       "on the occasion of",
                                                       "in the course of",
                                                       "on behalf of",
                                                       "in addition to",
                                                       "with the participation of",
                                                       "in the framework of",
                                                       "ahead of",
                                                       "because of",
                                                       "according to",
                                                       "along with",
                                                       "together with",
                                                       "prior to",
                                                       "instead of",
                                                       "out of",
                                                       "in front of",
                                                       "at the request of",
                                                       "at the head of",
                                                       "in response to",
                                                       "due to",
                                                       "as part of",
                                                       "in exchange for",
                                                       "in honour of",
                                                       "in honor of",
                                                       "on the eve of"};

std::uint32_t match_phrase(const Document& document, std::uint32_t begin, std::uint32_t end, std::string_view phrase) {
  std::uint32_t length = 0;
  while (!phrase.empty()) {
    const auto space = std::min(phrase.find(' '), phrase.size());
    if (begin + length >= end || document.token(begin + length).word != hash_folded(phrase.substr(0, space))) return 0;
    ++length;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return length;
}

}  // namespace

CompoundPreposition compound_preposition(const Document& document, std::uint32_t begin, std::uint32_t end) {
  for (const auto phrase : kPhrases) {
    if (const auto length = match_phrase(document, begin, end, phrase); length > 0)
      return {hash_folded(phrase), length};
  }
  return {};
}

}  // namespace bilat
