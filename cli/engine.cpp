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

/// Reads the compiled-in pack with the folder over it. Readers of the pack know only their place in it; the user knows
/// files.
template <class Read>
auto with_pack(const std::string& pack_directory, Diagnostics& diagnostics, const Read& read)
    -> decltype(read(std::declval<const Pack&>(), diagnostics)) {
  Pack pack = embedded_pack();
  if (!pack_directory.empty()) {
    if (const auto laid = lay_over(pack, pack_directory, diagnostics); !laid) return tl::unexpected(laid.error());
  }
  Diagnostics of_pack;
  auto loaded = read(pack, of_pack);
  for (auto& diagnostic : of_pack.sorted()) {
    diagnostic.where = pack.place_on_disk(diagnostic.where);
    diagnostics.add(std::move(diagnostic));
  }
  return loaded;
}

}  // namespace

Result<Extractor> load_extractor(const EngineOptions& options, Diagnostics& diagnostics) {
  auto gazetteers = read_gazetteers(options);
  if (!gazetteers) return tl::unexpected(gazetteers.error());
  return with_pack(options.pack, diagnostics, [&](const Pack& pack, Diagnostics& of_pack) {
    return Extractor::create(pack, std::move(*gazetteers), of_pack);
  });
}

Result<DateGrammar> load_date_grammar(const std::string& pack_directory, Diagnostics& diagnostics) {
  return with_pack(pack_directory, diagnostics, [](const Pack& pack, Diagnostics& of_pack) -> Result<DateGrammar> {
    auto grammar = DateGrammar::from_pack(pack, of_pack);
    if (of_pack.count(Severity::kError) > 0) return fail(ErrorKind::kPack, "the pack's temporal grammar has mistakes");
    return grammar;
  });
}

}  // namespace bilat::cli
