// SPDX-License-Identifier: Apache-2.0
#include "cli/engine.h"

#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "cli/console.h"
#include "extractors/embedded_pack.h"
#include "lib/base/file.h"

namespace bilat::cli {

namespace {

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

/// Readers of a pack know only their place in it; the user knows files.
template <class Read>
auto with_pack(const std::string& pack_directory, Diagnostics& diagnostics, const Read& read)
    -> decltype(read(std::declval<const Pack&>(), diagnostics)) {
  Diagnostics of_pack;
  auto pack = load_pack(pack_directory, of_pack);
  if (!pack) return tl::unexpected(pack.error());
  auto loaded = read(*pack, of_pack);
  const auto errors = of_pack.count(Severity::kError);
  move_to_disk(of_pack, *pack, diagnostics);
  if (errors > 0) {
    return fail(ErrorKind::kPack, fmt::format("the pack has {}; 'bilat rules check' lists them, with help",
                                              count_of(errors, "mistake", "mistakes")));
  }
  return loaded;
}

}  // namespace

Result<Pack> load_pack(const std::string& directory, Diagnostics& diagnostics) {
  auto pack = embedded_pack();
  if (directory.empty()) return pack;
  if (const auto laid = pack.overlay_directory(directory, diagnostics); !laid) return tl::unexpected(laid.error());
  return pack;
}

void move_to_disk(const Diagnostics& of_pack, const Pack& pack, Diagnostics& diagnostics) {
  for (auto& diagnostic : of_pack.sorted()) {
    diagnostic.where = pack.place_on_disk(diagnostic.where);
    diagnostics.add(std::move(diagnostic));
  }
}

Result<Extractor> load_extractor(const EngineOptions& options, Diagnostics& diagnostics) {
  auto gazetteers = read_gazetteers(options);
  if (!gazetteers) return tl::unexpected(gazetteers.error());
  return with_pack(options.pack, diagnostics, [&](const Pack& pack, Diagnostics& of_pack) {
    return Extractor::create(pack, std::move(*gazetteers), of_pack);
  });
}

Result<DateGrammar> load_date_grammar(const std::string& pack_directory, Diagnostics& diagnostics) {
  return with_pack(pack_directory, diagnostics, [](const Pack& pack, Diagnostics& of_pack) -> Result<DateGrammar> {
    return DateGrammar::from_pack(pack, of_pack);
  });
}

}  // namespace bilat::cli
