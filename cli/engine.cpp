// SPDX-License-Identifier: Apache-2.0
#include "cli/engine.h"

#include "extractors/embedded_pack.h"

namespace bilat::cli {

Result<Extractor> load_extractor(const std::string& pack_directory, Diagnostics& diagnostics) {
  Pack pack = embedded_pack();
  if (!pack_directory.empty()) {
    if (auto laid = pack.overlay_directory(pack_directory); !laid) return tl::unexpected(laid.error());
  }
  return Extractor::create(pack, diagnostics);
}

}  // namespace bilat::cli
