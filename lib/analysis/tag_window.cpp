// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/tag_window.h"

#include <algorithm>

namespace bilat {
namespace {

bool has_comma(const Document& document, TokenRange tokens) {
  for (auto t = tokens.begin; t < tokens.end; ++t) {
    if (document.text_of(document.token(t)) == ",") return true;
  }
  return false;
}

}  // namespace

TagWindow::TagWindow(const Document& document, const Lexicon& lexicon, TokenRange sentence, std::span<const Atom> atoms)
    : document_(document), lexicon_(lexicon), sentence_(sentence), tags_(sentence.size(), Tag::kOther) {
  known_.resize(sentence.size(), false);
  person_.resize(sentence.size(), false);
  modifier_.resize(sentence.size(), false);
  apposed_.resize(sentence.size(), false);
  for (const auto& atom : atoms) {
    for (auto i = atom.tokens.begin; i < atom.tokens.end; ++i) {
      const auto at = i - sentence.begin;
      if (at >= tags_.size()) break;
      tags_[at] = Tag::kAtom;
      known_[at] = true;
      person_[at] = atom.person;
      modifier_[at] = atom.modifier;
      // an apposition inside the name opens with a comma that the one behind the name closes
      if (i + 1 == atom.tokens.end) apposed_[at] = has_comma(document, atom.tokens);
    }
    if (atom.kind == Atom::Kind::kDate) {
      date_begin_.push_back(atom.tokens.begin - sentence.begin);
      date_end_.push_back(atom.tokens.end - sentence.begin);
    }
  }
}

std::uint32_t TagWindow::skip_adverbs_back(std::uint32_t i) const {
  while (i > 0 && (tags_[i - 1] == Tag::kAdverb || tags_[i - 1] == Tag::kNegation)) --i;
  return i;
}

std::uint32_t TagWindow::skip_adverbs(std::uint32_t i) const {
  for (std::uint32_t n = 0; n < 4 && i < size() && !known_[i] && is_adverb(i); ++n) ++i;
  return i;
}

bool TagWindow::is_adverb(std::uint32_t i) const {
  const auto& word = info(i);
  if (word.can_be(kAdverb | kNegation)) return true;
  const auto text = document_.text_of(token(i));
  return word.pos == 0 && text.size() > 4 && text.ends_with("ly");
}

bool TagWindow::base_verb_at(std::uint32_t i) const {
  i = skip_adverbs(i);
  if (i >= size() || known_[i]) return false;
  return info(i).can_be(kVerbBase) || is(i, "be"_w) || is(i, "have"_w) || is(i, "do"_w) || is(i, "get"_w);
}

bool TagWindow::clause_at(std::uint32_t i) const {
  bool noun = false;
  for (const auto end = std::min(size(), i + kTagWindow); i < end; ++i) {
    if (known_[i]) {
      noun = true;
      continue;
    }
    const auto& word = info(i);
    if (token(i).kind == TokenKind::kPunctuation) {
      // "after his predecessor, Lagi, | stepped down"
      if (noun && document_.text_of(token(i)) == "," && can_be(skip_adverbs(i + 1), kVerbPast | kModal | kAuxiliary) &&
          known_[i - 1] && !date_token(i - 1)) {
        return true;
      }
      return false;
    }
    if (is(i, "being"_w) || is(i, "having"_w)) return false;
    if (word.can_be(kModal | kAuxiliary)) return noun;
    if (word.can_be(kPronoun) && !word.can_be(kDeterminer | kRelative)) {
      if (noun && !can_be(i - 1, kConjunction)) return false;
      if (can_be(skip_adverbs(i + 1), kVerbBase)) return true;  // "as they view"
      noun = true;
      continue;
    }
    if (noun && word.can_be(kVerbThird | kVerbPast) && !word.can_be(kFunctionWord) && word.noun_share < 60) {
      if (can_be(i - 1, kConjunction)) return false;
      const bool ambiguous = word.can_be(kVerbParticiple) && can_be(skip_adverbs(i + 1), kPreposition) &&
                             !(known_[i - 1] && person_[i - 1]);
      if (!ambiguous && (word.noun_share == 0 || !word.can_be(kNounPlural) || (known_[i - 1] && word.noun_share < 50)))
        return true;
      if (!ambiguous) return false;
      continue;
    }
    if (word.can_be(kPreposition | kConjunction | kSubordinator | kRelative)) {
      if (word.can_be(kRelative | kSubordinator)) return false;
      continue;
    }
    if (!word.can_be(kDeterminer | kPossessive_)) noun = true;
  }
  return false;
}

bool TagWindow::may_open_clause(std::uint32_t i) const {
  for (auto k = i; k > 0; --k) {
    const auto t = tags_[k - 1];
    if (k == i && (t == Tag::kComma || t == Tag::kStop || t == Tag::kQuote || t == Tag::kConjunction)) return true;
    if (t == Tag::kVerbFinite || t == Tag::kVerbBase || t == Tag::kAuxiliary || t == Tag::kParticiple ||
        t == Tag::kGerund)
      return true;
    if (starts_clause(t) || i - k > kTagWindow) return k == i;
  }
  return i == 0 || is_date_at(0) || adverbs_only(i);
}

bool TagWindow::adverbs_only(std::uint32_t i) const {
  for (std::uint32_t k = 0; k < i; ++k) {
    if (tags_[k] != Tag::kAdverb && tags_[k] != Tag::kConjunction) return false;
  }
  return true;
}

bool TagWindow::noun_phrase_after_to(std::uint32_t i) const {
  const auto next = skip_adverbs(i + 1);
  return next < size() && !known_[next] && info(next).noun_share >= 90 && !is(next, "host"_w) && i > 0 &&
         tags_[i - 1] != Tag::kVerbFinite && tags_[i - 1] != Tag::kParticiple && tags_[i - 1] != Tag::kAuxiliary;
}

bool TagWindow::nominal_at(std::uint32_t i) const {
  if (i >= size()) return false;
  if (known_[i]) return modifier_[i];
  if (token(i).kind == TokenKind::kPunctuation) return false;
  const auto& word = info(i);
  if (word.can_be(kFunctionWord)) return word.can_be(kNumeral) || is(i, "own"_w);
  if (word.pos == 0 || word.can_be(kNoun | kAdjective | kNumeral | kVerbGerund | kVerbParticiple))
    return !is_adverb(i) || word.can_be(kAdjective);
  return word.noun_share > 0;
}

bool TagWindow::no_subject_before(std::uint32_t i) const {
  for (auto k = i; k > 0 && i - k < kTagWindow && !starts_clause(tags_[k - 1]); --k) {
    if (!nominal(tags_[k - 1])) continue;
    if (k == 1 || starts_clause(tags_[k - 2])) return date_token(k - 1);
    if (!nominal(tags_[k - 2]) && tags_[k - 2] != Tag::kPreposition && tags_[k - 2] != Tag::kAdverb &&
        !date_token(k - 1))
      return false;
  }
  return true;
}

bool TagWindow::date_token(std::uint32_t k) const {
  return std::any_of(date_end_.begin(), date_end_.end(), [&](std::uint32_t end) { return end == k + 1; });
}

bool TagWindow::clause_has_verb(std::uint32_t i) const {
  for (auto k = i; k > 0 && i - k < kTagWindow; --k) {
    const auto t = tags_[k - 1];
    if (starts_clause(t) || t == Tag::kComma || t == Tag::kConjunction) return false;
    if (t == Tag::kVerbFinite || t == Tag::kVerbBase || t == Tag::kGerund || t == Tag::kParticiple) {
      if (k < i - 1 && after_preposition(i)) return true;  // "warned him in a letter sent on Friday"
      return k < i - 1 && !lexicon_.is(info(k - 1).lemma, Cue::kReportingVerb) && tags_[i - 1] != Tag::kPronoun &&
             !(tags_[i - 1] == Tag::kAtom && person_[i - 1]);
    }
  }
  return false;
}

bool TagWindow::after_preposition(std::uint32_t i) const {
  auto k = i;
  while (k > 0 && nominal(tags_[k - 1])) {
    --k;
    if (k > 1 && is(k - 1, "of"_w) && nominal(tags_[k - 2])) --k;
  }
  return k > 0 && tags_[k - 1] == Tag::kPreposition;
}

bool TagWindow::names_relative_subject(std::uint32_t i) const {
  auto k = i;
  while (k > 0 && tags_[k - 1] == Tag::kAtom) --k;
  return k > 0 && (tags_[k - 1] == Tag::kRelative || tags_[k - 1] == Tag::kSubordinator);
}

bool TagWindow::object_follows(std::uint32_t i) const {
  const auto k = skip_adverbs(i + 1);
  if (k >= size() || token(k).kind == TokenKind::kPunctuation) return false;
  if (known_[k]) return !is_date_at(k);
  return info(k).can_be(kDeterminer | kPossessive_ | kPronoun) || nominal_at(k);
}

bool TagWindow::is_date_at(std::uint32_t k) const {
  return std::any_of(date_begin_.begin(), date_begin_.end(), [&](std::uint32_t begin) { return begin == k; });
}

bool TagWindow::another_finite_follows(std::uint32_t i) const {
  for (auto k = i + 1, end = std::min(size(), i + kTagWindow); k < end; ++k) {
    if (token(k).kind == TokenKind::kPunctuation) {
      return false;
    }
    if (known_[k]) continue;
    const auto& word = info(k);
    if (word.can_be(kConjunction | kRelative | kSubordinator) && !word.can_be(kPreposition)) return false;
    if (word.can_be(kPreposition | kDeterminer | kPossessive_)) continue;
    if (word.can_be(kPronoun)) return false;  // a new clause
    if (can_be(k - 1, kAuxiliary)) continue;  // "being accused"
    if (is(k, "being"_w) || is(k, "having"_w) || is(k, "been"_w) || is(k, "be"_w)) continue;
    if (word.can_be(kModal | kAuxiliary)) return k > i + 1;
    const auto prev_class = k == i + 1 ? 0U : (known_[k - 1] ? kNoun : info(k - 1).pos);
    if (word.can_be(kVerbPast | kVerbThird) && !word.can_be(kNounPlural) && word.noun_share < 30 && k > i + 1 &&
        (prev_class & (kDeterminer | kPreposition | kPossessive_)) == 0 && !nominal_modifier(k)) {
      return true;
    }
  }
  return false;
}

bool TagWindow::nominal_modifier(std::uint32_t k) const {
  return info(k).can_be(kVerbParticiple) && nominal_at(k + 1) && !known_[k + 1];
}

bool TagWindow::finite_follows_comma(std::uint32_t i) const {
  for (auto k = i + 1, end = std::min(size(), i + kTagWindow); k + 1 < end; ++k) {
    if (token(k).kind != TokenKind::kPunctuation || document_.text_of(token(k)) != ",") continue;
    const auto next = skip_adverbs(k + 1);
    return next < size() && !known_[next] && info(next).can_be(kModal | kAuxiliary | kVerbPast | kVerbThird);
  }
  return false;
}

bool TagWindow::open_parenthesis(std::uint32_t i) const {
  std::uint32_t commas = 0;
  bool verb = false;
  for (auto k = i; k > 0 && i - k < kTagWindow; --k) {
    const auto t = tags_[k - 1];
    if (t == Tag::kStop || t == Tag::kQuote || t == Tag::kSubordinator) break;
    // ", who mediates for the union, | travelled"
    if (t == Tag::kRelative) return k > 1 && tags_[k - 2] == Tag::kComma;
    if (t == Tag::kVerbFinite || t == Tag::kAuxiliary) verb = true;
    if (verb) continue;
    commas += tags_[k - 1] == Tag::kComma;
    commas += tags_[k - 1] == Tag::kAtom && apposed_[k - 1];
  }
  return !verb && commas % 2 == 0 && commas > 0;
}

bool TagWindow::coordinated_before(std::uint32_t i) const {
  auto k = i;
  while (k > 0 && tags_[k - 1] == Tag::kAtom) --k;
  if (k < 2 || tags_[k - 1] != Tag::kConjunction) return false;
  return tags_[k - 2] == Tag::kAtom || (k > 2 && tags_[k - 2] == Tag::kComma && tags_[k - 3] == Tag::kAtom);
}

bool TagWindow::verb_is_missing(std::uint32_t i) const {
  for (auto k = i; k > 0 && i - k < kTagWindow; --k) {
    const auto t = tags_[k - 1];
    if (starts_clause(t) || t == Tag::kConjunction || t == Tag::kQuote) break;
    if (t == Tag::kVerbFinite || t == Tag::kAuxiliary || t == Tag::kModal) {
      return lexicon_.is(info(k - 1).lemma, Cue::kReportingVerb);
    }
    if (t == Tag::kVerbBase) return false;
  }
  return !another_finite_follows(i);
}

bool TagWindow::present_before(std::uint32_t i) const {
  for (auto k = i; k > 0 && i - k < kTagWindow; --k) {
    const auto t = tags_[k - 1];
    if (t == Tag::kStop) return false;
    if (t == Tag::kVerbFinite) return info(k - 1).can_be(kVerbThird);
  }
  return false;
}

}  // namespace bilat
