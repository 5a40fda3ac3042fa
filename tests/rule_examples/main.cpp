// SPDX-License-Identifier: Apache-2.0
// rule_examples [DIR]: runs the examples of the built-in pack, with the files of DIR laid over it. Exit code 0: all
// hold; 1: some fail; 2: the pack cannot be read.
#include <cstdio>

#include "extractors/embedded_pack.h"
#include "tests/rule_examples/check.h"

int main(int count, char** arguments) {
  auto pack = bilat::embedded_pack();
  if (count > 1) {
    if (const auto laid = pack.overlay_directory(arguments[1], diagnostics); !laid) {
      std::fprintf(stderr, "%s\n", to_string(laid.error()).c_str());
      return 2;
    }
  }
  bilat::Diagnostics diagnostics;
  const auto extractor = bilat::Extractor::create(pack, diagnostics);
  if (!extractor) {
    for (const auto& message : diagnostics.sorted())
      std::fprintf(stderr, "%s: %s\n", message.where.c_str(), message.message.c_str());
    return 2;
  }
  const auto frames = bilat::FrameSet::from_pack(pack, diagnostics);
  const auto report = bilat::rules::run_examples(pack, *extractor, frames);
  for (const auto& failure : report.failures) std::printf("%s\n", failure.c_str());
  std::printf("%zu examples, %zu fail; %zu of %zu frames have one\n", report.run, report.failures.size(),
              report.frames_with_example, report.frames);
  return report.failures.empty() ? 0 : 1;
}
