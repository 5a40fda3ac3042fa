// SPDX-License-Identifier: Apache-2.0
// The whole way of one article: any valid text gives facts whose evidence stands in the text, and a graph that can be
// written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "export/exporter.h"
#include "extractors/embedded_pack.h"
#include "extractors/extract.h"
#include "lib/base/utf8.h"
#include "lib/read/reader.h"

namespace {

const bilat::Extractor& extractor() {
  static const auto made = [] {
    bilat::Diagnostics diagnostics;
    return bilat::Extractor::create(bilat::embedded_pack(), diagnostics);
  }();
  if (!made) std::abort();
  return *made;
}

void check_evidence(const std::string& text, const std::vector<bilat::Evidence>& evidence) {
  const auto length = bilat::count_code_points(text);
  for (const auto& item : evidence) {
    if (item.begin >= item.end || item.end > length) std::abort();
    if (bilat::count_code_points(item.quote) != item.end - item.begin) std::abort();
    if (text.find(item.quote) == std::string::npos) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  if (bilat::find_invalid_utf8(text)) return 0;
  bilat::RawArticle raw;
  raw.source = raw.id = "fuzz";
  raw.text = text;
  bilat::Diagnostics diagnostics;
  auto facts = extractor().extract(bilat::make_document(std::move(raw), {}, diagnostics));
  for (const auto& event : facts.events) check_evidence(text, event.evidence);
  for (const auto& relation : facts.relations) check_evidence(text, relation.evidence);
  bilat::GraphBuilder builder;
  builder.add(std::move(facts));
  const auto graph = builder.finish();
  const auto* format = *bilat::format_of("graph.jsonld");
  const auto written = format->write(graph, diagnostics);
  if (!written) std::abort();
  const auto again = bilat::read_jsonld(*written);
  if (!again) std::abort();
  const auto second = format->write(*again, diagnostics);
  if (!second || *second != *written) std::abort();
  return 0;
}
