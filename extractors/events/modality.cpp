// SPDX-License-Identifier: Apache-2.0
#include "extractors/events/modality.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

using Where = ModalityCues::Where;

/// How deep clauses may govern one another before we stop asking.
constexpr int kDepth = 8;

/// What holds of a whole, given what holds of a part: "agreed (actual) to meet (planned)".
Modality stronger(Modality outer, Modality inner) {
  if (outer == Modality::kActual) return inner;
  if (inner == Modality::kActual) return outer;
  if (outer == Modality::kNegated && inner == Modality::kPlanned) return Modality::kNegated;
  if (inner == Modality::kNegated) return inner;
  if (outer == Modality::kHypothetical || inner == Modality::kHypothetical) return Modality::kHypothetical;
  return inner;
}

Modality verb_modality(const Group& verb) {
  if (verb.negated) return Modality::kNegated;
  switch (verb.modal) {
    case "will"_w:
    case "shall"_w:
    case hash_folded("'ll"):
      return Modality::kPlanned;
    case "is-to"_w:  // "was to have met"
      return verb.perfect ? Modality::kNegated : Modality::kPlanned;
    case "has-yet-to"_w:
      return Modality::kNegated;
    case "would"_w:
    case "could"_w:
    case "may"_w:
    case "might"_w:
    case "should"_w:
    case "can"_w:
    case "must"_w:
    case "ought"_w:
      return Modality::kHypothetical;
    default:
      return Modality::kActual;
  }
}

/// "off" of "called off": one key for both words.
WordHash with_particle(WordHash verb, WordHash particle) { return verb ^ (particle * 31); }

bool word_before(const Document& document, TokenRange tokens, std::uint32_t window, const ModalityCues& cues,
                 Modality& found) {
  const auto first = tokens.begin > window ? tokens.begin - window : 0;
  for (auto t = tokens.begin; t-- > first;) {
    const auto& token = document.token(t);
    if (token.kind == TokenKind::kPunctuation) return false;
    if (const auto cue = cues.find(Where::kBefore, token.word)) {
      found = *cue;
      return true;
    }
  }
  return false;
}

/// Whether an adverb of that sort stands beside the clause's verb; dates that repeat are handled by the caller.
bool has_adverb(const Document& document, const ParsedSentence& sentence, const Clause& clause,
                const ModalityCues& cues, Modality sort) {
  if (clause.verb == kAbsent) return false;
  const auto near = [&](GroupIndex g) {
    const auto& group = sentence.groups[g];
    for (auto t = group.tokens.begin; t < group.tokens.end; ++t) {
      if (cues.find(Where::kAdverb, document.token(t).word) == sort) return true;
    }
    return false;
  };
  const auto begin = clause.verb > 2 ? clause.verb - 2 : 0;
  const auto end = std::min<std::size_t>(sentence.groups.size(), std::size_t{clause.verb} + 3);
  for (auto g = begin; g < end; ++g) {
    if ((sentence.groups[g].kind == GroupKind::kAdverb || g == clause.verb) && near(g)) return true;
  }
  return false;
}

/// "An earlier version of this article said", "wrongly stated": the clause takes back what it says.
bool retracts(const Document& document, const ParsedSentence& sentence, const Clause& clause,
              const ModalityCues& cues) {
  if (clause.verb == kAbsent || !sentence.groups[clause.verb].is(Cue::kReportingVerb)) return false;
  if (has_adverb(document, sentence, clause, cues, Modality::kNegated)) return true;
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
    const auto& group = sentence.groups[argument.group];
    if (argument.function != Function::kSubject || group.head <= group.tokens.begin) return false;
    const auto words = document.text_of(TokenRange{group.head - 1, group.head + 1});
    return cues.find(Where::kSource, hash_folded(fold(words))) == Modality::kNegated;
  });
}

/// Whether the clause, or one that it belongs to, is taken back.
bool retracted(const Document& document, const ParsedSentence& sentence, ClauseIndex index, const ModalityCues& cues) {
  for (int depth = 0; depth < kDepth && index != kAbsent; ++depth) {
    if (retracts(document, sentence, sentence.clauses[index], cues)) return true;
    index = sentence.clauses[index].parent;
  }
  return false;
}

bool conditional(const Clause& clause) {
  return clause.kind == ClauseKind::kSubordinate &&
         (clause.introducer == "if"_w || clause.introducer == "unless"_w || clause.introducer == "lest"_w);
}

