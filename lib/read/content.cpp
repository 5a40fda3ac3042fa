// SPDX-License-Identifier: Apache-2.0
#include "lib/read/content.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lib/read/encoding.h"
#include "lib/read/letters.h"
#include "lib/read/markup.h"
#include "lib/read/records.h"
#include "lib/read/utf16.h"

namespace bilat {
namespace {

template <std::size_t N>
bool starts_with_any(std::string_view text, const std::string_view (&starts)[N]) {
  return std::any_of(std::begin(starts), std::end(starts), [&](std::string_view s) { return text.starts_with(s); });
}

using std::string_view_literals::operator""sv;

constexpr std::string_view kCompressions[] = {
    "\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv, "BZh1"sv, "BZh2"sv, "BZh3"sv, "BZh4"sv, "BZh5"sv, "BZh6"sv, "BZh7"sv, "BZh8"sv,
    "BZh9"sv,     "\xFD\x37zXZ\0"sv};
// With entries, without any, and in parts.
constexpr std::string_view kZips[] = {"PK\x03\x04"sv, "PK\x05\x06"sv, "PK\x07\x08"sv};

// Every tar, old or new, begins with a header whose bytes add up to the number in it (the number itself as spaces).
bool is_tar(std::string_view head) {
  constexpr std::size_t kHeader = 512;
  constexpr std::size_t kSumAt = 148;
  constexpr std::size_t kSumSize = 8;
  if (head.size() < kHeader || head[0] == '\0') return false;
  unsigned long stated = 0;
  bool digits = false;
  for (const char c : head.substr(kSumAt, kSumSize)) {
    if (c == ' ' && !digits) continue;
    if (c < '0' || c > '7') break;
    stated = stated * 8 + static_cast<unsigned long>(c - '0');
    digits = true;
  }
  unsigned long sum = kSumSize * ' ';
  for (std::size_t i = 0; i < kHeader; ++i) {
    if (i < kSumAt || i >= kSumAt + kSumSize) sum += static_cast<unsigned char>(head[i]);
  }
  return digits && sum == stated;
}

// What is JSON by its first bytes: an object whose first member follows, or an array with such objects or with nothing.
// "[[Lima]] talks end" is text.
bool starts_like_json(std::string_view head) {
  const bool array = head.starts_with('[');
  while (head.starts_with('[')) head = trim(head.substr(1));
  if (array && (head.empty() || head == "]" || head.starts_with("]\n"))) return true;
  if (!head.starts_with('{')) return false;
  head = trim(head.substr(1));
  return head.starts_with('"') || head.starts_with('}');
}

// One record a line: the first line is a whole object, and no more.
bool one_record_a_line(std::string_view head) {
  const auto line = trim(head.substr(0, head.find('\n')));
  ValueSplitter splitter(0);
  const auto end = std::find_if(line.begin(), line.end(), [&](char c) { return splitter.feed(c); });
  return line.starts_with('{') && end != line.end() && std::next(end) == line.end();
}

}  // namespace

Content recognise(std::string_view head) {
  if (starts_with_any(head, kCompressions)) return Content::kCompressed;
  if (starts_with_any(head, kZips) || is_tar(head)) return Content::kArchive;
  if (head.starts_with("WARC/")) return Content::kWarc;
  if (detect_utf16(head)) return Content::kUtf16;
  if (looks_binary(head)) return Content::kBinary;
  const auto start = trim(head);
  if (starts_like_json(start)) return one_record_a_line(start) ? Content::kRecords : Content::kJson;
  switch (tell_markup(head)) {
    case Markup::kHtml:
      return Content::kHtml;
    case Markup::kFeed:
    case Markup::kOtherXml:  // refused by the same reader
      return Content::kFeed;
    case Markup::kNone:
      break;
  }
  return Content::kText;
}

}  // namespace bilat
