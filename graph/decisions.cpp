// SPDX-License-Identifier: Apache-2.0
#include "graph/decisions.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"person", "party", "country", "organization", "place"};

std::string_view kind_of(std::string_view side) { return side.substr(0, side.find('/')); }

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const auto first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string> sides_of(std::string_view line) {
  std::vector<std::string> sides;
  while (true) {
    const auto tab = line.find('\t');
    auto side = trim(line.substr(0, tab));
    if (side.starts_with("g:")) side.remove_prefix(2);
    if (!side.empty()) sides.emplace_back(side);
    if (tab == std::string_view::npos) return sides;
    line.remove_prefix(tab + 1);
  }
}

/// Why the sides of a line are no decision, or an empty string.
std::string fault_of(const std::vector<std::string>& sides, Verdict verdict) {
  if (sides.size() < 2) {
    return fmt::format("names \"{}\" alone: write two or more ids or names, apart by tabs",
                       sides.empty() ? "" : sides[0]);
  }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (find_invalid_utf8(sides[i])) return "is not valid UTF-8: save the file as UTF-8";
    for (std::size_t j = 0; j < i; ++j) {
      if (sides[i] == sides[j]) return fmt::format("names \"{}\" twice: leave one out", sides[i]);
      const bool ids = is_entity_id(sides[i]) && is_entity_id(sides[j]);
      if (verdict == Verdict::kSame && ids && kind_of(sides[i]) != kind_of(sides[j])) {
        return fmt::format("\"{}\" and \"{}\" are of different kinds and cannot be one: take one out", sides[j],
                           sides[i]);
      }
    }
  }
  return {};
}

}  // namespace

std::string_view to_string(Verdict verdict) { return verdict == Verdict::kSame ? "same" : "different"; }

bool is_entity_id(std::string_view side) {
  const auto slash = side.find('/');
  return slash != std::string_view::npos && slash + 1 < side.size() &&
         std::find(kKinds.begin(), kKinds.end(), side.substr(0, slash)) != kKinds.end();
}

void normalise(std::vector<Decision>& decisions) {
  for (auto& decision : decisions) {
    if (decision.b < decision.a) std::swap(decision.a, decision.b);
  }
  std::sort(decisions.begin(), decisions.end());
  decisions.erase(std::unique(decisions.begin(), decisions.end()), decisions.end());
}

Result<std::vector<Decision>> parse_decisions(std::string_view text, const std::string& file, Verdict verdict) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  std::vector<Decision> decisions;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (trim(line).empty() || line.front() == '#') continue;
    const auto sides = sides_of(line);
    if (const auto fault = fault_of(sides, verdict); !fault.empty())
      return fail(ErrorKind::kUsage, fault, fmt::format("{}:{}", file, number));
    // One entity is a chain of pairs; different ones are all pairs.
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const auto last = verdict == Verdict::kSame ? std::min(i + 2, sides.size()) : sides.size();
      for (std::size_t j = i + 1; j < last; ++j) decisions.push_back({verdict, sides[i], sides[j]});
    }
  }
  normalise(decisions);
  return decisions;
}

}  // namespace bilat
