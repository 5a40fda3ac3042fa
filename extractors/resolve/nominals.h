// SPDX-License-Identifier: Apache-2.0
// Common nouns that can stand for somebody or something named before: the pack's lexicon/nominals.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/analysis/gazetteer.h"
#include "lib/base/diagnostics.h"
#include "lib/base/fold.h"
#include "lib/base/pack.h"
#include "lib/base/pack_text.h"

namespace bilat {

/// What a common noun can stand for.
enum class NominalKind : std::uint8_t {
  kUnlisted,
  kLeader,
  kOffice,
  kPerson,
  kCountry,
  kGovernment,
  kSide,
  kCapital,
  kOrgan,
  kBody,
};

struct Nominal {
  NominalKind kind = NominalKind::kUnlisted;
  /// Of persons: titles that the noun stands for, besides itself. Of bodies: words that head their names.
  std::vector<std::string> stands_for;
  std::vector<std::string> gazetteer_kinds;  ///< of bodies: "legislature"
  bool party = false;                        ///< any party
  NameGender gender = NameGender::kUnknown;  ///< "queen", "spokeswoman"
};

class Nominals {
 public:
  /// Mistakes are reported with file and line, and their rows left out.
  static Nominals from_pack(const Pack& pack, Diagnostics& diagnostics);
  /// The noun as the pack lists it, singular or plural; of kind kUnlisted when it does not.
  [[nodiscard]] const Nominal& find(WordHash noun) const;
  [[nodiscard]] NominalKind kind(WordHash noun) const { return find(noun).kind; }
  /// Titles of those who lead a state, government or party.
  [[nodiscard]] const std::vector<std::string>& leader_titles() const { return leader_titles_; }
  /// The nouns that stand for bodies, in the order of the pack.
  [[nodiscard]] const std::vector<WordHash>& body_nouns() const { return body_nouns_; }

 private:
  void read(PackText source);

  std::unordered_map<WordHash, Nominal> nouns_;
  std::vector<std::string> leader_titles_;
  std::vector<WordHash> body_nouns_;
};

}  // namespace bilat
