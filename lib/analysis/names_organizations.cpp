// SPDX-License-Identifier: Apache-2.0
// Names by their head word. Heads are tried from right to left, so that what follows "of" is a name already:
// "Standing Committee of the [National People's Congress]".
#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

bool ordinal(std::string_view text) {
  if (text.size() < 3 || text[0] < '0' || text[0] > '9') return false;
  const auto tail = text.substr(text.size() - 2);
  return tail == "th" || tail == "st" || tail == "nd" || tail == "rd";
}

}  // namespace

std::uint32_t NameFinder::left_part(std::uint32_t begin, std::uint32_t head, bool ministry) const {
  auto at = head;
  while (at > begin) {
    const auto before = at - 1;
    if (const auto known = name_ending(at, begin); known != kNoName) {
      const auto& name = names_[known];
      if (name.tokens.size() == 1 && description(name.tokens.begin)) break;  // "Virginia-based Symmetry Corporation"
      const bool country = name.type == EntityType::kCountry || (name.type == EntityType::kPlace && ministry);
      if (country && ministry) break;
      at = name.tokens.begin;
      if (at >= begin + 2 && dash(at - 1, at) && name_ending(at - 1, begin) != kNoName) {
        at = names_[name_ending(at - 1, begin)].tokens.begin;  // "China - Vietnam Joint Committee"
      }
      if (country && name.use == NameUse::kDemonym) {
        const auto other = name_ending(at, begin);  // "British American Drama Academy"
        if (other != kNoName && names_[other].use == NameUse::kDemonym && at == name.tokens.begin)
          at = names_[other].tokens.begin;
        if (at > begin && is(at - 1, head, "native"_w) && capital(at - 1)) --at;
        break;
      }
      continue;
    }
    if (mark(before, head, ")") && before >= begin + 3 && acronym_shape(before - 1) && mark(before - 2, head, "(")) {
      const auto owner = name_ending(before - 2, begin);
      if (owner == kNoName) break;
      at = names_[owner].tokens.begin;  // "Communist Party of China (CPC) Central Committee"
      break;
    }
    if (token(before).has(kPossessive) && before > begin && capital(before - 1) && cover_[before - 1] == kNoName &&
        everyday(before - 1) && !function_word(before - 1) &&
        !lexicon_.find(word(before - 1)).can_be(kAdverb | kWeekday | kMonth) &&
        words_.organisation_head(word(before - 1)) == nullptr) {
      at = before - 1;  // "People's", "Workers'"
      continue;
    }
    if ((is(before, head, "and"_w) || mark(before, head, "&")) && before > begin && capital(before - 1) &&
        capital(at) && cover_[before - 1] == kNoName && cover_[at] == kNoName &&
        (words_.portfolio(word(before - 1)) ||
         (everyday(before - 1) &&
          (words_.portfolio(word(at)) || is(head, head + 1, "college"_w) ||
           is(head, head + 1, "party"_w) ||  // "Command and Staff College", "National Search and Rescue Agency"
           (at + 1 == head && before > begin + 1 && capital(before - 2) && everyday(before - 2) &&
            words_.organisation_head(word(before - 1)) == nullptr && cover_[before - 2] == kNoName))))) {
      at = before;
      continue;
    }
    if (is(before, head, Cue::kLinkBeforeHead) && !token(before).capitalised() && before > begin &&
        capital(before - 1)) {
      at = before;  // "Santa Rosa de Lima Cartel"
      continue;
    }
    if (!capital(before) || cover_[before] != kNoName || blocked_[before] != 0) break;
    if (token(before).has(kHasHyphen) && document_.text_of(token(before)).ends_with("ed")) break;  // "US-designated"
    const auto& info = lexicon_.find(word(before));
    if (info.can_be(kFunctionWord | kMonth | kWeekday) && !info.can_be(kNumeral)) break;
    if (sentence_start(before) && stands_by_government(word(before))) break;  // "Opposition Civic Party"
    if (sentence_start(before) && words_.organisation_head(word(before)) == nullptr &&
        document_.text_of(token(before)).ends_with("ing") && before + 1 == head)
      break;  // "Proroguing Parliament"
    if (sentence_start(before) && info.can_be(kAdverb | kVerbGerund | kVerbPast) && !words_.portfolio(word(before)))
      break;
    const auto title = words_.title(document_, before, at);
    if (title && !title.value->plural && !words_.portfolio(word(before)) && words_.modifier(word(before)) == nullptr &&
        title.value->before)
      break;
    at = before;
  }
  return at;
}

