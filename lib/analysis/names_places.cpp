// SPDX-License-Identifier: Apache-2.0
// Places by cue, and whether a capital is the city or its government.
#include "lib/analysis/names_finder.h"

namespace bilat {

/// "visited", "flight": what leads to a place.
// Whether what follows "in" may be a place: no description of a noun ("in Martian brines"), no owner ("in Ana Ruiz's
// film"), no plural of a word that the text has, and nothing that the text mostly speaks of as a thing ("Minetest is").
bool NameFinder::stands_as_place(TokenRange run, std::uint32_t end) const {
  const auto last = run.end - 1;
  if (is(run.begin, Cue::kUndertaking)) return false;
  const bool person =
      run.size() > 1 && words_.given_name(word(run.begin)) && (words_.family_name(word(last)) || run.size() > 2);
  if (possessive(run.end, end) && run.end + 1 < end && (capital(run.end + 1) || run.size() > 1)) return false;
  if (person && cover_[run.begin] == kNoName && !words_.particle(word(run.begin))) return false;
  if (run.end < end && token(run.end).kind == TokenKind::kWord && !token(run.end).capitalised()) {
    const auto& next = lexicon_.find(word(run.end));
    const bool noun = !next.can_be(kFunctionWord | kPreposition | kAdverb | kAdjective | kVerbPast | kVerbThird |
                                   kVerbGerund | kModal | kAuxiliary | kNumeral | kWeekday);
    const bool described = token(last).has(kHasHyphen) && description(last);
    if (described || noun) return false;
  }
  const auto text = document_.text_of(token(last));
  if (run.size() == 1 && text.size() > 4 && text.ends_with("s") &&
      occurrences_.contains(hash_word(text.substr(0, text.size() - 1)))) {
    return false;
  }
  if (run.size() > 1) return true;
  const auto often = occurrences_.find(word(last));
  if (often == occurrences_.end() || often->second < 4) return true;
  const auto local = located_.find(word(last));
  return local != located_.end() && local->second * 4 >= often->second;
}

// "in [Windsor] Locks, Connecticut": a known place's name begins a longer one.
void NameFinder::longer_place(std::uint32_t i, TokenRange sentence) {
  const auto known = name_at(i, sentence.end);
  if (known == kNoName || names_[known].type != EntityType::kPlace || !names_[known].entry) return;
  if (i > sentence.begin + 1 && capital(i - 1) && free(i - 1) && !sentence_start(i - 1) &&
      names_[known].use != NameUse::kDemonym && is(i - 1, Cue::kPlacePart)) {  // "North Cotabato"
    const auto end = names_[known].tokens.end;
    drop(known);
    add_place({i - 1, end}, "part of a place");
    return;
  }
  const auto first = names_[known].tokens.end;
  if (!lexicon_.find(word(i - 1)).can_be(kPreposition)) return;
  auto end = first;
  while (end < sentence.end && end < first + 2 && capital(end) && free(end) && !title_case(end) &&
         !lexicon_.find(word(end)).can_be(kFunctionWord | kMonth | kWeekday)) {
    ++end;
  }
  const auto around = mark(end, sentence.end, ",") ? name_at(end + 1, sentence.end) : kNoName;
  if (end == first || around == kNoName || names_[around].use == NameUse::kDemonym ||
      (names_[around].type != EntityType::kPlace && names_[around].type != EntityType::kCountry))
    return;
  drop(known);
  add_place({i, end}, "place by preposition");
}

void NameFinder::add_place(TokenRange tokens, const char* cue) {
  Name name;
  name.tokens = tokens;
  name.type = EntityType::kPlace;
  name.literal_place = true;
  name.cue = cue;
  add_name(std::move(name));
}

// "Pale Tuli moved", "MAGA": a place whose name is also a word or a person's needs a sign of place once in the article.
void NameFinder::drop_unsupported() {
  const auto preposition = [&](std::uint32_t i) {
    return lexicon_.find(word(i)).can_be(kPreposition) && !is(i, size(), "with"_w) && !is(i, size(), "by"_w);
  };
  const auto supported = [&](const Name& name) {
    const auto sentence = document_.sentences()[document_.sentence_of(name.tokens.begin)].tokens;
    const auto begin = name.tokens.begin, end = name.tokens.end;
    if (token(begin).has(kAllCaps) && end == begin + 1) return false;
    const auto before = begin > sentence.begin && is(begin - 1, end, "the"_w) ? begin - 1 : begin;
    if (before > sentence.begin && preposition(before - 1)) return true;
    const auto after =
        mark(end, sentence.end, ",") || is(end, sentence.end, "and"_w) ? name_at(end + 1, sentence.end) : kNoName;
    const bool listed = before > sentence.begin + 1 && (mark(before - 1, end, ",") || is(before - 1, end, "and"_w));
    const auto left = listed ? name_ending(before - 1, sentence.begin) : kNoName;
    for (const auto other : {after, left}) {
      if (other != kNoName && names_[other].use != NameUse::kDemonym &&
          (names_[other].type == EntityType::kPlace || names_[other].type == EntityType::kCountry))
        return true;
    }
    return end < sentence.end && !token(end).capitalised() && is(end, Cue::kCityThing);
  };
  std::unordered_set<std::uint32_t> meant;
  for (NameIndex n = 0; n < names_.size(); ++n) {
    if (names_[n].entry && !dropped_[n] && names_[n].type == EntityType::kPlace && supported(names_[n]))
      meant.insert(*names_[n].entry);
  }
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    if (!name.entry || dropped_[n] || name.type != EntityType::kPlace || name.inside != kNoName ||
        !gazetteer_.entries()[*name.entry].ambiguous || meant.contains(*name.entry) || cover_[name.tokens.begin] != n)
      continue;
    drop_cover(name.tokens.begin);
  }
}

