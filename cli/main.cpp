// SPDX-License-Identifier: Apache-2.0
#include <csignal>

#include "cli/program.h"

int main(int argc, char** argv) {
  // A reader that closes the pipe early ("bilat text a.txt | head") is no failure: writing then gives an error instead of
  // a signal, and cli/output.h treats it as the end of the work.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(bilat::cli::run_program(argc, argv));
}
