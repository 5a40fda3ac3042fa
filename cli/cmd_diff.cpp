// SPDX-License-Identifier: Apache-2.0
// bilat diff: what changed from one graph to the next.
#include "query/diff.h"

#include <memory>

#include "cli/graph_files.h"
#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;  ///< of which graph is the old one
  std::string next;
};

constexpr const char* kHelp =
    "Lists articles, entities, events and relations that came, went or changed from the old graph to the new one; of "
    "what\n"
    "changed, each field with both values. Where an id changed (an event's holds its date and participants), what "
    "rests\n"
    "on the same words of the same articles, or the same keys of entities, is the same. One of the two may be -.\n\n"
    "Columns: what, change (came, went, changed), id, field, old, new.\n\n"
    "Examples:\n"
    "  bilat diff monday.jsonld tuesday.jsonld\n"
    "  bilat diff monday.jsonld tuesday.jsonld --format json --quotes\n\n"
    "--sources and --quotes show the claims of the new graph, of what went those of the old one.\n";

ExitCode run_diff(const Arguments& arguments) {
  const auto fail_with = [&](const Error& error) {
    Console(arguments.asked.quiet).error(error);
    return exit_code_of(error);
  };
  if (arguments.asked.graph == "-" && arguments.next == "-")
    return fail_with({ErrorKind::kUsage, "standard input can be one of the two graphs only", {}});
  const auto before = read_graph(arguments.asked.graph);
  if (!before) return fail_with(before.error());
  const auto after = read_graph(arguments.next);
  if (!after) return fail_with(after.error());
  return give(arguments.asked, "no differences found", diff(*before, *after));
}

}  // namespace

void add_diff(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("diff", "List what changed from one graph to the next");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("OLD", arguments->asked.graph, "The graph as it was (.jsonld), or -")
      ->required()
      ->option_text(" ");
  command->add_option("NEW", arguments->next, "The graph as it is (.jsonld), or -")->required()->option_text(" ");
  arguments->asked.add_answer_to(*command);
  set_help(*command, "bilat diff [OPTIONS] OLD NEW", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_diff(*arguments); }; });
}

}  // namespace bilat::cli
