// SPDX-License-Identifier: Apache-2.0
// What build, merge and remove share: graphs among the inputs, decisions on identity, and the work from the input of a
// graph to its files.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "graph/decisions.h"
#include "graph/graph.h"
#include "lib/base/diagnostics.h"
#include "lib/base/result.h"

namespace bilat::cli {

/// --same-as and --different-from.
struct DecisionFiles {
  std::vector<std::string> same;
  std::vector<std::string> different;

  void add_to(CLI::App& command);
  [[nodiscard]] bool empty() const { return same.empty() && different.empty(); }
};

/// The decisions of all files; the first mistake is wrong usage, with file and line.
Result<std::vector<Decision>> read_decisions(const DecisionFiles& files);

/// Inputs by what they hold.
struct SplitInputs {
  std::vector<std::string> graphs;
  std::vector<std::string> others;  ///< articles, facts, folders, standard input
};

/// A graph is a file that ends in .jsonld or says at its beginning that bilat wrote it. Other files of graphs (.dot
/// ...) and a .jsonld that does not exist are wrong usage: most likely a -o was forgotten.
Result<SplitInputs> split_inputs(const std::vector<std::string>& inputs);

/// Adds the articles and decisions of each graph.
Result<void> read_graphs(const std::vector<std::string>& paths, GraphInput& input);

/// Merges, writes all outputs, and says what was found. Temporary files that killed runs left beside the outputs are
/// removed and noted.
Result<void> merge_and_write(GraphInput&& input, const std::vector<std::string>& outputs, const Console& console,
                             Diagnostics& diagnostics);

/// The messages that are due, and the error.
ExitCode fail_with(const Console& console, const Diagnostics& diagnostics, const Error& error);

}  // namespace bilat::cli
