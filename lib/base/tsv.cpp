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
  if (first == std::string_view::npos) return {};
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

void report(Diagnostics& diagnostics, const std::string& file, std::size_t line, std::string message) {
  diagnostics.error("pack.tsv", fmt::format("{}:{}", file, line), std::move(message));
}

void check_columns(const TsvTable& table, const std::string& file, std::size_t line, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].empty()) {
      report(diagnostics, file, line, fmt::format("column {} has no name", i + 1));
    } else if (table.column(table.columns[i]) != i) {
      report(diagnostics, file, line, fmt::format("column '{}' is named twice", table.columns[i]));
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

TsvTable parse_tsv(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
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
      check_columns(table, file, number, diagnostics);
      continue;
    }
    drop_empty_tail(cells, table.columns.size());
    if (cells.size() > table.columns.size()) {
      report(diagnostics, file, number,
             fmt::format("{} cells, but only {} columns are named", cells.size(), table.columns.size()));
      continue;
    }
    cells.resize(table.columns.size());
    table.rows.push_back({number, std::move(cells)});
  }
  return table;
}

TsvTable parse_tsv(std::string_view text, const std::string& file, std::initializer_list<std::string_view> columns,
                   Diagnostics& diagnostics) {
  auto table = parse_tsv(text, file, diagnostics);
  if (table.columns.empty() || std::equal(columns.begin(), columns.end(), table.columns.begin(), table.columns.end()))
    return table;
  diagnostics.error("pack.tsv", file,
                    fmt::format("the first line must name the columns {}, between tabs, not {}",
                                fmt::join(columns, ", "), fmt::join(table.columns, ", ")));
  table.rows.clear();
  return table;
}

std::vector<std::string_view> split_list(std::string_view cell) {
  auto parts = split(cell, '|');
  parts.erase(std::remove(parts.begin(), parts.end(), std::string_view{}), parts.end());
  return parts;
}

}  // namespace bilat
