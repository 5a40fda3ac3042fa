// SPDX-License-Identifier: Apache-2.0
// bilat explain: the layers behind the facts of one article, or the decisions behind one thing of a graph; for rule
// authors and for whoever asks "why?".
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/output.h"
#include "cli/question.h"
#include "lib/read/dump.h"
#include "lib/read/reader.h"
#include "query/explain_graph.h"

namespace bilat::cli {
namespace {

struct ExplainArguments {
  std::string article;
  std::string name;  ///< of a graph: what to explain
  QuestionArguments asked;
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
    "another': two who fit equally are none); the frames that fired with their roles; the ties that names carry; the\n"
    "article's events, with the sentences that tell of each, and what was left out and why.\n"
    "docs/explain.md explains each word. The form is for people and may change.\n\n"
    "Of a graph, and a name or id: which names of which articles were joined into that entity, why, and what was kept\n"
    "apart; of an event or relation, by its id: what each article gave to it. These are rows as other questions give "
    "them:\n"
    "--format, --sources and --quotes are for them.\n\n"
    "Examples:\n"
    "  bilat explain article.txt | less\n"
    "  bilat explain article.txt --entities\n"
    "  bilat explain note.txt --date 2026-01-23\n"
    "  bilat explain graph.jsonld \"to lam\" --sources\n"
    "  bilat explain graph.jsonld event/2026-01-26-phonecall-to-lam-xi-jinping\n";

constexpr const char* kIsFacts = "holds facts that 'bilat extract' wrote: explain the article itself";

/// Whether a file begins like a graph that `bilat build` wrote: with our context. Pipes are articles: looking would eat
/// their beginning.
bool is_graph_file(const std::string& path) {
  std::error_code error;
  if (path == "-" || !std::filesystem::is_regular_file(path, error)) return false;
  std::string head(std::size_t{1} << 16U, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head.starts_with('{') && head.find("\"@context\"") != std::string::npos &&
         head.find("https://w3id.org/bilat/") != std::string::npos;
}

ExitCode run_explain(const ExplainArguments& arguments) {
  const Console console(arguments.quiet);
  if (!arguments.name.empty()) {
    auto asked = arguments.asked;
    asked.graph = arguments.article;
    return ask(asked, "nothing to explain",
               [&](const Graph& graph) { return explain_in_graph(graph, arguments.name); });
  }
  if (is_graph_file(arguments.article)) {
    console.error(
        {ErrorKind::kUsage, "is a graph: name the entity, or give the id of the event, to explain", arguments.article});
    return ExitCode::kWrongUsage;
  }
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
  auto* command = program.add_subcommand("explain", "Show what is behind the facts of an article, or of a graph");
  const auto arguments = std::make_shared<ExplainArguments>();
  command->add_option("ARTICLE", arguments->article, "A file, a folder, or - for standard input; or a graph (.jsonld)")
      ->required()
      ->option_text(" ");
  command->add_option("NAME", arguments->name, "Of a graph: the entity, event or relation to explain, by name or id")
      ->option_text(" ");
  command->add_flag("--entities", arguments->entities_only, "Only who is who: names, and what else speaks of somebody");
  arguments->reading.add_reading_to(*command);
  arguments->reading.add_names_to(*command);
  command->add_flag("-q,--quiet", arguments->quiet, "Say nothing but errors beside what is explained");
  arguments->asked.add_format_to(*command);
  set_help(*command, "bilat explain [OPTIONS] ARTICLE|GRAPH NAME", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_explain(*arguments); }; });
}

}  // namespace bilat::cli
