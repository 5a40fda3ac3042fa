// SPDX-License-Identifier: Apache-2.0
#include "cli/pipeline.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/engine.h"

namespace {

std::vector<std::string> samples() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(BILAT_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void append_itself(std::vector<std::string>& names) {
  const auto copy = names;
  names.insert(names.end(), copy.begin(), copy.end());
}

}  // namespace

TEST_CASE("facts come in input order, whatever the number of threads") {
  bilat::Diagnostics diagnostics;
  const auto extractor = bilat::cli::load_extractor({}, diagnostics);
  REQUIRE(extractor);
  const auto inputs = samples();
  std::vector<std::string> reference;
  for (const unsigned jobs : {1u, 2u, 8u}) {
    std::vector<std::string> ids;
    const auto report =
        bilat::cli::run_pipeline(inputs, {}, jobs, &*extractor, diagnostics, [&ids](bilat::Facts&& facts) {
          ids.push_back(facts.article.id);
          return true;
        });
    CHECK(report.articles == inputs.size());
    CHECK(report.skipped == 0);
    CHECK(report.undated == 1);  // 14_undated_note
    if (reference.empty()) reference = ids;
    CHECK(ids == reference);
  }
}

TEST_CASE("a sink that has enough gets no more, and a missing file is counted") {
  bilat::Diagnostics diagnostics;
  const auto extractor = bilat::cli::load_extractor({}, diagnostics);
  REQUIRE(extractor);
  auto inputs = samples();
  inputs.push_back("/no/such/article.txt");
  for (const unsigned jobs : {1u, 4u}) {
    int calls = 0;
    const auto report = bilat::cli::run_pipeline(inputs, {}, jobs, &*extractor, diagnostics,
                                                 [&calls](bilat::Facts&&) { return ++calls < 3; });
    CHECK(calls == 3);
    CHECK(report.skipped == 1);
  }
}

TEST_CASE("an exception on a thread reaches the caller, and no more facts are delivered") {
  bilat::Diagnostics diagnostics;
  const auto extractor = bilat::cli::load_extractor({}, diagnostics);
  REQUIRE(extractor);
  auto inputs = samples();
  for (int i = 0; i < 3; ++i) append_itself(inputs);  // more than the window holds
  for (const unsigned jobs : {1u, 2u, 8u, 1024u}) {
    int calls = 0;
    const auto run = [&] {
      bilat::cli::run_pipeline(inputs, {}, jobs, &*extractor, diagnostics, [&calls](bilat::Facts&&) -> bool {
        if (++calls == 2) throw std::runtime_error("of the sink");
        return true;
      });
    };
    CHECK_THROWS_WITH_AS(run(), "of the sink", std::runtime_error);
    CHECK(calls == 2);
  }
}
