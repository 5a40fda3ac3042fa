// SPDX-License-Identifier: Apache-2.0
// RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom feeds -> an article for every item. Private to lib/read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/base/result.h"
#include "lib/read/reader.h"

namespace bilat {

struct Feed {
  std::vector<RawArticle> articles;  ///< source is "path:number of the item"; text is title and body
  std::vector<Error> skipped;        ///< items with HTML beyond a limit; `where` is their source
  bool truncated = false;            ///< the last item is not whole, and left out
};

/// `xml` is valid UTF-8, well-formed or not. An item without an id gets `fallback_id` and its number.
Feed read_feed(std::string_view xml, const std::string& source, const std::string& fallback_id);

}  // namespace bilat
