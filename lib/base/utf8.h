// SPDX-License-Identifier: Apache-2.0
// UTF-8 (RFC 3629): validation, decoding, and the way from byte offsets to code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bilat {

/// The offset of the first byte that starts no valid sequence (overlong forms and surrogates are invalid), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Decodes the code point at `offset`, which must be the start of a valid sequence, and moves `offset` behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

/// The number of code points of a valid text.
std::size_t count_code_points(std::string_view text);

/// Maps byte offsets of one valid text to code-point offsets: O(1) by a checkpoint every 256 bytes. Keeps a view of the
/// text, which must outlive it.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  explicit CodePointIndex(std::string&& text) = delete;  // would dangle: keep the text alive and pass a view

  [[nodiscard]] std::uint32_t to_code_points(std::uint32_t byte_offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace bilat
