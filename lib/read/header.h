// SPDX-License-Identifier: Apache-2.0
// What stands before the story: masthead, section, headline, standfirst, byline.
#pragma once

#include <string_view>

#include "lib/read/layout.h"

namespace bilat {

/// Whether a line looks like the name of a paper, an agency, an office or a section and not like a headline.
bool is_masthead(std::string_view line, std::string_view folded, std::size_t words);

/// Gives roles to the lines before layout.body_begin and finds the headline. In a text that has no story (nothing but
/// short lines) the first title is the headline and the rest is prose: nothing is lost.
void name_header(std::string_view text, Layout& layout);

}  // namespace bilat
