// SPDX-License-Identifier: Apache-2.0
// Texts as their tokens and sentences, so that tests read as expected | written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/document/document.h"

inline std::vector<bilat::Token> tokens_of(std::string_view text) {
  std::vector<bilat::Token> tokens;
  bilat::tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

/// The tokens between spaces, as "O’Brien |’s| word"; each token is written once.
inline std::string split(std::string_view text) {
  std::string out;
  for (const auto& token : tokens_of(text)) {
    if (!out.empty()) out += " ";
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

inline bilat::Document document_of(std::string text) {
  const bilat::Span all{0, static_cast<std::uint32_t>(text.size())};
  return {std::move(text), {{all, bilat::BlockKind::kParagraph}}, {}};
}

/// The sentences of one paragraph.
inline std::vector<std::string> sentences_of(std::string_view text) {
  const bilat::Document document = document_of(std::string(text));
  std::vector<std::string> sentences;
  for (const auto& sentence : document.sentences()) sentences.emplace_back(document.text_of(sentence.tokens));
  return sentences;
}
