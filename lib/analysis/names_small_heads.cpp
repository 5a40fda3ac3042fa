// SPDX-License-Identifier: Apache-2.0
// Names whose head is written small: "Taiwan's foreign ministry", "Essequibo region", "the port of Arica".
#include "lib/analysis/names_finder.h"

namespace bilat {

// "Taiwan's foreign ministry", "Christian Democratic party", "Essequibo region", "Kremlin press service".
void NameFinder::try_small_head(const Sentence& sentence, std::uint32_t i) {
  const auto range = sentence.tokens;
  if (cover_[i] != kNoName || token(i).capitalised() || token(i).kind != TokenKind::kWord || i == range.begin) return;
  const bool party = word(i) == "party"_w;
  const bool service = word(i) == "service"_w && i > range.begin + 1 && word(i - 1) == "press"_w;
  const bool office = word(i) == "presidency"_w;
  if (word(i) == "ministry"_w) {
    auto begin = i;
    while (begin > range.begin && cover_[begin - 1] == kNoName && !token(begin - 1).capitalised() &&
           (words_.portfolio(word(begin - 1)) || (is(begin - 1, range.end, "and"_w) && begin > range.begin + 1 &&
                                                  words_.portfolio(word(begin - 2)) && begin < i))) {
      --begin;
    }
    if (begin == i) return;
    auto owner = name_ending(begin, range.begin);
    if (owner == kNoName && begin > range.begin && possessive(begin - 1, range.end))
      owner = name_ending(begin - 1, range.begin);
    if (owner == kNoName || (names_[owner].type != EntityType::kCountry && names_[owner].use != NameUse::kCapital))
      return;
    context_organisation(begin, i + 1, EntityType::kOrganization, "ministry");
    return;
  }
  if (service || office) {
    const auto begin = service ? i - 1 : i;
    const auto owner = name_ending(begin, range.begin);
    if (owner == kNoName) return;
    const bool demonym = names_[owner].use == NameUse::kDemonym;
    if (office && !demonym) return;
    if (service && names_[owner].type != EntityType::kOrganization) return;
    Name name;
    name.tokens = {names_[owner].tokens.begin, i + 1};
    name.type = EntityType::kOrganization;
    name.cue = office ? "presidency" : "press service";
    add_name(std::move(name));
    return;
  }
  const auto* place = words_.place_head(word(i));
  const bool region = place != nullptr && is(i, Cue::kSmallPlaceHead);
  if (!party && !region) return;
  auto begin = i;
  while (begin > range.begin && capital(begin - 1) && free(begin - 1) &&
         !lexicon_.find(word(begin - 1)).can_be(kFunctionWord) && !words_.title(document_, begin - 1, begin)) {
    --begin;
  }
  if (begin == i && party && name_ending(i, range.begin) != kNoName &&
      names_[name_ending(i, range.begin)].type == EntityType::kParty) {
    const auto owner = name_ending(i, range.begin);  // "FAST party": the name stands already
    Name name = names_[owner];
    name.tokens.end = i + 1;
    drop(owner);
    names_[owner].inside = add_name(std::move(name));
    return;
  }
  if (begin == i && party && i > range.begin && acronym_shape(i - 1) && cover_[i - 1] != kNoName &&
      names_[cover_[i - 1]].type == EntityType::kOrganization && names_[cover_[i - 1]].tokens.size() == 1) {
    begin = i - 1;
  }
  if (begin == i || (sentence_start(begin) && begin + 1 == i && everyday(begin))) return;
  // "the [Together for Change] party"
  while (party && begin > range.begin + 2 && (is(begin - 1, begin, "for"_w) || is(begin - 1, begin, "of"_w)) &&
         capital(begin - 2) && free(begin - 2) && is(begin - 3, begin, "the"_w))
    begin -= 2;
  Name name;
  name.tokens = {begin, i + 1};
  name.type = party ? EntityType::kParty : EntityType::kPlace;
  name.cue = party ? "party" : "place head";
  add_name(std::move(name));
}

/// The end of a run of capitals that may be a body's name: "La Tercera Hora", "Minera Los Andes S.A."
std::uint32_t NameFinder::name_run(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kMostWords = 6;
  auto at = begin;
  while (at < end && at < begin + kMostWords && !token(at).has(kPossessive)) {
    const bool small = at > begin && words_.particle(word(at)) && at + 1 < end && capital(at + 1);
    const bool place = at > begin && cover_[at] != kNoName && names_[cover_[at]].type == EntityType::kPlace;
    const bool fits = capital(at) && (free(at) || place) && (!function_word(at) || words_.particle(word(at))) &&
                      !words_.title(document_, at, at + 1) && !words_.honorific(document_, at, at + 1);
    if (!small && !fits) break;
    ++at;
  }
  return at;
}

// "the mining company [Minera Los Andes]", "[MOLGas], the Hungarian company", "the [M24] rebels"
void NameFinder::try_noun(const Sentence& sentence, std::uint32_t i) {
  const auto range = sentence.tokens;
  const auto* noun = words_.organisation_noun(word(i));
  if (noun == nullptr || cover_[i] != kNoName || i == range.begin) return;
  const auto unknown = [&](std::uint32_t k) {
    return acronym_shape(k) || (!everyday(k) && !words_.given_name(word(k)) && !words_.family_name(word(k)));
  };
  if (noun->last && free(i - 1) && token(i - 1).capitalised() && acronym_shape(i - 1) && !everyday(i - 1) &&
      !sentence_start(i - 1))
    context_organisation(i - 1, i, EntityType::kOrganization, "beside a noun");
  if (!noun->first) return;
  const auto end = name_run(i + 1, range.end);
  const bool person =
      end == i + 3 && words_.given_name(word(i + 1)) && (!everyday(i + 1) || words_.family_name(word(i + 2)));
  if (end > i + 2 ? !person : end == i + 2 && unknown(i + 1)) {
    for (auto k = i + 1; k < end; ++k) drop_cover(k);
    context_organisation(i + 1, end, EntityType::kOrganization, "beside a noun");
    return;
  }
  constexpr std::uint32_t kReach = 4;  // words between the article and the noun
  auto at = i;
  while (at > range.begin && at + kReach > i && token(at).kind == TokenKind::kWord && !is(at, i, "the"_w) &&
         !is(at, i, "a"_w) && !is(at, i, "an"_w))
    --at;
  if (at < range.begin + 2 || !(is(at, i, "the"_w) || is(at, i, "a"_w) || is(at, i, "an"_w)) || !mark(at - 1, i, ","))
    return;
  if (capital(at - 2) && free(at - 2) && acronym_shape(at - 2) && (at < range.begin + 3 || !capital(at - 3)))
    context_organisation(at - 2, at - 1, EntityType::kOrganization, "beside a noun");
}

// "the provinces of A, B and C", "the port of Arica", "the city of X"
void NameFinder::try_places_list(const Sentence& sentence, std::uint32_t i) {
  const auto range = sentence.tokens;
  const auto& info = lexicon_.find(word(i));
  const bool many = info.is(Cue::kPlacesNoun);
  const bool one = info.is(Cue::kPlaceNoun);
  if ((!many && !one) || token(i).capitalised() || !is(i + 1, range.end, "of"_w)) return;
  auto at = i + 2;
  while (at < range.end) {
    if (const auto known = name_at(at, range.end); known != kNoName) {
      at = names_[known].tokens.end;
    } else {
      auto end = at;
      while (end < range.end && capital(end) && free(end) && end < at + 4) ++end;
      if (end == at || (end == at + 1 && words_.not_name(document_, at, end))) return;
      add_place({at, end}, "place list");
      at = end;
    }
    if (!many || !(mark(at, range.end, ",") || is(at, range.end, "and"_w))) return;
    ++at;
    if (is(at, range.end, "and"_w)) ++at;
  }
}

}  // namespace bilat
