// SPDX-License-Identifier: Apache-2.0
// The table of formats. A new format is a writer in a file of its own, its line in writers.h and its row here.
#include <algorithm>

#include "export/exporter.h"
#include "export/writers.h"
#include "lib/base/file.h"

namespace bilat {
namespace {

constexpr ExportFormat kFormats[] = {
    {"jsonld", ".jsonld", "JSON-LD, the whole graph with claims and evidence; bilat reads it back", true, write_jsonld},
    {"dot", ".dot", "Graphviz DOT of the diagram", true, write_dot},
    {"svg", ".svg", "the diagram as SVG, with quotes as tooltips", false, write_svg},
    {"png", ".png", "the diagram as PNG", false, write_png},
    {"pdf", ".pdf", "the diagram as PDF", false, write_pdf},
};

bool has_ending(std::string_view path, std::string_view ending) {
  if (path.size() <= ending.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto tail = path.substr(path.size() - ending.size());
  return std::equal(tail.begin(), tail.end(), ending.begin(), [&](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::span<const ExportFormat> export_formats() { return kFormats; }

Result<const ExportFormat*> format_of(std::string_view path) {
  std::string endings;
  for (const auto& format : kFormats) {
    if (has_ending(path, format.ending)) return &format;
    endings += endings.empty() ? "" : ", ";
    endings += format.ending;
  }
  return fail(ErrorKind::kUsage, "the format follows the ending, which should be one of " + endings, std::string(path));
}

Result<void> export_graph(const Graph& graph, const std::string& path, Diagnostics& diagnostics) {
  const auto format = format_of(path);
  if (!format) return tl::unexpected<Error>(format.error());
  const auto bytes = (*format)->write(graph, diagnostics);
  if (!bytes) {
    auto error = bytes.error();
    if (error.where.empty()) error.where = path;
    return tl::unexpected<Error>(std::move(error));
  }
  return write_file(path, *bytes);
}

}  // namespace bilat
