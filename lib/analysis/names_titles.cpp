// SPDX-License-Identifier: Apache-2.0
// Title phrases: the post, whose post it is (possessor, demonym or body before it), and what it is of ("of", "to",
// "for").
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

constexpr std::uint32_t kMaxLeft = 12;
constexpr std::uint32_t kMaxRight = 4;  ///< "director of A at B under C of D"

bool takes_field(WordHash head) {  // "defence minister", "plantation minister": any noun before them
  return head == "minister"_w || head == "ministers"_w || head == "secretary"_w || head == "secretaries"_w ||
         head == "commissioner"_w || head == "envoy"_w || head == "chief"_w || head == "adviser"_w ||
         head == "advisor"_w;
}

bool academic_place(WordHash word) {
  return word == "at"_w || word == "with"_w || word == "from"_w || word == "under"_w;
}

}  // namespace

std::uint32_t NameFinder::portfolio_end(std::uint32_t i, std::uint32_t end) const {
  auto done = i;
  auto at = i;
  const bool capitals = at < end && token(at).capitalised();
  while (at < end && at < i + 16) {
    const bool fits = token(at).kind == TokenKind::kWord && cover_[at] == kNoName &&
                      (words_.portfolio(word(at)) || (capitals && capital(at) && everyday(at) && !function_word(at) &&
                                                      !words_.title(document_, at, at + 1))) &&
                      (!capitals || token(at).capitalised());
    const bool geographic = capitals && cover_[at] != kNoName && names_[cover_[at]].use != NameUse::kAcronym &&
                            names_[cover_[at]].type != EntityType::kOrganization && done == at && at > i &&
                            names_[cover_[at]].tokens.end < end && capital(names_[cover_[at]].tokens.end) &&
                            words_.portfolio(word(names_[cover_[at]].tokens.end));
    if (fits) {
      done = ++at;
    } else if (geographic ||
               (done != at && at > i && cover_[at] != kNoName && token(at).capitalised() && capitals &&
                names_[cover_[at]].tokens.end < end && words_.portfolio(word(names_[cover_[at]].tokens.end)) &&
                capital(names_[cover_[at]].tokens.end))) {
      at = names_[cover_[at]].tokens.end;  // "Foreign Affairs and East African Cooperation"
    } else if (done == at && at > i && (is(at, end, "and"_w) || mark(at, end, ",") || mark(at, end, "&"))) {
      if (mark(at, end, ",")) {  // a list: an "and" must close it
        auto close = at + 1;
        while (close < end && close < at + 8 && words_.portfolio(word(close))) ++close;
        if (close == at + 1 || !(is(close, end, "and"_w) || mark(close, end, ","))) break;
      }
      ++at;
    } else {
      break;
    }
  }
  return done;
}

// "an analyst at [Eurasia Group]", "director of [Amnesty]": capitals after "of" that no pass knows.
NameIndex NameFinder::object_run(std::uint32_t i, std::uint32_t end, const TitleWord& title) {
  const bool of_body = title.office || title.kind == "business" || title.kind == "academic" || title.kind == "press" ||
                       title.kind == "religious";
  if (!of_body) return kNoName;
  auto at = i;
  while (at < end && capital(at) && free(at) && at < i + 5 &&
         !lexicon_.find(word(at)).can_be(kFunctionWord | kMonth | kWeekday) && !words_.title(document_, at, end) &&
         !words_.honorific(document_, at, end) &&
         !(at > i && words_.given_name(word(at)) &&
           (!everyday(at) || (at + 1 < end && capital(at + 1) && words_.family_name(word(at + 1))))) &&
         !(at > i && words_.family_first(word(at)) && words_.organisation_head(word(at - 1)) != nullptr)) {
    ++at;
  }
  if (at == i) return kNoName;
  if ((is(at, end, "de"_w) || is(at, end, "du"_w) || is(at, end, "des"_w)) && at + 1 < end && capital(at + 1) &&
      free(at + 1)) {
    for (++at; at < end && at < i + 8 && capital(at) && free(at); ++at) {
    }  // "Institut National de Recherche Biomédicale"
  }
  if (words_.not_name(document_, i, end).length >= at - i || (mark(at, end, "&") && !token(at).has(kSpaceBefore)))
    return kNoName;
  if (acronym_shape(at - 1) && at < end && capital(at) && free(at)) ++at;  // "UC Davis"
  const bool area = title.title.find("mayor") != std::string::npos ||
                    title.title.find("governor") != std::string::npos ||
                    title.title.find("bishop") != std::string::npos || title.title.find("prefect") != std::string::npos;
  bool plain = true;
  for (auto k = i; k < at; ++k) plain = plain && everyday(k);
  if (((plain || words_.given_name(word(i))) && at == i + 1) ||
      (at > i + 1 && words_.given_name(word(i)) && !everyday(i)))
    return kNoName;
  Name name;
  name.tokens = {i, at};
  name.type = area ? EntityType::kPlace : EntityType::kOrganization;
  name.literal_place = area;
  name.cue = "object of a title";
  return add_name(std::move(name));
}

