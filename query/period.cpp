// SPDX-License-Identifier: Apache-2.0
#include "query/period.h"

namespace bilat {
namespace {

std::optional<DayBounds> read_end(const std::string& text, const char* option, std::vector<std::string>& problems) {
  const auto bounds = parse_period_end(text);
  if (!bounds) {
    problems.push_back(std::string(option) + ": \"" + text + "\" is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
  }
  return bounds;
}

}  // namespace

std::optional<bool> AskedPeriod::overlaps(std::string_view date) const {
  const auto bounds = edtf_bounds(date);
  if (!bounds) return std::nullopt;
  const bool too_early = since && bounds->latest && *bounds->latest < *since;
  const bool too_late = until && bounds->earliest && *until < *bounds->earliest;
  return !too_early && !too_late;
}

std::optional<DayBounds> parse_period_end(std::string_view text) {
  if (text.find('/') != std::string_view::npos) return std::nullopt;
  return edtf_bounds(text);
}

AskedPeriod read_period(const std::string& since, const std::string& until, std::vector<std::string>& problems) {
  AskedPeriod period;
  if (!since.empty()) {
    if (const auto bounds = read_end(since, "--since", problems)) period.since = bounds->earliest;
  }
  if (!until.empty()) {
    if (const auto bounds = read_end(until, "--until", problems)) period.until = bounds->latest;
  }
  if (period.since && period.until && *period.until < *period.since) {
    problems.push_back("--until " + until + " lies before --since " + since);
  }
  return period;
}

}  // namespace bilat
