// SPDX-License-Identifier: Apache-2.0
// bilat conflicts: what articles say that cannot all be true.
#include "query/conflicts.h"

#include <memory>
#include <optional>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  std::optional<std::string> name;
};

constexpr const char* kHelp =
    "Lists the events and relations whose reports contradict one another: dates without a day in common, places, "
    "attributes,\n"
    "and whether it took place at all. One row for each value, the chosen one first, with the reason; below it the "
    "articles\n"
    "and their sentences (in CSV: further columns), whether or not --quotes is given. A month and a day in it do not\n"
    "contradict.\n"
    "\n"
    "Columns: id, type, field, value, chosen, why, sources.\n"
    "\n"
    "Examples:\n"
    "  bilat conflicts graph.jsonld\n"
    "  bilat conflicts graph.jsonld xi --format json\n";

}  // namespace

void add_conflicts(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("conflicts", "List what articles contradict one another in");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("ENTITY", arguments->name, "Only conflicts that concern this entity")->option_text(" ");
  arguments->asked.proofs = {true, true};
  set_help(*command, "bilat conflicts [OPTIONS] GRAPH [ENTITY]", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no conflicts found",
                 [&](const Graph& graph) { return conflicts(graph, arguments->name); });
    };
  });
}

}  // namespace bilat::cli
