// SPDX-License-Identifier: Apache-2.0
#include "lib/read/dump.h"

#include <algorithm>

#include <fmt/format.h>

namespace bilat {

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "headline";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kForeign:
      return "foreign";
    case BlockKind::kBoilerplate:
      break;
  }
  return "boilerplate";
}

std::string dump_blocks(const Document& document) {
  std::string out;
  for (const auto& block : document.blocks()) {
    std::string content(document.text_of(block.span));
    std::replace(content.begin(), content.end(), '\n', ' ');
    std::replace(content.begin(), content.end(), '\r', ' ');
    out += fmt::format("{:<12}{}-{}  {}\n", to_string(block.kind), block.span.begin, block.span.end, content);
  }
  return out;
}

std::string dump_info(const Document& document) {
  const auto& info = document.info();
  std::string out;
  const auto add = [&out](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format("{} {}\n", name, value);
  };
  add("id", info.id);
  add("published", info.published.empty() ? "" : fmt::format("{} ({})", info.published, info.published_rule));
  add("publisher", info.publisher);
  add("headline", info.headline);
  add("author", info.author);
  add("language", info.language);
  for (const auto& url : info.urls) add("url", url);
  add("place", info.dateline_place);
  return out;
}

}  // namespace bilat
