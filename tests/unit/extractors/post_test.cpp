// SPDX-License-Identifier: Apache-2.0
#include "extractors/entities/post.h"
#include "extractors/entities/title_words.h"

#include <doctest/doctest.h>

using namespace bilat;

TEST_CASE("titles of one post and of two") {
  CHECK(same_post("Foreign Minister", "minister of foreign affairs"));
  CHECK(same_post("Minister", "trade minister"));
  CHECK(same_post("former president", "President"));
  CHECK(same_post("ambassador", "Ambassador to Kenya"));
  CHECK_FALSE(same_post("prime minister", "foreign minister"));
  CHECK_FALSE(same_post("Deputy Prime Minister", "Minister of Foreign Affairs"));
  CHECK_FALSE(same_post("president", "vice president"));
  CHECK_FALSE(same_post("deputy foreign minister", "foreign minister"));
  CHECK_FALSE(same_post("ambassador to France", "ambassador to Kenya"));
}

TEST_CASE("heads of titles") {
  CHECK(head_word("Minister of Foreign Affairs") == "Minister");
  CHECK(head_word("chief of staff") == "chief");
  CHECK(head_of("Deputy Foreign Minister") == hash_word("minister"));
  CHECK(is_past_post("then-president"));
  CHECK_FALSE(is_past_post("president"));
}
