// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/analysis/parse_support.h"

using namespace bilat;
using bilat::testing::groups;
using bilat::testing::marked;
using bilat::testing::parse;

namespace {

struct Case {
  const char* text;
  std::string groups;
};

/// The first verb group.
Group verb_of(const std::string& text) {
  const auto parsed = parse(marked(text));
  const auto at = std::find_if(parsed.groups.begin(), parsed.groups.end(),
                               [](const Group& g) { return g.kind == GroupKind::kVerb; });
  REQUIRE(at != parsed.groups.end());
  return *at;
}

Group noun_of(const std::string& text, std::size_t number) {
  const auto parsed = parse(marked(text));
  REQUIRE(number < parsed.groups.size());
  REQUIRE(parsed.groups[number].kind == GroupKind::kNoun);
  return parsed.groups[number];
}

}  // namespace

TEST_CASE("groups cover the sentence") {
  const std::vector<Case> cases = {
      {"The Peruvian president will not visit {Lima} on <Monday>.",
       "0[N The Peruvian president] 1[V will not visit] 2[N Lima] 3[P on] 4[D Monday] 5[. .]"},
      {"[Ann Lee]'s short visit failed.", "0[N Ann Lee] 1[N short visit] 2[V failed] 3[. .]"},
      {"He flew to {Peru} at the invitation of [Ann Lee].",
       "0[N He] 1[V flew] 2[P to] 3[N Peru] 4[P at the invitation of] 5[N Ann Lee] 6[. .]"},
      {"<Friday>'s talks failed.", "0[N talks] 1[V failed] 2[. .]"},
      {"(~Danish) officials left.", "0[N Danish officials] 1[V left] 2[. .]"},
      {"The two leaders, who met, left.", "0[N The two leaders] 1[, ,] 2[rel who] 3[V met] 4[, ,] 5[V left] 6[. .]"},
      {"He stepped down.", "0[N He] 1[V stepped down] 2[. .]"},
  };
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    CHECK(groups(one.text) == one.groups);
  }
}

TEST_CASE("verb groups know voice, tense, modals and negation") {
  CHECK(verb_of("He met her.").word == "meet"_w);
  CHECK(verb_of("He met her.").past);
  CHECK(verb_of("He was met by her.").passive);
  CHECK(verb_of("He has been met by her.").passive);
  CHECK(verb_of("He has been met by her.").perfect);
  CHECK(verb_of("He will meet her.").modal == "will"_w);
  CHECK(verb_of("He won't meet her.").modal == "will"_w);
  CHECK(verb_of("He won't meet her.").negated);
  CHECK(verb_of("He is to meet her.").modal == "is-to"_w);
  CHECK(verb_of("He is meeting her.").progressive);
  CHECK(verb_of("He did not meet her.").negated);
  CHECK(verb_of("He has never met her.").negated);
  CHECK(verb_of("He is president.").copula);
  CHECK(verb_of("He stepped down.").particle == "down"_w);
  CHECK_FALSE(verb_of("He met her.").passive);
}

TEST_CASE("noun groups know number, owners, determiners and dates") {
  CHECK(noun_of("The two leaders left.", 0).number == 2);
  CHECK(noun_of("The two leaders left.", 0).definite);
  CHECK(noun_of("The two leaders left.", 0).plural);
  CHECK(noun_of("Both sides left.", 0).number == 2);
  CHECK(noun_of("They signed 45 deals.", 2).number == 45);
  CHECK(noun_of("No visit took place.", 0).no);
  CHECK(noun_of("His visit failed.", 0).possessive == 0);
  CHECK(noun_of("[Ann Lee]'s visit failed.", 1).possessor == 0);
  CHECK(noun_of("[Ann Lee]'s visit failed.", 1).definite);
  CHECK(noun_of("<Friday>'s talks failed.", 0).date_modifier == 0);
  CHECK(noun_of("[Ann Lee] left.", 0).atom == 0);
  CHECK(noun_of("They left.", 0).pronoun);
  CHECK_FALSE(noun_of("A visit failed.", 0).definite);
}
