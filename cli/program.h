// SPDX-License-Identifier: Apache-2.0
// The program behind main(), so that tests and main call the same thing.
#pragma once

#include "cli/exit_code.h"

namespace bilat::cli {

/// The whole program: parses the arguments and runs the command that they name. Lets no exception out.
ExitCode run_program(int argc, const char* const* argv);

}  // namespace bilat::cli
