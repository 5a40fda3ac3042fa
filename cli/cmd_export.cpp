// SPDX-License-Identifier: Apache-2.0
// bilat export: a graph -> other formats.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/graph_files.h"

namespace bilat::cli {
namespace {

struct ExportArguments {
  std::string graph;
  std::vector<std::string> outputs;
  bool quiet = false;
};

std::string help_text() {
  std::string out = "Formats, by the ending of FILE:\n";
  for (const auto& format : export_formats()) {
    out += fmt::format("  {:<10} {}{}\n", format.ending, format.description,
                       format.deterministic ? "" : " (bytes may differ between Graphviz versions)");
  }
  return out +
         "\nExamples:\n  bilat export graph.jsonld -o graph.svg\n  bilat export graph.jsonld -o graph.dot -o "
         "graph.pdf\n";
}

ExitCode run_export(const ExportArguments& arguments) {
  const Console console(arguments.quiet);
  Diagnostics diagnostics;
  const auto fail_with = [&](const Error& error) {
    console.show(diagnostics);
    console.error(error);
    return exit_code_of(error);
  };
  if (auto checked = check_graph_outputs(arguments.outputs); !checked) return fail_with(checked.error());
  const auto graph = read_graph(arguments.graph);
  if (!graph) return fail_with(graph.error());
  if (auto written = write_graph(*graph, arguments.outputs, diagnostics); !written) return fail_with(written.error());
  console.show(diagnostics);
  for (const auto& path : arguments.outputs) console.say("wrote " + path);
  return ExitCode::kDone;
}

}  // namespace

void add_export(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("export", "Write a graph in other formats");
  const auto arguments = std::make_shared<ExportArguments>();
  command->add_option("GRAPH", arguments->graph, "A graph that 'bilat build' wrote (.jsonld), or - for standard input")
      ->required()
      ->option_text(" ");
  add_outputs(*command, arguments->outputs, "Where to write it: " + known_endings())->required();
  command->add_flag("-q,--quiet", arguments->quiet, "Say nothing but errors");
  set_help(*command, "bilat export [OPTIONS] GRAPH -o FILE [-o FILE]...", help_text());
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_export(*arguments); }; });
}

}  // namespace bilat::cli
