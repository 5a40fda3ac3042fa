// SPDX-License-Identifier: Apache-2.0
#include "lib/read/sentence_hashes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "lib/base/sentence_sketch.h"

namespace bilat::test {
namespace {

using Hashes = std::vector<std::uint32_t>;

Hashes hashes_of(std::string text, BlockKind kind = BlockKind::kParagraph) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  return sentence_hashes_of({std::move(text), {{all, kind}}, {}});
}

}  // namespace

TEST_CASE("statements of six words in paragraphs count") {
  CHECK(hashes_of("Two leaders met in the town.").size() == 1);
  CHECK(hashes_of("Two leaders met in town.").empty());
  CHECK(hashes_of("Two leaders met in the town.", BlockKind::kCaption).empty());
  CHECK(hashes_of("Whom did you meet in the town?").empty());
  CHECK(hashes_of("Rain fell on the old town. Rain fell on the old town.").size() == 1);
}

TEST_CASE("case, typography and diacritics make no difference, words and their order do") {
  const auto plain = hashes_of("The minister's \"old friend\" from Peru - Lucia Paredes - sang a song.");
  CHECK(hashes_of("The Minister’s “old friend” from Peru — Lucía\u00A0Pare\u00ADdes — sang a song.") == plain);
  CHECK(hashes_of("The minister's \"old friend\" from Peru - Lucia Paredes - sang the song.") != plain);
  CHECK(hashes_of("The minister's \"old friend\" from Peru - Paredes Lucia - sang a song.") != plain);
}

TEST_CASE("numbers change only the lower half") {
  const auto one = hashes_of("Rain is expected in Quito with 17 degrees.");
  const auto other = hashes_of("Rain is expected in Quito with 23 degrees.");
  REQUIRE(one.size() == 1);
  REQUIRE(other.size() == 1);
  CHECK(one[0] != other[0]);
  const auto differing = one[0] ^ other[0];
  CHECK(differing < 0x10000U);
}

TEST_CASE("of many sentences the smallest hashes are kept") {
  std::string text;
  for (int i = 0; i < 400; ++i) {
    std::string word = "tin";
    for (int rest = i; rest > 0; rest /= 20) word += static_cast<char>('a' + rest % 20);
    text += "The bulletin says that " + word + " rose again. ";
  }
  const auto all = hashes_of(text);
  CHECK(all.size() == kMaxSentenceHashes);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(all.back() < 0x40000000U);  // 64 of 400, evenly spread
}

}  // namespace bilat::test
