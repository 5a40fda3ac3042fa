// SPDX-License-Identifier: Apache-2.0
#include "cli/merging.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "cli/exit_code.h"
#include "cli/graph_files.h"
#include "lib/base/abandoned_files.h"
#include "lib/base/file.h"
#include "lib/base/file_writer.h"
#include "query/stats.h"

namespace bilat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxDecisionBytes = std::uint64_t{64} << 20;

/// Whether the beginning of a file names our vocabulary, as the context of every graph does.
bool begins_as_graph(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return false;
  std::ifstream file(path, std::ios::binary);
  std::string head(4096, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head.find("https://w3id.org/bilat/ns#") != std::string::npos && head.find('{') < 16;
}

Result<void> read_file_of_decisions(const std::string& path, Verdict verdict, std::vector<Decision>& decisions) {
  const auto text = read_file(path, kMaxDecisionBytes);
  if (!text) return fail(ErrorKind::kUsage, text.error().message, path);
  auto parsed = parse_decisions(*text, path, verdict);
  if (!parsed) return tl::unexpected(parsed.error());
  std::move(parsed->begin(), parsed->end(), std::back_inserter(decisions));
  return {};
}

void say_what_was_found(const Console& console, const Graph& graph) {
  std::istringstream found(to_text(stats_of(graph)));
  std::string line;
  for (bool first = true; std::getline(found, line); first = false) {
    console.say(line.starts_with(" ") ? line : (first ? "the graph has " : "found ") + line);
  }
}

void remove_left_files(const std::vector<std::string>& outputs, Diagnostics& diagnostics) {
  std::set<std::string> folders;
  for (const auto& path : outputs) {
    if (path != "-") folders.insert(fs::path(output_target(path)).parent_path().string());
  }
  for (const auto& folder : folders) {
    for (const auto& left : remove_abandoned_files(folder.empty() ? "." : folder))
      diagnostics.note("write.left", left, "was left by a run that was killed: removed");
  }
}

}  // namespace

void DecisionFiles::add_to(CLI::App& command) {
  command
      .add_option("--same-as", same,
                  "Names or ids that are one person, party or body: two or more a line, apart by tabs;\n"
                  "may be given several times")
      ->allow_extra_args(false)
      ->option_text("FILE");
  command
      .add_option("--different-from", different,
                  "Names or ids that are different ones, whatever they look like: the same form")
      ->allow_extra_args(false)
      ->option_text("FILE");
}

Result<std::vector<Decision>> read_decisions(const DecisionFiles& files) {
  std::vector<Decision> decisions;
  for (const auto& path : files.same) {
    if (auto read = read_file_of_decisions(path, Verdict::kSame, decisions); !read) return tl::unexpected(read.error());
  }
  for (const auto& path : files.different) {
    if (auto read = read_file_of_decisions(path, Verdict::kDifferent, decisions); !read)
      return tl::unexpected(read.error());
  }
  normalise(decisions);
  return decisions;
}

Result<SplitInputs> split_inputs(const std::vector<std::string>& inputs) {
  SplitInputs split;
  std::error_code error;
  for (const auto& input : inputs) {
    const auto format = format_of(input);
    const bool is_jsonld = format && (*format)->name == "jsonld";
    if (format && !(is_jsonld && fs::exists(input, error))) {
      return fail(ErrorKind::kUsage,
                  is_jsonld
                      ? "does not exist: give an output with -o, a graph that is there, or articles"
                      : "is no article but a file of graphs: give an output with -o, read a graph with 'bilat export'",
                  input);
    }
    (is_jsonld || begins_as_graph(input) ? split.graphs : split.others).push_back(input);
  }
  return split;
}

Result<void> read_graphs(const std::vector<std::string>& paths, GraphInput& input) {
  for (const auto& path : paths) {
    auto read = read_graph_input(path);
    if (!read) return tl::unexpected(read.error());
    std::move(read->facts.begin(), read->facts.end(), std::back_inserter(input.facts));
    std::move(read->decisions.begin(), read->decisions.end(), std::back_inserter(input.decisions));
  }
  return {};
}

Result<void> merge_and_write(GraphInput&& input, const std::vector<std::string>& outputs, const Console& console,
                             Diagnostics& diagnostics) {
  GraphBuilder builder;
  builder.add(std::move(input));
  const Graph graph = builder.finish(diagnostics);
  remove_left_files(outputs, diagnostics);
  if (auto written = write_graph(graph, outputs, diagnostics); !written) return written;
  console.show(diagnostics);
  say_what_was_found(console, graph);
  for (const auto& path : outputs) console.say("wrote " + path);
  return {};
}

ExitCode fail_with(const Console& console, const Diagnostics& diagnostics, const Error& error) {
  console.show(diagnostics);
  console.error(error);
  return exit_code_of(error);
}

}  // namespace bilat::cli
