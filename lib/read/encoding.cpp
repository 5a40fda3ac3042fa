// SPDX-License-Identifier: Apache-2.0
#include "lib/read/encoding.h"

#include <algorithm>
#include <array>

#include "lib/base/utf8.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

// Windows-1252 differs from Latin-1 in 0x80 .. 0x9F; 0 where nothing is assigned.
constexpr std::array<char32_t, 32> kWindowsMarks = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr char32_t kReplacement = 0xFFFD;

std::string decode_windows1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t mark = byte >= 0x80 && byte < 0xA0 ? kWindowsMarks[byte - 0x80U] : byte;
    append_utf8(out, mark == 0 && byte != 0 ? kReplacement : mark);
  }
  return out;
}

struct Repair {
  std::string text;
  std::size_t invalid = 0;
  std::size_t wide = 0;  // valid sequences of two bytes or more
};

std::size_t count_wide(std::string_view valid) {
  return static_cast<std::size_t>(
      std::count_if(valid.begin(), valid.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

// Linear: every search stops at the first invalid byte, and the next one starts behind it.
Repair repair_utf8(std::string_view bytes) {
  Repair repair;
  while (!bytes.empty()) {
    const auto bad = find_invalid_utf8(bytes);
    const auto good = bytes.substr(0, bad.value_or(bytes.size()));
    repair.text.append(good);
    repair.wide += count_wide(good);
    if (!bad) break;
    append_utf8(repair.text, kReplacement);
    ++repair.invalid;
    bytes.remove_prefix(good.size() + 1);
  }
  return repair;
}

enum class Declared { kNothing, kUtf8, kWestern, kOther };

Declared understand(std::string_view charset) {
  std::string name;
  for (const char c : charset) {
    if (c != '-' && c != '_' && c != '"' && c != ' ') name += ascii_lower(c);
  }
  if (name.empty()) return Declared::kNothing;
  for (const std::string_view known : {"utf8", "utf16", "utf16le", "utf16be"}) {
    if (name == known) return Declared::kUtf8;
  }
  for (const std::string_view known :
       {"iso88591", "latin1", "windows1252", "cp1252", "usascii", "ascii", "iso885915"}) {
    if (name == known) return Declared::kWestern;
  }
  return Declared::kOther;
}

}  // namespace

std::string repaired_utf8(std::string_view bytes) { return repair_utf8(bytes).text; }

bool looks_binary(std::string_view bytes) {
  const auto head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 65'536));
  std::size_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B) ++controls;
  }
  return controls * 100 > head.size() || bytes.find('\0') != std::string_view::npos;
}

Encoding to_utf8(std::string& bytes, std::string_view declared) {
  if (looks_binary(bytes)) return Encoding::kBinary;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (!find_invalid_utf8(bytes)) return Encoding::kUtf8;
  const auto charset = understand(declared);
  if (charset == Declared::kOther) return Encoding::kUnsupported;
  auto repair = repair_utf8(bytes);
  if (repair.wide > repair.invalid || charset == Declared::kUtf8) {
    bytes = std::move(repair.text);
    return Encoding::kUtf8Repaired;
  }
  // Text of Western Europe has few accents; a file of mostly high bytes is something else.
  if (charset == Declared::kNothing && repair.invalid * 3 > bytes.size()) return Encoding::kBinary;
  bytes = decode_windows1252(bytes);
  return Encoding::kWindows1252;
}

}  // namespace bilat
