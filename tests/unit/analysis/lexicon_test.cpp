// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "lib/analysis/lexicon.h"
#include "tests/unit/analysis/names_support.h"

using namespace bilat;

namespace {

struct Read {
  Lexicon lexicon;
  std::vector<Diagnostic> mistakes;
};

Read read(const std::string& verbs, const std::string& closed) {
  Pack pack;
  Diagnostics told;
  REQUIRE(pack.overlay_directory(std::string(BILAT_SOURCE_DIR) + "/extractors/packs/en-news", told));
  pack.add("lexicon/adjectives_adverbs.tsv", "");
  pack.add("lexicon/verbs.tsv", verbs);
  pack.add("lexicon/closed_classes.tsv", closed);
  Diagnostics diagnostics;
  auto lexicon = Lexicon::from_pack(pack, diagnostics);
  return {std::move(lexicon), diagnostics.sorted()};
}

constexpr const char* kVerbs =
    "lemma\tthird\tpast\tparticiple\tgerund\tother\tnoun_share\n"
    "found\tfounds\tfounded\tfounded\tfounding\t\t\n"
    "find\tfinds\tfound\tfound\tfinding\t\t10\n"
    "visit\tvisits\tvisited\tvisited\tvisiting\t\t70\n";

}  // namespace

TEST_CASE("verbs are found by all their forms") {
  const auto [lexicon, mistakes] = read(kVerbs, "class\twords\n");
  CHECK(mistakes.empty());
  const auto visit = hash_word("visit");
  CHECK(lexicon.find(hash_word("visited")).lemma == visit);
  CHECK(lexicon.find(hash_word("visited")).can_be(kVerbPast));
  CHECK(lexicon.find(hash_word("visited")).can_be(kVerbParticiple));
  CHECK(lexicon.find(hash_word("visiting")).can_be(kVerbGerund));
  CHECK(lexicon.find(hash_word("Visits")).can_be(kVerbThird));
  CHECK(lexicon.find(hash_word("visit")).can_be(kNoun));
  CHECK(lexicon.find(hash_word("visits")).can_be(kNounPlural));
  CHECK(lexicon.find(hash_word("visit")).noun_share == 70);
}

TEST_CASE("an irregular past wins over another verb's base form") {
  const auto [lexicon, mistakes] = read(kVerbs, "class\twords\n");
  const auto& found = lexicon.find(hash_word("found"));
  CHECK(found.lemma == hash_word("find"));
  CHECK(found.can_be(kVerbPast));
  CHECK(found.can_be(kVerbBase));
  CHECK(lexicon.find(hash_word("founded")).lemma == hash_word("found"));
}

TEST_CASE("words may stand in several classes") {
  const auto [lexicon, mistakes] = read("lemma\tthird\tpast\tparticiple\tgerund\tother\tnoun_share\n",
                                        "class\twords\npreposition\tafter|to\nsubordinator\tafter\nadjective\tred\n");
  CHECK(mistakes.empty());
  CHECK(lexicon.find(hash_word("after")).can_be(kPreposition));
  CHECK(lexicon.find(hash_word("after")).can_be(kSubordinator));
  CHECK(lexicon.find(hash_word("after")).can_be(kFunctionWord));
  CHECK_FALSE(lexicon.find(hash_word("red")).can_be(kFunctionWord));
}

TEST_CASE("an unknown word has no class") {
  const auto [lexicon, mistakes] = read(kVerbs, "class\twords\n");
  CHECK(lexicon.find(hash_word("gronk")).pos == 0);
}

TEST_CASE("an unknown class is a mistake with its line") {
  const auto [lexicon, mistakes] = read(kVerbs, "class\twords\n# comment\npreposition\tin\nparticle\tup\n");
  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes.front().code == "B1107");
  CHECK(mistakes.front().where == "lexicon/closed_classes.tsv:4:1");
  CHECK(mistakes.front().message == "'particle' is no word class");
  CHECK(mistakes.front().expected.starts_with("determiner, possessive"));
  CHECK(lexicon.find(hash_word("in")).can_be(kPreposition));
}

TEST_CASE("the words of the pack") {
  const auto& lexicon = bilat::testing::words().lexicon;
  CHECK(lexicon.find(hash_word("met")).lemma == hash_word("meet"));
  CHECK(lexicon.find(hash_word("flew")).lemma == hash_word("fly"));
  CHECK(lexicon.find(hash_word("travelling")).lemma == hash_word("travel"));
  CHECK(lexicon.find(hash_word("traveling")).lemma == hash_word("travel"));
  CHECK(lexicon.find(hash_word("the")).can_be(kDeterminer));
  CHECK(lexicon.find(hash_word("who")).can_be(kRelative));
  CHECK(lexicon.find(hash_word("Monday")).can_be(kWeekday));
}

TEST_CASE("a verb list with other columns is refused, not read out of bounds") {
  const auto [lexicon, mistakes] = read("lemma\nmeet\n", "class\twords\n");
  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes.front().code == "B1104");
}
