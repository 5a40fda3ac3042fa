// SPDX-License-Identifier: Apache-2.0
// What the names of elements and classes say: what a page leaves out of its story. Private to lib/read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/read/html_dom.h"

namespace bilat {

std::string small_letters(std::string_view text);  ///< ASCII only

/// The words of class, id and the names that scripts and tests of a site use, and of a custom element's tag, in small
/// letters: "articleBody story-text" -> article, body, story, text. Of each attribute the first 600 bytes count.
std::vector<std::string> class_words(const HtmlNode& node);
bool has_word(const std::vector<std::string>& words, std::string_view word);
/// Whether the two words follow each other.
bool has_pair(const std::vector<std::string>& words, std::string_view first, std::string_view second);

/// Which nodes belong to no story, and what of them is worth another look.
struct LeftOut {
  std::vector<bool> nodes;          ///< by node, with everything below it
  std::vector<std::size_t> stamps;  ///< nodes left out because they tell a date: "Published: 3 March 2026"; none
                                    ///< inside a sentence or the <article> of another story
};

/// Scripts, navigation, share bars, related headlines, forms, notices, comments, bylines. An element that holds the
/// headline or most of the page's text is kept, whatever its classes say.
LeftOut find_left_out(const HtmlPage& page);

}  // namespace bilat
