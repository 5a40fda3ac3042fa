// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tests/unit/document/support.h"

namespace {

using Sentences = std::vector<std::string>;

/// Checks that the sentences of the pieces joined are the pieces.
void check(const Sentences& pieces, const char* between = " ") {
  std::string text;
  for (const auto& piece : pieces) text += (text.empty() ? "" : between) + piece;
  CAPTURE(text);
  CHECK(sentences_of(text) == pieces);
}

}  // namespace

TEST_CASE("marks that end sentences") {
  check({"The talks began.", "They ended!", "Why?", "Nobody knows"});
  check({"They met in 2025.", "12 ministers came."});
  check({"They met.", "“We agree,” he said.", "(Others left.)", "Then it rained."});
  check({"They waited...", "Then left."});
  check({"They met.", "al-Harbi spoke first."});
  check({"They met.", "[laughs] That was all.", "(she smiled)"});
  check({"They met.", "And signed."}, "\n");
  check({"They met\nand signed."});
}

TEST_CASE("closing quotes and brackets belong to the sentence they close") {
  check({"“We agree.”", "He left."});
  check({"\"We agree.\"", "He left."});
  check({"(They agreed.)", "He left."});
  check({"He said 'We agree.'", "She left."});
  check({"He said: “Is it ‘good?’”", "She left."});
  check({"“One.”", "“Two.”"});
  check({"What?!", "No."});
}

TEST_CASE("marks that end nothing") {
  check({"“Will you come?” he asked."});
  check({"“Come!” said the host."});
  check({"Yahoo! shares rose."});
  check({"They spoke of: Trade and ports; Fish."});
  check({"It rose 3.5 percent to 1.2 billion."});
  check({"They waited ... and left."});
  check({"They waited… and left."});
  check({"Visit Example.com or Example.Org today."});
  check({"“Why now?”, the minister asked."});
  check({"See item 3.Results of it."});
}

TEST_CASE("titles, initials and months go on") {
  check({"President J. R. Smith met Gen. He Wei and Mr. In at St. Anne."});
  check({"It began on Jan. 23 and Feb. Five."});
  check({"H.E. The King spoke."});
  check({"The U.S. State Department and the U.N. Security Council met."});
  check({"Washington, D.C. Mayor Ann Lee spoke."});
  check({"Acme Corp. Chief Executive Ann Lee and Foo Inc., a firm, met."});
  check({"Teas, e.g. Assam, were served."});
  check({"He left at 8 p.m. Monday and 9 a.m. EST."});
}

TEST_CASE("an abbreviation can end a sentence") {
  check({"He works in the U.S.", "The firm does not."});
  check({"It was Acme Inc.", "However, it fell."});
  check({"They came at 8 p.m.", "Police left."});
  check({"They ate rice etc.", "Farmers did not."});
  check({"“We love the U.S.”", "The end."});
  check({"It was Plan B.", "The other failed."});
  check({"It was vitamin C.", "However, none came."});
  check({"That was in Jan.", "They left."});
  check({"It is larger than the Sun.", "Planets are not."});
}

TEST_CASE("a full stop without its space") {
  check({"The pact was signed.", "The ministers left."}, "");
  check({"“It was signed.”", "The ministers left."}, "");
}

TEST_CASE("other scripts' full stops") { check({"他们见面了。", "他们走了！", "完"}, ""); }

TEST_CASE("sentences partition the tokens of their block and stay short") {
  std::string text;
  for (int i = 0; i < 4500; ++i) text += "word ";
  const bilat::Document document = document_of(text);
  REQUIRE(document.sentences().size() == 3);
  CHECK(document.sentences()[0].tokens.size() == 2000);
  CHECK(document.sentences()[2].tokens.end == 4500);
}

TEST_CASE("cut sentences end at the limit even among closing marks") {
  const bilat::Document document = document_of("A." + std::string(9000, ')'));
  std::uint32_t next = 0;
  for (const auto& sentence : document.sentences()) {
    CHECK(sentence.tokens.begin == next);
    CHECK(sentence.tokens.size() <= 2000);
    next = sentence.tokens.end;
  }
  CHECK(next == document.tokens().size());
}
