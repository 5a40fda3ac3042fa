// SPDX-License-Identifier: Apache-2.0
// Reading: files, folders and standard input -> documents with their date, publisher, headline and blocks.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/result.h"
#include "lib/document/document.h"
#include "lib/read/field_map.h"

namespace bilat {

struct ReadOptions {
  std::string default_date;                     ///< YYYY-MM-DD for articles that have none, or empty
  std::uint64_t max_article_bytes = 16u << 20;  ///< a larger article is skipped with an error diagnostic
  std::uint64_t max_file_bytes = std::uint64_t{4} << 30;
  FieldMap field_map;  ///< members of JSON records, before the names that are known
};

/// What one input holds: an article's text with its record fields, or a line of facts.
struct RawArticle {
  std::string source;  ///< path, or path:line for records
  std::string id;      ///< file stem or record id
  std::string text;    ///< valid UTF-8; exactly what `bilat text` prints and offsets count
  std::string title, date, publisher, author, language, url;  ///< from a record's fields, or empty
  std::string date_rule;                                      ///< where `date` stands; empty for a record
  bool is_facts = false;                                      ///< `text` is a line of `bilat extract`
};

struct ReadCounts {
  std::size_t articles = 0;
  std::size_t skipped = 0;  ///< inputs that could not be read; each has an error diagnostic with file, place and reason
  std::size_t bytes = 0;
};

/// Calls `sink` for every article of the inputs (files, folders, "-"), folders in name order, recursively. Files are
/// plain text, JSON or NDJSON records; the format is told by content. Inputs that cannot be read are reported and
/// counted, and the others go on.
ReadCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options, Diagnostics& diagnostics,
                       const std::function<void(RawArticle&&)>& sink);

/// Finds the blocks, date, publisher, headline and dateline place of an article.
Document make_document(RawArticle&& article, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace bilat
