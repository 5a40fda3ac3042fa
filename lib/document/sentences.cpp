// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lib/document/abbreviations.h"
#include "lib/document/characters.h"
#include "lib/document/document.h"

namespace bilat {
namespace {

constexpr std::uint32_t kMaxTokens = 2000;  // of one sentence: later passes may assume it

bool is_one_of(char32_t c, std::u32string_view set) { return c != 0 && set.find(c) != std::u32string_view::npos; }

/// Finds the sentences of one block, a run of tokens.
class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  /// The end of the sentence that starts at `begin`; greater than it.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t begin) const {
    const std::uint32_t limit = std::min(size(), begin + kMaxTokens);
    for (std::uint32_t i = begin; i < limit;) {
      const bool ends = is_terminator(i);
      const bool abbreviation = tokens_[i].has(kAbbreviation);
      if (!ends && !abbreviation) {
        ++i;
        continue;
      }
      std::uint32_t next = i + 1;
      while (next < limit && closes(next)) ++next;
      if (next >= limit) return limit;
      if (ends ? starts_after_mark(i, next) : starts_after_abbreviation(i, next)) return next;
      i = next;
    }
    return limit;
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  /// The first character of a punctuation token, 0 for others.
  [[nodiscard]] char32_t mark(std::uint32_t i) const {
    if (i >= size() || tokens_[i].kind != TokenKind::kPunctuation) return 0;
    return character_at(text_, tokens_[i].begin, tokens_[i].end).code_point;
  }

  [[nodiscard]] bool spaced(std::uint32_t i) const { return tokens_[i].has(kSpaceBefore); }

  [[nodiscard]] bool is_terminator(std::uint32_t i) const {
    return is_one_of(mark(i), U".!?\u2026\u3002\uFF01\uFF1F\u203C\u203D\u0964\u061F\u06D4\u1362");
  }

  /// Full stops of scripts that write no spaces.
  static bool is_wide(char32_t c) { return is_one_of(c, U"\u3002\uFF01\uFF1F"); }

  /// More marks that belong to the end of a sentence: "?!", closing quotes and brackets glued to it.
  [[nodiscard]] bool closes(std::uint32_t i) const {
    return !spaced(i) && (is_terminator(i) || is_one_of(mark(i), U"\"'`)]}\u2019\u201D\u00BB\u203A"));
  }

  /// The first word or number at or behind `i`, over opening quotes and brackets.
  [[nodiscard]] std::uint32_t first_word(std::uint32_t i) const {
    const std::uint32_t last = std::min(size(), i + 4);
    while (i < last && is_one_of(mark(i), U"\"'`([{\u2018\u2019\u201C\u00AB\u2039\u201E")) ++i;
    return i;
  }

  /// A word without capitals; "al-Sisi" and "iPhone" have one.
  [[nodiscard]] bool is_lower(std::uint32_t i) const {
    if (i >= size() || tokens_[i].kind != TokenKind::kWord) return false;
    if (character_at(text_, tokens_[i].begin, tokens_[i].end).kind != CharClass::kLower) return false;
    const auto word = text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// Whether a sentence starts at `next`, behind the mark `i` and what closes with it.
  [[nodiscard]] bool starts_after_mark(std::uint32_t i, std::uint32_t next) const {
    const std::uint32_t word = first_word(next);
    if (word >= size()) return false;
    if (is_lower(word)) return mark(i) == U'.' && spaced(next) && is_one_of(mark(next), U"([");
    if (tokens_[word].has(kPossessive)) return false;
    if (tokens_[word].kind == TokenKind::kPunctuation && word == next && continues(word)) return false;
    if (spaced(next) || is_wide(mark(i))) return true;
    return tokens_[word].capitalised() && (next > i + 1 || glued_sentence(i, word));
  }

  /// Marks that go on with a sentence behind "Inc." or a quoted question.
  [[nodiscard]] bool continues(std::uint32_t i) const { return is_one_of(mark(i), U",;:-/\u2013\u2014\u2015)]}%&+="); }

  /// "... was signed.The ministers": a full stop without the space, but no "Example.Com" and no "3.Results".
  [[nodiscard]] bool glued_sentence(std::uint32_t i, std::uint32_t word) const {
    if (i == 0 || tokens_[i].end - tokens_[i].begin != 1) return false;
    const Token& before = tokens_[i - 1];
    return before.kind == TokenKind::kWord && before.end - before.begin > 1 && !before.capitalised() &&
           before.end == tokens_[i].begin && tokens_[word].capitalised();
  }

  [[nodiscard]] bool starts_after_abbreviation(std::uint32_t i, std::uint32_t next) const {
    const std::uint32_t word = first_word(next);
    if (word >= size() || !tokens_[word].capitalised() || !spaced(next)) return false;
    const bool quote_closed = next > i + 1;
    switch (abbreviation_end(tokens_[i].word)) {
      case AbbreviationEnd::kNever:
        return false;
      case AbbreviationEnd::kBeforeCapital:
        return !tokens_[word].has(kAllCaps) && !is_day_or_month(tokens_[word].word);
      case AbbreviationEnd::kBeforeStarter:
        break;
    }
    return is_sentence_starter(tokens_[word].word) || (quote_closed && is_terminator(next - 1));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void split_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t block,
                     std::vector<Sentence>& sentences) {
  const Splitter splitter(text, tokens);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t begin = first; begin < size;) {
    const std::uint32_t end = splitter.end_of(begin);
    sentences.push_back({{begin, end}, block});
    begin = end;
  }
}

}  // namespace bilat
