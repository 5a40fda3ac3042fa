// SPDX-License-Identifier: Apache-2.0
// WARC (ISO 28500): the pages that a crawler saved, record by record. Compression around it is somebody else's work.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "lib/read/byte_source.h"

namespace bilat {

struct WarcRecord {
  std::string url;
  std::string media;    ///< "text/html", lower case; or empty
  std::string charset;  ///< as declared by the server, or empty
  std::string problem;  ///< why the answer cannot be read ("has broken HTTP headers"), or empty
};

class WarcReader {
 public:
  /// `bytes` must outlive the reader.
  explicit WarcReader(ByteSource& bytes) : bytes_(bytes) {}

  /// Goes to the next record that may hold an article: an answer of a server (status 2xx), a resource, or text that was
  /// made of one. Its headers are read, and content() is what the browser would get; it fails where an answer that came
  /// in pieces lacks its last one. An answer with broken headers has a problem, and content() means nothing. False at
  /// the end, and when error() says something. Lines of headers have at most 64 KiB, and a header 1,000 lines.
  bool next(WarcRecord& record);
  /// Valid until the next record and as long as the reader.
  [[nodiscard]] std::unique_ptr<ByteFeed> content();
  [[nodiscard]] const std::string& error() const { return error_; }
  /// The records that next() passed over because they hold pictures, scripts and the like.
  [[nodiscard]] std::size_t without_text() const { return without_text_; }
  /// The answers that next() passed over because their status is not 2xx.
  [[nodiscard]] std::size_t without_page() const { return without_page_; }

 private:
  friend class WarcFeed;
  struct Headers;

  bool read_line(std::string& line, bool in_block);
  bool read_headers(Headers& headers, bool in_block);
  bool begin_record(Headers& headers);
  bool take_answer(WarcRecord& record);
  void describe(std::string_view content_type, WarcRecord& record) const;
  void drain();
  bool fail_with(std::string why);
  Result<std::size_t> read(char* out, std::size_t size);
  Result<std::size_t> read_block(char* out, std::size_t size);
  Result<bool> next_chunk();

  ByteSource& bytes_;
  std::uint64_t left_ = 0;  ///< bytes of the record's block that were not read yet
  bool chunked_ = false;
  bool chunks_end_ = false;
  std::uint64_t chunk_left_ = 0;
  std::size_t without_text_ = 0;
  std::size_t without_page_ = 0;
  std::string error_;
};

}  // namespace bilat
