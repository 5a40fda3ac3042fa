// SPDX-License-Identifier: Apache-2.0
#include "lib/base/edtf.h"

#include <fmt/format.h>

namespace bilat {
namespace {

constexpr std::int64_t kOpenDays = 1'000'000;

Day first_of(std::int32_t year, std::int32_t month) { return to_day({year, month, 1}); }

Day last_of(std::int32_t year, std::int32_t month) { return to_day({year, month, days_in_month(year, month)}); }

DayBounds months(std::int32_t year, std::int32_t first, std::int32_t count) {
  return {first_of(year, first), last_of(year, first + count - 1)};
}

std::optional<std::int32_t> number(std::string_view text) {
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// YYYY, YYYY-MM (also quarters and halves) or YYYY-MM-DD.
std::optional<DayBounds> date_bounds(std::string_view text) {
  if (text.size() == 10) {
    const auto day = parse_day(text);
    if (!day) return std::nullopt;
    return DayBounds{*day, *day};
  }
  if (text.size() != 4 && !(text.size() == 7 && text[4] == '-')) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  if (!year || *year < 1) return std::nullopt;
  if (text.size() == 4) return months(*year, 1, 12);
  const auto month = number(text.substr(5));
  if (!month) return std::nullopt;
  if (*month >= 1 && *month <= 12) return months(*year, *month, 1);
  if (*month >= 33 && *month <= 36) return months(*year, (*month - 33) * 3 + 1, 3);
  if (*month == 40 || *month == 41) return months(*year, (*month - 40) * 6 + 1, 6);
  return std::nullopt;
}

bool is_open(std::string_view side) { return side.empty() || side == ".."; }

std::optional<DayBounds> interval_bounds(std::string_view from, std::string_view to) {
  if (is_open(from) && is_open(to)) return std::nullopt;
  DayBounds bounds;
  if (!is_open(from)) {
    const auto side = date_bounds(from);
    if (!side) return std::nullopt;
    bounds.earliest = side->earliest;
  }
  if (!is_open(to)) {
    const auto side = date_bounds(to);
    if (!side) return std::nullopt;
    bounds.latest = side->latest;
  }
  if (bounds.earliest && bounds.latest && *bounds.latest < *bounds.earliest) return std::nullopt;
  return bounds;
}

}  // namespace

std::optional<DayBounds> edtf_bounds(std::string_view edtf) {
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return date_bounds(edtf);
  return interval_bounds(edtf.substr(0, slash), edtf.substr(slash + 1));
}

bool compatible(std::string_view a, std::string_view b) {
  const auto x = edtf_bounds(a);
  const auto y = edtf_bounds(b);
  if (!x || !y) return true;
  const auto ends_before = [](const DayBounds& p, const DayBounds& q) {
    return p.latest && q.earliest && *p.latest < *q.earliest;
  };
  return !ends_before(*x, *y) && !ends_before(*y, *x);
}

std::int64_t edtf_breadth(std::string_view edtf) {
  const auto bounds = edtf_bounds(edtf);
  if (!bounds) return 2 * kOpenDays;
  if (!bounds->earliest || !bounds->latest) return kOpenDays;
  return std::int64_t{bounds->latest->number} - bounds->earliest->number + 1;
}

std::string edtf(CivilDate date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::string edtf(Day from, Day to) {
  if (from == to) return to_string(from);
  const CivilDate a = to_civil(from);
  const CivilDate b = to_civil(to);
  const bool whole_months = a.day == 1 && b.day == days_in_month(b.year, b.month);
  if (whole_months && a.year == b.year && a.month == b.month) return fmt::format("{:04}-{:02}", a.year, a.month);
  if (whole_months && a.year == b.year && a.month == 1 && b.month == 12) return fmt::format("{:04}", a.year);
  return to_string(from) + "/" + to_string(to);
}

}  // namespace bilat
