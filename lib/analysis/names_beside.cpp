// SPDX-License-Identifier: Apache-2.0
// What stands beside a person and only says more of him: "(SPD)", "(Denmark)", ", R-Ga.,", "of the opposition Civic
// Party", "Luc Petit's" before his post, "under President Luis Rey" behind it. None of it takes part in what he does.
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

TitleMention membership(TokenRange tokens, NameIndex party) {
  TitleMention mention;
  mention.tokens = tokens;
  mention.of = {party};
  mention.member = true;
  mention.kind = "party";
  mention.form = TitleForm::kApposition;
  return mention;
}

}  // namespace

/// "R-Ga.", "D-N.M.": an American lawmaker's party and state.
bool NameFinder::party_and_state(std::uint32_t i) const {
  if (i >= size() || !token(i).has(kHasHyphen)) return false;
  const auto text = document_.text_of(token(i));
  return text.starts_with("R-") || text.starts_with("D-") || text.starts_with("I-");
}

// "A (Denmark)", "B (SPD)", "C (R-Texas)", "D (67)", "E, R-Ga.,": the token behind it, or the name's end. `country` is
// set to that in the brackets.
std::uint32_t NameFinder::read_brackets(NameIndex person, std::uint32_t end, NameIndex* country) {
  constexpr std::uint32_t kLongest = 6;
  auto& name = names_[person];
  const auto at = name.tokens.end;
  if (mark(at, end, ",") && party_and_state(at + 1) && at + 2 < end) {
    name.extent.end = std::max(name.extent.end, at + 2);
    return at + 2;
  }
  if (!mark(at, end, "(")) return at;
  auto close = at + 1;
  while (close < end && close < at + kLongest && !mark(close, end, ")")) ++close;
  if (!mark(close, end, ")")) return at;
  bool names = party_and_state(at + 1);
  for (auto i = at + 1; i < close; ++i) names = names || cover_[i] != kNoName;
  if (!names) return close + 1;
  name.extent.end = std::max(name.extent.end, close + 1);
  const auto known = name_at(at + 1, close);
  if (known == kNoName || names_[known].tokens.end != close) return close + 1;
  if (names_[known].type == EntityType::kParty) {
    const bool stated = std::any_of(name.titles.begin(), name.titles.end(),
                                    [&](const auto& title) { return title.of == std::vector{known}; });
    if (!stated) name.titles.push_back(membership({at, close + 1}, known));
  } else if (names_[known].type == EntityType::kCountry && country != nullptr) {
    *country = known;
  }
  return close + 1;
}

// "Sinn Féin's Michelle O'Hare"; "Jana Novak's ruling Civic Party"
void NameFinder::attach_party(NameIndex person, const Sentence& sentence) {
  constexpr std::uint32_t kMaxWords = 3;  // between the two
  const auto range = sentence.tokens;
  auto& name = names_[person];
  const auto begin = name.extent.begin;
  if (begin > range.begin + 1 && possessive(begin - 1, range.end)) {
    const auto party = name_ending(begin - 1, range.begin);
    if (party != kNoName && names_[party].type == EntityType::kParty && names_[party].use != NameUse::kDemonym) {
      name.titles.push_back(membership({names_[party].tokens.begin, begin}, party));
      name.extent.begin = names_[party].tokens.begin;
    }
  }
  if (!possessive(name.tokens.end, range.end)) return;
  auto at = name.tokens.end + 1;
  const auto first = at;
  while (at < range.end && at < first + kMaxWords && !token(at).capitalised() && token(at).kind == TokenKind::kWord &&
         !function_word(at) && name_at(at, range.end) == kNoName)
    ++at;
  const auto party = name_at(at, range.end);
  if (party != kNoName && names_[party].type == EntityType::kParty && names_[party].use != NameUse::kDemonym)
    name.titles.push_back(membership({name.tokens.end, names_[party].tokens.end}, party));
}

/// Posts of cities, provinces and the like.
bool NameFinder::local_post(const TitlePhrase& phrase) const {
  for (auto i = phrase.core.begin; i < phrase.core.end; ++i) {
    const auto head = word(i);
    if (head == "mayor"_w || head == "governor"_w || head == "archbishop"_w || head == "bishop"_w ||
        head == "prefect"_w)
      return true;
  }
  return false;
}

// "Mayor Stevan Bakic in Subotica": what a bare local post is of. The place stays the event's.
std::uint32_t NameFinder::attach_seat(NameIndex person, std::uint32_t at, std::uint32_t end) {
  const auto place = name_at(at + 1, end);
  if (place == kNoName || names_[place].type != EntityType::kPlace) return at;
  for (auto& title : names_[person].titles) {
    const auto head = hash_word(title.title);
    if (title.form == TitleForm::kBefore && title.of.empty() && (head == "mayor"_w)) title.of.push_back(place);
  }
  return at;
}

// "Luc Petit's chief of staff, Anne Roy": the possessor of the post that the phrase names, or kNoName.
NameIndex NameFinder::possessor_of(const TitlePhrase& phrase) const {
  const auto at = phrase.tokens.begin;
  if (at < 2 || !possessive(at - 1, size())) return kNoName;
  const auto owner = name_ending(at - 1, 0);
  return owner != kNoName && names_[owner].type == EntityType::kPerson ? owner : kNoName;
}

// "[A] succeeded B as envoy": who holds the post of B now, or kNoName.
NameIndex NameFinder::successor_of(NameIndex person, const Sentence& sentence) const {
  constexpr std::uint32_t kReach = 4;  // words between the name and its verb: ", 56, has"
  const auto begin = sentence.tokens.begin;
  auto at = names_[person].extent.begin;
  if (at > begin && is(at - 1, Cue::kSucceeding)) --at;
  if (at == names_[person].extent.begin) return kNoName;
  for (std::uint32_t step = 0; step <= kReach && at > begin; ++step, --at) {
    if (const auto known = name_ending(at, begin); known != kNoName)
      return names_[known].type == EntityType::kPerson ? known : kNoName;
    const auto& info = lexicon_.find(word(at - 1));
    const bool between = info.can_be(kAuxiliary | kAdverb) || token(at - 1).kind != TokenKind::kWord;
    if (!between || info.can_be(kModal | kNegation)) return kNoName;
  }
  return kNoName;
}

// "foreign minister [under President Luis Rey]": whom he served stands inside his description.
void NameFinder::take_superior(NameIndex person, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t kReach = 8;
  const auto end = sentence.tokens.end;
  if (!is(at, end, "under"_w)) return;
  for (auto i = at + 1; i < end && i < at + kReach && token(i).kind == TokenKind::kWord; ++i) {
    const auto known = name_at(i, end);
    if (known == kNoName || names_[known].type != EntityType::kPerson) continue;
    if (names_[known].extent.begin == at + 1)
      names_[person].extent.end = std::max(names_[person].extent.end, names_[known].tokens.end);
    return;
  }
}

}  // namespace bilat
