// SPDX-License-Identifier: Apache-2.0
#include "graph/claim_id.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/facts_builder.h"

namespace bilat::test {
namespace {

/// The ids of `counts[i]` claims of each article.
std::vector<std::string> ids_of(const std::vector<std::string>& names, const std::vector<std::size_t>& counts) {
  std::vector<Facts> articles;
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < names.size(); ++i) {
    articles.push_back(FactsBuilder("aaaaaaaaaaaa/" + names[i]).build());
    for (std::size_t n = 0; n < counts[i]; ++n) claims.emplace_back().article = static_cast<Index>(i);
  }
  name_claims("event/e", claims, articles);
  std::vector<std::string> ids;
  for (const auto& claim : claims) ids.push_back(claim.id);
  return ids;
}

}  // namespace

TEST_CASE("claims of plain articles: the number stands from the second on") {
  CHECK(ids_of({"x"}, {3}) == std::vector<std::string>{"claim/event/e/aaaaaaaaaaaa/x", "claim/event/e/aaaaaaaaaaaa/x/2",
                                                       "claim/event/e/aaaaaaaaaaaa/x/3"});
}

TEST_CASE("no two claims share an id, though names hold slashes and numbers") {
  const std::vector<std::string> names = {"x", "x/", "x//1", "x/1", "x/1/1", "x/1/2", "x/2", "x/2/1", "x/2/2"};
  const auto ids = ids_of(names, {3, 3, 3, 3, 3, 3, 3, 3, 3});
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

TEST_CASE("an article named like another's second claim: every claim keeps its own id in the graph") {
  GraphBuilder builder;
  for (const char* id : {"aaaaaaaaaaaa/x", "aaaaaaaaaaaa/x/2"}) {
    FactsBuilder paper(id, "2031-05-02");
    const auto ana = paper.person("Ana Keller"), bo = paper.person("Bo Lindqvist");
    paper.meeting("2031-05-01", ana, bo);
    paper.meeting("2031-05", ana, bo);
    builder.add(paper.build());
  }
  const auto graph = builder.finish();
  std::set<std::string> ids;
  std::size_t claims = 0;
  for (const auto& event : graph.events()) {
    for (const auto& claim : event.claims) ids.insert(claim.id);
    claims += event.claims.size();
  }
  CHECK(claims == 4);
  CHECK(ids.size() == claims);
}

}  // namespace bilat::test
