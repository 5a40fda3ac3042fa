// SPDX-License-Identifier: Apache-2.0
// bilat explain: the layers behind the facts of one article, for rule authors and for whoever asks "why?".
#include <memory>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/output.h"
#include "lib/read/reader.h"

namespace bilat::cli {
namespace {

struct ExplainArguments {
  std::string article;
  std::string pack;
  ReadOptions read;
};

constexpr const char* kHelp =
    "Prints what each stage made of the article: its blocks (headline, paragraph, boilerplate ...) and date, the names with\n"
    "the cue that decided their type and the entity they were resolved to, the date expressions, each sentence's groups and\n"
    "clauses, and the frames that fired with their roles. The form is for people and may change.\n\n"
    "Example:\n"
    "  bilat explain article.txt | less\n";

ExitCode run_explain(const ExplainArguments& arguments) {
  const Console console(true);
  Diagnostics diagnostics;
  auto extractor = load_extractor(arguments.pack, diagnostics);
  if (!extractor) {
    console.show(diagnostics);
    console.error(extractor.error());
    return exit_code_of(extractor.error());
  }
  const auto& options = arguments.read;
  std::string out;
  std::size_t articles = 0;
  read_inputs({arguments.article}, options, diagnostics, [&](RawArticle&& raw) {
    if (raw.is_facts) return;
    ++articles;
    const auto document = make_document(std::move(raw), options, diagnostics);
    out += extractor->explain(document);
  });
  console.show(diagnostics);
  if (articles == 0) return ExitCode::kNothingWritten;
  return print_to_stdout(out);
}

}  // namespace

void add_explain(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("explain", "Show the layers behind the facts of an article");
  const auto arguments = std::make_shared<ExplainArguments>();
  command->add_option("ARTICLE", arguments->article, "A file, or - for standard input")->required()->option_text(" ");
  command->add_option("--pack", arguments->pack, "Lay the rules and names of a folder over the built-in ones")->option_text("DIR");
  command->add_option("--date", arguments->read.default_date, "The publication date of an article that has none, YYYY-MM-DD")->option_text("DATE");
  add_limits_to(*command, arguments->read);
  set_help(*command, "bilat explain [OPTIONS] ARTICLE", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_explain(*arguments); }; });
}

}  // namespace bilat::cli
