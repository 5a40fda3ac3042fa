// SPDX-License-Identifier: Apache-2.0
// The layout of an article: header, body and tail, with a role for every line. Blocks are cut from it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/document/document.h"
#include "lib/read/dateline.h"
#include "lib/read/stamp.h"
#include "lib/read/text_lines.h"

namespace bilat {

struct Layout {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::vector<TextLine> lines;
  std::vector<std::pair<std::size_t, Dateline>> datelines;  ///< by line index, in order
  std::vector<std::pair<std::size_t, Stamp>> stamps;        ///< by line index, in order
  std::size_t headline = kNone;                             ///< index of the headline's line
  std::size_t body_begin = 0;                               ///< first line of the story
  std::size_t tail_begin = 0;                               ///< behind the last line of the story
  std::size_t references = kNone;                           ///< a heading behind which sources are listed
  std::string language;

  [[nodiscard]] const Dateline* dateline_of(std::size_t line) const;
};

Layout lay_out(std::string_view text);

/// Blocks in order, without overlaps.
std::vector<Block> cut_blocks(std::string_view text, const Layout& layout);

}  // namespace bilat
