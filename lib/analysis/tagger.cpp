// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/tagger.h"

#include <algorithm>
#include <array>

#include "lib/analysis/tag_window.h"

namespace bilat {
namespace {

constexpr std::uint32_t kAnyVerb = kVerbBase | kVerbThird | kVerbPast | kVerbParticiple | kVerbGerund;

class Tagger : private TagWindow {
 public:
  Tagger(const Document& document, const Lexicon& lexicon, TokenRange sentence, std::span<const Atom> atoms)
      : TagWindow(document, lexicon, sentence, atoms) {}

  std::vector<Tag> run() {
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (!known_[i]) tags_[i] = tag(i);
    }
    return std::move(tags_);
  }

 private:
  Tag tag(std::uint32_t i) {
    const auto& t = token(i);
    if (t.kind == TokenKind::kPunctuation) return punctuation(i);
    if (t.kind == TokenKind::kNumber) return Tag::kNumber;
    if (t.has(kPossessive)) return genitive(i);
    const auto& word = info(i);
    if (word.can_be(kFunctionWord)) return function_word(i, word);
    if (word.can_be(kNumeral)) return Tag::kNumber;
    return open_class(i, word);
  }

  Tag punctuation(std::uint32_t i) const {
    const auto text = document_.text_of(token(i));
    if (text == "%" && i > 0 && tags_[i - 1] == Tag::kNumber) return Tag::kNumber;
    if (text == ",") return Tag::kComma;
    if (text == "(" || text == ")" || text == "[" || text == "]") return Tag::kBracket;
    if (text == "\"" || text == "“" || text == "”" || text == "‘" || text == "’" || text == "'" || text == "«" ||
        text == "»") {
      return Tag::kQuote;
    }
    if ((text == "–" || text == "-" || text == "—") && i > 0 && i + 1 < size() && known_[i - 1] && known_[i + 1])
      return Tag::kLink;
    if (text == ";" || text == ":" || text == "." || text == "?" || text == "!" || text == "—" || text == "--" ||
        text == "–" || text == "…" || text == "...") {
      return Tag::kStop;
    }
    return Tag::kOther;
  }

  Tag genitive(std::uint32_t i) const {
    if (i > 0 && (is(i - 1, "it"_w) || is(i - 1, "that"_w) || is(i - 1, "there"_w) || is(i - 1, "he"_w) ||
                  is(i - 1, "she"_w) || is(i - 1, "what"_w))) {
      return Tag::kAuxiliary;
    }
    return Tag::kGenitive;
  }

  Tag function_word(std::uint32_t i, const WordInfo& word) {
    const auto w = token(i).word;
    if (w == "to"_w) return base_verb_at(i + 1) && !noun_phrase_after_to(i) ? Tag::kTo : Tag::kPreposition;
    if (w == "that"_w) return that(i);
    if (w == "her"_w) return nominal_at(i + 1) ? Tag::kPossessive : Tag::kPronoun;
    if (w == "whose"_w || w == "who"_w || w == "whom"_w || w == "which"_w) return Tag::kRelative;
    if (w == "where"_w) return Tag::kRelative;
    if (w == "no"_w) return Tag::kDeterminer;
    if (w == "both"_w) return nominal_at(i + 1) || clause_atom(i + 1) ? Tag::kDeterminer : Tag::kPronoun;
    if (w == "himself"_w || w == "herself"_w || w == "themselves"_w || w == "itself"_w) {
      return before(i) == Tag::kPreposition || before(i) == Tag::kVerbFinite ? Tag::kPronoun : Tag::kAdverb;
    }
    if (w == "yet"_w && before(i) == Tag::kAuxiliary) return Tag::kAdverb;  // "has yet to meet"
    if (w == "once"_w) return clause_at(i + 1) ? Tag::kSubordinator : Tag::kAdverb;
    if (w == "due"_w && before(skip_adverbs_back(i)) == Tag::kAuxiliary && is(i + 1, "to"_w) && base_verb_at(i + 2) &&
        !noun_phrase_after_to(i + 1)) {
      return Tag::kAdjective;  // "is due to fly": no "because of"
    }
    if (w == "ahead"_w || w == "out"_w || w == "due"_w)
      return is(i + 1, "of"_w) || is(i + 1, "to"_w) ? Tag::kPreposition : Tag::kAdverb;
    if (word.can_be(kModal)) {
      if ((w == "might"_w || w == "may"_w || w == "can"_w) && before(i) == Tag::kDeterminer) return Tag::kNoun;
      return Tag::kModal;
    }
    if (word.can_be(kAuxiliary)) return Tag::kAuxiliary;
    if (word.can_be(kNegation)) return Tag::kNegation;
    if (word.can_be(kSubordinator) && word.can_be(kPreposition)) {
      return may_open_clause(i) && clause_at(i + 1) ? Tag::kSubordinator : Tag::kPreposition;
    }
    if (word.can_be(kPreposition)) {
      if (word.can_be(kAdverb) && (i + 1 >= size() || token(i + 1).kind == TokenKind::kPunctuation))
        return Tag::kAdverb;
      return Tag::kPreposition;
    }
    if (word.can_be(kConjunction)) return Tag::kConjunction;
    if (word.can_be(kSubordinator)) return Tag::kSubordinator;
    if (word.can_be(kPossessive_)) return Tag::kPossessive;
    if (word.can_be(kDeterminer) && (nominal_at(i + 1) || clause_atom(i + 1) || !word.can_be(kPronoun)))
      return Tag::kDeterminer;
    return Tag::kPronoun;
  }

