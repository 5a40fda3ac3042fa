// SPDX-License-Identifier: Apache-2.0
// Roles of lines, in passes: what a line says of itself, where the story begins, what stands before and behind it.
#include "lib/read/layout.h"

#include <algorithm>
#include <unordered_map>

#include "lib/read/captions.h"
#include "lib/read/header.h"
#include "lib/read/language.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"

namespace bilat {
namespace {

constexpr std::size_t kDatelineLines = 40;  // lines looked at for datelines
constexpr std::size_t kLeadWords = 10;      // a sentence of so many words can open a story
constexpr std::size_t kLongLine = 200;      // bytes: prose, also without a full stop

std::string_view text_of(std::string_view text, const TextLine& line) {
  return text.substr(line.span.begin, line.span.size());
}

bool is_prose(const TextLine& line) { return line.span.size() > kLongLine || (line.sentence && line.words >= 4); }

// Inside the story also a sentence that lost its full stop: it is longer than headlines are, and not in capitals.
bool is_story(std::string_view text, const TextLine& line) {
  if (is_prose(line)) return true;
  const bool grammar = line.folded.find(" the ") != std::string::npos || line.folded.find(" and ") != std::string::npos;
  return line.words >= 14 && grammar && !is_all_caps(text_of(text, line));
}

bool has_digit(std::string_view line) { return std::any_of(line.begin(), line.end(), is_digit); }

// English prose shows its words of grammar at once; only what does not is counted.
bool plainly_english(std::string_view line) {
  return line.find(" the ") != std::string_view::npos || line.find(" of ") != std::string_view::npos ||
         line.find(" and ") != std::string_view::npos;
}

void name_furniture(std::string_view content, TextLine& line) {
  if (is_tail_heading(line.folded)) {
    line.role = LineRole::kTailHeading;
  } else if (is_notice(line.folded, line.words) || is_sign_off(content)) {
    line.role = LineRole::kNotice;
  } else if (is_byline(content, line.folded, false)) {
    line.role = LineRole::kByline;
  } else if (const auto caption = parse_caption(content)) {
    line.role = caption->text_end == 0 ? LineRole::kCredit : LineRole::kCaption;
  }
}

// What a line says of itself, wherever it stands.
void name_own_roles(std::string_view text, Layout& layout) {
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    auto& line = layout.lines[i];
    const auto content = text_of(text, line);
    // "... on trade. REUTERS" is a sentence in spite of its last word.
    if (!line.sentence && sign_off_length(content) != 0) {
      line.sentence = true;
      line.title_like = false;
    }
    if (!line.folded.empty() && has_digit(content)) {
      if (auto stamp = parse_stamp(content)) {
        line.role = LineRole::kStamp;
        layout.stamps.emplace_back(i, std::move(*stamp));
        continue;
      }
    }
    if (!(layout.language == "en" && plainly_english(content)) && is_foreign(content, layout.language)) {
      line.role = LineRole::kForeign;
      continue;
    }
    if (line.folded.empty()) continue;
    name_furniture(content, line);
    if (line.role == LineRole::kTailHeading && line.folded.starts_with("reference") &&
        layout.references == Layout::kNone)
      layout.references = i;
  }
}

bool may_open(LineRole role) {
  return role == LineRole::kUnknown || role == LineRole::kStamp || role == LineRole::kNotice;
}

// Datelines of the first lines; a doubtful one only where no other was found, at the first paragraph.
void find_datelines(std::string_view text, Layout& layout) {
  std::size_t prose = 0;
  const auto count = std::min(layout.lines.size(), kDatelineLines);
  // A digest has one before every item, so two of them keep the search going.
  for (std::size_t i = 0; i < count && (prose < 3 || layout.datelines.size() >= 2); ++i) {
    auto& line = layout.lines[i];
    if (!may_open(line.role)) continue;
    auto found = parse_dateline(text_of(text, line));
    const bool opens = is_prose(line) && line.words >= kLeadWords;
    if (found && (found->certain || (opens && prose == 0 && layout.datelines.empty()))) {
      if (line.role == LineRole::kNotice && !opens) continue;
      if (line.role == LineRole::kNotice) line.role = LineRole::kUnknown;
      layout.datelines.emplace_back(i, std::move(*found));
    }
    if (opens && line.role == LineRole::kUnknown) ++prose;
  }
}

std::size_t first_story_line(const Layout& layout, std::size_t from) {
  for (std::size_t i = from; i < layout.lines.size(); ++i) {
    const auto& line = layout.lines[i];
    if (line.role == LineRole::kUnknown && is_prose(line) && (line.words >= kLeadWords || line.span.size() > kLongLine))
      return i;
  }
  return Layout::kNone;
}

// The story begins at the line with the dateline; else at the first real sentence, but behind the byline or stamp that
// follows a standfirst.
std::size_t find_body(const Layout& layout) {
  for (const auto& [i, dateline] : layout.datelines) {
    const auto& line = layout.lines[i];
    const bool text_follows = line.span.size() > dateline.length + 30;
    if (line.role == LineRole::kUnknown && text_follows) return i;
  }
  const auto first = first_story_line(layout, 0);
  if (first == Layout::kNone || layout.lines[first].words > 45) return first;
  const auto limit = std::min(layout.lines.size(), first + 4);
  for (std::size_t i = first + 1; i < limit && first < 10; ++i) {
    const auto role = layout.lines[i].role;
    if (role != LineRole::kStamp && role != LineRole::kByline) continue;
    const auto next = first_story_line(layout, i + 1);
    if (next != Layout::kNone && next <= i + 4) return next;
  }
  return first;
}

using LineCounts = std::unordered_map<std::string_view, std::size_t>;

LineCounts count_lines(std::string_view text, const Layout& layout) {
  LineCounts counts;
  for (const auto& line : layout.lines) {
    if (line.words >= 4) ++counts[text_of(text, line)];
  }
  return counts;
}

std::size_t prose_bytes(const Layout& layout, std::size_t from, std::size_t to) {
  std::size_t bytes = 0;
  for (std::size_t i = from; i < to; ++i) {
    const auto& line = layout.lines[i];
    if (line.role == LineRole::kUnknown && is_prose(line)) bytes += line.span.size();
  }
  return bytes;
}

bool list_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\xE2\x80\xA2") ||
         (line.size() > 2 && is_digit(line[0]) && (line[1] == '.' || line[1] == ')'));
}

