// SPDX-License-Identifier: Apache-2.0
// bilat extract: articles -> one line of facts each, in the order of the inputs, as they come.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/output.h"
#include "cli/watched.h"
#include "lib/base/file_writer.h"
#include "lib/facts/facts_json.h"

namespace bilat::cli {
namespace {

struct ExtractArguments {
  ArticleArguments articles;
  std::string output = "-";
};

constexpr const char* kHelp =
    "Each line is one JSON object: what one article says, before anything is merged. 'bilat build' takes such files, "
    "so the\n"
    "work can be split over machines and days: extract each part, then build the graph from all parts.\n\n"
    "Examples:\n"
    "  bilat extract monday/ -o monday.ndjson\n"
    "  bilat build monday.ndjson tuesday.ndjson -o graph.jsonld\n";

/// Writes lines as they come and remembers the first failure.
class LineWriter {
 public:
  explicit LineWriter(FileWriter& file) : file_(file) {}
  bool operator()(const Facts& facts) {
    result_ = file_.write(facts_to_json(facts) + "\n");
    return result_.has_value() && !file_.reader_gone();
  }
  [[nodiscard]] const Result<void>& result() const { return result_; }

 private:
  FileWriter& file_;
  Result<void> result_;
};

ExitCode run_extract(const ExtractArguments& arguments) {
  const Console console(arguments.articles.quiet, arguments.articles.log);
  Diagnostics diagnostics;
  const auto fail_with = [&](const Error& error) {
    console.show(diagnostics);
    console.error(error);
    return exit_code_of(error);
  };
  const auto extractor = load_extractor(arguments.articles.engine, diagnostics);
  if (!extractor) return fail_with(extractor.error());
  if (auto checked = check_outputs({arguments.output}); !checked) return fail_with(checked.error());
  auto file = FileWriter::open(arguments.output);
  if (!file) return fail_with(file.error());
  LineWriter writer(*file);
  const auto report = run_watched(arguments.articles, console, &*extractor, diagnostics,
                                  [&writer](Facts&& facts) { return writer(facts); });
  if (!writer.result()) return fail_with(writer.result().error());
  if (report.articles == 0)
    return fail_with({ErrorKind::kInput, "no article could be read, so nothing was written", {}});
  if (auto done = file->commit(); !done) return fail_with(done.error());
  console.show(diagnostics);
  console.summary({report.articles, report.bytes, report.undated, report.skipped});
  return report.skipped == 0 ? ExitCode::kDone : ExitCode::kInputSkipped;
}

}  // namespace

void add_extract(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("extract", "Write what each article says, one line of JSON an article");
  const auto arguments = std::make_shared<ExtractArguments>();
  arguments->articles.add_to(*command, "Files, folders, or - for standard input");
  command->add_option("-o,--output", arguments->output, "Where to write the lines (default: standard output)")
      ->option_text("FILE");
  set_help(*command, "bilat extract [OPTIONS] ARTICLE... [-o FILE]", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_extract(*arguments); }; });
}

}  // namespace bilat::cli
