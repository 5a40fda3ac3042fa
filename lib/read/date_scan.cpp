// SPDX-License-Identifier: Apache-2.0
#include "lib/read/date_scan.h"

#include <initializer_list>

#include "lib/read/date_pieces.h"

namespace bilat {
namespace {

using Pieces = std::vector<DatePiece>;

// A cursor over the pieces of one line: every pattern is a short sequence of takes.
class Cursor {
 public:
  Cursor(std::string_view text, const Pieces& pieces, std::size_t at) : text_(text), pieces_(&pieces), at_(at) {}

  [[nodiscard]] const DatePiece& peek(std::size_t ahead = 0) const {
    static const DatePiece kNone;
    return at_ + ahead < pieces_->size() ? (*pieces_)[at_ + ahead] : kNone;
  }
  [[nodiscard]] std::size_t at() const { return at_; }
  void skip(std::size_t count = 1) { at_ += count; }
  bool mark(std::initializer_list<char32_t> marks) {
    for (const auto wanted : marks) {
      if (!peek().is(wanted)) continue;
      skip();
      return true;
    }
    return false;
  }
  bool word(std::string_view wanted) {
    if (peek().kind != DatePiece::Kind::kWord || text_.substr(peek().begin, peek().end - peek().begin) != wanted)
      return false;
    skip();
    return true;
  }

