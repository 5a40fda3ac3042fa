// SPDX-License-Identifier: Apache-2.0
#include "lib/read/captions.h"

#include <algorithm>
#include <array>
#include <string>

#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxCaption = 900;  // bytes
constexpr std::size_t kMaxCredit = 110;

// Where a credit may start; looked for in the line in small ASCII letters, so that offsets stay those of the line.
constexpr std::string_view kCreditMarks[] = {
    "photo:",        "photo by",    "photos by", "(photo",     "[photo",      "photo courtesy", "photograph:",
    "photographer:", "image:",      "image by",  "picture:",   "picture by",  "pictures:",      "credit:",
    "/pool",         "via reuters", "via ap",    "via afp",    "reuters/",    "afp/",           "xinhua/",
    "ap photo/",     "ap photo",    "afp photo", "epa/",       "epa-efe/",    "/getty",         "getty images",
    "vna/vns photo", "vna photo",   "/vna",      "file photo", "handout via", "image credit",   "photo |",
    "pic |",         "picture |",   "pic:"};

constexpr std::string_view kPictureWords[] = {
    "(left)",           "(right)",           "(centre)",           "(center)",          ", left,",
    ", right,",         "second from left",  "(from left",         ", from left",       "(pictured",
    "pose for a photo", "poses for a photo", "seen in this photo", "in this file photo"};

std::string small_letters(std::string_view line) {
  std::string out(line);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

// A credit is names up to the line's end, hardly a small word among them: "Getty Images and Shutterstock merged" is
// none.
bool is_credit(std::string_view tail) {
  constexpr std::string_view kSmall[] = {"photo", "photos",   "image",  "images", "picture", "via",     "by",
                                         "of",    "courtesy", "credit", "and",    "file",    "handout", "the",
                                         "taken", "from",     "pool",   "de",     "van",     "pic",     "supplied"};
  std::size_t small = 0;
  const auto words = split_words(tail, 16);
  for (const auto word : words) {
    const auto bare = strip_punctuation(word);
    if (bare.empty() || is_digit(bare[0]) || is_capitalised(word) || bare.find('/') != std::string_view::npos) continue;
    if (!listed(bare, kSmall)) ++small;
  }
  return words.size() <= 15 && small <= 1 && small * 2 <= words.size();
}

// "... in Quito on Tuesday. Example Wire/Rosa Quispe": behind the last sentence, names with a slash between two of
// them.
std::size_t slash_credit(std::string_view line) {
  const auto stop = line.rfind(". ");
  if (stop == std::string_view::npos || line.size() - stop > kMaxCredit) return std::string_view::npos;
  const auto tail = trim(line.substr(stop + 1));
  const auto slash = tail.find('/');
  if (slash == std::string_view::npos || slash == 0 || !upper_at(tail, slash + 1)) return std::string_view::npos;
  const auto words = split_words(tail, 9);
  const bool names = words.size() <= 8 && std::all_of(words.begin(), words.end(), is_capitalised);
  return names ? static_cast<std::size_t>(tail.data() - line.data()) : std::string_view::npos;
}

// The first credit mark in the line's last part, as an offset.
std::size_t credit_mark(std::string_view line, std::string_view small) {
  std::size_t first = std::string_view::npos;
  const auto from = small.size() > kMaxCredit ? small.size() - kMaxCredit : 0;
  for (const auto mark : kCreditMarks) {
    const auto at = small.find(mark, from);
    // "photo:" inside a word ("telephoto:") does not count; "/pool" follows a name without a space.
    if (at == std::string_view::npos || (mark[0] != '/' && mark[0] != '(' && at > 0 && is_ascii_letter(small[at - 1])))
      continue;
    if (is_credit(line.substr(at))) first = std::min(first, at);
  }
  return first != std::string_view::npos ? first : slash_credit(line);
}

// The credit starts behind the sentence that stands before its mark ("... on Monday. ANN LEE/Pool via REUTERS").
std::size_t credit_begin(std::string_view line, std::size_t mark) {
  const auto before = line.substr(0, mark);
  std::size_t begin = mark;
  for (std::size_t at = before.size(); at > 0 && before.size() - at < 70; --at) {
    const char c = before[at - 1];
    if (c != '.' && c != ')' && c != '|' && c != ']') continue;
    if (at < before.size() && space_at(before, at) == 0) continue;
    begin = at;
    break;
  }
  // What stands between must look like a name, not like the end of the sentence itself.
  const auto between = split_words(before.substr(begin));
  const bool names = between.size() <= 4 && std::all_of(between.begin(), between.end(), [](std::string_view word) {
                       return is_capitalised(word) || strip_punctuation(word).empty();
                     });
  return names ? begin : mark;
}

// "Photo: President A welcomes President B at State House." Bytes of the label when a description follows it.
std::size_t label_length(std::string_view small) {
  for (const std::string_view label :
       {"photo:", "image:", "caption:", "picture:", "pictured:", "in the picture:", "in photo:"}) {
    if (small.starts_with(label) && split_words(small.substr(label.size()), 6).size() >= 6) return label.size();
  }
  return 0;
}

}  // namespace

std::optional<Caption> parse_caption(std::string_view line) {
  if (line.size() > kMaxCaption) return std::nullopt;
  const auto small = small_letters(line);
  const auto begin = label_length(small);
  const auto mark = credit_mark(line.substr(begin), std::string_view(small).substr(begin));
  if (mark != std::string::npos) {
    const auto text = trim(line.substr(begin, credit_begin(line.substr(begin), mark)));
    const auto end = static_cast<std::size_t>(text.data() + text.size() - line.data());
    return text.empty() || split_words(text, 3).size() < 3 ? Caption{} : Caption{begin, end};
  }
  if (begin != 0) return Caption{begin, line.size()};
  const bool pictured =
      line.size() < 400 && std::any_of(std::begin(kPictureWords), std::end(kPictureWords),
                                       [&](std::string_view word) { return small.find(word) != std::string::npos; });
  if (!pictured) return std::nullopt;
  return Caption{0, line.size()};
}

}  // namespace bilat
