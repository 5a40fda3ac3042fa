// SPDX-License-Identifier: Apache-2.0
#include "lib/read/html_charset.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>
#include <iconv.h>

#include "lib/base/utf8.h"
#include "lib/read/encoding.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kHead = 4096;  // declarations stand in the first bytes

// Read by lib/read/encoding.cpp; browsers read Latin-1 as Windows-1252 too.
constexpr std::string_view kUnicode[] = {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"};
constexpr std::string_view kWestern[] = {"latin1", "windows-1252", "cp1252", "iso-8859-1",    "us-ascii",
                                         "ascii",  "iso_8859-1",   "l1",     "x-user-defined"};
constexpr std::string_view kOthers[] = {"windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255",
                                        "windows-1256", "windows-1257", "windows-1258", "iso-8859-2",   "iso-8859-5",
                                        "iso-8859-6",   "iso-8859-7",   "iso-8859-9",   "iso-8859-15",  "koi8-r",
                                        "koi8-u",       "gb2312",       "gbk",          "gb18030",      "big5",
                                        "shift_jis",    "euc-jp",       "iso-2022-jp",  "euc-kr",       "tis-620"};

std::string small(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

// The value behind "charset=" or "encoding=", quotes taken off.
std::string value_behind(std::string_view text, std::string_view name) {
  const auto at = text.find(name);
  if (at == std::string_view::npos) return {};
  auto rest = trim(text.substr(at + name.size()));
  if (!rest.starts_with('=')) return {};
  rest = trim(rest.substr(1));
  if (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
  return std::string(rest.substr(0, rest.find_first_of("\"'>;? \t\r\n/")));
}

// The text in UTF-8, U+FFFD, with a warning, for every byte that the character set has not.
Result<std::string> convert(std::string_view bytes, const std::string& charset, std::string& warning) {
  // The ISO 8859 family writes no letters in 0x80 .. 0x9F; pages that say gb2312 use its superset.
  const auto name = charset == "gb2312" ? std::string("gb18030") : charset;
  auto* const converter = ::iconv_open("UTF-8", name.c_str());
  if (reinterpret_cast<std::intptr_t>(converter) == -1)
    return fail(ErrorKind::kInput, "declares the character set " + charset + ", which this system cannot read");
  std::string in(bytes);
  std::string out(bytes.size() * 4 + 16, '\0');
  char* from = in.data();
  std::size_t left = in.size();
  char* to = out.data();
  std::size_t room = out.size();
  std::size_t lost = 0;
  while (left > 0) {
    if (::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1)) break;
    if (left == 0 || room < 4) break;
    ++from;
    --left;
    to = std::copy_n("\xEF\xBF\xBD", 3, to);
    room -= 3;
    ++lost;
  }
  ::iconv_close(converter);
  out.resize(out.size() - room);
  if (lost > 0) warning = fmt::format("has {} bytes that {} does not have, shown as U+FFFD", lost, charset);
  return out;
}

}  // namespace

std::string declared_charset(std::string_view bytes, std::string_view content_type) {
  if (auto name = value_behind(small(content_type), "charset"); !name.empty()) return name;
  const auto head = small(bytes.substr(0, kHead));
  if (trim(head).starts_with("<?xml")) {
    const auto declaration = std::string_view(head).substr(0, head.find("?>"));
    if (auto name = value_behind(declaration, "encoding"); !name.empty()) return name;
  }
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 5)) {
    const auto tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (auto name = value_behind(tag, "charset"); !name.empty()) return name;
  }
  return {};
}

Result<std::string> decode_markup(std::string bytes, std::string_view content_type, std::string& warning) {
  const auto charset = declared_charset(bytes, content_type);
  if (charset == "iso-2022-jp" || (listed(charset, kOthers) && find_invalid_utf8(bytes)))
    return convert(bytes, charset, warning);
  const auto encoding = to_utf8(bytes);
  if (encoding == Encoding::kBinary) return fail(ErrorKind::kInput, "is no text");
  const bool guessed = encoding == Encoding::kWindows1252 || encoding == Encoding::kUtf8Repaired;
  if (guessed && !charset.empty() && !listed(charset, kUnicode) && !listed(charset, kWestern)) {  // as browsers do
    warning = "declares the unknown character set " + charset.substr(0, 40) + "; read as UTF-8 or Windows-1252";
  } else if (encoding == Encoding::kWindows1252 && !listed(charset, kWestern)) {
    warning = "is not UTF-8; read as Windows-1252";
  } else if (encoding == Encoding::kUtf8Repaired) {
    warning = "has invalid UTF-8, shown as U+FFFD";
  }
  return bytes;
}

}  // namespace bilat
