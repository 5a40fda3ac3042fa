// SPDX-License-Identifier: Apache-2.0
#include "lib/read/year_evidence.h"

#include <algorithm>
#include <array>

#include "lib/base/fold.h"
#include "lib/read/date_pieces.h"
#include "lib/read/letters.h"

namespace bilat {
namespace {

constexpr std::string_view kAheadWords[] = {"will",     "upcoming", "scheduled", "planned",
                                            "expected", "next",     "coming",    "forthcoming"};
constexpr std::string_view kFarAheadWords[] = {"vision", "agenda", "target", "plan", "goal", "goals", "strategy"};
constexpr std::string_view kFarAheadPrepositions[] = {"by", "until", "through", "beyond"};  // right before the date
constexpr std::int32_t kNearDays = 75;     // a past date so near before the dateline ties its year
constexpr std::int32_t kMonthsBack = 200;  // days: a past date so far back leaves its year open to a weekday only
constexpr std::int32_t kYearBack = 400;
constexpr std::int32_t kYears = 3;  // candidates: the first possible year and those behind it

enum class Telling { kPast, kAhead, kFarAhead };

std::string_view text_of(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

// What the few words before a date, and the one behind it, say of where it lies. Far goals ("by 2030") tie nothing.
Telling telling(std::string_view paragraph, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWindow = 70;
  auto window = paragraph.substr(begin > kWindow ? begin - kWindow : 0, std::min(begin, kWindow));
  const auto stop = window.rfind(". ");
  if (stop != std::string_view::npos) window = window.substr(stop + 2);
  auto words = split_words(window);
  for (std::size_t k = words.size() > 2 ? words.size() - 2 : 0; k < words.size(); ++k) {
    if (listed(strip_punctuation(words[k]), kFarAheadPrepositions)) return Telling::kFarAhead;
  }
  const auto behind = split_words(paragraph.substr(end, 24), 1);
  words.insert(words.end(), behind.begin(), behind.end());
  auto result = Telling::kPast;
  for (const auto word : words) {
    std::string small(strip_punctuation(word));
    std::transform(small.begin(), small.end(), small.begin(), ascii_lower);
    if (listed(small, kFarAheadWords)) return Telling::kFarAhead;
    if (listed(small, kAheadWords)) result = Telling::kAhead;
  }
  return result;
}

void note_upcoming(std::int32_t year, TimeEvidence& evidence) {
  if (evidence.upcoming_year == 0 || year < evidence.upcoming_year) evidence.upcoming_year = year;
}

void note_past(Day day, TimeEvidence& evidence) {
  if (!evidence.latest_past || *evidence.latest_past < day) evidence.latest_past = day;
}

void note_dates(std::string_view paragraph, TimeEvidence& evidence) {
  for (const auto& date : scan_dates(paragraph)) {
    if (date.numeric) continue;  // codes and scores look like them
    if (date.year == 0) {
      evidence.month_days.emplace_back(date.month, date.day);
      continue;
    }
    const auto told = telling(paragraph, date.begin, date.end);
    if (told == Telling::kAhead) note_upcoming(date.year, evidence);
    if (told != Telling::kPast) continue;
    evidence.dated_months.emplace_back(date.year, date.month);
    const CivilDate civil{date.year, date.month, date.day == 0 ? 1 : date.day};
    if (is_valid(civil)) note_past(to_day(civil), evidence);
    evidence.latest_past_year = std::max(evidence.latest_past_year, date.year);
  }
}

// "in 2023", "since 2019", "the upcoming Lunar New Year 2026".
void note_years(std::string_view paragraph, const std::vector<DatePiece>& pieces, TimeEvidence& evidence) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].is_year() || pieces[i].value < 1990) continue;
    const auto told = telling(paragraph, pieces[i].begin, pieces[i].end);
    if (told == Telling::kAhead) note_upcoming(pieces[i].value, evidence);
    if (told != Telling::kPast) continue;
    if (i == 0 || pieces[i - 1].kind != DatePiece::Kind::kWord) continue;
    const auto before = paragraph.substr(pieces[i - 1].begin, pieces[i - 1].end - pieces[i - 1].begin);
    if (before == "in" || before == "In" || before == "since" || before == "during" || before == "of" ||
        before == "late" || before == "early") {
      evidence.latest_past_year = std::max(evidence.latest_past_year, pieces[i].value);
    }
  }
}