/// Whether the noun is a report that its clause's verb denies: "denied reports that ...", "rejects a claim of ...".
bool denied_report(const ParsedSentence& sentence, ClauseIndex index, GroupIndex noun, const ModalityCues& cues) {
  const auto& clause = sentence.clauses[index];
  if (clause.verb == kAbsent || noun == kAbsent || !sentence.groups[noun].is(Cue::kReportNoun)) return false;
  const auto& verb = sentence.groups[clause.verb];
  return !verb.negated && noun > clause.verb && cues.find(Where::kThat, verb) == Modality::kNegated;
}

Modality governed(const Document& document, const ParsedSentence& sentence, ClauseIndex index, const ModalityCues& cues,
                  int depth);

/// What the verb or noun that governs an infinitive, gerund or complement makes of it.
Modality from_governor(const Document& document, const ParsedSentence& sentence, const Clause& clause,
                       const ModalityCues& cues, int depth) {
  const auto parent = clause.parent;
  if (parent == kAbsent || depth == 0) return Modality::kActual;
  const auto& outer = sentence.clauses[parent];
  if (clause.kind == ClauseKind::kInfinitive && clause.governor != kAbsent) {
    const auto& governor = sentence.groups[clause.governor];
    if (governor.kind != GroupKind::kVerb) {
      if (const auto cue = cues.find(Where::kTo, governor.word)) {
        return stronger(governed(document, sentence, parent, cues, depth - 1), *cue);
      }
    }
  }
  if (outer.verb == kAbsent) return Modality::kActual;
  const auto& verb = sentence.groups[outer.verb];
  if (clause.kind == ClauseKind::kRelative && clause.introducer == "that"_w)
    return denied_report(sentence, parent, clause.antecedent, cues) ? Modality::kNegated : Modality::kActual;
  const bool complement =
      clause.kind == ClauseKind::kInfinitive || clause.kind == ClauseKind::kComplement ||
      (clause.kind == ClauseKind::kGerund && (clause.governor == outer.verb || clause.introducer == "of"_w));
  if (!complement) return Modality::kActual;
  const auto cue = cues.find(Where::kOver, verb);
  if (clause.kind == ClauseKind::kComplement) {
    if (clause.introducer == "whether"_w) return Modality::kHypothetical;
    if (!verb.negated && cues.find(Where::kThat, verb) == Modality::kNegated) return Modality::kNegated;
    if (cue == Modality::kHypothetical && verb.word != "warn"_w && verb.word != "suggest"_w)
      return Modality::kHypothetical;
    return Modality::kActual;
  }
  auto modality = cue.value_or(Modality::kActual);
  if (clause.kind == ClauseKind::kInfinitive && verb.copula && !cue) {
    // "is ready to", "is likely to": the adjective between decides
    for (auto g = outer.verb + 1; g < clause.verb; ++g) {
      if (const auto adjective = cues.find(Where::kTo, sentence.groups[g].word)) modality = *adjective;
    }
  }
  // a headline's "Palace says Roe to meet Doe"
  if (clause.kind == ClauseKind::kInfinitive && clause.governor != outer.verb && !cue && verb.is(Cue::kReportingVerb)) {
    return stronger(governed(document, sentence, parent, cues, depth - 1), Modality::kPlanned);
  }
  if (clause.kind == ClauseKind::kInfinitive && clause.governor == kAbsent && !cue) {
    modality = Modality::kActual;
  }
  const auto own = verb_modality(verb);
  if (own == Modality::kNegated && modality == Modality::kNegated) return Modality::kActual;  // "did not fail to"
  return stronger(stronger(governed(document, sentence, parent, cues, depth - 1), own), modality);
}

Modality governed(const Document& document, const ParsedSentence& sentence, ClauseIndex index, const ModalityCues& cues,
                  int depth) {
  const auto& clause = sentence.clauses[index];
  if (conditional(clause)) return Modality::kHypothetical;
  return from_governor(document, sentence, clause, cues, depth);
}

bool has_condition(const ParsedSentence& sentence, ClauseIndex index) {
  return std::any_of(sentence.clauses.begin(), sentence.clauses.end(),
                     [&](const Clause& clause) { return clause.parent == index && conditional(clause); });
}

/// Whether a verb of speech in the past introduces the clause.
bool reported(const ParsedSentence& sentence, const Clause& clause) {
  if (clause.parent == kAbsent || sentence.clauses[clause.parent].verb == kAbsent) return false;
  const auto& verb = sentence.groups[sentence.clauses[clause.parent].verb];
  return verb.past && verb.is(Cue::kReportingVerb);
}

