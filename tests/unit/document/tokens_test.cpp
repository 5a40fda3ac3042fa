// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/unit/document/support.h"

using bilat::operator""_w;
using bilat::Token;
using bilat::TokenKind;

namespace {

struct Case {
  const char* text;
  const char* tokens;
};

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(split(c.text) == c.tokens);
  }
}

/// The only token of the text.
Token only(std::string_view text) {
  const auto tokens = tokens_of(text);
  REQUIRE_MESSAGE(tokens.size() == 1, text);
  return tokens[0];
}

unsigned flags_of(std::string_view text) { return only(text).flags & ~unsigned{bilat::kSpaceBefore}; }

}  // namespace

TEST_CASE("words with hyphens") {
  check({{"Ruiz-Tagle re-elected", "Ruiz-Tagle re-elected"},
         {"China-Vietnam ties", "China-Vietnam ties"},
         {"a 47-year-old man", "a 47-year-old man"},
         {"the 20th-century 1980s-era", "the 20th-century 1980s-era"},
         {"COVID-19 and G20-led", "COVID-19 and G20-led"},
         {"Ruiz\u2011Tagle", "Ruiz\u2011Tagle"},
         {"well- and", "well - and"},
         {"-able x-", "- able x -"},
         {"wait--what", "wait -- what"},
         {"China\u2013Vietnam", "China \u2013 Vietnam"},
         {"23-Jan-2025", "23-Jan-2025"}});
}

TEST_CASE("words with apostrophes and okinas") {
  check({{"O'Higgins O’Higgins N’Diaye-Le", "O'Higgins O’Higgins N’Diaye-Le"},
         {"La‘auli Fepulea‘i Fepuleaʻi La`auli", "La‘auli Fepulea‘i Fepuleaʻi La`auli"},
         {"don't o'clock Sana'a Xi'an d’Ivoire", "don't o'clock Sana'a Xi'an d’Ivoire"},
         {"ʻOfa spoke", "ʻOfa spoke"},
         {"Dato' Sri Dato’ Seri", "Dato ' Sri Dato ’ Seri"}});
}

TEST_CASE("possessives are tokens of their own") {
  check({{"China's China’s Chinaʼs CHINA'S", "China 's China ’s China ʼs CHINA 'S"},
         {"the peoples’ day", "the peoples ’ day"},
         {"Sciences' hall.", "Sciences ' hall ."},
         {"M23's 2025's 1980s'", "M23 's 2025 's 1980s '"},
         {"the boss's", "the boss 's"},
         {"the U.S.'s and U.N.’s", "the U.S. 's and U.N. ’s"},
         {"O'Sullivan's", "O'Sullivan 's"},
         {"the Forum (PIF)'s “Ode”’s end", "the Forum ( PIF ) 's “ Ode ” ’s end"},
         {"(it 'seems') ('so')", "( it ' seems ' ) ( ' so ' )"},
         {"'side", "' side"}});
  const auto tokens = tokens_of("Laos’ and Laos's");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[1].flags == (bilat::kPossessive | bilat::kNonAscii));
  CHECK(tokens[1].is("'"_w));
  CHECK(tokens[1].kind == TokenKind::kWord);
  CHECK(tokens[4].flags == bilat::kPossessive);
  CHECK(tokens[4].is("'s"_w));
  CHECK(tokens_of("Xi’s")[1].is("'s"_w));
}

TEST_CASE("an apostrophe that closes a quotation is no possessive") {
  const auto possessives = [](std::string_view text) {
    std::size_t count = 0;
    for (const auto& token : tokens_of(text)) count += token.has(bilat::kPossessive) ? 1 : 0;
    return count;
  };
  CHECK(possessives("He said ‘good relations’ matter.") == 0);
  CHECK(possessives("He said 'good relations' matter.") == 0);
  CHECK(possessives("('good relations' matter)") == 0);
  CHECK(possessives("‘ties’ and the peoples’ will") == 1);
  CHECK(possessives("the ministers' and the leaders' talks") == 2);
  CHECK(possessives("‘the boss's friends’") == 1);
  CHECK(possessives("in the '90s the ministers' talks") == 1);
  CHECK(possessives("ends with ministers'") == 1);
  CHECK(possessives("ministers''") == 0);
}

