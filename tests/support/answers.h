// SPDX-License-Identifier: Apache-2.0
// Answers as text, for tests of questions.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "query/answer_format.h"

namespace bilat::test {

/// One cell as text; the items of a list parted by "; ".
inline std::string cell(const Answer& answer, std::size_t row, std::string_view column) {
  for (std::size_t c = 0; c < answer.columns.size(); ++c) {
    if (answer.columns[c].name != column) continue;
    const auto& found = answer.rows.at(row).cells.at(c);
    if (const auto* text = std::get_if<std::string>(&found)) return *text;
    std::string joined;
    for (const auto& item : std::get<std::vector<std::string>>(found)) joined += (joined.empty() ? "" : "; ") + item;
    return joined;
  }
  return "(no column " + std::string(column) + ")";
}

/// These columns of every row, parted by " | ".
inline std::vector<std::string> lines(const Answer& answer, std::initializer_list<std::string_view> columns) {
  std::vector<std::string> found;
  for (std::size_t row = 0; row < answer.rows.size(); ++row) {
    std::string line;
    for (const auto column : columns) line += (column == *columns.begin() ? "" : " | ") + cell(answer, row, column);
    found.push_back(line);
  }
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace bilat::test
