// SPDX-License-Identifier: Apache-2.0
#include "lib/base/printable.h"

#include <doctest/doctest.h>

using bilat::printable;

TEST_CASE("ordinary text stays as it is") {
  CHECK(printable("").empty());
  CHECK(printable("Tô Lâm, 習近平: C:\\x") == "Tô Lâm, 習近平: C:\\x");
}

TEST_CASE("messages cannot steer a terminal") {
  CHECK(printable("a\x1b[2Jb\x07\x7f") == "a\\x1b[2Jb\\x07\\x7f");
  CHECK(printable("\u0080\u009b2J\u009f\u00a0") == "\\u0080\\u009b2J\\u009f\u00a0");  // C1: CSI of one character
  CHECK(printable("\u202egnp.txt\u2066") == "\\u202egnp.txt\\u2066");
}

TEST_CASE("messages cannot feign another line") {
  CHECK(printable("x\nbilat: error: y\r\tz") == "x\\nbilat: error: y\\r\\tz");
  CHECK(printable("x\u0085y\u2028z") == "x\\u0085y\\u2028z");
}

TEST_CASE("bytes that are no UTF-8 are shown by number") {
  CHECK(printable("caf\xE9 \x9b!") == "caf\\xe9 \\x9b!");
  CHECK(printable("\xC3") == "\\xc3");
}
