// SPDX-License-Identifier: Apache-2.0
// Helpers of this folder's tests.
#pragma once

#include <string>
#include <utility>

#include "lib/read/dump.h"
#include "lib/read/reader.h"

namespace test {

inline bilat::Document make_article(std::string text, bilat::RawArticle article = {},
                                    const bilat::ReadOptions& options = {}) {
  bilat::Diagnostics diagnostics;
  article.source = "test";
  article.id = "test";
  article.text = std::move(text);
  return bilat::make_document(std::move(article), options, diagnostics);
}

/// The blocks as "kind: text" lines.
inline std::string blocks(const std::string& text) {
  const auto document = make_article(text);
  std::string out;
  for (const auto& block : document.blocks()) {
    out += std::string(bilat::to_string(block.kind)) + ": " + std::string(document.text_of(block.span)) + "\n";
  }
  return out;
}

}  // namespace test
