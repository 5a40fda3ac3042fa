// SPDX-License-Identifier: Apache-2.0
// Results on their way out: checks before the work, and standard output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "lib/base/result.h"

namespace bilat::cli {

/// Whether the files can be written, asked before minutes of work and not after: their folders exist and are writable,
/// no path is a folder, and no two lead to one file.
Result<void> check_outputs(const std::vector<std::string>& paths);

/// Writes to standard output. A reader that closed the pipe has what it wanted: that counts as done.
ExitCode print_to_stdout(std::string_view text);

}  // namespace bilat::cli
