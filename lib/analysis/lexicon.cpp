// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/lexicon.h"

#include <array>
#include <charconv>
#include <utility>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

constexpr std::uint32_t kClosed = kDeterminer | kPossessive_ | kPronoun | kPreposition | kConjunction | kSubordinator |
                                  kRelative | kModal | kAuxiliary | kNegation;

struct ClassName {
  std::string_view name;
  std::uint32_t bits;
};

constexpr std::array kClasses = {
    ClassName{"determiner", kDeterminer},   ClassName{"possessive", kPossessive_},
    ClassName{"pronoun", kPronoun},         ClassName{"preposition", kPreposition},
    ClassName{"conjunction", kConjunction}, ClassName{"subordinator", kSubordinator},
    ClassName{"relative", kRelative},       ClassName{"modal", kModal},
    ClassName{"auxiliary", kAuxiliary},     ClassName{"negation", kNegation},
    ClassName{"numeral", kNumeral},         ClassName{"month", kMonth},
    ClassName{"weekday", kWeekday},         ClassName{"adjective", kAdjective},
    ClassName{"adverb", kAdverb},           ClassName{"noun", kNoun},
};

std::uint32_t class_bits(std::string_view name) {
  for (const auto& entry : kClasses) {
    if (entry.name == name) return (entry.bits & kClosed) != 0 ? entry.bits | kFunctionWord : entry.bits;
  }
  return 0;
}

using Words = std::unordered_map<WordHash, WordInfo>;

void add(Words& words, std::string_view word, std::uint32_t bits) {
  auto& info = words[hash_word(word)];
  info.pos |= bits;
  if (info.lemma == 0) info.lemma = hash_word(word);
}

std::vector<std::string_view> class_names() {
  std::vector<std::string_view> names;
  for (const auto& entry : kClasses) names.push_back(entry.name);
  return names;
}

void read_classes(PackText source, Words& words) {
  for (const auto& row : parse_tsv(source, {"class", "words"}).rows) {
    const auto bits = class_bits(row.cells[0]);
    if (bits == 0) {
      source.error(row.cells[0], unknown_word("B1107", "word class", row.cells[0], class_names()));
      continue;
    }
    for (const auto word : split_list(row.cells[1])) add(words, word, bits);
  }
}

/// Verb forms: an irregular past wins over another verb's base form ("found" is first of all the past of find).
void add_verb_form(Words& words, std::string_view form, std::uint32_t bit, WordHash lemma, bool irregular) {
  auto& info = words[hash_word(form)];
  const bool had_verb = info.can_be(kVerbBase | kVerbThird | kVerbPast | kVerbParticiple | kVerbGerund);
  info.pos |= bit;
  if (!had_verb || irregular) info.lemma = lemma;
}

/// "41": how often a verb's base form is a noun, in percent; an empty cell is 0.
unsigned noun_share(std::string_view cell, PackText& source) {
  constexpr unsigned kMost = 100;
  unsigned share = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), share);
  if (cell.empty() || (error == std::errc{} && end == cell.data() + cell.size() && share <= kMost)) return share;
  source.error(cell, {"B1108",
                      "'" + std::string(cell) + "' is no share of nouns",
                      "a whole number from 0 to 100",
                      {"write how often the word is a noun, in percent", "leave the cell empty: never"}});
  return 0;
}

/// Whether the row names the five forms that each verb has.
bool has_all_forms(const TsvTable::Row& row, const TsvTable& table, std::size_t forms, PackText& source) {
  bool all = true;
  for (std::size_t form = 0; form < forms; ++form) {
    if (!row.cells[form].empty()) continue;
    source.error(row.cells[form],
                 {"B1106",
                  "the verb's " + std::string(table.columns[form]) + " is missing",
                  "lemma, third, past, participle and gerund: visit, visits, visited, visited, visiting",
                  {"write the form, even where it is the same as another"}});
    all = false;
  }
  return all;
}

void read_verbs(PackText source, Words& words) {
  const auto table = parse_tsv(source, {"lemma", "third", "past", "participle", "gerund", "other", "noun_share"});
  constexpr std::array<std::uint32_t, 5> kForms = {kVerbBase, kVerbThird, kVerbPast, kVerbParticiple, kVerbGerund};
  for (const auto& row : table.rows) {
    if (!has_all_forms(row, table, kForms.size(), source)) continue;
    const auto lemma = hash_word(row.cells[0]);
    for (std::size_t form = 0; form < kForms.size(); ++form) {
      const bool past = kForms[form] == kVerbPast || kForms[form] == kVerbParticiple;
      const bool irregular = past && !row.cells[form].ends_with("ed") && row.cells[form] != row.cells[0];
      add_verb_form(words, row.cells[form], kForms[form], lemma, irregular);
    }
    for (const auto other : split_list(row.cells[5])) {
      const bool gerund = other.ends_with("ing");
      add_verb_form(words, other, gerund ? kVerbGerund : kVerbPast | kVerbParticiple, lemma, false);
    }
    const auto share = noun_share(row.cells[6], source);
    if (share == 0) continue;
    for (const std::size_t form : {0U, 1U}) {  // the plural looks like the third person
      auto& info = words[hash_word(row.cells[form])];
      info.pos |= form == 0 ? kNoun : kNoun | kNounPlural;
      info.noun_share = static_cast<std::uint8_t>(share);
    }
  }
}

}  // namespace

Lexicon Lexicon::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  Lexicon lexicon;
  const auto each = [&](const std::string& table, const auto& read) {
    for (const auto& file : pack.tables(table)) read(PackText(file, pack.text(file), diagnostics), lexicon.words_);
  };
  each("lexicon/verbs.tsv", read_verbs);
  each("lexicon/closed_classes.tsv", read_classes);
  each("lexicon/adjectives_adverbs.tsv", read_classes);
  auto cues = read_cues(pack, diagnostics);
  for (const auto& [word, set] : cues.words) lexicon.words_[word].cues = set;
  lexicon.texts_ = std::move(cues.texts);
  for (const auto& phrase : lexicon.texts(TextCue::kCompoundPreposition))
    lexicon.compound_prepositions_.at(phrase_tokens(phrase)).assign({hash_folded(phrase)});
  return lexicon;
}

const WordInfo& Lexicon::find(WordHash word) const {
  static const WordInfo kUnknown;
  const auto found = words_.find(word);
  return found == words_.end() ? kUnknown : found->second;
}

Lexicon::CompoundPreposition Lexicon::compound_preposition(const Document& document, std::uint32_t begin,
                                                           std::uint32_t end) const {
  const auto match = compound_prepositions_.longest(document.tokens(), begin, end);
  if (match.length == 0) return {};
  return {compound_prepositions_.values(match.state).front(), match.length};
}

}  // namespace bilat
