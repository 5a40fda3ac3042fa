// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lib/base/fold.h"
#include "lib/read/date_scan.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"
#include "lib/read/stamp.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxBylineWords = 16;

constexpr std::string_view kStarts[] = {"by ",
                                        "written by ",
                                        "reporting by",
                                        "reported by ",
                                        "story by ",
                                        "text by ",
                                        "compiled by ",
                                        "edited by ",
                                        "editor: ",
                                        "author: ",
                                        "reporter: ",
                                        "our correspondent",
                                        "from our correspondent",
                                        "staff reporter"};
constexpr std::string_view kJoiners[] = {"and", "in", "at", "van", "der", "den", "de",  "da", "di",  "la",
                                         "le",  "el", "al", "bin", "ibn", "von", "dos", "y",  "ter", "of"};

bool is_joiner(std::string_view word) {
  return std::find(std::begin(kJoiners), std::end(kJoiners), word) != std::end(kJoiners);
}

// Names and joiners only, with no verb or other small word among them.
bool only_names(const std::vector<std::string_view>& words, std::size_t from) {
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(), [](std::string_view word) {
    return is_capitalised(word) || is_joiner(strip_punctuation(word)) || strip_punctuation(word).empty();
  });
}

// "Ann Smith in Paris and Bo Li in Rome": two or more capitalised words, "in", a place.
bool names_in_places(const std::vector<std::string_view>& words) {
  const auto in = std::find(words.begin(), words.end(), "in");
  if (in == words.end() || in - words.begin() < 2 || words.end() - in < 2) return false;
  const bool named = is_capitalised(words[0]) && is_capitalised(*(in - 1)) && !is_all_caps(words[0]);
  return named && only_names(words, 0);
}

}  // namespace

bool is_byline(std::string_view line, std::string_view folded, bool in_header) {
  if (folded.empty() || line.size() > 240) return false;
  const auto words = split_words(line);
  if (words.size() < 2 && !folded.starts_with("reuters")) return false;
  for (const auto start : kStarts) {
    if (!folded.starts_with(start)) continue;
    if (start != "by ") return words.size() <= kMaxBylineWords * 2;
    // "By Monday the talks had stalled." is prose: a byline is names all through, and no sentence.
    const auto stop = line.find_first_of("|,");
    const auto names = split_words(line.substr(0, stop));
    return words.size() <= kMaxBylineWords && is_capitalised(words[1]) && only_names(names, 1) && names.size() <= 12;
  }
  if (!in_header || words.size() > kMaxBylineWords) return false;
  return words.size() <= kMaxBylineWords && line.find('.') == std::string_view::npos && names_in_places(words);
}

bool is_name_list(std::string_view line) {
  const auto words = split_words(line, 10);
  if (words.size() < 2 || words.size() > 8 || is_all_caps(line) ||
      line.find_first_of("0123456789|:?!") != std::string_view::npos)
    return false;
  for (const auto word : words) {
    if (is_section_word(fold(strip_punctuation(word)))) return false;
  }
  return is_capitalised(words[0]) && is_capitalised(words[1]) && only_names(words, 0);
}

std::string byline_names(std::string_view line) {
  line = trim(line);
  for (const std::string_view start : {"By ", "BY ", "by ", "Written by ", "Author: ", "Story by "}) {
    if (line.starts_with(start)) {
      line.remove_prefix(start.size());
      break;
    }
  }
  line = line.substr(0, line.find('|'));
  // "Ann Smith in Paris and Bo Li in Rome": places go, names stay.
  std::string names;
  bool place = false;
  for (const auto word : split_words(line)) {
    if (is_digit(word[0]) || parse_month(strip_punctuation(word)) != 0) break;
    if (word == "and" || word == "AND" || word == "&") place = false;
    if (word == "in" || word == "at") place = true;
    if (!place) names += (names.empty() ? "" : " ") + std::string(word);
    if (word.ends_with(',')) place = false;
  }
  while (!names.empty() && (names.back() == ',' || names.back() == ' ' || names.back() == '.')) names.pop_back();
  return names;
}

}  // namespace bilat
