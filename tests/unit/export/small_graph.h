// SPDX-License-Identifier: Apache-2.0
// Two articles about one phone call, one of them about a visit as well.
#pragma once

#include <utility>

#include "graph/graph.h"
#include "tests/support/facts_builder.h"

namespace bilat::test {

inline Graph graph_of(std::vector<Facts> articles) {
  GraphBuilder builder;
  for (auto& facts : articles) builder.add(std::move(facts));
  return builder.finish();
}

inline Facts call_article() {
  FactsBuilder paper("0123456789ab/call", "2031-05-02");
  paper.facts.article.publisher = "Harbour Post";
  paper.facts.article.headline = "Leaders \"talk\" <again>";
  paper.facts.article.language = "en";
  paper.facts.article.urls = {"https://news.example/a?b=1&c=2"};
  const auto ana = paper.person("Ana Keller", "country/pt", {"Keller"});
  const auto bo = paper.person("Bo Lindqvist");
  const auto portugal = paper.country("pt", "Portugal");
  paper.facts.entities[portugal].same_as = {"http://www.wikidata.org/entity/Q45"};
  const auto lisbon = paper.place("Lisbon");
  paper.facts.article.dateline_place = lisbon;
  const auto call = paper.call("2031-05-01", ana, bo);
  paper.facts.events[call].attributes = {{Attribute::kMedium, "phone"}};
  paper.facts.events[call].cameo = "041";
  paper.facts.events[call].plover = "CONSULT/phone";
  paper.relation(RelationType::kHoldsOffice, ana, portugal, "Prime Minister").from = "2030";
  return paper.build();
}

inline Facts visit_article() {
  FactsBuilder paper("ba9876543210/visit and talks", "2031-05-04");
  const auto ana = paper.person("Ana Keller", "country/pt");
  const auto bo = paper.person("Bo Lindqvist");
  const auto sweden = paper.country("se", "Sweden");
  paper.call("2031-05-01", ana, bo);
  const auto visit = paper.visit("2031-05-02/2031-05-03", ana, sweden);
  const auto talks = paper.meeting("2031-05-03", ana, bo);
  paper.facts.events[talks].part_of = visit;
  paper.meeting("2031-06", ana, bo, Modality::kPlanned);
  const auto signing = paper.event(EventType::kSigning, "2031-05-03", {{Role::kSignatory, ana}, {Role::kSignatory, bo}});
  paper.facts.events[signing].attributes = {{Attribute::kInstrument, "agreements"}, {Attribute::kCount, "12"}};
  const auto vote = paper.event(EventType::kElection, "2030", {{Role::kElected, ana}});
  paper.facts.events[vote].attributes = {{Attribute::kReelection, "true"}};
  paper.meeting("", ana, bo, Modality::kHabitual);
  return paper.build();
}

inline Graph small_graph() { return graph_of({call_article(), visit_article()}); }

}  // namespace bilat::test
