// SPDX-License-Identifier: Apache-2.0
// bilat explain: the layers behind the facts of one article, for rule authors and for whoever asks "why?".
#include <memory>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/output.h"
#include "lib/read/dump.h"
#include "lib/read/reader.h"

namespace bilat::cli {
namespace {

struct ExplainArguments {
  std::string article;
  bool entities_only = false;
  bool quiet = false;
  ArticleArguments reading;  ///< of which explain offers --date, --fields, the limits, --pack and --gazetteer
};

constexpr const char* kHelp =
    "Prints what each stage made of the article: its blocks (headline, paragraph, boilerplate ...) and date; the "
    "names\n"
    "with the cue that decided their type and the entity they were resolved to, by which pass, or those who were as\n"
    "likely; other meanings that a gazetteer lists; the date expressions; each sentence's groups and clauses; whom "
    "its\n"
    "pronouns and common nouns mean, by which pass, or 'nobody', and below it who was not taken and why ('as likely "
    "as\n"
    "another': two who fit equally are none); the frames that fired with their roles; the ties that names carry.\n"
    "docs/explain.md explains each word. The form is for people and may change.\n\n"
    "Examples:\n"
    "  bilat explain article.txt | less\n"
    "  bilat explain article.txt --entities\n"
    "  bilat explain note.txt --date 2026-01-23\n";

constexpr const char* kIsFacts = "holds facts that 'bilat extract' wrote: explain the article itself";

ExitCode run_explain(const ExplainArguments& arguments) {
  const Console console(arguments.quiet);
  Diagnostics diagnostics;
  auto extractor = load_extractor(arguments.reading.engine, diagnostics);
  if (!extractor) {
    console.show(diagnostics);
    console.error(extractor.error());
    return exit_code_of(extractor.error());
  }
  const auto& options = arguments.reading.read;
  std::string out;
  std::size_t articles = 0;
  std::size_t skipped = 0;
  const auto counts = read_inputs({arguments.article}, options, diagnostics, [&](RawArticle&& raw) {
    if (raw.is_facts) {
      // Once a file and not a line: whoever gives facts gave the wrong file.
      if (skipped++ == 0) diagnostics.error("explain.facts", raw.source, kIsFacts);
      return;
    }
    ++articles;
    const auto document = make_document(std::move(raw), options, diagnostics);
    out += dump_info(document);
    out += arguments.entities_only ? extractor->explain_entities(document)
                                   : dump_blocks(document) + extractor->explain(document);
  });
  skipped += counts.skipped;
  if (articles == 0 && skipped == 0) diagnostics.error("explain.nothing", arguments.article, "holds no article");
  console.show(diagnostics);
  if (articles == 0) return ExitCode::kNothingWritten;
  const auto printed = print_to_stdout(out);
  return printed == ExitCode::kDone && skipped != 0 ? ExitCode::kInputSkipped : printed;
}

}  // namespace

void add_explain(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("explain", "Show the layers behind the facts of an article");
  const auto arguments = std::make_shared<ExplainArguments>();
  command->add_option("ARTICLE", arguments->article, "A file, a folder, or - for standard input")
      ->required()
      ->option_text(" ");
  command->add_flag("--entities", arguments->entities_only, "Only who is who: names, and what else speaks of somebody");
  arguments->reading.add_reading_to(*command);
  arguments->reading.add_names_to(*command);
  command->add_flag("-q,--quiet", arguments->quiet, "Say nothing but errors beside what is explained");
  set_help(*command, "bilat explain [OPTIONS] ARTICLE", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_explain(*arguments); }; });
}

}  // namespace bilat::cli
