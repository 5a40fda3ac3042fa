// SPDX-License-Identifier: Apache-2.0
// Formats that a graph can be written in. The format follows the file's ending.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"
#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat {

struct ExportFormat {
  std::string_view name;         ///< "jsonld"
  std::string_view ending;       ///< ".jsonld"
  std::string_view description;  ///< one line
  bool deterministic = true;     ///< the same graph gives the same bytes
  Result<std::string> (*write)(const Graph& graph, Diagnostics& diagnostics);
};

/// All formats, in the order that help shows them.
std::span<const ExportFormat> export_formats();

/// The format of a file name, or an error (ErrorKind::kUsage) that names the known endings.
Result<const ExportFormat*> format_of(std::string_view path);

/// Writes the graph; the file that stood there stays whole on failure.
Result<void> export_graph(const Graph& graph, const std::string& path, Diagnostics& diagnostics);

/// Reads a graph from the JSON-LD that `write` made (or any processor's flattened form with our context's terms).
Result<Graph> read_jsonld(std::string_view text);

/// The same without merging: what the graph is a function of.
Result<GraphInput> read_jsonld_input(std::string_view text);

}  // namespace bilat
