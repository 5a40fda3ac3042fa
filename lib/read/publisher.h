// SPDX-License-Identifier: Apache-2.0
// Who published an article, by its own words: copyright line, masthead, source line, agency signature, the site's
// address.
#pragma once

#include <string>
#include <string_view>

#include "lib/read/layout.h"

namespace bilat {

/// The publisher's name, or an empty string. Sources that the article only quotes or refers to do not count.
std::string find_publisher(std::string_view text, const Layout& layout);

/// The news agency whose report the article says it prints, by its dateline ("(Reuters) -"), its byline ("By Reuters")
/// or its signature; its usual name where it is listed (agencies.h), or an empty string. The publisher may be another:
/// a paper that prints the report.
std::string find_agency(std::string_view text, const Layout& layout, std::string_view author);

}  // namespace bilat
