// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <doctest/doctest.h>

using bilat::cli::count_of;

TEST_CASE("counts are written for people") {
  CHECK(count_of(0, "article", "articles") == "0 articles");
  CHECK(count_of(1, "article", "articles") == "1 article");
  CHECK(count_of(999, "byte", "bytes") == "999 bytes");
  CHECK(count_of(1000, "byte", "bytes") == "1,000 bytes");
  CHECK(count_of(12345678, "byte", "bytes") == "12,345,678 bytes");
}
