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
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) add_piece(text.size());
    char* const begin = next_;
    std::memcpy(begin, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {begin, text.size()};
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
