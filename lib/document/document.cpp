// SPDX-License-Identifier: Apache-2.0
#include "lib/document/document.h"

#include <algorithm>
#include <utility>

namespace bilat {
namespace {

constexpr std::size_t kBytesPerToken = 5;  // of English, spaces included: a first guess that saves most growing

bool states_facts(BlockKind kind) {
  return kind == BlockKind::kHeadline || kind == BlockKind::kParagraph || kind == BlockKind::kCaption;
}

}  // namespace

Document::Document(std::string text, std::vector<Block> blocks, DocumentInfo info)
    : text_(std::move(text)), blocks_(std::move(blocks)), info_(std::move(info)) {
  const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), UINT32_MAX - 1));
  std::size_t bytes = 0;
  for (Block& block : blocks_) {
    block.span.end = std::min(block.span.end, size);
    block.span.begin = std::min(block.span.begin, block.span.end);
    if (states_facts(block.kind)) bytes += block.span.size();
  }
  tokens_.reserve(bytes / kBytesPerToken);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    if (!states_facts(blocks_[i].kind)) continue;
    const auto first = static_cast<std::uint32_t>(tokens_.size());
    tokenise(text_, blocks_[i].span, tokens_);
    split_sentences(text_, tokens_, first, i, sentences_);
  }
}

std::string_view Document::text_of(const Token& token) const& {
  return std::string_view(text_).substr(token.begin, token.end - token.begin);
}

std::string_view Document::text_of(Span span) const& { return std::string_view(text_).substr(span.begin, span.size()); }

std::string_view Document::text_of(TokenRange range) const& { return text_of(span_of(range)); }

Span Document::span_of(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens_[range.begin].begin, tokens_[range.end - 1].end};
}

std::uint32_t Document::sentence_of(std::uint32_t token) const {
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), token,
                                      [](std::uint32_t t, const Sentence& s) { return t < s.tokens.begin; });
  return static_cast<std::uint32_t>(after - sentences_.begin()) - 1;
}

}  // namespace bilat
