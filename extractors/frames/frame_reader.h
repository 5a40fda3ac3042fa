// SPDX-License-Identifier: Apache-2.0
// Reads one file of frames. The words of a line are here for the checks of `bilat rules` too, which point at them.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/frames/frame.h"
#include "lib/base/pack_text.h"

namespace bilat {

/// The words of a frame's line; a bracketed list is one word. Views into the line.
std::vector<std::string_view> frame_words(std::string_view line);

/// The parts between separators; empty ones are left out.
std::vector<std::string_view> split_words(std::string_view text, char separator);

/// One trigger as written: "step.v:down", "talks/talk.n" or "[phone|video]".
struct TriggerWord {
  enum class Kind { kVerb, kNoun, kModifiers, kUnknown } kind = Kind::kUnknown;
  std::vector<std::string_view> stems;  ///< words, views into the line
  std::string_view suffix;              ///< "v"
  std::string_view particle;            ///< "down", or empty
};
TriggerWord read_trigger_word(std::string_view word);

/// Whether a word of a line is one of its triggers, given that all before it are.
bool is_trigger_word(std::string_view word);

/// Whether a line holds a frame: not empty, no comment, no example.
bool is_frame_line(std::string_view line);

/// The frames of a file whose lines have no mistakes. Reports every mistake of every line, at most 16 a line.
std::vector<Frame> read_frames(PackText& source);

}  // namespace bilat
