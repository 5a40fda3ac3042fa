// SPDX-License-Identifier: Apache-2.0
// The right side of a title phrase: its field ("of Industry and Trade") and what it is of ("of", "to", "for", "at").
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

constexpr std::uint32_t kMaxRight = 4;  ///< "director of A at B under C of D"

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
                      (words_.portfolio(word(at)) ||
                       (capitals && capital(at) && everyday(at) && !function_word(at) &&
                        !words_.honorific(document_, at, at + 1) && !words_.title(document_, at, at + 1))) &&
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
        while (close < end && close < at + 8 &&
               (words_.portfolio(word(close)) || (capitals && capital(close) && everyday(close))))
          ++close;
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
  if (is(at, end, Cue::kLinkInBody) && at + 1 < end && capital(at + 1) && free(at + 1)) {
    for (++at; at < end && at < i + 8 && capital(at) && free(at); ++at) {
    }  // "Institut National de Recherche Biomédicale"
  }
  if (words_.not_name(document_, i, end).length >= at - i || (mark(at, end, "&") && !token(at).has(kSpaceBefore)))
    return kNoName;
  if (acronym_shape(at - 1) && at < end && capital(at) && free(at)) ++at;  // "UC Davis"
  const bool area = contains_one_of(title.title, lexicon_.texts(TextCue::kAreaTitle));
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

// "ambassador to France[, Monaco and Andorra]": the token behind the last of the countries, when what follows shows
// that the list belongs to the post.
std::uint32_t NameFinder::last_target(std::uint32_t at, std::uint32_t end) const {
  const auto first = at;
  bool joined = false;
  while (!joined && (mark(at, end, ",") || is(at, end, "and"_w))) {
    joined = is(at, end, "and"_w) || is(at + 1, end, "and"_w);
    auto next = at + (mark(at, end, ",") && joined ? 2U : 1U);
    if (is(next, end, "the"_w)) ++next;
    const auto other = name_at(next, end);
    const bool state = other != kNoName && names_[other].use != NameUse::kDemonym &&
                       (names_[other].type == EntityType::kCountry || names_[other].type == EntityType::kPlace);
    if (!state || possessive(names_[other].tokens.end, end)) return first;
    at = names_[other].tokens.end;
  }
  const bool closed = at >= end || token(at).kind == TokenKind::kPunctuation || (capital(at) && free(at));
  return joined && closed ? at : first;
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
    phrase.core.end = at = to ? last_target(after_name, end) : after_name;
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
  if (phrase.word->kind == "military") at = behind_retired(at, end);
  phrase.tokens.end = std::max(at, phrase.core.end);
  phrase.of.insert(phrase.of.end(), left.begin(), left.end());
}

}  // namespace bilat
