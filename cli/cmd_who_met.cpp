// SPDX-License-Identifier: Apache-2.0
// bilat who-met: the contacts of a graph, one row a pair.
#include "graph/who_met.h"

#include <fmt/core.h>

#include <memory>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/graph_files.h"
#include "cli/output.h"
#include "graph/who_met_format.h"
#include "lib/base/edtf.h"

namespace bilat::cli {
namespace {

struct WhoMetArguments {
  std::string graph;
  WhoMetOptions question;
  std::string format = "table";
  bool quiet = false;
};

constexpr const char* kHelp =
    "A contact is a meeting, a call, a visit or a message. There is one row for every two participants of a meeting or "
    "call,\n"
    "for sender and recipient, and for visitor and host (or destination, where no host is named). Contacts that are "
    "planned,\n"
    "were called off, are hypothetical or habitual stand apart, under the others. Of a contact of more than 64 only "
    "the first\n"
    "64 by name are paired, and a note says so; ask for one name to see all of its pairs.\n\n"
    "Names are matched as people type them: case and diacritics do not matter, and part of a name will do when only "
    "one\n"
    "person has it. Countries, parties, organisations and ids such as person/to-lam work too. --since and --until keep "
    "the\n"
    "rows whose span overlaps; rows without a date are then left out and counted.\n\n"
    "Columns: date (EDTF), earliest, latest, type, modality, a, b, place, sources (how many articles say so), event "
    "(its id).\n\n"
    "Examples:\n"
    "  bilat who-met graph.jsonld\n"
    "  bilat who-met graph.jsonld xi\n"
    "  bilat who-met graph.jsonld \"tô lâm\" xi --since 2025-01 --until 2025-06 --format csv\n";

/// A year, a month or a day, as --since and --until take them.
std::string check_date(const std::string& text) {
  if (text.find('/') == std::string::npos && edtf_bounds(text)) return {};
  return "'" + text + "' is no date: write a year, a month or a day, such as 2026, 2026-01 or 2026-01-23";
}

std::string check_format(const std::string& name) {
  if (parse_row_format(name)) return {};
  return "'" + name + "' is no format: write table, json or csv";
}

ExitCode run_who_met(const WhoMetArguments& arguments) {
  const Console console(arguments.quiet);
  const auto graph = read_graph(arguments.graph);
  if (!graph) {
    console.error(graph.error());
    return exit_code_of(graph.error());
  }
  const auto result = who_met(*graph, arguments.question);
  if (!result.problems.empty()) {
    for (const auto& problem : result.problems) console.error({ErrorKind::kInput, problem, {}});
    return ExitCode::kNothingWritten;
  }
  const auto code = print_to_stdout(format_rows(result, *parse_row_format(arguments.format)));
  for (const auto& note : result.notes) console.say(note);
  if (result.rows.empty()) console.say("no contacts found");
  return code;
}

}  // namespace

void add_who_met(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("who-met", "List who met, called, visited or wrote to whom, and when");
  const auto arguments = std::make_shared<WhoMetArguments>();
  const CLI::Validator is_date(check_date, "");
  auto& question = arguments->question;
  command->add_option("GRAPH", arguments->graph, "A graph that 'bilat build' wrote (.jsonld), or - for standard input")
      ->required()
      ->option_text(" ");
  command->add_option("PERSON", question.names, "Only contacts of this person; with two, those between both")
      ->expected(0, 2)
      ->option_text(" ");
  command->add_option("--since", question.since, "Only contacts at or after this year, month or day")
      ->check(is_date)
      ->option_text("DATE");
  command->add_option("--until", question.until, "Only contacts at or before this year, month or day")
      ->check(is_date)
      ->option_text("DATE");
  command->add_option("--format", arguments->format, "table (default), json or csv")
      ->check(CLI::Validator(check_format, ""))
      ->option_text("FORMAT");
  command->add_flag("-q,--quiet", arguments->quiet, "Say nothing but errors");
  set_help(*command, "bilat who-met [OPTIONS] GRAPH [PERSON [PERSON]]", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_who_met(*arguments); }; });
}

}  // namespace bilat::cli
