// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/terms.h"

#include <string>

#include "lib/dates/clocks.h"
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
    add_end(0);
    for (const auto& sentence : document_.sentences()) {
      for (auto i = sentence.tokens.begin; i < sentence.tokens.end;) i = add(i, sentence.tokens.end);
      add_end(sentence.tokens.end);
    }
    return std::move(terms_);
  }

 private:
  void add_end(std::uint32_t at) {
    Term end;
    end.tokens = {at, at};
    end.add(kEnd);
    end.add(kMark);
    terms_.push_back(end);
  }

  // Appends the term that begins with a token and returns the first token behind it.
  std::uint32_t add(std::uint32_t index, std::uint32_t end) {
    Term term = read(index);
    term.tokens = {index, index + 1};
    if (term.is(kNumber) || term.is(kOne)) join_number(term, end);
    if ((term.classes & clock_classes()).any()) join_clock(document_, grammar_, end, term);
    if (term.is(kIsoDate)) join_iso_time(document_, grammar_, end, term);
    terms_.push_back(term);
    return term.tokens.end;
  }

  // What a time of the day may begin with.
  static const ClassMask& clock_classes() {
    static const auto kMask = [] {
      ClassMask mask;
      for (const auto kind : {kNumber, kClockTime, kDottedClock, kClockDigits, kClockPart, kPartOfDay}) mask.set(kind);
      return mask;
    }();
    return kMask;
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
      if (!token.capitalised() && text.size() > 4 && text.ends_with("ed")) term.add(kEdWord);
      if (token.has(kHasDigit)) read_fiscal_year(text, term);
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

  [[nodiscard]] const WordEntry* entry_at(std::uint32_t index, std::uint32_t end) const {
    return index < end ? grammar_.find(document_.token(index).word) : nullptr;
  }
  [[nodiscard]] bool follows(std::uint32_t index, std::uint32_t end, Class kind) const {
    const auto* entry = entry_at(index, end);
    return entry != nullptr && entry->classes[kind];
  }

  // A small number in words at a token, or nothing.
  [[nodiscard]] std::int32_t small_number(std::uint32_t index, std::uint32_t end) const {
    if (index >= end || document_.token(index).kind != TokenKind::kWord) return -1;
    const auto& token = document_.token(index);
    if (const auto* entry = grammar_.find(token.word)) return entry->classes[kNumber] ? entry->value : -1;
    Term term;
    const auto text = document_.text_of(token);
    if (token.has(kHasHyphen) && text.size() <= kLongestWritten) read_hyphenated(fold(text), grammar_, term);
    return term.is(kNumber) ? term.value[0] : -1;
  }

  // "twenty five", "two hundred and six", "a dozen", "3.5 million", "nineteen ninety six", "two and a half", "1 1/2".
  void join_number(Term& term, std::uint32_t end) const {
    using namespace std::string_view_literals;
    auto& at = term.tokens.end;
    const auto next = small_number(at, end);
    const auto value = term.value[0];
    const bool word = document_.token(term.tokens.begin).kind == TokenKind::kWord;
    if (word && value >= 20 && value < 100 && value % 10 == 0 && next > 0 && next < 10) {
      term.value[0] = value + next;
      ++at;
    } else if (word && value >= 13 && value <= 20 && next >= 10 && next < 100) {
      join_year(term, next, end);
    }
    while (follows(at, end, kFactor) && join_factor(term, end)) {
    }
    if (!term.is(kNumber)) return;
    if (follows(at, end, kAndWord) && follows(at + 1, end, kOne) && follows(at + 2, end, kHalfWord)) {
      term.thousandths = 500;
      at += 3;
    } else if (at < end && document_.text_of(document_.token(at)) == "1/2"sv) {
      term.thousandths = 500;
      ++at;
    }
  }

  // Multiplies by the factor at the term's end, and adds the small number behind it: "two hundred and six".
  bool join_factor(Term& term, std::uint32_t end) const {
    auto& at = term.tokens.end;
    const auto factor = entry_at(at, end)->value;
    const auto thousandths = (term.value[0] * std::int64_t{1000} + term.thousandths) * factor;
    if (thousandths > kMaxCount * std::int64_t{1000} || thousandths % 1000 != 0 || term.is(kYearNumber)) return false;
    term.classes.reset();
    term.add(kNumber);
    term.literal = 0;
    term.value[0] = static_cast<std::int32_t>(thousandths / 1000);
    term.thousandths = 0;
    ++at;
    const auto rest_at = follows(at, end, kAndWord) ? at + 1 : at;
    const auto rest = small_number(rest_at, end);
    const bool joins = factor % 100 == 0 && rest > 0 && rest < 100 && term.value[0] <= kMaxCount - rest &&
                       document_.token(rest_at).kind == TokenKind::kWord && !follows(rest_at + 1, end, kFactor);
    if (!joins) return true;
    term.value[0] += rest;
    at = rest_at + 1;
    return true;
  }

  void join_year(Term& term, std::int32_t rest, std::uint32_t end) const {
    auto& at = term.tokens.end;
    ++at;
    const auto last = small_number(at, end);
    const bool more = rest % 10 == 0 && last > 0 && last < 10;
    if (more) ++at;
    term.value[0] = term.value[0] * 100 + rest + (more ? last : 0);
    term.classes.reset();
    term.add(kYearNumber);
    term.add(kModernYear);
    term.year = term.value[0];
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
