// SPDX-License-Identifier: Apache-2.0
// Large tables of users, a row at a time: tab-separated, or as RFC 4180 has it,
// separated by commas or (as spreadsheets of many countries write it) semicolons. The first row names the
// columns. (Tables of packs: lib/base/tsv.h.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/text_store.h"

namespace bilat {

/// One row. Views point into the text or, where quotes had to be taken out, into the store.
struct TableRow {
  std::size_t line = 0;  ///< where it begins, counted from 1
  std::vector<std::string_view> cells;
  std::vector<std::size_t> columns;  ///< where each cell begins in its line: a byte, counted from 1
  std::string fault;                 ///< why the row cannot be read; empty when it can
  std::size_t fault_column = 1;
};

/// Reads a text, which must outlive it. Blank lines, and in tab-separated tables lines that begin with '#', are passed
/// over. Cells are trimmed, if not quoted; empty ones at the end are left out. A text whose first line holds a tab is
/// tab-separated, and quotes mean nothing in it; else it has semicolons if its first line has more of them than commas.
class TableReader {
 public:
  static constexpr std::size_t kMaxRow = std::size_t{1} << 20U;  ///< bytes of a row; a longer one is faulty

  TableReader(std::string_view text, TextStore& store);

  /// Puts the next row into `row`, whose memory is used again; false at the end of the text.
  bool next(TableRow& row);
  /// Rows that are left at most.
  [[nodiscard]] std::size_t lines_left() const;
  [[nodiscard]] bool has_tabs() const { return separator_ == '\t'; }

 private:
  void plain_line(std::string_view line, TableRow& row) const;
  void quoted_row(TableRow& row);
  std::string_view quoted_cell(TableRow& row, std::size_t line_begin);
  std::string_view to_line_end();

  std::string_view text_;
  TextStore& store_;
  char separator_ = '\t';
  std::size_t at_ = 0;
  std::size_t line_ = 0;  ///< of at_, counted from 1
  std::string unquoted_;
};

}  // namespace bilat
