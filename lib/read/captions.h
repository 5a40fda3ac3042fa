// SPDX-License-Identifier: Apache-2.0
// Captions of photographs: they state facts, often of another day than the article, and end in a credit.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bilat {

struct Caption {
  std::size_t text_begin = 0;  ///< behind a label such as "Photo:"
  std::size_t text_end = 0;    ///< bytes of the line that describe the picture; 0 when the line is a credit alone
};

/// The caption that the line is, or nothing.
std::optional<Caption> parse_caption(std::string_view line);

}  // namespace bilat
