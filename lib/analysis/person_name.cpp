// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/person_name.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace bilat {
namespace {

/// Reads one name; lives only while it does so.
class PersonNameReader {
 public:
  PersonNameReader(const Document& document, TokenRange tokens, const NameWords& words)
      : document_(document), tokens_(tokens), words_(words) {
    const bool shouted = std::all_of(document.tokens().begin() + tokens.begin, document.tokens().begin() + tokens.end,
                                     [](const Token& token) { return !token.capitalised() || token.has(kAllCaps); });
    mixed_case_ = !shouted;
    // "Tran Van Do", "Le Thi An", but not "Van Halen"
    const auto family = [&](std::uint32_t i) {
      const auto word = document.token(i).word;
      return words.family_first(word) && !words.particle(word);
    };
    family_first_ =
        (tokens.size() > 1 && family(tokens.begin)) ||
        (tokens.size() > 2 && words.particle(document.token(tokens.begin).word) && family(tokens.begin + 1));
  }

  PersonName read() {
    for (auto i = tokens_.begin; i < tokens_.end; ++i) read(i);
    if (name_.parts.empty()) {  // "J. K.", "Al"
      for (auto i = tokens_.begin; i < tokens_.end; ++i) add_part(fold(document_.text_of(document_.token(i))));
      name_.initials.clear();
    }
    return std::move(name_);
  }

 private:
  [[nodiscard]] bool particle_role(const Token& token) const {
    return words_.patronymic(token.word) || words_.article(token.word);
  }

  void read(std::uint32_t i) {
    const auto& token = document_.token(i);
    if (token.kind != TokenKind::kWord ||
        (!token.capitalised() && token.end - token.begin <= 2 && !particle_role(token)))
      return;  // "in 't"
    const auto text = document_.text_of(token);
    if (words_.patronymic(token.word)) {
      father_ = true;
      name_.by_father = name_.by_father || i == tokens_.begin;
      return;
    }
    const auto* suffix = i > tokens_.begin && i + 1 == tokens_.end ? words_.name_suffix(token.word) : nullptr;
    if (suffix != nullptr && !(*suffix == NameSuffix::kNumeral && token.has(kAbbreviation))) {
      name_.generation = token.word;
      name_.numeral = *suffix == NameSuffix::kNumeral;
      return;
    }
    const bool initials = token.has(kAllCaps) && mixed_case_;  // "A.B.", not the Welsh "ab"
    if (words_.particle(token.word) && !initials && (!token.capitalised() || !family_first_)) return;
    if (read_initials(token, text)) return;
    const auto folded = fold(text);
    std::string_view rest = folded;
    while (!rest.empty()) {  // "Jong-un", "al-Assad"
      const auto half = rest.substr(0, rest.find('-'));
      rest.remove_prefix(std::min(rest.size(), half.size() + 1));
      const bool article = half.size() < folded.size() && words_.article(hash_folded(half));
      if (!half.empty() && !article) add_part(half);
    }
    father_ = false;
  }

  void add_part(std::string_view folded) { name_.parts.push_back({hash_folded(folded), letter(folded), father_}); }

  /// "M.", "Á.", "M.K.", "MK"
  bool read_initials(const Token& token, std::string_view text) {
    const auto folded = fold(text);
    const auto letters =
        static_cast<std::size_t>(std::count_if(folded.begin(), folded.end(), [](char c) { return c != '.'; }));
    const bool dotted = token.has(kAbbreviation) && token.capitalised() &&
                        (letters == 1 || (letters <= 3 && token.has(kAllCaps) && folded.find('.') + 1 < folded.size()));
    const bool plain = letters == 1 || (letters == 2 && token.has(kAllCaps) && mixed_case_ && folded.size() == 2);
    if (!token.capitalised() || !(dotted || plain)) return false;
    for (const char c : folded) {
      if (c != '.') name_.initials.push_back(letter({&c, 1}));
    }
    return true;
  }

  static WordHash letter(std::string_view folded) {
    std::size_t size = 1;  // of the first character in UTF-8
    while (size < folded.size() && (static_cast<unsigned char>(folded[size]) & 0xC0U) == 0x80U) ++size;
    return hash_folded(folded.substr(0, size));
  }

  const Document& document_;
  TokenRange tokens_;
  const NameWords& words_;
  PersonName name_;
  bool mixed_case_ = false;
  bool family_first_ = false;
  bool father_ = false;
};

bool begins(const std::vector<WordHash>& shorter, const std::vector<WordHash>& longer) {
  return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

/// "George W. Bush" has left out a part with W.
bool letters_fit(const std::vector<WordHash>& initials, const std::vector<WordHash>& left_out) {
  std::size_t at = 0;
  for (const auto letter : left_out) {
    if (at < initials.size() && initials[at] == letter) ++at;
  }
  return at == std::min(initials.size(), left_out.size());
}

}  // namespace

bool PersonName::same_parts(const PersonName& other) const {
  return std::equal(parts.begin(), parts.end(), other.parts.begin(), other.parts.end(),
                    [](const Part& a, const Part& b) { return a.word == b.word; });
}

WordHash PersonName::hash() const {
  WordHash hash = parts.size();
  const auto mix = [&](WordHash word) { hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL + (hash >> 29); };
  for (const auto& part : parts) mix(part.word);
  for (const auto letter : initials) mix(letter);
  mix(generation);
  return hash;
}

PersonName read_person_name(const Document& document, TokenRange tokens, const NameWords& words) {
  return PersonNameReader(document, tokens, words).read();
}

bool is_short_form(const PersonName& shorter, const PersonName& longer) {
  std::vector<WordHash> left_out;
  std::size_t at = 0;
  bool father_only = true;
  for (const auto& part : longer.parts) {
    if (at < shorter.parts.size() && shorter.parts[at].word == part.word) {
      father_only = father_only && part.father;
      ++at;
    } else {
      left_out.push_back(part.letter);
    }
  }
  if (at < shorter.parts.size() || (father_only && !shorter.by_father)) return false;
  const bool both_initials = !shorter.initials.empty() && !longer.initials.empty();
  if (both_initials && left_out.empty() && !begins(shorter.initials, longer.initials) &&
      !begins(longer.initials, shorter.initials))
    return false;
  if (!shorter.initials.empty() && !left_out.empty()) {  // the longer one's own initials stand among the left out
    auto letters = left_out;
    letters.insert(letters.end(), longer.initials.begin(), longer.initials.end());
    if (!letters_fit(shorter.initials, letters)) return false;
  }
  if (shorter.generation == longer.generation) return true;
  if (shorter.generation != 0 && longer.generation != 0) return false;
  // "King Otto" of "Otto II", but "Baron Otto Hahn II" is not a longer "Otto Hahn"'s.
  if (shorter.numeral) return left_out.empty();
  return longer.numeral || (shorter.parts.size() == 1 && shorter.generation == 0);
}

}  // namespace bilat
