// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <random>

#include "export/writers.h"
#include "tests/unit/export/small_graph.h"

namespace bilat::test {

namespace {

/// Every type of event and relation between a few entities: enough for edges inside ranks, double edges and loops.
Graph random_graph(unsigned seed, std::size_t events) {
  std::minstd_rand random(seed);
  const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
  FactsBuilder paper("0123456789ab/random", "2031-05-02");
  for (int i = 0; i < 8; ++i) {
    const auto name = "N" + std::to_string(i);
    paper.entity(static_cast<EntityType>(i % 5), name);
  }
  for (std::size_t i = 0; i < events; ++i) {
    const auto type = static_cast<EventType>(below(12));
    const auto event = paper.event(type, below(4) == 0 ? "" : "2031-05-1" + std::to_string(below(10)),
                                   {{static_cast<Role>(below(18)), below(8)}, {static_cast<Role>(below(18)), below(8)}},
                                   static_cast<Modality>(below(5)));
    if (below(2) == 0) paper.facts.events[event].place = below(8);
  }
  for (std::size_t i = 0; i < events; ++i) {
    paper.relation(static_cast<RelationType>(below(9)), below(8), below(8), below(2) == 0 ? "" : "a title");
  }
  return graph_of({paper.build()});
}

}  // namespace

TEST_CASE("pictures begin as their formats do and hold no clock") {
  const auto graph = small_graph();
  Diagnostics diagnostics;
  const auto svg = write_svg(graph, diagnostics);
  REQUIRE_MESSAGE(svg, to_string(svg.error()));
  CHECK(svg->find("<svg") != std::string::npos);
  CHECK(svg->find("Ana Keller") != std::string::npos);
  CHECK(write_svg(graph, diagnostics).value_or("") == *svg);
  const auto png = write_png(graph, diagnostics);
  REQUIRE(png);
  CHECK(png->starts_with("\x89PNG"));
  const auto pdf = write_pdf(graph, diagnostics);
  REQUIRE(pdf);
  CHECK(pdf->starts_with("%PDF"));
  const auto created = pdf->find("/CreationDate (D:");
  if (created != std::string::npos) CHECK(pdf->substr(created + 17, 8) == "19700101");
  CHECK(diagnostics.count(Severity::kError) == 0);
}

TEST_CASE("graphs of every shape are drawn, small ones as a time line and large ones as a map") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Diagnostics diagnostics;
    const auto svg = write_svg(random_graph(seed, seed % 4 == 0 ? 100 : 3 * seed), diagnostics);
    REQUIRE_MESSAGE(svg, to_string(svg.error()));
    CHECK(svg->find("</svg>") != std::string::npos);
  }
}

TEST_CASE("markup in names stays text in SVG") {
  FactsBuilder paper("0123456789ab/a", "2031-05-02");
  Entity odd;
  odd.name = "</text><script>alert(1)</script>";
  odd.key = "person/odd";
  odd.same_as = {"javascript:alert(1)"};
  paper.meeting("2031-05-01", paper.person("Ana Keller"), paper.add(odd));
  Diagnostics diagnostics;
  const auto svg = write_svg(graph_of({paper.build()}), diagnostics);
  REQUIRE(svg);
  CHECK(svg->find("<script") == std::string::npos);
  CHECK(svg->find("javascript:") == std::string::npos);
}

}  // namespace bilat::test
