// SPDX-License-Identifier: Apache-2.0
// bilat central: who has most contacts, and who stands between the others.
#include "query/central.h"

#include <memory>

#include "cli/question.h"

namespace bilat::cli {
namespace {

struct Arguments {
  QuestionArguments asked;
  CentralOptions question;
};

constexpr const char* kHelp =
    "Ranks the persons of the network of contacts that took place, or its countries, for which their persons stand. "
    "degree is\n"
    "the number of others one had contact with; betweenness the share (0 to 1) of shortest chains between every two "
    "others\n"
    "that lead over one (Brandes 2001). It takes time in proportion to nodes times links: where that is above "
    "2,000,000,000\n"
    "(some 15,000 persons with 60,000 links) it is left out, and a note says so.\n"
    "\n"
    "Columns: rank, name, degree, contacts (events), betweenness, id.\n"
    "\n"
    "Examples:\n"
    "  bilat central graph.jsonld\n"
    "  bilat central graph.jsonld --countries --by betweenness --top 50 --format csv\n";

}  // namespace

void add_central(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("central", "Rank persons or countries by their contacts");
  const auto arguments = std::make_shared<Arguments>();
  arguments->asked.add_to(*command);
  command->add_flag("--countries", arguments->question.countries, "Countries instead of persons");
  command->add_option("--top", arguments->question.most, "How many to show (default: 20)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 32))
      ->option_text("N");
  command
      ->add_option_function<std::string>(
          "--by",
          [arguments](const std::string& order) { arguments->question.by_betweenness = order == "betweenness"; },
          "The order: degree (default) or betweenness")
      ->check(CLI::IsMember({"degree", "betweenness"}))
      ->option_text("ORDER");
  set_help(*command, "bilat central [OPTIONS] GRAPH", std::string(kHelp) + std::string(kQuestionHelp));
  command->callback([arguments, &chosen] {
    chosen = [arguments] {
      return ask(arguments->asked, "no contacts found",
                 [&](const Graph& graph) { return central(graph, arguments->question); });
    };
  });
}

}  // namespace bilat::cli
