// SPDX-License-Identifier: Apache-2.0
#include "export/diagram_text.h"

#include <algorithm>

#include "lib/base/utf8.h"

namespace bilat {
namespace {

bool is_space(char32_t c) { return c <= 0x20 || c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x3000; }

/// Controls, what reorders the text around it, and code points that XML 1.0 has no place for.
bool is_unshowable(char32_t c) {
  return (c >= 0x7F && c < 0xA0) || c == 0x61C || (c >= 0x200B && c <= 0x200F && c != 0x200D) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

/// The valid beginning of a text.
std::string_view valid_part(std::string_view text) { return text.substr(0, find_invalid_utf8(text).value_or(text.size())); }

}  // namespace

std::string plain_line(std::string_view text, std::size_t limit) {
  text = valid_part(text);
  std::string out;
  std::size_t shown = 0;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = next_code_point(text, i);
    if (is_space(c)) {
      gap = shown > 0;
      continue;
    }
    if (is_unshowable(c)) continue;
    if (shown + (gap ? 1 : 0) >= limit) return out + "\u2026";
    if (gap) {
      out += ' ';
      ++shown;
      gap = false;
    }
    append_utf8(out, c);
    ++shown;
  }
  return out;
}

std::string wrapped(std::string_view line, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto word_end = std::min(line.find(' ', i), line.size());
    const auto word = line.substr(i, word_end - i);
    const auto length = count_code_points(word);
    if (column > 0) {
      const bool fits = column + 1 + length <= width;
      out += fits ? ' ' : '\n';
      column = fits ? column + 1 : 0;
    }
    for (std::size_t w = 0; w < word.size();) {
      if (column >= width) {
        out += '\n';
        column = 0;
      }
      append_utf8(out, next_code_point(word, w));
      ++column;
    }
    i = word_end + 1;
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string date_label(std::string_view edtf) {
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return plain_line(edtf, kLabelLimit);
  const auto side = [](std::string_view text) { return text == ".." ? std::string() : plain_line(text, kLabelLimit); };
  const auto from = side(edtf.substr(0, slash));
  const auto to = side(edtf.substr(slash + 1));
  if (from.empty()) return to.empty() ? "any time" : "until " + to;
  return to.empty() ? "from " + from : from + " \u2013 " + to;
}

std::string words_of_term(std::string_view term) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string out;
  for (const char c : term) {
    const bool starts = out.empty();
    if (starts && c >= 'a' && c <= 'z') {
      out += static_cast<char>(c - 'a' + 'A');
    } else if (!starts && is_upper(c)) {
      out += ' ';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace bilat
