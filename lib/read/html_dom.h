// SPDX-License-Identifier: Apache-2.0
// An HTML page as a flat list of its nodes in document order: the one door to the HTML library. Private to lib/read.
//
// The nodes below node i are nodes[i + 1] .. nodes[nodes[i].end - 1], so every walk is a loop and none recurses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/result.h"

namespace bilat {

struct HtmlNode {
  std::string tag;                                              ///< in small letters; empty for text
  std::string text;                                             ///< of a text node, entities decoded
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names in small letters
  std::uint32_t parent = 0;                                     ///< the root is its own parent
  std::uint32_t end = 0;                                        ///< behind the last node below this one

  [[nodiscard]] bool is_text() const { return tag.empty(); }
  [[nodiscard]] bool is(std::string_view name) const { return tag == name; }
  [[nodiscard]] std::string_view attribute(std::string_view name) const;  ///< empty when there is none
  [[nodiscard]] bool has_attribute(std::string_view name) const;
};

struct HtmlPage {
  std::vector<HtmlNode> nodes;  ///< nodes[0] is <html>

  /// The text below a node, white space runs as one space, none at the ends; a text longer than `limit` bytes is cut
  /// off somewhere behind them, and nodes beyond about as many are not looked at. Scripts and styles count as text.
  [[nodiscard]] std::string text_below(std::size_t node, std::size_t limit = 2000) const;
};

constexpr std::size_t kMaxHtmlDepth = 1000;                      ///< nodes inside each other
constexpr std::size_t kMaxHtmlAttributes = 500;                  ///< of one tag
constexpr std::size_t kMaxHtmlMemory = std::size_t{512} << 20U;  ///< bytes that parsing may take

/// Parses a valid UTF-8 page, however broken. Fails (kLimit) on a page that is nested too deep or grows too large.
Result<HtmlPage> parse_html(std::string_view html);

}  // namespace bilat
