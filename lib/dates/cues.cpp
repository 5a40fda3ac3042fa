// SPDX-License-Identifier: Apache-2.0
// Cues of the future in the clause of an expression.
#include <algorithm>
#include <array>

#include "lib/dates/cues.h"

namespace bilat {
namespace {

constexpr std::uint32_t kReach = 24;  // tokens on either side

// Words after which a date lies ahead, wherever they stand in the clause.
constexpr std::array kCues = {"will"_w,     "shall"_w,   "'ll"_w,      "scheduled"_w, "plans"_w,    "planning"_w, "planned"_w,
                              "plan"_w,     "due"_w,     "expected"_w, "expects"_w,   "upcoming"_w, "intends"_w,  "aims"_w,
                              "slated"_w,   "set"_w,     "until"_w,    "invited"_w,   "postponed"_w, "ahead"_w,   "prepares"_w,
                              "preparing"_w, "early"_w,  "soon"_w,     "would"_w,     "might"_w,    "may"_w,      "could"_w, "should"_w,
                              "poised"_w,   "heading"_w, "arrives"_w,  "begins"_w,    "starts"_w,   "opens"_w,    "deadline"_w,
                              "ends"_w,     "expires"_w, "resumes"_w};

// Finite verbs of the past: what they tell of is over, and a verb of saying carries the date of the report, not of what it
// announces.
constexpr std::array kPasts = {"said"_w, "says"_w, "told"_w,  "wrote"_w, "met"_w,  "held"_w, "was"_w,  "were"_w, "had"_w,
                               "went"_w, "flew"_w, "left"_w,  "came"_w,  "took"_w, "gave"_w, "made"_w, "spoke"_w, "began"_w,
                               "rose"_w, "fell"_w, "did"_w,   "saw"_w,   "won"_w,  "lost"_w, "hosted"_w};

template <std::size_t N>
bool one_of(const std::array<WordHash, N>& words, const Token& token) {
  return std::find(words.begin(), words.end(), token.word) != words.end();
}

// "is to", "are to": but not "was to", which tells of a plan that is over.
bool is_to(const Document& document, std::uint32_t index, std::uint32_t end) {
  const auto& token = document.token(index);
  return index + 1 < end && (token.is("is"_w) || token.is("are"_w)) && document.token(index + 1).is("to"_w);
}

// "as early as", "as soon as" need their "as"; "set" needs "to" or "for".
bool is_cue(const Document& document, std::uint32_t index, std::uint32_t end) {
  const auto& token = document.token(index);
  if (is_to(document, index, end)) return true;
  if (!one_of(kCues, token)) return false;
  const auto next = index + 1 < end ? document.token(index + 1).word : WordHash{0};
  if (token.is("early"_w) || token.is("soon"_w)) return next == "as"_w;
  if (token.is("set"_w)) return next == "to"_w || next == "for"_w;
  if (token.is("ahead"_w)) return next == "of"_w;
  if (token.is("may"_w)) return !token.capitalised();
  return true;
}

}  // namespace

namespace {

// "agreed", "said": but not "be held" and "been agreed", which go with what stands before them.
bool is_past(const Document& document, std::uint32_t index) {
  const auto& token = document.token(index);
  const auto text = document.text_of(token);
  const bool regular = !token.capitalised() && text.size() > 4 && text.ends_with("ed");
  if (!regular && !one_of(kPasts, token)) return false;
  const auto before = index > 0 ? document.token(index - 1).word : WordHash{0};
  return before != "be"_w && before != "been"_w && before != "being"_w;
}

// "The talks planned for Monday were called off": a plan that is told of in the past lies there.
bool told_as_past(const Document& document, std::uint32_t index, std::uint32_t end) {
  if (index < end && document.token(index).is(","_w)) ++index;
  return index < end && (document.token(index).is("was"_w) || document.token(index).is("were"_w) || document.token(index).is("had"_w));
}

}  // namespace

bool has_future_cue(const Document& document, const DateExpression& expression) {
  if (expression.tokens.begin >= document.tokens().size()) return false;
  const auto& sentence = document.sentences()[document.sentence_of(expression.tokens.begin)].tokens;
  if (expression.use == DateUse::kUntil) return true;
  if (told_as_past(document, expression.tokens.end, sentence.end)) return false;
  const auto first = std::max(sentence.begin, expression.tokens.begin > kReach ? expression.tokens.begin - kReach : 0);
  for (auto i = expression.tokens.begin; i > first; --i) {
    if (is_cue(document, i - 1, sentence.end)) return true;
    if (is_past(document, i - 1)) return false;
  }
  if (expression.tokens.begin > sentence.begin + 1) return false;
  // "On Thursday the minister will ...": at the head of its sentence, the first verb behind it counts.
  const auto last = std::min(sentence.end, expression.tokens.end + kReach);
  for (auto i = expression.tokens.end; i < last; ++i) {
    if (is_cue(document, i, sentence.end)) return true;
    if (is_past(document, i)) return false;
  }
  return false;
}

}  // namespace bilat

namespace bilat::dates {

bool has_past_cue(const Document& document, const DateExpression& expression) {
  if (expression.tokens.begin >= document.tokens().size()) return false;
  const auto& sentence = document.sentences()[document.sentence_of(expression.tokens.begin)].tokens;
  const auto first = std::max(sentence.begin, expression.tokens.begin > kReach ? expression.tokens.begin - kReach : 0);
  for (auto i = expression.tokens.begin; i > first; --i) {
    if (is_cue(document, i - 1, sentence.end)) return false;
    if (is_past(document, i - 1)) return true;
  }
  return false;
}

}  // namespace bilat::dates
