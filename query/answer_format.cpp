// SPDX-License-Identifier: Apache-2.0
#include "query/answer_format.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lib/base/fold.h"
#include "lib/base/json.h"
#include "lib/base/printable.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

using Texts = std::vector<std::string>;

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  std::string joined;
  for (const auto& item : std::get<Texts>(cell)) joined += (joined.empty() ? "" : "; ") + item;
  return joined;
}

Texts texts_of(const AnswerRow& row) {
  Texts texts;
  for (const auto& cell : row.cells) texts.push_back(text_of(cell));
  return texts;
}

Texts headings(const Answer& answer) {
  Texts names;
  for (const auto& column : answer.columns) names.emplace_back(column.name);
  return names;
}

std::string url_of(const GraphArticle& article) {
  return article.article.urls.empty() ? std::string() : article.article.urls.front();
}

Texts quotes_of(const Proof& proof) {
  Texts quotes;
  if (proof.claim == nullptr) return quotes;
  for (const auto& evidence : proof.claim->evidence) quotes.push_back(evidence.quote);
  return quotes;
}

// ---- JSON ----

void write_text(JsonWriter& writer, std::string_view name, const std::string& value) {
  writer.key(name);
  value.empty() ? writer.null() : writer.string(value);
}

void write_texts(JsonWriter& writer, std::string_view name, const Texts& values) {
  writer.key(name).begin_array();
  for (const auto& value : values) writer.string(value);
  writer.end_array();
}

void write_cell(JsonWriter& writer, const Column& column, const Cell& cell) {
  if (const auto* list = std::get_if<Texts>(&cell)) return write_texts(writer, column.name, *list);
  const auto& text = std::get<std::string>(cell);
  if (column.kind != ColumnKind::kNumber || text.empty()) return write_text(writer, column.name, text);
  writer.key(column.name).number(text);
}

void write_proofs(JsonWriter& writer, const AnswerRow& row, ProofOptions options) {
  writer.key("reports").begin_array();
  for (const auto& proof : row.proofs) {
    const auto& article = proof.article->article;
    writer.begin_object();
    write_text(writer, "publisher", article.publisher);
    write_text(writer, "published", article.published);
    write_text(writer, "url", url_of(*proof.article));
    write_text(writer, "article", article.id);
    if (options.quotes) write_texts(writer, "quotes", quotes_of(proof));
    writer.end_object();
  }
  writer.end_array();
}

std::string json(const Answer& answer, ProofOptions options) {
  JsonWriter writer;
  std::string text = "[";
  for (const auto& row : answer.rows) {
    writer.begin_object();
    for (std::size_t c = 0; c < row.cells.size(); ++c) write_cell(writer, answer.columns[c], row.cells[c]);
    if (options.sources) write_proofs(writer, row, options);
    text += (text.size() == 1 ? "\n" : ",\n") + writer.end_object().take();
  }
  return text + (answer.rows.empty() ? "]\n" : "\n]\n");
}

// ---- CSV ----

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

std::string csv_line(const Texts& values) {
  std::string line;
  for (std::size_t c = 0; c < values.size(); ++c) line += (c == 0 ? "" : ",") + quoted(values[c]);
  return line + "\n";
}

/// A line for each report of the row.
std::string csv_lines(const AnswerRow& row, ProofOptions options) {
  auto values = texts_of(row);
  if (!options.sources) return csv_line(values);
  const auto columns = values.size();
  std::string lines;
  const auto add = [&](const Texts& more) {
    values.resize(columns);
    values.insert(values.end(), more.begin(), more.end());
    values.resize(columns + (options.quotes ? 5 : 4));
    lines += csv_line(values);
  };
  if (row.proofs.empty()) add({});
  for (const auto& proof : row.proofs) {
    const auto& article = proof.article->article;
    const Texts source = {article.publisher, article.published, url_of(*proof.article), article.id};
    const auto quotes = options.quotes ? quotes_of(proof) : Texts{};
    if (quotes.empty()) add(source);
    for (const auto& quote : quotes) {
      auto with_quote = source;
      with_quote.push_back(quote);
      add(with_quote);
    }
  }
  return lines;
}

std::string csv(const Answer& answer, ProofOptions options) {
  auto names = headings(answer);
  if (options.sources) names.insert(names.end(), {"publisher", "published", "url", "article"});
  if (options.quotes) names.emplace_back("quote");
  std::string text = csv_line(names);
  for (const auto& row : answer.rows) text += csv_lines(row, options);
  return text;
}

// ---- tables ----

class Table {
 public:
  Table(const Answer& answer, ProofOptions options) : answer_(answer), options_(options) {
    widths_.resize(answer.columns.size());
    measure(headings(answer));
    for (const auto& row : answer.rows) measure(shown(row));
  }

  [[nodiscard]] std::string text() const {
    std::string out = line(headings(answer_)) + rule();
    std::string_view section;
    for (const auto& row : answer_.rows) {
      if (row.section != section) {
        section = row.section;
        out += (&row == &answer_.rows.front() ? "" : "\n") + std::string(section) + "\n" + rule();
      }
      out += line(shown(row));
      if (options_.sources) out += proofs(row);
    }
    return out;
  }

 private:
  static Texts shown(const AnswerRow& row) {
    auto values = texts_of(row);
    for (auto& value : values) value = printable(value);
    return values;
  }

  void measure(const Texts& values) {
    for (std::size_t c = 0; c < values.size(); ++c) widths_[c] = std::max(widths_[c], count_code_points(values[c]));
  }

  [[nodiscard]] std::string line(const Texts& values) const {
    std::string out;
    for (std::size_t c = 0; c < values.size(); ++c) {
      const std::string padding(widths_[c] - count_code_points(values[c]), ' ');
      out += answer_.columns[c].kind == ColumnKind::kNumber ? padding + values[c] : values[c] + padding;
      out += "  ";
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "\n";
  }

  [[nodiscard]] std::string rule() const {
    std::size_t width = 2 * (std::max(widths_.size(), std::size_t{1}) - 1);
    for (const auto column : widths_) width += column;
    return std::string(width, '-') + "\n";
  }

  [[nodiscard]] std::string proofs(const AnswerRow& row) const {
    std::string out;
    for (const auto& proof : row.proofs) {
      const auto& article = proof.article->article;
      std::string source = article.publisher.empty() ? "unknown publisher" : article.publisher;
      source += ", " + (article.published.empty() ? "undated" : article.published);
      if (const auto url = url_of(*proof.article); !url.empty()) source += ", " + url;
      out += "    " + printable(plain(source)) + "  [" + printable(article.id) + "]\n";
      if (!options_.quotes) continue;
      for (const auto& quote : quotes_of(proof)) out += "      \"" + printable(plain(quote)) + "\"\n";
    }
    return out;
  }

  const Answer& answer_;
  ProofOptions options_;
  std::vector<std::size_t> widths_;
};

}  // namespace

std::optional<AnswerFormat> parse_answer_format(std::string_view name) {
  if (name == "table") return AnswerFormat::kTable;
  if (name == "json") return AnswerFormat::kJson;
  if (name == "csv") return AnswerFormat::kCsv;
  return std::nullopt;
}

std::string format_answer(const Answer& answer, AnswerFormat format, ProofOptions options) {
  options.sources = options.sources || options.quotes;
  switch (format) {
    case AnswerFormat::kJson:
      return json(answer, options);
    case AnswerFormat::kCsv:
      return csv(answer, options);
    case AnswerFormat::kTable:
      break;
  }
  return Table(answer, options).text();
}

}  // namespace bilat
