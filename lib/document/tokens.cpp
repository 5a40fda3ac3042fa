// SPDX-License-Identifier: Apache-2.0
// One pass over a block, never more than a word's length of looking ahead.
#include <algorithm>
#include <string>

#include "lib/document/abbreviations.h"
#include "lib/document/characters.h"
#include "lib/document/document.h"

namespace bilat {
namespace {

constexpr char32_t kEnDash = U'\u2013';
constexpr std::uint32_t kLongestAbbreviation = 8;  // bytes, without the full stop
constexpr std::uint32_t kLongestStarter = 16;      // bytes; no word of the list is longer

bool is_s(Character c) { return c.code_point == U's' || c.code_point == U'S'; }

/// Whether a run of the mark is one token, as of dashes, dots or rulers; brackets and quotes open and close one by one.
bool runs_together(char32_t c) {
  constexpr std::u32string_view kAlone = U"()[]{}\"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A";
  return kAlone.find(c) == std::u32string_view::npos;
}

/// Prefixes that describe the whole phrase behind them, and not the word that they are written to: "then-Prime Minister
/// A", "ex-U.S. envoy". They are tokens of their own, hyphen and all.
bool is_detached_prefix(std::string_view written) {
  constexpr std::size_t kLongest = 5;  // "then-"
  if (written.size() > kLongest) return false;
  const auto word = hash_word(written);
  return word == "then-"_w || word == "ex-"_w;
}

/// Behind these a single quotation mark opens.
bool opens_after(char32_t c) {
  constexpr std::u32string_view kMarks = U"([{\"\u201C\u00AB\u2013\u2014-/";
  return kMarks.find(c) != std::u32string_view::npos;
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span block, std::vector<Token>& tokens)
      : text_(text), at_(block.begin), end_(block.end), tokens_(tokens), first_(tokens.size()) {}

  void run() {
    while (at_ < end_) {
      if (plain_word()) continue;
      const Character c = peek();
      if (c.kind == CharClass::kSpace) {
        at_ += c.size;
        space_ = true;
      } else if (c.invisible()) {
        at_ += c.size;  // between words it is nothing; inside one it is a mark
      } else if (c.letter() || starts_with_okina(c)) {
        word();
        possessive();
      } else if (c.digit() || starts_short_year(c)) {
        number();
        possessive();
      } else if (c.kind == CharClass::kApostrophe) {
        single_quote(c);
      } else {
        punctuation(c);
      }
    }
  }

 private:
  /// What was seen of the token being read.
  struct Shape {
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;
    bool digits = false;
    bool hyphen = false;
    bool dotted = false;        ///< has a part like "U.S.", whose full stops do not count for matching
    bool abbreviation = false;  ///< ends in a full stop of its own
    bool capitalised = false;
  };

  [[nodiscard]] Character peek(std::uint32_t ahead = 0) const { return character_at(text_, at_ + ahead, end_); }
  [[nodiscard]] Character character(std::uint32_t at) const { return character_at(text_, at, end_); }
  [[nodiscard]] bool is_stop(std::uint32_t at) const { return at < end_ && text_[at] == '.'; }

  void note(Character c, Shape& shape) const {
    if (c.digit()) shape.digits = true;
    if (!c.letter()) return;
    if (c.kind == CharClass::kUpper) {
      ++shape.upper;
      if (shape.letters == 0 && !shape.digits) shape.capitalised = true;
    }
    ++shape.letters;
  }

  void take(Character c, Shape& shape) {
    note(c, shape);
    at_ += c.size;
  }

  /// The fast path for most tokens: ASCII letters that neither a joint, a mark nor a full stop follows. Reads nothing
  /// and returns false when there is more to the word.
  bool plain_word() {
    WordHash hash = hash_folded({});
    std::uint32_t upper = 0;
    std::uint32_t at = at_;
    for (; at < end_; ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      const unsigned char lower = c | 0x20U;
      if (lower < 'a' || lower > 'z') {
        if (may_continue_word(c)) return false;
        break;
      }
      upper += c != lower ? 1 : 0;
      hash = extend_hash(hash, lower);
    }
    if (at == at_) return false;
    unsigned flags = space_ || tokens_.size() == first_ ? kSpaceBefore : 0;
    if (upper != 0) {
      if ((static_cast<unsigned char>(text_[at_]) & 0x20U) == 0) flags |= kCapitalised;
      if (upper >= 2 && upper == at - at_) flags |= kAllCaps;
    }
    tokens_.push_back({at_, at, hash, TokenKind::kWord, static_cast<std::uint16_t>(flags)});
    at_ = at;
    space_ = false;
    return true;
  }

