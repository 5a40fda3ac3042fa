// SPDX-License-Identifier: Apache-2.0
// What tells of an article's date and does not stand in its text.
#pragma once

#include <optional>
#include <string_view>

#include "lib/base/calendar.h"

namespace bilat {

/// What is known of an article beside its text.
struct DateHints {
  std::string_view url;         ///< or empty; ".../2026/01/23/..." is a date
  std::string_view file_name;   ///< of a file with one article, or empty; "2026-01-23-quito.txt" is a date
  std::optional<Day> modified;  ///< of the file: settles the year of a day without one, and nothing else
  DateOrder order = DateOrder::kUnknown;
};

}  // namespace bilat
