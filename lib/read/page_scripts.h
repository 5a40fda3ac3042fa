// SPDX-License-Identifier: Apache-2.0
// Pages that a script fills carry their story as JSON inside of one. Private to lib/read.
#pragma once

#include <string>
#include <string_view>

#include "lib/read/html_dom.h"

namespace bilat {

/// The story in the JSON of the page's scripts (<script type="application/json">, "window.state = {...}"): of the
/// object with this title, else the longest text that is named like one. Empty when there is none.
std::string script_story(const HtmlPage& page, std::string_view title);

}  // namespace bilat
