// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/forms.h"

#include <charconv>
#include <iterator>
#include <system_error>

namespace bilat::dates {
namespace {

constexpr std::string_view kFormNames[] = {"nothing",
                                           "date",
                                           "numeric",
                                           "range",
                                           "weekday",
                                           "weekday-range",
                                           "weekday-of-week",
                                           "day-offset",
                                           "unit",
                                           "weekend",
                                           "month-step",
                                           "month-of-year",
                                           "month-day-of-step",
                                           "ago",
                                           "quarter",
                                           "half",
                                           "season",
                                           "decade",
                                           "century",
                                           "week-of-month",
                                           "spoken-day",
                                           "spoken-unit",
                                           "spoken-offset",
                                           "spoken-weekday",
                                           "length",
                                           "repeated",
                                           "now",
                                           "past",
                                           "future",
                                           "units",
                                           "clock",
                                           "feast",
                                           "year-ago",
                                           "anniversary"};
static_assert(std::size(kFormNames) == static_cast<std::size_t>(Form::kAnniversary) + 1);

constexpr std::string_view kSlotNames[] = {"year",    "month",    "day",    "year2",   "month2", "day2",
                                           "weekday", "weekday2", "count",  "unit",    "step",   "part",
                                           "mod",     "clock",    "tenths", "variant", "feast",  "zone"};
static_assert(std::size(kSlotNames) == kSlots);

constexpr std::string_view kUnitValues[] = {"day",     "week",      "month", "quarter", "year",
                                            "decade",  "century",   "hour",  "minute",  "second",
                                            "weekend", "fortnight", "half",  "night",   "period"};
constexpr std::string_view kPartValues[] = {"",      "morning", "afternoon", "evening",
                                            "night", "noon",    "midnight",  "daytime"};
constexpr std::string_view kModValues[] = {"", "start", "mid", "end", "approx", "less", "more", "earlier", "later"};
constexpr std::string_view kFeastValues[] = {"",        "easter",      "orthodox-easter", "lunar-new-year",
                                             "ramadan", "eid-al-fitr", "eid-al-adha",     "mid-autumn"};

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

std::optional<std::int16_t> parse_value(Slot slot, std::string_view text) {
  std::int16_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!text.empty() && error == std::errc{} && end == text.data() + text.size()) return value;
  switch (slot) {
    case Slot::kUnit:
      return find_name<std::int16_t>(kUnitValues, text);
    case Slot::kPart:
      return find_name<std::int16_t>(kPartValues, text);
    case Slot::kMod:
      return find_name<std::int16_t>(kModValues, text);
    case Slot::kFeast:
      return find_name<std::int16_t>(kFeastValues, text);
    default:
      return std::nullopt;
  }
}

}  // namespace bilat::dates