// "last April", "in April last year".
void note_last_months(std::string_view paragraph, const std::vector<DatePiece>& pieces, TimeEvidence& evidence) {
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < pieces.size() && paragraph.substr(pieces[at].begin, pieces[at].end - pieces[at].begin) == word;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].month == 0) continue;
    const bool before = i > 0 && (is(i - 1, "last") || is(i - 1, "Last"));
    const bool behind = is(i + 1, "last") && is(i + 2, "year");
    if (before || behind) evidence.last_months.push_back(pieces[i].month);
  }
}

void note_weekdays(const std::vector<DatePiece>& pieces, bool lead, TimeEvidence& evidence) {
  for (const auto& piece : pieces) {
    if (piece.weekday == 0 || piece.end - piece.begin < 6)
      continue;  // whole names only: "Sun" and "Sat" are other words too
    evidence.weekdays.push_back(piece.weekday);
    if (lead) evidence.lead_weekdays.push_back(piece.weekday);
  }
}

std::int32_t copyright_year(std::string_view folded) {
  if (folded.find("\xC2\xA9") == std::string_view::npos && !folded.starts_with("copyright") &&
      folded.find("(c)") == std::string_view::npos)
    return 0;
  std::int32_t latest = 0;
  for (const auto& piece : date_pieces(folded)) {
    if (piece.is_year()) latest = std::max(latest, piece.value);
  }
  return latest;
}

bool tells(LineRole role) {
  return role == LineRole::kProse || role == LineRole::kCaption || role == LineRole::kHeadline;
}

bool said(const std::vector<std::int32_t>& weekdays, std::int32_t weekday) {
  return std::find(weekdays.begin(), weekdays.end(), weekday) != weekdays.end();
}

std::int32_t day_before(std::int32_t weekday) { return weekday == 1 ? 7 : weekday - 1; }

/// Whether the first weekday that the lead names is the day's own or the one before; true when it names none.
bool first_weekday_fits(Day day, const TimeEvidence& evidence) {
  if (evidence.lead_weekdays.empty()) return true;
  const auto own = iso_weekday(day);
  return evidence.lead_weekdays.front() == own || evidence.lead_weekdays.front() == day_before(own);
}

// 3: the lead first names the day's own weekday; 2: so behind others, or the weekday before it; 1: the story names one
// of them; 0: no weekday at all.
int weekday_score(Day day, const TimeEvidence& evidence) {
  const auto own = iso_weekday(day);
  if (said(evidence.lead_weekdays, own)) return evidence.lead_weekdays.front() == own ? 3 : 2;
  if (said(evidence.lead_weekdays, day_before(own))) return 2;
  return said(evidence.weekdays, own) || said(evidence.weekdays, day_before(own)) ? 1 : 0;
}

// Whether a date in the text ties the article to this year: a past one shortly before, "last April" beside "April
// 2025", or something of this or the next year that is told as near ahead.
int ties(Day day, const TimeEvidence& evidence) {
  const auto civil = to_civil(day);
  int score = 0;
  if (evidence.latest_past && *evidence.latest_past <= day && day.number - evidence.latest_past->number <= kNearDays)
    score += 3;
  for (const auto month : evidence.last_months) {
    const auto year = month < civil.month ? civil.year : civil.year - 1;
    if (std::find(evidence.dated_months.begin(), evidence.dated_months.end(), std::pair(year, month)) !=
        evidence.dated_months.end()) {
      score += 3;
      break;
    }
  }
  if (evidence.upcoming_year == civil.year || evidence.upcoming_year == civil.year + 1) score += 2;
  return score;
}

}  // namespace

TimeEvidence gather_time_evidence(std::string_view text, const Layout& layout) {
  TimeEvidence evidence;
  std::size_t bytes = 0;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const auto& line = layout.lines[i];
    if (const auto year = copyright_year(line.folded); year != 0) evidence.copyright_year = year;
    if (!tells(line.role) || bytes > TimeEvidence::kMaxEvidence) continue;
    auto paragraph = text_of(text, line.span);
    if (const auto* dateline = layout.dateline_of(i))
      paragraph.remove_prefix(std::min(dateline->length, paragraph.size()));
    // Cut inside a code point is harmless here: only ASCII words and digits are looked at, but decoding needs whole
    // ones.
    if (paragraph.size() > TimeEvidence::kMaxEvidence) continue;
    bytes += paragraph.size();
    const auto pieces = date_pieces(paragraph);
    note_dates(paragraph, evidence);
    note_years(paragraph, pieces, evidence);
    note_last_months(paragraph, pieces, evidence);
    if (line.role == LineRole::kProse) note_weekdays(pieces, ++paragraphs <= 2, evidence);
  }
  return evidence;
}

