// SPDX-License-Identifier: Apache-2.0
#include "lib/analysis/name_words.h"

#include <doctest/doctest.h>

using namespace bilat;

namespace {

std::vector<std::string> mistakes(const std::string& file, const std::string& text) {
  Pack pack;
  pack.add(file, text);
  Diagnostics diagnostics;
  NameWords::from_pack(pack, diagnostics);
  std::vector<std::string> lines;
  for (const auto& message : diagnostics.sorted())
    if (message.severity == Severity::kError) lines.push_back(message.where + ": " + message.message);
  return lines;
}

}  // namespace

TEST_CASE("a table that lacks a column is told") {
  const auto told =
      mistakes("lexicon/titles.tsv", "title\tclas\toffice\tmember\tposition\tgender\tcalled\nmayor\tstate\tyes\n");
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("lexicon/titles.tsv:1:1: the first line names no column class") == 0);
}

TEST_CASE("words that a column does not know are told with their line") {
  auto told = mistakes("lexicon/titles.tsv",
                       "title\tclass\toffice\tmember\tposition\tgender\tcalled\nmayor\tstaat\tyes\t\tboth\t\t\n"
                       "queen\troyal\tyes\t\tbefor\tf\t\n");
  REQUIRE(told.size() == 2);
  CHECK(told[0].find("lexicon/titles.tsv:2:7: 'staat' is no value of column 'class'") == 0);
  CHECK(told[1].find("lexicon/titles.tsv:3:18: 'befor' is no value of column 'position'") == 0);
  told = mistakes("lexicon/org_heads.tsv", "head\tposition\ttype\tevent\tparty\tlegal\nbureau\tlast\tOrganisation\n");
  REQUIRE(told.size() == 1);
  CHECK(told[0] == "lexicon/org_heads.tsv:2:13: 'Organisation' is no entity type");
}
