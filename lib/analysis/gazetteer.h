// SPDX-License-Identifier: Apache-2.0
// Known names: countries with demonyms and capitals, parties, bodies, agencies, places. Longest match over token hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/entity_type.h"
#include "lib/base/pack.h"
#include "lib/document/document.h"

namespace bilat {

/// One entry of a gazetteer file. Strings are owned.
struct GazetteerEntry {
  std::string id;          ///< "country/vn", "organization/xinhua": the entity's key in the graph
  EntityType type = EntityType::kPlace;
  std::string name;
  std::string country;     ///< id of the country it belongs to or is the capital of, or empty
  std::string whole;       ///< id of what it is part of, or empty
  std::string kind;        ///< "city", "sea", "region", "agency", "igo", "ministry" ...; for parties "ruling" or empty
  std::vector<std::string> same_as;
};

/// How a name stands for its entry.
enum class NameUse : std::uint8_t {
  kName,       ///< a proper name
  kAcronym,    ///< matches only as written, in capitals ("CPV", "US", "EU")
  kDemonym,    ///< an adjective or people's name of a country ("Vietnamese")
  kCapital,    ///< a capital or seat that may stand for its country's government; the entry is the Place
};

struct GazetteerMatch {
  std::uint32_t entry = 0;   ///< index into Gazetteer::entries()
  NameUse use = NameUse::kName;
  std::uint32_t length = 0;  ///< tokens matched, 0 for no match
};

/// Immutable once built; shared by all threads.
class Gazetteer {
 public:
  /// Reads gazetteer/*.tsv of the pack; mistakes are reported with file and line and their rows left out.
  static Gazetteer from_pack(const Pack& pack, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return entries_; }
  /// The longest name that starts at that token, within `limit` tokens.
  [[nodiscard]] GazetteerMatch match(const Document& document, std::uint32_t token, std::uint32_t limit) const;
  /// The index of an entry by id.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  struct Name { std::uint32_t entry; NameUse use; };
  std::vector<GazetteerEntry> entries_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;   ///< hash(state, word) -> state
  std::vector<std::vector<Name>> accepts_;                   ///< by state
};

}  // namespace bilat
