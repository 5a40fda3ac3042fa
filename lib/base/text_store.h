// SPDX-License-Identifier: Apache-2.0
// Where the strings of a large table live: views stay valid as long as the store, also when it is moved.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace bilat {

class TextStore {
 public:
  /// A copy of the text, in memory that is taken in large pieces.
  std::string_view keep(std::string_view text) { return keep(text, {}); }

  /// A copy of both, one behind the other.
  std::string_view keep(std::string_view first, std::string_view second) {
    const auto size = first.size() + second.size();
    if (size == 0) return {};
    if (size > left_) add_piece(size);
    char* const begin = next_;
    std::memcpy(begin, first.data(), first.size());
    if (!second.empty()) std::memcpy(begin + first.size(), second.data(), second.size());
    next_ += size;
    left_ -= size;
    return {begin, size};
  }

 private:
  static constexpr std::size_t kPiece = std::size_t{256} << 10U;

  void add_piece(std::size_t size) {
    left_ = std::max(size, kPiece);
    pieces_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = pieces_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> pieces_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace bilat
