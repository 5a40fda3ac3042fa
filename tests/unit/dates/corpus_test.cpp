// SPDX-License-Identifier: Apache-2.0
// tests/dates/expressions.tsv and negatives.txt: every row is tried, and every failure listed.
#include <fstream>
#include <set>
#include <vector>

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

// A sentence, the span in square brackets, and those of all marks: other expressions stand in braces.
struct Marks {
  std::string text;
  Span main;
  std::vector<Span> all;
};

Marks read_marks(const std::string& sentence) {
  Marks marks;
  std::uint32_t begin = 0;
  for (const char c : sentence) {
    const auto at = static_cast<std::uint32_t>(marks.text.size());
    if (c == '[' || c == '{') {
      begin = at;
    } else if (c == ']' || c == '}') {
      marks.all.push_back({begin, at});
      if (c == ']') marks.main = marks.all.back();
    } else {
      marks.text += c;
    }
  }
  return marks;
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

TEST_CASE("expressions of the corpus have their extent, type, value and modifier, and nothing else is found") {
  const auto rows = lines_of("expressions.tsv");
  CHECK(rows.size() >= 1500);
  std::set<std::string> seen;
  for (const auto& row : rows) {
    CHECK_MESSAGE(seen.insert(row).second, "twice: " << row);
    const auto cells = cells_of(row);  // document date, sentence, type, value, modifier
    const auto marked = read_marks(cells[1]);
    const auto document = make_document(marked.text);
    std::string found;
    std::vector<Span> spans;
    bool right = false;
    for (const auto& timex : find_timexes(document, parse_day(cells[0]), english())) {
      found += shown(timex, document) + "  ";
      spans.push_back(timex.span);
      right = right || (timex.span == marked.main && to_string(timex.type) == cells[2] && timex.value == cells[3] &&
                        timex.mod == cells[4]);
    }
    CHECK_MESSAGE(right, row << "\n  found: " << found);
    CHECK_MESSAGE(spans == marked.all, row << "\n  found, where only what is marked should be: " << found);
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