std::uint32_t NameFinder::right_part(std::uint32_t head, std::uint32_t end) const {
  auto at = head + 1;
  if (!(is(at, end, "of"_w) || is(at, end, "for"_w) || is(at, end, "on"_w) || is(at, end, "against"_w) ||
        is(at, end, "to"_w) || is(at, end, "towards"_w) || is(at, end, Cue::kLinkBehindHead))) {
    return head + 1;
  }
  if (is(at, end, "to"_w) && !is(head, Cue::kSentTo)) return head + 1;
  const bool foe = is(at, end, "against"_w);  // "Mothers against War", not "Senate against A"
  ++at;
  if (foe && (at >= end || !everyday(at))) return head + 1;
  auto done = head + 1;
  bool everyday_seen = false, unknown_seen = false;
  while (at < end && at < head + 24) {
    if (is(at, end, "the"_w) && !token(at).capitalised()) {
      ++at;
      continue;
    }
    if (const auto known = name_at(at, end); known != kNoName) {
      const auto& name = names_[known];
      if (everyday_seen && name.type != EntityType::kCountry && name.use != NameUse::kDemonym &&
          !is(at - 1, Cue::kDirection)) {
        if (!(is(at - 1, end, "of"_w) || is(at - 1, end, "the"_w) || is(at - 1, end, "and"_w))) break;
      }
      at = done = name.tokens.end;
      const bool owner = name.type == EntityType::kCountry && possessive(at, end) && at + 1 < end;
      if (owner && !everyday_seen && name_at(at + 1, end) != kNoName) {
        at = done = names_[name_at(at + 1, end)].tokens.end;
        return done;  // "Party Committee of China's Guangxi Zhuang Autonomous Region"
      }
      if (at < end && capital(at) && cover_[at] == kNoName && everyday(at) && !words_.title(document_, at, end) &&
          !function_word(at)) {
        continue;  // "Forum on China-Africa Cooperation"
      }
      if ((is(at, end, "and"_w) || mark(at, end, ",")) && everyday_seen && at + 1 < end && capital(at + 1) &&
          words_.portfolio(word(at + 1)) && cover_[at + 1] == kNoName) {
        ++at;
        continue;
      }
      return done;
    }
    if (capital(at) && cover_[at] == kNoName && blocked_[at] == 0) {
      if (lexicon_.find(word(at)).can_be(kMonth | kWeekday)) break;
      if (words_.title(document_, at, end) && !words_.portfolio(word(at))) break;
      if (words_.honorific(document_, at, end)) break;
      // "Court of Appeals Lena Ostrova"
      if (done > head + 1 && words_.given_name(word(at)) && !everyday(at) && at + 1 < end && capital(at + 1) &&
          !is(at - 1, end, "of"_w) && !is(at - 1, end, "the"_w)) {
        break;
      }
      const bool plain = everyday(at) || words_.portfolio(word(at)) || token(at).has(kHasHyphen);
      if (function_word(at) && !plain) break;
      const bool closes = !(at + 1 < end && capital(at + 1)) && !words_.given_name(word(at)) &&
                          !words_.family_name(word(at));  // "Journal of Threatened Taxa"
      if (!plain && everyday_seen && !(is(at - 1, end, "of"_w) || is(at - 1, end, "for"_w)) &&
          !is(at - 1, Cue::kDirection) && !closes) {
        break;
      }
      if (plain && unknown_seen && lexicon_.find(word(at)).can_be(kFunctionWord)) break;
      (plain ? everyday_seen : unknown_seen) = true;
      done = ++at;
      const bool apostrophe = possessive(at, end) || mark(at, end, "'") || mark(at, end, "’");
      if (apostrophe && plain && at + 1 < end && capital(at + 1) && cover_[at + 1] == kNoName)
        done = at += 2;  // "Peoples' ..."
      continue;
    }
    const bool joins = is(at, end, "and"_w) || is(at, end, "of"_w) || is(at, end, "for"_w) || is(at, end, "in"_w) ||
                       mark(at, end, ",") || mark(at, end, "&");
    if (!joins || done != at || at + 1 >= end) break;
    auto next = at + 1;
    if (is(next, end, "the"_w) && next + 1 < end && (is(at, end, "of"_w) || is(at, end, "for"_w))) ++next;
    const bool of = is(at, end, "of"_w) || is(at, end, "for"_w) || is(at, end, "in"_w);
    if (is(at, end, "in"_w) && !(capital(next) && cover_[next] == kNoName && everyday(next))) break;
    if (name_at(next, end) != kNoName) {
      if (!of || names_[name_at(next, end)].type == EntityType::kPerson) break;
      if (names_[name_at(next, end)].use == NameUse::kDemonym && is(at, end, "in"_w)) break;
      at = next;
      continue;
    }
    if (!capital(next) || cover_[next] != kNoName || words_.title(document_, next, end)) {
      if (!(capital(next) && words_.portfolio(word(next)))) break;
    }
    if (!everyday(next) && !words_.portfolio(word(next)) && !of &&
        !ends_in_one_of(document_.text_of(token(next)), lexicon_.texts(TextCue::kFieldOfStudy)))
      break;
    if (mark(at, end, ",")) {  // a list only if an "and" closes it
      auto close = next + 1;
      while (close < end && close < next + 8 && (capital(close) || mark(close, end, ","))) ++close;
      if (!(is(close, end, "and"_w) || mark(close, end, "&")) || !words_.portfolio(word(next))) break;
    }
    at = next;
  }
  return done;
}

