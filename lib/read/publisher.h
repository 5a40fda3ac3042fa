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

}  // namespace bilat
