// SPDX-License-Identifier: Apache-2.0
// bilat text: the text of one article, byte for byte as the offsets of evidence count it.
#include <memory>
#include <optional>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output.h"

namespace bilat::cli {
namespace {

struct TextArguments {
  std::string article;
  std::string record;
  ReadOptions read;
};

constexpr const char* kHelp =
    "Evidence in a graph is a range of Unicode code points [begin, end) of this text. For a plain text file it is the "
    "file\n"
    "itself. A file of several records, and an archive, needs --record.\n\n"
    "Examples:\n"
    "  bilat text article.txt\n"
    "  bilat text news.ndjson --record 2026-0123\n"
    "  bilat text week.zip --record monday\n";

Error wrong_number(const TextArguments& arguments, std::size_t matching) {
  if (matching > 1)
    return {ErrorKind::kUsage, "holds several articles: choose one with --record ID", arguments.article};
  if (arguments.record.empty()) return {ErrorKind::kInput, "holds no article", arguments.article};
  return {ErrorKind::kInput, "holds no record with the id " + arguments.record, arguments.article};
}

ExitCode run_text(const TextArguments& arguments) {
  const Console console(true);
  Diagnostics diagnostics;
  std::optional<std::string> text;
  std::size_t matching = 0;
  const auto counts = read_inputs({arguments.article}, arguments.read, diagnostics, [&](RawArticle&& raw) {
    if (raw.is_facts || (!arguments.record.empty() && raw.id != arguments.record)) return;
    if (++matching == 1) text = std::move(raw.text);
  });
  console.show(diagnostics);
  if (matching == 1) {
    const auto printed = print_to_stdout(*text);
    return printed == ExitCode::kDone && counts.skipped > 0 ? ExitCode::kInputSkipped : printed;
  }
  const auto error = wrong_number(arguments, matching);
  if (matching > 0 || diagnostics.count(Severity::kError) == 0) console.error(error);
  return exit_code_of(error);
}

}  // namespace

void add_text(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("text", "Print the text of an article, as the offsets of evidence count it");
  const auto arguments = std::make_shared<TextArguments>();
  command->add_option("ARTICLE", arguments->article, "A file, or - for standard input")->required()->option_text(" ");
  command->add_option("--record", arguments->record, "Which record of a file that holds several")->option_text("ID");
  add_fields_to(*command, arguments->read);
  add_limits_to(*command, arguments->read);
  set_help(*command, "bilat text [OPTIONS] ARTICLE", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_text(*arguments); }; });
}

}  // namespace bilat::cli
