// SPDX-License-Identifier: Apache-2.0
// Graphs as files: what build, export and who-met share.
#pragma once

#include <string>
#include <vector>

#include "export/exporter.h"
#include "graph/graph.h"
#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat::cli {

/// ".jsonld, .dot, .svg": for help and messages.
std::string known_endings();

/// Known formats and writable places, before any work is done.
Result<void> check_graph_outputs(const std::vector<std::string>& paths);

/// Writes all files, or none: each is prepared beside its place before the first is renamed. Should a renaming fail,
/// the message says which ones stand already; devices and pipes are written to while preparing.
Result<void> write_graph(const Graph& graph, const std::vector<std::string>& paths, Diagnostics& diagnostics);

/// Reads a graph that `build` wrote as JSON-LD; "-" is standard input.
Result<Graph> read_graph(const std::string& path);

/// The same without merging: what the graph was made of.
Result<GraphInput> read_graph_input(const std::string& path);

}  // namespace bilat::cli
