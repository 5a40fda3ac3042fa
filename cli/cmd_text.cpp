// SPDX-License-Identifier: Apache-2.0
// bilat text: the text of one article, byte for byte as the offsets of evidence count it.
#include <memory>
#include <optional>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/output.h"
#include "extractors/extract.h"

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

constexpr std::size_t kMostNamed = 10;  // ids that a message lists

/// The ids of the articles that could be meant, as many as a message can hold.
class FoundIds {
 public:
  void add(const std::string& id) {
    if (++count_ <= kMostNamed) list_ += (list_.empty() ? "" : ", ") + id;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] std::string list() const { return count_ > kMostNamed ? list_ + " ..." : list_; }

 private:
  std::size_t count_ = 0;
  std::string list_;
};

Error wrong_number(const TextArguments& arguments, const FoundIds& matching) {
  if (matching.count() > 1)
    return {ErrorKind::kUsage, "holds several articles: choose one with --record ID: " + matching.list(),
            arguments.article};
  if (arguments.record.empty()) return {ErrorKind::kInput, "holds no article", arguments.article};
  return {ErrorKind::kInput, "holds no record with the id " + arguments.record, arguments.article};
}

ExitCode run_text(const TextArguments& arguments) {
  const Console console(true);
  Diagnostics diagnostics;
  std::optional<std::string> text;
  FoundIds matching;
  const auto counts = read_inputs({arguments.article}, arguments.read, diagnostics, [&](RawArticle&& raw) {
    if (raw.is_facts) return;
    const auto id = article_id(raw.text, raw.id);
    if (!arguments.record.empty() && raw.id != arguments.record && id != arguments.record) return;
    matching.add(id);
    if (matching.count() == 1) text = std::move(raw.text);
  });
  console.show(diagnostics);
  if (matching.count() == 1) {
    const auto printed = print_to_stdout(*text);
    return printed == ExitCode::kDone && counts.skipped > 0 ? ExitCode::kInputSkipped : printed;
  }
  const auto error = wrong_number(arguments, matching);
  if (matching.count() > 0 || diagnostics.count(Severity::kError) == 0) console.error(error);
  return exit_code_of(error);
}

}  // namespace

void add_text(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("text", "Print the text of an article, as the offsets of evidence count it");
  const auto arguments = std::make_shared<TextArguments>();
  command->add_option("ARTICLE", arguments->article, "A file, or - for standard input")->required()->option_text(" ");
  command
      ->add_option("--record", arguments->record,
                   "Which article of several: its id, alone or as graphs and facts give it")
      ->option_text("ID");
  add_fields_to(*command, arguments->read);
  add_limits_to(*command, arguments->read);
  set_help(*command, "bilat text [OPTIONS] ARTICLE", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_text(*arguments); }; });
}

}  // namespace bilat::cli
