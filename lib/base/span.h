// SPDX-License-Identifier: Apache-2.0
// Half-open ranges: of bytes in a text, and of tokens in a document. begin == end is the empty range.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace bilat {

/// Byte offsets [begin, end) into one text. A text is at most 2^32 - 2 bytes long.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// Token indices [begin, end) into Document::tokens().
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  [[nodiscard]] constexpr bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

/// The smallest range that holds both.
constexpr TokenRange join(TokenRange a, TokenRange b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace bilat