  /// Whether a word can go on, keep the mark or be followed by a possessive at this byte, which is no ASCII letter.
  static bool may_continue_word(unsigned char c) {
    return c >= 0x80 || c == '.' || c == '-' || c == '\'' || c == '`' || (c >= '0' && c <= '9');
  }

  /// "ʻOfa": the okina begins the word, a quotation mark would not.
  [[nodiscard]] bool starts_with_okina(Character c) const {
    return (c.code_point == U'\u02BB' || c.code_point == U'\u02BC') && peek(c.size).letter();
  }

  /// "'98", "’80s": an apostrophe with two digits after white space.
  [[nodiscard]] bool starts_short_year(Character c) const {
    if (c.code_point != U'\'' && c.code_point != U'\u2019') return false;
    if (!space_) return false;
    const Character one = peek(c.size);
    const Character two = peek(c.size + one.size);
    return one.digit() && two.digit() && !peek(c.size + one.size + two.size).digit();
  }

  /// Whether the apostrophe `c` at `at` begins "'s" at the end of a word.
  [[nodiscard]] bool is_possessive_s(std::uint32_t at, Character c) const {
    const Character s = character(at + c.size);
    return is_s(s) && !character(at + c.size + s.size).alphanumeric();
  }

  /// Whether the apostrophe `c` at `at` stands inside a word.
  [[nodiscard]] bool is_inner_apostrophe(std::uint32_t at, Character c) const {
    return c.kind == CharClass::kApostrophe && character(at + c.size).letter() && !is_possessive_s(at, c);
  }

  /// "Ph.D.": the one common initialism with a first part of two letters.
  [[nodiscard]] bool is_doctor_of(std::uint32_t at) const {
    return end_ - at > 3 && text_.substr(at, 3) == "Ph." && character(at + 3).kind == CharClass::kUpper;
  }

  /// "U.S.", "H.E", "a.m.", "A.P.J.": single letters with full stops between them, two or more. Where "J.R.Smith"
  /// follows, the last letter is left to the next word.
  bool initialism(Shape& shape) {
    std::uint32_t end = at_;
    std::uint32_t count = 0;
    bool stopped = false;
    for (std::uint32_t at = at_;;) {
      const Character letter = character(at);
      if (!letter.letter()) break;
      const std::uint32_t next = at + (at == at_ && is_doctor_of(at) ? 2 : letter.size);
      if (is_stop(next) && !is_stop(next + 1)) {
        at = next + 1;
        stopped = true;
      } else if (count > 0 && !character(next).alphanumeric() && !is_inner_apostrophe(next, character(next))) {
        at = next;
        stopped = false;
      } else {
        break;
      }
      ++count;
      end = at;
      if (!stopped) break;
    }
    if (count < 2) return false;
    while (at_ < end) take(peek(), shape);
    shape.dotted = true;
    shape.abbreviation = stopped;
    return true;
  }

  /// Letters, marks, digits, inner apostrophes and the mark of a fraction or of thousands ("RM2.11").
  void plain_part(Shape& shape) {
    bool after_digit = false;
    for (Character c = peek(); c.size != 0; c = peek()) {
      const bool fraction = after_digit && (c.code_point == U'.' || c.code_point == U',') && peek(1).digit();
      if (!c.alphanumeric() && !fraction && !is_inner_apostrophe(at_, c)) break;
      after_digit = c.digit();
      take(c, shape);
    }
    shape.abbreviation = false;
  }

  /// Goes over a hyphen that joins what follows to the token.
  bool joint(Shape& shape) {
    const Character c = peek();
    if (c.kind != CharClass::kHyphen) return false;
    const Character next = peek(c.size);
    if (!next.letter() && !next.digit()) return false;
    at_ += c.size;
    shape.hyphen = true;
    return true;
  }

  void word() {
    Shape shape;
    const std::uint32_t begin = at_;
    if (!peek().letter()) at_ += peek().size;  // the okina
    word_parts(begin, shape);
  }

