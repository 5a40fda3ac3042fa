// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/analysis/parse_support.h"

using bilat::testing::tags;

namespace {

struct Case {
  const char* text;
  std::string tags;
};

void check_tags(const std::vector<Case>& cases) {
  for (const auto& one : cases) {
    INFO(std::string(one.text));
    CHECK(tags(one.text) == one.tags);
  }
}

}  // namespace

TEST_CASE("verbs and nouns of one spelling") {
  check_tags({
      {"[Ann Lee] will visit {Peru}.", "atom atom modal base atom"},
      {"The visit pleased [Ann Lee].", "det noun verb atom atom"},
      {"[Ann Lee] visits {Peru}.", "atom atom verb atom"},
      {"Her visits to {Peru} were short.", "poss noun prep atom aux adj"},
      {"[Ann Lee] and [Bo Ray] meet in {Lima}.", "atom atom conj atom atom verb prep atom"},
      {"They held talks in {Lima}.", "pron verb noun prep atom"},
      {"He hopes to visit.", "pron verb to base"},
      {"He flew to {Lima}.", "pron verb prep atom"},
      {"The meeting ended.", "det noun verb"},
      {"[Ann Lee] is meeting [Bo Ray].", "atom atom aux ger atom atom"},
  });
}

TEST_CASE("past tense and participle") {
  check_tags({
      {"[Ann Lee] signed the pact.", "atom atom verb det noun"},
      {"The pact was signed.", "det noun aux part"},
      {"The pact signed in {Lima} was short.", "det noun part prep atom aux adj"},
      {"[Ann Lee] has signed the pact.", "atom atom aux part det noun"},
      {"In a message sent on <Friday>, [Ann Lee] thanked [Bo Ray].",
       "prep det noun part prep atom comma atom atom verb atom atom"},
      {"The planned visit failed.", "det adj noun verb"},
      {"[Ann Lee], president of {Peru}, met [Bo Ray].", "atom atom comma noun prep atom comma verb atom atom"},
  });
}

TEST_CASE("words of closed classes") {
  check_tags({
      {"[Ann Lee] said that [Bo Ray] left.", "atom atom verb sub atom atom verb"},
      {"The pact that they signed failed.", "det noun rel pron verb verb"},
      {"After the visit, [Ann Lee] left.", "prep det noun comma atom atom verb"},
      {"After [Bo Ray] left, [Ann Lee] spoke.", "sub atom atom verb comma atom atom verb"},
      {"[Ann Lee]'s visit failed.", "atom atom 's noun verb"},
      {"It's red.", "pron aux adj"},
      {"He met her.", "pron verb pron"},
      {"He met her minister.", "pron verb poss noun"},
      {"He did not meet her.", "pron aux neg base pron"},
      {"{Peru} – {Chile} talks failed.", "atom link atom noun verb"},
      {"Both sides left.", "det noun verb"},
  });
}

TEST_CASE("words that no list knows") {
  check_tags({
      {"[Ann Lee] gronked the spade.", "atom atom verb det noun"},
      {"The gronk left.", "det noun verb"},
      {"They spoke gronkly.", "pron verb adv"},
  });
}
