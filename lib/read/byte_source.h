// SPDX-License-Identifier: Apache-2.0
// Bytes of a file or of standard input, a window at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/result.h"

namespace bilat {

class ByteSource {
 public:
  /// Opens a file, or standard input for "-".
  static Result<ByteSource> open(const std::string& path);
  ~ByteSource();
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&&) = delete;
  ByteSource(const ByteSource&) = delete;  // owns a descriptor
  ByteSource& operator=(const ByteSource&) = delete;

  /// The size of a regular file, else 0.
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// The bytes read and not yet consumed; more are read until there are `wanted` of them or the input ends. Valid until
  /// the next call.
  std::string_view peek(std::size_t wanted = 1);
  void consume(std::size_t count);  ///< at most what was peeked
  /// The bytes consumed so far.
  [[nodiscard]] std::uint64_t position() const { return position_; }
  /// What went wrong while reading, if anything did (then the input looks as if it ended).
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  ByteSource(int fd, std::uint64_t size) : fd_(fd), size_(size) {}
  bool fill(std::size_t wanted);

  int fd_;
  std::uint64_t size_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t position_ = 0;
  bool ended_ = false;
  std::string error_;
};

}  // namespace bilat
