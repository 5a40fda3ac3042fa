// SPDX-License-Identifier: Apache-2.0
#include "graph/who_met_format.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lib/base/json.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 10> kColumns = {"date", "earliest", "latest", "type",    "modality",
                                                       "a",    "b",        "place",  "sources", "event"};
constexpr std::size_t kSources = 8;  ///< the column of numbers
using Cells = std::array<std::string, 10>;

Cells cells(const WhoMetRow& row) {
  return {row.date, row.earliest, row.latest, std::string(to_string(row.type)), std::string(to_string(row.modality)),
          row.a,    row.b,        row.place,  std::to_string(row.sources),      row.event};
}

Cells headings() {
  Cells found;
  std::copy(kColumns.begin(), kColumns.end(), found.begin());
  return found;
}

std::string json(const std::vector<WhoMetRow>& rows) {
  JsonWriter writer;
  std::string text = "[";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto values = cells(rows[r]);
    writer.begin_object();
    for (std::size_t c = 0; c < values.size(); ++c) {
      writer.key(kColumns[c]);
      if (c == kSources) {
        writer.integer(static_cast<std::int64_t>(rows[r].sources));
      } else if (values[c].empty()) {
        writer.null();
      } else {
        writer.string(values[c]);
      }
    }
    text += (r == 0 ? "\n" : ",\n") + writer.end_object().take();
  }
  return text + (rows.empty() ? "]\n" : "\n]\n");
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

std::string csv_line(const Cells& values) {
  std::string line;
  for (std::size_t c = 0; c < values.size(); ++c) line += (c == 0 ? "" : ",") + quoted(values[c]);
  return line + "\n";
}

std::string csv(const std::vector<WhoMetRow>& rows) {
  std::string text = csv_line(headings());
  for (const auto& row : rows) text += csv_line(cells(row));
  return text;
}

/// A name may hold what a terminal would obey; a table shows a space instead.
Cells printable(Cells values) {
  for (auto& value : values) {
    std::replace_if(
        value.begin(), value.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }, ' ');
  }
  return values;
}

class Table {
 public:
  explicit Table(const std::vector<WhoMetRow>& rows) : rows_(rows) {
    measure(headings());
    for (const auto& row : rows) measure(printable(cells(row)));
  }

  [[nodiscard]] std::string text() const {
    const auto actual =
        std::find_if(rows_.begin(), rows_.end(), [](const auto& row) { return row.modality != Modality::kActual; });
    std::string out = line(headings()) + rule();
    for (auto row = rows_.begin(); row != actual; ++row) out += line(printable(cells(*row)));
    if (actual == rows_.end()) return out;
    out += "\nnot (yet) taken place: planned, negated, hypothetical or habitual\n" + rule();
    for (auto row = actual; row != rows_.end(); ++row) out += line(printable(cells(*row)));
    return out;
  }

 private:
  void measure(const Cells& values) {
    for (std::size_t c = 0; c < values.size(); ++c) widths_[c] = std::max(widths_[c], count_code_points(values[c]));
  }

  [[nodiscard]] std::string line(const Cells& values) const {
    std::string out;
    for (std::size_t c = 0; c < values.size(); ++c) {
      const std::string padding(widths_[c] - count_code_points(values[c]), ' ');
      out += c == kSources ? padding + values[c] : values[c] + padding;
      out += "  ";
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "\n";
  }

  [[nodiscard]] std::string rule() const {
    std::size_t width = 2 * (widths_.size() - 1);
    for (const auto column : widths_) width += column;
    return std::string(width, '-') + "\n";
  }

  const std::vector<WhoMetRow>& rows_;
  std::array<std::size_t, 10> widths_{};
};

}  // namespace

std::optional<RowFormat> parse_row_format(std::string_view name) {
  if (name == "table") return RowFormat::kTable;
  if (name == "json") return RowFormat::kJson;
  if (name == "csv") return RowFormat::kCsv;
  return std::nullopt;
}

std::string format_rows(const WhoMetResult& result, RowFormat format) {
  switch (format) {
    case RowFormat::kJson:
      return json(result.rows);
    case RowFormat::kCsv:
      return csv(result.rows);
    case RowFormat::kTable:
      break;
  }
  return Table(result.rows).text();
}

}  // namespace bilat
