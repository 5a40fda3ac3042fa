// SPDX-License-Identifier: Apache-2.0
// Bodies that the text calls parties: "the opposition Umoja Alliance", "Mexican party Nueva Patria", "the ruling Jan
// Shakti Morcha (JSM)". What is a party once is one all through the article.
#include <algorithm>

#include "lib/analysis/names_finder.h"

namespace bilat {
namespace {

constexpr std::uint32_t kMostWords = 6;  ///< of a party that no head ends

bool behind_party(WordHash word) {  // "candidate of the Umoja Alliance"
  return word == "candidate"_w || word == "lawmaker"_w || word == "senator"_w || word == "deputy"_w;
}

}  // namespace

bool NameFinder::stands_by_government(WordHash word) {
  return word == "opposition"_w || word == "ruling"_w || word == "governing"_w;
}

// "Ilva Brenner joined", "who later joined", "she joined": no state or body.
bool NameFinder::joined_by_person(std::uint32_t verb, std::uint32_t sentence) const {
  auto at = verb;
  while (at > sentence && lexicon_.find(word(at - 1)).can_be(kAuxiliary | kAdverb)) --at;
  if (at == sentence) return false;
  const auto subject = at - 1;
  if (is(subject, at, "who"_w) || is(subject, at, "he"_w) || is(subject, at, "she"_w)) return true;
  if (mark(subject, at, ",")) return at > sentence + 1 && !token(at - 2).capitalised();
  return capital(subject) && cover_[subject] == kNoName && !function_word(subject) && !everyday(subject);
}

// Whether the words before a name call it a party.
bool NameFinder::called_party(std::uint32_t begin, std::uint32_t sentence) const {
  if (begin == sentence) return false;
  const auto before = begin - 1;
  if (token(before).capitalised() && !sentence_start(before)) return false;
  if (stands_by_government(word(before))) return true;
  if (before == sentence) return false;
  if (is(before, begin, "partner"_w) && is(before - 1, begin, "coalition"_w)) return true;
  auto at = before;
  if (is(at, begin, "the"_w)) --at;
  if (is(at, Cue::kJoining) && joined_by_person(at, sentence)) return true;
  return at > sentence && is(at, begin, "of"_w) && behind_party(word(at - 1));
}

// "the opposition [Jan Shakti Morcha]", "Mexican party [Nueva Patria]"
void NameFinder::try_party(const Sentence& sentence, std::uint32_t i) {
  const auto range = sentence.tokens;
  const bool named =
      is(i, range.end, "party"_w) && i > range.begin &&
      (cover_[i - 1] != kNoName || words_.modifier(word(i - 1)) != nullptr || is(i - 1, i, "political"_w));
  if (!named && !stands_by_government(word(i))) return;
  if (token(i).capitalised() && !sentence_start(i)) return;
  const auto begin = i + 1;
  auto end = begin;
  bool unknown = false;
  while (end < range.end && end < begin + kMostWords && capital(end) && free(end) && !function_word(end) &&
         !words_.title(document_, end, end + 1) && !words_.honorific(document_, end, end + 1) &&
         words_.modifier(word(end)) == nullptr && !token(end).has(kPossessive)) {
    unknown = unknown || !everyday(end);
    ++end;
  }
  const bool defined =
      mark(end, range.end, "(") && end + 2 < range.end && acronym_shape(end + 1) && mark(end + 2, range.end, ")");
  if (end == begin || (!unknown && !defined) || (end == begin + 1 && !named && !defined)) return;
  if (!defined && !named && words_.given_name(word(begin)) && !everyday(begin)) return;  // "opposition Maria Lima"
  context_organisation(begin, end, EntityType::kParty, "called a party");
}

// One sense an article: what is called a party once is one wherever it stands.
void NameFinder::agree_on_parties() {
  std::unordered_map<WordHash, std::vector<TokenRange>> parties;  // by first word
  for (NameIndex n = 0; n < names_.size(); ++n) {
    const auto& name = names_[n];
    const bool own = !dropped_[n] && name.type == EntityType::kParty && !name.entry && name.tokens.size() > 1;
    if (own) parties[word(name.tokens.begin)].push_back(name.tokens);
  }
  if (parties.empty()) return;
  constexpr std::size_t kMostAlike = 32;  // parties whose names begin with the same word
  for (const auto& sentence : document_.sentences()) {
    for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const auto found = parties.find(word(i));
      if (found == parties.end() || !token(i).capitalised()) continue;
      for (std::size_t k = 0; k < found->second.size() && k < kMostAlike; ++k) {
        const auto model = found->second[k];
        const TokenRange here{i, i + model.size()};
        if (here.end > sentence.tokens.end || here == model) continue;
        bool same = true;
        for (std::uint32_t j = 0; j < model.size() && same; ++j) same = word(i + j) == word(model.begin + j);
        if (!same) continue;
        if (const auto name = name_at(i, here.end); name != kNoName && names_[name].tokens == here) {
          if (!names_[name].entry) names_[name].type = EntityType::kParty;
        } else if (std::all_of(cover_.begin() + here.begin, cover_.begin() + here.end,
                               [](NameIndex cover) { return cover == kNoName; })) {
          context_organisation(here.begin, here.end, EntityType::kParty, "called a party");
        }
        break;
      }
    }
  }
}

}  // namespace bilat
