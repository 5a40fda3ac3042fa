// SPDX-License-Identifier: Apache-2.0
#include "lib/read/publisher.h"

#include <algorithm>
#include <array>
#include <map>

#include "lib/base/fold.h"
#include "lib/read/agencies.h"
#include "lib/read/header.h"
#include "lib/read/letters.h"
#include "lib/read/notices.h"

namespace bilat {
namespace {

std::string_view text_of(std::string_view text, const TextLine& line) {
  return text.substr(line.span.begin, line.span.size());
}

std::string known(std::string_view name) { return std::string(agency_name(fold(strip_punctuation(trim(name))))); }

// "© 2025 AFP", "© Financial Times 2025. All rights reserved", "Copyright 2026 The Daily Star".
std::string copyright_holder(std::string_view line) {
  auto at = line.find("\xC2\xA9");
  std::size_t size = 2;
  if (at == std::string_view::npos) {
    for (const std::string_view word : {"Copyright", "COPYRIGHT", "(c)", "(C)"}) {
      at = line.find(word);
      size = word.size();
      if (at != std::string_view::npos) break;
    }
  }
  if (at == std::string_view::npos) return {};
  auto rest = line.substr(at + size);
  rest = rest.substr(0, std::min(rest.find('.'), rest.find('|')));
  std::string holder;
  for (const auto word : split_words(rest, 12)) {
    const auto bare = strip_punctuation(word);
    if (bare.empty() || is_digit(bare[0]) || bare == "Copyright" || bare == "by") continue;
    if (!is_capitalised(bare) && bare != "of" && bare != "and") break;
    holder += (holder.empty() ? "" : " ") + std::string(bare);
  }
  const auto canonical = known(holder);
  return canonical.empty() ? holder : canonical;
}

// "Source: Xinhua   Editor: huaxia   2025-05-22", "Published by: ANSA".
std::string source_line(std::string_view line) {
  for (const std::string_view label : {"Source:", "SOURCE:", "Source :", "Published by:", "Published by ", "Agency:"}) {
    const auto at = line.find(label);
    if (at == std::string_view::npos) continue;
    std::string name;
    for (const auto word : split_words(line.substr(at + label.size()), 6)) {
      if (!is_capitalised(word) || word.ends_with(':') || is_digit(word[0])) break;
      name += (name.empty() ? "" : " ") + std::string(strip_punctuation(word));
      if (word.ends_with(',') || word.ends_with('|')) break;
      if (const auto canonical = known(name); !canonical.empty()) return canonical;
    }
    if (!name.empty()) return name;
  }
  return {};
}

// The name that a masthead prints: "TASS RUSSIAN NEWS AGENCY", "ENA English | ...", "OCEANIA DESK".
std::string masthead_name(std::string_view text, const TextLine& line) {
  const auto content = text_of(text, line);
  const auto part = trim(content.substr(0, content.find('|')));
  const auto words = split_words(part, 8);
  for (std::size_t count = words.size(); count > 0; --count) {
    const auto begin = words.front().data();
    const auto end = words[count - 1].data() + words[count - 1].size();
    if (const auto canonical = known({begin, static_cast<std::size_t>(end - begin)}); !canonical.empty())
      return canonical;
  }
  return {};
}

bool names_publisher(std::string_view folded) {
  for (const std::string_view word :
       {"news",        "agency",     "daily",        "times",     "herald",   "gazette",      "tribune",  "desk",
        "ministry of", "embassy of", "press office", "chronicle", "observer", "broadcasting", "dispatch", "weekly",
        "standard",    "post",       "wire",         "journal",   "gazeta",   "newspaper"}) {
    if (contains_word(folded, word) || (word.ends_with("of") && folded.starts_with(word))) return true;
  }
  return false;
}

std::string unlisted_masthead(std::string_view text, const Layout& layout) {
  for (std::size_t i = 0; i < std::min(layout.body_begin, layout.lines.size()); ++i) {
    const auto& line = layout.lines[i];
    if (line.role != LineRole::kMasthead || line.words < 2 || line.words > 9 || layout.dateline_of(i) != nullptr)
      continue;
    const auto content = text_of(text, line);
    if (const auto bar = content.find(" | "); i == 0 && bar != std::string_view::npos) {
      const auto name = trim(content.substr(0, bar));
      const auto words = split_words(name, 5);
      const bool section = std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return is_section_word(fold(strip_punctuation(word)));
      });
      if (words.size() >= 2 && words.size() <= 4 && !section)
        return is_all_caps(name) ? title_case(name) : std::string(name);
    }
    const bool sections =
        line.folded == "news" || line.folded.find('|') != std::string::npos || line.folded.starts_with("press ");
    if (sections || !names_publisher(line.folded)) continue;
    if (line.folded == "news and events" || line.folded.starts_with("latest ") ||
        line.folded.starts_with("the national ") || line.folded.starts_with("world "))
      continue;
    return is_all_caps(content) ? title_case(content) : std::string(content);
  }
  return {};
}

// "— VNS", "REUTERS" at the end of the story or alone behind it.
std::string signature(std::string_view text, const Layout& layout) {
  for (std::size_t i = layout.tail_begin; i-- > layout.body_begin;) {
    const auto& line = layout.lines[i];
    const auto content = text_of(text, line);
    const auto size = line.role == LineRole::kProse
                          ? sign_off_length(content)
                          : (line.role == LineRole::kNotice && is_sign_off(content) ? content.size() : 0);
    if (size != 0) {
      auto name = trim(content.substr(content.size() - size));
      while (const auto dash = dash_at(name, 0)) name = trim(name.substr(dash));
      const auto bare = strip_punctuation(name);
      if (auto canonical = known(bare.substr(0, bare.find('/'))); !canonical.empty()) return canonical;
    }
    if (line.role == LineRole::kProse) break;
  }
  return {};
}

