// SPDX-License-Identifier: Apache-2.0
#include "cli/exit_code.h"

namespace bilat::cli {

ExitCode exit_code_of(const Error& error) {
  return error.kind == ErrorKind::kUsage ? ExitCode::kWrongUsage : ExitCode::kNothingWritten;
}

}  // namespace bilat::cli
