// SPDX-License-Identifier: Apache-2.0
#include "lib/read/stamp.h"

#include <algorithm>
#include <array>
#include <string>

#include "lib/base/fold.h"
#include "lib/read/agencies.h"
#include "lib/read/date_pieces.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::size_t kMaxStamp = 240;  // bytes

constexpr std::string_view kPublishedWords[] = {"published", "publish",  "posted",  "issued", "released",
                                                "date",      "dated",    "created", "filed",  "publication",
                                                "release",   "uploaded", "premium"};
constexpr std::string_view kUpdatedWords[] = {"updated", "modified", "edited", "revised",
                                              "update",  "amended",  "changed"};
constexpr std::string_view kIgnoredWords[] = {"accessed", "retrieved", "printed", "downloaded",
                                              "expires",  "access",    "today"};

// Words that stand between the dates of a stamp and say nothing else.
constexpr std::string_view kFillers[] = {
    "on",    "at",    "first",    "last", "by",     "of",      "the",    "and",   "in",      "a",      "h",     "hrs",
    "hours", "hour",  "am",       "pm",   "gmt",    "utc",     "bst",    "cet",   "cest",    "est",    "edt",   "et",
    "pst",   "pdt",   "pt",       "ist",  "sgt",    "hkt",     "ict",    "wib",   "wat",     "eat",    "cat",   "sast",
    "jst",   "kst",   "aest",     "aedt", "nzdt",   "nzst",    "msk",    "eet",   "eest",    "pkt",    "pht",   "t",
    "z",     "min",   "read",     "mins", "minute", "minutes", "time",   "local", "source",  "editor", "views", "share",
    "print", "email", "facebook", "x",    "issue",  "vol",     "volume", "no",    "edition", "number"};

constexpr std::string_view kSectionWords[] = {
    "world",         "politics",  "political", "business",   "news",       "economy", "opinion",   "sport",
    "sports",        "asia",      "africa",    "europe",     "americas",   "america", "middle",    "east",
    "international", "national",  "local",     "home",       "latest",     "top",     "stories",   "diplomacy",
    "society",       "culture",   "science",   "health",     "technology", "tech",    "trade",     "tourism",
    "investment",    "headlines", "features",  "law",        "events",     "foreign", "affairs",   "policy",
    "government",    "security",  "defence",   "defense",    "press",      "release", "statement", "pacific",
    "global",        "china",     "region",    "environment"};

StampLabel label_of(std::string_view folded) {
  if (listed(folded, kPublishedWords)) return StampLabel::kPublished;
  if (listed(folded, kUpdatedWords)) return StampLabel::kUpdated;
  return listed(folded, kIgnoredWords) ? StampLabel::kIgnored : StampLabel::kNone;
}

// What stands between and around the dates.
struct Rest {
  std::size_t other_words = 0;  // neither label nor filler
  std::size_t lower_words = 0;  // of these, not capitalised
  std::size_t sections = 0;
  bool labelled = false;
  bool separators = false;
  bool clock = false;
  bool month_first = false;
  bool day_first = false;
};

void note_zone(std::string_view folded, Rest& rest) {
  constexpr std::string_view kAmerican[] = {"est", "edt", "et", "pst", "pdt", "pt", "pm", "am", "cdt"};
  constexpr std::string_view kOther[] = {"gmt", "bst", "cet", "cest", "ist", "sgt", "ict", "sast", "hrs"};
  rest.month_first = rest.month_first || listed(folded, kAmerican);
  rest.day_first = rest.day_first || listed(folded, kOther);
}

// Reads the words between two dates; the last label before a date is the date's own.
StampLabel read_between(std::string_view between, Rest& rest) {
  auto label = StampLabel::kNone;
  for (const auto& piece : date_pieces(between)) {
    if (piece.kind == DatePiece::Kind::kMark) {
      rest.separators = rest.separators || piece.mark == '|' || piece.mark == U'•' || piece.mark == U'·';
      rest.clock = rest.clock || piece.mark == ':';
      continue;
    }
    if (piece.kind != DatePiece::Kind::kWord || piece.weekday != 0) continue;
    const auto word = between.substr(piece.begin, piece.end - piece.begin);
    const auto folded = fold(word);
    note_zone(folded, rest);
    if (const auto found = label_of(folded); found != StampLabel::kNone) {
      label = found;
      rest.labelled = true;
    } else if (is_section_word(folded)) {
      ++rest.sections;
    } else if (!listed(folded, kFillers)) {
      ++rest.other_words;
      if (!upper_at(word, 0)) ++rest.lower_words;
    }
  }
  return label;
}

bool is_stamp(const Rest& rest, bool sentence) {
  const bool marked = rest.labelled || rest.separators || rest.clock;
  if (sentence && rest.other_words > 1 && (rest.lower_words > 0 || !rest.separators)) return false;
  if (rest.other_words == 0) return rest.sections <= 2 || marked;
  if (rest.lower_words > 2) return false;
  return marked && rest.other_words <= (rest.labelled ? 8U : 6U);
}

}  // namespace

bool is_section_word(std::string_view folded) { return listed(folded, kSectionWords); }

std::optional<Stamp> parse_stamp(std::string_view line) {
  if (line.size() > kMaxStamp) return std::nullopt;
  const auto dates = scan_dates(line);
  Stamp stamp;
  Rest rest;
  std::size_t at = 0;
  auto label = StampLabel::kNone;
  for (const auto& date : dates) {
    const auto found = read_between(line.substr(at, date.begin - at), rest);
    label = found != StampLabel::kNone ? found : (at == 0 ? StampLabel::kNone : label);
    at = date.end;
    if (date.range) return std::nullopt;
    if (date.day != 0) stamp.dates.push_back({date, label});
  }
  if (stamp.dates.empty()) return std::nullopt;
  read_between(line.substr(at), rest);
  if (!is_stamp(rest, ends_sentence(line))) return std::nullopt;
  stamp.date_only = rest.other_words == 0 && rest.sections == 0 && !rest.labelled;
  stamp.month_first_hint = rest.month_first;
  stamp.day_first_hint = rest.day_first && !rest.month_first;
  return stamp;
}

}  // namespace bilat
