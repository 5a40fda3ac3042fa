// SPDX-License-Identifier: Apache-2.0
#include "lib/read/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lib/base/fold.h"
#include "lib/read/agencies.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxPrefix = 160;  // bytes: no dateline is longer
constexpr int kMaxPlaceWords = 9;

// Words in capitals that stand before a colon or a dash without being a place.
constexpr std::string_view kLabels[] = {
    "watch",    "breaking",   "exclusive", "analysis",  "opinion",   "update",  "updated",    "video",     "live",
    "photo",    "photos",     "factbox",   "explainer", "interview", "read",    "also",       "read more", "read also",
    "more",     "don't miss", "up next",   "note",      "editor",    "comment", "review",     "profile",   "timeline",
    "feature",  "q",          "a",         "source",    "tags",      "share",   "correction", "urgent",    "just in",
    "headline", "summary",    "date",      "published", "posted",    "by",      "also read"};

constexpr std::string_view kSections[] = {
    "world",      "politics", "business",    "news",       "economy",     "opinion",       "sport",    "sports",
    "asia",       "africa",   "europe",      "americas",   "middle east", "international", "national", "local",
    "home",       "latest",   "top stories", "diplomacy",  "society",     "culture",       "science",  "health",
    "technology", "trade",    "tourism",     "investment", "headlines",   "features"};

// Words in capitals that show a headline and no place.
constexpr std::string_view kNoPlace[] = {"TO",   "A",  "AN", "FOR",  "WITH", "ON",  "IN",   "IS",  "ARE", "AFTER",
                                         "FROM", "AT", "BY", "OVER", "HOW",  "WHY", "WHAT", "NEW", "AS"};

struct Reader {
  std::string_view line;
  std::size_t at = 0;

  [[nodiscard]] bool end() const { return at >= line.size(); }
  bool spaces() {
    const auto before = at;
    while (const auto size = space_at(line, at)) at += size;
    return at > before;
  }
  bool byte(char wanted) {
    if (end() || line[at] != wanted) return false;
    ++at;
    return true;
  }
};

// The date that starts exactly at the reader, if one does.
std::optional<ScannedDate> take_date(Reader& reader, const std::vector<ScannedDate>& dates) {
  for (const auto& date : dates) {
    if (date.begin != reader.at) continue;
    reader.at = date.end;
    reader.byte('.');
    return date;
  }
  return std::nullopt;
}

bool date_starts(std::size_t at, const std::vector<ScannedDate>& dates) {
  return std::any_of(dates.begin(), dates.end(), [at](const auto& date) { return date.begin == at; });
}

bool place_particle(std::string_view word) {
  constexpr std::string_view kParticles[] = {"de",  "da",  "do", "la", "el", "al", "of",
                                             "and", "the", "du", "es", "le", "sur"};
  return listed(word, kParticles);
}

// End of the word at `at`: letters, apostrophes, inner dots and hyphens.
std::size_t word_end(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    const char c = line[at];
    const bool letter =
        is_ascii_letter(c) || c == '\'' ||
        (static_cast<unsigned char>(c) >= 0x80 && long_dash_at(line, at) == 0 && space_at(line, at) == 0);
    const bool joined = (c == '-' || c == '.' || c == '/') && at + 1 < line.size() &&
                        (is_ascii_letter(line[at + 1]) || static_cast<unsigned char>(line[at + 1]) >= 0x80) &&
                        long_dash_at(line, at + 1) == 0 && space_at(line, at + 1) == 0;
    const bool initial = c == '.' && (at + 1 >= line.size() || line[at + 1] == ',' || line[at + 1] == ' ');
    if (initial && at >= 2 &&
        (line[at - 2] == '.' || (at >= 2 && (line.substr(at - 2, 2) == "St" || line.substr(at - 2, 2) == "ST")))) {
      ++at;
      continue;
    }
    if (!letter && !joined) break;
    ++at;
  }
  return at;
}

// Capitalised words and commas up to a date, bracket, dash or colon. Empty when the line starts otherwise.
std::string_view take_place(Reader& reader, const std::vector<ScannedDate>& dates) {
  const auto begin = reader.at;
  auto end = begin;
  int words = 0;
  while (!reader.end() && words < kMaxPlaceWords) {
    if (date_starts(reader.at, dates)) break;
    const auto stop = word_end(reader.line, reader.at);
    const auto word = reader.line.substr(reader.at, stop - reader.at);
    if (word.empty() || !(upper_at(word, 0) || (words > 0 && place_particle(word)))) break;
    end = stop;
    reader.at = stop;
    ++words;
    if (reader.byte(',') && !reader.spaces()) break;
    reader.spaces();
  }
  return reader.line.substr(begin, end - begin);
}

