// SPDX-License-Identifier: Apache-2.0
// The pack's tables of countries, places, organizations and parties.
#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "lib/analysis/gazetteer_builder.h"
#include "lib/base/pack_text.h"
#include "lib/base/tsv.h"

namespace bilat {
namespace {

bool is_yes(std::string_view cell) { return cell == "yes" || cell == "1" || cell == "true" || cell == "y"; }

/// Reads the tables into a gazetteer; lives only while it is built.
class PackTables {
 public:
  PackTables(GazetteerBuilder& builder, Diagnostics& diagnostics) : builder_(builder), diagnostics_(diagnostics) {}

  void load(const Pack& pack, const std::string& file, EntityType type, const std::vector<std::string_view>& columns) {
    for (const auto& part : pack.tables(file)) {
      PackText source(part, pack.text(part), diagnostics_);
      const auto table = parse_tsv(source, columns);
      for (const auto& row : table.rows) add_row(table, row, source, type);
    }
  }

  /// Names can be entered when all capitals are known.
  void add_all_names() {
    for (const auto& [entry, cells] : pending_) add_names(entry, cells);
  }

 private:
  struct Cells {
    std::string_view name, aliases, acronyms, adjectives, metonyms, shared;
  };

  void add_row(const TsvTable& table, const TsvTable::Row& row, PackText& source, EntityType type) {
    const auto cell = [&](std::string_view column) {
      const auto index = table.column(column);
      return index < row.cells.size() ? row.cells[index] : std::string_view{};
    };
    const auto id = cell("id");
    for (const std::string_view needed : {"id", "name"}) {
      if (!cell(needed).empty()) continue;
      source.error(cell(needed), {"B1106",
                                  "the " + std::string(needed) + " is missing",
                                  "an id, such as place/lima, and a name",
                                  {"fill the cell", "delete the line"}});
      return;
    }
    if (builder_.find(id)) {
      source.error(id, {"B1109",
                        "the id '" + std::string(id) + "' stands twice",
                        "an id that no other row of the gazetteers has",
                        {"delete one of the two rows", "give this row another id"}});
      return;
    }
    for (const std::string_view answer : {"ambiguous", "ruling"}) check_answer(cell(answer), source);
    GazetteerEntry entry;
    auto& texts = builder_.texts();
    entry.id = texts.keep(id);
    entry.name = texts.keep(cell("name"));
    entry.country = texts.keep(cell("country"));
    entry.whole = texts.keep(cell("whole"));
    entry.kind = is_yes(cell("ruling")) ? std::string_view{"ruling"} : texts.keep(cell("kind"));
    entry.wikidata = texts.keep(cell("wikidata"));
    entry.type = type;
    entry.ambiguous = is_yes(cell("ambiguous"));
    for (const auto capital : split_list(cell("capital"))) capitals_.insert(capital);
    auto adjectives = cell("demonyms");
    if (adjectives.empty()) adjectives = cell("adjectives");
    pending_.push_back(
        {builder_.add(entry),
         {cell("name"), cell("aliases"), cell("acronyms"), adjectives, cell("metonyms"), cell("shared")}});
  }

  static void check_answer(std::string_view cell, PackText& source) {
    if (cell.empty() || is_yes(cell) || cell == "no" || cell == "0" || cell == "false" || cell == "n") return;
    source.error(cell, unknown_word("B1107", "answer to yes or no", cell, {"yes", "no"}));
  }

  void add_names(std::uint32_t entry, const Cells& cells) {
    const auto use = capitals_.contains(builder_.entry(entry).id) ? NameUse::kCapital : NameUse::kName;
    builder_.add_name(entry, {use}, cells.name);
    for (const auto name : split_list(cells.aliases)) builder_.add_name(entry, {use}, name);
    for (const auto name : split_list(cells.metonyms)) builder_.add_name(entry, {NameUse::kName}, name);
    for (const auto name : split_list(cells.acronyms)) builder_.add_name(entry, {NameUse::kAcronym}, name);
    for (const auto name : split_list(cells.adjectives)) builder_.add_name(entry, {NameUse::kDemonym}, name);
    for (const auto name : split_list(cells.shared)) {
      const bool letters = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      builder_.add_name(entry, {letters ? NameUse::kAcronym : NameUse::kName, false, 0, true}, name);
    }
  }

  GazetteerBuilder& builder_;
  Diagnostics& diagnostics_;
  std::vector<std::pair<std::uint32_t, Cells>> pending_;
  std::unordered_set<std::string_view> capitals_;
};

}  // namespace

void add_pack(const Pack& pack, GazetteerBuilder& builder, Diagnostics& diagnostics) {
  PackTables tables(builder, diagnostics);
  tables.load(pack, "gazetteer/countries.tsv", EntityType::kCountry,
              {"id", "name", "aliases?", "acronyms?", "demonyms?", "capital?", "metonyms?", "iso3?", "wikidata?"});
  tables.load(pack, "gazetteer/places.tsv", EntityType::kPlace,
              {"id", "name", "aliases?", "acronyms?", "adjectives?", "country?", "kind?", "ambiguous?", "wikidata?"});
  tables.load(pack, "gazetteer/organizations.tsv", EntityType::kOrganization,
              {"id", "name", "aliases?", "acronyms?", "kind?", "country?", "whole?", "wikidata?"});
  tables.load(pack, "gazetteer/parties.tsv", EntityType::kParty,
              {"id", "name", "aliases?", "acronyms?", "country?", "ruling?", "wikidata?", "shared?"});
  tables.add_all_names();
  builder.end_pack();
}

}  // namespace bilat
