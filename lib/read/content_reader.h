// SPDX-License-Identifier: Apache-2.0
// One stream of bytes -> its articles, whatever it is. Archives come back here with each of their entries.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/diagnostics.h"
#include "lib/read/byte_source.h"
#include "lib/read/reader.h"

namespace bilat {

/// Where a stream comes from.
struct Origin {
  std::string where;                     ///< for messages: "news.zip!may/a.txt"
  std::string id;                        ///< of an article without an id of its own
  std::string url;                       ///< or empty
  std::string charset;                   ///< as declared by a header, or empty
  std::string file_name;                 ///< of the file or entry, without its folders; empty for web records
  std::optional<std::int64_t> modified;  ///< of the file or entry: seconds since 1970 (UTC)
};

/// "a" of "folder/a.txt.gz"; "stdin" of "-". Always valid UTF-8.
std::string id_of_path(const std::string& path);

class ContentReader {
 public:
  /// `options` and `diagnostics` must outlive the reader.
  ContentReader(const ReadOptions& options, Diagnostics& diagnostics, std::function<void(RawArticle&&)> sink);

  /// Reads one file or standard input to its end.
  void read(ByteSource& file, const Origin& origin);

  void skip(std::string code, const std::string& where, std::string why);
  [[nodiscard]] ReadCounts counts() const { return counts_; }

 private:
  /// How deep a stream lies inside the file.
  struct Depth {
    std::size_t layers = 0;      ///< of archives and compressions
    std::uint32_t archives = 0;  ///< what the limit counts: archives, and compression around compression
    bool compressed = false;     ///< the layer around it is compression
  };

  // Each returns whether it has told of every failure of `bytes`.
  bool read_stream(ByteSource& bytes, const Origin& origin, Depth depth);
  bool dispatch(ByteSource& bytes, const Origin& origin, Depth depth);
  bool read_packed(ByteSource& bytes, const Origin& origin, Depth depth, bool compressed);
  bool read_warc(ByteSource& bytes, const Origin& origin, Depth depth);

  void read_plain(ByteSource& bytes, const Origin& origin);
  void read_markup(ByteSource& bytes, const Origin& origin, std::uint64_t most, std::string_view what);
  void read_records(ByteSource& bytes, const Origin& origin);
  void read_values(ByteSource& bytes, const Origin& origin);
  void read_record(std::string_view record, const Origin& origin, std::size_t number);
  bool take_line(ByteSource& bytes, std::string& line, bool& ended) const;

  /// Makes the bytes UTF-8, with a warning where that was not plain; false when they are no text.
  bool make_utf8(std::string& bytes, const Origin& origin, const std::string& where);
  /// For an article that is a whole file or entry: its name and date say something of it.
  void note_file(RawArticle& article, const Origin& origin) const;
  void hand_over(RawArticle&& article, const Origin& origin);
  void too_large(const std::string& where, std::uint64_t bytes);
  bool too_deep(const Origin& origin, Depth depth);
  /// Counts an entry; false, with a message, when there are too many.
  bool count_entry(const Origin& origin);
  void report_progress();
  /// Bytes of a JSON value: of a record, whose escapes make it longer than its text, or of one with many articles.
  [[nodiscard]] std::uint64_t max_value() const;

  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  std::function<void(RawArticle&&)> sink_;
  std::uint64_t limit_ = 0;  ///< bytes of an article
  ReadCounts counts_;

  // Of the file that is being read:
  const ByteSource* file_ = nullptr;
  std::uint64_t files_before_ = 0;       ///< bytes of the files that are done
  std::vector<std::uint64_t> expanded_;  ///< by layer: bytes that came out of it
  std::uint64_t entries_ = 0;
  bool bomb_ = false;  ///< a limit was passed: nothing more is read of this file

  friend class MeteredFeed;
};

}  // namespace bilat
