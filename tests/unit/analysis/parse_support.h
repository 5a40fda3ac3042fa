// SPDX-License-Identifier: Apache-2.0
// Sentences written with their atoms marked, so that tags, groups and clauses are tested without the finding of names:
//
//   "[Ann Lee] met [Bo Ray] in {Lima} on <Monday>"     [person]  {place}  (body)  <date>
//
// A demonym is a body with a tilde: "(~Danish) officials".
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lib/analysis/clauses.h"
#include "tests/unit/analysis/names_support.h"

namespace bilat::testing {

struct Marked {
  Document document;
  std::vector<Atom> atoms;
};

inline Marked marked(const std::string& text) {
  struct Range {
    std::uint32_t begin = 0, end = 0;
    char kind = 0;
    bool modifier = false;
  };
  std::string plain;
  std::vector<Range> ranges;
  for (const char c : text) {
    if (c == '[' || c == '{' || c == '(' || c == '<') {
      ranges.push_back({static_cast<std::uint32_t>(plain.size()), 0, c, false});
    } else if (c == ']' || c == '}' || c == ')' || c == '>') {
      ranges.back().end = static_cast<std::uint32_t>(plain.size());
    } else if (c == '~') {
      ranges.back().modifier = true;
    } else {
      plain += c;
    }
  }
  auto document = paragraph(plain);
  std::vector<Atom> atoms;
  for (const auto& range : ranges) {
    const auto& tokens = document.tokens();
    const auto first =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.begin >= range.begin; });
    const auto last = std::find_if(first, tokens.end(), [&](const Token& t) { return t.begin >= range.end; });
    Atom atom;
    atom.tokens = {static_cast<std::uint32_t>(first - tokens.begin()),
                   static_cast<std::uint32_t>(last - tokens.begin())};
    atom.kind = range.kind == '<' ? Atom::Kind::kDate : Atom::Kind::kName;
    atom.person = range.kind == '[';
    atom.place = range.kind == '{';
    atom.modifier = range.modifier;
    atom.index = static_cast<std::uint32_t>(atoms.size());
    atoms.push_back(atom);
  }
  return {std::move(document), std::move(atoms)};
}

/// "atom verb atom prep atom": the tags of the first sentence, the full stop at its end left out.
inline std::string tags(const std::string& text) {
  const auto m = marked(text);
  const auto sentence = m.document.sentences().front().tokens;
  std::string line;
  for (const auto tag : tag_sentence(m.document, words().lexicon, sentence, m.atoms))
    line += (line.empty() ? "" : " ") + std::string(to_string(tag));
  if (line.ends_with(" stop")) line.resize(line.size() - 5);
  return line;
}

inline ParsedSentence parse(const Marked& m) {
  return parse_sentence(m.document, words().lexicon, m.document.sentences().front().tokens, 0, m.atoms);
}

/// The dump of clauses.h, white space at line ends left out.
inline std::string dump(const std::string& text) {
  const auto m = marked(text);
  auto out = to_string(m.document, parse(m));
  for (auto at = out.find(" \n"); at != std::string::npos; at = out.find(" \n")) out.erase(at, 1);
  return out;
}

/// The first line of the dump: the groups.
inline std::string groups(const std::string& text) {
  const auto out = dump(text);
  return out.substr(0, out.find('\n'));
}

/// The lines of the clauses, with words instead of numbers: "main: met not; subj Ann Lee; obj Bo Ray; prep Lima; date
/// Monday".
inline std::string clauses(const std::string& text) {
  const auto m = marked(text);
  const auto parsed = parse(m);
  static constexpr const char* kKinds[] = {"main", "sub", "that", "rel", "inf", "ger", "part"};
  static constexpr const char* kFunctions[] = {"subj", "obj", "prep", "date"};
  const auto written = [&](GroupIndex g) { return std::string(m.document.text_of(parsed.groups[g].tokens)); };
  std::string out;
  for (const auto& clause : parsed.clauses) {
    if (clause.verb == kAbsent && clause.arguments.empty()) continue;
    if (!out.empty()) out += "\n";
    out += kKinds[static_cast<std::size_t>(clause.kind)];
    if (clause.antecedent != kAbsent) out += std::string(" of ") + written(clause.antecedent);
    out += ":";
    if (clause.verb != kAbsent) {
      const auto& verb = parsed.groups[clause.verb];
      out += " " + written(clause.verb) + (verb.passive ? " (passive)" : "") + (verb.negated ? " (not)" : "");
    }
    for (const auto& argument : clause.arguments) {
      out +=
          std::string("; ") + kFunctions[static_cast<std::size_t>(argument.function)] + " " + written(argument.group);
    }
  }
  return out;
}

}  // namespace bilat::testing