  [[nodiscard]] bool clause_atom(std::uint32_t i) const { return i < size() && known_[i]; }

  Tag that(std::uint32_t i) const {
    const auto prev = before(i);
    if (i > 0 && date_token(i - 1) && i > 1 && tags_[i - 2] == Tag::kPreposition)
      return Tag::kSubordinator;  // "demanded on Monday that A resign"
    const bool after_noun = prev == Tag::kNoun || prev == Tag::kAtom;
    const auto next = skip_adverbs(i + 1);
    const bool verb_next = next < size() && !known_[next] &&
                           info(next).can_be(kModal | kAuxiliary | kVerbThird | kVerbPast) &&
                           info(next).noun_share < 50;
    if (after_noun && verb_next) return Tag::kRelative;
    if (after_noun && i + 1 < size() && (known_[i + 1] || can_be(i + 1, kPronoun)) && clause_at(i + 1))
      return Tag::kRelative;
    if (prev == Tag::kVerbFinite || prev == Tag::kParticiple || prev == Tag::kGerund || prev == Tag::kVerbBase ||
        prev == Tag::kAdjective || prev == Tag::kComma) {
      return Tag::kSubordinator;
    }
    if (clause_at(i + 1)) return Tag::kSubordinator;
    return nominal_at(i + 1) ? Tag::kDeterminer : Tag::kPronoun;
  }

  Tag open_class(std::uint32_t i, const WordInfo& word) {
    const auto text = document_.text_of(token(i));
    if (word.pos == 0) {
      if (is_adverb(i)) return Tag::kAdverb;
      if (text.size() > 5 && text.ends_with("est") && nominal_at(i + 1)) return Tag::kAdjective;
      return unknown_word(i, text);
    }
    if (token(i).is("long"_w) && can_be(i + 1, kVerbParticiple) && !opens_noun(before(i))) return Tag::kAdverb;
    const auto at = skip_adverbs_back(i);
    const auto prev = before(at);
    // "he last visited Oslo in May": how recently, not which
    if (token(i).is("last"_w) && can_be(i + 1, kVerbPast) && !opens_noun(prev) && prev != Tag::kPreposition)
      return Tag::kAdverb;
    if (word.can_be(kAdverb) && prev != Tag::kTo && prev != Tag::kModal && !opens_noun(prev)) return Tag::kAdverb;
    if (token(i).capitalised() && i > 0 && word.can_be(kVerbGerund) && prev == Tag::kPreposition)
      return Tag::kNoun;  // Memorandum of Understanding
    // "held direct talks": an adjective before its noun, where no verb can stand
    if (word.can_be(kAdjective) && word.can_be(kVerbBase) && nominal_at(i + 1) && prev != Tag::kTo &&
        prev != Tag::kModal && prev != Tag::kPronoun && prev != Tag::kAtom && prev != Tag::kAuxiliary) {
      return Tag::kAdjective;
    }
    if (word.can_be(kAnyVerb)) {
      const auto tagged = verb_or_noun(i, word, prev);
      if (tagged != Tag::kOther) return tagged;
    }
    if (word.can_be(kAdverb) && !(word.can_be(kAdjective) && nominal_at(i + 1))) return Tag::kAdverb;
    if (word.can_be(kAdjective)) return Tag::kAdjective;
    return Tag::kNoun;
  }