/// A capitalised word that stands for no known name and is no word of everyday English: "Vardanian".
bool NameFinder::unknown_word(std::uint32_t i) const {
  return capital(i) && cover_[i] == kNoName && !token(i).has(kPossessive) && !function_word(i) && !everyday(i) &&
         words_.modifier(word(i)) == nullptr && !words_.portfolio(word(i)) && !title_case(i) && honorific_[i] == 0 &&
         !words_.honorific(document_, i, i + 1) && !words_.title(document_, i, i + 1);
}

/// "he appointed economist A": what is done, and not "the newly appointed president A".
bool NameFinder::is_deed(std::uint32_t i, const Sentence& sentence) const {
  const auto* modifier = words_.modifier(word(i));
  return modifier != nullptr && modifier->kind == "new" && lexicon_.find(word(i)).can_be(kVerbPast) &&
         i > sentence.tokens.begin && !possessive(i - 1, sentence.tokens.end) &&
         words_.modifier(word(i - 1)) == nullptr &&
         !lexicon_.find(word(i - 1)).can_be(kDeterminer | kPossessive_ | kAdverb);
}

void NameFinder::read_left(const Sentence& sentence, TitlePhrase& phrase) {
  const auto begin = std::max(sentence.tokens.begin, phrase.core.begin > kMaxLeft ? phrase.core.begin - kMaxLeft : 0U);
  const auto end = sentence.tokens.end;
  const bool fields = takes_field(word(phrase.core.end - 1)) || takes_field(word(phrase.core.begin));
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
    } else if (fields && same_case && words_.common(word(at - 1)) && !function_word(at - 1) &&
               !is(at - 1, end, "party"_w) && !title_case(at - 1) &&
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
  if (phrase.of.empty() && phrase.owner == TitleOwner::kNone && phrase.stranger.empty() && at > begin &&
      !phrase.lower && unknown_word(at - 1))
    phrase.stranger = {at - 1, at};
  // A modifier may stand before the country: "former German chancellor", "Acting Ghanaian President".
  // "A, then Portugal's minister" has an adverb.
  const bool owned = !phrase.of.empty() && possessive(names_[phrase.of.back()].tokens.end, end);
  while (at > begin && free(at - 1) && !owned) {
    const auto* modifier = words_.modifier(word(at - 1));
    if (modifier == nullptr || (token(at - 1).capitalised() && !modifier->of_term()) || is_deed(at - 1, sentence))
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

// One "of X", "to X", "for X", "at X". Returns whether it was one and moves `at` behind it.
bool NameFinder::read_complement(const Sentence& sentence, TitlePhrase& phrase, std::uint32_t& at) {
  const auto end = sentence.tokens.end;
  if (at >= end) return false;
  const auto preposition = word(at);
  // "President To Lam": a name, not a preposition
  if (token(at).capitalised() && !token(at).has(kAllCaps) && preposition != "of"_w) return false;
  const auto& kind = phrase.word->kind;
  const bool diplomatic = kind == "diplomatic" || phrase.title == "representative";
  const bool of = preposition == "of"_w;
  const bool for_ = preposition == "for"_w || preposition == "on"_w;
  const bool to =
      (preposition == "to"_w || preposition == "in"_w) &&
      (diplomatic || kind == "igo" || kind == "military" || kind == "press" || kind == "generic" || kind == "state");
  const bool at_body = academic_place(preposition);
  if (!of && !for_ && !to && !at_body) return false;
  if (preposition == "in"_w && !diplomatic && kind != "press") return false;
  auto next = at + 1;
  if (next < end && lexicon_.find(word(next)).can_be(kMonth | kWeekday)) return false;
  std::uint32_t small = 0;
  TitleOwner owner = TitleOwner::kNone;
  while (next < end && small < 7 && name_at(next, end) == kNoName && token(next).kind != TokenKind::kPunctuation) {
    if (is(next, end, "his"_w)) owner = TitleOwner::kHis;
    if (is(next, end, "her"_w)) owner = TitleOwner::kHer;
    if (is(next, end, "its"_w)) owner = TitleOwner::kIts;
    const bool determiner = is(next, end, "the"_w) || is(next, end, "his"_w) || is(next, end, "her"_w) ||
                            is(next, end, "its"_w) || is(next, end, "a"_w) || is(next, end, "an"_w);
    const bool filler = small > 0 && !token(next).capitalised() && !function_word(next) &&
                        !lexicon_.find(word(next)).can_be(kVerbThird | kModal | kAuxiliary);
    if (!determiner && !filler) break;
    ++next;
    ++small;
  }
  auto known = name_at(next, end);
  if (known == kNoName && small > 1 && next < end && !token(next).capitalised()) {
    next = at + 1 + (small > 0 ? 1U : 0U);
  }
  if (known == kNoName) {
    auto field = at + 1;
    if (is(field, end, "the"_w)) ++field;
    const auto field_end = portfolio_end(field, end);
    if (field_end > field && (of || for_)) {
      // "of Industry and Trade"; "of foreign affairs of Malaysia"
      phrase.core.end = at = field_end;
      return true;
    }
    if (owner != TitleOwner::kNone && next < end) {  // "of his Ministry"
      if (phrase.owner == TitleOwner::kNone) phrase.owner = owner;
      at = std::min(next + (capital(next) ? 1U : 0U), end);
      return false;
    }
    if (next < end && capital(next) && free(next)) {
      if (const auto object = object_run(next, end, *phrase.word); object != kNoName) {
        phrase.of.push_back(object);
        at = names_[object].tokens.end;
        return true;
      }
    }
    return false;
  }
  // A field that begins with a known name: "East African Cooperation".
  const auto after_name = names_[known].tokens.end;
  if ((of || for_) && after_name < end && capital(after_name) && free(after_name) &&
      words_.portfolio(word(after_name))) {
    phrase.core.end = at = portfolio_end(after_name, end);
    return true;
  }
  const auto& name = names_[known];
  if (name.type == EntityType::kPerson) return false;
  const bool target = (to && (name.type == EntityType::kCountry || name.type == EntityType::kPlace ||
                              name.type == EntityType::kOrganization)) ||
                      (for_ && diplomatic);
  if (target) {
    phrase.core.end = at = after_name;
    return true;
  }
  if (name.use == NameUse::kDemonym && !possessive(after_name, end)) {  // "of the Berlin think tank SWP"
    auto more = after_name;
    while (more < end && more < after_name + 4 && name_at(more, end) == kNoName &&
           token(more).kind == TokenKind::kWord && !function_word(more) && !token(more).capitalised()) {
      ++more;
    }
    if (const auto body = name_at(more, end); body != kNoName && names_[body].type != EntityType::kPerson) {
      phrase.of.push_back(body);
      at = names_[body].tokens.end;
      return true;
    }
    return false;
  }
  if ((name.type == EntityType::kPlace && (at_body || of)) && after_name < end && !possessive(after_name, end)) {
    // "at the Berlin think tank SWP", "of Beijing University"
    auto more = after_name;
    while (more < end && more < after_name + 4 && name_at(more, end) == kNoName &&
           token(more).kind == TokenKind::kWord && !function_word(more) && !token(more).capitalised()) {
      ++more;
    }
    auto body = more > after_name ? name_at(more, end) : kNoName;
    if (body == kNoName && more > after_name && more < end && acronym_shape(more) && free(more)) {
      body = context_organisation(more, more + 1, EntityType::kOrganization, "object of a title");
    }
    if (body != kNoName && names_[body].type != EntityType::kPerson) {
      names_[known].literal_place = true;
      phrase.of.push_back(body);
      phrase.of.push_back(known);
      at = names_[body].tokens.end;
      return true;
    }
  }
  at = after_name;
  if (possessive(at, end)) {
    auto inner = name_at(at + 1, end);
    if (inner == kNoName && at + 1 < end && capital(at + 1) && free(at + 1))
      inner = object_run(at + 1, end, *phrase.word);
    if (inner == kNoName) {  // "of Ruritania's bank": the possessor is all we know
      phrase.of.push_back(known);
      at = after_name;
      return false;
    }
    phrase.of.push_back(inner);
    phrase.of.push_back(known);
    at = names_[inner].tokens.end;
  } else {
    phrase.of.push_back(known);
  }
  if (mark(at, end, "(") && at + 2 < end && acronym_shape(at + 1) && mark(at + 2, end, ")")) at += 3;
  if (phrase.plural && of && names_[known].type == EntityType::kCountry) {  // "the presidents of A, B and C"
    auto next_country = at;
    while (mark(next_country, end, ",") || is(next_country, end, "and"_w)) {
      ++next_country;
      if (is(next_country, end, "and"_w)) ++next_country;
      const auto other = name_at(next_country, end);
      if (other == kNoName || names_[other].type != EntityType::kCountry) break;
      if (phrase.rivals.empty()) phrase.rivals.push_back(known);
      phrase.rivals.push_back(other);
      at = next_country = names_[other].tokens.end;
    }
  }
  return true;
}

void NameFinder::read_right(const Sentence& sentence, TitlePhrase& phrase) {
  auto at = phrase.core.end;
  const auto end = sentence.tokens.end;
  const auto left = phrase.of;
  phrase.of.clear();
  if (at < end && (is(at, end, "elect"_w) || is(at, end, "designate"_w) || is(at, end, "general"_w)) && free(at)) ++at;
  phrase.core.end = at;
  for (std::uint32_t round = 0; round < kMaxRight; ++round) {
    if (!read_complement(sentence, phrase, at)) break;
  }
  phrase.tokens.end = std::max(at, phrase.core.end);
  phrase.of.insert(phrase.of.end(), left.begin(), left.end());
}

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
    const bool leading =
        i < phrase.core.begin + 4 && modifier != nullptr && !modifier->keep && modifier->kind != "rank";
    if (leading && !words_.portfolio(word(i))) continue;
    append(i, document_.text_of(token(i)));
  }
  return phrase.past && !marked ? "former " + text : text;
}

