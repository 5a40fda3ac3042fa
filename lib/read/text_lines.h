// SPDX-License-Identifier: Apache-2.0
// The lines of an article, with what every rule asks of them. Hard-wrapped paragraphs are one line here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/span.h"

namespace bilat {

/// What a line is; becomes its blocks' kind.
enum class LineRole : std::uint8_t {
  kUnknown,
  kHeadline,
  kStamp,  ///< "Published: 3 March 2026, 14:05 GMT"
  kByline,
  kCaption,
  kCredit,       ///< "Photo: VNA", alone on its line
  kNotice,       ///< share bars, subscriptions, "Read more: ...", copyright
  kTailHeading,  ///< "Related", "Read more": other articles follow
  kMasthead,     ///< names of the paper and the section
  kTeaser,       ///< another article's headline
  kForeign,
  kProse,
};

struct TextLine {
  Span span;           ///< without white space around it
  std::string folded;  ///< fold() of the line when it is short enough for rules about phrases, else empty
  std::size_t words = 0;
  bool after_gap = false;   ///< a blank line or the text's begin stands before it
  bool sentence = false;    ///< ends like a sentence
  bool title_like = false;  ///< short and without a sentence's end
  LineRole role = LineRole::kUnknown;
};

constexpr std::size_t kShortLine = 600;     ///< bytes; longer lines are always prose
constexpr std::size_t kMaxLines = 100'000;  ///< the rest of a text with more lines is one last line

/// The non-empty lines; `\n`, `\r\n` and `\r` end lines. Lines of a paragraph that was wrapped at a width are joined.
std::vector<TextLine> split_lines(std::string_view text);

}  // namespace bilat