namespace {

// The year whose day is the first at or after the latest past date of the text, some months at most behind it, where
// the lead's first weekday fits; where it does not, the only other year in which the day has just that weekday.
std::optional<std::int32_t> first_year_after(std::int32_t month, std::int32_t day, std::int32_t weekday,
                                             const TimeEvidence& evidence) {
  const auto past = evidence.latest_past ? *evidence.latest_past : to_day({evidence.latest_past_year, 1, 1});
  std::optional<std::int32_t> by_weekday;
  bool first = true;
  for (auto year = to_civil(past).year; year < to_civil(past).year + kYears; ++year) {
    const CivilDate date{year, month, day};
    if (!is_valid(date) || to_day(date) < past) continue;
    const auto found = to_day(date);
    const auto after = found.number - past.number;
    const bool own = weekday != 0
                         ? iso_weekday(found) == weekday
                         : !evidence.lead_weekdays.empty() && evidence.lead_weekdays.front() == iso_weekday(found);
    if (first && (own || (weekday == 0 && first_weekday_fits(found, evidence)))) {
      const bool near = evidence.latest_past && after <= kMonthsBack;
      return near || (own && after <= kYearBack) ? std::optional(year) : std::nullopt;
    }
    first = false;
    if (!own || after > kYearBack) continue;
    if (by_weekday) return std::nullopt;
    by_weekday = year;
  }
  return by_weekday;
}

}  // namespace

std::optional<std::int32_t> settle_year(std::int32_t month, std::int32_t day, std::int32_t weekday,
                                        const TimeEvidence& evidence) {
  const auto day_in = [&](std::int32_t year) -> std::optional<Day> {
    const CivilDate date{year, month, day};
    if (!is_valid(date)) return std::nullopt;
    return to_day(date);
  };
  if (evidence.copyright_year != 0 && day_in(evidence.copyright_year)) return evidence.copyright_year;
  // The first year in which the day does not lie before what the text tells as past.
  std::int32_t first = evidence.latest_past_year;
  if (first == 0) return std::nullopt;
  while (evidence.latest_past && day_in(first) && *day_in(first) < *evidence.latest_past) ++first;
  std::optional<std::int32_t> best;
  int best_score = 0;
  int second_score = 0;
  for (std::int32_t year = first; year < first + kYears; ++year) {
    const auto candidate = day_in(year);
    if (!candidate || (evidence.upcoming_year != 0 && year > evidence.upcoming_year)) continue;
    if (weekday != 0 && iso_weekday(*candidate) != weekday) continue;
    const int score = weekday_score(*candidate, evidence) + (weekday != 0 ? 3 : 0) + ties(*candidate, evidence);
    if (score > best_score) {
      second_score = best_score;
      best_score = score;
      best = year;
    } else {
      second_score = std::max(second_score, score);
    }
  }
  if (!best || best_score - second_score < 2) return first_year_after(month, day, weekday, evidence);
  const bool weekdays_fit =
      evidence.lead_weekdays.empty() || weekday != 0 || weekday_score(*day_in(*best), evidence) >= 2;
  const bool first_fits = weekday != 0 || first_weekday_fits(*day_in(*best), evidence);
  if (ties(*day_in(*best), evidence) > 0 && weekdays_fit && first_fits) return best;
  return first_year_after(month, day, weekday, evidence);
}

int fitness(Day day, const TimeEvidence& evidence) {
  int score = weekday_score(day, evidence);
  if (evidence.latest_past && day < *evidence.latest_past) score -= 6;
  const auto civil = to_civil(day);
  if (evidence.latest_past_year > civil.year) score -= 6;
  if (evidence.upcoming_year != 0 && evidence.upcoming_year < civil.year) score -= 3;
  for (const auto& [month, month_day] : evidence.month_days) {
    const CivilDate near{civil.year, month, month_day};
    if (is_valid(near) && std::abs(to_day(near).number - day.number) <= 14) return score + 2;
  }
  return score;
}

}  // namespace bilat