  /// Parts joined by hyphens, from where the token stands; its begin may lie before.
  void word_parts(std::uint32_t begin, Shape& shape) {
    std::uint32_t part = at_;
    while (true) {
      if (!initialism(shape)) plain_part(shape);
      if (!joint(shape)) break;
      if (part == begin && is_detached_prefix(text_.substr(begin, at_ - begin))) {
        add(begin, TokenKind::kWord, shape);
        shape = Shape{};
        begin = at_;
      }
      part = at_;
    }
    if (!shape.abbreviation && is_stop(at_) && !is_stop(at_ + 1) && keeps_stop(part)) {
      ++at_;
      shape.abbreviation = true;
    }
    add(begin, TokenKind::kWord, shape);
  }

  /// Whether the full stop at `at_` belongs to the word part [part, at_).
  [[nodiscard]] bool keeps_stop(std::uint32_t part) const {
    if (at_ - part > kLongestAbbreviation) return false;
    const Character first = character(part);
    std::uint32_t next = at_ + 1;
    while (next < end_ && next <= at_ + 4 && character(next).kind == CharClass::kSpace) next += character(next).size;
    const Character after = character(next);
    if (part + first.size == at_) return first.kind == CharClass::kUpper && is_initial(next, after);
    AbbreviationContext context{first.kind == CharClass::kUpper, false, false, after.digit()};
    if (tokens_.size() > first_) {
      context.after_comma = text_[tokens_.back().begin] == ',';
      context.after_the = tokens_.back().is("the"_w);
    }
    return is_abbreviation(hash_word(text_.substr(part, at_ - part)), context);
  }

  /// A single capital and its full stop are an initial when a name can follow: "J. Smith", but not "Plan B. The".
  [[nodiscard]] bool is_initial(std::uint32_t next, Character after) const {
    if (after.kind != CharClass::kUpper) return false;
    std::uint32_t end = next;
    while (end - next <= kLongestStarter && character(end).alphanumeric()) end += character(end).size;
    return !is_sentence_starter(hash_word(text_.substr(next, end - next)));
  }

  void number() {
    Shape shape;
    const std::uint32_t begin = at_;
    if (peek().kind == CharClass::kApostrophe) at_ += peek().size;
    digits(shape);
    suffix(shape);
    if (peek().kind == CharClass::kHyphen && peek(peek().size).letter()) {  // "47-year"
      static_cast<void>(joint(shape));
      word_parts(begin, shape);
      return;
    }
    add(begin, TokenKind::kNumber, shape);
  }

  /// Digits with one mark at a time between them.
  void digits(Shape& shape) {
    for (Character c = peek(); c.size != 0; c = peek()) {
      const bool joins = c.kind == CharClass::kHyphen || c.code_point == kEnDash || c.code_point == U'.' ||
                         c.code_point == U',' || c.code_point == U':' || c.code_point == U'/';
      if (!c.digit() && !(joins && peek(c.size).digit())) break;
      if (c.kind == CharClass::kHyphen) shape.hyphen = true;
      take(c, shape);
    }
  }

  /// Whether the word continues there; what is invisible does not say so.
  [[nodiscard]] bool goes_on(std::uint32_t ahead) const {
    while (peek(ahead).size != 0 && peek(ahead).invisible()) ahead += peek(ahead).size;
    return peek(ahead).alphanumeric();
  }

  /// "18th", "1980s"; other letters glued to a number are a word of their own ("5pm").
  void suffix(Shape& shape) {
    const Character one = peek();
    const Character two = peek(one.size);
    const bool plural = is_s(one) && !goes_on(one.size);
    if (!plural && (!is_ordinal(one.code_point, two.code_point) || goes_on(one.size + two.size))) return;
    take(one, shape);
    if (!plural) take(two, shape);
  }

  static bool is_ordinal(char32_t one, char32_t two) {
    const auto lower = [](char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; };
    const char32_t a = lower(one);
    const char32_t b = lower(two);
    return (a == U's' && b == U't') || (a == U'n' && b == U'd') || (a == U'r' && b == U'd') || (a == U't' && b == U'h');
  }

  /// "'s" behind a closing bracket or quotation mark: "the Forum (PIF)'s".
  void possessive_of(Character mark) {
    constexpr std::u32string_view kClosing = U")]\"\u201D%";
    const Character c = peek();
    if (c.kind != CharClass::kApostrophe || kClosing.find(mark.code_point) == std::u32string_view::npos) return;
    if (is_possessive_s(at_, c)) possessive();
  }