// (Reuters), /TASS/, [PTI].
std::string_view take_agency(Reader& reader) {
  const auto open = reader.end() ? '\0' : reader.line[reader.at];
  const char close = open == '(' ? ')' : open == '[' ? ']' : open == '/' ? '/' : '\0';
  if (close == '\0') return {};
  const auto stop = reader.line.find(close, reader.at + 1);
  if (stop == std::string_view::npos || stop - reader.at > 48) return {};
  const auto name = trim(reader.line.substr(reader.at + 1, stop - reader.at - 1));
  if (name.empty() || split_words(name).size() > 5 || std::none_of(name.begin(), name.end(), is_ascii_letter))
    return {};
  if (!is_capitalised(name) && agency_name(fold(name)).empty()) return {};
  reader.at = stop + 1;
  return name;
}

enum class Closing { kNone, kLongDash, kHyphen, kColon, kStop, kEnd };

// The mark that ends a dateline: a dash, "--", ":", or the full stop behind an agency.
Closing take_closing(Reader& reader) {
  const bool space = reader.spaces();
  if (reader.end()) return Closing::kEnd;
  if (const auto dash = long_dash_at(reader.line, reader.at)) {
    reader.at += dash;
    return Closing::kLongDash;
  }
  if (reader.line.substr(reader.at).starts_with("--")) {
    while (reader.byte('-')) {
    }
    return Closing::kLongDash;
  }
  if (reader.line[reader.at] == '-') {
    const bool after = reader.at + 1 >= reader.line.size() || space_at(reader.line, reader.at + 1) != 0;
    if (!space && !after) return Closing::kNone;
    ++reader.at;
    return Closing::kHyphen;
  }
  if (reader.byte(':')) return Closing::kColon;
  return Closing::kNone;
}

// What may stand between place and closing mark, in any order.
void take_details(Reader& reader, const std::vector<ScannedDate>& dates, Dateline& found) {
  for (int steps = 0; steps < 6; ++steps) {
    const auto start = reader.at;
    reader.spaces();
    while (reader.byte(',') || reader.byte('.') || reader.byte(';')) reader.spaces();
    if (!found.date) {
      if (!found.agency.empty()) {  // QUITO (Example Wire) - March 3, 2026 - ...
        if (const auto dash = dash_at(reader.line, reader.at)) {
          reader.at += dash;
          reader.spaces();
        }
      }
      if (auto date = take_date(reader, dates)) {
        found.date = date;
        continue;
      }
    }
    if (found.agency.empty()) {
      found.agency = take_agency(reader);
      if (!found.agency.empty()) continue;
    }
    reader.at = start;
    return;
  }
}

// "Reykjavik, 10 June 2031, Nordlys News Agency": a name up to the line's end behind place and date.
std::string take_signature(Reader& reader) {
  const auto start = reader.at;
  reader.spaces();
  if (reader.byte(',')) {
    const auto rest = trim(reader.line.substr(reader.at));
    const auto words = split_words(rest, 7);
    if (!words.empty() && words.size() <= 6 &&
        std::all_of(words.begin(), words.end(), [](auto word) { return is_capitalised(word) || word == "of"; })) {
      reader.at = reader.line.size();
      return std::string(rest);
    }
  }
  reader.at = start;
  return {};
}

bool starts_like_sentence(std::string_view rest) {
  rest = trim(rest);
  const auto words = split_words(rest, 1);
  if (words.empty()) return false;
  return is_capitalised(words[0]) ||
         is_digit(strip_punctuation(words[0]).empty() ? 'x' : strip_punctuation(words[0])[0]);
}

bool whole_line(std::string_view line, std::string_view head) { return head.size() == line.size(); }

// Whether what was read is a dateline and not the start of a sentence or a label.
bool accept(const Dateline& found, Closing closing, bool comma, std::string_view rest) {
  const bool proof = found.date.has_value() || !found.agency.empty();
  const auto folded = fold(found.place);
  if (listed(folded, kLabels) || listed(folded, kSections)) return false;
  for (const std::string_view start : {"in ", "at ", "on ", "from ", "since ", "by ", "the ", "until "}) {
    if (folded.starts_with(start)) return false;  // the start of a sentence
  }
  if (found.place.empty())
    return !found.agency.empty() && closing != Closing::kNone && closing != Closing::kEnd && starts_like_sentence(rest);
  if (closing == Closing::kEnd)
    return found.date.has_value() && comma;  // "Bern, 4 March 2026", not "Published On 4 March 2026"
  if (closing == Closing::kNone) return found.date.has_value() && !found.agency.empty();
  if (!starts_like_sentence(rest)) return false;
  if (proof) return true;
  const auto words = split_words(found.place);
  if (std::any_of(words.begin(), words.end(),
                  [](std::string_view word) { return word == "the" || word == "of" || word == "and"; }))
    return false;
  if (is_all_caps(rest.substr(0, 200)) ||
      std::any_of(words.begin(), words.end(), [](std::string_view word) { return listed(word, kNoPlace); }))
    return false;
  if (closing == Closing::kColon && (words.size() > 2 || split_words(rest, 8).size() < 8)) return false;
  if (is_all_caps(found.place)) {
    const bool known = !agency_name(folded).empty();
    return found.place.size() >= 4 || (known && closing != Closing::kColon);
  }
  const bool caps_city = is_all_caps(words[0]) && words[0].size() >= 4;
  if (closing == Closing::kColon || closing == Closing::kHyphen)
    return caps_city && found.place.find(',') != std::string::npos;
  const bool one_dash = rest.substr(0, 300).find("\xE2\x80\x94") == std::string_view::npos;
  return caps_city || (words.size() <= 3 && one_dash && found.place.find('\'') == std::string::npos);
}

