// SPDX-License-Identifier: Apache-2.0
#include "lib/base/utf8.h"

#include <doctest/doctest.h>

using namespace std::string_literals;

TEST_CASE("valid UTF-8 of every length is accepted") {
  const std::vector<std::string> texts{"",
                                       "a",
                                       "Tô Lâm",
                                       "\u07FF",
                                       "\u0800",
                                       "\uFFFF",
                                       "\U00010000",
                                       "\U0010FFFF",
                                       "a\0b"s,
                                       "eight by"
                                       "te words and then \u20AC",
                                       "\uD7FF\uE000"};
  for (const auto& text : texts) {
    CAPTURE(text);
    CHECK_FALSE(bilat::find_invalid_utf8(text));
  }
}

TEST_CASE("the offset of the first invalid byte is found") {
  struct Case {
    std::string text;
    std::size_t offset;
  };
  const std::vector<Case> cases{
      {"\x80", 0},              // continuation without a lead
      {"ab\xC0\xAF", 2},        // overlong /
      {"\xC1\xBF", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong, three bytes
      {"\xF0\x8F\xBF\xBF", 0},  // overlong, four bytes
      {"x\xED\xA0\x80", 1},     // surrogate
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"caf\xC3", 3},  // cut off
      {"\xE2\x82", 0},
      {"\xF0\x9F\x98", 0},
      {"12345678\xE2(\xA1", 8},  // behind the fast path
      {"1234567\xC3\xA9"
       "12345678\xC3",
       17},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    REQUIRE(bilat::find_invalid_utf8(c.text));
    CHECK(*bilat::find_invalid_utf8(c.text) == c.offset);
  }
}

TEST_CASE("all scalar values survive encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    bilat::append_utf8(text, c);
    std::size_t at = 0;
    if (bilat::find_invalid_utf8(text) || bilat::next_code_point(text, at) != c || at != text.size()) {
      FAIL("code point " << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("no scalar value: the replacement character") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    bilat::append_utf8(text, c);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("a cut sequence is never read past its end") {
  const std::string text = "\xF0\x9F";
  std::size_t at = 0;
  CHECK(bilat::next_code_point(text, at) == 0xFFFD);
  CHECK(at == 1);
}

TEST_CASE("byte offsets become code points across checkpoints") {
  std::string text;
  std::vector<std::uint32_t> expected;  // by byte
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const std::string_view piece = i % 3 == 0 ? "a" : i % 3 == 1 ? "é" : "\U0001F600";
    expected.insert(expected.end(), 1, i);
    for (std::size_t k = 1; k < piece.size(); ++k) expected.push_back(i + 1);
    text += piece;
  }
  expected.push_back(3000);
  const bilat::CodePointIndex index{std::string_view(text)};
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (index.to_code_points(at) != expected[at]) FAIL("offset " << at);
  }
  CHECK(bilat::count_code_points(text) == 3000);
  CHECK(index.to_code_points(4'000'000'000U) == 3000);
}

TEST_CASE("texts of a whole number of checkpoints, and of none") {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{255}, std::size_t{256}, std::size_t{257}, std::size_t{512}}) {
    const std::string text(size, 'x');
    const bilat::CodePointIndex index{std::string_view(text)};
    CHECK(index.to_code_points(static_cast<std::uint32_t>(size)) == size);
  }
}