// A heading such as "Related" ends the story when what follows is less than the story; else only the headlines right
// behind it belong to it (a box inside the story).
void find_tail(Layout& layout) {
  layout.tail_begin = layout.lines.size();
  const auto total = prose_bytes(layout, layout.body_begin, layout.lines.size());
  std::size_t before = 0;
  for (std::size_t i = layout.body_begin; i < layout.lines.size(); ++i) {
    auto& line = layout.lines[i];
    if (line.role == LineRole::kUnknown && is_prose(line)) before += line.span.size();
    if (line.role != LineRole::kTailHeading) continue;
    if (before > 0 && (total - before) * 10 <= before * 6) {
      layout.tail_begin = i;
      return;
    }
    for (std::size_t j = i + 1;
         j < layout.lines.size() && layout.lines[j].role == LineRole::kUnknown && layout.lines[j].title_like; ++j) {
      layout.lines[j].role = LineRole::kTeaser;
    }
  }
}

void name_tail(Layout& layout) {
  for (std::size_t i = layout.tail_begin; i < layout.lines.size(); ++i) {
    auto& role = layout.lines[i].role;
    if (role != LineRole::kForeign && role != LineRole::kStamp && role != LineRole::kTailHeading)
      role = LineRole::kTeaser;
  }
}

// Lines behind the last sentence of the story are other headlines and footers.
void trim_tail(std::string_view text, Layout& layout) {
  std::size_t last = layout.body_begin;
  std::size_t prose = 0;
  for (std::size_t i = layout.body_begin; i < layout.tail_begin; ++i) {
    const auto& line = layout.lines[i];
    if (line.role != LineRole::kUnknown || !(is_story(text, line) || list_item(text_of(text, line)))) continue;
    last = i;
    ++prose;
  }
  if (prose == 0) return;
  for (std::size_t i = last + 1; i < layout.tail_begin; ++i) {
    if (layout.lines[i].role == LineRole::kUnknown) layout.lines[i].role = LineRole::kTeaser;
  }
}

void name_body(std::string_view text, Layout& layout) {
  const auto counts = count_lines(text, layout);
  std::unordered_map<std::string_view, bool> seen;
  for (std::size_t i = layout.body_begin; i < layout.tail_begin; ++i) {
    auto& line = layout.lines[i];
    if (line.role != LineRole::kUnknown) continue;
    const auto content = text_of(text, line);
    const bool prose = is_story(text, line);
    const auto times = line.words >= 4 ? counts.at(content) : 1;
    const bool repeated = times > 1 && (!prose || seen[content]);
    seen[content] = true;
    const bool dash = dash_at(content, 0) != 0;  // "-- Ann Smith": who said the quotation above
    const bool subhead = line.title_like && line.words <= 14 && !dash && !list_item(content) && !content.ends_with(':');
    line.role = repeated ? LineRole::kTeaser : (!prose && subhead ? LineRole::kHeadline : LineRole::kProse);
  }
}

// "Photo: VNA" alone on its line belongs to the description above it.
void pair_credits(Layout& layout) {
  for (std::size_t i = layout.body_begin + 1; i < layout.tail_begin; ++i) {
    auto& above = layout.lines[i - 1];
    if (layout.lines[i].role == LineRole::kCredit && !layout.lines[i].after_gap && above.role == LineRole::kUnknown &&
        above.title_like) {
      above.role = LineRole::kCaption;
    }
  }
}

}  // namespace

const Dateline* Layout::dateline_of(std::size_t line) const {
  for (const auto& [index, dateline] : datelines) {
    if (index == line) return &dateline;
  }
  return nullptr;
}

Layout lay_out(std::string_view text) {
  Layout layout;
  layout.lines = split_lines(text);
  layout.language = language_of(text);
  name_own_roles(text, layout);
  find_datelines(text, layout);
  const auto body = find_body(layout);
  layout.body_begin = body == Layout::kNone ? layout.lines.size() : body;
  name_header(text, layout);
  find_tail(layout);
  pair_credits(layout);
  trim_tail(text, layout);
  name_tail(layout);
  name_body(text, layout);
  return layout;
}

}  // namespace bilat
