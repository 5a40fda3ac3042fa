// SPDX-License-Identifier: Apache-2.0
// From when and until when a post was held, where the words beside it say so.
#include <string>

#include "tests/unit/extractors/telling.h"

using bilat::telling::facts_of;

namespace {

/// "from/to" of the only office of the sentence, in an article of 3 March 2026.
std::string term(const std::string& text) {
  const auto facts = facts_of(text);
  std::string out;
  for (const auto& relation : facts.relations) {
    if (relation.type == bilat::RelationType::kHoldsOffice) out += relation.from + "/" + relation.to + " ";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("a post takes the term that adjoins it") {
  CHECK(term("Ana Ruiz, president of Peru from 2011 to 2016, attended the congress.") == "2011/2016");
  CHECK(term("Omar Haddad was foreign minister of Ghana from 2015 until 2018.") == "2015/2018");
  CHECK(term("Former Kenyan president Luis Paz (2010-2014) spoke at the congress.") == "2010/2014");
  CHECK(term("Tomas Varga, the president of Latvia since May 2025, spoke.") == "2025-05/");
  CHECK(term("Greta Voss, who was Germany's chancellor until 2021, spoke.") == "/2021");
}

TEST_CASE("other dates beside a post are no term") {
  CHECK(term("Ana Ruiz, the president of Peru, spoke in 2016.") == "/");
  CHECK(term("Ana Ruiz, the president of Peru, said that from 2011 to 2016 trade had grown.") == "/");
  CHECK(term("Peruvian President Ana Ruiz met a fishing fleet on Monday.") == "/");
}
