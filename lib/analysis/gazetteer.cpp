// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/gazetteer.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "lib/base/tsv.h"

namespace bilat {
namespace {

constexpr std::string_view kWikidata = "https://www.wikidata.org/entity/";

std::string without_stops(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != '.') plain += c;
  }
  return plain;
}

bool is_yes(std::string_view cell) { return cell == "yes" || cell == "1" || cell == "true" || cell == "y"; }

}  // namespace

/// Reads the tables into a gazetteer; lives only while it is built.
class GazetteerLoader {
 public:
  GazetteerLoader(Gazetteer& gazetteer, Diagnostics& diagnostics) : gazetteer_(gazetteer), diagnostics_(diagnostics) {}

  void load(const Pack& pack, const std::string& file, EntityType type) {
    const auto table = parse_tsv(pack.text(file), file, diagnostics_);
    for (const auto& row : table.rows) add_row(table, row, file, type);
  }

  /// Names can be entered when all capitals are known.
  void finish() {
    for (const auto& [entry, cells] : pending_) add_names(entry, cells);
  }

 private:
  struct Cells {
    std::string_view name, aliases, acronyms, adjectives, metonyms;
  };

  void add_row(const TsvTable& table, const TsvTable::Row& row, const std::string& file, EntityType type) {
    const auto cell = [&](std::string_view column) {
      const auto index = table.column(column);
      return index < row.cells.size() ? row.cells[index] : std::string_view{};
    };
    GazetteerEntry entry;
    entry.id = cell("id");
    entry.name = cell("name");
    if (entry.id.empty() || entry.name.empty()) {
      diagnostics_.error("pack.gazetteer", file + ":" + std::to_string(row.line), "a row needs an id and a name");
      return;
    }
    if (gazetteer_.by_id_.contains(entry.id)) {
      diagnostics_.error("pack.gazetteer", file + ":" + std::to_string(row.line),
                         "the id '" + entry.id + "' stands twice");
      return;
    }
    entry.type = type;
    entry.country = cell("country");
    entry.whole = cell("whole");
    entry.kind = is_yes(cell("ruling")) ? std::string_view{"ruling"} : cell("kind");
    entry.ambiguous = is_yes(cell("ambiguous"));
    if (const auto item = cell("wikidata"); !item.empty())
      entry.same_as.push_back(std::string(kWikidata) + std::string(item));
    for (const auto capital : split_list(cell("capital"))) capitals_.emplace(capital);
    const auto index = static_cast<std::uint32_t>(gazetteer_.entries_.size());
    gazetteer_.by_id_.emplace(entry.id, index);
    auto adjectives = cell("demonyms");
    if (adjectives.empty()) adjectives = cell("adjectives");
    pending_.push_back({index, {cell("name"), cell("aliases"), cell("acronyms"), adjectives, cell("metonyms")}});
    gazetteer_.entries_.push_back(std::move(entry));
  }

  void add_names(std::uint32_t entry, const Cells& cells) {
    const auto use = capitals_.contains(gazetteer_.entries_[entry].id) ? NameUse::kCapital : NameUse::kName;
    add_name(entry, use, cells.name);
    for (const auto name : split_list(cells.aliases)) add_name(entry, use, name);
    for (const auto name : split_list(cells.metonyms)) add_name(entry, NameUse::kName, name);
    for (const auto name : split_list(cells.acronyms)) add_name(entry, NameUse::kAcronym, name);
    for (const auto name : split_list(cells.adjectives)) add_name(entry, NameUse::kDemonym, name);
  }

  void add_name(std::uint32_t entry, NameUse use, std::string_view name) {
    const auto tokens = phrase_tokens(name);
    if (tokens.empty()) return;
    auto& readings = gazetteer_.names_.at(tokens);
    for (const auto& reading : readings) {
      if (reading.entry == entry && reading.use == use) return;
    }
    // A stable order: countries before parties before bodies before places, and the files' order within a type.
    const auto rank = [&](const GazetteerName& reading) {
      constexpr int kRank[] = {4, 1, 0, 2, 3};
      return kRank[static_cast<std::size_t>(gazetteer_.entries_[reading.entry].type)];
    };
    GazetteerName added{entry, use, use == NameUse::kAcronym ? without_stops(name) : std::string{}};
    const auto place = std::upper_bound(readings.begin(), readings.end(), added,
                                        [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    readings.insert(place, std::move(added));
  }

  Gazetteer& gazetteer_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<std::uint32_t, Cells>> pending_;
  std::unordered_set<std::string> capitals_;
};

Gazetteer Gazetteer::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  Gazetteer gazetteer;
  GazetteerLoader loader(gazetteer, diagnostics);
  loader.load(pack, "gazetteer/countries.tsv", EntityType::kCountry);
  loader.load(pack, "gazetteer/places.tsv", EntityType::kPlace);
  loader.load(pack, "gazetteer/organizations.tsv", EntityType::kOrganization);
  loader.load(pack, "gazetteer/parties.tsv", EntityType::kParty);
  loader.finish();
  return gazetteer;
}

namespace {

const GazetteerName* first_reading(const std::vector<GazetteerName>& readings, std::string_view written) {
  const auto plain = without_stops(written);
  for (const auto& reading : readings) {
    if (reading.use != NameUse::kAcronym || reading.written == plain) return &reading;
  }
  return nullptr;
}

}  // namespace

GazetteerMatch Gazetteer::match(const Document& document, std::uint32_t token, std::uint32_t limit) const {
  const auto size = static_cast<std::uint32_t>(document.tokens().size());
  auto end = limit < size - token ? token + limit : size;
  while (end > token) {
    const auto found = names_.longest(document.tokens(), token, end);
    if (found.length == 0) return {};
    const auto* reading =
        first_reading(names_.values(found.state), document.text_of(TokenRange{token, token + found.length}));
    if (reading != nullptr) return {reading->entry, reading->use, found.length, found.state};
    end = token + found.length - 1;  // an acronym written otherwise: a shorter name may still stand here
  }
  return {};
}

GazetteerMatch Gazetteer::match_word(WordHash word, std::string_view written) const {
  Token token;
  token.word = word;
  const auto found = names_.longest({token}, 0, 1);
  if (found.length == 0) return {};
  const auto* reading = first_reading(names_.values(found.state), written);
  if (reading == nullptr) return {};
  return {reading->entry, reading->use, 1, found.state};
}

GazetteerMatch Gazetteer::match_text(std::string_view text) const {
  const auto tokens = phrase_tokens(text);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const auto found = names_.longest(tokens, 0, size);
  if (found.length == 0 || found.length != size) return {};
  const auto* reading = first_reading(names_.values(found.state), text);
  if (reading == nullptr) return {};
  return {reading->entry, reading->use, found.length, found.state};
}

std::optional<std::uint32_t> Gazetteer::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

}  // namespace bilat
