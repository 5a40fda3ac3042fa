// SPDX-License-Identifier: Apache-2.0
// Hostile graph files: what is accepted can be written, and read and written again without change.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "export/exporter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto graph = bilat::read_jsonld({reinterpret_cast<const char*>(data), size});
  if (!graph) return 0;
  bilat::Diagnostics diagnostics;
  const auto* format = *bilat::format_of("graph.jsonld");
  const auto text = format->write(*graph, diagnostics);
  if (!text) std::abort();
  const auto again = bilat::read_jsonld(*text);
  if (!again) std::abort();
  const auto second = format->write(*again, diagnostics);
  if (!second || *second != *text) std::abort();
  return 0;
}
