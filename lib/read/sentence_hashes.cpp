// SPDX-License-Identifier: Apache-2.0
#include "lib/read/sentence_hashes.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "lib/base/sentence_sketch.h"

namespace bilat {
namespace {

constexpr std::uint32_t kFewestWords = 6;  // "He did not elaborate." stands in many stories

/// Spreads the differences of two numbers over all bits (the finaliser of MurmurHash3).
constexpr std::uint64_t spread(std::uint64_t x) {
  x ^= x >> 33U;
  x *= 0xFF51'AFD7'ED55'8CCDULL;
  x ^= x >> 33U;
  x *= 0xC4CE'B9FE'1A85'EC53ULL;
  return x ^ x >> 33U;
}

std::optional<std::uint32_t> hash_of(const Document& document, const Sentence& sentence) {
  std::uint64_t whole = 0;
  std::uint64_t without_numbers = 0;
  std::uint32_t words = 0;
  for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const auto& token = document.token(i);
    if (token.kind == TokenKind::kPunctuation) {
      if (token.is("?"_w)) return std::nullopt;
      continue;
    }
    ++words;
    whole = spread(whole ^ token.word);
    if (token.kind != TokenKind::kNumber) without_numbers = spread(without_numbers ^ token.word);
  }
  if (words < kFewestWords) return std::nullopt;
  return static_cast<std::uint32_t>(without_numbers >> 48U << 16U | (whole & 0xFFFFU));
}

}  // namespace

std::vector<std::uint32_t> sentence_hashes_of(const Document& document) {
  std::vector<std::uint32_t> hashes;
  for (const auto& sentence : document.sentences()) {
    if (document.kind_of(sentence) != BlockKind::kParagraph) continue;
    if (const auto hash = hash_of(document, sentence)) hashes.push_back(*hash);
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  if (hashes.size() > kMaxSentenceHashes) hashes.resize(kMaxSentenceHashes);
  return hashes;
}

}  // namespace bilat
