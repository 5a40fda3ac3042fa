// SPDX-License-Identifier: Apache-2.0
#include "lib/read/publication.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

#include "lib/read/letters.h"
#include "lib/read/year_evidence.h"

namespace bilat {
namespace {

constexpr std::size_t kHeaderLines = 60;     // stamps behind so many lines are no header's
constexpr std::size_t kTemplateRepeats = 3;  // a stamp on so many lines is the template's own
constexpr int kSureFit = 2;               // points of fitness by which one reading must lead: a weekday alone has few
constexpr std::int32_t kStampNear = 200;  // days: a stamp farther from the dateline says nothing of its year

// One date that could be the publication's. Smaller rank is better.
struct Candidate {
  ScannedDate date;
  int rank = 0;
  std::size_t line = 0;
  std::string rule;
};

ScannedDate swap(ScannedDate date) {
  std::swap(date.day, date.month);
  return date;
}

// Dates that stand on several stamp lines, always beside another one, belong to the template of the site.
std::vector<Day> template_days(const Layout& layout) {
  std::map<Day, std::pair<std::size_t, std::size_t>> seen;  // day -> lines with it, lines where it stands alone
  for (const auto& [line, stamp] : layout.stamps) {
    std::vector<Day> days;
    for (const auto& entry : stamp.dates) {
      if (const auto day = entry.date.calendar_day()) days.push_back(*day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const auto day : days) {
      ++seen[day].first;
      if (days.size() == 1) ++seen[day].second;
    }
  }
  std::vector<Day> repeated;
  for (const auto& [day, counts] : seen) {
    if (counts.first >= kTemplateRepeats && counts.second == 0) repeated.push_back(day);
  }
  return repeated;
}

// Day or month first: the article's other dates decide, then a weekday, the dateline, the style of its clock, the mark.
class OrderFinder {
 public:
  OrderFinder(const Layout& layout, const TimeEvidence& evidence, DateOrder usual)
      : layout_(layout), evidence_(evidence), usual_(usual) {
    for (const auto& [line, stamp] : layout.stamps) {
      for (const auto& entry : stamp.dates) note(entry.date, stamp);
    }
  }

  // The date with day and month in place, or nothing when both readings stay possible.
  [[nodiscard]] std::optional<ScannedDate> settle(const ScannedDate& date) const {
    if (!date.ambiguous()) return date;
    const auto other = swap(date);
    if (!date.calendar_day() || !other.calendar_day()) return date.calendar_day() ? date : other;
    if (date.weekday != 0) {
      const bool plain = iso_weekday(*date.calendar_day()) == date.weekday;
      const bool swapped = iso_weekday(*other.calendar_day()) == date.weekday;
      if (plain != swapped) return plain ? date : other;
    }
    if (months_ != days_) return months_ > days_ ? other : date;
    for (const auto& [line, dateline] : layout_.datelines) {
      if (!dateline.date || dateline.date->numeric) continue;
      const bool plain = dateline.date->month == date.month;
      if (plain != (dateline.date->month == other.month)) return plain ? date : other;
    }
    if (usual_ != DateOrder::kUnknown) return usual_ == DateOrder::kMonthFirst ? other : date;
    const int gain = fitness(*date.calendar_day(), evidence_) - fitness(*other.calendar_day(), evidence_);
    if (gain <= -kSureFit || gain >= kSureFit) return gain > 0 ? date : other;
    if (hint_ != DateOrder::kUnknown) return hint_ == DateOrder::kMonthFirst ? other : date;
    if (date.separator != '/') return date;
    return std::nullopt;
  }

 private:
  void note(const ScannedDate& date, const Stamp& stamp) {
    if (!date.numeric) return;
    if (date.swapped) ++months_;
    if (!date.swapped && date.day > 12) ++days_;
    if (stamp.month_first_hint && hint_ == DateOrder::kUnknown) hint_ = DateOrder::kMonthFirst;
    if (stamp.day_first_hint && hint_ == DateOrder::kUnknown) hint_ = DateOrder::kDayFirst;
  }

  const Layout& layout_;
  const TimeEvidence& evidence_;
  DateOrder usual_;
  std::size_t months_ = 0;
  std::size_t days_ = 0;
  DateOrder hint_ = DateOrder::kUnknown;
};

bool weekday_agrees(const ScannedDate& date) {
  const auto day = date.calendar_day();
  return date.weekday == 0 || !day || iso_weekday(*day) == date.weekday;
}

int stamp_rank(StampLabel label, bool header, bool date_only) {
  if (label == StampLabel::kUpdated) return header ? 4 : 6;
  if (header) return label == StampLabel::kPublished ? 1 : 2;
  return label == StampLabel::kPublished ? 3 : (date_only ? 5 : 9);
}

// A date as its line has it.
std::string written(std::string_view text, const Layout& layout, std::size_t line, const ScannedDate& date) {
  const auto span = layout.lines[line].span;
  return std::string(text.substr(span.begin, span.size())
                         .substr(std::min<std::size_t>(date.begin, span.size()), date.end - date.begin));
}

std::vector<Candidate> stamp_candidates(std::string_view text, const Layout& layout, const OrderFinder& order,
                                        std::string& unsettled) {
  const auto repeated = template_days(layout);
  std::vector<Candidate> found;
  for (const auto& [line, stamp] : layout.stamps) {
    const bool header = line < std::max<std::size_t>(layout.body_begin, 1) && line < kHeaderLines;
    if (!header && line >= layout.tail_begin && !stamp.date_only) continue;
    for (const auto& entry : stamp.dates) {
      if (entry.label == StampLabel::kIgnored) continue;
      const auto day = entry.date.calendar_day();
      if (day && std::find(repeated.begin(), repeated.end(), *day) != repeated.end()) continue;
      const auto settled = order.settle(entry.date);
      if (!settled) {
        unsettled = written(text, layout, line, entry.date);
        continue;
      }
      const int rank = stamp_rank(entry.label, header, stamp.date_only) + (weekday_agrees(*settled) ? 0 : 7);
      if (rank >= 9) continue;
      found.push_back({*settled, rank, line,
                       entry.label == StampLabel::kUpdated ? "stamp-updated" : (header ? "stamp" : "footer")});
    }
  }
  return found;
}

// The best stamp with a year: lowest rank, then what fits the text, then the first.
const Candidate* best_stamp(const std::vector<Candidate>& candidates, const TimeEvidence& evidence) {
  const Candidate* best = nullptr;
  int best_fit = 0;
  for (const auto& candidate : candidates) {
    const auto day = candidate.date.calendar_day();
    if (!day) continue;
    const int fit = fitness(*day, evidence);
    if (best == nullptr || candidate.rank < best->rank || (candidate.rank == best->rank && fit > best_fit)) {
      best = &candidate;
      best_fit = fit;
    }
  }
  return best;
}

// The year that brings the dateline's day nearest to the stamp.
std::optional<Day> with_year_of(const ScannedDate& date, Day stamp) {
  std::optional<Day> best;
  const auto year = to_civil(stamp).year;
  for (std::int32_t candidate = year - 1; candidate <= year + 1; ++candidate) {
    auto full = date;
    full.year = candidate;
    const auto day = full.calendar_day();
    if (!day || std::abs(day->number - stamp.number) > kStampNear) continue;
    if (!best || std::abs(day->number - stamp.number) < std::abs(best->number - stamp.number)) best = day;
  }
  return best;
}

// A crawler's stamp in front of the dateline counts as a stamp of the header.
void add_dateline_stamps(const Layout& layout, std::vector<Candidate>& candidates) {
  for (const auto& [line, dateline] : layout.datelines) {
    if (dateline.stamp && dateline.stamp->full()) candidates.push_back({*dateline.stamp, 1, line, "stamp"});
  }
}

const std::pair<std::size_t, Dateline>* dateline_with_day(const Layout& layout) {
  for (const auto& entry : layout.datelines) {
    if (entry.second.date && entry.second.date->full()) return &entry;
  }
  for (const auto& entry : layout.datelines) {
    if (entry.second.date && entry.second.date->day != 0) return &entry;
  }
  return nullptr;
}

// .../2026/01/23/...
std::optional<Day> url_day(std::string_view url) {
  for (const auto& date : scan_dates(url)) {
    if (!date.numeric && date.full() && date.begin > 0 && url[date.begin - 1] == '/') return date.calendar_day();
  }
  return std::nullopt;
}

// 2026-01-23-quito.txt, quito_20260123.html: a day at either end of the name, with its year first. Eight digits are
// mostly a number of something else; they are a day only in the years that files are from.
std::optional<Day> file_name_day(std::string_view name) {
  const auto stem = name.substr(0, name.find('.'));
  for (const auto& date : scan_dates(stem)) {
    const bool at_end = date.begin == 0 || date.end == stem.size();
    if (at_end && date.full() && !date.numeric) return date.calendar_day();
  }
  constexpr std::size_t kDigits = 8;
  const auto is_number = [](std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); };
  const auto compact = [&](std::size_t at) -> std::optional<Day> {
    if (stem.size() < at + kDigits || !is_number(stem.substr(at, kDigits))) return std::nullopt;
    if ((at > 0 && is_digit(stem[at - 1])) || (at + kDigits < stem.size() && is_digit(stem[at + kDigits])))
      return std::nullopt;
    const auto digits = std::string(stem.substr(at, kDigits));
    const auto year = digits.substr(0, 4);
    if (year < "1990" || year > "2099") return std::nullopt;
    return parse_day(year + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
  };
  if (const auto day = compact(0)) return day;
  return stem.size() > kDigits ? compact(stem.size() - kDigits) : std::nullopt;
}

// The last such day until the file was written.
std::optional<Day> with_year_until(const ScannedDate& date, Day modified) {
  const auto year = to_civil(modified).year;
  for (const auto candidate : {year, year - 1}) {
    auto full = date;
    full.year = candidate;
    const auto day = full.calendar_day();
    if (day && *day <= modified && (date.weekday == 0 || iso_weekday(*day) == date.weekday)) return day;
  }
  return std::nullopt;
}

Publication yearless(const ScannedDate& date, std::string rule, const TimeEvidence& evidence) {
  auto full = date;
  const auto year = settle_year(date.month, date.day, date.weekday, evidence);
  if (!year) return {std::nullopt, {}, true};
  full.year = *year;
  return {full.calendar_day(), std::move(rule), false};
}

// The story is read for dates only where the header leaves something open.
bool needs_evidence(const Layout& layout) {
  const auto open = [](const ScannedDate& date) { return date.year == 0 || date.ambiguous(); };
  std::size_t dates = 0;
  for (const auto& [line, stamp] : layout.stamps) {
    dates += stamp.dates.size();
    if (dates > 1 ||
        std::any_of(stamp.dates.begin(), stamp.dates.end(), [&](const auto& entry) { return open(entry.date); }))
      return true;
  }
  return std::any_of(layout.datelines.begin(), layout.datelines.end(),
                     [&](const auto& entry) { return entry.second.date && open(*entry.second.date); });
}

// The dateline's day when it is whole, or with the year of what stands beside it.
Publication dateline_publication(const ScannedDate& date, const Candidate* stamp, const OrderFinder& order,
                                 const TimeEvidence& evidence, const DateHints& hints) {
  if (const auto settled = date.full() ? order.settle(date) : std::nullopt)
    return {settled->calendar_day(), "dateline", false};
  const auto beside = [&](std::optional<Day> day) { return day ? with_year_of(date, *day) : std::nullopt; };
  if (stamp != nullptr) {
    if (const auto day = beside(stamp->date.calendar_day())) return {day, "dateline+stamp", false};
  }
  if (const auto day = beside(url_day(hints.url))) return {day, "dateline+url", false};
  if (const auto day = beside(file_name_day(hints.file_name))) return {day, "dateline+file-name", false};
  if (stamp != nullptr || date.full()) return {};
  auto by_text = yearless(date, "dateline+text", evidence);
  if (by_text.day || !hints.modified) return by_text;
  if (const auto day = with_year_until(date, *hints.modified)) return {day, "dateline+file-date", false};
  return by_text;
}

}  // namespace

std::optional<Day> parse_record_date(std::string_view field, DateOrder order) {
  field = trim(field);
  if (const auto day = parse_day(field.substr(0, std::min<std::size_t>(field.size(), 10)))) return day;
  for (const auto& date : scan_dates(field.substr(0, std::min<std::size_t>(field.size(), 64)))) {
    if (!date.full() || (date.ambiguous() && order == DateOrder::kUnknown)) continue;
    return (date.ambiguous() && order == DateOrder::kMonthFirst ? swap(date) : date).calendar_day();
  }
  return std::nullopt;
}

Publication find_publication(std::string_view text, const Layout& layout, const DateHints& hints) {
  const auto evidence = needs_evidence(layout) ? gather_time_evidence(text, layout) : TimeEvidence{};
  const OrderFinder order(layout, evidence, hints.order);
  std::string unsettled;
  auto candidates = stamp_candidates(text, layout, order, unsettled);
  add_dateline_stamps(layout, candidates);
  const auto* stamp = best_stamp(candidates, evidence);
  if (const auto* entry = dateline_with_day(layout)) {
    const auto& date = *entry->second.date;
    auto found = dateline_publication(date, stamp, order, evidence, hints);
    if (found.ambiguous) found.unsettled = written(text, layout, entry->first, date);
    if (found.day || found.ambiguous) return found;
  }
  if (stamp != nullptr) return {stamp->date.calendar_day(), stamp->rule, false};
  if (const auto day = url_day(hints.url)) return {day, "url", false};
  for (const auto& candidate : candidates) {
    if (candidate.date.year != 0 || candidate.rank > 2) continue;
    auto found = yearless(candidate.date, "stamp+text", evidence);
    if (found.ambiguous) found.unsettled = written(text, layout, candidate.line, candidate.date);
    return found;
  }
  if (const auto day = file_name_day(hints.file_name)) return {day, "file-name", false};
  return {std::nullopt, {}, !unsettled.empty(), unsettled};
}

}  // namespace bilat
