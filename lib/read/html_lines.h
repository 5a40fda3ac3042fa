// SPDX-License-Identifier: Apache-2.0
// The visible lines of a page: one a paragraph, heading, item of a list or caption. Private to lib/read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/read/html_dom.h"
#include "lib/read/html_words.h"

namespace bilat {

enum class HtmlLineKind : std::uint8_t { kText, kParagraph, kHeading, kItem, kStandfirst, kCaption };

struct HtmlLine {
  std::string text;
  std::size_t node = 0;        ///< the element whose line it is
  std::size_t link_bytes = 0;  ///< of the text that is part of links
  HtmlLineKind kind = HtmlLineKind::kText;

  /// Links, mostly: a menu, a list of headlines, "Read more: ...".
  [[nodiscard]] bool is_links() const;
  /// Bytes of running text; 0 for headings, links, notices and scraps.
  [[nodiscard]] std::size_t prose() const;
};

/// All lines in document order, without what is left out and without empty ones; white space runs are one space, soft
/// hyphens and zero-width characters are gone. A caption of more than 880 bytes or 300 nodes is read as text.
std::vector<HtmlLine> html_lines(const HtmlPage& page, const LeftOut& left_out);

}  // namespace bilat
