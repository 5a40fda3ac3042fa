// SPDX-License-Identifier: Apache-2.0
// Arguments that several commands share. Included by cmd_*.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_code.h"
#include "cli/pipeline.h"
#include "lib/base/calendar.h"

namespace bilat::cli {

/// Accepts a day that exists, written YYYY-MM-DD.
inline std::string check_day(const std::string& text) {
  if (parse_day(text)) return {};
  return "'" + text + "' is no date: write a day as YYYY-MM-DD, such as 2026-01-23";
}

/// How articles are read: inputs, --date, --jobs, --pack, --quiet.
struct ArticleArguments {
  std::vector<std::string> inputs;
  ReadOptions read;
  unsigned jobs = default_jobs();
  std::string pack;
  bool quiet = false;

  void add_to(CLI::App& command, const std::string& what) {
    command.add_option("ARTICLE", inputs, what)->required()->option_text("...");
    add_reading_to(command);
    command
        .add_option("-j,--jobs", jobs, "Threads to extract with (default: one a core); the output never depends on it")
        ->check(CLI::Range(1u, 1024u))
        ->option_text("N");
    add_pack_to(command);
    command.add_flag("-q,--quiet", quiet, "Say nothing but errors");
  }

  void add_reading_to(CLI::App& command) {
    command.add_option("--date", read.default_date, "Publication date of articles that carry none (YYYY-MM-DD)")
        ->check(CLI::Validator(check_day, ""))
        ->option_text("DATE");
  }

  void add_pack_to(CLI::App& command) {
    command.add_option("--pack", pack, "A folder of rules and names laid over those that are compiled in")
        ->option_text("DIR");
  }
};

/// One file an option, so that the articles may stand before or after.
inline CLI::Option* add_outputs(CLI::App& command, std::vector<std::string>& outputs, const std::string& what) {
  return command.add_option("-o,--output", outputs, what)->allow_extra_args(false)->option_text("FILE");
}

/// Writes the usage line as people write it; the library's own shows neither required options nor "bilat".
class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string usage) : usage_(std::move(usage)) { column_width(28); }
  std::string make_usage(const CLI::App*, std::string) const override { return "Usage: " + usage_ + "\n"; }

 private:
  std::string usage_;
};

inline void set_help(CLI::App& command, const std::string& usage, const std::string& text) {
  command.formatter(std::make_shared<HelpFormatter>(usage));
  command.footer(text + "\n" + std::string(kExitCodeHelp));
}

}  // namespace bilat::cli
