// SPDX-License-Identifier: Apache-2.0
// Tab-separated data files of packs: one record a line, '#' starts a comment line, blank lines are skipped. The first
// record names the columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/pack_text.h"

namespace bilat {

/// One table. Views point into the text that was parsed, which must outlive the table.
struct TsvTable {
  std::vector<std::string_view> columns;
  struct Row {
    std::size_t line = 0;                 ///< counted from 1
    std::vector<std::string_view> cells;  ///< as many as there are columns; missing ones are empty, at the row's end
  };
  std::vector<Row> rows;

  /// The index of a column, or columns.size() when there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
};

/// Parses a table as it is; rows with too many cells are reported and left out.
TsvTable parse_tsv(PackText& source);

/// The same for readers that ask for these columns: cells come in their order, whatever the order in the file. A name
/// that ends in '?' may be missing: its cells are empty. Without one of the others the table is reported and
/// comes back empty; a column that nobody asked for is warned of.
TsvTable parse_tsv(PackText& source, const std::vector<std::string_view>& columns);

/// The same of a text that has no PackText of its own.
TsvTable parse_tsv(std::string_view text, const std::string& file, Diagnostics& diagnostics);
TsvTable parse_tsv(std::string_view text, const std::string& file, const std::vector<std::string_view>& columns,
                   Diagnostics& diagnostics);

/// The parts of a cell between '|', each trimmed; empty parts are left out.
std::vector<std::string_view> split_list(std::string_view cell);

}  // namespace bilat
