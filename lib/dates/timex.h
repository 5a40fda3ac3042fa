// SPDX-License-Identifier: Apache-2.0
// The finer layer of `bilat dates`: expressions as TIMEX3 (TimeML 1.2.1), with types, values and modifiers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/span.h"
#include "lib/document/document.h"

namespace bilat {

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view to_string(TimexType type);  ///< "DATE", "TIME", "DURATION", "SET"

/// One expression. A range ("from 2009 to 2011") is two of them here.
struct Timex {
  Span span;                ///< bytes of the text, without a leading preposition
  TimexType type = TimexType::kDate;
  std::string value;        ///< "2013-03-22", "2013-W11", "2013-Q1", "2013-03-22TMO", "P2M", "XXXX-WXX-1", "PRESENT_REF"
  std::string mod;          ///< START, MID, END, APPROX, LESS_THAN, MORE_THAN, or empty
  std::string edtf;         ///< of dates that have one
  std::string_view form;    ///< the rule's form, for explain
};

/// All expressions in order. Pure: the same text and document date give the same values.
std::vector<Timex> find_timexes(const Document& document, std::optional<Day> published);

}  // namespace bilat