/// "Had they met, all would be well": the auxiliary before its subject opens a condition, unless it asks.
bool inverted_condition(const Document& document, const ParsedSentence& sentence, const Clause& clause) {
  if (clause.verb == kAbsent || clause.verb < 2) return false;
  const auto& auxiliary = sentence.groups[clause.verb - 2];
  if (auxiliary.kind != GroupKind::kVerb || auxiliary.tokens.size() != 1) return false;
  if (sentence.groups[clause.verb - 1].kind != GroupKind::kNoun) return false;
  const auto& word = document.token(auxiliary.tokens.begin);
  const auto& last = sentence.groups.back();
  const bool asks = document.text_of(last.tokens).ends_with('?');
  return word.is("had"_w) && word.capitalised() && !asks;
}

/// "Neither side met", "met neither A nor B".
bool none_of_them(const ParsedSentence& sentence, const Clause& clause) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
    const bool own = argument.function == Function::kSubject || argument.function == Function::kObject;
    return own && sentence.groups[argument.group].no;
  });
}

/// Of an event that is the subject of its clause: only verbs about its taking place judge it ("was cancelled", "is
/// expected to be held"), not those about what it does ("is expected to boost trade").
Modality subject_modality(const Document& document, const ParsedSentence& sentence, ClauseIndex index,
                          const Group& noun, Modality said, const ModalityCues& cues) {
  const auto& verb = sentence.groups[sentence.clauses[index].verb];
  for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
    const auto& below = sentence.clauses[c];
    if (below.parent != index || below.kind != ClauseKind::kInfinitive || below.verb == kAbsent) continue;
    if (below.governor != sentence.clauses[index].verb) continue;
    const auto inner = clause_modality(document, sentence, c, cues);
    return sentence.groups[below.verb].is(Cue::kOccurrenceVerb) ? inner : Modality::kActual;
  }
  if (const auto cue = cues.find(Where::kSubject, verb)) {
    return said == Modality::kNegated ? Modality::kPlanned : *cue;  // "the visit is off", "is not off"
  }
  if (verb.copula && said == Modality::kActual) {  // "a meeting is possible"
    const auto next = sentence.clauses[index].verb + 1;
    if (next < sentence.groups.size()) {
      if (const auto cue = cues.find(Where::kBefore, sentence.groups[next].word)) return *cue;
      if (const auto cue = cues.find(Where::kTo, sentence.groups[next].word)) return *cue;
    }
  }
  if (verb.is(Cue::kOccurrenceVerb)) return said;
  if (const auto cue = cues.find(Where::kNoun, verb); cue && verb.passive) {
    return *cue == Modality::kNegated || said == Modality::kNegated ? Modality::kNegated : stronger(said, *cue);
  }
  if (said == Modality::kNegated) return Modality::kActual;  // "the visit did not bring peace"
  if (said == Modality::kHypothetical && noun.definite) return Modality::kActual;
  return said;
}

/// "a trip to Warsaw, which was cancelled".
bool called_off(const ParsedSentence& sentence, GroupIndex noun, const ModalityCues& cues) {
  constexpr GroupIndex kReach = 6;
  return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const Clause& clause) {
    if (clause.kind != ClauseKind::kRelative || clause.verb == kAbsent || clause.antecedent == kAbsent) return false;
    if (clause.antecedent < noun || clause.antecedent > noun + kReach) return false;
    const auto& verb = sentence.groups[clause.verb];
    return verb.passive && !verb.negated && cues.find(Where::kNoun, verb) == Modality::kNegated;
  });
}

}  // namespace

ModalityCues ModalityCues::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  static constexpr std::array<std::string_view, 8> kWheres = {"over",   "noun",   "to",      "before",
                                                              "adverb", "source", "subject", "that"};
  ModalityCues cues;
  const std::string file = "lexicon/modality.tsv";
  PackText source(file, pack.text(file), diagnostics);
  for (const auto& row : parse_tsv(source, {"modality", "where", "words"}).rows) {
    const auto modality = parse_modality(row.cells[0]);
    if (!modality) source.error(row.cells[0], unknown_word("B1107", "modality", row.cells[0], modality_names()));
    const auto where = std::find(kWheres.begin(), kWheres.end(), row.cells[1]);
    if (where == kWheres.end())
      source.error(row.cells[1], unknown_word("B1107", "place of a word of modality", row.cells[1],
                                              {kWheres.begin(), kWheres.end()}));
    if (!modality || where == kWheres.end()) continue;
    for (const auto word : split_list(row.cells[2])) {
      const auto colon = word.find(':');
      const auto key = colon == std::string_view::npos
                           ? hash_word(word)
                           : with_particle(hash_word(word.substr(0, colon)), hash_word(word.substr(colon + 1)));
      cues.cues_[where - kWheres.begin()].emplace(key, *modality);
    }
  }
  return cues;
}