  /// "'s" behind a word or number, or the bare apostrophe of a plural.
  void possessive() {
    const Character c = peek();
    if (c.kind != CharClass::kApostrophe) return;
    const std::uint32_t begin = at_;
    if (is_possessive_s(at_, c)) {
      at_ += c.size + 1;
    } else {
      const bool plural = at_ > 0 && (text_[at_ - 1] == 's' || text_[at_ - 1] == 'S');
      const bool bare = (c.code_point == U'\'' || c.code_point == U'\u2019') && !peek(c.size).alphanumeric() &&
                        peek(c.size).code_point != c.code_point;
      if (!plural || !bare || single_open_) return;
      at_ += c.size;
    }
    push(begin, TokenKind::kWord, kPossessive, hash_word(text_.substr(begin, at_ - begin)));
  }

  void single_quote(Character c) {
    const std::uint32_t begin = at_;
    at_ += c.size;
    if (peek().code_point == c.code_point) {  // '' and `` are double quotation marks
      at_ += c.size;
    } else {
      const bool before = space_ || tokens_.size() == first_ || opens_after(previous_mark());
      single_open_ = before && peek().kind != CharClass::kSpace;
    }
    push(begin, TokenKind::kPunctuation, 0, hash_word(text_.substr(begin, at_ - begin)));
  }

  /// The mark that the last token consists of, or 0.
  [[nodiscard]] char32_t previous_mark() const {
    if (tokens_.size() == first_ || tokens_.back().kind != TokenKind::kPunctuation) return 0;
    return character(tokens_.back().begin).code_point;
  }

  void punctuation(Character c) {
    const std::uint32_t begin = at_;
    at_ += c.size;
    if (peek().code_point == c.code_point && runs_together(c.code_point)) {
      while (peek().size != 0 && peek().code_point == c.code_point) at_ += c.size;
    }
    while (peek().kind == CharClass::kMark) at_ += peek().size;  // variation selectors and stray marks
    push(begin, TokenKind::kPunctuation, 0, hash_word(text_.substr(begin, at_ - begin)));
    possessive_of(c);
  }

  void add(std::uint32_t begin, TokenKind kind, const Shape& shape) {
    unsigned flags = 0;
    if (shape.capitalised) flags |= kCapitalised;
    if (shape.letters >= 2 && shape.upper == shape.letters) flags |= kAllCaps;
    if (shape.digits) flags |= kHasDigit;
    if (shape.hyphen) flags |= kHasHyphen;
    if (shape.abbreviation) flags |= kAbbreviation;
    push(begin, kind, flags, hash_of(text_.substr(begin, at_ - begin), shape));
  }

  static WordHash hash_of(std::string_view word, const Shape& shape) {
    if (shape.abbreviation) word.remove_suffix(1);
    if (!shape.dotted) return hash_word(word);
    std::string folded = fold(word);
    folded.erase(std::remove(folded.begin(), folded.end(), '.'), folded.end());
    return hash_folded(folded);
  }

  /// The end of what was read since `begin`, without invisible characters behind it.
  [[nodiscard]] std::uint32_t visible_end(std::uint32_t begin) const {
    std::uint32_t end = at_;
    while (end > begin + 1 && static_cast<unsigned char>(text_[end - 1]) >= 0x80) {
      std::uint32_t last = end - 1;
      while (last > begin && (static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80) --last;
      if (last == begin || !character(last).invisible()) break;
      end = last;
    }
    return end;
  }

  void push(std::uint32_t begin, TokenKind kind, unsigned flags, WordHash word) {
    const auto end = visible_end(begin);
    if (space_ || tokens_.size() == first_) flags |= kSpaceBefore;
    const auto bytes = text_.substr(begin, end - begin);
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
      flags |= kNonAscii;
    }
    tokens_.push_back({begin, end, word, kind, static_cast<std::uint16_t>(flags)});
    space_ = false;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
  std::size_t first_;         ///< the block's first token
  bool space_ = true;         ///< white space or the block's start stands before at_
  bool single_open_ = false;  ///< inside '...' or ‘...’, so that the next bare apostrophe closes it
};

}  // namespace

void tokenise(std::string_view text, Span block, std::vector<Token>& tokens) { Tokeniser(text, block, tokens).run(); }

}  // namespace bilat
