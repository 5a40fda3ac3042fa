// SPDX-License-Identifier: Apache-2.0
// bilat neighbours: whom an entity had contact with, and what it is tied to.
#include "query/neighbours.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  std::string name;
};

constexpr const char* kHelp =
    "Lists all who had contact with an entity (as who-met defines contacts) or have a relation with it, those with "
    "most\n"
    "contacts first. Contacts that are planned, were called off, are hypothetical or habitual are counted apart.\n"
    "\n"
    "Columns: name, type, contacts, planned, first and last (dates of contacts), kinds (\"Meeting 2\"), relations "
    "(\"MemberOf\",\n"
    "with \"< \" before those towards the entity), sources, id.\n"
    "\n"
    "Examples:\n"
    "  bilat neighbours graph.jsonld xi\n"
    "  bilat neighbours graph.jsonld Norway --format json\n";

}  // namespace

void add_neighbours(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("neighbours", "List whom somebody had contact with or is tied to");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("ENTITY", arguments->name, "A person, country, party, body or place")
      ->required()
      ->option_text(" ");
  set_help(*command, "bilat neighbours [OPTIONS] GRAPH ENTITY", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no neighbours found",
                 [&](const Graph& graph) { return neighbours(graph, arguments->name); });
    };
  });
}

}  // namespace bilat::cli
