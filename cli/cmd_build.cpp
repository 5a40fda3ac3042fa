// SPDX-License-Identifier: Apache-2.0
// bilat build: articles -> one graph, in one or more formats.
#include <fmt/core.h>

#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/graph_files.h"
#include "cli/output.h"
#include "cli/watched.h"
#include "graph/graph.h"
#include "query/stats.h"

namespace bilat::cli {
namespace {

struct BuildArguments {
  ArticleArguments articles;
  std::vector<std::string> outputs;
};

constexpr const char* kHelp =
    "ARTICLE is a text file, a JSON or NDJSON file of records, a file that 'bilat extract' wrote, any of these inside\n"
    ".gz, .zst, .bz2, .xz, .zip, .tar or WARC, a folder (read with all below it), or - for standard input.\n"
    "The ending of FILE says the format; give -o once for each file.\n"
    "The order of the articles never changes the output. An article without a date is read all the same.\n\n"
    "Examples:\n"
    "  bilat build articles/ -o graph.jsonld -o graph.svg\n"
    "  bilat build monday.txt tuesday.txt -o graph.jsonld\n"
    "  bilat build note.txt --date 2026-01-23 -o graph.dot\n"
    "  cat article.txt | bilat build - -o graph.jsonld\n";

/// "graph.dot" among the articles is a forgotten -o, and reading it as an article would be a riddle.
Result<void> check_inputs(const std::vector<std::string>& inputs) {
  for (const auto& input : inputs) {
    if (format_of(input)) {
      return fail(ErrorKind::kUsage,
                  "is no article but a file of graphs: give an output with -o, read a graph with 'bilat export'",
                  input);
    }
  }
  return {};
}

void summarise(const Console& console, const PipelineReport& report, const Graph& graph) {
  console.summary({report.articles, report.bytes, report.undated, report.skipped});
  std::istringstream found(to_text(stats_of(graph)));
  std::string line;
  std::getline(found, line);  // the articles, which the line above tells better
  while (std::getline(found, line)) console.say(line.starts_with(" ") ? line : "found " + line);
}

ExitCode fail_with(const Console& console, const Diagnostics& diagnostics, const Error& error) {
  console.show(diagnostics);
  console.error(error);
  return exit_code_of(error);
}

ExitCode run_build(const BuildArguments& arguments) {
  const Console console(arguments.articles.quiet, arguments.articles.log);
  Diagnostics diagnostics;
  if (auto checked = check_inputs(arguments.articles.inputs); !checked)
    return fail_with(console, diagnostics, checked.error());
  if (auto checked = check_graph_outputs(arguments.outputs); !checked)
    return fail_with(console, diagnostics, checked.error());
  const auto extractor = load_extractor(arguments.articles.engine, diagnostics);
  if (!extractor) return fail_with(console, diagnostics, extractor.error());
  GraphBuilder builder;
  const auto report = run_watched(arguments.articles, console, *extractor, diagnostics, [&builder](Facts&& facts) {
    builder.add(std::move(facts));
    return true;
  });
  if (report.articles == 0) {
    return fail_with(console, diagnostics, {ErrorKind::kInput, "no article could be read, so nothing was written", {}});
  }
  const Graph graph = builder.finish(diagnostics);
  if (auto written = write_graph(graph, arguments.outputs, diagnostics); !written) {
    return fail_with(console, diagnostics, written.error());
  }
  console.show(diagnostics);
  summarise(console, report, graph);
  for (const auto& path : arguments.outputs) console.say("wrote " + path);
  return report.skipped == 0 ? ExitCode::kDone : ExitCode::kInputSkipped;
}

}  // namespace

void add_build(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("build", "Read articles and write one graph of what they say");
  const auto arguments = std::make_shared<BuildArguments>();
  arguments->articles.add_to(*command, "Files, folders, or - for standard input");
  add_outputs(*command, arguments->outputs, "Where to write the graph: " + known_endings())->required();
  set_help(*command, "bilat build [OPTIONS] ARTICLE... -o FILE [-o FILE]...", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_build(*arguments); }; });
}

}  // namespace bilat::cli
