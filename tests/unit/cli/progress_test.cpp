// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <doctest/doctest.h>

namespace bilat::cli {

TEST_CASE("the progress line says how far, how fast and how long") {
  CHECK(progress_line(1234, 10'000'000, 20'000'000, 10) ==
        "[##########..........]  50%  1,234 articles, 10.0 of 20.0 MB, 123 articles/s, 0:10 left");
  CHECK(progress_line(1, 0, 2'000'000'000, 2) == "[....................]   0%  1 article, 0.0 of 2.0 GB, 0 articles/s");
  CHECK(progress_line(7, 21'000, 20'000, 0) == "[####################] 100%  7 articles, 21.0 of 20.0 kB, 7000 articles/s, 0:00 left");
  CHECK(progress_line(10, 5'000, 0, 5) == "10 articles, 5.0 kB, 2 articles/s");
  CHECK(progress_line(10, 1'000'000'000, 100'000'000'000, 3'600).ends_with("99:00:00 left"));
}

TEST_CASE("no bar where the user wants quiet or lines for programs") {
  CHECK_FALSE(Progress::is_shown(Console(true)));
  CHECK_FALSE(Progress::is_shown(Console(false, LogFormat::kJson)));
}

}  // namespace bilat::cli
