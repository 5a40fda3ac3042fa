// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/forms.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <span>
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
                                           "anniversary",
                                           "spoken-month",
                                           "era",
                                           "skip",
                                           "ahead",
                                           "back",
                                           "told",
                                           "was",
                                           "lasted",
                                           "cancelled"};
static_assert(std::size(kFormNames) == static_cast<std::size_t>(Form::kCancelled) + 1);

constexpr std::string_view kSlotNames[] = {"year",        "month",   "day",   "year2", "month2", "day2", "weekday",
                                           "weekday2",    "count",   "unit",  "step",  "part",   "mod",  "clock",
                                           "thousandths", "variant", "feast", "zone",  "count2", "unit2"};
static_assert(std::size(kSlotNames) == kSlots);

constexpr std::string_view kUnitValues[] = {"day",     "week",      "month", "quarter", "year",
                                            "decade",  "century",   "hour",  "minute",  "second",
                                            "weekend", "fortnight", "half",  "night",   "period"};
constexpr std::string_view kPartValues[] = {"",      "morning", "afternoon", "evening",
                                            "night", "noon",    "midnight",  "daytime"};
constexpr std::string_view kModValues[] = {"", "start", "mid", "end", "approx", "less", "more", "earlier", "later"};
constexpr std::string_view kFeastValues[] = {"",        "easter",      "orthodox-easter", "lunar-new-year",
                                             "ramadan", "eid-al-fitr", "eid-al-adha",     "mid-autumn"};

using Names = std::span<const std::string_view>;

// The names of a slot's values, by number; empty for slots of plain numbers.
Names names_of(Slot slot) {
  switch (slot) {
    case Slot::kUnit:
    case Slot::kUnit2:
      return kUnitValues;
    case Slot::kPart:
      return kPartValues;
    case Slot::kMod:
      return kModValues;
    case Slot::kFeast:
      return kFeastValues;
    default:
      return {};
  }
}

template <class T>
std::optional<T> find_name(Names names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (name.empty() || found == names.end()) return std::nullopt;
  return static_cast<T>(found - names.begin());
}

}  // namespace

std::string_view name_of(Form form) { return kFormNames[static_cast<std::size_t>(form)]; }
std::optional<Form> parse_form(std::string_view name) { return find_name<Form>(kFormNames, name); }
std::vector<std::string_view> form_names() { return {std::begin(kFormNames), std::end(kFormNames)}; }
std::vector<std::string_view> slot_names() { return {std::begin(kSlotNames), std::end(kSlotNames)}; }
std::optional<Slot> parse_slot(std::string_view name) { return find_name<Slot>(kSlotNames, name); }

ValueRange range_of(Slot slot) {
  if (const auto names = names_of(slot); !names.empty()) return {0, static_cast<std::int32_t>(names.size()) - 1};
  switch (slot) {
    case Slot::kYear:
    case Slot::kYear2:
      return {1, 9999};
    case Slot::kMonth:
    case Slot::kMonth2:
      return {1, 12};
    case Slot::kDay:
    case Slot::kDay2:
      return {1, 31};
    case Slot::kWeekday:
    case Slot::kWeekday2:
      return {1, 7};
    case Slot::kCount:
    case Slot::kCount2:
      return {-kMaxCount, kMaxCount};
    case Slot::kStep:
      return {-100, 100};
    case Slot::kClock:
      return {1, 24 * 60 + 1};
    case Slot::kThousandths:
      return {0, 999};
    case Slot::kVariant:
      return {0, 9};
    case Slot::kZone:
      return {kZoneBase - 24 * 60, kSummerZoneBase + 24 * 60};
    default:
      return {0, 0};
  }
}

std::string values_of(Slot slot) {
  std::string out;
  for (const auto name : names_of(slot)) {
    if (!name.empty()) out.append(out.empty() ? "" : " ").append(name);
  }
  return out;
}

std::optional<std::int32_t> parse_number(ValueRange range, std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !range.holds(value))
    return std::nullopt;
  return value;
}

std::optional<std::int32_t> parse_value(Slot slot, std::string_view text) {
  const auto names = names_of(slot);
  return names.empty() ? parse_number(range_of(slot), text) : find_name<std::int32_t>(names, text);
}

bool is_sane(Form form, const Slots& slots) {
  for (std::size_t i = 0; i < kSlots; ++i) {
    const auto name = static_cast<Slot>(i);
    const bool open = form == Form::kNumeric && name == Slot::kMonth;  // either number may be the month
    if (slots[i] != 0 && !range_of(open ? Slot::kDay : name).holds(slots[i])) return false;
  }
  const auto count = slot(slots, Slot::kCount);
  const bool season = form == Form::kSeason || (form == Form::kRepeated && slot(slots, Slot::kVariant) == 2);
  if (season) return count >= 1 && count <= 4;
  if (form == Form::kFeast || form == Form::kWeekOfMonth) return count >= -400 && count <= 400;
  return count >= 0;
}

}  // namespace bilat::dates
