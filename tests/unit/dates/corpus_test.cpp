// SPDX-License-Identifier: Apache-2.0
// tests/dates/expressions.tsv and negatives.txt: every row is tried, and every failure listed.
#include <fstream>
#include <set>

#include "lib/dates/timex.h"
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(std::string(BILAT_SOURCE_DIR) + "/tests/dates/" + name);
  REQUIRE(in.good());
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  cells.resize(5);
  return cells;
}

std::string shown(const Timex& timex, const Document& document) {
  return std::string("[")
      .append(document.text_of(timex.span))
      .append("] ")
      .append(to_string(timex.type))
      .append(" ")
      .append(timex.value)
      .append(" ")
      .append(timex.mod);
}

}  // namespace

TEST_CASE("expressions of the corpus have their extent, type, value and modifier") {
  const auto rows = lines_of("expressions.tsv");
  CHECK(rows.size() >= 1500);
  std::set<std::string> seen;
  for (const auto& row : rows) {
    CHECK_MESSAGE(seen.insert(row).second, "twice: " << row);
    const auto cells = cells_of(row);  // document date, sentence, type, value, modifier
    const auto marked = read_marked(cells[1]);
    const auto document = make_document(marked.text);
    const auto begin = cells[1].find('[');
    std::string found;
    bool right = false;
    for (const auto& timex : find_timexes(document, parse_day(cells[0]), english())) {
      found += shown(timex, document) + "  ";
      right = right || (timex.span.begin == begin && document.text_of(timex.span) == marked.expression &&
                        to_string(timex.type) == cells[2] && timex.value == cells[3] && timex.mod == cells[4]);
    }
    CHECK_MESSAGE(right, row << "\n  found: " << found);
  }
}

TEST_CASE("sentences of the corpus without a date have none") {
  const auto rows = lines_of("negatives.txt");
  CHECK(rows.size() >= 400);
  for (const auto& row : rows) {
    const auto document = make_document(row);
    std::string found;
    for (const auto& timex : find_timexes(document, parse_day("2025-08-21"), english()))
      found += shown(timex, document) + "  ";
    CHECK_MESSAGE(found.empty(), row << "\n  found: " << found);
  }
}

}  // namespace bilat::test
