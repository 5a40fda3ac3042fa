// SPDX-License-Identifier: Apache-2.0
// Arguments that several commands share. Included by cmd_*.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "lib/base/calendar.h"

namespace bilat::cli {

/// Accepts a day that exists, written YYYY-MM-DD.
inline std::string check_day(const std::string& text) {
  if (parse_day(text)) return {};
  return "'" + text + "' is no date: write a day as YYYY-MM-DD, such as 2026-01-23";
}

/// What a hostile or broken input may cost; what is over is skipped and counted.
inline void add_limits_to(CLI::App& command, ReadOptions& read) {
  constexpr auto kMost = std::uint64_t{1} << 62;
  command.add_option("--max-article", read.max_article_bytes, "Skip articles with a longer text (default: 16 MB)")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1}, kMost))
      ->option_text("SIZE");
  command
      .add_option("--max-entries", read.max_entries, "Read so many entries of an archive at most (default: 1000000)")
      ->check(CLI::Range(std::uint64_t{1}, kMost))
      ->option_text("N");
  command
      .add_option("--max-ratio", read.max_ratio,
                  "Read of a packed file at most N times its size, and 4 MB (default: 200)")
      ->check(CLI::Range(std::uint64_t{1}, kMost))
      ->option_text("N");
}

/// How articles are read: inputs, --date, the limits, --jobs, --pack, --quiet, --log.
struct ArticleArguments {
  std::vector<std::string> inputs;
  ReadOptions read;
  unsigned jobs = default_jobs();
  std::string pack;
  bool quiet = false;
  LogFormat log = LogFormat::kText;

  void add_to(CLI::App& command, const std::string& what) {
    command.add_option("ARTICLE", inputs, what)->required()->option_text("...");
    add_reading_to(command);
    command
        .add_option("-j,--jobs", jobs, "Threads to extract with (default: one a core); the output never depends on it")
        ->check(CLI::Range(1u, 1024u))
        ->option_text("N");
    add_pack_to(command);
    add_messages_to(command);
  }

  void add_messages_to(CLI::App& command) {
    command.add_flag("-q,--quiet", quiet, "Say nothing but errors");
    command
        .add_option_function<std::string>(
            "--log", [this](const std::string& form) { log = form == "json" ? LogFormat::kJson : LogFormat::kText; },
            "How messages are written to standard error: text (default), or json, an object a line")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("FORM");
  }

  void add_reading_to(CLI::App& command) {
    command.add_option("--date", read.default_date, "Publication date of articles that carry none (YYYY-MM-DD)")
        ->check(CLI::Validator(check_day, ""))
        ->option_text("DATE");
    command
        .add_option_function<std::string>(
            "--date-order",
            [this](const std::string& order) {
              read.date_order = order == "mdy" ? DateOrder::kMonthFirst : DateOrder::kDayFirst;
            },
            "How to read 03/04/2026 where the article leaves it open: dmy or mdy")
        ->check(CLI::IsMember({"dmy", "mdy"}))
        ->option_text("ORDER");
    command.add_flag("--file-dates", read.use_file_dates,
                     "Give a dateline without a year the last one until the file was changed");
    add_limits_to(command, read);
  }

  void add_pack_to(CLI::App& command) {
    command.add_option("--pack", pack, "A folder of rules and names laid over those that are compiled in")
        ->option_text("DIR");
  }
};

/// run_pipeline() with a progress bar where there is a terminal.
inline PipelineReport run_watched(const ArticleArguments& arguments, const Console& console, const Extractor& extractor,
                                  Diagnostics& diagnostics, const FactsSink& sink) {
  Progress progress(console, size_of_inputs(arguments.inputs));
  auto read = arguments.read;
  read.progress = progress.reading();
  return run_pipeline(arguments.inputs, read, arguments.jobs, extractor, diagnostics, [&](Facts&& facts) {
    progress.article_done();
    return sink(std::move(facts));
  });
}

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
