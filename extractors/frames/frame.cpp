// SPDX-License-Identifier: Apache-2.0
#include "extractors/frames/frame.h"

#include <algorithm>

#include "extractors/frames/frame_reader.h"

namespace bilat {
namespace {

const std::vector<std::uint32_t>& find_in(const std::unordered_map<WordHash, std::vector<std::uint32_t>>& table,
                                          WordHash word) {
  static const std::vector<std::uint32_t> kEmpty;
  const auto found = table.find(word);
  return found == table.end() ? kEmpty : found->second;
}

int specificity(const Frame& frame) {
  return (frame.verbs.empty() ? 0 : 1) + (frame.nouns.empty() ? 0 : 1) + (frame.modifiers.empty() ? 0 : 1) +
         (frame.particle != 0 ? 1 : 0) + (frame.under.empty() ? 0 : 1) + (frame.proper ? 1 : 0);
}

}  // namespace

FrameSet FrameSet::from_pack(const Pack& pack, Diagnostics& diagnostics) {
  FrameSet set;
  for (const auto& [name, text] : pack.files()) {
    if (!name.starts_with("frames/")) continue;
    PackText source(name, text, diagnostics);
    for (auto& frame : read_frames(source)) set.frames_.push_back(std::move(frame));
  }
  std::stable_sort(set.frames_.begin(), set.frames_.end(),
                   [](const Frame& a, const Frame& b) { return specificity(a) > specificity(b); });
  for (std::uint32_t i = 0; i < set.frames_.size(); ++i) {
    const auto& frame = set.frames_[i];
    // a verb + noun frame is triggered by its noun, which then asks for the verb
    if (!frame.nouns.empty()) {
      for (const auto noun : frame.nouns) set.by_noun_[noun].push_back(i);
    } else {
      for (const auto verb : frame.verbs) set.by_verb_[verb].push_back(i);
    }
  }
  return set;
}

const std::vector<std::uint32_t>& FrameSet::by_verb(WordHash lemma) const { return find_in(by_verb_, lemma); }
const std::vector<std::uint32_t>& FrameSet::by_noun(WordHash noun) const { return find_in(by_noun_, noun); }

}  // namespace bilat
