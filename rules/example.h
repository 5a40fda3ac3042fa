// SPDX-License-Identifier: Apache-2.0
// Examples and counter-examples of frames: the lines that begin with + and - in frames/*.frames.
//
//   meet.v  Meeting  subject=participant object|with=participant
//     + "Ines Robles met Tadeo Brandt on Monday." Meeting(participant: Ines Robles, Tadeo Brandt) date=2026-03-09
//     - "Ines Robles met the deadline."
//
// An example belongs to the frame above it. Only what it writes down is compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/pack_text.h"

namespace bilat::rules {

/// One event or relation that an example asks for.
struct Expected {
  std::string type;                                                     ///< "Meeting", "TradePartner"
  std::vector<std::pair<std::string, std::vector<std::string>>> roles;  ///< by role as written; all its fillers
  std::vector<std::pair<std::string, std::string>> values;              ///< modality, date, place, rule, attributes
};

struct Example {
  std::string file;
  std::size_t line = 0;   ///< counted from 1
  std::size_t frame = 0;  ///< the line of its frame
  bool positive = true;
  std::string sentence;
  std::vector<Expected> expected;  ///< at least one for +, none for -

  [[nodiscard]] std::string where() const { return file + ":" + std::to_string(line); }
};

/// Reads the examples of one file of frames; those with a mistake are reported and left out. Frames themselves are not
/// checked: FrameSet does that.
std::vector<Example> read_examples(PackText& source);

}  // namespace bilat::rules
