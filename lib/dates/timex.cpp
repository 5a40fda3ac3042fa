// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/timex.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <set>

#include "lib/base/fold.h"
#include "lib/dates/find.h"
#include "lib/dates/resolver.h"
#include "lib/dates/timex_value.h"
#include "lib/dates/when.h"

namespace bilat {
namespace {

using dates::Form;
using dates::Slot;
using dates::Unit;

constexpr int kMonthsAhead = 3;
constexpr std::int32_t kSpokenSeason = 2;  // the variant of "that summer", "the following spring"
constexpr std::int32_t kFarStory = 400;    // days from the document's date: what lies further off is history
constexpr std::int32_t kStoryLead = 120;   // days: a story goes on, so that what follows is sought from then
constexpr std::uint32_t kStoryReach = 2;   // sentences in which a date without a year goes on with its story
constexpr std::int32_t kHalfMonth = 14;    // days
constexpr std::int32_t kYearsOn = 3;       // the variant of "three years on", which may be said of no date

bool is_dash(std::string_view text) {
  return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "--";
}

Unit unit_of(const DateExpression& expression) { return static_cast<Unit>(slot(expression, Slot::kUnit)); }

DateExpression with(DateExpression expression, Slot name, std::int32_t value) {
  expression.slots[static_cast<std::size_t>(name)] = value;
  return expression;
}

class TimexFinder {
 public:
  TimexFinder(const Document& document, std::optional<Day> published, const DateGrammar& grammar)
      : document_(document), published_(published), grammar_(grammar) {
    if (published) document_day_ = spoken_ = spoken_day_ = dates::day_text(*published);
  }

  std::vector<Timex> run() {
    const auto all = dates::find_all(document_, grammar_.rules(), true);
    for (const auto& expression : all) note_year(expression);
    for (const auto& expression : all) add(expression);
    return std::move(found_);
  }

 private:
  void add(const DateExpression& expression) {
    switch (dates::form_of(expression)) {
      case Form::kRange:
      case Form::kWeekdayRange:
        return add_range(expression);
      case Form::kLength:
      case Form::kUnits:
        return add_length(expression);
      case Form::kRepeated:
        return add_set(expression);
      case Form::kNow:
        return push(expression, TimexType::kDate, "PRESENT_REF");
      case Form::kPast:
        return push(expression, TimexType::kDate, "PAST_REF");
      case Form::kFuture:
        return push(expression, TimexType::kDate, "FUTURE_REF");
      case Form::kClock:
        return add_clock(expression);
      case Form::kEra:
        return add_era(expression);
      case Form::kSpokenOffset:
        if (expression.from_thing && slot(expression, Slot::kVariant) == 0) return add_length(expression);
        if (slot(expression, Slot::kVariant) == kYearsOn && !story_) return add_length(expression);
        [[fallthrough]];
      default:
        return add_date(expression);
    }
  }

  Timex make(const DateExpression& expression, TimexType type, std::string value) const {
    Timex timex;
    timex.span = document_.span_of(expression.tokens);
    timex.type = type;
    timex.value = std::move(value);
    timex.mod = dates::timex_mod(expression);
    timex.grain = expression.grain;
    timex.form = describe(expression);
    timex.rule = expression.rule;
    return timex;
  }

  void push(Timex timex) {
    if (!timex.value.empty() && !timex.span.empty()) found_.push_back(std::move(timex));
  }
  void push(const DateExpression& expression, TimexType type, std::string value) {
    push(make(expression, type, std::move(value)));
  }