// "date 2026-01-27 BEIJING, ...", "2026-02-18 | APIA, Samoa".
void take_stamp(Reader& reader, const std::vector<ScannedDate>& dates, Dateline& found) {
  const Reader start = reader;
  const auto word = reader.line.substr(reader.at, word_end(reader.line, reader.at) - reader.at);
  const auto folded = fold(word);
  if (folded == "date" || folded == "published" || folded == "posted" || folded == "dated") {
    reader.at += word.size();
    reader.byte(':');
    reader.spaces();
  }
  const auto date = take_date(reader, dates);
  if (!date || !date->full() || date->weekday != 0) {
    reader = start;
    return;
  }
  reader.spaces();
  if (const auto dash = dash_at(reader.line, reader.at)) reader.at += dash;
  if (reader.byte('|') || reader.byte(',')) reader.spaces();
  reader.spaces();
  found.stamp = date;
}

/// "Arica Evening Post, Tuesday 22 September 2026": no place. Folded.
bool is_paper(std::string_view folded) {
  constexpr std::string_view kPapers[] = {"post",    "times",     "herald",   "gazette", "tribune",  "chronicle",
                                          "courier", "observer",  "journal",  "daily",   "standard", "dispatch",
                                          "express", "telegraph", "guardian", "weekly",  "examiner", "mail"};
  const auto words = split_words(folded);
  return words.size() >= 2 && listed(words.back(), kPapers);
}

}  // namespace

std::optional<Dateline> parse_dateline(std::string_view line) {
  auto head = line.substr(0, std::min(line.size(), kMaxPrefix));
  while (!head.empty() && head.size() < line.size() && (static_cast<unsigned char>(line[head.size()]) & 0xC0U) == 0x80U)
    head.remove_suffix(1);
  const auto dates = scan_dates(head);
  Dateline found;
  Reader reader{line.substr(0, head.size()), 0};
  reader.spaces();
  take_stamp(reader, dates, found);
  const auto place = take_place(reader, dates);
  const bool comma =
      !place.empty() &&
      trim(reader.line.substr(static_cast<std::size_t>(place.data() - reader.line.data()) + place.size()))
          .starts_with(',');
  take_details(reader, dates, found);
  if (whole_line(line, head) && found.date && found.date->full() && found.agency.empty() && !place.empty())
    found.agency = take_signature(reader);
  // "NDO - General Secretary ...": an agency alone, in the place of a place.
  const bool whole = whole_line(line, head);
  auto closing = Closing::kNone;
  const auto before_closing = reader;
  closing = take_closing(reader);
  if (closing == Closing::kNone) {
    reader = before_closing;
    reader.byte('.');  // MOSCOW, October 21. /TASS/. The ...
  }
  if (closing == Closing::kEnd && !whole) return std::nullopt;
  found.place = place;
  if (found.stamp && closing == Closing::kEnd && place.find(',') != std::string_view::npos &&
      is_all_caps(split_words(place)[0])) {
    found.length = line.size();
    found.date = found.date ? found.date : found.stamp;
    found.certain = true;
    return found;
  }
  if (!accept(found, closing, comma, line.substr(reader.at))) return std::nullopt;
  if (!found.date) found.date = found.stamp;
  const auto folded = fold(found.place);
  const bool agency_alone = found.agency.empty() && !found.date && !agency_name(folded).empty();
  const bool paper = whole && found.agency.empty() && found.date && is_paper(folded);
  if (agency_alone || paper) {
    found.agency = found.place;
    found.place.clear();
  }
  found.length = reader.at;
  found.certain =
      found.date || !found.agency.empty() || is_all_caps(split_words(place.empty() ? found.agency : place)[0]);
  return found;
}

}  // namespace bilat
