// SPDX-License-Identifier: Apache-2.0
#include "lib/read/fingerprint.h"

#include <array>
#include <bit>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

namespace bilat {
namespace {

constexpr std::uint32_t kFewestWords = 50;  // of shorter texts a changed name or number is too small a part

/// Spreads the differences of two numbers over all bits (the finaliser of MurmurHash3).
constexpr std::uint64_t spread(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51'AFD7'ED55'8CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CE'B9FE'1A85'EC53ULL;
  return x ^ x >> 33U;
}

/// How often each bit was set in the hashes of the shingles, less how often not.
class Votes {
 public:
  void add(std::uint64_t hash) {
    for (std::size_t bit = 0; bit < votes_.size(); ++bit) votes_[bit] += (hash >> bit & 1U) != 0 ? 1 : -1;
  }
  [[nodiscard]] std::uint64_t result() const {
    std::uint64_t bits = 0;
    for (std::size_t bit = 0; bit < votes_.size(); ++bit) bits |= std::uint64_t{votes_[bit] > 0 ? 1U : 0U} << bit;
    return bits;
  }

 private:
  std::array<std::int64_t, 64> votes_{};
};

}  // namespace

Fingerprint fingerprint_of(const Document& document) {
  Fingerprint fingerprint;
  Votes votes;
  std::optional<WordHash> before;
  for (const auto& sentence : document.sentences()) {
    if (document.kind_of(sentence) != BlockKind::kParagraph) continue;
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto& token = document.token(i);
      if (token.kind == TokenKind::kPunctuation) continue;
      ++fingerprint.words;
      // Pairs of words: single ones confuse stories of one kind, and of longer shingles each edit breaks too many.
      if (before) votes.add(spread(std::rotl(spread(*before), 1) ^ token.word));
      before = token.word;
    }
  }
  if (fingerprint.words >= kFewestWords) fingerprint.simhash = fmt::format("{:016x}", votes.result());
  return fingerprint;
}

}  // namespace bilat