  void add_set(const DateExpression& expression) {
    auto timex = make(expression, TimexType::kSet, dates::timex_set(expression));
    timex.freq = dates::set_frequency(expression);
    // The quantifier is as written, as TimeML has it.
    const auto& first = document_.token(expression.tokens.begin);
    const auto* entry = grammar_.rules().find(first.word);
    if (entry != nullptr && entry->classes[dates::kQuantifier]) {
      timex.quant = fold(document_.text_of(first));
      std::transform(timex.quant.begin(), timex.quant.end(), timex.quant.begin(),
                     [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    }
    push(std::move(timex));
  }

  // 44 BC is the year -43 of ISO 8601, which has a year 0.
  void add_era(const DateExpression& expression) {
    const auto count = slot(expression, Slot::kCount);
    const bool before = slot(expression, Slot::kStep) < 0;
    if (!before) return add_date(expression);
    auto timex = make(expression, TimexType::kDate, "BC" + dates::year_text(count));
    timex.edtf = count == 1 ? "0000" : "-" + dates::year_text(count - 1);
    timex.grain = DateUnit::kYear;
    push(std::move(timex));
  }

  void add_length(const DateExpression& expression) {
    auto timex = make(expression, TimexType::kDuration, dates::timex_duration(expression));
    auto length = expression;
    length.use = DateUse::kLength;
    length.count = slot(expression, Slot::kCount) * (unit_of(expression) == Unit::kFortnight ? 2 : 1);
    timex.edtf = length_of(length);
    push(std::move(timex));
  }

  [[nodiscard]] DateContext context(const DateExpression& expression) const {
    DateContext context;
    context.published = published_;
    context.spoken = counts_days(expression) ? spoken_day_ : spoken_;
    context.future = expression.direction == DateDirection::kAhead || is_near_month(expression) ||
                     is_near_quarter(expression) || is_near_day(expression);
    context.past = expression.direction == DateDirection::kBack || expression.direction == DateDirection::kSaid;
    return context;
  }

  static bool looks_back(const DateExpression& expression) {
    return expression.direction != DateDirection::kOpen && expression.direction != DateDirection::kAhead;
  }

  static bool counts_days(const DateExpression& expression) {
    const auto form = dates::form_of(expression);
    return form == Form::kSpokenDay || form == Form::kSpokenWeekday ||
           (form == Form::kSpokenOffset && unit_of(expression) == Unit::kDay);
  }

  // A month named alone in the months before it, in a clause that does not look back, is more often the coming one.
  [[nodiscard]] bool is_near_month(const DateExpression& expression) const {
    if (!published_ || dates::form_of(expression) != Form::kDate || slot(expression, Slot::kDay) != 0) return false;
    const auto month = slot(expression, Slot::kMonth);
    const auto ahead = (month - to_civil(*published_).month + 12) % 12;
    return month != 0 && ahead >= 1 && ahead <= kMonthsAhead && !looks_back(expression);
  }

  // A day without a year is the nearest, unless the clause looks back: then the rule of events holds.
  [[nodiscard]] bool is_near_day(const DateExpression& expression) const {
    const bool open = dates::form_of(expression) == Form::kDate && slot(expression, Slot::kDay) != 0 &&
                      slot(expression, Slot::kYear) == 0 && slot(expression, Slot::kWeekday) == 0;
    if (!published_ || !open || looks_back(expression)) return false;
    const auto away = [&](bool future) {
      const auto day = parse_day(resolve_date(expression, {published_, {}, future}));
      return day ? std::abs(day->number - published_->number) : std::numeric_limits<std::int32_t>::max();
    };
    return away(true) < away(false);
  }

  // Likewise the quarter that comes next.
  [[nodiscard]] bool is_near_quarter(const DateExpression& expression) const {
    if (!published_ || dates::form_of(expression) != Form::kQuarter) return false;
    const auto coming = (to_civil(*published_).month + 2) / 3 + 1;
    return slot(expression, Slot::kCount) == coming && !looks_back(expression);
  }

  // What later expressions are counted from.
  void speak(const DateExpression& expression, const std::string& edtf) {
    if (edtf.empty()) return;
    spoken_ = edtf;
    story_ = true;
    if (edtf.size() == 10) spoken_day_ = edtf;
    spoken_unit_ = dates::calendar_unit(expression);
    spoken_season_ = season_of(expression, edtf);
    spoken_sentence_ = document_.sentence_of(expression.tokens.begin);
  }

  // The season of a date, 1 to 4, or 0 of a whole year.
  static std::int32_t season_of(const DateExpression& expression, const std::string& edtf) {
    if (dates::form_of(expression) == Form::kSeason) return slot(expression, Slot::kCount);
    const auto bounds = edtf_bounds(edtf);
    if (edtf.size() == 4 || !bounds || !bounds->earliest) return 0;
    return std::max(1, to_civil(*bounds->earliest).month / 3);
  }

  struct Resolved {
    DateExpression as;  ///< the expression, or what it was taken for
    std::string edtf;
  };

  void add_date(const DateExpression& expression) {
    const auto resolved = resolve(expression);
    auto value = dates::timex_date_value(resolved.as, resolved.edtf);
    if (dates::form_of(expression) == Form::kFeast && !value.empty()) value = feast_value(expression, value);
    if (value.empty()) value = dates::open_value(expression);
    const auto suffix = dates::time_suffix(expression);
    const bool time = !suffix.empty() && value.size() == 10;
    if (time) value.append(suffix);
    auto timex = make(expression, time ? TimexType::kTime : TimexType::kDate, std::move(value));
    set_dates(timex, resolved.as, resolved.edtf);
    timex.anchor = anchor_of(expression);
    if (time) timex.zone = dates::zone_text(expression, timex.days.earliest);
    push(std::move(timex));
    speak(resolved.as, resolved.edtf);
    tell(expression, resolved.edtf);
  }

  static void set_dates(Timex& timex, const DateExpression& expression, const std::string& edtf) {
    if (const auto bounds = edtf_bounds(edtf)) timex.days = *bounds;
    timex.edtf = dates::fine_edtf(expression, timex.value, edtf);
  }

  [[nodiscard]] std::string anchor_of(const DateExpression& expression) const {
    if (expression.anchor == DateAnchor::kPublished) return document_day_;
    if (expression.anchor != DateAnchor::kSpoken) return {};
    return counts_days(expression) ? spoken_day_ : spoken_;
  }

  [[nodiscard]] std::string feast_value(const DateExpression& expression, const std::string& value) const {
    if (value.find('/') == std::string::npos) return value;
    const auto known = context(expression);
    const auto day = dates::feast_day(expression, {published_, known.future, known.past});
    if (!day) return value;
    // A feast of a month has no notation of its own: the month of its middle.
    return dates::feast_lasts(expression) ? dates::month_text(dates::month_number(dates::plus(*day, kHalfMonth)))
                                          : dates::day_text(*day);
  }

  [[nodiscard]] Resolved resolve(const DateExpression& expression) const {
    if (dates::form_of(expression) == Form::kYearAgo) return year_ago(expression);
    if (dates::form_of(expression) == Form::kAnniversary && slot(expression, Slot::kYear) == 0)
      return {expression, anniversary(expression)};
    if (is_report_quarter(expression))
      return {expression, dates::unit_away(dates::plus(*published_, -91), Unit::kQuarter, 0)};
    if (const auto unit = report_unit(expression)) return year_before(expression, *unit);
    if (const auto day = story_day(expression)) {
      // A month that comes next; a day that lies nearest, rather after than before.
      const bool month = slot(expression, Slot::kDay) == 0;
      return {expression, resolve_date(expression, {month ? *day : dates::plus(*day, kStoryLead), {}, month, false})};
    }
    if (auto edtf = resolve_date(expression, context(expression)); !edtf.empty()) return {expression, edtf};
    return fall_back(expression);
  }

  // The years that the text names, of which an anniversary may have one.
  void note_year(const DateExpression& expression) {
    const auto form = dates::form_of(expression);
    const bool named = form == Form::kDate || form == Form::kNumeric || form == Form::kAnniversary;
    if (named && slot(expression, Slot::kYear) != 0) years_.insert(slot(expression, Slot::kYear));
  }

  // "Its 50th anniversary" in a text that tells when it was founded: so many years after a year that the text names,
  // within a year of the document's date, if there is but one.
  [[nodiscard]] std::string anniversary(const DateExpression& expression) const {
    if (!published_) return {};
    const auto now = to_civil(*published_).year;
    std::string found;
    for (auto year = now - 1; year <= now + 1; ++year) {
      if (!years_.contains(year - slot(expression, Slot::kCount))) continue;
      if (!found.empty()) return {};
      found = dates::year_text(year);
    }
    return found;
  }

  // "Sales in the quarter rose": of a report, before any quarter was spoken of.
  [[nodiscard]] bool is_report_quarter(const DateExpression& expression) const {
    return published_ && dates::form_of(expression) == Form::kSpokenUnit && unit_of(expression) == Unit::kQuarter &&
           spoken_unit_ == Unit::kDay;
  }

  // "Profit in the third quarter rose from a year earlier": a quarter, as the one spoken of just before; months
  // likewise within a sentence.
  [[nodiscard]] std::optional<Unit> report_unit(const DateExpression& expression) const {
    if (slot(expression, Slot::kVariant) != 0) return std::nullopt;
    const auto form = dates::form_of(expression);
    const bool back = (form == Form::kSpokenOffset || form == Form::kAgo) && slot(expression, Slot::kStep) < 0;
    if (!back || unit_of(expression) != Unit::kYear || slot(expression, Slot::kCount) > 2 || expression.from_thing)
      return std::nullopt;
    const auto sentence = document_.sentence_of(expression.tokens.begin);
    const bool period = spoken_unit_ == Unit::kQuarter || spoken_unit_ == Unit::kHalf;
    if (period ? sentence <= spoken_sentence_ + 1 : spoken_unit_ == Unit::kMonth && sentence == spoken_sentence_)
      return spoken_unit_;
    return std::nullopt;
  }

  [[nodiscard]] Resolved year_before(const DateExpression& expression, Unit unit) const {
    const auto years = std::max<std::int32_t>(1, slot(expression, Slot::kCount));
    return unit_at(expression, unit, first_spoken(), -years);
  }

  // "The year-ago quarter", "the same month last year".
  [[nodiscard]] Resolved year_ago(const DateExpression& expression) const {
    auto unit = unit_of(expression);
    if (unit == Unit::kPeriod) unit = spoken_unit_ == Unit::kDay ? Unit::kYear : spoken_unit_;
    auto from = first_spoken();
    // A report speaks of the quarter before it.
    if (unit == Unit::kQuarter && spoken_unit_ == Unit::kDay && from) from = dates::plus(*from, -91);
    return unit_at(expression, unit, from, -1);
  }

  [[nodiscard]] Resolved unit_at(const DateExpression& expression, Unit unit, std::optional<Day> from,
                                 std::int32_t years) const {
    auto as = with(expression, Slot::kUnit, static_cast<std::int32_t>(unit));
    as.form = static_cast<std::uint8_t>(Form::kUnit);
    if (!from) return {as, {}};
    const auto date = to_civil(*from);
    if (date.year + years < 1) return {as, {}};
    const auto day = std::min(date.day, days_in_month(date.year + years, date.month));
    return {as, dates::unit_away(to_day({date.year + years, date.month, day}), unit, 0)};
  }

  [[nodiscard]] std::optional<Day> first_spoken() const {
    const auto bounds = edtf_bounds(spoken_);
    return bounds ? bounds->earliest : std::nullopt;
  }

  // Of the year last spoken of, or the next or last one before or after it.
  [[nodiscard]] Resolved spoken_season(const DateExpression& expression) const {
    const auto day = first_spoken();
    if (!day) return {expression, {}};
    const auto step = slot(expression, Slot::kStep);
    const auto season = slot(expression, Slot::kCount);
    const bool whole_year = spoken_season_ == 0;
    const bool turns = step > 0 ? whole_year || spoken_season_ >= season : step < 0 && spoken_season_ <= season;
    return {expression, dates::year_text(to_civil(*day).year + (turns ? step : 0))};
  }

  // "In May 1863 the siege began. On July 4 it ended": what has no year goes on with a story that lies far from the
  // document's date.
  [[nodiscard]] std::optional<Day> story_day(const DateExpression& expression) const {
    const bool open = dates::form_of(expression) == Form::kDate && slot(expression, Slot::kYear) == 0 &&
                      slot(expression, Slot::kMonth) != 0 && slot(expression, Slot::kWeekday) == 0;
    const bool goes_on = expression.direction == DateDirection::kOpen || expression.direction == DateDirection::kBack;
    if (!open || !told_ || !goes_on) return std::nullopt;
    if (document_.sentence_of(expression.tokens.begin) > told_sentence_ + kStoryReach) return std::nullopt;
    return told_;
  }

  // Dates with a year of their own begin a story.
  void tell(const DateExpression& expression, const std::string& edtf) {
    const auto form = dates::form_of(expression);
    const bool dated = form == Form::kDate && slot(expression, Slot::kMonth) != 0;
    if (!dated) return;
    const auto bounds = edtf_bounds(edtf);
    const bool far = bounds && bounds->earliest &&
                     (!published_ || std::abs(bounds->earliest->number - published_->number) > kFarStory);
    told_ = far ? bounds->earliest : std::nullopt;
    told_sentence_ = document_.sentence_of(expression.tokens.begin);
  }

  // What is no date of the graph and a date in TIMEX3.
  [[nodiscard]] Resolved fall_back(const DateExpression& expression) const {
    switch (dates::form_of(expression)) {
      case Form::kAgo: {  // "more than two years ago": its bound, with a modifier
        const auto about = with(expression, Slot::kMod, 0);
        return {about, resolve_date(about, context(expression))};
      }
      case Form::kSpokenUnit:
      case Form::kSpokenOffset: {  // the story's own date is too coarse: the document's must do
        auto from_published = context(expression);
        from_published.spoken = document_day_;
        return {expression, resolve_date(expression, from_published)};
      }
      case Form::kSeason:
        if (slot(expression, Slot::kVariant) == kSpokenSeason) return spoken_season(expression);
        return {expression, published_ ? dates::year_text(to_civil(*published_).year) : std::string{}};
      default:
        return {expression, {}};
    }
  }

  // "At 16:15, June 1": a time whose day stands elsewhere is of the day last spoken of.
  void add_clock(const DateExpression& expression) {
    const auto suffix = dates::time_suffix(expression);
    if (suffix.empty()) return;
    auto day = spoken_day_;
    if (ends_next_day(expression)) {
      if (const auto first = parse_day(day)) day = dates::day_text(dates::plus(*first, 1));
    }
    auto timex = make(expression, TimexType::kTime, (day.empty() ? "XXXX-XX-XX" : day) + suffix);
    timex.anchor = spoken_day_;
    set_dates(timex, expression, day);
    timex.zone = dates::zone_text(expression, timex.days.earliest);
    push(std::move(timex));
    last_clock_ = expression;
  }

  // "From 10 p.m. to 6 a.m.": the second time lies behind midnight.
  [[nodiscard]] bool ends_next_day(const DateExpression& expression) const {
    const auto first = slot(last_clock_, Slot::kClock);
    const auto second = slot(expression, Slot::kClock);
    const auto joint = last_clock_.tokens.end;
    if (first == 0 || second == 0 || second >= first || joint + 1 != expression.tokens.begin) return false;
    return is_joint(document_.token(joint));
  }

  [[nodiscard]] bool is_joint(const Token& token) const {
    const auto* entry = grammar_.rules().find(token.word);
    return (entry != nullptr && entry->classes[dates::kJoint]) || is_dash(document_.text_of(token));
  }

  // "from July 8 to 11": the words on either side of the joint, each with its own value.
  void add_range(const DateExpression& expression) {
    const auto edtf = resolve_date(expression, context(expression));
    const auto slash = edtf.find('/');
    if (slash == std::string::npos) return;
    const auto whole = document_.span_of(expression.tokens);
    const auto joint = find_joint(expression);
    for (const bool first : {true, false}) {
      auto timex = make(expression, TimexType::kDate, first ? edtf.substr(0, slash) : edtf.substr(slash + 1));
      timex.span = first ? Span{whole.begin, joint.begin} : Span{joint.end, whole.end};
      timex.anchor = anchor_of(expression);
      set_dates(timex, expression, timex.value);
      push(std::move(timex));
    }
    speak(expression, edtf);
  }

  // The span between both halves: a word with the space around it, or a dash inside a token.
  [[nodiscard]] Span find_joint(const DateExpression& expression) const {
    for (auto i = expression.tokens.begin + 1; i + 1 < expression.tokens.end; ++i) {
      const auto& token = document_.token(i);
      if (!is_joint(token)) continue;
      return {document_.token(i - 1).end, document_.token(i + 1).begin};
    }
    const auto whole = document_.span_of(expression.tokens);
    const auto text = document_.text_of(whole);
    if (const auto at = text.find("\xE2\x80\x93"); at != std::string_view::npos) return joint_at(whole, at, 3);
    if (const auto at = text.find_first_of("-/"); at != std::string_view::npos) return joint_at(whole, at, 1);
    return {whole.end, whole.end};
  }

  static Span joint_at(Span whole, std::size_t at, std::uint32_t size) {
    const auto begin = whole.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + size};
  }

  const Document& document_;
  std::optional<Day> published_;
  const DateGrammar& grammar_;
  std::string document_day_;  ///< EDTF of the document's date, or empty
  std::string spoken_;        ///< the date last spoken of; the document's own before any
  std::string spoken_day_;    ///< the day last spoken of
  Unit spoken_unit_ = Unit::kDay;
  std::uint32_t spoken_sentence_ = 0;
  std::int32_t spoken_season_ = 0;
  std::optional<Day> told_;          ///< a day or month of a story far from the document's date
  std::uint32_t told_sentence_ = 0;  ///< where it was told
  bool story_ = false;               ///< whether any date was spoken of
  std::set<std::int32_t> years_;     ///< that the text names
  DateExpression last_clock_;        ///< the last time without a day
  std::vector<Timex> found_;
};

}  // namespace

std::string_view to_string(TimexType type) {
  constexpr std::string_view kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::string_view to_string(DateUnit unit) {
  constexpr std::string_view kNames[] = {"day",    "week",    "month", "quarter", "year",
                                         "decade", "century", "hour",  "minute"};
  return kNames[static_cast<std::size_t>(unit)];
}

std::vector<Timex> find_timexes(const Document& document, std::optional<Day> published, const DateGrammar& grammar) {
  return TimexFinder(document, published, grammar).run();
}

}  // namespace bilat