// "[All] Citizens Alliance (ACA)": where a name begins by the letters that stand for it.
std::uint32_t NameFinder::acronym_begin(TokenRange name, std::uint32_t sentence) const {
  constexpr std::uint32_t kReach = 4;
  const auto acronym = name.end + 1;
  if (!mark(name.end, size(), "(") || !mark(acronym + 1, size(), ")") || !acronym_shape(acronym)) return name.begin;
  if (initials(name, acronym)) return name.begin;
  for (auto begin = name.begin; begin > sentence && begin + kReach > name.begin;) {
    --begin;
    const bool small = is(begin, name.end, "and"_w) || is(begin, name.end, "of"_w) || is(begin, name.end, "for"_w);
    if (!free(begin) || !(capital(begin) || small)) break;
    if (capital(begin) && initials({begin, name.end}, acronym)) return begin;
  }
  return name.begin;
}

bool NameFinder::plain_words(TokenRange tokens) const {
  for (auto i = tokens.begin; i < tokens.end; ++i) {
    if (capital(i) && !everyday(i) && !words_.portfolio(word(i)) && words_.organisation_head(word(i)) == nullptr)
      return false;
  }
  return true;
}

/// "Minister of Roads, [Ports and Railways]": what ends there is the field of a post.
bool NameFinder::closes_portfolio(std::uint32_t begin, std::uint32_t head, std::uint32_t sentence) const {
  auto at = begin;
  bool list = is(head - 1, head, "and"_w) || (head > begin + 1 && is(head - 2, head, "and"_w));
  constexpr std::uint32_t kReach = 12;
  for (; at > sentence && at + kReach > begin; --at) {
    const bool joint = mark(at - 1, at, ",") || is(at - 1, at, "and"_w);
    if (!joint && !(capital(at - 1) && free(at - 1))) break;
    list = list || joint;
  }
  if (!list || at < sentence + 2 || !(is(at - 1, at, "of"_w) || is(at - 1, at, "for"_w))) return false;
  return is(at - 2, at, "minister"_w) || is(at - 2, at, "secretary"_w);
}

