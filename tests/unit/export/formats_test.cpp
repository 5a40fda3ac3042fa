// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>

#include "export/exporter.h"
#include "lib/base/file.h"
#include "tests/unit/export/small_graph.h"

namespace bilat::test {

TEST_CASE("the format follows the ending") {
  CHECK((*format_of("out/graph.jsonld"))->name == "jsonld");
  CHECK((*format_of("GRAPH.SVG"))->name == "svg");
  CHECK((*format_of("a.b.pdf"))->name == "pdf");
  for (const std::string path : {"graph", "graph.xyz", ".svg", "", "-", "svg"}) {
    CAPTURE(path);
    const auto format = format_of(path);
    REQUIRE_FALSE(format);
    CHECK(format.error().kind == ErrorKind::kUsage);
    CHECK(format.error().message.find(".jsonld, .dot, .svg, .png, .pdf") != std::string::npos);
  }
}

TEST_CASE("every format of the table writes the graph to a file") {
  const auto folder = std::filesystem::temp_directory_path() / "bilat_export_formats_test";
  std::filesystem::create_directories(folder);
  const auto graph = small_graph();
  for (const auto& format : export_formats()) {
    CAPTURE(format.name);
    const auto path = (folder / ("graph" + std::string(format.ending))).string();
    Diagnostics diagnostics;
    const auto done = export_graph(graph, path, diagnostics);
    REQUIRE_MESSAGE(done, to_string(done.error()));
    CHECK(std::filesystem::file_size(path) > 500);
    if (format.name != "jsonld") continue;
    const auto again = read_jsonld(read_file(path, 1 << 20).value_or(""));
    REQUIRE(again);
    CHECK(again->events().size() == graph.events().size());
  }
  Diagnostics diagnostics;
  const auto nowhere = export_graph(graph, (folder / "missing" / "graph.dot").string(), diagnostics);
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().kind == ErrorKind::kOutput);
  std::filesystem::remove_all(folder);
}

}  // namespace bilat::test