TEST_CASE("abbreviations keep their full stop") {
  check({{"Mr. Lam and Dr. Oz", "Mr. Lam and Dr. Oz"},
         {"on Jan. 23, Sept.30", "on Jan. 23 , Sept. 30"},
         {"U.S. and U.S led H.E. at 8 a.m. in D.C.", "U.S. and U.S led H.E. at 8 a.m. in D.C."},
         {"the U.S.-led anti-U.S. Sino-U.S. talks", "the U.S.-led anti-U.S. Sino-U.S. talks"},
         {"J. Smith, A. P. J. Kalam, J.K. Row, J.R.Smith", "J. Smith , A. P. J. Kalam , J.K. Row , J.R. Smith"},
         {"J.Smith", "J. Smith"},
         {"Plan B. The", "Plan B . The"},
         {"team B. won", "team B . won"},
         {"World War I.", "World War I ."},
         {"No. 10 but no. They", "No. 10 but no . They"},
         {"they sat. The sun. We mar.", "they sat . The sun . We mar ."},
         {"mid-Jan. 5", "mid-Jan. 5"},
         {"Springfield, Ill., was", "Springfield , Ill. , was"},
         {"He fell ill. Then Ill.", "He fell ill . Then Ill ."},
         {"Co. Ltd. etc. and", "Co. Ltd. etc. and"},
         {"Wait Dr...", "Wait Dr ..."},
         {"e.g. tea", "e.g. tea"},
         {"a Ph.D. at Ph. Ph.", "a Ph.D. at Ph . Ph ."},
         {"in the Sun. On Sun. they", "in the Sun . On Sun. they"},
         {"end.", "end ."}});
}

TEST_CASE("hashes of abbreviations") {
  CHECK(only("Jan.").is("jan"_w));
  CHECK(only("Sept.").is("sept"_w));
  for (const char* text : {"U.S.", "U.S", "US", "u.s."}) CHECK(only(text).is("us"_w));
  CHECK(only("U.S.-China").is("us-china"_w));
  CHECK(only("H.E.").is("he"_w));
  CHECK(only("Ph.D.").is("phd"_w));
  CHECK(tokens_of("J. Smith")[0].is("j"_w));
  CHECK(tokens_of("No. 5")[0].is("no"_w));
}

TEST_CASE("numbers") {
  check({{"1,204 people, 3.5 or 08:05", "1,204 people , 3.5 or 08:05"},
         {"23/03/2025 21/2025 8-11 2025-2026", "23/03/2025 21/2025 8-11 2025-2026"},
         {"2025–26 and 8 – 11", "2025–26 and 8 – 11"},
         {"18th 1st 2ND 3rd 4thly", "18th 1st 2ND 3rd 4 thly"},
         {"the 1980s and '98 or ’80s", "the 1980s and '98 or ’80s"},
         {"20% $5bn US$3 €7.", "20 % $ 5 bn US $ 3 € 7 ."},
         {"5pm 10:30am 2026News", "5 pm 10:30 am 2026 News"},
         {"in 2025. The 3, 4", "in 2025 . The 3 , 4"},
         {"1..2 1.,2 2025-", "1 .. 2 1 . , 2 2025 -"},
         {"٣٤ ½", "٣٤ ½"},
         {"RM2.11 billion Rs3,500. M23. A1,b", "RM2.11 billion Rs3,500 . M23 . A1 , b"},
         {"-5", "- 5"}});
  CHECK(only("18th").kind == TokenKind::kNumber);
  CHECK(only("18th").is("18th"_w));
  CHECK(only("'98").kind == TokenKind::kNumber);
  CHECK(only("1980s").kind == TokenKind::kNumber);
  CHECK(only("8-11").kind == TokenKind::kNumber);
  CHECK(only("47-year").kind == TokenKind::kWord);
  CHECK(only("M23").kind == TokenKind::kWord);
  CHECK_FALSE(tokens_of("2026News")[1].has(bilat::kSpaceBefore));
}

TEST_CASE("flags") {
  using namespace std::string_view_literals;
  CHECK(flags_of("china") == 0);
  CHECK(flags_of("China") == bilat::kCapitalised);
  CHECK(flags_of("CPV") == (bilat::kCapitalised | bilat::kAllCaps));
  CHECK(flags_of("U.S.") == (bilat::kCapitalised | bilat::kAllCaps | bilat::kAbbreviation));
  CHECK(flags_of("U.S") == (bilat::kCapitalised | bilat::kAllCaps));
  CHECK(flags_of("A") == bilat::kCapitalised);
  CHECK(flags_of("MoU") == bilat::kCapitalised);
  CHECK(flags_of("M23") == (bilat::kCapitalised | bilat::kHasDigit));
  CHECK(flags_of("COVID-19") == (bilat::kCapitalised | bilat::kAllCaps | bilat::kHasDigit | bilat::kHasHyphen));
  CHECK(flags_of("2025") == bilat::kHasDigit);
  CHECK(flags_of("47-Year") == (bilat::kHasDigit | bilat::kHasHyphen));
  CHECK(flags_of("Élysée") == (bilat::kCapitalised | bilat::kNonAscii));
  CHECK(flags_of("E\u0301lan") == (bilat::kCapitalised | bilat::kNonAscii));
  CHECK(flags_of("ÖVP") == (bilat::kCapitalised | bilat::kAllCaps | bilat::kNonAscii));
  CHECK(flags_of("ʻOfa") == (bilat::kCapitalised | bilat::kNonAscii));
  CHECK(flags_of("北京") == bilat::kNonAscii);
  CHECK(flags_of("iPhone") == 0);
  CHECK(flags_of("—") == bilat::kNonAscii);
}

