// SPDX-License-Identifier: Apache-2.0
#include "extractors/resolve/nominals.h"

#include <array>
#include <string_view>

#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"leader", "office",  "person", "country", "government",
                                                    "side",   "capital", "organ",  "body"};

/// The kinds stand in the order of NominalKind, behind kUnlisted.
NominalKind parse_kind(std::string_view cell) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == cell) return static_cast<NominalKind>(i + 1);
  }
  return NominalKind::kUnlisted;
}

void add_body(std::string_view word, Nominal& nominal) {
  constexpr std::string_view kKind = "kind:";
  if (word == "type:party") {
    nominal.party = true;
  } else if (word.starts_with(kKind)) {
    nominal.gazetteer_kinds.emplace_back(word.substr(kKind.size()));
  } else {
    nominal.stands_for.push_back(fold(word));
  }
}

}  // namespace

Nominals Nominals::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  Nominals nominals;
  const std::string file = "lexicon/nominals.tsv";
  PackText source(file, pack.text(file), diagnostics);
  for (const auto& row : parse_tsv(source, {"noun", "kind", "stands_for?", "gender?"}).rows) {
    Nominal nominal;
    nominal.kind = parse_kind(row.cells[1]);
    if (nominal.kind == NominalKind::kUnlisted) {
      source.error(row.cells[1],
                   unknown_word("B1107", "kind of common noun", row.cells[1], {kKinds.begin(), kKinds.end()}));
      continue;
    }
    if (row.cells[3] == "f") nominal.gender = NameGender::kFemale;
    if (row.cells[3] == "m") nominal.gender = NameGender::kMale;
    if (!row.cells[3].empty() && nominal.gender == NameGender::kUnknown) {
      source.error(row.cells[3], unknown_word("B1107", "gender", row.cells[3], {"f", "m"}));
      continue;
    }
    for (const auto word : split_list(row.cells[2])) add_body(word, nominal);
    if (nominal.kind == NominalKind::kLeader)
      nominals.leader_titles_.insert(nominals.leader_titles_.end(), nominal.stands_for.begin(),
                                     nominal.stands_for.end());
    const bool body = nominal.kind == NominalKind::kBody || nominal.kind == NominalKind::kOrgan;
    for (const auto noun : split_list(row.cells[0])) {
      const auto hash = hash_word(noun);
      if (!nominals.nouns_.emplace(hash, nominal).second) {
        source.error(noun, {"B1109",
                            "'" + std::string(noun) + "' stands twice",
                            "a noun that no other row has",
                            {"delete it from one of the two rows"}});
        continue;
      }
      if (body) nominals.body_nouns_.push_back(hash);
    }
  }
  return nominals;
}

const Nominal& Nominals::find(WordHash noun) const {
  static const Nominal unlisted;
  const auto found = nouns_.find(noun);
  return found == nouns_.end() ? unlisted : found->second;
}

}  // namespace bilat
