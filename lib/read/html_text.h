// SPDX-License-Identifier: Apache-2.0
// The story of a page as text: its title, then a line a paragraph. Private to lib/read.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/result.h"
#include "lib/read/html_dom.h"
#include "lib/read/html_words.h"

namespace bilat {

struct PageText {
  std::string lead;  ///< standfirst and captions that stand between title and story
  std::string body;  ///< the story, paragraphs parted by an empty line; empty when the page has none
};

/// Where the story is: what the page marks as its text (itemprop=articleBody, the usual class names, <article>,
/// <main>), else the smallest element that holds nearly all running text.
PageText find_page_text(const HtmlPage& page, const LeftOut& left_out, std::string_view title);

/// The first <h1> that is not left out; the number of nodes when there is none.
std::size_t first_heading(const HtmlPage& page, const LeftOut& left_out);

/// All text of a piece of HTML that holds nothing but a story, as feeds and news APIs give it. The text itself when
/// it has no tags. Fails (kLimit) like parse_html().
Result<std::string> html_fragment_text(std::string_view html);

/// Whether the text has tags or entities of HTML.
bool has_markup(std::string_view text);

}  // namespace bilat
