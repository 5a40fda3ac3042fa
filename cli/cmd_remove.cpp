// SPDX-License-Identifier: Apache-2.0
// bilat remove: a graph without some of its articles.
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/graph_files.h"
#include "cli/merging.h"
#include "graph/graph.h"
#include "graph/refresh.h"

namespace bilat::cli {
namespace {

constexpr std::size_t kMostSuggested = 5;

struct RemoveArguments {
  std::string graph;
  std::vector<std::string> articles;
  std::vector<std::string> outputs;
  bool quiet = false;
};

constexpr const char* kHelp =
    "Takes all claims of an article out, as for a report that was withdrawn. The graph is then the same, byte for "
    "byte, as\n"
    "one that was built without it: events that it alone reported are gone, the others are worked out anew. Decisions "
    "on\n"
    "identity stay. Without -o the graph itself is replaced, all or nothing.\n\n"
    "ID is an article's id as the graph has it, with or without 'g:article/' before it, or its last part alone (the "
    "file\n"
    "stem or record id); where several texts have that name, the whole id is needed. An id that the graph does not "
    "have\n"
    "changes nothing: similar ones are shown, and the exit code is 2.\n\n"
    "Examples:\n"
    "  bilat remove graph.jsonld --article 3f2a9c01d4e5/monday-report\n"
    "  bilat remove graph.jsonld --article monday-report --article tuesday-report -o without.jsonld\n";

std::string list(const std::vector<std::string>& ids) {
  std::string text;
  for (const auto& id : ids) text += (text.empty() ? "" : ", ") + id;
  return text;
}

/// The place of the one article that is meant.
Result<std::size_t> place_of(const GraphInput& input, const std::string& wanted) {
  const auto found = find_articles(input, wanted);
  if (found.size() == 1) return found[0];
  if (found.empty()) {
    const auto similar = similar_articles(input, wanted, kMostSuggested);
    return fail(ErrorKind::kUsage,
                similar.empty() ? "no article of the graph has this id"
                                : "no article of the graph has this id; did you mean " + list(similar) + "?",
                wanted);
  }
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(found.size(), kMostSuggested); ++i)
    ids.push_back(input.facts[found[i]].article.id);
  return fail(ErrorKind::kUsage,
              fmt::format("{} articles have this name: give the whole id, such as {}", found.size(), list(ids)),
              wanted);
}

Result<void> remove(const RemoveArguments& arguments, const Console& console, Diagnostics& diagnostics) {
  const auto outputs = arguments.outputs.empty() ? std::vector{arguments.graph} : arguments.outputs;
  if (auto checked = check_graph_outputs(outputs); !checked) return checked;
  auto input = read_graph_input(arguments.graph);
  if (!input) return tl::unexpected(input.error());
  std::set<std::string> gone;
  for (const auto& wanted : arguments.articles) {
    const auto place = place_of(*input, wanted);
    if (!place) return tl::unexpected(place.error());
    gone.insert(input->facts[*place].article.id);
  }
  std::erase_if(input->facts, [&](const Facts& facts) { return gone.count(facts.article.id) != 0; });
  for (const auto& id : gone) console.say("removed " + id);
  return merge_and_write(std::move(*input), outputs, console, diagnostics);
}

ExitCode run_remove(const RemoveArguments& arguments) {
  const Console console(arguments.quiet);
  Diagnostics diagnostics;
  const auto done = remove(arguments, console, diagnostics);
  return done ? ExitCode::kDone : fail_with(console, diagnostics, done.error());
}

}  // namespace

void add_remove(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("remove", "Take articles out of a graph");
  const auto arguments = std::make_shared<RemoveArguments>();
  command->add_option("GRAPH", arguments->graph, "A graph that bilat wrote (.jsonld)")->required()->option_text(" ");
  command->add_option("--article", arguments->articles, "The article to take out; may be given several times")
      ->required()
      ->allow_extra_args(false)
      ->option_text("ID");
  add_outputs(*command, arguments->outputs, "Where to write the graph (default: GRAPH itself): " + known_endings());
  command->add_flag("-q,--quiet", arguments->quiet, "Say nothing but errors");
  set_help(*command, "bilat remove [OPTIONS] GRAPH --article ID... [-o FILE]...", kHelp);
  command->callback([arguments, &chosen] { chosen = [arguments] { return run_remove(*arguments); }; });
}

}  // namespace bilat::cli
