// SPDX-License-Identifier: Apache-2.0
// Title phrases: the post, whose post it is (names_title_left.cpp), and what it is of (names_title_right.cpp).
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {

std::string NameFinder::title_text(const TitlePhrase& phrase) const {
  std::string text;
  bool marked = false;  // the words say themselves that the post is a past one
  const auto append = [&](std::uint32_t i, std::string_view written) {
    const bool joined = text.empty() || text.ends_with('-');  // "ex-president"
    if (!joined && (token(i).has(kSpaceBefore) || i == phrase.core.begin)) text += ' ';
    text += written;
    const auto* modifier = words_.modifier(word(i));
    marked = marked || (modifier != nullptr && modifier->kind == "past");
  };
  if (!phrase.term.empty()) append(phrase.term.begin, fold(document_.text_of(phrase.term)));
  for (auto i = phrase.core.begin; i < phrase.core.end; ++i) {
    const auto* modifier = words_.modifier(word(i));
    const bool leading = i < phrase.core.begin + 4 && modifier != nullptr && !modifier->keep &&
                         modifier->kind != "rank" && cover_[i] == kNoName;  // "in [New] Caledonia"
    if (leading && !words_.portfolio(word(i))) continue;
    append(i, document_.text_of(token(i)));
  }
  return phrase.past && !marked ? "former " + text : text;
}

std::uint32_t NameFinder::read_title(const Sentence& sentence, std::uint32_t i) {
  const auto end = sentence.tokens.end;
  const auto reach = std::min(end, i + words_.longest_title());
  auto limit = i;
  while (limit < reach && free(limit)) ++limit;
  auto found = words_.title(document_, i, limit);
  std::uint32_t skip = 0;
  TitlePhrase phrase;
  const auto w = word(i);
  {
    const bool opposite = w == "opposite"_w && (is(i + 1, end, "number"_w) || is(i + 1, end, "numbers"_w));
    phrase.counterpart = is(i, Cue::kCounterpart) || opposite;
    phrase.predecessor = is(i, Cue::kPredecessor);
    if (!phrase.counterpart && !phrase.predecessor && !found) return i;
    static const TitleWord kCounterpart{"counterpart", "counterpart", true, false, false, true, NameGender::kUnknown};
    static const TitleWord kCounterparts{"counterpart", "counterpart", true, false, true, true, NameGender::kUnknown};
    phrase.word = w == "counterparts"_w || is(i + 1, end, "numbers"_w) ? &kCounterparts : &kCounterpart;
    phrase.core = {i, i + (opposite ? 2U : 1U)};
  }
  if (!phrase.counterpart && !phrase.predecessor) {
    phrase.word = found.value;
    if (found.length > 1 && is(i, end, "party"_w))
      skip = 1;  // "party general secretary": the party is named by the word before
    phrase.core = {i + skip, i + found.length};
    while (phrase.core.size() > 1 && (is(phrase.core.end - 1, end, "to"_w) || is(phrase.core.end - 1, end, "at"_w) ||
                                      is(phrase.core.end - 1, end, "in"_w) || is(phrase.core.end - 1, end, "on"_w))) {
      --phrase.core.end;
    }
    // A title that goes on with its field ("minister of") gives the field back to the complement.
    for (auto k = phrase.core.begin + 1; k < phrase.core.end; ++k) {
      if (is(k, end, "of"_w) || is(k, end, "for"_w)) {
        const bool whole = contains_one_of(found.value->title, lexicon_.texts(TextCue::kWholeTitle));
        if (!whole || k + 1 == phrase.core.end) phrase.core.end = k;
        break;
      }
    }
  }
  // "M.K. Natarajan": initials rather than a member of a parliament.
  if (phrase.word->member && phrase.core.size() == 1 && initials_only(i) && i + 1 < end && capital(i + 1)) return i;
  // "Ally", "Son", "Major" within a run of capitals is a part of somebody's name.
  if (phrase.word->kind == "generic" && !phrase.word->office && !phrase.word->member && token(i).capitalised() &&
      (words_.given_name(word(i)) ||
       (i > sentence.tokens.begin && capital(i - 1) && free(i - 1) && !everyday(i - 1)))) {
    return i;
  }
  // A name that looks like a title: "Baron Waqa", "Prince Andrews".
  const bool noble =
      phrase.word->kind == "royal" || phrase.word->kind == "military" || phrase.word->kind == "religious";
  if (noble && phrase.core.size() == 1 && token(i).capitalised() && i > sentence.tokens.begin &&
      mark(i - 1, end, ",") && i + 2 < end && capital(i + 1) && free(i + 1) && mark(i + 2, end, ",") &&
      words_.family_name(word(i + 1))) {
    return i;  // "its secretary general, Baron Waqa,"
  }
  const auto of_people = name_ending(i, sentence.tokens.begin);
  const bool reigns =  // "Qatar's Emir Tamim", "Qatari Emir Tamim", "Sultan Taimur bin Asad"
      i + 2 < end &&
      (words_.given_name(word(i + 1)) || (of_people != kNoName && names_[of_people].use == NameUse::kDemonym)) &&
      (words_.patronymic(word(i + 2)) || joined_article(i + 2) ||
       (of_people != kNoName && names_[of_people].use == NameUse::kDemonym) ||
       (phrase.word->kind == "religious" && capital(i + 2) && words_.given_name(word(i + 2))) ||
       (i > sentence.tokens.begin && possessive(i - 1, end)));
  if (noble && !reigns && phrase.core.size() == 1 && token(i).capitalised() && words_.given_name(word(i)) &&
      i + 1 < end && capital(i + 1) && free(i + 1) && !token(i).has(kAbbreviation) &&
      !words_.honorific(document_, i + 1, end)) {
    return i;
  }
  if (middle_name(sentence.tokens.begin, i, phrase)) return i;
  phrase.plural = phrase.word->plural;
  phrase.lower = !token(phrase.core.end - 1).capitalised();
  phrase.tokens = phrase.core;
  read_left(sentence, phrase);
  read_right(sentence, phrase);
  phrase.title = title_text(phrase);
  if (phrase.plural) {  // of each of them: "foreign minister"
    const auto many =
        document_.text_of(TokenRange{i + skip, std::min(phrase.core.end, i + std::max(found.length, 1U))});
    if (const auto place = phrase.title.find(many); place != std::string::npos && !many.empty()) {
      phrase.title.replace(place, many.size(), phrase.word->title);
    }
  }
  for (auto k = phrase.core.begin; k < phrase.core.end; ++k) title_token_[k] = 1;
  const auto next = std::max(phrase.core.end, phrase.tokens.end);
  titles_.push_back(std::move(phrase));
  return next;
}

void NameFinder::find_titles(const Sentence& sentence) {
  const auto range = sentence.tokens;
  for (auto i = range.begin; i < range.end;) {
    if (!free(i) || token(i).kind != TokenKind::kWord) {
      ++i;
      continue;
    }
    const auto next = read_title(sentence, i);
    i = next > i ? next : i + 1;
  }
}

}  // namespace bilat
