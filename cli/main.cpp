// SPDX-License-Identifier: Apache-2.0
#include <csignal>

#include "cli/program.h"
#include "lib/base/unfinished_files.h"

namespace {

// Whoever interrupts the work finds the folder as it was, and the shell sees which signal it was.
void take_files_along(int signal) {
  bilat::remove_unfinished_files();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that closes the pipe early ("bilat text a.txt | head") is no failure: writing then gives an error instead
  // of a signal, and cli/output.h treats it as the end of the work.
  std::signal(SIGPIPE, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (std::signal(signal, take_files_along) == SIG_IGN) std::signal(signal, SIG_IGN);  // as nohup has it
  }
  return static_cast<int>(bilat::cli::run_program(argc, argv));
}
