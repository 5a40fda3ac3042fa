// SPDX-License-Identifier: Apache-2.0
// Shallow clauses: each verb group with its subject, objects, prepositional phrases and dates, and how the clause hangs
// on the others of its sentence. Built in one pass over the groups with a stack of open clauses; no search, no
// backtracking.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lib/analysis/groups.h"

namespace bilat {

using ClauseIndex = std::uint32_t;

enum class ClauseKind : std::uint8_t {
  kMain,         ///< also a coordinate clause, and a fragment without a verb (a headline)
  kSubordinate,  ///< when, while, after, because, if ...
  kComplement,   ///< "said that ...", "said ..."
  kRelative,     ///< who, which, that, whose, where; also "the treaty they signed"
  kInfinitive,
  kGerund,
  kParticiple,  ///< "talks held in Hanoi"
};

enum class Function : std::uint8_t { kSubject, kObject, kPrepositional, kDate };

struct Argument {
  GroupIndex group = kAbsent;  ///< a noun group, or a date group
  Function function = Function::kObject;
  WordHash preposition = 0;       ///< of a prepositional phrase, or before a date
  GroupIndex governor = kAbsent;  ///< the noun or verb group that stands right before a prepositional phrase
};

struct Clause {
  ClauseKind kind = ClauseKind::kMain;
  ClauseIndex parent = kAbsent;
  GroupIndex verb = kAbsent;
  GroupIndex begin = 0, end = 0;  ///< groups that the clause spans, nested clauses included
  WordHash introducer = 0;  ///< when, if, that, who, where ... ; for gerunds the preposition ("after being elected")
  GroupIndex antecedent = kAbsent;  ///< of a relative or participle clause: the noun group that it describes
  bool antecedent_is_object = false;
  GroupIndex governor = kAbsent;  ///< of infinitives: the verb or noun group that it completes
  bool shares_subject = false;    ///< "met X and signed Y": the subject stands in the clause before
  std::vector<Argument> arguments;
};

struct ParsedSentence {
  TokenRange tokens;
  std::uint32_t block = 0;
  std::vector<Atom> atoms;
  std::vector<Group> groups;
  std::vector<Clause> clauses;       ///< in text order of their first group; parents before children
  std::vector<GroupIndex> conjunct;  ///< by group: the first member of its coordination, or itself
};

/// Names and dates as atoms, tags, groups, clauses: the whole of one sentence. Linear in its tokens.
ParsedSentence parse_sentence(const Document& document, const Lexicon& lexicon, TokenRange sentence,
                              std::uint32_t block, std::vector<Atom> atoms);

/// All members of the coordination that the group belongs to, the group's own first member first.
std::vector<GroupIndex> conjuncts(const ParsedSentence& sentence, GroupIndex group);

/// A dump for people: one line of groups, then one line a clause.
std::string to_string(const Document& document, const ParsedSentence& sentence);

}  // namespace bilat
