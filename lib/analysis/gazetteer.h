// SPDX-License-Identifier: Apache-2.0
// Known names: countries with demonyms and capitals, parties, bodies, agencies, places. Longest match over token
// hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/analysis/word_trie.h"
#include "lib/base/diagnostics.h"
#include "lib/base/entity_type.h"
#include "lib/base/pack.h"
#include "lib/document/document.h"

namespace bilat {

/// One entry of a gazetteer file. Strings are owned.
struct GazetteerEntry {
  std::string id;  ///< "country/vn", "organization/xinhua": the entity's key in the graph
  EntityType type = EntityType::kPlace;
  std::string name;
  std::string country;  ///< id of the country it belongs to or is the capital of, or empty
  std::string whole;    ///< id of what it is part of, or empty
  std::string kind;     ///< "city", "sea", "region", "agency", "igo", "ministry" ...; for parties "ruling" or empty
  std::vector<std::string> same_as;
  bool ambiguous = false;  ///< also a common word or a person's name: needs a cue beside it
};

/// How a name stands for its entry.
enum class NameUse : std::uint8_t {
  kName,     ///< a proper name
  kAcronym,  ///< matches only as written, in capitals ("CPV", "US", "EU")
  kDemonym,  ///< an adjective or people's name of a country ("Vietnamese")
  kCapital,  ///< a capital or seat that may stand for its country's government; the entry is the Place
};

/// An entry that a name may mean.
struct GazetteerName {
  std::uint32_t entry = 0;
  NameUse use = NameUse::kName;
  std::string written;  ///< of acronyms: the only spelling that counts (full stops left out)
};

struct GazetteerMatch {
  std::uint32_t entry = 0;  ///< index into Gazetteer::entries(): the first of the readings
  NameUse use = NameUse::kName;
  std::uint32_t length = 0;  ///< tokens matched, 0 for no match
  std::uint32_t state = 0;   ///< for Gazetteer::readings
};

/// Immutable once built; shared by all threads.
class Gazetteer {
 public:
  /// Reads gazetteer/*.tsv of the pack; mistakes are reported with file and line and their rows left out.
  static Gazetteer from_pack(const Pack& pack, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return entries_; }
  /// The longest name that starts at that token, within `limit` tokens. Letter case is not looked at except in
  /// acronyms.
  [[nodiscard]] GazetteerMatch match(const Document& document, std::uint32_t token, std::uint32_t limit) const;
  /// The name that one word is by itself ("china" in "China-Vietnam"); acronyms are compared with `written`.
  [[nodiscard]] GazetteerMatch match_word(WordHash word, std::string_view written) const;
  /// A whole name as a metadata field gives it ("Apia", "Vietnam News Agency"); length 0 when it is none.
  [[nodiscard]] GazetteerMatch match_text(std::string_view text) const;
  /// All entries that the name of a match may mean ("Communist Party"), most important type first.
  [[nodiscard]] const std::vector<GazetteerName>& readings(std::uint32_t state) const { return names_.values(state); }
  /// The index of an entry by id.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  friend class GazetteerLoader;
  std::vector<GazetteerEntry> entries_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  WordTrie<GazetteerName> names_;
};

}  // namespace bilat
