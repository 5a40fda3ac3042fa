// SPDX-License-Identifier: Apache-2.0
// Cues of the future in the clause of an expression.
#include <algorithm>
#include <array>

#include "lib/dates/dates.h"

namespace bilat {
namespace {

constexpr std::uint32_t kReach = 24;  // tokens on either side

// Words after which a date lies ahead, wherever they stand in the clause.
constexpr std::array kCues = {"will"_w,     "shall"_w,   "'ll"_w,      "scheduled"_w, "plans"_w,    "planning"_w, "planned"_w,
                              "plan"_w,     "due"_w,     "expected"_w, "expects"_w,   "upcoming"_w, "intends"_w,  "aims"_w,
                              "slated"_w,   "set"_w,     "until"_w,    "invited"_w,   "postponed"_w, "ahead"_w,   "prepares"_w,
                              "preparing"_w, "early"_w,  "soon"_w,     "would"_w,     "might"_w,    "may"_w,      "could"_w,
                              "poised"_w,   "heading"_w, "arrives"_w,  "begins"_w,    "starts"_w,   "opens"_w,    "deadline"_w};

// Verbs of saying carry the date of the report, not of what it announces.
constexpr std::array kReports = {"said"_w,     "says"_w,  "told"_w,     "announced"_w, "reported"_w, "added"_w,
                                 "confirmed"_w, "wrote"_w, "declared"_w, "stated"_w,    "met"_w,      "signed"_w,
                                 "held"_w,     "arrived"_w, "was"_w,    "were"_w,      "had"_w,      "visited"_w};

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

// "The talks planned for Monday were called off": a plan that is told of in the past lies there.
bool told_as_past(const Document& document, std::uint32_t index, std::uint32_t end) {
  return index < end && (document.token(index).is("was"_w) || document.token(index).is("were"_w) || document.token(index).is("had"_w));
}

}  // namespace

bool has_future_cue(const Document& document, const DateExpression& expression) {
  if (expression.tokens.begin >= document.tokens().size()) return false;
  const auto& sentence = document.sentences()[document.sentence_of(expression.tokens.begin)].tokens;
  if (told_as_past(document, expression.tokens.end, sentence.end)) return false;
  const auto first = std::max(sentence.begin, expression.tokens.begin > kReach ? expression.tokens.begin - kReach : 0);
  for (auto i = expression.tokens.begin; i > first; --i) {
    if (is_cue(document, i - 1, sentence.end)) return true;
    if (one_of(kReports, document.token(i - 1))) return false;
  }
  if (expression.tokens.begin > sentence.begin + 2) return false;
  // "On Thursday the minister will ...": at the head of its sentence, the first verb behind it counts.
  const auto last = std::min(sentence.end, expression.tokens.end + kReach);
  for (auto i = expression.tokens.end; i < last; ++i) {
    if (is_cue(document, i, sentence.end)) return true;
    if (one_of(kReports, document.token(i))) return false;
  }
  return false;
}

}  // namespace bilat
