// SPDX-License-Identifier: Apache-2.0
// bilat who-met: the contacts of a graph, one row a pair.
#include "cli/arguments.h"
#include "cli/command.h"

namespace bilat::cli {

void add_who_met(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("who-met", "List who met, called, visited or wrote to whom, and when");
  command->callback([&chosen] { chosen = [] { return ExitCode::kNothingWritten; }; });
}

}  // namespace bilat::cli
