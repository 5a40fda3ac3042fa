// SPDX-License-Identifier: Apache-2.0
// Stamp lines: "Published: 3 March 2026, 14:05 GMT", "Politics | July 10, 2025 - 08:05", "Monday, January 14, 2019".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/read/date_scan.h"

namespace bilat {

enum class StampLabel : std::uint8_t { kNone, kPublished, kUpdated, kIgnored };

struct StampDate {
  ScannedDate date;  ///< offsets count from the line's begin
  StampLabel label = StampLabel::kNone;
};

struct Stamp {
  std::vector<StampDate> dates;
  bool date_only = false;         ///< nothing but a date (and a clock)
  bool month_first_hint = false;  ///< "2:05 PM EST": written where months come first
  bool day_first_hint = false;    ///< "14:05 BST", "+07:00"
};

/// The stamp that the line is, or nothing when it is prose or a headline that names a date.
std::optional<Stamp> parse_stamp(std::string_view line);

/// Whether the word names a section of a paper ("world", "politics"). Folded.
bool is_section_word(std::string_view folded);

}  // namespace bilat