// "David Dean Rusk", "John Major": a rank behind somebody's given name is a part of his name.
bool NameFinder::middle_name(std::uint32_t begin, std::uint32_t i, const TitlePhrase& phrase) const {
  const auto& kind = phrase.word->kind;
  const bool rank = kind == "generic" || kind == "royal" || kind == "military" || kind == "religious" ||
                    kind == "academic" || kind == "legal" || kind == "press" || kind == "business";
  if (!rank || phrase.core.size() != 1 || i == begin || !token(i).capitalised() || token(i).has(kAbbreviation))
    return false;
  const auto before = i - 1;
  if (!capital(before) || !free(before) || title_case(before) || everyday(before) || token(i).has(kAllCaps))
    return false;
  if (words_.honorific(document_, before, i)) return false;
  const bool listed = words_.given_name(word(i)) || words_.family_name(word(i));
  const bool behind_given =
      before > begin && capital(before - 1) && free(before - 1) && words_.given_name(word(before - 1));
  return listed && (words_.given_name(word(before)) || words_.family_name(word(before)) || behind_given);
}

std::uint32_t NameFinder::read_title(const Sentence& sentence, std::uint32_t i) {
  const auto end = sentence.tokens.end;
  auto limit = i;
  while (limit < end && free(limit)) ++limit;
  auto found = words_.title(document_, i, limit);
  std::uint32_t skip = 0;
  TitlePhrase phrase;
  const auto w = word(i);
  {
    const bool opposite = w == "opposite"_w && (is(i + 1, end, "number"_w) || is(i + 1, end, "numbers"_w));
    phrase.counterpart = w == "counterpart"_w || w == "counterparts"_w || opposite;
    phrase.predecessor = w == "predecessor"_w || w == "successor"_w || w == "predecessors"_w;
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
        const bool whole = found.value->title.find("of state") != std::string::npos ||
                           found.value->title.find("general") != std::string::npos ||
                           found.value->title.find("of staff") != std::string::npos ||
                           found.value->title.find("parliament") != std::string::npos ||
                           found.value->title.find("of the council") != std::string::npos;
        if (!whole || k + 1 == phrase.core.end) phrase.core.end = k;
        break;
      }
    }
  }
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
  if (noble && phrase.core.size() == 1 && token(i).capitalised() && words_.given_name(word(i)) && i + 1 < end &&
      capital(i + 1) && free(i + 1) && !token(i).has(kAbbreviation) && !words_.honorific(document_, i + 1, end)) {
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
