// SPDX-License-Identifier: Apache-2.0
#include "graph/decisions.h"

#include <doctest/doctest.h>

namespace bilat::test {
namespace {

std::string error_of(const std::string& text, Verdict verdict = Verdict::kSame) {
  const auto parsed = parse_decisions(text, "d.tsv", verdict);
  return parsed ? std::string() : to_string(parsed.error());
}

}  // namespace

TEST_CASE("a file of decisions") {
  const auto parsed =
      parse_decisions("# who is who\n\nAna Keller\tg:person/ana-maria-keller\r\nC\tB\tA\n", "d.tsv", Verdict::kSame);
  REQUIRE(parsed.has_value());
  CHECK(*parsed == std::vector<Decision>{{Verdict::kSame, "A", "B"},
                                         {Verdict::kSame, "Ana Keller", "person/ana-maria-keller"},
                                         {Verdict::kSame, "B", "C"}});
  const auto apart = parse_decisions("C\tB\tA", "d.tsv", Verdict::kDifferent);
  REQUIRE(apart.has_value());
  CHECK(apart->size() == 3);
}

TEST_CASE("mistakes name the line") {
  CHECK(error_of("A\tB\nC\n").find("d.tsv:2: names \"C\" alone") == 0);
  CHECK(error_of("A\tA").find("d.tsv:1: names \"A\" twice") == 0);
  CHECK(error_of("person/a\tcountry/b").find("different kinds") != std::string::npos);
  CHECK(error_of("person/a\tcountry/b", Verdict::kDifferent).empty());
  CHECK(error_of("A\t\xFF").find("UTF-8") != std::string::npos);
}

}  // namespace bilat::test
