// SPDX-License-Identifier: Apache-2.0
// Reading numbers, and the dates and times that are written as one token.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lib/dates/terms.h"

namespace bilat::dates {

/// Sets the classes and values of a token that begins with a digit:
///   "14" DAYN NUM · "2025" YEAR NUM · "1,204" NUM · "3rd" ORD DAYTH · "1990s" DECADE · "8-11" DAYRANGE (value 0 and 1)
///   "2009-2010" YEARRANGE · "2026-01-26" ISODATE (year, month, day) · "23/03/2025" NUMDATE (as written) · "08:05"
///   CLOCK (Term::clock) · "90-day" NUMUNIT (value 0, unit)
void read_number_token(std::string_view text, Term& term);

/// "FY2025", "FY25": FY.
void read_fiscal_year(std::string_view text, Term& term);

/// Sets the classes and values of a word with inner hyphens: "four-day", "mid-December", "third-quarter",
/// "twenty-five", "Monday-Thursday", "months-long". `capital`: the word has one.
void read_hyphenated(std::string_view folded, const Grammar& grammar, Term& term);

}  // namespace bilat::dates
