// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_files.h"

#include <cstdint>

#include "cli/output.h"
#include "lib/base/file.h"

namespace bilat::cli {
namespace {

constexpr std::uint64_t kMaxGraphBytes = std::uint64_t{2} << 30;

}  // namespace

std::string known_endings() {
  std::string out;
  for (const auto& format : export_formats()) {
    if (!out.empty()) out += ", ";
    out += format.ending;
  }
  return out;
}

Result<void> check_graph_outputs(const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    if (auto format = format_of(path); !format) return tl::unexpected(format.error());
  }
  return check_outputs(paths);
}

Result<void> write_graph(const Graph& graph, const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  std::string before;
  for (const auto& path : paths) {
    if (auto written = export_graph(graph, path, diagnostics); !written) {
      auto error = written.error();
      if (!before.empty()) error.message += " (already written: " + before + ")";
      return tl::unexpected(error);
    }
    before += (before.empty() ? "" : ", ") + path;
  }
  return {};
}

Result<Graph> read_graph(const std::string& path) {
  auto text = read_file(path, kMaxGraphBytes);
  if (!text) return tl::unexpected(text.error());
  auto graph = read_jsonld(*text);
  if (!graph) return fail(graph.error().kind, "is no graph that bilat can read: " + to_string(graph.error()), path);
  return graph;
}

}  // namespace bilat::cli
