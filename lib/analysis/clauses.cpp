// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/clauses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/analysis/clause_builder.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 7> kKindNames = {"main", "sub", "that", "rel", "inf", "ger", "part"};

}  // namespace

ParsedSentence parse_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                              std::uint32_t block, std::vector<Atom> atoms) {
  ParsedSentence parsed;
  parsed.tokens = sentence;
  parsed.block = block;
  parsed.atoms = std::move(atoms);
  const auto tags = tag_sentence(document, lexicon, sentence, parsed.atoms);
  parsed.groups = group_sentence(document, lexicon, sentence, tags, parsed.atoms);
  ClauseBuilder(document, parsed).run();
  return parsed;
}

std::vector<GroupIndex> conjuncts(const ParsedSentence& sentence, GroupIndex group) {
  std::vector<GroupIndex> members;
  const auto first = sentence.conjunct[group];
  // members of one list stand close together: look no further than 64 groups
  const auto end = std::min<std::size_t>(sentence.groups.size(), std::size_t{first} + 64);
  for (auto i = first; i < end; ++i) {
    if (sentence.conjunct[i] == first && (i == first || sentence.groups[i].kind == GroupKind::kNoun))
      members.push_back(i);
  }
  return members;
}

std::string to_string(const Document& document, const ParsedSentence& sentence) {
  static constexpr std::array<std::string_view, 14> kGroupNames = {"N", "V", "D", "P",  "&",   "sub", "rel",
                                                                   ",", ".", "(", "\"", "adv", "adj", "?"};
  std::string out;
  for (GroupIndex i = 0; i < sentence.groups.size(); ++i) {
    const auto& group = sentence.groups[i];
    out +=
        fmt::format("{}[{} {}] ", i, kGroupNames[static_cast<std::size_t>(group.kind)], document.text_of(group.tokens));
  }
  out += '\n';
  for (ClauseIndex c = 0; c < sentence.clauses.size(); ++c) {
    const auto& clause = sentence.clauses[c];
    if (clause.verb == kAbsent && clause.arguments.empty()) continue;
    out += fmt::format("  {}{} {}:", c, clause.parent == kAbsent ? "" : fmt::format("<{}", clause.parent),
                       kKindNames[static_cast<std::size_t>(clause.kind)]);
    if (clause.antecedent != kAbsent)
      out += fmt::format(" of {}{}", clause.antecedent, clause.antecedent_is_object ? "(object)" : "");
    if (clause.verb != kAbsent) {
      const auto& verb = sentence.groups[clause.verb];
      out += fmt::format(" verb {}{}{}", clause.verb, verb.passive ? " passive" : "", verb.negated ? " not" : "");
    }
    for (const auto& argument : clause.arguments) {
      static constexpr std::array<std::string_view, 4> kFunctions = {"subj", "obj", "prep", "date"};
      out += fmt::format(" {} {}", kFunctions[static_cast<std::size_t>(argument.function)], argument.group);
    }
    out += '\n';
  }
  return out;
}

}  // namespace bilat
