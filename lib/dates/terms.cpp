// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/terms.h"

#include <string>

#include "lib/dates/numbers.h"

namespace bilat::dates {
namespace {

constexpr std::size_t kLongestWritten = 32;  // bytes; no date or word of time in one token is longer

// A number with an en dash or a typographic apostrophe, in ASCII.
std::string to_ascii(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto three = text.substr(i, 3);
    if (three == "\xE2\x80\x93" || three == "\xE2\x80\x99") {
      out.push_back(three.back() == '\x93' ? '-' : '\'');
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

class TermMaker {
 public:
  TermMaker(const Document& document, const Grammar& grammar) : document_(document), grammar_(grammar) {}

  std::vector<Term> run() {
    terms_.reserve(document_.tokens().size() + document_.sentences().size());
    for (const auto& sentence : document_.sentences()) {
      for (auto i = sentence.tokens.begin; i < sentence.tokens.end;) i = add(i, sentence.tokens.end);
      Term end;
      end.tokens = {sentence.tokens.end, sentence.tokens.end};
      end.add(kEnd);
      end.add(kMark);
      terms_.push_back(end);
    }
    return std::move(terms_);
  }

 private:
  // Appends the term that begins with a token and returns the first token behind it.
  std::uint32_t add(std::uint32_t index, std::uint32_t end) {
    Term term = read(index);
    term.tokens = {index, index + 1};
    if (term.is(kNumber) || term.is(kOne)) join_number(term, end);
    terms_.push_back(term);
    return term.tokens.end;
  }

  Term read(std::uint32_t index) const {
    const auto& token = document_.token(index);
    Term term;
    if (const auto* entry = grammar_.find(token.word)) {
      term.classes = token.capitalised() ? entry->classes | entry->capital_classes : entry->classes;
      term.literal = entry->literal;
      term.value[0] = entry->value;
      term.unit = entry->unit;
    }
    const auto text = document_.text_of(token);
    if (token.kind == TokenKind::kPunctuation) {
      term.add(kMark);
      if (text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "--") term.add(kDash);
      return term;
    }
    if (token.has(kHasDigit)) read_digits(text, token, term);
    if (token.kind == TokenKind::kWord) {
      term.add(token.capitalised() ? kCapital : kLower);
      if (!token.capitalised() && text.size() > 3 && text.back() == 's') term.add(kPlural);
      if (token.has(kHasHyphen) && text.size() <= kLongestWritten) read_hyphenated(fold(text), grammar_, term);
    }
    return term;
  }

  void read_digits(std::string_view text, const Token& token, Term& term) const {
    if (token.kind != TokenKind::kNumber || text.size() > kLongestWritten) return;
    if (token.has(kNonAscii)) {
      read_number_token(to_ascii(text), term);
    } else {
      read_number_token(text, term);
    }
  }

  [[nodiscard]] bool follows(std::uint32_t index, std::uint32_t end, WordHash word) const {
    return index < end && document_.token(index).is(word);
  }

  // A small number in words at a token, or nothing.
  [[nodiscard]] std::int16_t small_number(std::uint32_t index, std::uint32_t end) const {
    if (index >= end || document_.token(index).kind != TokenKind::kWord) return -1;
    const auto& token = document_.token(index);
    if (const auto* entry = grammar_.find(token.word)) return entry->classes[kNumber] ? entry->value : std::int16_t{-1};
    Term term;
    const auto text = document_.text_of(token);
    if (token.has(kHasHyphen) && text.size() <= kLongestWritten) read_hyphenated(fold(text), grammar_, term);
    return term.is(kNumber) ? term.value[0] : std::int16_t{-1};
  }

  // "twenty five", "two hundred and six", "a dozen", "nineteen ninety six", "two and a half", "1 1/2".
  void join_number(Term& term, std::uint32_t end) const {
    using namespace std::string_view_literals;
    auto& at = term.tokens.end;
    const auto next = small_number(at, end);
    const auto value = term.value[0];
    const bool word = document_.token(term.tokens.begin).kind == TokenKind::kWord;
    if (value < 100 && ((next == 12 && document_.token(at).is("dozen"_w)) || next == 100)) {
      join_hundreds(term, next, end);
    } else if (word && value >= 20 && value < 100 && value % 10 == 0 && next > 0 && next < 10) {
      term.value[0] = static_cast<std::int16_t>(value + next);
      ++at;
    } else if (word && value >= 13 && value <= 20 && next >= 10 && next < 100) {
      join_year(term, next, end);
    }
    if (term.is(kNumber) && follows(at, end, "and"_w) && follows(at + 1, end, "a"_w) &&
        follows(at + 2, end, "half"_w)) {
      term.tenths = 5;
      at += 3;
    } else if (term.is(kNumber) && at < end && document_.text_of(document_.token(at)) == "1/2"sv) {
      term.tenths = 5;
      ++at;
    }
  }

  void join_hundreds(Term& term, std::int16_t factor, std::uint32_t end) const {
    auto& at = term.tokens.end;
    term.classes.reset();
    term.add(kNumber);
    term.literal = 0;
    term.value[0] = static_cast<std::int16_t>(term.value[0] * factor);
    ++at;
    const auto and_token = follows(at, end, "and"_w) ? at + 1 : at;
    const auto rest = small_number(and_token, end);
    if (factor != 100 || rest <= 0 || rest >= 100) return;
    term.value[0] = static_cast<std::int16_t>(term.value[0] + rest);
    at = and_token + 1;
  }

  void join_year(Term& term, std::int16_t rest, std::uint32_t end) const {
    auto& at = term.tokens.end;
    ++at;
    const auto last = small_number(at, end);
    const bool more = rest % 10 == 0 && last > 0 && last < 10;
    if (more) ++at;
    term.value[0] = static_cast<std::int16_t>(term.value[0] * 100 + rest + (more ? last : 0));
    term.classes.reset();
    term.add(kYearNumber);
  }

  const Document& document_;
  const Grammar& grammar_;
  std::vector<Term> terms_;
};

}  // namespace

std::vector<Term> make_terms(const Document& document, const Grammar& grammar) {
  return TermMaker(document, grammar).run();
}

}  // namespace bilat::dates