std::optional<Modality> ModalityCues::find(Where where, const Group& verb) const {
  return find(where, verb.particle == 0 ? verb.word : with_particle(verb.word, verb.particle));
}

std::optional<Modality> ModalityCues::find(Where where, WordHash word) const {
  const auto& table = cues_[static_cast<std::size_t>(where)];
  const auto found = table.find(word);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

Modality clause_modality(const Document& document, const ParsedSentence& sentence, ClauseIndex index,
                         const ModalityCues& cues) {
  const auto& clause = sentence.clauses[index];
  if (clause.parent != kAbsent && retracted(document, sentence, clause.parent, cues)) return Modality::kNegated;
  auto modality = governed(document, sentence, index, cues, kDepth);
  if (clause.verb != kAbsent) {
    const auto& verb = sentence.groups[clause.verb];
    // "said they would meet in June": the future as seen from the past
    const bool foretold = verb.modal == "would"_w && !verb.negated && !verb.perfect &&
                          clause.kind == ClauseKind::kComplement && reported(sentence, clause) &&
                          !has_condition(sentence, index);
    modality = stronger(modality, foretold ? Modality::kPlanned : verb_modality(verb));
    if (has_adverb(document, sentence, clause, cues, Modality::kHabitual) && modality != Modality::kNegated)
      modality = Modality::kHabitual;
  }
  if (none_of_them(sentence, clause)) modality = Modality::kNegated;
  if (inverted_condition(document, sentence, clause)) modality = Modality::kHypothetical;
  if (modality == Modality::kPlanned && has_condition(sentence, index)) modality = Modality::kHypothetical;
  if (modality == Modality::kPlanned && undone(document, sentence, index, cues)) modality = Modality::kNegated;
  return modality;
}

Modality noun_modality(const Document& document, const ParsedSentence& sentence, ClauseIndex index, GroupIndex noun,
                       const ModalityCues& cues) {
  const auto& group = sentence.groups[noun];
  if (group.no) return Modality::kNegated;
  const auto& clause = sentence.clauses[index];
  if (called_off(sentence, noun, cues) || retracted(document, sentence, index, cues)) return Modality::kNegated;
  const auto argument = std::find_if(clause.arguments.begin(), clause.arguments.end(),
                                     [&](const Argument& a) { return a.group == noun; });
  // words inside the noun group: "a planned visit", "possible talks"
  std::optional<Modality> inside;
  for (auto t = group.tokens.begin; t < group.head && !inside; ++t)
    inside = cues.find(Where::kBefore, document.token(t).word);
  if (inside && argument != clause.arguments.end() && clause.verb != kAbsent) {  // "a planned meeting was cancelled"
    const auto& verb = sentence.groups[clause.verb];
    const bool acted_on =
        argument->function == Function::kObject || (argument->function == Function::kSubject && verb.passive);
    if (acted_on && cues.find(Where::kNoun, verb) == Modality::kNegated && !verb.negated) {
      return Modality::kNegated;
    }
  }
  if (inside) return *inside;
  if (argument != clause.arguments.end() && clause.verb != kAbsent) {
    const auto& verb = sentence.groups[clause.verb];
    const bool carried = argument->function == Function::kObject || (argument->function == Function::kSubject);
    if (carried) {
      const bool acted_on = argument->function == Function::kObject || verb.passive;
      auto modality = clause_modality(document, sentence, index, cues);
      if (argument->function == Function::kSubject)
        return subject_modality(document, sentence, index, group, modality, cues);
      if (acted_on) {
        const auto cue = cues.find(Where::kNoun, verb);
        if (cue == Modality::kPlanned && modality == Modality::kNegated) return *cue;  // "would not delay the visit"
        // "may call off the visit": it is still on
        if (cue == Modality::kNegated && modality == Modality::kHypothetical) return Modality::kPlanned;
        if (cue)
          return *cue == Modality::kNegated && modality == Modality::kNegated   ? Modality::kActual
                 : modality == Modality::kNegated || *cue == Modality::kNegated ? Modality::kNegated
                                                                                : stronger(modality, *cue);
        // "praised the visit", "did not delay the talks": verbs that say nothing of its taking place
        if (!verb.is(Cue::kOccurrenceVerb) && !verb.is(Cue::kLightVerb)) return Modality::kActual;
      }
      return modality;
    }
    if (argument->function == Function::kPrepositional) {
      // "called for talks", "ahead of the visit"
      if (const auto cue = cues.find(Where::kBefore, argument->preposition)) {
        if (argument->preposition != "before"_w ||
            looks_ahead(sentence, index, clause_modality(document, sentence, index, cues)))
          return *cue;
      }
      if (argument->governor != kAbsent) {
        const auto& governor = sentence.groups[argument->governor];
        if (denied_report(sentence, index, argument->governor, cues)) return Modality::kNegated;
        if (argument->preposition == "of"_w && argument->governor == clause.verb &&
            cues.find(Where::kOver, governor) == Modality::kNegated) {
          return governor.negated ? Modality::kActual : Modality::kNegated;  // "pulled out of a meeting"
        }
        if (argument->preposition == "on"_w && governor.kind == GroupKind::kVerb &&
            cues.find(Where::kOver, governor) == Modality::kPlanned) {
          return Modality::kPlanned;  // "agreed on a meeting"
        }
        if (argument->preposition == "for"_w || argument->preposition == "of"_w || argument->preposition == "to"_w) {
          if (governor.kind == GroupKind::kVerb) {
            if (const auto cue = cues.find(Where::kOver, governor); cue == Modality::kHypothetical) return *cue;
          } else if (const auto cue = cues.find(Where::kBefore, governor.word)) {
            return *cue;
          }
        }
      }
      // "will be raised at a meeting" is about the meeting too; "will carry out the results of the meeting" is not
      const auto p = argument->preposition;
      const bool joined = p == "in"_w || p == "at"_w || p == "during"_w || p == "for"_w || p == "on"_w ||
                          p == "over"_w || p == "with"_w || p == "by"_w || p == "via"_w;
      if (!joined) return Modality::kActual;
      const auto modality = clause_modality(document, sentence, index, cues);
      // "did not meet X during his visit": the visit took place
      const bool known = group.definite || group.possessive != kAbsent || group.possessor != kAbsent;
      return p == "during"_w && known && modality == Modality::kNegated ? Modality::kActual : modality;
    }
  }
  Modality found = Modality::kActual;
  if (word_before(document, group.tokens, 3, cues, found) && found != Modality::kActual) return found;
  return Modality::kActual;
}

bool undone(const Document& document, const ParsedSentence& sentence, ClauseIndex index, const ModalityCues& cues) {
  const auto& clause = sentence.clauses[index];
  if (clause.verb == kAbsent) return false;
  const bool infinitive = clause.kind == ClauseKind::kInfinitive;
  auto planned = index;
  for (int depth = 0; depth < kDepth && planned != kAbsent; ++depth) {
    if (sentence.clauses[planned].kind != ClauseKind::kInfinitive) break;
    planned = sentence.clauses[planned].parent;
  }
  if (planned == kAbsent || sentence.clauses[planned].verb == kAbsent) return false;
  const auto& verb = sentence.groups[sentence.clauses[planned].verb];
  const bool had_planned =
      verb.perfect && document.token(verb.tokens.begin).is("had"_w) && cues.find(Where::kOver, verb).has_value();
  const bool plan_of_past =
      verb.past && (infinitive ? verb.copula || verb.passive || had_planned : verb.modal == "is-to"_w);
  if (!plan_of_past) return false;
  return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const Clause& later) {
    if (later.kind != ClauseKind::kMain || later.verb == kAbsent || later.verb < clause.verb) return false;
    for (auto g = later.verb; g-- > clause.verb;) {
      if (sentence.groups[g].kind == GroupKind::kVerb) return false;
      if (sentence.groups[g].word == "but"_w) return true;
    }
    return false;
  });
}

bool carries_event(const Group& verb, const ModalityCues& cues) {
  return verb.is(Cue::kOccurrenceVerb) || verb.is(Cue::kLightVerb) || cues.find(Where::kNoun, verb).has_value();
}

bool looks_ahead(const ParsedSentence& sentence, ClauseIndex clause, Modality modality) {
  if (modality == Modality::kPlanned) return true;
  if (modality == Modality::kHypothetical) {
    const auto verb = sentence.clauses[clause].verb;
    return verb == kAbsent || !sentence.groups[verb].perfect;
  }
  return false;
}

}  // namespace bilat
