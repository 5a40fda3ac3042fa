// SPDX-License-Identifier: Apache-2.0
// The left side of a title phrase: the words of the post before its head, and whose post it is (possessor, demonym,
// body).
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

constexpr std::uint32_t kMaxLeft = 12;

}  // namespace

/// "he appointed economist A": what is done, and not "the newly appointed president A".
bool NameFinder::is_deed(std::uint32_t i, const Sentence& sentence) const {
  const auto* modifier = words_.modifier(word(i));
  return modifier != nullptr && modifier->kind == "new" && lexicon_.find(word(i)).can_be(kVerbPast) &&
         i > sentence.tokens.begin && !possessive(i - 1, sentence.tokens.end) &&
         words_.modifier(word(i - 1)) == nullptr &&
         !lexicon_.find(word(i - 1)).can_be(kDeterminer | kPossessive_ | kAdverb);
}

/// "to replace", "will name", "include Foreign Minister": a verb that governs a title is no part of it.
bool NameFinder::governs(std::uint32_t i, std::uint32_t begin) const {
  if (token(i).capitalised()) return false;
  const bool infinitive = i > begin && (is(i - 1, i, "to"_w) || lexicon_.find(word(i - 1)).can_be(kModal));
  return infinitive || (token(i + 1).capitalised() && lexicon_.find(word(i)).can_be(kVerbBase));
}

/// "[Lumen Works] chief executive": capitals right before a small title of business, press or learning.
void NameFinder::body_before(TitlePhrase& phrase, std::uint32_t begin, std::uint32_t& at) {
  constexpr std::uint32_t kMostWords = 4;
  const auto& kind = phrase.word->kind;
  const bool business = kind == "business" || kind == "academic" || is(phrase.core.end - 1, size(), "executive"_w);
  if (!phrase.lower || !business) return;
  auto first = at;
  bool unknown = false;
  while (first > begin && at - first < kMostWords && capital(first - 1) && free(first - 1) &&
         !function_word(first - 1) && !words_.title(document_, first - 1, first) && honorific_[first - 1] == 0) {
    --first;
    unknown = unknown || !everyday(first);
  }
  if (at - first < 2 || !unknown || words_.given_name(word(first))) return;
  phrase.of.push_back(context_organisation(first, at, EntityType::kOrganization, "before a title"));
  at = first;
}

