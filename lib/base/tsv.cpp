// SPDX-License-Identifier: Apache-2.0
#include "lib/base/tsv.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bilat {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return text.substr(0, 0);  // still a place in the text
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
    parts.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  parts.push_back(trim(text.substr(begin)));
  return parts;
}

/// The next line of `text` from `at`, which moves behind its line feed.
std::string_view next_line(std::string_view text, std::size_t& at) {
  const auto feed = text.find('\n', at);
  const auto end = feed == std::string_view::npos ? text.size() : feed;
  const auto line = text.substr(at, end - at);
  at = end + 1;
  return line;
}

void check_columns(const TsvTable& table, PackText& source) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].empty()) {
      source.error(table.columns[i], {"B1102",
                                      fmt::format("column {} has no name", i + 1),
                                      "names of columns, one tab between two",
                                      {"name the column, or delete its tab"}});
    } else if (table.column(table.columns[i]) != i) {
      source.error(table.columns[i], {"B1103",
                                      fmt::format("column '{}' is named twice", table.columns[i]),
                                      {},
                                      {"delete one of the two columns, with its cells"}});
    }
  }
}

/// Leaves out empty cells behind the last column: trailing tabs are harmless.
void drop_empty_tail(std::vector<std::string_view>& cells, std::size_t columns) {
  while (cells.size() > columns && cells.back().empty()) cells.pop_back();
}

}  // namespace

std::size_t TsvTable::column(std::string_view name) const {
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
}

TsvTable parse_tsv(PackText& source) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  auto text = source.text();
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) text.remove_prefix(kByteOrderMark.size());
  TsvTable table;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto line = next_line(text, at);
    ++number;
    if (trim(line).empty() || line.front() == '#') continue;
    auto cells = split(line, '\t');
    if (table.columns.empty()) {
      drop_empty_tail(cells, 1);
      table.columns = std::move(cells);
      check_columns(table, source);
      continue;
    }
    drop_empty_tail(cells, table.columns.size());
    if (cells.size() > table.columns.size()) {
      source.error(cells[table.columns.size()],
                   {"B1101",
                    fmt::format("{} cells, but only {} columns are named", cells.size(), table.columns.size()),
                    fmt::format("{} cells: {}", table.columns.size(), fmt::join(table.columns, ", ")),
                    {"delete a tab too many", "write lists in one cell, with | between their parts"}});
      continue;
    }
    cells.resize(table.columns.size(), line.substr(line.size()));
    table.rows.push_back({number, std::move(cells)});
  }
  return table;
}

namespace {

/// What a reader asks for, and where the table has it.
struct WantedColumns {
  std::vector<std::string_view> names;
  std::vector<std::size_t> at;  ///< of each name, or the table's column count
  std::vector<std::string_view> missing;
};

WantedColumns find_columns(const TsvTable& table, const std::vector<std::string_view>& columns) {
  WantedColumns wanted;
  for (auto name : columns) {
    const bool optional = name.ends_with('?');
    if (optional) name.remove_suffix(1);
    wanted.names.push_back(name);
    wanted.at.push_back(table.column(name));
    if (!optional && wanted.at.back() == table.columns.size()) wanted.missing.push_back(name);
  }
  return wanted;
}

void warn_of_unread_columns(const TsvTable& table, const WantedColumns& wanted, PackText& source) {
  for (const auto column : table.columns) {
    if (column.empty() || std::find(wanted.names.begin(), wanted.names.end(), column) != wanted.names.end()) continue;
    auto mistake = unknown_word("B1105", "column of this table, so nothing reads it", column, wanted.names);
    mistake.fixes.back() = "delete the column, or rename it to one of those expected";
    source.warn(column, std::move(mistake));
  }
}

}  // namespace

TsvTable parse_tsv(PackText& source, const std::vector<std::string_view>& columns) {
  auto table = parse_tsv(source);
  if (table.columns.empty()) return table;  // an empty file
  const auto wanted = find_columns(table, columns);
  warn_of_unread_columns(table, wanted, source);
  if (!wanted.missing.empty()) {
    source.error(table.columns.front(),
                 {"B1104",
                  fmt::format("the first line names no column {}", fmt::join(wanted.missing, ", ")),
                  fmt::format("{}, with one tab between two names", fmt::join(wanted.names, ", ")),
                  {fmt::format("add the column{} {}", wanted.missing.size() == 1 ? "" : "s", fmt::join(wanted.missing, ", ")),
                   "copy the first line of the built-in table of this name"}});
    return {};
  }
  std::vector<std::string_view> cells;
  for (auto& row : table.rows) {
    const auto none = row.cells.back().substr(row.cells.back().size());
    cells.assign(wanted.at.size(), none);
    for (std::size_t i = 0; i < wanted.at.size(); ++i) {
      if (wanted.at[i] < row.cells.size()) cells[i] = row.cells[wanted.at[i]];
    }
    row.cells = cells;
  }
  table.columns = wanted.names;
  return table;
}

TsvTable parse_tsv(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  PackText source(file, text, diagnostics);
  return parse_tsv(source);
}

TsvTable parse_tsv(std::string_view text, const std::string& file, const std::vector<std::string_view>& columns,
                   Diagnostics& diagnostics) {
  PackText source(file, text, diagnostics);
  return parse_tsv(source, columns);
}

std::vector<std::string_view> split_list(std::string_view cell) {
  auto parts = split(cell, '|');
  parts.erase(std::remove(parts.begin(), parts.end(), std::string_view{}), parts.end());
  return parts;
}

}  // namespace bilat
