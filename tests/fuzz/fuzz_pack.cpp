// SPDX-License-Identifier: Apache-2.0
// Hostile packs: the first line of the input names a file of the pack, the rest replaces or extends it.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/extract.h"
#include "extractors/frames/frame.h"
#include "lib/analysis/lexicon.h"
#include "rules/frame_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  bilat::Pack pack;
  pack.add(std::string(input.substr(0, line)), std::string(input.substr(line + 1)));
  bilat::Diagnostics diagnostics;
  (void)bilat::Extractor::create(pack, diagnostics);
  const auto frames = bilat::FrameSet::from_pack(pack, diagnostics);
  bilat::rules::check_frames(
      pack, frames, bilat::Lexicon::from_pack(pack, diagnostics), [](const std::string&) { return true; }, diagnostics);
  for (const auto& mistake : diagnostics.sorted()) {
    const auto& place = mistake.place;
    if (place.caret + place.width > place.text.size()) __builtin_trap();
  }
  return 0;
}
