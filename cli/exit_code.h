// SPDX-License-Identifier: Apache-2.0
// What the program's exit status says. Chosen here and nowhere else.
#pragma once

#include <string_view>

#include "lib/base/result.h"

namespace bilat::cli {

enum class ExitCode : int {
  kDone = 0,          ///< an undated article, or nothing found, is still done
  kInputSkipped = 1,  ///< some input was skipped, the output was written
  kWrongUsage = 2,
  kNothingWritten = 3,
};

/// The part of every --help that explains them.
inline constexpr std::string_view kExitCodeHelp =
    "Exit codes:\n"
    "  0  done; an undated article, or nothing found, is still done\n"
    "  1  some input was skipped, the output was written\n"
    "  2  wrong usage: unknown option, format or date, a name that the graph does not know or that could be several,\n"
    "     a gazetteer without a usable row, nothing to read\n"
    "  3  no file was written: no readable input, a bad graph or pack, no memory, or an output that cannot be\n"
    "     written; where only the renaming fails, the last step, the message names the files that stand already\n";

/// A wrong call is the user's to mend; after any other error there is no output.
ExitCode exit_code_of(const Error& error);

}  // namespace bilat::cli
