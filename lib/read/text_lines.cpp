// SPDX-License-Identifier: Apache-2.0
#include "lib/read/text_lines.h"

#include <algorithm>

#include "lib/base/fold.h"
#include "lib/base/utf8.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kWrapNarrow = 50;  // code points: what is shorter is no wrapped line of prose
constexpr std::size_t kWrapWide = 130;   // and what is longer was not wrapped
constexpr std::size_t kWrapSlack = 18;   // a wrapped line may be this much shorter than the widest
constexpr std::size_t kMinWrapped = 4;   // so many lines show that a text is wrapped

struct RawLine {
  Span span;
  bool after_gap = false;
  std::size_t width = 0;
};

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> lines;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos || lines.size() + 1 >= kMaxLines) end = text.size();
    const auto content = trim(text.substr(at, end - at));
    if (content.empty()) {
      gap = true;
    } else {
      const auto begin = static_cast<std::uint32_t>(content.data() - text.data());
      const auto width = content.size() > 1000 ? content.size() : count_code_points(content);
      lines.push_back({{begin, begin + static_cast<std::uint32_t>(content.size())}, gap, width});
      gap = false;
    }
    if (end < text.size() && text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') ++end;
    at = end + 1;
  }
  return lines;
}

bool breaks(std::string_view text, const RawLine& line) {
  return ends_sentence(text.substr(line.span.begin, line.span.size()));
}

// The width at which the text was wrapped, or 0: most lines that are followed directly by another are nearly as wide as
// the widest of them, and several end inside a sentence.
std::size_t wrap_width(std::string_view text, const std::vector<RawLine>& lines) {
  std::size_t widest = 0;
  for (const auto& line : lines) {
    if (line.width > kWrapWide) return 0;
    widest = std::max(widest, line.width);
  }
  std::size_t inner = 0;
  std::size_t full = 0;
  std::size_t open = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].after_gap) continue;
    ++inner;
    if (lines[i].width + kWrapSlack >= widest) ++full;
    if (!breaks(text, lines[i])) ++open;
  }
  return widest >= kWrapNarrow && full >= kMinWrapped && full * 10 >= inner * 6 && open * 2 >= inner ? widest : 0;
}

bool joins(std::string_view text, const RawLine& before, const RawLine& line, std::size_t wrapped_at) {
  if (line.after_gap) return false;
  if (wrapped_at != 0) return before.width + kWrapSlack >= wrapped_at;
  const char first = text[line.span.begin];
  if (split_words(text.substr(line.span.begin, line.span.size()), 3).size() < 3) return false;  // an address or a label
  return before.width >= 60 && before.width <= kWrapWide && !breaks(text, before) && first >= 'a' && first <= 'z';
}

void describe(std::string_view text, TextLine& line) {
  const auto content = text.substr(line.span.begin, line.span.size());
  line.sentence = ends_sentence(content);
  if (content.size() > kShortLine) {
    line.words = kShortLine / 6;
    return;
  }
  line.folded = fold(content);
  line.words = split_words(content).size();
  line.title_like = !line.sentence && line.words <= 30 && content.size() <= 240;
}

}  // namespace

std::vector<TextLine> split_lines(std::string_view text) {
  const auto raw = raw_lines(text);
  const auto wrapped_at = wrap_width(text, raw);
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (i > 0 && joins(text, raw[i - 1], raw[i], wrapped_at)) {
      lines.back().span.end = raw[i].span.end;
      continue;
    }
    TextLine line;
    line.span = raw[i].span;
    line.after_gap = raw[i].after_gap;
    lines.push_back(std::move(line));
  }
  for (auto& line : lines) describe(text, line);
  return lines;
}

}  // namespace bilat
