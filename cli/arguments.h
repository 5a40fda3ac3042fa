// SPDX-License-Identifier: Apache-2.0
// Arguments that several commands share. Included by cmd_*.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/console.h"
#include "cli/engine.h"
#include "cli/exit_code.h"
#include "cli/pipeline.h"
#include "lib/base/calendar.h"
#include "lib/read/field_map.h"

namespace bilat::cli {

/// Accepts a day that exists, written YYYY-MM-DD.
inline std::string check_day(const std::string& text) {
  if (parse_day(text)) return {};
  return "'" + text + "' is no date: write a day as YYYY-MM-DD, such as 2026-01-23";
}

/// Accepts a file name that ends in .jsonld, the only format that can be read back.
inline std::string check_jsonld_name(const std::string& text) {
  if (text.ends_with(".jsonld")) return {};
  return "'" + text + "' is no graph that can be added to: its name must end in .jsonld";
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

/// Accepts what parse_field_map() does.
inline std::string check_fields(const std::string& text) {
  const auto map = parse_field_map(text);
  return map ? std::string{} : map.error().message;
}

/// Names of JSON records that bilat does not know.
inline void add_fields_to(CLI::App& command, ReadOptions& read) {
  command
      .add_option_function<std::string>(
          "--fields", [&read](const std::string& text) { read.field_map = parse_field_map(text).value_or(FieldMap{}); },
          "Which members of JSON records hold what: title=head,date=meta.day,text=story")
      ->check(CLI::Validator(check_fields, ""))
      ->option_text("MAP");
}

/// How articles are read: inputs, --date, --fields, the limits, --jobs, --pack, --gazetteer, --quiet, --log.
struct ArticleArguments {
  std::vector<std::string> inputs;
  ReadOptions read;
  unsigned jobs = default_jobs();
  EngineOptions engine;
  bool quiet = false;
  LogFormat log = LogFormat::kText;

  void add_to(CLI::App& command, const std::string& what) {
    command.add_option("ARTICLE", inputs, what)->required()->option_text("...");
    add_reading_to(command);
    add_jobs_to(command, "Threads to extract with (default: one a core); the output never depends on it");
    add_names_to(command);
    add_messages_to(command);
  }

  void add_jobs_to(CLI::App& command, const std::string& what) {
    command.add_option("-j,--jobs", jobs, what)->check(CLI::Range(1u, 1024u))->option_text("N");
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
    add_fields_to(command, read);
    add_limits_to(command, read);
  }

  void add_pack_to(CLI::App& command) {
    command.add_option("--pack", engine.pack, "A folder of rules and names laid over those that are compiled in")
        ->option_text("DIR");
  }

  void add_names_to(CLI::App& command) {
    add_pack_to(command);
    command
        .add_option("--gazetteer", engine.gazetteers,
                    "Names of your own, in a table: the first row names the columns id, type, name and,\n"
                    "as you like, aliases (a|b), acronyms, country, wikidata, gender, valid_from, valid_to.\n"
                    "Apart by tabs, or CSV as Wikidata's query service gives it; may be given several times")
        ->allow_extra_args(false)
        ->option_text("FILE");
    command
        .add_option_function<std::string>(
            "--gazetteer-type", [this](const std::string& type) { engine.gazetteer_type = parse_entity_type(type); },
            "The type of rows of gazetteers that give none: Person, Party, Country, Organization, Place")
        ->check(CLI::IsMember({"Person", "Party", "Country", "Organization", "Place"}))
        ->option_text("TYPE");
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

inline void set_help(CLI::App& command, const std::string& usage, const std::string& text,
                     std::string_view exit_codes = kExitCodeHelp) {
  command.formatter(std::make_shared<HelpFormatter>(usage));
  command.footer(text + "\n" + std::string(exit_codes));
}

}  // namespace bilat::cli
