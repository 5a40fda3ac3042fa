// SPDX-License-Identifier: Apache-2.0
#include "lib/base/tsv.h"

#include <doctest/doctest.h>

using bilat::Diagnostics;
using bilat::parse_tsv;

TEST_CASE("comments, blank lines, CRLF and missing cells") {
  Diagnostics diagnostics;
  const auto table =
      parse_tsv("\xEF\xBB\xBF# names\n\nname\tkind\tnote\r\n  \t \nFrance\tcountry\r\n# no\nOslo\t city \tx\t\n",
                "t.tsv", diagnostics);
  CHECK(table.columns == std::vector<std::string_view>{"name", "kind", "note"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].line == 5);
  CHECK(table.rows[0].cells == std::vector<std::string_view>{"France", "country", ""});
  CHECK(table.rows[1].line == 7);
  CHECK(table.rows[1].cells == std::vector<std::string_view>{"Oslo", "city", "x"});
  CHECK(table.column("kind") == 1);
  CHECK(table.column("absent") == 3);
  CHECK(diagnostics.sorted().empty());
}

TEST_CASE("too many cells: the row is reported and left out") {
  Diagnostics diagnostics;
  const auto table = parse_tsv("a\tb\n1\t2\n1\t2\t3\n4\t5", "p/x.tsv", diagnostics);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].cells[0] == "4");
  REQUIRE(diagnostics.sorted().size() == 1);
  const auto problem = diagnostics.sorted()[0];
  CHECK(problem.code == "B1101");
  CHECK(problem.where == "p/x.tsv:3:5");
  CHECK(problem.message == "3 cells, but only 2 columns are named");
  CHECK(diagnostics.count(bilat::Severity::kError) == 1);
}

TEST_CASE("columns without a name or named twice are reported") {
  Diagnostics diagnostics;
  parse_tsv("a\t\ta\n", "x.tsv", diagnostics);
  CHECK(diagnostics.count(bilat::Severity::kError) == 2);
}

TEST_CASE("empty texts are empty tables") {
  for (const char* text : {"", "\n\n", "# only a comment", "\r\n"}) {
    Diagnostics diagnostics;
    const auto table = parse_tsv(text, "x", diagnostics);
    CHECK(table.columns.empty());
    CHECK(table.rows.empty());
  }
}

TEST_CASE("lists in a cell") {
  CHECK(bilat::split_list("a| b c |d") == std::vector<std::string_view>{"a", "b c", "d"});
  CHECK(bilat::split_list("|a||") == std::vector<std::string_view>{"a"});
  CHECK(bilat::split_list("").empty());
  CHECK(bilat::split_list(" | ").empty());
}

TEST_CASE("a table with other columns than its reader counts on has no rows and says so") {
  Diagnostics diagnostics;
  const auto table = parse_tsv("lemma\nmeet\n", "lexicon/verbs.tsv", {"lemma", "past"}, diagnostics);
  CHECK(table.rows.empty());
  REQUIRE(diagnostics.count(bilat::Severity::kError) == 1);
  Diagnostics none;
  CHECK(parse_tsv("lemma\tpast\nmeet\tmet\n", "lexicon/verbs.tsv", {"lemma", "past"}, none).rows.size() == 1);
  CHECK(none.count(bilat::Severity::kError) == 0);
}

TEST_CASE("a reader gets the columns that it asks for, in its order") {
  Diagnostics diagnostics;
  const auto table =
      parse_tsv("past\tlemma\tnote\nmet\tmeet\tx\nsat\n", "t.tsv", {"lemma", "past", "gerund?"}, diagnostics);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.columns == std::vector<std::string_view>{"lemma", "past", "gerund"});
  CHECK(table.rows[0].cells == std::vector<std::string_view>{"meet", "met", ""});
  CHECK(table.rows[1].cells == std::vector<std::string_view>{"", "sat", ""});
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == "B1105");
  CHECK(diagnostics.sorted()[0].where == "t.tsv:1:12");
}