 private:
  std::string_view text_;
  const Pieces* pieces_;
  std::size_t at_;
};

struct Match {
  ScannedDate date;
  std::size_t end = 0;  ///< index of the piece behind it; 0 when nothing matched
};

bool real_day(const ScannedDate& date) {
  return date.day >= 1 && date.month >= 1 && date.month <= 12 &&
         date.day <= days_in_month(date.year == 0 ? 2000 : date.year, date.month);
}

Match done(const ScannedDate& date, const Cursor& cursor) {
  return real_day(date) ? Match{date, cursor.at()} : Match{};
}

// 2026-01-27, 2026/01/27, 2026.1.27, and the same with a month's name.
Match year_first(Cursor c) {
  ScannedDate date;
  date.year = c.peek().value;
  c.skip();
  const auto separator = c.peek().mark;
  c.mark({'-', '/', '.', ','});
  if (c.peek().month != 0) {
    date.month = c.peek().month;
    c.skip();
    c.mark({'-', '/', '.'});
    if (!c.peek().number(1, 31, 2)) return {};
    date.day = c.peek().value;
    c.skip();
    return done(date, c);
  }
  if (separator == 0 || separator == ',' || !c.peek().number(1, 12, 2)) return {};
  date.month = c.peek().value;
  c.skip();
  if (!c.mark({separator}) || !c.peek().number(1, 31, 2)) return {};
  date.day = c.peek().value;
  c.skip();
  return done(date, c);
}

// 2026年1月27日 and 2026년 1월 27일.
Match with_units(Cursor c) {
  ScannedDate date;
  date.year = c.peek().value;
  c.skip();
  if (!c.mark({U'年', U'년'}) || !c.peek().number(1, 12, 2)) return {};
  date.month = c.peek().value;
  c.skip();
  if (!c.mark({U'月', U'월'}) || !c.peek().number(1, 31, 2)) return {};
  date.day = c.peek().value;
  c.skip();
  c.mark({U'日', U'일'});
  return done(date, c);
}

// 20260127, as cameras and crawlers write it.
Match packed(Cursor c) {
  const auto value = c.peek().value;
  ScannedDate date;
  date.year = value / 10'000;
  date.month = value / 100 % 100;
  date.day = value % 100;
  c.skip();
  return date.year >= 1990 && date.year <= 2100 ? done(date, c) : Match{};
}

// 27/01/2026, 27.1.2026, 1/27/2026, 27/01/26.
Match numeric(Cursor c) {
  const auto first = c.peek();
  c.skip();
  const auto separator = c.peek().mark;
  if (!c.mark({'/', '.', '-'})) return {};
  const auto second = c.peek();
  if (!second.number(1, 31, 2) || second.space_before) return {};
  c.skip();
  if (!c.mark({separator}) || c.peek().space_before) return {};
  const auto year = c.peek();
  const bool short_year =
      year.number(0, 69, 2) && year.digits == 2 && first.digits == 2 && second.digits == 2 && separator != '-';
  if (!year.is_year() && !short_year) return {};
  c.skip();
  if (c.peek().is(separator) && !c.peek().space_before && c.peek(1).kind == DatePiece::Kind::kNumber) return {};
  ScannedDate date;
  date.year = short_year ? 2000 + year.value : year.value;
  date.numeric = true;
  date.separator = static_cast<char>(separator);
  date.swapped = second.value > 12;
  date.day = date.swapped ? second.value : first.value;
  date.month = date.swapped ? first.value : second.value;
  return done(date, c);
}

// The rest of "16 to 18", "16-18", "16 and 17". Behind a month a spaced dash ends a dateline ("Jan 23 - 18 people
// ...").
bool take_range(Cursor& c, bool spaced_dash) {
  Cursor probe = c;
  const bool spaced = probe.peek().space_before || probe.peek(1).space_before;
  const bool dash = (spaced_dash || !spaced) && probe.mark({'-'});
  if (!dash && !probe.word("to") && !probe.word("and") && !probe.word("TO")) return false;
  if (!probe.peek().number(1, 31, 2) || probe.peek(1).is(':')) return false;
  probe.skip();
  c = probe;
  return true;
}

// ", 2026" or "/2025" or " 2026" behind day and month; a year with a short form behind a hyphen ("27-Jan-26") too.
void take_year(Cursor& c, ScannedDate& date, bool hyphens) {
  Cursor probe = c;
  probe.mark({'.'});
  if (!probe.mark({',', '/'}) && !(probe.peek().space_before && probe.peek(1).space_before)) probe.mark({'-'});
  if (probe.peek().is_year() && !probe.peek(1).is(':')) {
    date.year = probe.peek().value;
    probe.skip();
    c = probe;
  } else if (hyphens && probe.peek().number(0, 69, 2) && probe.peek().digits == 2 && !probe.peek().space_before) {
    date.year = 2000 + probe.peek().value;
    probe.skip();
    c = probe;
  }
}

// January 27, 2026; Jan. 27; May 21/2025; April 2025.
Match month_first(Cursor c) {
  ScannedDate date;
  date.month = c.peek().month;
  c.skip();
  c.mark({'.'});
  Cursor day = c;
  day.mark({'-', '/'});
  if (!day.peek().number(1, 31, 2) || day.peek(1).is(':')) {
    c.mark({','});
    c.word("of");
    if (!c.peek().is_year()) return {};
    date.year = c.peek().value;
    c.skip();
    return {date, c.at()};
  }
  c = day;
  date.day = c.peek().value;
  c.skip();
  date.range = take_range(c, false);
  take_year(c, date, false);
  return done(date, c);
}

// 27 January 2026; 27th of January; 27-Jan-26; 24-27 August 2025.
Match day_first(Cursor c) {
  ScannedDate date;
  date.day = c.peek().value;
  c.skip();
  date.range = take_range(c, true);
  c.word("of");
  const bool hyphens = c.mark({'-', '/'});
  c.mark({'.'});
  if (c.peek().month == 0) return {};
  date.month = c.peek().month;
  c.skip();
  take_year(c, date, hyphens);
  return done(date, c);
}

Match match_at(std::string_view text, const Pieces& pieces, std::size_t at) {
  const Cursor c(text, pieces, at);
  const auto& first = pieces[at];
  if (first.month != 0) return month_first(c);
  if (first.kind != DatePiece::Kind::kNumber) return {};
  if (first.is_year()) {
    const auto match = with_units(c);
    return match.end != 0 ? match : year_first(c);
  }
  if (first.digits == 8) return packed(c);
  if (!first.number(1, 31, 2)) return {};
  const auto match = numeric(c);
  return match.end != 0 ? match : day_first(c);
}

bool is_clock(const Pieces& pieces, std::size_t at) {
  return at + 2 < pieces.size() && pieces[at].number(0, 24, 2) && (pieces[at + 1].is(':') || pieces[at + 1].is('.')) &&
         pieces[at + 2].number(0, 59, 2) && pieces[at + 2].digits == 2;
}

bool is_am_pm(std::string_view text, const DatePiece& piece) {
  const auto word = text.substr(piece.begin, piece.end - piece.begin);
  return word == "am" || word == "pm" || word == "AM" || word == "PM";
}

// The weekday may stand before ("Friday, January 4") or behind ("January 4 (Friday)"), the clock too.
void take_neighbours(std::string_view text, const Pieces& pieces, std::size_t begin, Match& match) {
  auto& date = match.date;
  std::size_t before = begin;
  while (before > 0 && begin - before < 2 && (pieces[before - 1].is(',') || pieces[before - 1].is('.'))) --before;
  if (before > 0 && pieces[before - 1].weekday != 0) {
    date.weekday = pieces[before - 1].weekday;
    date.begin = pieces[before - 1].begin;
  }
  std::size_t after = match.end;
  while (after < pieces.size() && after - match.end < 2 && (pieces[after].is(',') || pieces[after].is('('))) ++after;
  if (date.weekday == 0 && after < pieces.size() && pieces[after].weekday != 0) {
    date.weekday = pieces[after].weekday;
    date.end = pieces[after].end;
    match.end = after + 1;
  }
  after = match.end;
  for (std::size_t steps = 0; steps < 3 && after < pieces.size() && !is_clock(pieces, after); ++steps) ++after;
  const bool noon_style = match.end + 1 < pieces.size() && is_am_pm(text, pieces[match.end + 1]);
  date.clock = is_clock(pieces, after) || noon_style || (begin >= 4 && is_clock(pieces, begin - 4)) ||
               (begin >= 3 && is_clock(pieces, begin - 3));
}

}  // namespace

std::optional<Day> ScannedDate::calendar_day() const {
  const CivilDate date{year, month, day};
  if (!full() || !is_valid(date)) return std::nullopt;
  return to_day(date);
}

std::vector<ScannedDate> scan_dates(std::string_view text) {
  const auto pieces = date_pieces(text);
  std::vector<ScannedDate> dates;
  for (std::size_t at = 0; at < pieces.size();) {
    auto match = match_at(text, pieces, at);
    // "30 February 2026" is no day, and so no month either.
    const bool stray = match.date.day == 0 && at > 0 && pieces[at - 1].kind == DatePiece::Kind::kNumber;
    if (match.end == 0 || stray) {
      ++at;
      continue;
    }
    match.date.begin = pieces[at].begin;
    match.date.end = pieces[match.end - 1].end;
    take_neighbours(text, pieces, at, match);
    dates.push_back(match.date);
    at = match.end;
  }
  return dates;
}

}  // namespace bilat