void NameFinder::read_left(const Sentence& sentence, TitlePhrase& phrase) {
  const auto begin = std::max(sentence.tokens.begin, phrase.core.begin > kMaxLeft ? phrase.core.begin - kMaxLeft : 0U);
  const auto end = sentence.tokens.end;
  const bool fields = is(phrase.core.end - 1, Cue::kFieldTitle) || is(phrase.core.begin, Cue::kFieldTitle);
  auto at = phrase.core.begin;
  while (at > begin && free(at - 1) && token(at - 1).kind == TokenKind::kWord) {
    const auto* modifier = words_.modifier(word(at - 1));
    const bool same_case = token(at - 1).capitalised() == token(at).capitalised() || sentence_start(at - 1) ||
                           !token(at - 1).capitalised();
    const bool under = is(at - 1, end, "under"_w) && !is(at, end, "secretary"_w) && !is(at, end, "secretaries"_w);
    if (under || is_deed(at - 1, sentence)) {
      break;  // "under President A"
    } else if (modifier != nullptr && same_case) {
      phrase.past = phrase.past || modifier->kind == "past";
    } else if (words_.portfolio(word(at - 1)) && same_case && !words_.title(document_, at - 1, at)) {
      // "foreign", "defence"
    } else if ((is(at - 1, end, "and"_w) || mark(at - 1, end, "&")) && at - 1 > begin &&
               words_.portfolio(word(at - 2)) && words_.portfolio(word(at)) && free(at - 2)) {
      // "trade and industry minister"
    } else if (fields && same_case && !governs(at - 1, begin) && words_.common(word(at - 1)) &&
               !function_word(at - 1) && !is(at - 1, end, "party"_w) && !title_case(at - 1) &&
               !lexicon_.find(word(at - 1))
                    .can_be(kVerbPast | kVerbThird | kVerbGerund | kAdverb | kNumeral | kWeekday | kMonth) &&
               !sentence_start(at - 1)) {
      // "plantation minister"
    } else {
      break;
    }
    --at;
  }
  phrase.core.begin = at;
  const bool bare_party = !phrase.plural && (phrase.word->kind == "party" || phrase.word->office) && at > begin &&
                          is(at - 1, end, "party"_w) && free(at - 1) && capital(at - 1);
  if (bare_party) {
    phrase.of.push_back(context_organisation(at - 1, at, EntityType::kParty, "the party"));
    --at;
  } else if (at > begin && is(at - 1, end, "party"_w) && free(at - 1)) {
    --at;
  }
  // Bodies, demonyms and possessors, nearest first.
  while (at > begin) {
    if (const auto known = name_ending(at, begin); known != kNoName && names_[known].type != EntityType::kPerson) {
      if (!phrase.lower && !token(names_[known].tokens.begin).capitalised()) break;
      phrase.of.push_back(known);
      at = names_[known].tokens.begin;
      // "German and Polish foreign ministers"
      auto rival = at;
      const bool demonym = names_[known].use == NameUse::kDemonym;
      while (demonym && phrase.plural && rival > begin + 1 &&
             (is(rival - 1, end, "and"_w) || mark(rival - 1, end, ","))) {
        const auto other = name_ending(rival - 1, begin);
        if (other == kNoName || names_[other].use != NameUse::kDemonym) break;
        if (phrase.rivals.empty()) phrase.rivals.push_back(known);
        phrase.rivals.insert(phrase.rivals.begin(), other);
        rival = names_[other].tokens.begin;
      }
      at = rival;
      continue;
    }
    if (possessive(at - 1, end) && at - 1 > begin) {
      const auto known = name_ending(at - 1, begin);
      if (known != kNoName && names_[known].type == EntityType::kPerson) {
        phrase.owner = TitleOwner::kPerson;
        break;
      }
      if (known == kNoName) {
        if (unknown_word(at - 2)) phrase.stranger = {at - 2, at - 1};
        if (!token(at - 2).capitalised()) {  // "the bloc's envoy"
          phrase.owner = TitleOwner::kIts;
          phrase.noun_owner = true;
          at -= 2;
        }
        break;
      }
      phrase.of.push_back(known);
      at = names_[known].tokens.begin;
      if (phrase.plural && at > begin + 1 && is(at - 1, end, "and"_w)) break;
      continue;
    }
    if (mark(at - 1, end, ")") && at >= begin + 4 && acronym_shape(at - 2) && mark(at - 3, end, "(")) {
      at -= 3;
      continue;
    }
    break;
  }
  if (phrase.of.empty() && phrase.owner == TitleOwner::kNone && at > begin) body_before(phrase, begin, at);
  if (phrase.of.empty() && phrase.owner == TitleOwner::kNone && phrase.stranger.empty() && at > begin &&
      !phrase.lower && unknown_word(at - 1))
    phrase.stranger = {at - 1, at};
  // A modifier may stand before the country: "former German chancellor", "Acting Ghanaian President".
  // "A, then Portugal's minister" has an adverb.
  const bool owned = !phrase.of.empty() && possessive(names_[phrase.of.back()].tokens.end, end);
  while (at > begin && free(at - 1) && !owned) {
    const auto* modifier = words_.modifier(word(at - 1));
    if (modifier == nullptr || (token(at - 1).capitalised() && !modifier->of_term()) || is(at - 1, end, "under"_w) ||
        is_deed(at - 1, sentence))
      break;
    phrase.past = phrase.past || modifier->kind == "past";
    if (modifier->of_term() && modifier->keep) phrase.term = {at - 1, at};
    --at;
  }
  if (at > begin && token(at - 1).kind == TokenKind::kWord) {
    const auto w = word(at - 1);
    phrase.definite = w == "the"_w;
    phrase.indefinite = w == "a"_w || w == "an"_w;
    if (w == "his"_w) phrase.owner = TitleOwner::kHis;
    if (w == "her"_w) phrase.owner = TitleOwner::kHer;
    if (w == "its"_w) phrase.owner = TitleOwner::kIts;
    if (w == "their"_w) phrase.owner = TitleOwner::kTheir;
    if (phrase.definite || phrase.indefinite || w == "his"_w || w == "her"_w || w == "its"_w || w == "their"_w) --at;
  }
  phrase.tokens.begin = at;
}

}  // namespace bilat
