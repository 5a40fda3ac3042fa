// SPDX-License-Identifier: Apache-2.0
// Roles of lines -> blocks. A line gives one block, or several: dateline and paragraph, description and credit,
// paragraph and sign-off.
#include <algorithm>
#include <optional>

#include "lib/read/captions.h"
#include "lib/read/layout.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"

namespace bilat {
namespace {

BlockKind kind_of(LineRole role) {
  switch (role) {
    case LineRole::kHeadline:
      return BlockKind::kHeadline;
    case LineRole::kCaption:
      return BlockKind::kCaption;
    case LineRole::kForeign:
      return BlockKind::kForeign;
    case LineRole::kProse:
    case LineRole::kUnknown:
      return BlockKind::kParagraph;
    case LineRole::kStamp:
    case LineRole::kByline:
    case LineRole::kCredit:
    case LineRole::kNotice:
    case LineRole::kTailHeading:
    case LineRole::kMasthead:
    case LineRole::kTeaser:
      break;
  }
  return BlockKind::kBoilerplate;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  // Adds the range without the white space around it; nothing when only that is in it.
  void add(std::uint32_t begin, std::uint32_t end, BlockKind kind) {
    const auto content = trim(text_.substr(begin, end - begin));
    if (content.empty()) return;
    const auto from = static_cast<std::uint32_t>(content.data() - text_.data());
    blocks_.push_back({{from, from + static_cast<std::uint32_t>(content.size())}, kind});
  }
  std::vector<Block> take() { return std::move(blocks_); }

 private:
  std::string_view text_;
  std::vector<Block> blocks_;
};

void cut_line(std::string_view text, const TextLine& line, const Dateline* dateline, Cutter& cutter) {
  auto begin = line.span.begin;
  if (dateline != nullptr) {
    const auto end = begin + static_cast<std::uint32_t>(dateline->length);
    cutter.add(begin, end, BlockKind::kDateline);
    begin = end;
  }
  const auto rest = text.substr(begin, line.span.end - begin);
  if (line.role == LineRole::kCaption) {
    const auto caption = parse_caption(rest);
    const bool parted = caption && caption->text_end != 0;
    const auto from = begin + (parted ? static_cast<std::uint32_t>(caption->text_begin) : 0);
    const auto to = parted ? begin + static_cast<std::uint32_t>(caption->text_end) : line.span.end;
    cutter.add(begin, from, BlockKind::kBoilerplate);
    cutter.add(from, to, BlockKind::kCaption);
    cutter.add(to, line.span.end, BlockKind::kBoilerplate);
    return;
  }
  const auto kind = kind_of(line.role);
  const auto signed_off = kind == BlockKind::kParagraph ? static_cast<std::uint32_t>(sign_off_length(rest)) : 0;
  cutter.add(begin, line.span.end - signed_off, kind);
  cutter.add(line.span.end - signed_off, line.span.end, BlockKind::kBoilerplate);
}

}  // namespace

std::vector<Block> cut_blocks(std::string_view text, const Layout& layout) {
  Cutter cutter(text);
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    cut_line(text, layout.lines[i], layout.dateline_of(i), cutter);
  }
  return cutter.take();
}

}  // namespace bilat
