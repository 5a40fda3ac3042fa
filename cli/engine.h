// SPDX-License-Identifier: Apache-2.0
// What the commands load of a pack.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/extract.h"
#include "lib/base/diagnostics.h"
#include "lib/base/entity_type.h"
#include "lib/base/pack.h"
#include "lib/base/result.h"
#include "lib/dates/date_grammar.h"

namespace bilat::cli {

/// What the extractor knows beside what is compiled in.
struct EngineOptions {
  std::string pack;                          ///< a folder laid over the pack, or empty
  std::vector<std::string> gazetteers;       ///< files of the user's own names
  std::optional<EntityType> gazetteer_type;  ///< of their rows that give none
};

/// The pack that is compiled in, with the folder laid over it, or the folder alone where it is a whole pack. No folder:
/// the compiled-in pack. Mistakes of its files are reported; fails where there is no such folder.
Result<Pack> load_pack(const std::string& directory, Diagnostics& diagnostics);

/// Hands on what readers of the pack reported, with places on disk.
void move_to_disk(const Diagnostics& of_pack, const Pack& pack, Diagnostics& diagnostics);

/// The extractor of the pack that is compiled in, with what the options add. A gazetteer that cannot be read is wrong
/// usage.
Result<Extractor> load_extractor(const EngineOptions& options, Diagnostics& diagnostics);

/// The temporal grammar of that pack alone.
Result<DateGrammar> load_date_grammar(const std::string& pack_directory, Diagnostics& diagnostics);

}  // namespace bilat::cli
