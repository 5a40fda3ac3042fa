// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "lib/base/fold.h"
#include "lib/facts/event_identity.h"

namespace bilat {
namespace {

constexpr std::array<std::string_view, 12> kSmallWords = {"a",  "an", "and", "at", "by",  "for",
                                                          "in", "of", "on",  "s",  "the", "to"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kOrdinals = {{
    {"first", "1"},      {"second", "2"},       {"third", "3"},       {"fourth", "4"},      {"fifth", "5"},
    {"sixth", "6"},      {"seventh", "7"},      {"eighth", "8"},      {"ninth", "9"},       {"tenth", "10"},
    {"eleventh", "11"},  {"twelfth", "12"},     {"thirteenth", "13"}, {"fourteenth", "14"}, {"fifteenth", "15"},
    {"sixteenth", "16"}, {"seventeenth", "17"}, {"eighteenth", "18"}, {"nineteenth", "19"}, {"twentieth", "20"},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// "parties" -> "party", "congresses" -> "congress", "documents" -> "document"; good enough for comparing.
void singular(std::string& word) {
  const auto ends = [&](std::string_view ending) { return word.size() > ending.size() + 1 && word.ends_with(ending); };
  if (ends("ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (ends("sses") || ends("ches") || ends("shes") || ends("xes")) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && ends("s") && !ends("ss")) {
    word.pop_back();
  }
}

/// "14th" -> "14".
std::string reduce(std::string word) {
  for (const auto& [ordinal, digits] : kOrdinals) {
    if (word == ordinal) return std::string(digits);
  }
  const auto digits = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
  const auto ending = std::string_view(word).substr(digits);
  if (digits > 0 && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th")) word.resize(digits);
  singular(word);
  return word;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < folded.size();) {
    if (!is_word_byte(folded[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    auto word = folded.substr(i, end - i);
    if (std::find(kSmallWords.begin(), kSmallWords.end(), word) == kSmallWords.end())
      words.push_back(reduce(std::move(word)));
    i = end;
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace bilat
