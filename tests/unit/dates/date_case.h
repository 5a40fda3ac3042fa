// SPDX-License-Identifier: Apache-2.0
// One row of the tables: a sentence whose expression stands in square brackets, the document's date, and the value.
#pragma once

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/dates/dates.h"

namespace bilat::test {

struct DateCase {
  std::string_view published;
  std::string_view text;   ///< "They met on [Friday]."
  std::string_view value;  ///< EDTF, or empty when there is none
  std::string_view spoken = {};
  bool future = false;
};

/// The pack's own files, read from the source: this room sees no compiled-in pack.
inline const Pack& english_pack() {
  static const Pack kPack = [] {
    Pack pack;
    Diagnostics told;
    REQUIRE(pack.overlay_directory(std::string(BILAT_SOURCE_DIR) + "/extractors/packs/en-news", told).has_value());
    return pack;
  }();
  return kPack;
}

inline const DateGrammar& english() {
  static const DateGrammar kGrammar = [] {
    Diagnostics diagnostics;
    auto grammar = DateGrammar::from_pack(english_pack(), diagnostics);
    for (const auto& error : diagnostics.sorted()) FAIL_CHECK(error.where << ": " << error.message);
    return grammar;
  }();
  return kGrammar;
}

inline Document make_document(std::string_view text) {
  std::vector<Block> blocks{{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kParagraph}};
  return Document(std::string(text), std::move(blocks), {});
}

struct Marked {
  std::string text;
  std::string expression;
};

inline Marked read_marked(std::string_view marked) {
  const auto open = marked.find('[');
  const auto close = marked.find(']');
  Marked out{std::string(marked), {}};
  if (open == std::string_view::npos || close == std::string_view::npos) return out;
  out.expression = std::string(marked.substr(open + 1, close - open - 1));
  out.text.erase(close, 1);
  out.text.erase(open, 1);
  return out;
}

/// The expression whose words are exactly those, or nullptr.
inline const DateExpression* find_expression(const Document& document, const std::vector<DateExpression>& found,
                                             std::string_view words) {
  for (const auto& expression : found) {
    if (document.text_of(expression.tokens) == words) return &expression;
  }
  return nullptr;
}

inline void check_cases(std::span<const DateCase> cases) {
  for (const auto& row : cases) {
    CAPTURE(row.text);
    CAPTURE(row.published);
    const auto marked = read_marked(row.text);
    const auto document = make_document(marked.text);
    const auto found = find_dates(document, english());
    std::string all;
    for (const auto& expression : found) all.append("<").append(document.text_of(expression.tokens)).append("> ");
    CAPTURE(all);
    const auto* expression = find_expression(document, found, marked.expression);
    CHECK(expression != nullptr);
    if (expression == nullptr) continue;
    DateContext context;
    context.published = parse_day(row.published);
    context.spoken = std::string(row.spoken);
    context.future = row.future;
    CHECK(resolve_date(*expression, context) == row.value);
  }
}

}  // namespace bilat::test
