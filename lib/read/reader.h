// SPDX-License-Identifier: Apache-2.0
// Reading: files, folders and standard input -> documents with their date, publisher, headline and blocks.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/diagnostics.h"
#include "lib/base/result.h"
#include "lib/document/document.h"
#include "lib/read/date_hints.h"
#include "lib/read/field_map.h"

namespace bilat {

/// How far reading is, for who watches from another thread.
struct ReadProgress {
  std::atomic<std::uint64_t> bytes{0};  ///< of the files, as they lie on the disk
};

/// What passes a limit is skipped with an error diagnostic, and the rest goes on.
struct ReadOptions {
  std::string default_date;                     ///< YYYY-MM-DD for articles that have none, or empty
  std::uint64_t max_article_bytes = 16u << 20;  ///< of one article's text
  std::uint64_t max_entries = 1'000'000;        ///< of one archive, those of archives in it included
  std::uint64_t max_ratio = 200;  ///< how many times its size a packed file may expand to, beside 4 MiB that are free
  std::uint32_t max_nesting = 3;  ///< archives in archives; "a.tar.gz" is one
  ReadProgress* progress = nullptr;            ///< kept up to date when it is given
  DateOrder date_order = DateOrder::kUnknown;  ///< of numeric dates that articles leave open
  bool use_file_dates = false;                 ///< a day without a year gets that of the file's last change
  FieldMap field_map;                          ///< members of JSON records, before the names that are known
};

/// What one input holds: an article's text with its record fields, or a line of facts.
struct RawArticle {
  std::string source;  ///< path, path:line for records, "a.zip!b.txt" for entries
  std::string id;      ///< file stem or record id
  std::string text;    ///< valid UTF-8; exactly what `bilat text` prints and offsets count
  std::string title, date, publisher, author, language, url;  ///< from a record's fields, as written, or empty
  std::string date_rule;                                      ///< where `date` stands; empty for a record
  std::string file_name;                                      ///< of a file or entry that is this one article, or empty
  std::optional<Day> modified;  ///< when that file was last changed (UTC), where it is known and asked for
  bool is_facts = false;        ///< `text` is a line of `bilat extract`
};

struct ReadCounts {
  std::size_t articles = 0;
  std::size_t skipped = 0;  ///< inputs that could not be read; each has an error diagnostic with file, place and reason
  std::size_t bytes = 0;
};

/// Calls `sink` for every article of the inputs (files, folders, "-"), folders in name order, recursively. Files are
/// plain text, saved web pages, RSS and Atom feeds, JSON or NDJSON records and lines of facts, also inside gzip, zstd,
/// bzip2, xz, zip, tar and WARC; the format is told by content. Of folders, hidden files and what bilat itself writes
/// (.dot, .svg, .png, .jsonld) are passed over. Inputs that cannot be read are reported and counted, and the others go
/// on. Memory does not grow with files.
ReadCounts read_inputs(const std::vector<std::string>& inputs, const ReadOptions& options, Diagnostics& diagnostics,
                       const std::function<void(RawArticle&&)>& sink);

/// The bytes of all files among the inputs, as far as that can be told without reading them; else 0.
std::uint64_t size_of_inputs(const std::vector<std::string>& inputs);

/// Finds the blocks, date, publisher, headline and dateline place of an article.
Document make_document(RawArticle&& article, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace bilat
