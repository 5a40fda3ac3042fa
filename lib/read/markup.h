// SPDX-License-Identifier: Apache-2.0
// Saved web pages and feeds -> articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/result.h"
#include "lib/read/reader.h"

namespace bilat {

enum class Markup : std::uint8_t { kNone, kHtml, kFeed, kOtherXml };

/// What the first bytes of a file are, by content: a byte order mark, comments and declarations may stand before it.
/// Looks at kHeadBytes (content.h).
Markup tell_markup(std::string_view head);

/// A page or feed, and what is known of it from outside: its place, and from an archive its address and header.
struct MarkupInput {
  std::string bytes;  ///< in any encoding
  std::string source;
  std::string id;            ///< for an article that names none; items of feeds get a number behind it
  std::string content_type;  ///< "text/html; charset=iso-8859-1", or empty
  std::string url;           ///< used where the page names none
  DateOrder date_order = DateOrder::kUnknown;  ///< of numeric dates in a page's meta tags
};

struct MarkupArticles {
  std::vector<RawArticle> articles;
  std::vector<Error> skipped;  ///< items of a feed that pass a limit; `where` is "path:number of the item"
  std::string warning;         ///< of its character set, or empty
  std::string problem;         ///< what is missing although the rest could be read ("ends inside an item"), or empty
};

/// Fails on a page without a story (navigation alone, an empty body), on one that is nested too deep, on a feed without
/// items, on other XML and on bytes that are no text.
Result<MarkupArticles> articles_of_markup(MarkupInput&& input);

/// The diagnostic code of such a failure: read.no-text or, for a page beyond a limit, read.too-deep.
std::string_view markup_error_code(const Error& error);

}  // namespace bilat
