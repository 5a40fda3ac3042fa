// SPDX-License-Identifier: Apache-2.0
#include "extractors/resolve/quotations.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "lib/analysis/speech_verbs.h"

namespace bilat {
namespace {

enum class Mark : std::uint8_t { kNone, kDouble, kSingle, kGuillemet };

/// The stretches between marks of one document.
class MarkReader {
 public:
  explicit MarkReader(const Document& document) : document_(document) {}

  std::vector<Quotation> run() {
    const auto& sentences = document_.sentences();
    for (std::size_t s = 0; s < sentences.size();) {
      const auto block = sentences[s].block;
      TokenRange paragraph = sentences[s].tokens;
      for (; s < sentences.size() && sentences[s].block == block; ++s) paragraph.end = sentences[s].tokens.end;
      const bool goes_on = s < sentences.size() && mark_of(sentences[s].tokens.begin) != Mark::kNone;
      read(paragraph, goes_on);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] Mark mark_of(std::uint32_t token) const {
    if (document_.token(token).kind != TokenKind::kPunctuation) return Mark::kNone;
    const auto text = document_.text_of(document_.token(token));
    if (text == "\"" || text == "\u201C" || text == "\u201D" || text == "''" || text == "``") return Mark::kDouble;
    if (text == "'" || text == "\u2018" || text == "\u2019") return Mark::kSingle;
    return text == "\u00AB" || text == "\u00BB" ? Mark::kGuillemet : Mark::kNone;
  }

  /// A mark that can open: “, or a straight one before a word and behind white space.
  [[nodiscard]] bool opens(std::uint32_t token, TokenRange paragraph) const {
    const auto text = document_.text_of(document_.token(token));
    if (text == "\u201C" || text == "\u2018" || text == "\u00AB" || text == "``") return true;
    if (text == "\u201D" || text == "\u2019" || text == "\u00BB") return false;
    const bool behind_space = token == paragraph.begin || document_.token(token).has(kSpaceBefore);
    return behind_space && token + 1 < paragraph.end && !document_.token(token + 1).has(kSpaceBefore);
  }

  void read(TokenRange paragraph, bool goes_on) {
    std::uint32_t begin = kAbsent;
    auto mark = Mark::kNone;
    for (auto t = paragraph.begin; t < paragraph.end; ++t) {
      const auto here = mark_of(t);
      if (here == Mark::kNone) continue;
      if (begin != kAbsent && here == mark && !opens(t, paragraph)) {
        add({begin, t}, false);
        begin = kAbsent;
      } else if (begin == kAbsent && opens(t, paragraph)) {
        begin = t + 1;
        mark = here;
      }
    }
    if (begin != kAbsent && goes_on && mark != Mark::kSingle) add({begin, paragraph.end}, true);
  }

  void add(TokenRange tokens, bool open) {
    if (tokens.empty()) return;
    Quotation quotation;
    quotation.tokens = tokens;
    quotation.open = open;
    found_.push_back(quotation);
  }

  const Document& document_;
  std::vector<Quotation> found_;
};

/// Finds who says each quotation, in its own sentences or by the quotation that it continues.
class SpeakerFinder {
 public:
  SpeakerFinder(const Document& document, const std::vector<ParsedSentence>& sentences, std::vector<Quotation>& all)
      : document_(document), sentences_(sentences), all_(all) {}

  void run() {
    for (std::size_t q = 0; q < all_.size(); ++q) {
      const auto first = document_.sentence_of(all_[q].tokens.begin);
      const auto last = document_.sentence_of(all_[q].tokens.end - 1);
      if (behind(q, last) || before(q, first)) continue;
      if (q > 0 && continues(q, first)) share(all_[q - 1], all_[q]);
    }
    // what a paragraph left open is said by whom the next one names
    for (auto q = all_.size(); q-- > 1;) {
      if (all_[q - 1].open && all_[q - 1].speaker == kAbsent) share(all_[q], all_[q - 1]);
    }
  }

 private:
  [[nodiscard]] bool quoted(std::size_t q, std::uint32_t token) const {
    // other quotations of the sentence stand beside this one
    for (auto i = q; i < all_.size() && all_[i].tokens.begin <= token; ++i) {
      if (all_[i].tokens.contains(token)) return true;
    }
    for (auto i = q; i-- > 0 && all_[i].tokens.end > token;) {
      if (all_[i].tokens.contains(token)) return true;
    }
    return false;
  }

  static void share(const Quotation& from, Quotation& to) {
    to.sentence = from.sentence;
    to.speaker = from.speaker;
    to.speaker_tokens = from.speaker_tokens;
  }

