// SPDX-License-Identifier: Apache-2.0
// bilat build: articles, facts and graphs -> one graph, in one or more formats; with --into, a graph that grows.
#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/engine.h"
#include "cli/graph_files.h"
#include "cli/merging.h"
#include "cli/watched.h"
#include "graph/graph.h"
#include "graph/refresh.h"

namespace bilat::cli {
namespace {

struct BuildArguments {
  ArticleArguments articles;
  std::vector<std::string> outputs;
  std::string into;
  ReplaceRule replace;
  DecisionFiles decisions;
};

constexpr const char* kHelp =
    "ARTICLE is a text file, a JSON or NDJSON file of records, a file that 'bilat extract' wrote, any of these inside\n"
    ".gz, .zst, .bz2, .xz, .zip, .tar or WARC, a folder (read with all below it), or - for standard input. A graph "
    "that\n"
    "bilat wrote (.jsonld) gives its articles and decisions. The ending of FILE says the format; give -o once for "
    "each\n"
    "file. The order of the articles never changes the output. An article without a date is read all the same.\n\n"
    "--into GRAPH adds to a graph (or begins one): a daily refresh. An article that the graph has, with the same text, "
    "is\n"
    "not read again, only counted. One of the same file stem or record id with another text takes the place of the "
    "old\n"
    "one, if their publishers, where known, agree (--keep-old: both stay); with --replace so does one of the same "
    "address.\n"
    "Which ones is told. The graph is then the same, byte for byte, as one built without the old texts. It is written\n"
    "beside its place and renamed over it: a run that fails or is killed leaves the old graph whole. One refresh of a\n"
    "graph at a time: of two at once, one is lost.\n\n"
    "--same-as and --different-from settle who is who. Each line of FILE has two or more full names or ids\n"
    "(person/to-lam), apart by tabs; '#' begins a comment. Names stand for everybody who bears them in full. The "
    "graph\n"
    "keeps the decisions, and whatever is merged from it keeps to them. Where two contradict, 'different' wins.\n\n"
    "Examples:\n"
    "  bilat build articles/ -o graph.jsonld -o graph.svg\n"
    "  bilat build monday.txt tuesday.txt -o graph.jsonld\n"
    "  bilat build note.txt --date 2026-01-23 -o graph.dot\n"
    "  bilat build today/ --into graph.jsonld\n"
    "  bilat build today/ --into graph.jsonld --same-as same.tsv -o graph.svg\n"
    "  cat article.txt | bilat build - -o graph.jsonld\n";

/// What is to be merged, and what became of the inputs.
struct Gathered {
  GraphInput input;
  PipelineReport report;
  std::vector<Replacement> replaced;
  bool begun = false;  ///< there was no graph to add to
};

/// The graph to add to; nothing where there is none yet.
Result<GraphInput> read_old_graph(const std::string& path, bool& begun) {
  std::error_code error;
  begun = !std::filesystem::exists(path, error);
  if (begun) return GraphInput{};
  return read_graph_input(path);
}

Result<Gathered> gather(const BuildArguments& arguments, const SplitInputs& inputs, const Console& console,
                        Diagnostics& diagnostics) {
  Gathered gathered;
  const auto extractor = load_extractor(arguments.articles.engine, diagnostics);
  if (!extractor) return tl::unexpected(extractor.error());
  GraphInput old;
  if (!arguments.into.empty()) {
    auto read = read_old_graph(arguments.into, gathered.begun);
    if (!read) return tl::unexpected(read.error());
    old = std::move(*read);
  }
  std::unordered_set<std::string> known;
  for (const auto& facts : old.facts) known.insert(facts.article.id);
  auto& fresh = gathered.input;
  if (auto read = read_graphs(inputs.graphs, fresh); !read) return tl::unexpected(read.error());
  const auto of_graphs = fresh.facts.size();
  auto articles = arguments.articles;
  articles.inputs = inputs.others;
  const auto take = [&fresh](Facts&& facts) {
    fresh.facts.push_back(std::move(facts));
    return true;
  };
  gathered.report = run_watched(articles, console, &*extractor, diagnostics, take,
                                [&known](const std::string& id) { return known.count(id) != 0; });
  if (of_graphs + gathered.report.articles + gathered.report.known == 0 && inputs.graphs.empty())
    return fail(ErrorKind::kInput, "no article could be read, so nothing was written");
  gathered.replaced = replace_articles(old, fresh.facts, arguments.replace);
  std::move(old.facts.begin(), old.facts.end(), std::back_inserter(fresh.facts));
  std::move(old.decisions.begin(), old.decisions.end(), std::back_inserter(fresh.decisions));
  return gathered;
}

void tell_of_refresh(const BuildArguments& arguments, const Gathered& gathered, const Console& console,
                     Diagnostics& diagnostics) {
  if (arguments.into.empty()) return;
  if (gathered.begun) diagnostics.note("build.begun", arguments.into, "is begun: there was no such graph");
  for (const auto& [before, after] : gathered.replaced)
    diagnostics.note("build.replaced", before, "makes room for " + after);
  console.say(fmt::format("{} new, {} known already, {} replaced",
                          count_of(gathered.report.articles, "article", "articles"), gathered.report.known,
                          gathered.replaced.size()));
}

Result<ExitCode> build(const BuildArguments& arguments, const Console& console, Diagnostics& diagnostics) {
  auto outputs = arguments.outputs;
  if (!arguments.into.empty()) outputs.insert(outputs.begin(), arguments.into);
  if (outputs.empty()) return fail(ErrorKind::kUsage, "--output is required, or --into: where should the graph go?");
  const auto inputs = split_inputs(arguments.articles.inputs);
  if (!inputs) return tl::unexpected(inputs.error());
  if (auto checked = check_graph_outputs(outputs); !checked) return tl::unexpected(checked.error());
  auto decisions = read_decisions(arguments.decisions);
  if (!decisions) return tl::unexpected(decisions.error());
  auto gathered = gather(arguments, *inputs, console, diagnostics);
  if (!gathered) return tl::unexpected(gathered.error());
  std::move(decisions->begin(), decisions->end(), std::back_inserter(gathered->input.decisions));
  const auto& report = gathered->report;
  console.summary({report.articles + report.known, report.bytes, report.undated, report.skipped});
  tell_of_refresh(arguments, *gathered, console, diagnostics);
  if (auto done = merge_and_write(std::move(gathered->input), outputs, console, diagnostics); !done)
    return tl::unexpected(done.error());
  return report.skipped == 0 ? ExitCode::kDone : ExitCode::kInputSkipped;
}

ExitCode run_build(const BuildArguments& arguments) {
  const Console console(arguments.articles.quiet, arguments.articles.log);
  Diagnostics diagnostics;
  const auto done = build(arguments, console, diagnostics);
  return done ? *done : fail_with(console, diagnostics, done.error());
}

}  // namespace

void add_build(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("build", "Read articles and write one graph of what they say");
  const auto arguments = std::make_shared<BuildArguments>();
  arguments->articles.add_to(*command, "Files, folders, graphs, or - for standard input");
  add_outputs(*command, arguments->outputs, "Where to write the graph: " + known_endings());
  auto* into =
      command->add_option("--into", arguments->into, "Add to this graph (.jsonld) and replace it, all or nothing")
          ->check(CLI::Validator(check_jsonld_name, ""))
          ->option_text("GRAPH");
  command
      ->add_flag("--replace", arguments->replace.same_url,
                 "With --into: an article also takes the place of those with its address")
      ->needs(into);
  command
      ->add_flag_callback(
          "--keep-old", [arguments] { arguments->replace.same_name = false; },
          "With --into: older texts of the same file stem or record id stay")
      ->needs(into);
  arguments->decisions.add_to(*command);
  set_help(*command, "bilat build [OPTIONS] ARTICLE... -o FILE [-o FILE]... | --into GRAPH", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_build(*arguments); }; });
}

}  // namespace bilat::cli
