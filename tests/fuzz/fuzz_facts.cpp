// SPDX-License-Identifier: Apache-2.0
// Hostile lines of facts: what is accepted can be merged, and written and read again without change.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "graph/graph.h"
#include "lib/facts/facts_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto facts = bilat::facts_from_json({reinterpret_cast<const char*>(data), size});
  if (!facts) return 0;
  bilat::normalise(*facts);
  const auto line = bilat::facts_to_json(*facts);
  const auto again = bilat::facts_from_json(line);
  if (!again || bilat::facts_to_json(*again) != line) std::abort();
  bilat::GraphBuilder builder;
  builder.add(*facts);
  builder.add(*facts);
  (void)builder.finish();
  return 0;
}
