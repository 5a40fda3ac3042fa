// SPDX-License-Identifier: Apache-2.0
#include "cli/engine.h"

#include <cstdint>
#include <utility>

#include "extractors/embedded_pack.h"
#include "lib/base/file.h"

namespace bilat::cli {

namespace {

/// Lays the folder over the pack; says which of its files nothing reads, since a misspelt name would pass unseen.
Result<void> lay_over(Pack& pack, const std::string& directory, Diagnostics& diagnostics) {
  const auto laid = pack.overlay_directory(directory);
  if (!laid) return tl::unexpected(laid.error());
  for (const auto& file : laid->unknown) {
    diagnostics.warn("pack.unknown-file", file,
                     "is no file that a pack has, so nothing reads it; is its name misspelt?");
  }
  if (laid->used == 0) diagnostics.warn("pack.empty", directory, "holds no file of a pack, so it changes nothing");
  return {};
}

Result<std::vector<GazetteerFile>> read_gazetteers(const EngineOptions& options) {
  constexpr std::uint64_t kMaxBytes = std::uint64_t{2} << 30U;  // of one file
  std::vector<GazetteerFile> files;
  for (const auto& path : options.gazetteers) {
    auto text = read_file(path, kMaxBytes);
    if (!text) return fail(ErrorKind::kUsage, "cannot be read as a gazetteer: " + text.error().message, path);
    files.push_back({path, std::move(*text), options.gazetteer_type});
  }
  return files;
}

}  // namespace

Result<Extractor> load_extractor(const EngineOptions& options, Diagnostics& diagnostics) {
  Pack pack = embedded_pack();
  if (!options.pack.empty()) {
    if (const auto laid = lay_over(pack, options.pack, diagnostics); !laid) return tl::unexpected(laid.error());
  }
  auto gazetteers = read_gazetteers(options);
  if (!gazetteers) return tl::unexpected(gazetteers.error());
  // Readers of the pack know only their place in it; the user knows files.
  Diagnostics of_pack;
  auto extractor = Extractor::create(pack, std::move(*gazetteers), of_pack);
  for (auto& diagnostic : of_pack.sorted()) {
    diagnostic.where = pack.place_on_disk(diagnostic.where);
    diagnostics.add(std::move(diagnostic));
  }
  return extractor;
}

}  // namespace bilat::cli
