// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string_view>

#include "extractors/resolve/discourse.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

struct KindName {
  std::string_view name;
  NominalKind kind;
};

constexpr std::array kKinds = {
    KindName{"leader", NominalKind::kLeader}, KindName{"office", NominalKind::kOffice},
    KindName{"person", NominalKind::kPerson}, KindName{"country", NominalKind::kCountry},
    KindName{"side", NominalKind::kSide},     KindName{"capital", NominalKind::kCapital},
    KindName{"organ", NominalKind::kOrgan},
};

}  // namespace

Nominals Nominals::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  Nominals nominals;
  const std::string file = "lexicon/nominals.tsv";
  const auto table = parse_tsv(pack.text(file), file, {"noun", "kind"}, diagnostics);
  for (const auto& row : table.rows) {
    auto kind = NominalKind::kUnlisted;
    for (const auto& entry : kKinds) {
      if (entry.name == row.cells[1]) kind = entry.kind;
    }
    if (kind == NominalKind::kUnlisted) {
      diagnostics.error("pack.nominal", file + ":" + std::to_string(row.line),
                        "unknown kind '" + std::string(row.cells[1]) +
                            "'; use leader, office, person, country, side, capital or organ");
      continue;
    }
    for (const auto noun : split_list(row.cells[0])) nominals.kinds_.emplace(hash_word(noun), kind);
  }
  return nominals;
}

NominalKind Nominals::kind(WordHash noun) const {
  const auto found = kinds_.find(noun);
  return found == kinds_.end() ? NominalKind::kUnlisted : found->second;
}

}  // namespace bilat
