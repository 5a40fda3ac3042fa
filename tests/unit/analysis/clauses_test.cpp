// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/analysis/parse_support.h"

using namespace bilat;
using bilat::testing::clauses;
using bilat::testing::dump;
using bilat::testing::marked;
using bilat::testing::parse;

namespace {

struct Case {
  const char* text;
  std::string clauses;
};

void check_clauses(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    CHECK(clauses(one.text) == one.clauses);
  }
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("main clauses and their arguments") {
  check_clauses({
      {"[Ann Lee] met [Bo Ray] in {Lima} on <Monday>.", "main: met; subj Ann Lee; obj Bo Ray; prep Lima; date Monday"},
      {"On <Monday> [Ann Lee] met [Bo Ray].", "main: met; date Monday; subj Ann Lee; obj Bo Ray"},
      {"The pact was not signed by [Ann Lee].", "main: was not signed (passive) (not); subj The pact; prep Ann Lee"},
      {"[Ann Lee] met [Bo Ray] and signed a pact.",
       "main: met; subj Ann Lee; obj Bo Ray\nmain: signed; subj Ann Lee; obj a pact"},
      {"[Ann Lee] met [Bo Ray], and [Cy Dow] left.", "main: met; subj Ann Lee; obj Bo Ray\nmain: left; subj Cy Dow"},
  });
}

TEST_CASE("clauses inside clauses") {
  check_clauses({
      {"[Ann Lee] said that [Bo Ray] left.", "main: said; subj Ann Lee\nthat: left; subj Bo Ray"},
      {"[Ann Lee] said [Bo Ray] left.", "main: said; subj Ann Lee\nthat: left; subj Bo Ray"},
      {"[Ann Lee] wants to meet [Bo Ray].", "main: wants; subj Ann Lee\ninf: to meet; subj Ann Lee; obj Bo Ray"},
      {"[Ann Lee] invited [Bo Ray] to visit {Peru}.",
       "main: invited; subj Ann Lee; obj Bo Ray\ninf: to visit; subj Bo Ray; obj Peru"},
      {"After meeting [Bo Ray], [Ann Lee] left.", "main: left; subj Ann Lee\nger: meeting; obj Bo Ray; subj Ann Lee"},
      {"[Ann Lee], who met [Bo Ray], left.", "main: left; subj Ann Lee\nrel of Ann Lee: met; obj Bo Ray"},
      {"The talks held in {Lima} were short.",
       "main: were; subj The talks\npart of The talks: held (passive); prep Lima"},
      {"[Ann Lee] praised the pact they signed.",
       "main: praised; subj Ann Lee; obj the pact\nrel of the pact: signed; subj they"},
      {"When [Ann Lee] left, [Bo Ray] spoke.", "main: spoke; subj Bo Ray\nsub: left; subj Ann Lee"},
  });
}

TEST_CASE("lists") {
  const auto m = marked("[Ann Lee], [Bo Ray] and [Cy Dow] met.");
  const auto parsed = parse(m);
  CHECK(conjuncts(parsed, 0).size() == 3);
  CHECK(parsed.conjunct[2] == 0);
  CHECK(parsed.conjunct[4] == 0);
  const auto two = marked("[Ann Lee] met [Bo Ray] and [Cy Dow] left.");
  const auto apart = parse(two);
  CHECK(apart.conjunct[4] == 4);  // the subject of "left"
}

TEST_CASE("fragments are clauses too") {
  CHECK(clauses("[Ann Lee] in {Lima}") == "main:; subj Ann Lee; prep Lima");
  CHECK(clauses("...").empty());
}

TEST_CASE("the dump numbers groups and clauses") {
  CHECK(dump("[Ann Lee], who met [Bo Ray], left.") ==
        "0[N Ann Lee] 1[, ,] 2[rel who] 3[V met] 4[N Bo Ray] 5[, ,] 6[V left] 7[. .]\n"
        "  0 main: verb 6 subj 0\n"
        "  1<0 rel: of 0 verb 3 obj 4\n");
}

// What the builder makes of a text grows with the text: no more groups than tokens, no more clauses than groups, and no
// argument handed down again and again.
TEST_CASE("hostile sentences stay linear") {
  for (const std::string piece :
       {", ",         "and ",    ", and ",   "met ", "to meet ", "that ",    "who ",       "who met ",
        "said that ", "of the ", "'s ",      "\" ",  "– ",       "the ",     "Ann's ",     "when ",
        "signing ",   "signed ", "and met ", "to ",  "he met ",  "he said ", "if he met, "}) {
    INFO(piece);
    std::size_t arguments[2] = {};
    for (const int step : {0, 1}) {
      const auto m = marked(repeated(piece, step == 0 ? 1000 : 2000));
      for (const auto& sentence : m.document.sentences()) {
        const auto parsed =
            parse_sentence(m.document, bilat::testing::words().lexicon, sentence.tokens, sentence.block, {});
        CHECK(parsed.groups.size() <= sentence.tokens.size());
        CHECK(parsed.clauses.size() <= parsed.groups.size() + 1);
        for (const auto& clause : parsed.clauses) arguments[step] += clause.arguments.size();
      }
    }
    CHECK(arguments[1] <= 2 * arguments[0] + 16);
  }
}

TEST_CASE("10,000 commas, 10,000 ands, and no full stop") {
  for (const std::string piece : {", ", "and ", "[Ann Lee] and ", "[Ann Lee], ", "he met <Monday> "}) {
    const auto m = marked(repeated(piece, 10'000));
    std::size_t covered = 0;
    std::size_t at = 0;
    for (const auto& sentence : m.document.sentences()) {
      std::vector<Atom> atoms;
      for (; at < m.atoms.size() && m.atoms[at].tokens.begin < sentence.tokens.end; ++at) {
        if (m.atoms[at].tokens.end <= sentence.tokens.end && m.atoms[at].tokens.begin >= sentence.tokens.begin)
          atoms.push_back(m.atoms[at]);
      }
      const auto parsed =
          parse_sentence(m.document, bilat::testing::words().lexicon, sentence.tokens, 0, std::move(atoms));
      for (const auto& group : parsed.groups) covered += group.tokens.size();
      CHECK(sentence.tokens.size() <= 2000);
    }
    CHECK(covered <= m.document.tokens().size());
    CHECK(covered + m.document.tokens().size() / 10 >= m.document.tokens().size());
  }
}
