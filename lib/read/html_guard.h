// SPDX-License-Identifier: Apache-2.0
// How deep a page nests, found before it is parsed: the parser takes quadratic time on deep pages. Private to lib/read.
#pragma once

#include <cstddef>
#include <string_view>

namespace bilat {

struct HtmlShape {
  std::size_t depth = 0;  ///< elements open at once, at most; those that end by themselves (<p>, <li>) do not count
  std::size_t attributes = 0;  ///< of the tag that has the most
};

/// One pass over the tags, scripts and comments passed over. Stops at the first that goes beyond the limits.
HtmlShape measure_html(std::string_view html, std::size_t max_depth, std::size_t max_attributes);

}  // namespace bilat
