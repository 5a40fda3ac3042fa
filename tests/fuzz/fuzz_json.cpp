// SPDX-License-Identifier: Apache-2.0
// Any bytes into the JSON door: an answer or an error, never a crash, and no deep recursion.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/base/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)bilat::parse_json({reinterpret_cast<const char*>(data), size});
  return 0;
}
