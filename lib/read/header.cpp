// SPDX-License-Identifier: Apache-2.0
#include "lib/read/header.h"

#include <algorithm>
#include <array>

#include "lib/read/agencies.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"

namespace bilat {
namespace {

constexpr std::string_view kOfficeStarts[] = {
    "ministry of",     "the ministry of",       "embassy of",    "the embassy of",    "office of the",
    "government of",   "department of",         "press release", "press statement",   "media release",
    "media statement", "for immediate release", "news release",  "permanent mission", "kementerian"};
constexpr std::string_view kPaperWords[] = {
    "news",    "daily",    "times",     "post",      "herald",  "gazette", "tribune",  "agency",  "press",
    "journal", "observer", "chronicle", "desk",      "online",  "weekly",  "standard", "monitor", "guardian",
    "mirror",  "review",   "bulletin",  "newspaper", "network", "tv",      "radio",    "media"};

std::string_view text_of(std::string_view text, const TextLine& line) {
  return text.substr(line.span.begin, line.span.size());
}

bool all_capitalised(std::string_view line) {
  const auto words = split_words(line);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const auto bare = strip_punctuation(word);
    return bare.empty() || bare == "of" || bare == "the" || bare == "and" || is_capitalised(word) || is_digit(bare[0]);
  });
}

// Whether an unnamed line of the header can be the headline. Short ones only count when nothing better is there.
bool can_be_title(const TextLine& line, std::size_t min_words) {
  return line.role == LineRole::kUnknown && line.words >= min_words && line.span.size() <= 400 &&
         !line.folded.ends_with(':');
}

// Behind "PRESS RELEASE" the title follows; above it stands who releases.
std::size_t behind_release(const Layout& layout, std::size_t end) {
  for (std::size_t i = 0; i + 1 < end; ++i) {
    const auto& line = layout.lines[i];
    const bool release = line.words <= 4 && (line.folded.starts_with("press ") || line.folded.starts_with("media ") ||
                                             line.folded.starts_with("news release"));
    if (release && can_be_title(layout.lines[i + 1], 4)) return i + 1;
  }
  return 0;
}

std::size_t find_headline(std::string_view text, const Layout& layout, std::size_t end) {
  for (const std::size_t min_words : {4U, 2U}) {
    for (std::size_t i = behind_release(layout, end); i < end; ++i) {
      const auto& line = layout.lines[i];
      if (!can_be_title(line, min_words) || layout.dateline_of(i) != nullptr ||
          is_masthead(text_of(text, line), line.folded, line.words))
        continue;
      if (min_words == 2 && (is_section_word(line.folded) || line.sentence)) continue;
      return i;
    }
  }
  // Only lines that look like mastheads: the longest of three words or more may still be a headline in capitals.
  for (std::size_t i = end; i-- > 0;) {
    const auto& line = layout.lines[i];
    if (can_be_title(line, 5) && agency_name(line.folded).empty()) return i;
  }
  return Layout::kNone;
}

void name_header_bylines(std::string_view text, Layout& layout) {
  bool title_above = false;
  for (std::size_t i = 0; i < layout.body_begin; ++i) {
    auto& line = layout.lines[i];
    if (line.role != LineRole::kUnknown) continue;
    // Beside a stamp, a line of nothing but names is a byline too.
    const bool beside = (i > 0 && layout.lines[i - 1].role == LineRole::kStamp) ||
                        (i + 1 < layout.lines.size() && layout.lines[i + 1].role == LineRole::kStamp);
    const auto content = text_of(text, line);
    if (title_above && ((beside && is_name_list(content)) || is_byline(content, line.folded, true)))
      line.role = LineRole::kByline;
    title_above = title_above || line.words >= 4;
  }
}

// A text of short lines only: everything that is not evidently furniture is kept.
void name_storyless(Layout& layout) {
  for (auto& line : layout.lines) {
    if (line.role == LineRole::kUnknown) line.role = LineRole::kProse;
  }
  if (layout.headline == Layout::kNone) return;
  auto& title = layout.lines[layout.headline];
  if (title.sentence) {
    layout.headline = Layout::kNone;  // a short text without a title
  } else {
    title.role = LineRole::kHeadline;
  }
}

}  // namespace

bool is_masthead(std::string_view line, std::string_view folded, std::size_t words) {
  if (!agency_name(folded).empty()) return true;
  const auto starts = [&](std::string_view start) { return folded.starts_with(start); };
  if (words <= 9 && std::any_of(std::begin(kOfficeStarts), std::end(kOfficeStarts), starts) && all_capitalised(line))
    return true;
  for (const std::string_view mark : {" | ", " > ", " \xC2\xBB ", " \xE2\x80\xBA "}) {  // sections, and the way to one
    if (folded.find(mark) != std::string_view::npos && words <= 12) return true;
  }
  if (words > 6 || !all_capitalised(line)) return false;
  const auto parts = split_words(folded);
  const auto is_paper = [](std::string_view word) {
    return std::find(std::begin(kPaperWords), std::end(kPaperWords), word) != std::end(kPaperWords);
  };
  // "Oceania Desk", "The Daily Star", "Press Trust of India": a name and no headline, which would have a verb.
  const bool named = !parts.empty() && (is_paper(strip_punctuation(parts.back())) ||
                                        (parts.size() > 1 && parts[0] == "the" && is_paper(parts[1])));
  const bool sections = std::all_of(parts.begin(), parts.end(), [](std::string_view word) {
    const auto bare = strip_punctuation(word);
    return bare.empty() || bare == "and" || is_section_word(bare);
  });
  const bool of_the_nation = folded.starts_with("the national") || folded.starts_with("the official");
  return named || sections || of_the_nation;
}

void name_header(std::string_view text, Layout& layout) {
  name_header_bylines(text, layout);
  const auto end = layout.body_begin;
  layout.headline = find_headline(text, layout, end);
  if (end == layout.lines.size()) {
    name_storyless(layout);
    return;
  }
  const auto title =
      layout.headline == Layout::kNone ? std::string_view{} : text_of(text, layout.lines[layout.headline]);
  for (std::size_t i = 0; i < end; ++i) {
    auto& line = layout.lines[i];
    if (line.role == LineRole::kTailHeading) line.role = LineRole::kNotice;
    if (line.role != LineRole::kUnknown) continue;
    const bool after = layout.headline != Layout::kNone && i > layout.headline;
    if (i == layout.headline) {
      line.role = LineRole::kHeadline;
    } else if (after && text_of(text, line) == title) {
      line.role = LineRole::kTeaser;
    } else {
      const bool masthead = is_masthead(text_of(text, line), line.folded, line.words);
      const bool standfirst = (after && line.words >= 3) || (line.sentence && line.words >= 4);
      line.role = standfirst && !masthead ? LineRole::kHeadline : LineRole::kMasthead;
    }
  }
}

}  // namespace bilat
