// SPDX-License-Identifier: Apache-2.0
// bilat path: over whom two entities are in contact.
#include "query/path.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  PathOptions question;
};

constexpr const char* kHelp =
    "The shortest chain of contacts that took place (as who-met defines contacts) from one entity to another, one row "
    "a link.\n"
    "Among chains of one length the one is given whose entities have the first ids. Says so where there is none.\n"
    "\n"
    "Columns: step, from, to, contacts (how many), dates, types and events (three lists in the same order).\n"
    "\n"
    "Examples:\n"
    "  bilat path graph.jsonld \"to lam\" orban\n"
    "  bilat path graph.jsonld person/to-lam country/hu --quotes\n";

}  // namespace

void add_path(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("path", "Find the shortest chain of contacts between two");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("FROM", arguments->question.from, "Where the chain begins")->required()->option_text(" ");
  command->add_option("TO", arguments->question.to, "Where it ends")->required()->option_text(" ");
  set_help(*command, "bilat path [OPTIONS] GRAPH FROM TO", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no path found",
                 [&](const Graph& graph) { return contact_path(graph, arguments->question); });
    };
  });
}

}  // namespace bilat::cli
