// SPDX-License-Identifier: Apache-2.0
#include "lib/base/table_reader.h"

#include <algorithm>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

void set_fault(TableRow& row, std::string fault, std::size_t column) {
  if (!row.fault.empty()) return;
  row.fault = std::move(fault);
  row.fault_column = column;
}

}  // namespace

TableReader::TableReader(std::string_view text, TextStore& store) : text_(text), store_(store) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
  // The first line that says anything; comments above a header of commas would be taken for it, and CSV has none.
  std::size_t begin = 0;
  while (begin < text_.size()) {
    const auto end = std::min(text_.find('\n', begin), text_.size());
    const auto line = text_.substr(begin, end - begin);
    begin = end + 1;
    if (trim(line).empty() || line.front() == '#') continue;
    const auto semicolons = std::count(line.begin(), line.end(), ';'),
               commas = std::count(line.begin(), line.end(), ',');
    const bool tabs = line.find('\t') != std::string_view::npos || semicolons + commas == 0;
    separator_ = tabs ? '\t' : semicolons > commas ? ';' : ',';
    break;
  }
}

/// The rest of the line, which at_ is then behind.
std::string_view TableReader::to_line_end() {
  const auto end = std::min(text_.find('\n', at_), text_.size());
  const auto line = text_.substr(at_, end - at_);
  at_ = std::min(end + 1, text_.size());
  ++line_;
  return line;
}

std::size_t TableReader::lines_left() const {
  const auto rest = text_.substr(at_);
  const auto lines = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n')) + 1;
  constexpr std::size_t kShortest = 8;  // bytes of a row that says something
  return std::min(lines, rest.size() / kShortest + 1);
}

bool TableReader::next(TableRow& row) {
  row.cells.clear();
  row.columns.clear();
  row.fault.clear();
  while (at_ < text_.size()) {
    const auto begin = at_;
    const auto line = to_line_end();
    if (trim(line).empty() || (has_tabs() && line.front() == '#')) continue;
    row.line = line_;
    if (has_tabs() || line.find('"') == std::string_view::npos) {
      plain_line(line, row);
    } else {
      at_ = begin;
      --line_;
      quoted_row(row);
    }
    const auto size = at_ - begin;
    if (size > kMaxRow) set_fault(row, "the row is longer than 1 MiB", 1);
    if (const auto bad = find_invalid_utf8(text_.substr(begin, std::min(size, kMaxRow)));
        bad && (size <= kMaxRow || *bad + 4 < kMaxRow)) {
      set_fault(row, "is no UTF-8: save the file as UTF-8", *bad + 1);
    }
    while (!row.cells.empty() && row.cells.back().empty()) {
      row.cells.pop_back();
      row.columns.pop_back();
    }
    return true;
  }
  return false;
}

void TableReader::plain_line(std::string_view line, TableRow& row) const {
  for (std::size_t begin = 0;;) {
    const auto end = std::min(line.find(separator_, begin), line.size());
    row.columns.push_back(begin + 1);
    row.cells.push_back(trim(line.substr(begin, end - begin)));
    if (end == line.size()) return;
    begin = end + 1;
  }
}

/// A row some cells of which are quoted; these may hold separators, doubled quotes and line ends.
void TableReader::quoted_row(TableRow& row) {
  ++line_;
  auto line_begin = at_;
  const char stops[] = {separator_, '\n', '\0'};
  while (true) {
    row.columns.push_back(at_ - line_begin + 1);
    if (at_ < text_.size() && text_[at_] == '"') {
      const auto line = line_;
      row.cells.push_back(quoted_cell(row, line_begin));
      if (line_ != line) line_begin = text_.rfind('\n', at_ - 1) + 1;
      const auto rest = std::min(text_.find_first_of(stops, at_), text_.size());
      if (!trim(text_.substr(at_, rest - at_)).empty())
        set_fault(row, "after a closing quote stands more than a separator: write a quote in a quoted cell twice",
                  at_ - line_begin + 1);
      at_ = rest;
    } else {
      const auto end = std::min(text_.find_first_of(stops, at_), text_.size());
      row.cells.push_back(trim(text_.substr(at_, end - at_)));
      at_ = end;
    }
    if (at_ >= text_.size()) return;
    if (text_[at_++] == '\n') return;
  }
}

std::string_view TableReader::quoted_cell(TableRow& row, std::size_t line_begin) {
  const auto open = at_++;
  const auto open_line = line_;
  unquoted_.clear();
  bool doubled = false;
  for (auto begin = at_;; begin = at_) {
    const auto quote = text_.find('"', at_);
    if (quote == std::string_view::npos || quote - open > kMaxRow) {
      set_fault(row, "the quoted cell is not closed: write a quote in a quoted cell twice, and one at its end",
                open - line_begin + 1);
      line_ = open_line;  // go on with the next line, so that one quote does not cost all rows behind it
      at_ = std::min(text_.find('\n', open), text_.size());
      return {};
    }
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') {
      if (!doubled) return text_.substr(open + 1, quote - open - 1);
      unquoted_ += text_.substr(begin, quote - begin);
      return store_.keep(unquoted_);
    }
    doubled = true;
    unquoted_ += text_.substr(begin, at_ - begin);
    ++at_;
  }
}

}  // namespace bilat
