// SPDX-License-Identifier: Apache-2.0
// bilat office: who held what, and when.
#include "query/office.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  OfficeOptions question;
};

constexpr const char* kHelp =
    "Of a person: the offices that he or she held; of a country, party or body: who held its offices. from and to are "
    "what\n"
    "articles say of the office (from_by and to_by: said). Where they say nothing, the date of an election, "
    "appointment or\n"
    "departure of that person stands there, and from_by or to_by names it. first_said and last_said are the "
    "publication\n"
    "dates of the first and last article that calls the person so. With --on, offices that began later or ended before "
    "are\n"
    "left out; status is \"held\" where the date lies between a known beginning or first mention and a known end or "
    "last\n"
    "mention, else \"possible\".\n"
    "\n"
    "Columns: person, title, of, from, from_by, to, to_by, first_said, last_said, status, sources, id (of the "
    "relation).\n"
    "\n"
    "Examples:\n"
    "  bilat office graph.jsonld Hungary --on 2024\n"
    "  bilat office graph.jsonld \"to lam\" --quotes\n";

}  // namespace

void add_office(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("office", "List who held which office, and when");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_option("HOLDER", arguments->question.name, "A person, or a country, party or body")
      ->required()
      ->option_text(" ");
  command
      ->add_option("--on", arguments->question.on,
                   "Only offices that can have been held in this year, month or on this day")
      ->check(is_date())
      ->option_text("DATE");
  set_help(*command, "bilat office [OPTIONS] GRAPH PERSON|COUNTRY", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no offices found",
                 [&](const Graph& graph) { return offices(graph, arguments->question); });
    };
  });
}

}  // namespace bilat::cli
