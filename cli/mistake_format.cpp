// SPDX-License-Identifier: Apache-2.0
#include "cli/mistake_format.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "lib/base/json.h"
#include "lib/base/printable.h"
#include "lib/base/utf8.h"
#include "lib/read/encoding.h"

namespace bilat::cli {
namespace {

std::string_view name_of(Severity severity) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

/// Columns of a terminal that a text takes, wide characters aside.
std::size_t shown_width(std::string_view text) { return count_code_points(printable(text)); }

std::string quoted_line(const LinePlace& place) {
  const auto number = std::to_string(place.line);
  const auto before = std::string_view(place.text).substr(0, place.caret);
  const auto marked = std::string_view(place.text).substr(place.caret, place.width);
  const auto width = std::max<std::size_t>(1, shown_width(marked));
  return fmt::format("  {} | {}\n  {:{}} | {:{}}^{}\n", number, printable(place.text), "", number.size(), "",
                     shown_width(before), std::string(width - 1, '~'));
}

/// The file alone: the place has its line and column in members of their own.
std::string_view file_of(const Diagnostic& mistake) {
  const std::string_view where = mistake.where;
  if (mistake.place.line == 0) return where;
  const auto place = fmt::format(":{}:{}", mistake.place.line, mistake.place.column);
  return where.ends_with(place) ? where.substr(0, where.size() - place.size()) : where;
}

}  // namespace

std::string mistake_text(const Diagnostic& mistake) {
  auto out = fmt::format("{}: {} {}: {}\n", printable(mistake.where), name_of(mistake.severity), mistake.code,
                         printable(mistake.message));
  if (mistake.place.line != 0) out += quoted_line(mistake.place);
  if (!mistake.expected.empty()) out += fmt::format("  expected: {}\n", printable(mistake.expected));
  for (std::size_t i = 0; i < mistake.fixes.size(); ++i)
    out += fmt::format("  {} {}. {}\n", i == 0 ? "to mend: " : "         ", i + 1, printable(mistake.fixes[i]));
  return out;
}

std::string mistake_json(const Diagnostic& mistake) {
  const auto& place = mistake.place;
  JsonWriter json;
  json.begin_object().member("severity", name_of(mistake.severity)).member("code", mistake.code);
  json.member("file", repaired_utf8(file_of(mistake)));
  if (place.line != 0) {
    json.key("line").integer(static_cast<std::int64_t>(place.line));
    json.key("column").integer(static_cast<std::int64_t>(place.column));
    json.key("endColumn").integer(static_cast<std::int64_t>(place.column + place.width));
  }
  json.member("message", repaired_utf8(mistake.message));
  if (place.line != 0) json.member("text", repaired_utf8(place.text));
  if (!mistake.expected.empty()) json.member("expected", repaired_utf8(mistake.expected));
  json.key("fixes").begin_array();
  for (const auto& fix : mistake.fixes) json.string(repaired_utf8(fix));
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace bilat::cli
