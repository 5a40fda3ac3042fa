// SPDX-License-Identifier: Apache-2.0
// The finer layer of `bilat dates`: expressions as TIMEX3 (TimeML 1.2.1), with types, values and modifiers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/calendar.h"
#include "lib/base/edtf.h"
#include "lib/base/span.h"
#include "lib/dates/dates.h"

namespace bilat {

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view to_string(TimexType type);  ///< "DATE", "TIME", "DURATION", "SET"
std::string_view to_string(DateUnit unit);   ///< "day", "week" ...

/// One expression. A range ("from 2009 to 2011") is two of them here.
struct Timex {
  Span span;  ///< bytes of the text, without a leading preposition
  TimexType type = TimexType::kDate;
  std::string value;  ///< "2013-03-22", "2013-W11", "2013-Q1", "2013-03-22TMO", "P2M", "XXXX-WXX-1", "PRESENT_REF"
  std::string mod;    ///< START, MID, END, APPROX, LESS_THAN, MORE_THAN, or empty
  std::string
      edtf;  ///< ISO 8601-2: "2013-33", "198X", "2013-22", "1994~", "2009/..", a duration; empty where there is none
  std::string quant;  ///< of a set: EVERY, EACH, or empty
  std::string freq;   ///< of a set: "2X" of "twice a week", or empty
  DayBounds days;     ///< first and last day that it can mean
  DateUnit grain = DateUnit::kDay;
  std::string anchor;      ///< EDTF of the date that it was resolved against, or empty
  std::string zone;        ///< of a time: "Z", "-05:00", or empty
  std::string_view form;   ///< of the rule: "weekday"
  std::uint16_t rule = 0;  ///< DateGrammar::place_of
};

/// All expressions in order. Pure: the same text and document date give the same values. Linear in the text.
std::vector<Timex> find_timexes(const Document& document, std::optional<Day> published, const DateGrammar& grammar);

}  // namespace bilat
