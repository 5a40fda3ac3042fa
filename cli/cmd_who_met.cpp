// SPDX-License-Identifier: Apache-2.0
// bilat who-met: the contacts of a graph, one row a pair.
#include "query/who_met.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  WhoMetOptions question;
};

constexpr const char* kHelp =
    "A contact is a meeting, a call, a visit or a message. There is one row for every two participants of a meeting or "
    "call,\n"
    "for sender and recipient, and for visitor and host (or destination, where no host is named). Contacts that are "
    "planned,\n"
    "were called off, are hypothetical or habitual stand apart, under the others. Of a contact of more than 64 only "
    "the first\n"
    "64 by name are paired, and a note says so; ask for one name to see all of its pairs. --since and --until keep the "
    "rows\n"
    "whose span overlaps; rows without a date are then left out and counted.\n"
    "\n"
    "Columns: date (EDTF), earliest, latest, type, modality, a, b, place, sources (independent ones), event (its id).\n"
    "\n"
    "Examples:\n"
    "  bilat who-met graph.jsonld\n"
    "  bilat who-met graph.jsonld xi --quotes\n"
    "  bilat who-met graph.jsonld \"tô lâm\" xi --since 2025-01 --until 2025-06 --format csv\n";

}  // namespace

void add_who_met(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("who-met", "List who met, called, visited or wrote to whom, and when");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("PERSON", arguments->question.names, "Only contacts of this person; with two, those between both")
      ->expected(0, 2)
      ->option_text(" ");
  add_period(*command, arguments->question.since, arguments->question.until, "contacts");
  set_help(*command, "bilat who-met [OPTIONS] GRAPH [PERSON [PERSON]]",
           std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no contacts found",
                 [&](const Graph& graph) { return who_met(graph, arguments->question); });
    };
  });
}

}  // namespace bilat::cli
