// SPDX-License-Identifier: Apache-2.0
// The matching form of words and names: case, diacritics and typographic apostrophes do not tell two words apart
// ("Tô Lâm" = "To Lam", "Élysée" = "Elysee"). Offsets always count the text itself; this form is only compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bilat {

/// Lower case, without combining marks (Unicode NFKD, then marks dropped), typographic apostrophes and okinas as ', and
/// the letters that have no decomposition written out: đ d, ł l, ø o, ı i, ß ss, æ ae, œ oe, ð d, þ th.
std::string fold(std::string_view text);

/// The text without invisible characters (soft hyphens, zero-width spaces, direction marks), and with one plain space for
/// each run of white space: how names are shown.
std::string plain(std::string_view text);

/// Whether two words that fold to the same have the same diacritics, too: "Café" and "CAFÉ" have, "Cafe" has not.
bool same_diacritics(std::string_view a, std::string_view b);

/// A 64-bit FNV-1a hash of a folded word: how words are compared everywhere. Equal folded words have equal hashes; that
/// different words of the lexicon do not collide is checked when it is built.
using WordHash = std::uint64_t;

constexpr WordHash extend_hash(WordHash hash, unsigned char byte) { return (hash ^ byte) * 1099511628211ULL; }

constexpr WordHash hash_folded(std::string_view folded) {
  WordHash hash = 14695981039346656037ULL;
  for (const char c : folded) hash = extend_hash(hash, static_cast<unsigned char>(c));
  return hash;
}

/// The hash of a word as written, folded first.
WordHash hash_word(std::string_view word);

/// "word"_w: the hash of a literal that is already folded (lower-case ASCII), at compile time.
consteval WordHash operator""_w(const char* text, std::size_t size) { return hash_folded({text, size}); }

}  // namespace bilat
