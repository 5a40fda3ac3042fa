// SPDX-License-Identifier: Apache-2.0
#include "lib/base/table_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace bilat;

namespace {

/// "LINE cell|cell" for each row, with its fault behind "!".
std::vector<std::string> rows_of(std::string_view text) {
  TextStore store;
  TableReader reader(text, store);
  std::vector<std::string> rows;
  TableRow row;
  while (reader.next(row)) {
    auto line = std::to_string(row.line) + " ";
    for (std::size_t i = 0; i < row.cells.size(); ++i) line += (i > 0 ? "|" : "") + std::string(row.cells[i]);
    if (!row.fault.empty()) line += "!" + std::to_string(row.fault_column);
    rows.push_back(line);
  }
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("tabs: comments and blank lines are passed over, quotes are letters") {
  CHECK(rows_of("\xEF\xBB\xBF# names\n\na\tb \r\n\"c\t\td,e\t\t\n") == Rows{"3 a|b", "4 \"c||d,e"});
  CHECK(rows_of("").empty());
  CHECK(rows_of("one\ntwo") == Rows{"1 one", "2 two"});
}

TEST_CASE("commas: quoted cells hold commas, quotes and line ends") {
  CHECK(rows_of("a,b\r\n\"x, y\",\"he said \"\"no\"\"\"\r\n#c,\"1\n2\"\nlast, e") ==
        Rows{"1 a|b", "2 x, y|he said \"no\"", "3 #c|1\n2", "5 last|e"});
}

TEST_CASE("semicolons part cells where the first line has more of them than commas") {
  CHECK(rows_of("a;b;c\n\"x; y\";1,5;z\n") == Rows{"1 a|b|c", "2 x; y|1,5|z"});
  CHECK(rows_of("a,b;c,d\n1,2,3\n") == Rows{"1 a|b;c|d", "2 1|2|3"});
}

TEST_CASE("faults cost one row") {
  CHECK(rows_of("a,b\n\"x\" y,z\nc,\"open\nd,e\n") == Rows{"1 a|b", "2 x|z!4", "3 c!3", "4 d|e"});
  CHECK(rows_of("a\tb\n\xff\tc\nd\te\n") == Rows{"1 a|b", "2 \xff|c!1", "3 d|e"});
  CHECK(rows_of("a\tb\n" + std::string(TableReader::kMaxRow + 1, 'x') + "\nd\te\n").back() == "3 d|e");
}
