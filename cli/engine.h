// SPDX-License-Identifier: Apache-2.0
// What the commands load of a pack.
#pragma once

#include <string>

#include "extractors/extract.h"
#include "lib/base/diagnostics.h"
#include "lib/base/result.h"
#include "lib/dates/date_grammar.h"

namespace bilat::cli {

/// The extractor of the pack that is compiled in, with the files of `pack_directory` (if any) laid over it.
Result<Extractor> load_extractor(const std::string& pack_directory, Diagnostics& diagnostics);

/// The temporal grammar of that pack alone.
Result<DateGrammar> load_date_grammar(const std::string& pack_directory, Diagnostics& diagnostics);

}  // namespace bilat::cli