// "in Goma", "at Wisma Putra, Putrajaya": capitals that nothing else has claimed, after a preposition of place.
void NameFinder::find_places() {
  drop_unsupported();
  const auto& sentences = document_.sentences();
  for (NameIndex n = 0; n < names_.size(); ++n) {  // "at Wisma Putra, Putrajaya": the house, not the ministry in it
    auto& name = names_[n];
    if (dropped_[n] || name.type != EntityType::kOrganization || name.tokens.begin == 0 ||
        name.use == NameUse::kAcronym)
      continue;
    const auto next = mark(name.tokens.end, size(), ",") ? name_at(name.tokens.end + 1, size()) : kNoName;
    if (!is(name.tokens.begin - 1, size(), "at"_w) || next == kNoName || names_[next].type != EntityType::kPlace)
      continue;
    name.type = EntityType::kPlace;
    name.entry.reset();
    name.literal_place = true;
    name.cue = "place by preposition";
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (styled_[s] != 0) continue;
    const auto range = sentences[s].tokens;
    for (auto i = range.begin + 1; i < range.end; ++i) longer_place(i, range);
    for (auto i = range.begin + 1; i < range.end; ++i) {
      const auto before = word(i - 1);
      const bool in = before == "in"_w || before == "near"_w || before == "outside"_w;
      const bool at = before == "at"_w;
      if ((!in && !at) || !capital(i) || !free(i) || title_case(i) || honorific_[i] != 0) continue;
      auto end = i;
      while (end < range.end && end < i + 5 && capital(end) && free(end) && !title_case(end) &&
             !lexicon_.find(word(end)).can_be(kFunctionWord | kMonth | kWeekday)) {
        ++end;
      }
      if (end == i || words_.not_name(document_, i, range.end)) continue;
      bool plain = true;
      for (auto k = i; k < end; ++k) plain = plain && (everyday(k) || words_.portfolio(word(k)));
      const auto next_name = mark(end, range.end, ",") ? name_at(end + 1, range.end) : kNoName;
      const bool in_place = next_name != kNoName && names_[next_name].type != EntityType::kPerson &&
                            names_[next_name].type != EntityType::kOrganization &&
                            names_[next_name].type != EntityType::kParty;
      if (plain && !in_place) continue;
      if (at && !in_place) continue;
      if (acronym_shape(i) && !in_place) continue;
      if (!in_place && !stands_as_place({i, end}, range.end)) continue;
      add_place({i, end}, "place by preposition");
      i = end;
    }
  }
}

