// SPDX-License-Identifier: Apache-2.0
#include "lib/document/document.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "lib/base/utf8.h"
#include "tests/unit/document/support.h"

using bilat::Block;
using bilat::BlockKind;
using bilat::Document;

namespace {

/// Whatever the text, tokens and sentences keep these laws.
void check_laws(const Document& document) {
  const auto& tokens = document.tokens();
  const auto& blocks = document.blocks();
  std::uint32_t next = 0;
  std::uint32_t behind = 0;
  std::uint32_t last_block = 0;
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    const auto& sentence = document.sentences()[s];
    REQUIRE(sentence.tokens.begin == next);
    REQUIRE(sentence.tokens.end > sentence.tokens.begin);
    REQUIRE(sentence.tokens.end <= tokens.size());
    REQUIRE(sentence.block >= last_block);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      REQUIRE(tokens[i].begin >= behind);
      REQUIRE(tokens[i].end > tokens[i].begin);
      REQUIRE(blocks[sentence.block].span.contains({tokens[i].begin, tokens[i].end}));
      REQUIRE_FALSE(bilat::find_invalid_utf8(document.text_of(tokens[i])));
      REQUIRE(document.sentence_of(i) == s);
      behind = tokens[i].end;
    }
    next = sentence.tokens.end;
    last_block = sentence.block;
  }
  REQUIRE(next == tokens.size());
}

/// Every byte that is not white space belongs to a token (ASCII texts).
void check_coverage(const Document& document) {
  std::size_t at = 0;
  const auto blank = [&](std::size_t end) {
    for (; at < end; ++at) REQUIRE((document.text()[at] <= ' ' || document.text()[at] == 0x7F));
  };
  for (const auto& token : document.tokens()) {
    blank(token.begin);
    at = token.end;
  }
  blank(document.text().size());
}

std::string random_text(std::mt19937& random, bool ascii) {
  static const std::vector<std::string> kPieces{
      "a",    "B",          "s", "S", ".",    ",",     "'",      "’",      "‘",      "ʻ",      "`",
      "-",    "–",          "—", " ", "\n",   "1",     "23",     "th",     "U.S.",   "Mr.",    "\"",
      "“",    "”",          "(", ")", "?",    "!",     "...",    "é",      "\u0301", "\u00AD", "\u200D",
      "北",   "\U0001F600", ":", "/", "The ", "Jan. ", "\u00BD", "\u2011", "\u00A0", "e.g.",   "p.m.",
      "\x01", "\t",         "$", "%", "’s",   "s’ ",   "No. ",   "'98",    "\uFFFF", "\u0660"};
  std::string text;
  const auto size = random() % 60;
  for (std::size_t i = 0; i < size; ++i) {
    const auto& piece = kPieces[random() % kPieces.size()];
    const bool plain =
        std::all_of(piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii || plain) text += piece;
  }
  return text;
}

}  // namespace

TEST_CASE("tokens and sentences are made of the blocks that state facts") {
  const std::string text = "Title here\nOSLO -\nOne two. Three.\nShare this\nA photo.\nUne ligne";
  const auto span = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(text.find(part));
    return bilat::Span{at, at + static_cast<std::uint32_t>(part.size())};
  };
  Document document(text,
                    {{span("Title here"), BlockKind::kHeadline},
                     {span("OSLO -"), BlockKind::kDateline},
                     {span("One two. Three."), BlockKind::kParagraph},
                     {span("Share this"), BlockKind::kBoilerplate},
                     {span("A photo."), BlockKind::kCaption},
                     {span("Une ligne"), BlockKind::kForeign}},
                    {});
  check_laws(document);
  REQUIRE(document.sentences().size() == 4);
  CHECK(document.text_of(document.sentences()[0].tokens) == "Title here");
  CHECK(document.kind_of(document.sentences()[0]) == BlockKind::kHeadline);
  CHECK(document.text_of(document.sentences()[1].tokens) == "One two.");
  CHECK(document.text_of(document.sentences()[2].tokens) == "Three.");
  CHECK(document.kind_of(document.sentences()[3]) == BlockKind::kCaption);
  CHECK(document.sentence_of(0) == 0);
  CHECK(document.sentence_of(4) == 1);
  CHECK(document.text_of(document.token(0)) == "Title");
  CHECK(document.text_of(bilat::Span{0, 5}) == "Title");
  CHECK(document.span_of({0, 2}) == bilat::Span{0, 10});
  CHECK(document.text_of(bilat::TokenRange{3, 3}).empty());
  document.info().published = "2026-01-23";
  CHECK(document.info().published == "2026-01-23");
}

TEST_CASE("documents without text or blocks") {
  CHECK(Document("", {}, {}).tokens().empty());
  CHECK(Document("text", {}, {}).sentences().empty());
  const Document empty("", {{{0, 0}, BlockKind::kParagraph}}, {});
  CHECK(empty.sentences().empty());
}

TEST_CASE("blocks beyond the text are cut") {
  const Document document("one two", {{{4, 99}, BlockKind::kParagraph}, {{50, 60}, BlockKind::kParagraph}}, {});
  CHECK(document.tokens().size() == 1);
  CHECK(document.blocks()[1].span.empty());
}

TEST_CASE("a moved document keeps its tokens") {
  Document first = document_of("Short.");
  const Document second = std::move(first);
  CHECK(second.text_of(second.token(0)) == "Short");
}

TEST_CASE("laws hold for random texts") {
  std::mt19937 random(20260123);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_text(random, i % 2 == 0);
    CAPTURE(text);
    const Document document = document_of(text);
    check_laws(document);
    if (i % 2 == 0) check_coverage(document);
  }
}

TEST_CASE("laws hold for random code points") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (int k = 0; k < 100; ++k)
      bilat::append_utf8(text, static_cast<char32_t>(random() % (k % 2 == 0 ? 0x3000 : 0x110000)));
    check_laws(document_of(text));
  }
}

TEST_CASE("hostile texts are read in linear time") {
  constexpr std::size_t kBytes = 500'000;
  const auto repeated = [](std::string_view piece) {
    std::string text;
    while (text.size() < kBytes) text += piece;
    return text;
  };
  for (const char* piece :
       {"a", "a.", "A.",  "a-",    "1",      "1,",     "1-",     "'",   "' ",  "’s", "s'", ".",   ". ",
        "(", "\"", "Mr.", "U.S. ", "\u0301", "\u00AD", "\u4E00", "J. ", ") .", "? ", "a'", "A.'", "\xF0\x9F\x98\x80"}) {
    CAPTURE(piece);
    const Document document = document_of(repeated(piece));
    std::uint32_t behind = 0;
    for (const auto& token : document.tokens()) {
      REQUIRE(token.begin >= behind);
      behind = token.end;
    }
    for (const auto& sentence : document.sentences()) REQUIRE(sentence.tokens.size() <= 2000);
  }
}
