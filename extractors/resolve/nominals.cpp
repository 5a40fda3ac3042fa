// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extractors/resolve/discourse.h"
#include "lib/base/pack_text.h"
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
  PackText source(file, pack.text(file), diagnostics);
  for (const auto& row : parse_tsv(source, {"noun", "kind"}).rows) {
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& k) { return k.name == row.cells[1]; });
    if (kind == kKinds.end()) {
      std::vector<std::string_view> names;
      for (const auto& known : kKinds) names.push_back(known.name);
      source.error(row.cells[1], unknown_word("B1107", "kind of common noun", row.cells[1], names));
      continue;
    }
    for (const auto noun : split_list(row.cells[0])) nominals.kinds_.emplace(hash_word(noun), kind->kind);
  }
  return nominals;
}

NominalKind Nominals::kind(WordHash noun) const {
  const auto found = kinds_.find(noun);
  return found == kinds_.end() ? NominalKind::kUnlisted : found->second;
}

}  // namespace bilat
