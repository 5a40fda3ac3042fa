// SPDX-License-Identifier: Apache-2.0
// The writers behind the table of formats (exporter.h), one file each. Every writer is a pure function of the graph: no clock,
// locale or address gets into its bytes.
#pragma once

#include <string>

#include "graph/graph.h"
#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat {

/// JSON-LD 1.0 with its context inside; read_jsonld() reads it back without loss. Linear in the graph.
Result<std::string> write_jsonld(const Graph& graph, Diagnostics& diagnostics);

/// Graphviz DOT of the diagram (diagram.h), laid out by whoever opens it with the engine that the file names.
Result<std::string> write_dot(const Graph& graph, Diagnostics& diagnostics);

/// Pictures of the same diagram, rendered by Graphviz. Above kMaxPictureNodes (picture.cpp) they are refused with advice.
Result<std::string> write_svg(const Graph& graph, Diagnostics& diagnostics);
Result<std::string> write_png(const Graph& graph, Diagnostics& diagnostics);
Result<std::string> write_pdf(const Graph& graph, Diagnostics& diagnostics);

}  // namespace bilat
