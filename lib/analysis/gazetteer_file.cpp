// SPDX-License-Identifier: Apache-2.0
// A user's gazetteer: rows become entries, or more names of entries that are there. A row that cannot be used costs
// itself alone, and is told of.
#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lib/analysis/gazetteer_builder.h"
#include "lib/analysis/gazetteer_columns.h"
#include "lib/base/table_reader.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxAliases = 1'000;  // of one row
constexpr std::size_t kMaxName = 400;       // bytes
constexpr std::size_t kMaxId = 1'000;       // bytes
constexpr std::size_t kMaxTold = 100;       // messages of one file
constexpr auto kNone = GazetteerColumns::kNone;

std::string_view prefix_of(EntityType type) {
  constexpr std::string_view kPrefixes[kEntityTypes] = {"person/", "party/", "country/", "organization/", "place/"};
  return kPrefixes[static_cast<std::size_t>(type)];
}

/// One short word in capitals ("WHO"): as a name in any case it would be found in "Who".
bool is_acronym(std::string_view name) {
  constexpr std::size_t kLongest = 6;
  std::size_t letters = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') ++letters;
    if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' && c != '&' && c != '-') return false;
  }
  return letters >= 2 && letters <= kLongest;
}

/// Not "7", "2019" or "X": found at each turn of a text.
bool is_distinct(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    letters += (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z' ? 1 : byte >= 0x80 ? 1 : 0;
  }
  return letters >= 2;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class FileLoader {
 public:
  FileLoader(GazetteerFile&& file, GazetteerBuilder& builder, Diagnostics& diagnostics, const GazetteerLimits& limits)
      : limits_(limits),
        path_(file.path),
        default_type_(file.default_type),
        builder_(builder),
        diagnostics_(diagnostics),
        reader_(builder.adopt(std::move(file.text)), builder.texts()) {
    for (std::uint32_t i = 0; i < builder_.pack_size(); ++i) {
      if (const auto& entry = builder_.entry(i); !entry.wikidata.empty()) by_wikidata_.emplace(entry.wikidata, i);
    }
  }

  Result<void> load() {
    TableRow row;
    if (!reader_.next(row))
      return fail(ErrorKind::kUsage,
                  "is an empty gazetteer: the first line names the columns, such as id, type and name, between tabs",
                  path_);
    if (auto read = read_header(row); !read) return read;
    builder_.expect(std::min(reader_.lines_left(), limits_.entries));
    while (reader_.next(row)) {
      ++rows_;
      if (add_row(row)) ++used_;
      const bool entries = builder_.size() > limits_.entries;
      if (entries || builder_.names() > limits_.names)
        return fail(ErrorKind::kLimit,
                    fmt::format("gazetteers have at most {} {} together", entries ? limits_.entries : limits_.names,
                                entries ? "entries" : "names"),
                    where(row, 1));
    }
    const auto unused = rows_ - used_;
    if (told_ > kMaxTold) diagnostics_.warn("gazetteer.rows", path_, fmt::format("{} more mistakes", told_ - kMaxTold));
    if (unused > 0)
      diagnostics_.warn("gazetteer.left-out", path_, fmt::format("{} of {} rows were left out", unused, rows_));
    if (used_ > 0) return {};
    return fail(ErrorKind::kUsage,
                rows_ == 0 ? "is a gazetteer without a row" : "is a gazetteer of which no row can be used", path_);
  }

 private:
  Result<void> read_header(const TableRow& row) {
    if (!row.fault.empty()) return fail(ErrorKind::kUsage, row.fault, where(row, row.fault_column));
    columns_ = find_columns(row.cells);
    width_ = row.cells.size();
    std::vector<std::string_view> missing;
    if (columns_.id == kNone) missing.push_back("id");
    if (columns_.name == kNone) missing.push_back("name");
    if (!missing.empty()) {
      return fail(ErrorKind::kUsage,
                  fmt::format("names no column {}: the first line names the columns, such as id, type and name, "
                              "between tabs, commas or semicolons; this one has {}",
                              fmt::join(missing, " and no column "), fmt::join(row.cells, ", ")),
                  where(row, 1));
    }
    if (columns_.type == kNone && !default_type_) {
      return fail(ErrorKind::kUsage,
                  "has no column type: add one (Person, Party, Country, Organization or Place), or say it for all rows "
                  "with --gazetteer-type",
                  where(row, 1));
    }
    if (!columns_.unread.empty()) {
      diagnostics_.note("gazetteer.unread", where(row, 1),
                        fmt::format("nothing reads the column{} {}; is a name misspelt?",
                                    columns_.unread.size() == 1 ? "" : "s", fmt::join(columns_.unread, ", ")));
    }
    return {};
  }

  [[nodiscard]] std::string where(const TableRow& row, std::size_t column) const {
    return fmt::format("{}:{}:{}", path_, row.line, column);
  }

  [[nodiscard]] static std::string_view cell(const TableRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string_view{};
  }

  /// A warning at a cell; `column` may be one that the row does not reach.
  void tell(const TableRow& row, std::size_t column, std::string message) {
    if (++told_ > kMaxTold) return;
    const auto at = column < row.columns.size() ? row.columns[column] : 1;
    diagnostics_.warn("gazetteer.row", where(row, at), std::move(message));
  }

  bool reject(const TableRow& row, std::size_t column, std::string message) {
    tell(row, column, std::move(message));
    return false;
  }

  bool add_row(const TableRow& row) {
    if (!row.fault.empty()) {
      if (++told_ <= kMaxTold) diagnostics_.warn("gazetteer.row", where(row, row.fault_column), row.fault);
      return false;
    }
    if (row.cells.size() > width_)
      return reject(row, width_, fmt::format("{} cells, but only {} columns are named", row.cells.size(), width_));
    const auto id = cell(row, columns_.id);
    const auto name = cell(row, columns_.name);
    if (wikidata_id(name) == name && !name.empty() && name == wikidata_id(id))
      return reject(row, columns_.name, "Wikidata has no name for it in the language of the query");
    bool fits = true;  // all faults of the row are told
    if (id.empty()) fits = reject(row, columns_.id, "the row has no id");
    if (id.size() > kMaxId) fits = reject(row, columns_.id, fmt::format("the id is longer than {} bytes", kMaxId));
    if (name.empty()) fits = reject(row, columns_.name, "the row has no name");
    if (!name.empty() && !usable(row, columns_.name, name)) fits = false;
    const auto type = type_of(row);
    fits = type && fits;
    Period period;
    const bool from = read_day(row, columns_.valid_from, false, period);
    const bool to = read_day(row, columns_.valid_to, true, period);
    if (from && to && period.to < period.from) fits = reject(row, columns_.valid_to, "valid_to lies before valid_from");
    if (!fits || !from || !to) {
      item_of(row), gender_of(row), country_of(row);  // what these cells do not say is told, too
      return false;
    }
    const GazetteerBuilder::Use use{NameUse::kName, true, builder_.add_period(period)};
    const auto entry = entry_of(row, *type, id, name);
    add_names(row, entry, use, name);
    return true;
  }

  /// The type that the row gives, or all rows have; what is none is told.
  std::optional<EntityType> type_of(const TableRow& row) {
    auto type = default_type_;
    if (const auto written = cell(row, columns_.type); !written.empty()) {
      type = written == last_type_cell_ ? last_type_ : parse_type_cell(written);
      last_type_cell_ = written;
      last_type_ = type;
      if (!type)
        tell(row, columns_.type,
             fmt::format("'{}' is no type: write Person, Party, Country, Organization or Place", written));
    } else if (!type) {
      tell(row, columns_.type, "the row has no type: write Person, Party, Country, Organization or Place");
    }
    return type;
  }

  bool read_day(const TableRow& row, std::size_t column, bool last, Period& period) {
    const auto written = cell(row, column);
    if (written.empty()) return true;
    const auto days = parse_date_cell(written);
    if (!days)
      return reject(
          row, column,
          fmt::format("'{}' is no date: write a year, a month or a day (2016, 2016-05, 2016-05-31)", written));
    (last ? period.to : period.from) = last ? days->last : days->first;
    return true;
  }

  bool usable(const TableRow& row, std::size_t column, std::string_view name) {
    if (name.size() > kMaxName) return reject(row, column, fmt::format("the name is longer than {} bytes", kMaxName));
    if (!is_distinct(name)) return reject(row, column, fmt::format("'{}' is no name: it needs two letters", name));
    // Short names of plain letters have a word, and not too many.
    if (name.size() <= GazetteerBuilder::kMaxWords && is_ascii(name)) return true;
    const auto words = builder_.count_words(name);
    if (words == 0) return reject(row, column, "the name has no word");
    if (words > GazetteerBuilder::kMaxWords)
      return reject(row, column, fmt::format("the name has more than {} words", GazetteerBuilder::kMaxWords));
    return true;
  }

  /// The entry that is there already (of the same id or Wikidata item), else a new one.
  std::uint32_t entry_of(const TableRow& row, EntityType type, std::string_view id, std::string_view name) {
    const auto own_item = wikidata_id(id);
    const auto item = own_item.empty() ? item_of(row) : own_item;
    const auto gender = gender_of(row);
    const auto country = country_of(row);
    std::uint32_t index = 0;
    const auto shared = item.empty() ? by_wikidata_.end() : by_wikidata_.find(item);
    if (shared != by_wikidata_.end() && builder_.entry(shared->second).type == type) {
      index = shared->second;
    } else {
      const auto key = own_item.empty() ? id : own_item;
      key_.assign(key.starts_with(prefix_of(type)) ? std::string_view{} : prefix_of(type));
      key_ += key;
      if (const auto known = builder_.find(key_)) {
        index = *known;
      } else {
        GazetteerEntry entry;
        entry.id = builder_.texts().keep(key_);
        entry.name = name;
        entry.type = type;
        index = builder_.add(entry);
      }
    }
    auto& entry = builder_.entry(index);
    if (entry.wikidata.empty()) entry.wikidata = item;
    if (entry.identifier.empty() && own_item.empty() && id != entry.id) entry.identifier = id;
    if (entry.gender == NameGender::kUnknown) entry.gender = gender;
    if (entry.country.empty() && country != entry.id) entry.country = country;
    return index;
  }

  std::string_view item_of(const TableRow& row) {
    const auto written = cell(row, columns_.wikidata);
    const auto item = wikidata_id(written);
    if (item.empty() && !written.empty())
      tell(row, columns_.wikidata, fmt::format("'{}' is no Wikidata id: write it as Q42", written));
    return item;
  }

  /// Of other items than male and female nothing is to be told.
  NameGender gender_of(const TableRow& row) {
    const auto written = cell(row, columns_.gender);
    const auto gender = parse_gender_cell(written);
    if (gender == NameGender::kUnknown && !written.empty() && wikidata_id(written).empty())
      tell(row, columns_.gender, fmt::format("'{}' is not read: write female or male, or leave it empty", written));
    return gender;
  }

  /// The id of a country of the pack that a cell gives by id, code, item or name.
  std::string_view country_of(const TableRow& row) {
    const auto written = cell(row, columns_.country);
    if (written.empty()) return {};
    if (const auto item = wikidata_id(written); !item.empty()) {
      const auto found = by_wikidata_.find(item);
      if (found != by_wikidata_.end() && builder_.entry(found->second).type == EntityType::kCountry)
        return builder_.entry(found->second).id;
    }
    auto folded = fold(written);
    if (const auto known = builder_.find(folded)) return builder_.entry(*known).id;
    if (const auto known = builder_.find("country/" + folded)) return builder_.entry(*known).id;
    if (countries_.empty()) {
      for (std::uint32_t i = 0; i < builder_.pack_size(); ++i) {
        if (const auto& entry = builder_.entry(i); entry.type == EntityType::kCountry)
          countries_.emplace(fold(entry.name), entry.id);
      }
    }
    const auto named = countries_.find(folded);
    if (named != countries_.end()) return named->second;
    tell(row, columns_.country,
         fmt::format("'{}' is no country that is known: write its code (fr), name or Wikidata item", written));
    return {};
  }

  void add_names(const TableRow& row, std::uint32_t entry, const GazetteerBuilder::Use& use, std::string_view name) {
    add_name(entry, use, name);
    std::size_t count = 0;
    const auto add_list = [&](std::size_t column, bool commas, NameUse kind) {
      for (auto rest = cell(row, column); !rest.empty();) {
        const auto bar = rest.find('|');
        const auto comma = commas ? rest.find(", ") : std::string_view::npos;
        const auto end = std::min({bar, comma, rest.size()});
        auto alias = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (alias.starts_with(' ')) alias.remove_prefix(1);
        while (alias.ends_with(' ')) alias.remove_suffix(1);
        if (alias.empty()) continue;
        if (++count > kMaxAliases)
          return tell(row, column, fmt::format("more than {} aliases: the rest is left out", kMaxAliases));
        auto own = use;
        own.use = kind;
        if (usable(row, column, alias)) add_name(entry, own, alias);
      }
    };
    for (const auto column : columns_.aliases) add_list(column, false, NameUse::kName);
    for (const auto column : columns_.alias_commas) add_list(column, true, NameUse::kName);
    if (columns_.acronyms != kNone) add_list(columns_.acronyms, false, NameUse::kAcronym);
  }

  void add_name(std::uint32_t entry, GazetteerBuilder::Use use, std::string_view name) {
    if (is_acronym(name)) use.use = NameUse::kAcronym;
    builder_.add_name(entry, use, name);
  }

  const GazetteerLimits& limits_;
  std::string path_;
  std::optional<EntityType> default_type_;
  GazetteerBuilder& builder_;
  Diagnostics& diagnostics_;
  TableReader reader_;
  GazetteerColumns columns_;
  std::size_t width_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> by_wikidata_;  ///< entries of the pack
  std::unordered_map<std::string, std::string_view> countries_;      ///< by folded name
  std::string key_;
  std::string_view last_type_cell_;  ///< most rows have the type of the row before
  std::optional<EntityType> last_type_;
  std::size_t rows_ = 0, used_ = 0, told_ = 0;
};

}  // namespace

Result<void> add_file(GazetteerFile&& file, GazetteerBuilder& builder, Diagnostics& diagnostics,
                      const GazetteerLimits& limits) {
  return FileLoader(std::move(file), builder, diagnostics, limits).load();
}

}  // namespace bilat
