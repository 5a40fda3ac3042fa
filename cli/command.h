// SPDX-License-Identifier: Apache-2.0
// The subcommands: one file each, cmd_<name>.cpp. To add one, write such a file, declare its add function here and call
// it in program.cpp.
#pragma once

#include <functional>

#include "cli/exit_code.h"

namespace CLI {
class App;
}

namespace bilat::cli {

/// What the parsed arguments ask for. Parsing only chooses it; the work starts when all arguments were found right.
using Action = std::function<ExitCode()>;

/// Each adds its command to the program and, when the command is the one that was called, sets `chosen`.
void add_build(CLI::App& program, Action& chosen);
void add_extract(CLI::App& program, Action& chosen);
void add_export(CLI::App& program, Action& chosen);
void add_merge(CLI::App& program, Action& chosen);
void add_remove(CLI::App& program, Action& chosen);
void add_who_met(CLI::App& program, Action& chosen);
void add_timeline(CLI::App& program, Action& chosen);
void add_path(CLI::App& program, Action& chosen);
void add_neighbours(CLI::App& program, Action& chosen);
void add_central(CLI::App& program, Action& chosen);
void add_office(CLI::App& program, Action& chosen);
void add_conflicts(CLI::App& program, Action& chosen);
void add_diff(CLI::App& program, Action& chosen);
void add_stats(CLI::App& program, Action& chosen);
void add_text(CLI::App& program, Action& chosen);
void add_dates(CLI::App& program, Action& chosen);
void add_explain(CLI::App& program, Action& chosen);
void add_rules(CLI::App& program, Action& chosen);

}  // namespace bilat::cli
