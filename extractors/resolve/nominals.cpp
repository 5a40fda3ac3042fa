// SPDX-License-Identifier: Apache-2.0
#include "extractors/resolve/nominals.h"

#include <array>
#include <string_view>

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
  const auto table = parse_tsv(pack.text(file), file, {"noun", "kind", "stands_for", "gender"}, diagnostics);
  for (const auto& row : table.rows) {
    const auto wrong = [&](const std::string& text) {
      diagnostics.error("pack.nominal", file + ":" + std::to_string(row.line), text);
    };
    Nominal nominal;
    nominal.kind = parse_kind(row.cells[1]);
    if (nominal.kind == NominalKind::kUnlisted) {
      wrong("unknown kind '" + std::string(row.cells[1]) +
            "'; use leader, office, person, country, government, side, capital, organ or body");
      continue;
    }
    if (row.cells[3] == "f") nominal.gender = NameGender::kFemale;
    if (row.cells[3] == "m") nominal.gender = NameGender::kMale;
    if (!row.cells[3].empty() && nominal.gender == NameGender::kUnknown) {
      wrong("unknown gender '" + std::string(row.cells[3]) + "'; use f, m or nothing");
      continue;
    }
    for (const auto word : split_list(row.cells[2])) add_body(word, nominal);
    if (nominal.kind == NominalKind::kLeader) nominals.leader_titles_ = nominal.stands_for;
    const bool body = nominal.kind == NominalKind::kBody || nominal.kind == NominalKind::kOrgan;
    for (const auto noun : split_list(row.cells[0])) {
      const auto hash = hash_word(noun);
      if (!nominals.nouns_.emplace(hash, nominal).second) {
        wrong("'" + std::string(noun) + "' is listed twice");
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
