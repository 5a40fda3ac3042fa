// SPDX-License-Identifier: Apache-2.0
// Times of the day as one term, however many tokens write them. Private to lib/dates.
#pragma once

#include <cstdint>

#include "lib/dates/grammar.h"
#include "lib/dates/terms.h"
#include "lib/document/document.h"

namespace bilat::dates {

/// Makes a term of class TIME of what begins with `term` (the first token is in it, `end` is that of the sentence) when
/// a time does: "8:05", "10 a.m. GMT", "2.30pm local time", "half past nine", "noon ET", "1430 UTC+2". Sets
/// Term::clock and Term::zone, and takes the tokens in. Looks at a fixed number of tokens.
void join_clock(const Document& document, const Grammar& grammar, std::uint32_t end, Term& term);

/// The same of "2024-05-02T08:30:00Z", whose day is the term already.
void join_iso_time(const Document& document, const Grammar& grammar, std::uint32_t end, Term& term);

/// "8:05", "19.30": the minute of the day, or -1. `mark` stands between hours and minutes. "24:00" ends the day.
std::int32_t read_clock(std::string_view text, char mark);

}  // namespace bilat::dates