  Tag unknown_word(std::uint32_t i, std::string_view text) const {
    const auto prev = before(skip_adverbs_back(i));
    if (text.size() > 4 && text.ends_with("ed") && !token(i).capitalised()) {
      if (prev == Tag::kAuxiliary) return Tag::kParticiple;
      if (prev == Tag::kAtom || prev == Tag::kPronoun) return Tag::kVerbFinite;
      if (nominal_at(i + 1)) return Tag::kAdjective;
      return Tag::kParticiple;
    }
    if (text.size() > 5 && text.ends_with("ing") && prev == Tag::kAuxiliary) return Tag::kGerund;
    return Tag::kNoun;
  }

  static bool opens_noun(Tag tag) {
    return tag == Tag::kDeterminer || tag == Tag::kPossessive || tag == Tag::kGenitive || tag == Tag::kAdjective ||
           tag == Tag::kNumber;
  }

  Tag verb_or_noun(std::uint32_t i, const WordInfo& word, Tag prev) {
    if (prev == Tag::kTo || prev == Tag::kModal) return word.can_be(kVerbBase) ? Tag::kVerbBase : Tag::kNoun;
    if (prev == Tag::kAuxiliary) return after_auxiliary(i, word);
    if (opens_noun(prev) || (i > 0 && is(i - 1, "whose"_w))) return inside_noun_group(i, word);
    if (word.can_be(kVerbGerund)) return gerund(i, word, prev);
    if (word.can_be(kVerbPast | kVerbParticiple) && !word.can_be(kVerbThird)) return past(i, word, prev);
    return present(i, word, prev);
  }

  Tag after_auxiliary(std::uint32_t i, const WordInfo& word) {
    const auto aux = skip_adverbs_back(i) - 1;
    const bool have = is(aux, "have"_w) || is(aux, "has"_w) || is(aux, "had"_w) || is(aux, "having"_w);
    const bool make_do = is(aux, "do"_w) || is(aux, "does"_w) || is(aux, "did"_w) ||
                         token(aux).word == hash_folded("didn't") || token(aux).word == hash_folded("don't") ||
                         token(aux).word == hash_folded("doesn't");
    if (make_do && word.can_be(kVerbBase)) return Tag::kVerbBase;
    if (word.can_be(kVerbParticiple))
      return have || !nominal_at(i + 1) || !word.can_be(kAdjective) ? Tag::kParticiple : Tag::kAdjective;
    if (word.can_be(kVerbGerund)) return Tag::kGerund;
    return word.can_be(kNoun) || word.noun_share > 0 ? Tag::kNoun
           : word.can_be(kVerbPast)                  ? Tag::kParticiple
                                                     : Tag::kOther;
  }

