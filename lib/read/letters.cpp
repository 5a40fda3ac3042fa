// SPDX-License-Identifier: Apache-2.0
#include "lib/read/letters.h"

#include <algorithm>
#include <array>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

constexpr std::string_view kWideSpaces[] = {"\xC2\xA0",     "\xC2\xAD",     "\xE2\x80\x80", "\xE2\x80\x82",
                                            "\xE2\x80\x83", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x8B",
                                            "\xE2\x80\x8C", "\xE2\x81\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
constexpr std::string_view kLongDashes[] = {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x80\x92"};
constexpr std::string_view kClosers[] = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"};
constexpr std::string_view kSmallWords[] = {"of", "the", "and", "for", "in", "on", "to", "de", "at"};

// Upper and lower case alternate in the extended Latin blocks: even is upper, but odd in two stretches.
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1U) == 1;
  if ((c >= 0x100 && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF)) return (c & 1U) == 0;
  return c == 0x178 || c == 0x1A0 || c == 0x1AF || (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

template <std::size_t N>
std::size_t match_any(std::string_view text, std::size_t offset, const std::string_view (&words)[N]) {
  const auto rest = text.substr(offset);
  for (const auto word : words) {
    if (rest.starts_with(word)) return word.size();
  }
  return 0;
}

bool is_word_byte(char c) { return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t space_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return 0;
  const char c = text[offset];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return static_cast<unsigned char>(c) < 0x80 ? 0 : match_any(text, offset, kWideSpaces);
}

std::string_view trim(std::string_view text) {
  while (const auto size = space_at(text, 0)) text.remove_prefix(size);
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (std::size_t size = 1; size <= 3 && size <= text.size(); ++size) {
      if (space_at(text, text.size() - size) == size) {
        text.remove_suffix(size);
        again = true;
        break;
      }
    }
  }
  return text;
}

bool upper_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return false;
  return is_upper(next_code_point(text, offset));
}

std::size_t long_dash_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? match_any(text, offset, kLongDashes) : 0;
}

std::size_t dash_at(std::string_view text, std::size_t offset) {
  if (offset < text.size() && text[offset] == '-') return 1;
  return long_dash_at(text, offset);
}

std::vector<std::string_view> split_words(std::string_view text, std::size_t limit) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size() && words.size() < limit) {
    const auto space = space_at(text, at);
    if (space == 0) {
      ++at;
      continue;
    }
    if (at > begin) words.push_back(text.substr(begin, at - begin));
    at += space;
    begin = at;
  }
  if (words.size() < limit && begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

std::string_view strip_punctuation(std::string_view word) {
  const auto outside = [](char c) { return !is_word_byte(c); };
  while (!word.empty() && outside(word.front())) word.remove_prefix(1);
  while (!word.empty() && outside(word.back())) word.remove_suffix(1);
  for (const std::string_view quote : {"\xE2\x80\x9C", "\xE2\x80\x98"}) {
    if (word.starts_with(quote)) word.remove_prefix(quote.size());
  }
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99", "\xE2\x80\xA6"}) {
    if (word.ends_with(quote)) word.remove_suffix(quote.size());
  }
  return word;
}

bool is_all_caps(std::string_view words) {
  const auto letters = std::count_if(words.begin(), words.end(), is_ascii_letter);
  const auto small = std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters >= 2 && !small;
}

bool is_capitalised(std::string_view word) {
  const auto bare = strip_punctuation(word);
  return !bare.empty() && upper_at(bare, 0);
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  for (bool again = true; again;) {
    again = false;
    for (const auto closer : kClosers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      again = true;
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("\xE2\x80\xA6");
}

bool contains_word(std::string_view text, std::string_view needle) {
  for (auto at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
    const auto end = at + needle.size();
    if ((at == 0 || !is_word_byte(text[at - 1])) && (end == text.size() || !is_word_byte(text[end]))) return true;
  }
  return false;
}

std::string title_case(std::string_view text) {
  std::string out;
  for (const auto word : split_words(text)) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    const bool small = std::find(std::begin(kSmallWords), std::end(kSmallWords), lower) != std::end(kSmallWords);
    if (!out.empty()) out += ' ';
    if (!small || out.empty()) lower[0] = word[0];
    out += lower;
  }
  return out;
}

}  // namespace bilat
