// SPDX-License-Identifier: Apache-2.0
// Prints the small graph of the unit tests, and names that test escapes, as JSON-LD.
#include <cstdio>

#include "export/writers.h"
#include "tests/unit/export/small_graph.h"

namespace {

bilat::Facts hostile_article() {
  bilat::test::FactsBuilder paper("aaaabbbbcccc/odd #1 (50%)", "soon");
  bilat::Entity odd;
  odd.key = "person/odd name";
  odd.name = "Q \"N\" \\N </script> \u202E\U0001F600";
  odd.same_as = {"not an iri", "https://x.example/a b"};
  const auto event = paper.call("some day", paper.add(odd), paper.person("Bo Lindqvist"));
  paper.facts.events[event].attributes = {{bilat::Attribute::kCount, "a dozen"}, {bilat::Attribute::kReelection, "maybe"}};
  paper.facts.article.urls = {"no url"};
  return paper.build();
}

}  // namespace

int main() {
  bilat::Diagnostics diagnostics;
  const auto graph =
      bilat::test::graph_of({bilat::test::call_article(), bilat::test::visit_article(), hostile_article()});
  const auto text = bilat::write_jsonld(graph, diagnostics);
  if (!text) return 1;
  std::fwrite(text->data(), 1, text->size(), stdout);
  return 0;
}
