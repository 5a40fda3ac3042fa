// SPDX-License-Identifier: Apache-2.0
// Names of a text with the pack of the source tree, one paragraph.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lib/analysis/names.h"

namespace bilat::testing {

struct Words {
  Lexicon lexicon;
  Gazetteer gazetteer;
  NameWords names;
};

inline const Words& words() {
  static const Words loaded = [] {
    Pack pack;
    Diagnostics diagnostics;
    REQUIRE(pack.overlay_directory(std::string(BILAT_SOURCE_DIR) + "/extractors/packs/en-news", diagnostics));
    return Words{Lexicon::from_pack(pack, diagnostics), Gazetteer::from_pack(pack, diagnostics),
                 NameWords::from_pack(pack, diagnostics)};
  }();
  return loaded;
}

inline Document paragraph(const std::string& text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return Document(text, {{{0, size}, BlockKind::kParagraph}}, {});
}

/// "Person Bram Okonjo" for each outermost name, in text order.
inline std::vector<std::string> outer_names(const Document& document) {
  std::vector<std::string> result;
  for (const auto& name : find_names(document, words().lexicon, words().gazetteer, words().names)) {
    if (name.inside != kNoName) continue;
    result.push_back(std::string(to_string(name.type)) + " " + std::string(document.text_of(name.tokens)));
  }
  return result;
}

/// The titles of a person: "foreign minister of [Chile]".
inline std::vector<std::string> titles_of(const std::string& text, const std::string& person) {
  const auto document = paragraph(text);
  const auto names = find_names(document, words().lexicon, words().gazetteer, words().names);
  std::vector<std::string> result;
  for (const auto& name : names) {
    if (document.text_of(name.tokens) != person) continue;
    for (const auto& title : name.titles) {
      auto line = title.title;
      for (const auto of : title.of) line += " [" + std::string(document.text_of(names[of].tokens)) + "]";
      result.push_back(line);
    }
  }
  return result;
}

}  // namespace bilat::testing