void NameFinder::decide_capitals() {
  bool union_seat = false;  // "Brussels" in an article about the EU is no word for Belgium
  for (const auto& name : names_) {
    union_seat = union_seat || (name.entry && gazetteer_.entries()[*name.entry].wikidata == "Q458");
  }
  for (NameIndex n = 0; n < names_.size(); ++n) {
    auto& name = names_[n];
    if (name.type != EntityType::kPlace || dropped_[n]) continue;
    if (name.use != NameUse::kCapital) {
      name.literal_place = true;
      continue;
    }
    if (name.literal_place) continue;
    const auto sentence = document_.sentences()[document_.sentence_of(name.tokens.begin)].tokens;
    const auto b = name.tokens.begin, e = name.tokens.end;
    if (union_seat && is(b, e, "brussels"_w)) name.literal_place = true;
    if (token(b).has(kHasHyphen)) {
      name.literal_place = ends_in_one_of(document_.text_of(token(b)), lexicon_.texts(TextCue::kPlaceEnding));
    }
    if (is(e, sentence.end, Cue::kCityThing)) name.literal_place = true;
    if (mark(e, sentence.end, ",")) {
      const auto after = name_at(e + 1, sentence.end);
      if (after != kNoName && names_[after].type == EntityType::kCountry && names_[after].use != NameUse::kDemonym &&
          name.entry && names_[after].entry &&
          gazetteer_.entries()[*name.entry].country == gazetteer_.entries()[*names_[after].entry].id) {
        name.literal_place = true;
      }
    }
    if (possessive(e, sentence.end)) {
      const auto owned = name_at(e + 1, sentence.end);
      if (owned != kNoName && names_[owned].type != EntityType::kPerson && names_[owned].type != EntityType::kCountry &&
          names_[owned].type != EntityType::kParty && token(names_[owned].tokens.begin).capitalised()) {
        name.literal_place = true;
      }
    }
    if (b == sentence.begin) continue;
    // Lists share their preposition: "in Paris and Berlin".
    auto head = b;
    for (int step = 0; step < 6 && head > sentence.begin + 1; ++step) {
      const auto glue = head - 1;
      if (!is(glue, sentence.end, "and"_w) && !mark(glue, sentence.end, ",")) break;
      auto left = glue;
      if (mark(left - 1, sentence.end, ",")) --left;
      const auto other = name_ending(left, sentence.begin);
      if (other == kNoName || names_[other].type != EntityType::kPlace) break;
      head = names_[other].tokens.begin;
    }
    if (head == sentence.begin) continue;
    auto p = head - 1;
    if (is(p, sentence.end, "the"_w) && p > sentence.begin) --p;
    const auto before = word(p);
    if (is(p, Cue::kLocative)) {
      // "in Washington" the city; "trust in Washington" is rare enough.
      name.literal_place = true;
      continue;
    }
    if (before == "of"_w && p > sentence.begin && is(p - 1, Cue::kCityPart)) name.literal_place = true;
    if (before == "to"_w || before == "from"_w || before == "for"_w || before == "towards"_w || before == "toward"_w) {
      for (auto k = p; k > sentence.begin && k + 6 > p; --k) {
        if (k != p && is(k, Cue::kMotionWord)) name.literal_place = true;
      }
      if (p > sentence.begin && is(sentence.begin, Cue::kMotionWord) && p - sentence.begin < 6)
        name.literal_place = true;
      const bool to_from = before == "to"_w && p > sentence.begin && name_ending(p, sentence.begin) != kNoName &&
                           names_[name_ending(p, sentence.begin)].tokens.begin > sentence.begin &&
                           is(names_[name_ending(p, sentence.begin)].tokens.begin - 1, sentence.end, "from"_w);
      if (to_from) name.literal_place = true;
    }
    if (is(p, Cue::kMotionWord) && lexicon_.find(before).can_be(kVerbBase | kVerbPast | kVerbThird | kVerbGerund))
      name.literal_place = true;
  }
}

}  // namespace bilat
