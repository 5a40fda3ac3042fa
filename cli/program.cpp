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
    "  bilat export graph.jsonld -o graph.dot                another format of the same graph\n\n"
    "'bilat COMMAND --help' explains each command.\n";

/// One sentence without a stack of usage lines: the help is one option away, and the message stays readable in a log.
ExitCode report_usage(const CLI::App& program, const CLI::ParseError& error, const char* first_argument) {
  std::string command = "bilat";
  std::string message = error.what();
  for (const auto* used : program.get_subcommands()) command += " " + used->get_name();
  if (program.get_subcommands().empty() && first_argument != nullptr && first_argument[0] != '-') {
    message = std::string("'") + first_argument + "' is no command";
  }
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
  add_who_met(program, chosen);
  add_text(program, chosen);
  add_dates(program, chosen);
  add_explain(program, chosen);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto commands = program.get_subcommands();
    return print_to_stdout(commands.empty() ? program.help() : commands.front()->help());
  } catch (const CLI::CallForVersion&) {
    return print_to_stdout(std::string("bilat ") + BILAT_VERSION + "\n");
  } catch (const CLI::ParseError& error) {
    return report_usage(program, error, argc > 1 ? argv[1] : nullptr);
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
