// SPDX-License-Identifier: Apache-2.0
// bilat stats: what a graph holds.
#include "query/stats.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
};

constexpr const char* kHelp =
    "Counts articles, entities, events, relations and claims by kind.\n"
    "\n"
    "Columns: what, kind (empty: all of them), count.\n"
    "\n"
    "Examples:\n"
    "  bilat stats graph.jsonld\n"
    "  bilat stats graph.jsonld --format csv\n";

}  // namespace

void add_stats(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("stats", "Count what a graph holds");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command, false);
  set_help(*command, "bilat stats [OPTIONS] GRAPH", std::string(kHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "nothing in the graph", [&](const Graph& graph) { return stats(graph); });
    };
  });
}

}  // namespace bilat::cli
