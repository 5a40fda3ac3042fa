// SPDX-License-Identifier: Apache-2.0
// bilat merge: graphs and facts -> one graph.
#include <fmt/core.h>

#include <memory>
#include <string>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/graph_files.h"
#include "cli/merging.h"
#include "cli/watched.h"
#include "graph/graph.h"

namespace bilat::cli {
namespace {

struct MergeArguments {
  ArticleArguments inputs;  ///< of which merging takes the names, the jobs and how messages are written
  std::vector<std::string> outputs;
  DecisionFiles decisions;
};

constexpr const char* kHelp =
    "INPUT is a graph that bilat wrote (.jsonld), a file of facts that 'bilat extract' wrote (also packed, or a folder "
    "of\n"
    "such), or - for facts on standard input. The graph is the one that 'bilat build' would make of all their articles "
    "at\n"
    "once, byte for byte: the order of the inputs, how the articles were split over them, and articles that stand in\n"
    "several never show. Of one text under one name that was read twice (with other rules or another --date), the "
    "telling\n"
    "that says more counts. Different texts of one name all stay: 'bilat build --into' replaces, 'bilat remove' takes "
    "out.\n\n"
    "Decisions on identity (--same-as and --different-from, see 'bilat build --help') are united too.\n\n"
    "Examples:\n"
    "  bilat merge monday.jsonld tuesday.jsonld -o week.jsonld\n"
    "  bilat merge facts/ -o graph.jsonld -o graph.svg\n"
    "  bilat merge graph.jsonld --different-from namesakes.tsv -o graph.jsonld\n";

Result<ExitCode> merge(const MergeArguments& arguments, const Console& console, Diagnostics& diagnostics) {
  auto inputs = split_inputs(arguments.inputs.inputs);
  if (!inputs) return tl::unexpected(inputs.error());
  if (auto checked = check_graph_outputs(arguments.outputs); !checked) return tl::unexpected(checked.error());
  auto decisions = read_decisions(arguments.decisions);
  if (!decisions) return tl::unexpected(decisions.error());
  GraphInput input;
  if (auto read = read_graphs(inputs->graphs, input); !read) return tl::unexpected(read.error());
  auto rest = arguments.inputs;
  rest.inputs = std::move(inputs->others);
  const auto report = run_watched(rest, console, nullptr, diagnostics, [&input](Facts&& facts) {
    input.facts.push_back(std::move(facts));
    return true;
  });
  if (inputs->graphs.empty() && report.articles == 0)
    return fail(ErrorKind::kInput, "no graph and no facts could be read, so nothing was written");
  std::move(decisions->begin(), decisions->end(), std::back_inserter(input.decisions));
  if (auto done = merge_and_write(std::move(input), arguments.outputs, console, diagnostics); !done)
    return tl::unexpected(done.error());
  return report.skipped == 0 ? ExitCode::kDone : ExitCode::kInputSkipped;
}

ExitCode run_merge(const MergeArguments& arguments) {
  const Console console(arguments.inputs.quiet, arguments.inputs.log);
  Diagnostics diagnostics;
  const auto done = merge(arguments, console, diagnostics);
  return done ? *done : fail_with(console, diagnostics, done.error());
}

}  // namespace

void add_merge(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("merge", "Make one graph of several, or of facts");
  const auto arguments = std::make_shared<MergeArguments>();
  command->add_option("INPUT", arguments->inputs.inputs, "Graphs, files of facts, folders of these, or -")
      ->required()
      ->option_text("...");
  add_outputs(*command, arguments->outputs, "Where to write the graph: " + known_endings())->required();
  arguments->decisions.add_to(*command);
  arguments->inputs.add_jobs_to(*command, "Threads to read facts with (default: one a core)");
  arguments->inputs.add_messages_to(*command);
  set_help(*command, "bilat merge [OPTIONS] INPUT... -o FILE [-o FILE]...", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_merge(*arguments); }; });
}

}  // namespace bilat::cli
