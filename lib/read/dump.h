// SPDX-License-Identifier: Apache-2.0
// What reading made of an article, as lines of text: for tests and `bilat explain`.
#pragma once

#include <string>
#include <string_view>

#include "lib/document/document.h"

namespace bilat {

/// "headline", "dateline", "paragraph", "caption", "boilerplate", "foreign".
std::string_view to_string(BlockKind kind);

/// One line a block: kind, byte offsets, text; line ends inside a block are shown as spaces.
///
///   dateline     0-17    BEIJING, Jan 23 -
std::string dump_blocks(const Document& document);

/// One line a known fact about the article: "published 2026-01-23 (dateline)", "publisher Reuters" ...
std::string dump_info(const Document& document);

}  // namespace bilat
