// SPDX-License-Identifier: Apache-2.0
#include "graph/name_words.h"

#include <algorithm>
#include <cstddef>

#include "lib/base/fold.h"
#include "lib/base/utf8.h"

namespace bilat {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t i = 0; i < text.size();) points.push_back(next_code_point(text, i));
  return points;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : fold(name)) {
    if (c == '\'') continue;
    if (is_word_byte(c)) {
      if (!inside) words.emplace_back();
      words.back() += c;
    }
    inside = is_word_byte(c);
  }
  return words;
}

std::string join_words(const std::vector<std::string>& words, std::string_view between) {
  std::string joined;
  for (const auto& word : words) {
    if (!joined.empty()) joined += between;
    joined += word;
  }
  return joined;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a == b) return false;
  const auto x = code_points(a);
  const auto y = code_points(b);
  const auto& longer = x.size() < y.size() ? y : x;
  const auto& shorter = x.size() < y.size() ? x : y;
  if (longer.size() - shorter.size() > 1) return false;
  std::size_t i = 0;
  while (i < shorter.size() && longer[i] == shorter[i]) ++i;
  const auto rest = static_cast<std::ptrdiff_t>(i);
  const auto skip = rest + (longer.size() == shorter.size() ? 1 : 0);  // a changed letter, or one more
  return std::equal(longer.begin() + rest + 1, longer.end(), shorter.begin() + skip, shorter.end());
}

}  // namespace bilat
