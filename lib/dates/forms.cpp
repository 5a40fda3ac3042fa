// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/forms.h"

namespace bilat::dates {
namespace {

constexpr std::string_view kFormNames[] = {
    "nothing",       "date",           "numeric",      "range",      "weekday",      "weekday-range",
    "weekday-of-week", "day-offset",   "unit",         "weekend",    "month-step",     "month-of-year", "month-day-of-step",
    "ago",           "quarter",        "half",         "season",     "decade",         "century",      "week-of-month",
    "spoken-day",    "spoken-unit",    "spoken-offset", "spoken-weekday", "unit-part", "length",       "repeated",
    "now",           "past",           "future",       "units",      "clock"};
static_assert(std::size(kFormNames) == static_cast<std::size_t>(Form::kClock) + 1);

constexpr std::string_view kSlotNames[] = {"year",  "month", "day",  "year2", "month2", "day2", "weekday", "weekday2",
                                           "count", "unit",  "step", "part",  "mod",    "clock", "tenths", "variant"};
static_assert(std::size(kSlotNames) == kSlots);

template <class T, std::size_t N>
std::optional<T> find_name(const std::string_view (&names)[N], std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<T>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Form form) { return kFormNames[static_cast<std::size_t>(form)]; }
std::optional<Form> parse_form(std::string_view name) { return find_name<Form>(kFormNames, name); }
std::optional<Slot> parse_slot(std::string_view name) { return find_name<Slot>(kSlotNames, name); }

}  // namespace bilat::dates