  Tag inside_noun_group(std::uint32_t i, const WordInfo& word) {
    const auto prev = before(i);
    if (prev == Tag::kNumber && i > 1 && is(i - 2, "the"_w) && word.can_be(kVerbPast) && !another_finite_follows(i))
      return Tag::kVerbFinite;
    if (word.can_be(kVerbGerund)) {
      // "the meeting", "in signing a pact": after an adjective or determiner it is a noun, unless it modifies the next
      // one
      return nominal_at(i + 1) && !word.can_be(kNoun) ? Tag::kAdjective : Tag::kNoun;
    }
    if (word.can_be(kVerbPast | kVerbParticiple) && !word.can_be(kNoun) && word.noun_share == 0) {
      if (nominal_at(i + 1) || (i + 1 < size() && known_[i + 1] && !is_date_at(i + 1) && prev == Tag::kDeterminer))
        return Tag::kAdjective;
      return prev == Tag::kNumber || prev == Tag::kDeterminer ? past(i, word, prev) : Tag::kAdjective;
    }
    if (word.noun_share == 0 && !word.can_be(kNoun)) {
      if (word.can_be(kAdjective)) return Tag::kAdjective;
      return prev == Tag::kNumber || prev == Tag::kAdjective ? Tag::kVerbFinite : Tag::kNoun;
    }
    return Tag::kNoun;
  }

  Tag gerund(std::uint32_t i, const WordInfo& word, Tag prev) const {
    if (word.can_be(kAdjective) && nominal_at(i + 1)) return Tag::kAdjective;  // "trading partner"
    const bool object_next = i + 1 < size() && (known_[i + 1] || can_be(i + 1, kDeterminer | kPossessive_ | kPronoun));
    const bool noun_like = word.can_be(kNoun);
    if (prev == Tag::kSubordinator) return Tag::kGerund;
    if (noun_like && !object_next && prev != Tag::kComma) return Tag::kNoun;
    if (prev == Tag::kPreposition && noun_like && !object_next) return Tag::kNoun;
    if ((prev == Tag::kNoun || prev == Tag::kAtom) && noun_like)
      return object_next && prev == Tag::kNoun ? Tag::kGerund : Tag::kNoun;
    return Tag::kGerund;
  }

  /// Past tense or participle, for a form that can be both (or only one).
  Tag past(std::uint32_t i, const WordInfo& word, Tag prev) {
    if (!word.can_be(kVerbParticiple)) return Tag::kVerbFinite;  // took, went
    if (!word.can_be(kVerbPast))
      return nominal_at(i + 1) && prev != Tag::kNoun && prev != Tag::kAtom ? Tag::kAdjective : Tag::kParticiple;
    if (word.noun_share > 50) return present(i, word, prev);
    if (i > 0 && tags_[i - 1] == Tag::kVerbFinite && (nominal_at(i + 1) || clause_atom(i + 1)))
      return Tag::kAdjective;  // "appointed retired general A"
    if (word.can_be(kAdjective) && clause_atom(i + 1) && person_[i + 1] && (prev == Tag::kComma || prev == Tag::kStop))
      return Tag::kAdjective;  // "her successor, retired general A"
    if (i == 0 && clause_atom(i + 1) && person_[i + 1])
      return Tag::kAdjective;  // "Jailed opposition leader A calls for"
    if (prev == Tag::kPreposition) return nominal_at(i + 1) ? Tag::kAdjective : Tag::kParticiple;
    if (prev == Tag::kPronoun || prev == Tag::kRelative) return Tag::kVerbFinite;
    if (is(i + 1, "by"_w)) return Tag::kParticiple;
    if (prev == Tag::kAtom && names_relative_subject(i)) return Tag::kVerbFinite;
    if (prev == Tag::kStop && nominal_at(i + 1)) return Tag::kParticiple;
    if (prev == Tag::kConjunction) return Tag::kVerbFinite;
    // "X, president of Y, | said": the comma only closes the apposition
    if (prev == Tag::kComma && i > 1 && tags_[i - 2] == Tag::kAtom && apposed_[i - 2]) {
      return no_subject_before(i) || clause_has_verb(i - 1) ? Tag::kParticiple : Tag::kVerbFinite;
    }
    if (prev == Tag::kComma)
      return finite_follows_comma(i) || !open_parenthesis(i) ? Tag::kParticiple : Tag::kVerbFinite;
    if (prev == Tag::kAtom && lexicon_.is(word.lemma, Cue::kReportingVerb) && !after_preposition(i))
      return Tag::kVerbFinite;
    if (prev == Tag::kNoun || prev == Tag::kAtom || prev == Tag::kBracket || prev == Tag::kQuote) {
      if (no_subject_before(i) || clause_has_verb(i)) return object_follows(i) ? Tag::kVerbFinite : Tag::kParticiple;
      return !object_follows(i) && another_finite_follows(i) ? Tag::kParticiple : Tag::kVerbFinite;
    }
    return Tag::kVerbFinite;
  }