// "VOV.VN" in a notice or footer: the site's own address. Lists of references name other sites.
std::string site_name(std::string_view text, const Layout& layout) {
  for (std::size_t i = 0; i < layout.lines.size() && i < layout.references; ++i) {
    const auto& line = layout.lines[i];
    const bool furniture = line.role == LineRole::kForeign || line.role == LineRole::kNotice ||
                           line.role == LineRole::kMasthead || line.role == LineRole::kStamp;
    if (!furniture) continue;
    for (const auto word : split_words(text_of(text, line), 60)) {
      const auto bare = strip_punctuation(word);
      const auto dot = bare.find('.');
      if (dot == std::string_view::npos || dot < 2 || bare.find('@') != std::string_view::npos ||
          dot + 2 >= bare.size())
        continue;
      if (auto canonical = known(bare); !canonical.empty()) return canonical;
    }
  }
  return {};
}

// "told POLITICO", "seen by POLITICO": papers speak so of themselves, but of others too; so only what is said twice
// counts.
std::string own_voice(std::string_view text, const Layout& layout) {
  std::map<std::string, int> counts;
  for (const auto& line : layout.lines) {
    if (line.role != LineRole::kProse) continue;
    const auto content = text_of(text, line);
    for (const std::string_view cue : {"told ", "seen by ", "interview with ", "obtained by "}) {
      for (auto at = content.find(cue); at != std::string_view::npos; at = content.find(cue, at + 1)) {
        auto rest = content.substr(at + cue.size(), 60);
        if (rest.starts_with("the ")) rest.remove_prefix(4);
        std::string name;
        for (const auto word : split_words(rest, 4)) {
          name += (name.empty() ? "" : " ") + std::string(strip_punctuation(word));
          const auto canonical = known(name);
          if (canonical.empty()) continue;
          ++counts[canonical];
          break;
        }
      }
    }
  }
  if (counts.size() != 1 || counts.begin()->second < 2) return {};
  return counts.begin()->first;
}

template <class Find>
std::string first_of(std::string_view text, const Layout& layout, std::size_t from, std::size_t to, Find find) {
  for (std::size_t i = from; i < std::min(to, layout.lines.size()); ++i) {
    const auto& line = layout.lines[i];
    if (line.role == LineRole::kProse || line.role == LineRole::kHeadline || line.role == LineRole::kCaption ||
        line.role == LineRole::kCredit)
      continue;
    if (auto name = find(line); !name.empty()) return name;
  }
  (void)text;
  return {};
}

// "the Lumen Wire ... (LW)": the words whose initials the letters are, or nothing.
std::string spelt_out(std::string_view letters, std::string_view text) {
  if (letters.size() < 2 || !is_all_caps(letters)) return {};
  for (auto at = text.find(letters[0]); at != std::string_view::npos; at = text.find(letters[0], at + 1)) {
    if (at > 0 && text[at - 1] != ' ') continue;
    const auto words = split_words(text.substr(at, 40 * letters.size()), letters.size());
    if (words.size() < letters.size()) return {};
    bool fits = true;
    for (std::size_t i = 0; i < words.size() && fits; ++i) {
      const bool last = i + 1 == words.size();
      fits = words[i].size() > 1 && words[i][0] == letters[i] && !is_all_caps(words[i]) &&
             (last || strip_punctuation(words[i]) == words[i]);
    }
    if (!fits) continue;
    const auto last = strip_punctuation(words.back());
    return std::string(words.front().data(), last.data() + last.size());
  }
  return {};
}

std::string dateline_agency(std::string_view text, const Layout& layout) {
  for (const auto& [line, dateline] : layout.datelines) {
    if (dateline.agency.empty()) continue;
    if (const auto name = known(dateline.agency.substr(0, dateline.agency.find('/'))); !name.empty()) return name;
    const auto whole = spelt_out(dateline.agency, text);
    return whole.empty() ? dateline.agency : whole;
  }
  return {};
}

}  // namespace

std::string find_agency(std::string_view text, const Layout& layout, std::string_view author) {
  if (auto name = dateline_agency(text, layout); !name.empty()) return name;
  if (auto name = known(author.substr(0, author.find('/'))); !name.empty()) return name;
  return signature(text, layout);
}

std::string find_publisher(std::string_view text, const Layout& layout) {
  const auto all = layout.lines.size();
  const auto holder = [&](const TextLine& line) { return copyright_holder(text_of(text, line)); };
  const auto source = [&](const TextLine& line) { return source_line(text_of(text, line)); };
  const auto masthead = [&](const TextLine& line) {
    const bool named =
        line.role == LineRole::kMasthead || line.role == LineRole::kNotice || line.role == LineRole::kStamp;
    return named ? masthead_name(text, line) : std::string();
  };
  std::string name = first_of(text, layout, 0, all, holder);
  if (name.empty()) name = first_of(text, layout, 0, layout.body_begin, masthead);
  if (name.empty()) name = first_of(text, layout, 0, layout.body_begin, source);
  if (name.empty()) name = unlisted_masthead(text, layout);
  if (name.empty()) name = dateline_agency(text, layout);
  if (name.empty()) name = signature(text, layout);
  if (name.empty()) name = first_of(text, layout, layout.body_begin, std::min(all, layout.references), source);
  if (name.empty()) name = site_name(text, layout);
  if (name.empty()) name = own_voice(text, layout);
  return name;
}

}  // namespace bilat
