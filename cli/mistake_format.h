// SPDX-License-Identifier: Apache-2.0
// Mistakes of packs as `bilat rules check` prints them: whole, with the line and a caret, or as JSON for editors.
#pragma once

#include <string>

#include "lib/base/diagnostics.h"

namespace bilat::cli {

/// "mine/a.frames:1:8: error B1205: 'Meting' is ...", the line with a caret under the place, what was expected, and the
/// ways to mend it, numbered.
std::string mistake_text(const Diagnostic& mistake);

/// One line: {"severity","code","file","line","column","endColumn","message","text","expected","fixes":[...]}; columns
/// count bytes from 1, the end is behind the last one; members that say nothing are left out.
std::string mistake_json(const Diagnostic& mistake);

}  // namespace bilat::cli
