// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/groups.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace bilat {
namespace {

std::int32_t number_of(std::string_view folded) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  for (std::size_t i = 1; i < kWords.size(); ++i) {
    if (kWords[i] == folded) return static_cast<std::int32_t>(i);
  }
  std::int32_t value = 0;
  for (const char c : folded) {
    if (c == ',') continue;
    if (c < '0' || c > '9' || value > 100'000) return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

class Grouper {
 public:
  Grouper(const Document& document, const Lexicon& lexicon, TokenRange sentence, const std::vector<Tag>& tags,
          std::span<const Atom> atoms)
      : document_(document), lexicon_(lexicon), sentence_(sentence), tags_(tags), atoms_(atoms) {
    atom_at_.resize(tags.size(), kAbsent);
    for (std::uint32_t a = 0; a < atoms.size(); ++a) {
      for (auto i = atoms[a].tokens.begin; i < atoms[a].tokens.end && i < sentence.end; ++i) {
        atom_at_[i - sentence.begin] = a;
      }
    }
  }

  std::vector<Group> run() {
    while (at_ < size()) step();
    for (auto& group : groups_) group.cues = lexicon_.find(group.word).cues;
    return std::move(groups_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tags_.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.token(sentence_.begin + i); }
  [[nodiscard]] Tag tag(std::uint32_t i) const { return i < size() ? tags_[i] : Tag::kStop; }
  [[nodiscard]] bool is_date(std::uint32_t i) const {
    return i < size() && atom_at_[i] != kAbsent && atoms_[atom_at_[i]].kind == Atom::Kind::kDate;
  }
  [[nodiscard]] bool is_name(std::uint32_t i) const {
    return i < size() && atom_at_[i] != kAbsent && atoms_[atom_at_[i]].kind == Atom::Kind::kName;
  }
  [[nodiscard]] std::uint32_t atom_end(std::uint32_t i) const {
    return std::min(size(), atoms_[atom_at_[i]].tokens.end - sentence_.begin);
  }

  Group& emit(GroupKind kind, std::uint32_t begin, std::uint32_t end) {
    Group group;
    group.kind = kind;
    group.tokens = {sentence_.begin + begin, sentence_.begin + end};
    group.head = sentence_.begin + end - 1;
    group.word = document_.token(group.head).word;
    groups_.push_back(group);
    return groups_.back();
  }

  void step() {
    const auto i = at_;
    if (is_date(i) && !date_starts_noun(i)) return date_group(i);
    switch (tags_[i]) {
      case Tag::kAtom:
      case Tag::kNoun:
      case Tag::kAdjective:
      case Tag::kNumber:
      case Tag::kDeterminer:
      case Tag::kPossessive:
      case Tag::kPronoun:
        return noun_group(i);
      case Tag::kVerbFinite:
      case Tag::kVerbBase:
      case Tag::kParticiple:
      case Tag::kGerund:
      case Tag::kModal:
      case Tag::kAuxiliary:
      case Tag::kTo:
        return verb_group(i);
      case Tag::kNegation:
      case Tag::kAdverb:
        if (verb_after_adverbs(i)) return verb_group(i);
        return single(GroupKind::kAdverb);
      case Tag::kPreposition:
        return preposition(i);
      case Tag::kConjunction:
        return single(GroupKind::kConjunction);
      case Tag::kSubordinator:
        return single(GroupKind::kSubordinator);
      case Tag::kRelative:
        return single(GroupKind::kRelative);
      case Tag::kComma:
        return single(GroupKind::kComma);
      case Tag::kStop:
        return single(GroupKind::kStop);
      case Tag::kBracket:
        return single(GroupKind::kBracket);
      case Tag::kQuote:
        return single(GroupKind::kQuote);
      case Tag::kGenitive:
      case Tag::kLink:
      case Tag::kOther:
        return single(GroupKind::kOther);
    }
  }

  void single(GroupKind kind) {
    emit(kind, at_, at_ + 1);
    ++at_;
  }

  /// A date that belongs to a noun: "Friday's talks", "Monday talks" (but not "on Monday officials ...").
  [[nodiscard]] bool date_starts_noun(std::uint32_t i) const {
    const auto end = atom_end(i);
    if (tag(end) == Tag::kGenitive) return true;
    const bool after_preposition = i > 0 && tags_[i - 1] == Tag::kPreposition;
    return !after_preposition && i > 0 && end < size() && tag(end) == Tag::kNoun && tags_[i - 1] != Tag::kComma &&
           tags_[i - 1] != Tag::kVerbFinite && tags_[i - 1] != Tag::kNoun && tags_[i - 1] != Tag::kAtom;
  }

  void date_group(std::uint32_t i) {
    const auto atom = atom_at_[i];
    at_ = atom_end(i);
    emit(GroupKind::kDate, i, at_).atom = atom;
  }

  [[nodiscard]] bool verb_after_adverbs(std::uint32_t i) const {
    while (tag(i) == Tag::kAdverb || tag(i) == Tag::kNegation) ++i;
    const auto t = tag(i);
    return t == Tag::kVerbFinite || t == Tag::kModal || t == Tag::kAuxiliary || t == Tag::kGerund ||
           t == Tag::kParticiple || t == Tag::kTo || t == Tag::kVerbBase;
  }

  void preposition(std::uint32_t i) {
    const auto compound = lexicon_.compound_preposition(document_, sentence_.begin + i, sentence_.end);
    if (compound.length == 0) return single(GroupKind::kPreposition);
    emit(GroupKind::kPreposition, i, i + compound.length).word = compound.word;
    at_ = i + compound.length;
  }

  void noun_group(std::uint32_t i) {
    GroupIndex possessor = kAbsent;
    for (;;) {
      const auto begin = at_;
      auto group = noun_segment();
      group.possessor = possessor;
      if (possessor != kAbsent) group.definite = true;
      if (at_ == begin) return single(GroupKind::kOther);
      const bool genitive = tag(at_) == Tag::kGenitive;
      const auto last = group.kind;
      if (genitive && group.date_modifier != kAbsent && group.atom == kAbsent &&
          group.tokens.end - group.tokens.begin == date_length(group.date_modifier)) {
        ++at_;  // "Friday's": the date modifies what follows
        pending_date_ = group.date_modifier;
        if (starts_noun(at_)) continue;
      }
      groups_.push_back(group);
      if (!genitive || last != GroupKind::kNoun) return;
      possessor = static_cast<GroupIndex>(groups_.size() - 1);
      ++at_;
      if (!starts_noun(at_)) return;
    }
    (void)i;
  }

  [[nodiscard]] std::uint32_t date_length(std::uint32_t atom) const { return atoms_[atom].tokens.size(); }

  [[nodiscard]] bool starts_noun(std::uint32_t i) const {
    const auto t = tag(i);
    return t == Tag::kAtom || t == Tag::kNoun || t == Tag::kAdjective || t == Tag::kNumber || t == Tag::kDeterminer;
  }

  /// One noun group up to a genitive, from at_.
  Group noun_segment() {
    Group group;
    group.kind = GroupKind::kAdjective;
    const auto begin = at_;
    std::uint32_t head = begin;
    group.date_modifier = std::exchange(pending_date_, kAbsent);
    for (; at_ < size();) {
      const auto t = tags_[at_];
      if ((t == Tag::kNoun || t == Tag::kAdjective) && named_somebody(group, begin)) break;
      if (t == Tag::kPronoun) {
        if (at_ != begin) break;
        group.pronoun = true;
        group.kind = GroupKind::kNoun;
        group.plural =
            token(at_).is("they"_w) || token(at_).is("them"_w) || token(at_).is("both"_w) || token(at_).is("we"_w);
        group.no = token(at_).is("neither"_w) || token(at_).is("none"_w);
        head = at_++;
        break;
      }
      if (t == Tag::kAtom) {
        if (!take_atom(group, begin, head)) break;
        continue;
      }
      if (t == Tag::kDeterminer || t == Tag::kPossessive) {
        if (at_ != begin && !(t == Tag::kDeterminer && tags_[at_ - 1] == Tag::kDeterminer) &&
            !(t == Tag::kPossessive && tags_[at_ - 1] == Tag::kDeterminer)) {
          break;
        }
        read_determiner(group);
      } else if (t == Tag::kNumber) {
        if (group.kind == GroupKind::kNoun) break;
        group.number = number_of(fold(document_.text_of(token(at_))));
        if (group.number > 1) group.plural = true;
        head = at_;
      } else if (t == Tag::kNoun) {
        group.kind = GroupKind::kNoun;
        group.atom = kAbsent;
        head = at_;
      } else if (t == Tag::kAdjective) {
        if (group.kind == GroupKind::kNoun && !next_is_noun(at_ + 1)) break;
        if (group.kind != GroupKind::kNoun) head = at_;
      } else if (t == Tag::kLink) {
        if (at_ == begin || tag(at_ + 1) != Tag::kAtom) break;
      } else if (t == Tag::kAdverb && at_ != begin && tag(at_ + 1) == Tag::kAdjective &&
                 group.kind != GroupKind::kNoun) {
        // "a very warm welcome"
      } else {
        break;
      }
      ++at_;
    }
    finish_noun(group, begin, head);
    return group;
  }

  /// "named Jane Roe | finance minister": behind a verb of naming the post is no part of the person's name.
  [[nodiscard]] bool named_somebody(const Group& group, std::uint32_t begin) const {
    if (group.atom == kAbsent || !atoms_[group.atom].person || at_ == begin || groups_.empty()) return false;
    if (tags_[at_ - 1] != Tag::kAtom || atoms_[group.atom].tokens.begin != sentence_.begin + begin) return false;
    return groups_.back().kind == GroupKind::kVerb && lexicon_.is(groups_.back().word, Cue::kNamingVerb);
  }

  [[nodiscard]] bool next_is_noun(std::uint32_t i) const {
    return tag(i) == Tag::kNoun || (tag(i) == Tag::kAdjective && tag(i + 1) == Tag::kNoun);
  }

  /// Takes a name or a date into the group; false when the group ends before it.
  bool take_atom(Group& group, std::uint32_t begin, std::uint32_t& head) {
    const auto atom = atom_at_[at_];
    if (is_date(at_)) {
      const auto end = atom_end(at_);
      const bool inside = starts_noun(end) || tag(end) == Tag::kGenitive;
      if (!inside ||
          (group.kind == GroupKind::kNoun && at_ != begin && tag(end) != Tag::kNoun && tag(end) != Tag::kGenitive))
        return false;
      group.date_modifier = atom;
      at_ = end;
      if (tag(at_) == Tag::kGenitive && at_ != begin && group.kind != GroupKind::kNoun && group.tokens.empty() &&
          next_is_noun(at_ + 1) && end - begin > date_length(atom)) {
        ++at_;  // "the Friday's talks"
      }
      return true;
    }
    // two names in a row are two groups, unless the first only modifies ("Chinese Foreign Ministry")
    if (group.atom != kAbsent && group.kind == GroupKind::kNoun && !atoms_[group.atom].modifier && at_ != begin &&
        tags_[at_ - 1] == Tag::kAtom) {
      return false;
    }
    group.kind = GroupKind::kNoun;
    group.atom = atom;
    at_ = atom_end(at_);
    head = at_ - 1;
    return true;
  }

  void read_determiner(Group& group) {
    const auto& t = token(at_);
    if (tags_[at_] == Tag::kPossessive) {
      group.possessive = sentence_.begin + at_;
      group.definite = true;
    }
    if (t.is("the"_w) || t.is("this"_w) || t.is("that"_w) || t.is("these"_w) || t.is("those"_w) || t.is("both"_w)) {
      group.definite = true;
    }
    if (t.is("both"_w)) {
      group.number = 2;
      group.plural = true;
    }
    if (t.is("no"_w) || t.is("neither"_w)) group.no = true;
  }

  void finish_noun(Group& group, std::uint32_t begin, std::uint32_t head) {
    group.tokens = {sentence_.begin + begin, sentence_.begin + at_};
    group.head = sentence_.begin + head;
    if (group.kind == GroupKind::kAdjective && at_ > begin &&
        (group.number != 0 || tag(begin) == Tag::kDeterminer || tag(begin) == Tag::kPossessive)) {
      group.kind = GroupKind::kNoun;  // "the two", "a third"
    }
    if (at_ == begin) return;
    group.word = document_.token(group.head).word;
    const auto text = document_.text_of(document_.token(group.head));
    if (group.atom == kAbsent && !group.pronoun && text.size() > 3 && text.ends_with("s") && !text.ends_with("ss"))
      group.plural = true;
  }

  void verb_group(std::uint32_t i) {
    Group group;
    group.kind = GroupKind::kVerb;
    bool be = false, have = false, any_aux = false;
    std::uint32_t main = kAbsent;
    for (; at_ < size() && main == kAbsent; ++at_) {
      const auto t = tags_[at_];
      const auto& word = token(at_);
      if (t == Tag::kModal) {
        if (any_aux || group.modal != 0) break;
        group.modal = word.word == hash_folded("won't")                              ? "will"_w
                      : word.word == hash_folded("wouldn't")                         ? "would"_w
                      : word.word == "cannot"_w || word.word == hash_folded("can't") ? "can"_w
                                                                                     : word.word;
        group.negated |= lexicon_.find(word.word).can_be(kNegation);
      } else if (t == Tag::kAuxiliary) {
        if (!auxiliary(group, be, have, any_aux)) break;
      } else if (t == Tag::kNegation) {
        group.negated = true;
      } else if (t == Tag::kQuote) {
        if (at_ == i || !verb_after_adverbs(at_ + 1)) break;  // would "never rule out" it
      } else if (t == Tag::kAdverb) {
        if (!verb_after_adverbs(at_)) break;
      } else if (t == Tag::kTo) {
        if (be && at_ != i)
          group.modal = "is-to"_w;  // "is to visit"
        else if (have && at_ != i)
          group.modal = token(at_ - 1).is("yet"_w) ? "has-yet-to"_w : "must"_w;  // "has to"
        else if (at_ != i && tags_[at_ - 1] != Tag::kNegation && tags_[at_ - 1] != Tag::kAdverb)
          break;
        else
          group.form = VerbForm::kInfinitive;
        be = have = false;
      } else if (t == Tag::kVerbFinite) {
        if (any_aux || group.modal != 0 || group.form == VerbForm::kInfinitive) break;
        main = at_;
        group.past = lexicon_.find(word.word).can_be(kVerbPast) && !lexicon_.find(word.word).can_be(kVerbThird);
      } else if (t == Tag::kVerbBase) {
        main = at_;
      } else if (t == Tag::kParticiple) {
        main = at_;
        if (be)
          group.passive = true;
        else if (have)
          group.perfect = group.past = true;
        else {
          group.form = VerbForm::kParticiple;
          group.passive = true;
        }
      } else if (t == Tag::kGerund) {
        main = at_;
        if (be)
          group.progressive = true;
        else
          group.form = VerbForm::kGerund;
      } else {
        break;
      }
    }
    finish_verb(group, i, main, be);
  }

  /// Reads a form of be, have, do or get; false when it starts another group.
  bool auxiliary(Group& group, bool& be, bool& have, bool& any_aux) {
    const auto w = token(at_).word;
    const bool finite_form = w == "is"_w || w == "are"_w || w == "was"_w || w == "were"_w || w == "has"_w ||
                             w == "had"_w || w == "did"_w || w == "does"_w || w == "am"_w ||
                             token(at_).has(kPossessive);
    if (any_aux && finite_form) return false;
    any_aux = true;
    if (lexicon_.find(w).can_be(kNegation)) group.negated = true;
    if (w == "was"_w || w == "were"_w || w == "had"_w || w == "did"_w || w == hash_folded("didn't") ||
        w == hash_folded("wasn't") || w == hash_folded("hadn't") || w == hash_folded("weren't")) {
      group.past = true;
    }
    if (w == "have"_w || w == "has"_w || w == "had"_w || w == "having"_w || w == hash_folded("hasn't") ||
        w == hash_folded("haven't") || w == hash_folded("hadn't") || w == hash_folded("'ve")) {
      have = true;
      be = false;
      if (w == "having"_w) group.form = VerbForm::kGerund;
    } else if (w == "do"_w || w == "does"_w || w == "did"_w || w == hash_folded("didn't") ||
               w == hash_folded("doesn't") || w == hash_folded("don't")) {
      be = have = false;
    } else {
      if (have) group.perfect = group.past = true;
      be = true;
      have = false;
      if (w == "being"_w && group.form == VerbForm::kFinite && !any_finite(group)) group.form = VerbForm::kGerund;
    }
    last_aux_ = at_;
    return true;
  }

  [[nodiscard]] bool any_finite(const Group& group) const {
    return group.modal != 0 || group.past || last_aux_ + 1 == at_;
  }

  void finish_verb(Group& group, std::uint32_t i, std::uint32_t main, bool be) {
    if (at_ == i) return single(GroupKind::kOther);
    if (main == kAbsent) {  // "is president", "has a plan"
      main = at_ - 1;
      while (main > i && tags_[main] != Tag::kAuxiliary) --main;
      group.copula = be;
      group.word = be                                                                               ? "be"_w
                   : token(main).is("have"_w) || token(main).is("has"_w) || token(main).is("had"_w) ? "have"_w
                                                                                                    : token(main).word;
    } else {
      const auto& info = lexicon_.find(token(main).word);
      group.word = info.lemma != 0 ? info.lemma : token(main).word;
    }
    group.head = sentence_.begin + main;
    if (at_ < size() && (tags_[at_] == Tag::kAdverb || tags_[at_] == Tag::kPreposition) &&
        (lexicon_.is(token(at_).word, Cue::kVerbParticle) || over_and_done())) {
      group.particle = token(at_).word;
      ++at_;
    }
    group.tokens = {sentence_.begin + i, sentence_.begin + at_};
    groups_.push_back(group);
    last_aux_ = kAbsent;
  }

  /// "took over as minister", "fell through": no phrase goes on from there.
  [[nodiscard]] bool over_and_done() const {
    const bool particle = std::any_of(kFinalParticles.begin(), kFinalParticles.end(),
                                      [&](std::string_view word) { return token(at_).word == hash_folded(word); });
    if (!particle) return false;
    const auto next = tag(at_ + 1);
    return next == Tag::kPreposition || next == Tag::kStop || next == Tag::kComma || next == Tag::kConjunction ||
           next == Tag::kSubordinator;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  TokenRange sentence_;
  const std::vector<Tag>& tags_;
  std::span<const Atom> atoms_;
  std::vector<std::uint32_t> atom_at_;
  std::vector<Group> groups_;
  std::uint32_t at_ = 0;
  std::uint32_t pending_date_ = kAbsent;
  std::uint32_t last_aux_ = kAbsent;
};

}  // namespace

std::vector<Group> group_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                                  const std::vector<Tag>& tags, std::span<const Atom> atoms) {
  return Grouper(document, lexicon, sentence, tags, atoms).run();
}

}  // namespace bilat
