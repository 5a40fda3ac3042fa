// SPDX-License-Identifier: Apache-2.0
// Known names: countries with demonyms and capitals, parties, bodies, agencies, places of the pack, and the user's own
// names of all types. Longest match over token hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/analysis/word_trie.h"
#include "lib/base/calendar.h"
#include "lib/base/diagnostics.h"
#include "lib/base/entity_type.h"
#include "lib/base/pack.h"
#include "lib/base/result.h"
#include "lib/base/text_store.h"
#include "lib/document/document.h"

namespace bilat {

/// Of a name's bearer, as far as titles, given names and gazetteers tell.
enum class NameGender : std::uint8_t { kUnknown, kFemale, kMale };

/// One thing that has names. The views live as long as the gazetteer.
struct GazetteerEntry {
  std::string_view id;  ///< "country/vn", "organization/xinhua", "person/Q42": the entity's key in the graph
  std::string_view name;
  std::string_view country;     ///< id of the country it belongs to or is the capital of, or empty
  std::string_view whole;       ///< id of what it is part of, or empty
  std::string_view kind;        ///< "city", "sea", "agency", "igo", "ministry" ...; for parties "ruling" or empty
  std::string_view wikidata;    ///< "Q228", or empty
  std::string_view identifier;  ///< the user's id where it is no Wikidata id: any text or an IRI
  EntityType type = EntityType::kPlace;
  NameGender gender = NameGender::kUnknown;
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
  std::uint32_t period = 0;   ///< when it holds; 0: always
  std::uint32_t acronym = 0;  ///< of acronyms: which spelling counts
  NameUse use = NameUse::kName;
  bool users = false;   ///< from the user's gazetteer, which wins over the pack's
  bool shared = false;  ///< of several countries' parties: means this one only where the article speaks of its country
};

struct GazetteerMatch {
  std::uint32_t entry = 0;  ///< index into Gazetteer::entries(): the first of the readings
  NameUse use = NameUse::kName;
  bool users = false;
  std::uint32_t length = 0;  ///< tokens matched, 0 for no match
  std::uint32_t state = 0;   ///< for Gazetteer::readings
};

/// The days of publication, both included, on which a row of a user's gazetteer holds.
struct Period {
  Day from{std::numeric_limits<std::int32_t>::min()};
  Day to{std::numeric_limits<std::int32_t>::max()};
  friend bool operator==(const Period&, const Period&) = default;
};

/// A user's gazetteer (docs/gazetteers.md).
struct GazetteerFile {
  std::string path;                        ///< for messages
  std::string text;                        ///< TSV, or CSV as RFC 4180 has it, with commas or semicolons
  std::optional<EntityType> default_type;  ///< of rows that give none
};

/// Of the pack and all files together.
struct GazetteerLimits {
  std::size_t entries = 10'000'000;
  std::size_t names = 30'000'000;
};

/// Immutable once built; shared by all threads.
class Gazetteer {
 public:
  /// Reads gazetteer/*.tsv of the pack; mistakes are reported with file and line and their rows left out.
  static Gazetteer from_pack(const Pack& pack, Diagnostics& diagnostics);

  /// The same with the user's files, whose names win. Rows that cannot be used are reported (as warnings, the first
  /// hundred of a file) and left out; fails (ErrorKind::kUsage) on a file of which nothing can be used, and
  /// (ErrorKind::kLimit) beyond the limits. A note tells of names with more than kMaxReadings meanings.
  static Result<Gazetteer> create(const Pack& pack, std::vector<GazetteerFile> files, Diagnostics& diagnostics,
                                  const GazetteerLimits& limits = {});

  [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return entries_; }
  /// The longest name that starts at that token, within `limit` tokens, and holds on the document's day. Letter case is
  /// not looked at except in acronyms.
  [[nodiscard]] GazetteerMatch match(const Document& document, std::uint32_t token, std::uint32_t limit) const;
  /// The name that one word is by itself ("china" in "China-Vietnam"); acronyms are compared with `written`.
  [[nodiscard]] GazetteerMatch match_word(const DocumentInfo& info, WordHash word, std::string_view written) const;
  /// A whole name as a metadata field gives it ("Apia", "Vietnam News Agency"); length 0 when it is none.
  [[nodiscard]] GazetteerMatch match_text(const DocumentInfo& info, std::string_view text) const;
  /// All entries that the name of a match may mean ("Communist Party"): the user's first, then the most important type.
  /// Those count that are the user's if the match is, and that apply. Each stands once for a use and a period. Of more
  /// than kMaxReadings, these are the first.
  static constexpr std::uint32_t kMaxReadings = 64;
  [[nodiscard]] std::span<const GazetteerName> readings(std::uint32_t state) const {
    const auto size = first_name_[state + 1] - first_name_[state];
    return std::span(names_).subspan(first_name_[state], size < kMaxReadings ? size : kMaxReadings);
  }
  /// Whether the name, written so, is meant in an article of that day: an acronym counts only in its own spelling, and
  /// in an article of no known day every period holds.
  [[nodiscard]] bool applies(const GazetteerName& name, const DocumentInfo& info, std::string_view written) const;
  /// The index of an entry by id.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
  /// Parties that rule, and organizations that are governments or their seats: entries, in order.
  [[nodiscard]] const std::vector<std::uint32_t>& ruling_parties() const { return ruling_parties_; }
  [[nodiscard]] const std::vector<std::uint32_t>& governments() const { return governments_; }

 private:
  friend class GazetteerBuilder;

  [[nodiscard]] const GazetteerName* first_reading(std::uint32_t state, const DocumentInfo& info,
                                                   std::string_view written) const;
  /// Part of an id's hash, so that most other ids are told apart without being read.
  static std::uint32_t id_tag(std::string_view id) { return static_cast<std::uint32_t>(hash_folded(id)); }
  [[nodiscard]] std::size_t id_slot(std::string_view id) const;

  struct IdPlace {
    std::uint32_t entry = 0;  ///< plus one; 0: free
    std::uint32_t tag = 0;
  };

  TextStore texts_;
  std::vector<std::string> files_;  ///< texts of the user's files, which entries view
  std::vector<GazetteerEntry> entries_;
  std::vector<IdPlace> by_id_;  ///< hash table, a power of two of places, half of them free
  WordStates states_;
  std::vector<std::uint32_t> first_name_{0, 0};  ///< by state, and one more
  std::vector<GazetteerName> names_;             ///< by state
  std::vector<std::string_view> acronyms_{1};    ///< spellings, without full stops
  std::vector<Period> periods_{1};               ///< 0: always
  std::vector<std::uint32_t> ruling_parties_;
  std::vector<std::uint32_t> governments_;
};

}  // namespace bilat
