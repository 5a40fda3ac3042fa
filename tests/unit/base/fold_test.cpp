// SPDX-License-Identifier: Apache-2.0
#include "lib/base/fold.h"

#include <doctest/doctest.h>

#include <vector>

#include "lib/base/utf8.h"

using bilat::fold;
using bilat::hash_folded;
using bilat::hash_word;
using bilat::operator""_w;

TEST_CASE("case, marks and special letters do not tell words apart") {
  struct Case {
    const char* text;
    const char* folded;
  };
  const std::vector<Case> cases{{"", ""},
                                {"China", "china"},
                                {"Tô Lâm", "to lam"},
                                {"Élysée", "elysee"},
                                {"E\u0301lyse\u0301e", "elysee"},
                                {"Đặng", "dang"},
                                {"Wałęsa", "walesa"},
                                {"Støre", "store"},
                                {"Erdoğan", "erdogan"},
                                {"İstanbul", "istanbul"},
                                {"ılı", "ili"},
                                {"Straße", "strasse"},
                                {"STRAẞE", "strasse"},
                                {"Æsir", "aesir"},
                                {"Œuvre", "oeuvre"},
                                {"Þór", "thor"},
                                {"Sigurð", "sigurd"},
                                {"O’Higgins", "o'higgins"},
                                {"La‘auli", "la'auli"},
                                {"Fepuleaʻi", "fepulea'i"},
                                {"Qurʼan", "qur'an"},
                                {"La`auli", "la'auli"},
                                {"ﬁnance", "finance"},
                                {"Ruiz\u2011Tagle", "ruiz-tagle"},
                                {"Ｇ２０", "g20"},
                                {"Vu\u030C\u0323", "vu"},
                                {"co\u00ADoperate", "cooperate"},
                                {"Ǽ", "ae"},
                                {"Ǿ", "o"},
                                {"北京", "北京"},
                                {"ПУТИН", "путин"},
                                {"Ὀδυσσεύς", "οδυσσευσ"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(fold(c.text) == c.folded);
    CHECK(hash_word(c.text) == hash_folded(c.folded));
  }
}

TEST_CASE("a literal's hash is the word's") {
  CHECK("beijing"_w == hash_word("Beijing"));
  CHECK("'s"_w == hash_word("’s"));
  CHECK("a"_w != "b"_w);
}

TEST_CASE("every code point folds to valid text, folds no further, and hashes as it folds") {
  std::uint32_t unstable = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    bilat::append_utf8(text, c);
    const std::string once = fold(text);
    if (bilat::find_invalid_utf8(once) || hash_word(text) != hash_folded(once)) {
      FAIL("code point " << static_cast<std::uint32_t>(c));
    }
    if (fold(once) != once) ++unstable;
  }
  CHECK(unstable == 0);
}

TEST_CASE("invalid bytes do not break folding") {
  for (const char* text : {"\x80", "abc\xFF", "\xE2\x82", "\xF0\x9F\x98"}) {
    CHECK_FALSE(bilat::find_invalid_utf8(fold(text)));
  }
}

TEST_CASE("plain names have plain spaces and nothing invisible") {
  CHECK(bilat::plain("Xi\u00A0\u200BJin\u00ADping\u200E") == "Xi Jinping");
  CHECK(bilat::plain(" To\n  Lam\u2003") == "To Lam");
  CHECK(bilat::plain("Tô Lâm") == "Tô Lâm");
  CHECK(bilat::plain("\U0001F468\u200D\U0001F469") == "\U0001F468\u200D\U0001F469");
  CHECK(bilat::plain("\u00AD \u00A0").empty());
}

TEST_CASE("words that fold to the same may differ in diacritics") {
  CHECK(bilat::same_diacritics("Caf\u00E9", "CAF\u00C9"));
  CHECK(bilat::same_diacritics("Cafe\u0301", "caf\u00E9"));
  CHECK_FALSE(bilat::same_diacritics("Caf\u00E9", "Cafe"));
  CHECK(bilat::same_diacritics("Qur\u2019an", "Qur'an"));
}