  /// The subject of the verb that stands between `from` and it, in the article's own words; kAbsent when none does.
  [[nodiscard]] GroupIndex subject_of(std::size_t q, const ParsedSentence& sentence, const Clause& clause,
                                      std::uint32_t from) const {
    for (auto at = clause.arguments.rbegin(); at != clause.arguments.rend(); ++at) {
      const auto begin = sentence.groups[at->group].tokens.begin;
      if (at->function == Function::kSubject && at->group < clause.verb && begin >= from && !quoted(q, begin))
        return sentence.conjunct[at->group];
    }
    return kAbsent;
  }

  bool take(std::size_t q, std::uint32_t sentence, GroupIndex speaker) {
    all_[q].sentence = sentence;
    all_[q].speaker = speaker;
    all_[q].speaker_tokens = sentences_[sentence].groups[speaker].tokens;
    return true;
  }

  /// "...," Roe said; "...," said Roe.
  bool behind(std::size_t q, std::uint32_t s) {
    const auto end = all_[q].tokens.end;
    const auto& sentence = sentences_[s];
    if (end >= sentence.tokens.end) return false;
    const auto inner = document_.text_of(document_.token(end - 1));
    const bool goes_on = inner == "," || inner == "?" || inner == "!" || inner == "\u2014" || inner == "\u2013";
    const bool comma = end + 1 < sentence.tokens.end && document_.text_of(document_.token(end + 1)) == ",";
    for (const auto& clause : sentence.clauses) {
      if (clause.verb == kAbsent) continue;
      const auto& verb = sentence.groups[clause.verb];
      if (verb.tokens.begin < end || quoted(q, verb.tokens.begin) || verb.form != VerbForm::kFinite) continue;
      if (!goes_on && !(comma && is_speech_verb(verb.word))) return false;
      if (const auto subject = subject_of(q, sentence, clause, end); subject != kAbsent) return take(q, s, subject);
      const auto next = clause.verb + 1;  // "said Roe"
      const bool first = sentence.groups[clause.verb].tokens.begin <= end + 1;
      if (first && next < sentence.groups.size() && sentence.groups[next].kind == GroupKind::kNoun)
        return take(q, s, next);
      return false;
    }
    return false;
  }

  /// Roe said: "..."; Roe said they "would"; according to Roe, "...".
  bool before(std::size_t q, std::uint32_t s) {
    const auto begin = all_[q].tokens.begin;
    const auto& sentence = sentences_[s];
    const bool announced = begin >= sentence.tokens.begin + 2 && document_.text_of(document_.token(begin - 2)) == ":";
    for (auto c = sentence.clauses.size(); c-- > 0;) {
      const auto& clause = sentence.clauses[c];
      if (clause.verb == kAbsent) continue;
      const auto& verb = sentence.groups[clause.verb];
      if (verb.tokens.end >= begin || quoted(q, verb.tokens.begin)) continue;
      if (!is_speech_verb(verb.word) && !(announced && clause.kind == ClauseKind::kMain)) continue;
      if (const auto subject = subject_of(q, sentence, clause, 0); subject != kAbsent) return take(q, s, subject);
    }
    for (GroupIndex g = 1; g < sentence.groups.size(); ++g) {
      const auto& source = sentence.groups[g - 1];
      const bool according =
          source.kind == GroupKind::kPreposition && document_.token(source.tokens.begin).is("according"_w);
      if (according && sentence.groups[g].kind == GroupKind::kNoun && !quoted(q, source.tokens.begin))
        return take(q, s, g);
    }
    return false;
  }

  /// Behind the quotation before there is nothing but its own attribution: the same speaker goes on.
  [[nodiscard]] bool continues(std::size_t q, std::uint32_t s) const {
    const auto& last = all_[q - 1];
    if (last.speaker == kAbsent && !last.open) return false;
    if (all_[q].tokens.begin > sentences_[s].tokens.begin + 1) return false;  // the article's own words before it
    const auto ended = document_.sentence_of(last.tokens.end - 1);
    const auto named = last.sentence == kAbsent ? ended : std::max(ended, last.sentence);
    return s <= named + 1;
  }

  const Document& document_;
  const std::vector<ParsedSentence>& sentences_;
  std::vector<Quotation>& all_;
};

}  // namespace

Quotations::Quotations(const Document& document, const std::vector<ParsedSentence>& sentences)
    : all_(MarkReader(document).run()) {
  SpeakerFinder(document, sentences, all_).run();
}

std::uint32_t Quotations::around(std::uint32_t token) const {
  const auto after = std::upper_bound(all_.begin(), all_.end(), token,
                                      [](std::uint32_t t, const Quotation& q) { return t < q.tokens.begin; });
  if (after == all_.begin() || !std::prev(after)->tokens.contains(token)) return kAbsent;
  return static_cast<std::uint32_t>(after - all_.begin() - 1);
}

}  // namespace bilat