void NameFinder::try_head(const Sentence& sentence, std::uint32_t i) {
  const auto range = sentence.tokens;
  const auto* organisation = words_.organisation_head(word(i));
  const auto* place = words_.place_head(word(i));
  // "Rock and Roll Hall of Fame"; "the Presidency of Daniel Okoro"
  if (const auto phrase = words_.not_name(document_, i, range.end); phrase && phrase.length > 1) {
    for (auto k = left_part(range.begin, i, false); k < i + phrase.length; ++k) {
      if (cover_[k] == kNoName) blocked_[k] = 1;
    }
    return;
  }
  if (is(i, range.end, "press"_w) && is(i + 1, range.end, "secretary"_w)) return;
  if (is(i, range.end, "presidency"_w) && is(i + 1, range.end, "of"_w) && i + 2 < range.end &&
      words_.given_name(word(i + 2))) {
    return;
  }
  const bool bishops =
      word(i) == "conference"_w && i > range.begin + 1 && possessive(i - 1, i) && is(i - 2, i, "bishops"_w);
  const auto& info = lexicon_.find(word(i));
  bool thing = info.is(Cue::kConceptHead) && !bishops;
  if ((organisation == nullptr && place == nullptr && !thing) || cover_[i] != kNoName || blocked_[i] != 0) return;
  const auto* head = organisation != nullptr ? organisation : place;
  auto begin = left_part(range.begin, i, info.is(Cue::kMinistryHead));
  if (organisation != nullptr && organisation->party && called_party(begin, range.begin)) thing = false;
  if (head != nullptr && !head->last && begin < i && !thing) begin = i;
  if (const auto phrase = words_.not_name(document_, begin, range.end); phrase && begin + phrase.length > i) return;
  // "the Brett Kavanagh Supreme Court hearing", "the West Virginia Republican Senate race"
  if (begin + 2 < i && info.is(Cue::kHoldsNames) && words_.given_name(word(begin)) && !everyday(begin) &&
      words_.family_name(word(begin + 1)) && cover_[begin] == kNoName && cover_[begin + 1] == kNoName) {
    begin += 2;
  }
  if (word(i) == "senate"_w && name_ending(i, begin) != kNoName &&
      names_[name_ending(i, begin)].type == EntityType::kParty)
    return;
  if (begin > range.begin && info.is(Cue::kFormation) && ordinal(document_.text_of(token(begin - 1)))) --begin;
  const bool vessel = vessel_prefix(begin);
  if (vessel || (head != nullptr && !head->first && begin == i && !thing && is(i + 1, range.end, "of"_w) &&
                 word(i) == "workers"_w)) {
    return;
  }
  auto end = head == nullptr || head->first || head->last ? right_part(i, range.end) : i + 1;
  if (head != nullptr && !head->first && begin < i && is(i + 1, range.end, "of"_w) && organisation == nullptr)
    end = i + 1;
  if (organisation != nullptr && end == i + 1 && closes_portfolio(begin, i, range.begin)) return;
  // "International Airport", "Autonomous Region": the head's own adjectives are no name yet.
  const bool led = is(i, range.end, "party"_w) && !token(i + 1 < range.end ? i + 1 : i).capitalised() &&
                   (words_.modifier(word(begin)) == nullptr || words_.modifier(word(begin))->kind == "attribute") &&
                   words_.title(document_, i + 1, range.end);  // "Civic Party leader"
  const bool lone_left =
      !led && begin < i && begin + 1 == i && cover_[begin] == kNoName &&
      (sentence_start(begin) ? everyday(begin) && words_.given_name(word(begin)) == std::nullopt : false);
  if (begin == i && end == i + 1) {
    if (word(i) == "politburo"_w) context_organisation(i, i + 1, EntityType::kOrganization, "party organ");
    return;
  }
  if (begin + 1 == i && end == i + 1 && words_.family_name(word(begin)) && !everyday(begin) &&
      cover_[begin] == kNoName &&
      (words_.given_name(word(i)) ||
       (mark(end, range.end, ",") && end + 1 < range.end && words_.title(document_, end + 1, range.end)))) {
    return;  // "Chen Gang, secretary of"
  }
  const bool described = begin > range.begin && !token(begin - 1).capitalised() &&
                         words_.title(document_, begin - 1, begin) && !is(begin - 1, range.end, "chief"_w);
  const bool middle = begin + 2 == i && (words_.given_name(word(begin + 1)) || lone_initial(begin + 1)) &&
                      !(begin > range.begin && is(begin - 1, range.end, "the"_w)) && end < range.end &&
                      lexicon_.find(word(end)).can_be(kAuxiliary | kVerbPast | kVerbThird);
  if (organisation == nullptr && (described || middle) && end == i + 1 && words_.family_name(word(i)) &&
      words_.given_name(word(begin)) && cover_[begin] == kNoName) {
    return;  // "quarterback Adam Ward", "Lisa Marie Hall"
  }
  const auto only = begin < i ? name_at(begin, range.end) : kNoName;
  const bool adjective_only =
      only != kNoName && names_[only].tokens.end == i && names_[only].type == EntityType::kCountry;
  if (adjective_only && end == i + 1 && info.is(Cue::kBareBehindCountry)) return;
  if (word(i) == "exchange"_w && !(begin < i && is(i - 1, Cue::kExchangeKind))) {
    for (auto k = begin; k < end; ++k) blocked_[k] = cover_[k] == kNoName ? 1 : blocked_[k];
    return;
  }
  if (lone_left && end == i + 1 && !words_.portfolio(word(begin))) return;
  const bool numbered =
      (begin > range.begin && (ordinal(document_.text_of(token(begin - 1))) || is(begin - 1, Cue::kOrdinal))) ||
      is(begin, Cue::kOrdinal) || ordinal(document_.text_of(token(begin))) ||
      (end < range.end && token(end).kind == TokenKind::kNumber && end == i + 1);
  const bool dyad = begin < i && cover_[begin] != kNoName &&
                    (token(begin).has(kHasHyphen) || dash(names_[cover_[begin]].tokens.end, i));
  const bool gathering = thing || (head != nullptr && head->event && (numbered || dyad));
  if (gathering) {
    const auto stop = end;
    for (auto k = begin; k < stop; ++k) {
      if (cover_[k] == kNoName) blocked_[k] = 1;
    }
    if (begin > range.begin && ordinal(document_.text_of(token(begin - 1)))) blocked_[begin - 1] = 1;
    return;
  }
  if (info.is(Cue::kNoBodyHead)) return;
  bool is_place = organisation == nullptr;
  if (is_place) {
    bool proper = false, joined = false;
    for (auto k = begin; k < end; ++k) {
      const bool country = cover_[k] != kNoName && names_[cover_[k]].type == EntityType::kCountry;
      proper = proper || (cover_[k] != kNoName && !(country && k < i && word(i) == "district"_w)) ||
               (capital(k) && k != i && !everyday(k) && cover_[k] == kNoName);
      joined = joined || is(k, end, "and"_w);
    }
    const bool demonym = adjective_only && names_[only].use == NameUse::kDemonym && end == i + 1 && word(i) == "road"_w;
    if (joined || demonym || (info.is(Cue::kAreaHead) && (!proper || begin == i))) return;
    // "Ohio State Buckeyes", "Manchester City F.C.": a team, not the place.
    const bool club = is(end, range.end, Cue::kClubSuffix);
    const bool team = info.is(Cue::kTeamPlace) && end < range.end && end == i + 1 && capital(end) &&
                      cover_[end] == kNoName && !everyday(end) && token(end).word != 0 &&
                      !words_.title(document_, end, range.end) && words_.organisation_head(word(end)) == nullptr &&
                      words_.place_head(word(end)) == nullptr;
    if (club || team) {
      for (auto k = begin; k < end + 1; ++k) {
        if (cover_[k] != kNoName) drop_cover(k);
        blocked_[k] = 1;
      }
      return;
    }
  }
  if (organisation != nullptr && place != nullptr && begin < i) {
    // "X Hospital" is a place after "at"; an organisation otherwise.
    const auto before = begin > range.begin && is(begin - 1, range.end, "the"_w) ? begin - 1 : begin;
    is_place =
        before > range.begin && (is(before - 1, range.end, "at"_w)) && word(i) != "center"_w && word(i) != "centre"_w;
  }
  if (!is_place) begin = acronym_begin({begin, end}, range.begin);
  const auto inner_first = name_at(begin, range.end);
  Name name;
  name.tokens = {begin, end};
  name.type = is_place ? EntityType::kPlace : head->type;
  name.cue = is_place ? "place head" : "organisation head";
  if (!is_place && head->party && called_party(begin, range.begin)) name.type = EntityType::kParty;
  const auto match = gazetteer_.match(document_, begin, end - begin);
  if (match.length == end - begin && !match.users && shared(match.state)) {
    name.entry = party_meant(name.tokens, kNoName);
  } else if (match.length == end - begin) {
    name.entry = match.entry;
    name.type = gazetteer_.entries()[match.entry].type;
  } else if (is_place && inner_first != kNoName && names_[inner_first].type == EntityType::kPlace &&
             names_[inner_first].entry && end == i + 1 && word(i) != "city"_w && word(i) != "airport"_w) {
    if (info.is(Cue::kRegionHead)) name.entry = names_[inner_first].entry;
  }
  // "Volta Gold Resources Ltd.": the body that a list has without its legal form.
  if (head->legal && inner_first != kNoName && names_[inner_first].tokens == TokenRange{begin, i} &&
      names_[inner_first].type == EntityType::kOrganization)
    name.entry = names_[inner_first].entry;
  // "the Palace of Versailles": the place inside stays; of bodies that only borrow a place's name it goes.
  std::vector<NameIndex> inner;
  for (auto k = begin; k < end; ++k) {
    if (cover_[k] != kNoName && (inner.empty() || inner.back() != cover_[k])) inner.push_back(cover_[k]);
  }
  const auto added = add_name(std::move(name));
  for (const auto index : inner) {
    const auto& within = names_[index];
    const bool premodifier = within.tokens.end <= i;
    const bool geographic = within.type == EntityType::kPlace || within.type == EntityType::kCountry;
    const bool same = names_[added].entry && names_[added].entry == within.entry;
    const bool halves = within.tokens.size() == 1 && token(within.tokens.begin).has(kHasHyphen);
    const bool field = within.type == EntityType::kOrganization && !within.entry && !premodifier &&
                       plain_words(within.tokens) &&
                       !is(within.tokens.begin - 1, range.end, "the"_w);  // "Department of [Health and Human Services]"
    if (field) drop(index);
    if (same || halves || (geographic && premodifier && !info.is(Cue::kHoldsNames))) drop(index);
    if (geographic && !premodifier && !info.is(Cue::kHoldsNames) && !is_place) drop(index);
  }
  for (const auto index : inner) {  // the other halves of "China-Africa", which were found just before it
    if (names_[index].tokens.size() != 1 || !token(names_[index].tokens.begin).has(kHasHyphen)) continue;
    for (auto n = index > 4 ? index - 4 : 0; n < index; ++n) {
      if (names_[n].tokens == names_[index].tokens) drop(n);
    }
  }
}

NameIndex NameFinder::context_organisation(std::uint32_t begin, std::uint32_t end, EntityType type, const char* cue) {
  Name name;
  name.tokens = {begin, end};
  name.type = type;
  name.cue = cue;
  return add_name(std::move(name));
}

void NameFinder::find_heads(const Sentence& sentence) {
  for (auto i = sentence.tokens.end; i-- > sentence.tokens.begin;) {
    if (token(i).kind != TokenKind::kWord) continue;
    if (token(i).capitalised()) {
      try_head(sentence, i);
      try_party(sentence, i);
    } else {
      try_places_list(sentence, i);
      try_small_head(sentence, i);
      try_party(sentence, i);
      try_noun(sentence, i);
    }
  }
}

}  // namespace bilat
