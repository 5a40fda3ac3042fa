// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <string>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output.h"
#include "lib/base/printable.h"

namespace bilat::cli {
namespace {

constexpr const char* kDescription =
    "bilat reads news articles and builds a knowledge graph of them: who met, called, visited, congratulated,\n"
    "elected, sanctioned or signed with whom, when and where, each fact tied to the words that prove it.\n"
    "By rules alone: no model and no network, and the same input always gives the same bytes.";

constexpr const char* kExamples =
    "Examples:\n"
    "  bilat build articles/ -o graph.jsonld -o graph.svg    read a folder, write a graph and its picture\n"
    "  bilat who-met graph.jsonld                            who met, called, visited or wrote to whom, and when\n"
    "  bilat who-met graph.jsonld \"To Lam\" Xi --since 2025   the contacts of two persons\n"
    "  bilat build today/ --into graph.jsonld                add the new articles of a folder\n"
    "  bilat timeline graph.jsonld Norway --quotes           what happened, in order, with the sentences that say so\n"
    "  bilat export graph.jsonld -o graph.dot                another format of the same graph\n\n"
    "'bilat COMMAND --help' explains each command.\n";

/// One sentence without a stack of usage lines: the help is one option away, and the message stays readable in a log.
ExitCode report_usage(const CLI::App& program, const CLI::ParseError& error, int argc, const char* const* argv) {
  std::string command = "bilat";
  int next = 1;  // the argument behind the commands
  const auto* last = &program;
  for (; !last->get_subcommands().empty(); ++next) {
    last = last->get_subcommands().front();
    command += " " + last->get_name();
  }
  std::string message = error.what();
  const bool chooses = last->get_require_subcommand_min() > 0;
  if (chooses && next < argc && argv[next][0] != '-')
    message = std::string("'") + argv[next] + "' is no command" + (next == 1 ? "" : " of '" + command + "'");
  tell(fmt::format("bilat: error: {}\nTry '{} --help'.\n", printable(message), command));
  return ExitCode::kWrongUsage;
}

ExitCode parse_and_run(int argc, const char* const* argv) {
  CLI::App program{kDescription, "bilat"};
  program.set_version_flag("--version", std::string("bilat ") + BILAT_VERSION, "Print the version and exit");
  program.set_help_flag("-h,--help", "Print this help and exit");
  set_help(program, "bilat COMMAND ...", kExamples);
  program.require_subcommand(1);
  Action chosen;
  add_build(program, chosen);
  add_extract(program, chosen);
  add_export(program, chosen);
  add_merge(program, chosen);
  add_remove(program, chosen);
  add_who_met(program, chosen);
  add_timeline(program, chosen);
  add_path(program, chosen);
  add_neighbours(program, chosen);
  add_central(program, chosen);
  add_office(program, chosen);
  add_conflicts(program, chosen);
  add_diff(program, chosen);
  add_stats(program, chosen);
  add_text(program, chosen);
  add_dates(program, chosen);
  add_explain(program, chosen);
  add_rules(program, chosen);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    CLI::App* asked = &program;
    while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
    return print_to_stdout(asked->help());
  } catch (const CLI::CallForVersion&) {
    return print_to_stdout(std::string("bilat ") + BILAT_VERSION + "\n");
  } catch (const CLI::ParseError& error) {
    return report_usage(program, error, argc, argv);
  }
  return chosen();
}

}  // namespace

ExitCode run_program(int argc, const char* const* argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::bad_alloc&) {
    tell("bilat: error: out of memory\n");
  } catch (const std::exception& error) {
    tell(fmt::format("bilat: error: internal error: {} (please report it)\n", printable(error.what())));
  }
  return ExitCode::kNothingWritten;
}

}  // namespace bilat::cli
