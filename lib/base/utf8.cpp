// SPDX-License-Identifier: Apache-2.0
#include "lib/base/utf8.h"

#include <algorithm>
#include <cstring>

namespace bilat {
namespace {

constexpr std::size_t kStep = 256;  // bytes between two checkpoints
constexpr char32_t kReplacement = 0xFFFD;

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

constexpr bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Whether the eight bytes at `at` are all ASCII.
bool ascii_word(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + at, sizeof word);
  return (word & 0x8080808080808080ULL) == 0;
}

/// The length of the valid sequence at `at`, or 0 (table 3-7 of the Unicode standard).
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return 0;
  const unsigned char second = byte_at(text, at + 1);
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!continues(byte_at(text, at + i))) return 0;
  }
  return length;
}

std::size_t count_leads(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8 && ascii_word(text, at)) {
      at += 8;
      continue;
    }
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const unsigned char lead = byte_at(text, offset);
  if (lead < 0x80) {
    ++offset;
    return lead;
  }
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC0 || text.size() - offset < length) {  // a broken precondition must not read past the end
    ++offset;
    return kReplacement;
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) code_point = (code_point << 6U) | (byte_at(text, offset + i) & 0x3FU);
  offset += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    append_utf8(out, kReplacement);  // what is no scalar value has no UTF-8 form
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view text) { return count_leads(text); }

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / kStep + 1);
  std::uint32_t seen = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    checkpoints_.push_back(seen);
    seen += static_cast<std::uint32_t>(count_leads(text.substr(at, kStep)));
  }
}

std::uint32_t CodePointIndex::to_code_points(std::uint32_t byte_offset) const {
  const std::size_t offset = std::min<std::size_t>(byte_offset, text_.size());
  const std::size_t step = offset / kStep;
  const auto rest = text_.substr(step * kStep, offset - step * kStep);
  return checkpoints_[step] + static_cast<std::uint32_t>(count_leads(rest));
}

}  // namespace bilat
