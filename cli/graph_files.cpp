// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_files.h"

#include <cstdint>
#include <utility>

#include "cli/output.h"
#include "lib/base/file.h"
#include "lib/base/file_writer.h"

namespace bilat::cli {
namespace {

constexpr std::uint64_t kMaxGraphBytes = std::uint64_t{2} << 30;

/// Adds the file with all its bytes on the disk, so that only the name is missing.
Result<void> prepare(const Graph& graph, const std::string& path, Diagnostics& diagnostics,
                     std::vector<FileWriter>& files) {
  const auto format = format_of(path);
  if (!format) return tl::unexpected(format.error());
  const auto bytes = (*format)->write(graph, diagnostics);
  if (!bytes)
    return fail(bytes.error().kind, bytes.error().message, bytes.error().where.empty() ? path : bytes.error().where);
  auto file = FileWriter::open(path);
  if (!file) return tl::unexpected(file.error());
  if (auto written = file->write(*bytes); !written) return written;
  if (auto finished = file->finish(); !finished) return finished;
  files.push_back(std::move(*file));
  return {};
}

}  // namespace

std::string known_endings() {
  std::string out;
  for (const auto& format : export_formats()) {
    if (!out.empty()) out += ", ";
    out += format.ending;
  }
  return out;
}

Result<void> check_graph_outputs(const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    if (auto format = format_of(path); !format) return tl::unexpected(format.error());
  }
  return check_outputs(paths);
}

Result<void> write_graph(const Graph& graph, const std::vector<std::string>& paths, Diagnostics& diagnostics) {
  std::vector<FileWriter> files;
  for (const auto& path : paths) {
    if (auto prepared = prepare(graph, path, diagnostics, files); !prepared) return prepared;
  }
  std::string before;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (auto written = files[i].commit(); !written) {
      auto error = written.error();
      if (!before.empty()) error.message += " (already written: " + before + ")";
      return tl::unexpected(error);
    }
    before += (before.empty() ? "" : ", ") + paths[i];
  }
  return {};
}

Result<GraphInput> read_graph_input(const std::string& path) {
  auto text = read_file(path, kMaxGraphBytes);
  if (!text) return tl::unexpected(text.error());
  auto input = read_jsonld_input(*text);
  if (!input) return fail(input.error().kind, "is no graph that bilat can read: " + to_string(input.error()), path);
  return input;
}

Result<Graph> read_graph(const std::string& path) {
  auto input = read_graph_input(path);
  if (!input) return tl::unexpected(input.error());
  GraphBuilder builder;
  builder.add(std::move(*input));
  return builder.finish();
}

}  // namespace bilat::cli
