// SPDX-License-Identifier: Apache-2.0
// Tab-separated data files of packs: one record a line, '#' starts a comment line, blank lines are skipped. The first
// record names the columns.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"

namespace bilat {

/// One table. Views point into the text that was parsed, which must outlive the table.
struct TsvTable {
  std::vector<std::string_view> columns;
  struct Row {
    std::size_t line = 0;                 ///< counted from 1
    std::vector<std::string_view> cells;  ///< as many as there are columns; missing ones at the end are empty
  };
  std::vector<Row> rows;

  /// The index of a column, or columns.size() when there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
};

/// Parses a table; rows with too many cells are reported (code "pack.tsv") and left out.
TsvTable parse_tsv(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The same for readers that count on these columns in this order: a table whose header names others is reported and
/// has no rows.
TsvTable parse_tsv(std::string_view text, const std::string& file, std::initializer_list<std::string_view> columns,
                   Diagnostics& diagnostics);

/// The parts of a cell between '|', each trimmed; empty parts are left out.
std::vector<std::string_view> split_list(std::string_view cell);

}  // namespace bilat