TEST_CASE("space before") {
  const auto tokens = tokens_of("One, two\u00A0three\u2003four(five");
  REQUIRE(tokens.size() == 7);
  const std::vector<bool> expected{true, false, true, true, true, false, false};
  for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(tokens[i].has(bilat::kSpaceBefore) == expected[i]);
  std::vector<Token> second;
  bilat::tokenise("ab,cd", {3, 5}, second);
  CHECK(second.at(0).has(bilat::kSpaceBefore));  // a block's start
}

TEST_CASE("punctuation") {
  check({{"“Yes,” he said…", "“ Yes , ” he said …"},
         {"wait ... what — no – x --- y ?!", "wait ... what — no – x --- y ? !"},
         {"((a)) [b] \"\"", "( ( a ) ) [ b ] \" \""},
         {"``quoted''", "`` quoted ''"},
         {"and/or AT&T a_b x@y #z", "and / or AT & T a _ b x @ y # z"},
         {"!!!???", "!!! ???"},
         {"note\u00B9", "note \u00B9"},
         {"\U0001F600 ok \u2764\uFE0F", "\U0001F600 ok \u2764\uFE0F"}});
  CHECK(tokens_of("...")[0].is("..."_w));
  CHECK(tokens_of("…")[0].is("..."_w));
  CHECK(tokens_of("--")[0].is("--"_w));
  CHECK(tokens_of(",")[0].kind == TokenKind::kPunctuation);
}

TEST_CASE("soft hyphens and joiners stay inside a word and out of its hash") {
  CHECK(only("co\u00ADoperate").is("cooperate"_w));
  CHECK(only("a\u2060b").is("ab"_w));
  CHECK(only("Pyong\u200Byang").is("pyongyang"_w));
  CHECK(only("inter\uFEFFnational").is("international"_w));
  CHECK(only("Tô").is("to"_w));
}

TEST_CASE("invisible characters beside a word are no part of it") {
  check({{"\u200BXi\u200B \u200EJinping\u200F.", "Xi Jinping ."},
         {"Xi\u200B's \u2068visit\u2069, ended", "Xi 's visit , ended"},
         {"\uFEFF(\u200Bten\u00AD)", "( ten )"},
         {"21\u200B \u00AD31st\u200B", "21 31st"}});
  const auto tokens = tokens_of("Xi\u200B \u200BJinping");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[1].has(bilat::kSpaceBefore));
  CHECK(tokens[0].flags == (bilat::kCapitalised | bilat::kSpaceBefore));
}

TEST_CASE("a no-break space parts words as any other") {
  check({{"Xi\u00A0Jinping met Mr.\u00A0Lee\u202Fon Jan.\u00A023", "Xi Jinping met Mr. Lee on Jan. 23"}});
}

TEST_CASE("spaces and controls alone are no tokens") {
  for (const char* text : {"", " ", "\t\n\r\u00A0\u2003\u3000\uFEFF\u200B\u200E", "\x01\x7F\u0085"}) {
    CHECK(tokens_of(text).empty());
  }
}

TEST_CASE("nothing outside the block is looked at") {
  const std::string_view text = "Mr. U.S. 2,000 can't re-do Xi's J. Smith";
  for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      std::vector<Token> part;
      bilat::tokenise(text, {begin, end}, part);
      const auto alone = tokens_of(text.substr(begin, end - begin));
      REQUIRE(part.size() == alone.size());
      for (std::size_t i = 0; i < part.size(); ++i) {
        CHECK(part[i].begin == alone[i].begin + begin);
        CHECK(part[i].end == alone[i].end + begin);
        CHECK(part[i].flags == alone[i].flags);
        CHECK(part[i].word == alone[i].word);
      }
    }
  }
}
