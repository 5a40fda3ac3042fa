// SPDX-License-Identifier: Apache-2.0
#include "lib/base/pack_text.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "lib/base/wording.h"

namespace bilat {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Cuts a long line to what stands around [column, column + width), at whole code points.
LinePlace cut(LinePlace place, std::string_view line, std::size_t at, std::size_t width) {
  constexpr std::string_view kMore = "...";
  std::size_t begin = 0;
  auto end = line.size();
  if (line.size() > PackText::kMostShown) {
    begin = at > PackText::kMostShown / 2 ? at - PackText::kMostShown / 2 : 0;
    end = std::min(line.size(), begin + PackText::kMostShown);
    while (begin > 0 && !starts_code_point(line[begin])) --begin;
    while (end < line.size() && !starts_code_point(line[end])) ++end;
  }
  if (begin > 0) place.text += kMore;
  place.caret = place.text.size() + at - begin;
  place.text += line.substr(begin, end - begin);
  place.width = std::min(width, end - at);
  if (end < line.size()) place.text += kMore;
  return place;
}

}  // namespace

Mistake unknown_word(std::string code, std::string_view what, std::string_view word,
                     const std::vector<std::string_view>& names) {
  Mistake mistake{std::move(code), fmt::format("'{}' is no {}", word, what), any_of_names(names)};
  if (word.empty()) mistake.message = fmt::format("the {} is missing", what);
  const auto meant = nearest(word, names);
  if (!meant.empty()) mistake.fixes.push_back(fmt::format("did you mean '{}'?", meant));
  if (names.size() != 1)
    mistake.fixes.emplace_back("write one of those expected");
  else if (meant.empty())
    mistake.fixes.push_back(fmt::format("write '{}'", names.front()));
  return mistake;
}

PackText::PackText(std::string file, std::string_view text, Diagnostics& diagnostics)
    : file_(std::move(file)), text_(text), diagnostics_(diagnostics) {}

LinePlace PackText::place_of(std::string_view at) {
  const std::less_equal<const char*> up_to;  // also of pointers into different texts
  const char* const first = text_.data();
  if (at.data() == nullptr || !up_to(first, at.data()) || !up_to(at.data() + at.size(), first + text_.size()))
    return {};
  const auto offset = static_cast<std::size_t>(at.data() - first);
  if (offset < counted_) {
    counted_ = 0;
    line_ = 1;
  }
  line_ += static_cast<std::size_t>(std::count(first + counted_, first + offset, '\n'));
  counted_ = offset;
  const auto feed = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  const auto begin = feed == std::string_view::npos ? 0 : feed + 1;
  const auto end = std::min(text_.find('\n', offset), text_.size());
  auto line = text_.substr(begin, end - begin);
  const auto column = offset - begin;
  if (line.ends_with('\r') && column < line.size()) line.remove_suffix(1);
  LinePlace place;
  place.line = line_;
  place.column = column + 1;
  return cut(std::move(place), line, column, std::min(at.size(), line.size() - column));
}

void PackText::report(Severity severity, std::string_view at, Mistake mistake) {
  Diagnostic diagnostic{.severity = severity,
                        .code = std::move(mistake.code),
                        .where = file_,
                        .message = std::move(mistake.message),
                        .place = place_of(at),
                        .expected = std::move(mistake.expected),
                        .fixes = std::move(mistake.fixes)};
  if (diagnostic.place.line != 0)
    diagnostic.where += fmt::format(":{}:{}", diagnostic.place.line, diagnostic.place.column);
  diagnostics_.add(std::move(diagnostic));
}

}  // namespace bilat