  /// A word that can be a noun or a present-tense verb: "visits", "meet".
  Tag present(std::uint32_t i, const WordInfo& word, Tag prev) const {
    const bool object_next =
        i + 1 < size() &&
        (known_[i + 1] || can_be(i + 1, kDeterminer | kPossessive_ | kPronoun | kNumeral | kAdjective) ||
         token(i + 1).kind == TokenKind::kNumber);
    const bool third = word.can_be(kVerbThird);
    if (word.noun_share == 0 && !word.can_be(kNoun)) {
      return word.can_be(kAdjective) && !object_next ? Tag::kAdjective : Tag::kVerbFinite;
    }
    if (prev == Tag::kRelative && is(i - 1, "where"_w)) return Tag::kNoun;  // "where talks are planned"
    if (prev == Tag::kPronoun || prev == Tag::kRelative) return Tag::kVerbFinite;
    // "Roe, the minister, meets ...", "the Congo (DRC) signs": what closed there is the subject
    const bool closed =
        (prev == Tag::kComma && i > 1 && tags_[i - 2] == Tag::kAtom && apposed_[i - 2]) || prev == Tag::kBracket;
    if (closed || prev == Tag::kAtom) return after_name(i, word, object_next, third, closed);
    if (prev == Tag::kNoun) {
      const bool plural = document_.text_of(token(i - 1)).ends_with("s");
      if (verb_is_missing(i)) {
        if (third && !plural && (object_next || word.noun_share < 30) && word.noun_share < 60) return Tag::kVerbFinite;
        if (!third && plural && (object_next || word.noun_share < 10) && word.noun_share < 50) return Tag::kVerbFinite;
      }
      return Tag::kNoun;
    }
    if (prev == Tag::kConjunction) {
      if (object_next && word.noun_share < 60) return Tag::kVerbFinite;
      return third && present_before(i) ? Tag::kVerbFinite : Tag::kNoun;  // "visits Gaza and meets with"
    }
    if (prev == Tag::kAdverb && word.noun_share < 50) return Tag::kVerbFinite;
    return Tag::kNoun;
  }

  /// "Xi visits Vietnam", "Macron lands in Rome", "Xi and Lam meet"; but "the Trump visits", "Xi visit sparks hope".
  Tag after_name(std::uint32_t i, const WordInfo& word, bool object_next, bool third, bool closed) const {
    const bool person = closed ? i > 1 && person_[i - 2] : person_[i - 1];
    if (!closed && modifier_[i - 1] && !(third && object_next)) return Tag::kNoun;
    if (!verb_is_missing(i)) return object_next && third && word.noun_share < 30 ? Tag::kVerbFinite : Tag::kNoun;
    if (third && (object_next || person) && (person || word.noun_share < 80)) return Tag::kVerbFinite;
    if (!third && (object_next || closed || coordinated_before(i)) && word.noun_share < 60) return Tag::kVerbFinite;
    if (!third && word.noun_share < 10 && !person) return Tag::kVerbFinite;  // "South Korea meet"
    return Tag::kNoun;
  }
};

}  // namespace

std::string_view to_string(Tag tag) {
  static constexpr std::array<std::string_view, 27> kNames = {
      "atom", "noun", "adj", "num",  "det",  "poss", "'s",  "pron",  "verb", "base",    "part",  "ger",  "modal", "aux",
      "neg",  "to",   "adv", "prep", "conj", "sub",  "rel", "comma", "stop", "bracket", "quote", "link", "other"};
  return kNames[static_cast<std::size_t>(tag)];
}

std::vector<Tag> tag_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                              std::span<const Atom> atoms) {
  return Tagger(document, lexicon, sentence, atoms).run();
}

}  // namespace bilat
