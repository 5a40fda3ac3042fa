// SPDX-License-Identifier: Apache-2.0
// Bytes of a file, of standard input or of something unpacked from them, a window at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lib/base/result.h"

namespace bilat {

/// Where bytes come from: a descriptor, an entry of an archive, the body of a web record ...
class ByteFeed {
 public:
  ByteFeed() = default;
  ByteFeed(const ByteFeed&) = delete;  // a position in a stream cannot be copied
  ByteFeed& operator=(const ByteFeed&) = delete;
  virtual ~ByteFeed() = default;

  /// Puts at most `size` bytes at `out` and returns their number; 0 at the end.
  virtual Result<std::size_t> read(char* out, std::size_t size) = 0;
};

class ByteSource {
 public:
  /// Opens a file, or standard input for "-".
  static Result<ByteSource> open(const std::string& path);
  /// `size` is 0 where it is not known before the end.
  explicit ByteSource(std::unique_ptr<ByteFeed> feed, std::uint64_t size = 0, std::optional<std::int64_t> modified = {})
      : feed_(std::move(feed)), size_(size), modified_(modified) {}

  /// The size of a regular file, else 0.
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// When a regular file was last changed, in seconds since 1970 (UTC).
  [[nodiscard]] std::optional<std::int64_t> modified() const { return modified_; }

  /// The bytes read and not yet consumed; more are read until there are `wanted` of them or the input ends. Valid until
  /// the next call.
  std::string_view peek(std::size_t wanted = 1);
  /// Passes over `count` bytes, or all that were peeked if these are fewer.
  void consume(std::size_t count);
  /// The bytes consumed so far.
  [[nodiscard]] std::uint64_t position() const { return position_; }
  /// What went wrong while reading, if anything did (then the input looks as if it ended).
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  bool fill(std::size_t wanted);

  std::unique_ptr<ByteFeed> feed_;
  std::uint64_t size_;
  std::optional<std::int64_t> modified_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t position_ = 0;
  bool ended_ = false;
  std::string error_;
};

}  // namespace bilat
