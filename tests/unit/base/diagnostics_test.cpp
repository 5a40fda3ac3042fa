// SPDX-License-Identifier: Apache-2.0
#include "lib/base/diagnostics.h"

#include <doctest/doctest.h>

#include <thread>

using bilat::Diagnostics;
using bilat::Severity;

TEST_CASE("sorted by place, severity, code and message") {
  Diagnostics diagnostics;
  diagnostics.error("z", "b", "1");
  diagnostics.warn("y", "a", "2");
  diagnostics.note("x", "a", "3");
  diagnostics.warn("x", "a", "2");
  const auto all = diagnostics.sorted();
  REQUIRE(all.size() == 4);
  CHECK(all[0].code == "x");
  CHECK(all[0].severity == Severity::kNote);
  CHECK(all[1].code == "x");
  CHECK(all[2].code == "y");
  CHECK(all[3].where == "b");
  CHECK(diagnostics.count(Severity::kWarning) == 2);
}

TEST_CASE("what is kept does not depend on the order or the threads") {
  constexpr int kEach = 8000;
  const auto fill = [](Diagnostics& diagnostics, int first, int step) {
    for (int i = 0; i < kEach; ++i) diagnostics.warn("code", std::to_string(first + i * step), "message");
  };
  Diagnostics one;
  Diagnostics two;
  fill(one, 0, 1);
  fill(one, kEach, 1);
  {
    std::jthread a([&] { fill(two, 2 * kEach - 1, -1); });
    std::jthread b([&] { fill(two, kEach - 1, -1); });
  }
  CHECK(one.count(Severity::kWarning) == 2 * kEach);
  CHECK(two.count(Severity::kWarning) == 2 * kEach);
  const auto a = one.sorted();
  const auto b = two.sorted();
  REQUIRE(a.size() == Diagnostics::kMaxKept);
  REQUIRE(b.size() == a.size());
  bool same = true;
  for (std::size_t i = 0; i < a.size(); ++i) same = same && a[i].where == b[i].where;
  CHECK(same);
}

TEST_CASE("however many notes there are, errors and warnings are kept") {
  const auto fill = [](Diagnostics& diagnostics, bool notes_first) {
    const auto grave = [&] {
      diagnostics.error("code", "zz", "message");
      diagnostics.warn("code", "zy", "message");
    };
    if (!notes_first) grave();
    for (std::size_t i = 0; i < Diagnostics::kMaxKept + 50; ++i) diagnostics.note("code", std::to_string(i), "message");
    if (notes_first) grave();
  };
  for (const bool notes_first : {true, false}) {
    Diagnostics diagnostics;
    fill(diagnostics, notes_first);
    const auto all = diagnostics.sorted();
    REQUIRE(all.size() == Diagnostics::kMaxKept);
    CHECK(all[all.size() - 1].severity == Severity::kError);
    CHECK(all[all.size() - 2].severity == Severity::kWarning);
    CHECK(diagnostics.count(Severity::kNote) == Diagnostics::kMaxKept + 50);
  }
}
