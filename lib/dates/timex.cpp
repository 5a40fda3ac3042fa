// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/timex.h"

#include <algorithm>
#include <array>

#include "lib/dates/cues.h"
#include "lib/dates/find.h"
#include "lib/dates/timex_value.h"
#include "lib/dates/when.h"

namespace bilat {
namespace {

using dates::Form;
using dates::Slot;

constexpr int kMonthsAhead = 3;
constexpr std::array kJoints = {"to"_w, "until"_w, "till"_w, "through"_w, "and"_w};

bool is_dash(std::string_view text) { return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "--"; }

class TimexFinder {
 public:
  TimexFinder(const Document& document, std::optional<Day> published) : document_(document), published_(published) {
    if (published) spoken_ = spoken_day_ = dates::day_text(*published);
  }

  std::vector<Timex> run() {
    for (const auto& expression : dates::find_all(document_, true)) add(expression);
    return std::move(found_);
  }

 private:
  void add(const DateExpression& expression) {
    switch (dates::form_of(expression)) {
      case Form::kRange:
      case Form::kWeekdayRange: return add_range(expression);
      case Form::kLength:
      case Form::kUnits: return push(expression, TimexType::kDuration, dates::timex_duration(expression));
      case Form::kRepeated: return add_set(expression);
      case Form::kNow: return push(expression, TimexType::kDate, "PRESENT_REF");
      case Form::kPast: return add_past(expression);
      case Form::kFuture: return push(expression, TimexType::kDate, "FUTURE_REF");
      case Form::kClock: return add_clock(expression);
      case Form::kSpokenOffset:
        if (expression.from_thing && slot(expression, Slot::kVariant) == 0) {
          return push(expression, TimexType::kDuration, dates::timex_duration(expression));
        }
        [[fallthrough]];
      default: return add_date(expression);
    }
  }

  void push(const DateExpression& expression, TimexType type, std::string value, std::string edtf = {}) {
    push(document_.span_of(expression.tokens), expression, type, std::move(value), std::move(edtf));
  }

  void push(Span span, const DateExpression& expression, TimexType type, std::string value, std::string edtf = {}) {
    if (value.empty() || span.empty()) return;
    found_.push_back({span, type, std::move(value), dates::timex_mod(expression), std::move(edtf), describe(expression)});
  }

  [[nodiscard]] DateContext context(const DateExpression& expression) const {
    DateContext context;
    context.published = published_;
    context.spoken = counts_days(expression) ? spoken_day_ : spoken_;
    context.future = has_future_cue(document_, expression) || is_near_month(expression);
    return context;
  }

  static bool counts_days(const DateExpression& expression) {
    const auto form = dates::form_of(expression);
    return form == Form::kSpokenDay || form == Form::kSpokenWeekday ||
           (form == Form::kSpokenOffset && slot(expression, Slot::kUnit) == static_cast<std::int16_t>(dates::Unit::kDay));
  }

  // A month named alone in the months before it, in a clause that does not look back, is more often the coming one.
  [[nodiscard]] bool is_near_month(const DateExpression& expression) const {
    if (!published_ || dates::form_of(expression) != Form::kDate || slot(expression, Slot::kDay) != 0) return false;
    const auto month = slot(expression, Slot::kMonth);
    const auto ahead = (month - to_civil(*published_).month + 12) % 12;
    return month != 0 && ahead >= 1 && ahead <= kMonthsAhead && !dates::has_past_cue(document_, expression);
  }

  void speak(const std::string& edtf) {
    if (edtf.empty()) return;
    spoken_ = edtf;
    if (edtf.size() == 10) spoken_day_ = edtf;
  }

  [[nodiscard]] bool names_utc(const DateExpression& expression) const {
    for (auto i = expression.tokens.begin; i < expression.tokens.end; ++i) {
      if (document_.token(i).is("utc"_w) || document_.token(i).is("gmt"_w)) return true;
    }
    return false;
  }

  void add_date(const DateExpression& expression) {
    const auto edtf = resolve_date(expression, context(expression));
    auto value = dates::timex_date_value(expression, edtf);
    if (value.empty()) value = unresolved(expression);
    const auto suffix = dates::time_suffix(expression, names_utc(expression));
    if (value.empty()) return;
    const bool time = !suffix.empty() && value.size() == 10;
    if (time) value.append(suffix);
    push(expression, time ? TimexType::kTime : TimexType::kDate, std::move(value), edtf);
    speak(edtf);
  }

  // What is no date of the graph and a date in TIMEX3.
  [[nodiscard]] std::string unresolved(const DateExpression& expression) const {
    switch (dates::form_of(expression)) {
      case Form::kAgo: {
        auto about = expression;  // "more than two years ago": its bound, with a modifier
        about.slots[static_cast<std::size_t>(Slot::kMod)] = 0;
        return dates::timex_date_value(about, resolve_date(about, context(expression)));
      }
      case Form::kSpokenUnit:
      case Form::kSpokenOffset: {  // the story's own date is too coarse: the document's must do
        auto from_published = context(expression);
        from_published.spoken = published_ ? dates::day_text(*published_) : "";
        return dates::timex_date_value(expression, resolve_date(expression, from_published));
      }
      case Form::kSeason: return published_ ? dates::timex_date_value(expression, dates::year_text(to_civil(*published_).year)) : "";
      default: return {};
    }
  }

  void add_past(const DateExpression& expression) {
    push(expression, TimexType::kDate, "PAST_REF");
  }

  void add_set(const DateExpression& expression) {
    if (expression.tokens.size() == 1 && document_.token(expression.tokens.begin).is("regularly"_w)) return;
    push(expression, TimexType::kSet, dates::timex_set(expression));
  }

  void add_clock(const DateExpression& expression) {
    std::string value = spoken_day_.empty() ? "XXXX-XX-XX" : spoken_day_;
    const auto suffix = dates::time_suffix(expression, names_utc(expression));
    if (!suffix.empty()) push(expression, TimexType::kTime, value.append(suffix));
  }

  // "from July 8 to 11": the words on either side of the joint, each with its own value.
  void add_range(const DateExpression& expression) {
    const auto edtf = resolve_date(expression, context(expression));
    const auto slash = edtf.find('/');
    if (slash == std::string::npos) return;
    const auto whole = document_.span_of(expression.tokens);
    const auto joint = find_joint(expression);
    push({whole.begin, joint.begin}, expression, TimexType::kDate, edtf.substr(0, slash), edtf.substr(0, slash));
    push({joint.end, whole.end}, expression, TimexType::kDate, edtf.substr(slash + 1), edtf.substr(slash + 1));
    speak(edtf);
  }

  // The span between both halves: a word with the space around it, or a dash inside a token.
  [[nodiscard]] Span find_joint(const DateExpression& expression) const {
    for (auto i = expression.tokens.begin + 1; i + 1 < expression.tokens.end; ++i) {
      const auto& token = document_.token(i);
      if (std::find(kJoints.begin(), kJoints.end(), token.word) == kJoints.end() && !is_dash(document_.text_of(token))) continue;
      return {document_.token(i - 1).end, document_.token(i + 1).begin};
    }
    const auto whole = document_.span_of(expression.tokens);
    const auto text = document_.text_of(whole);
    if (const auto at = text.find("\xE2\x80\x93"); at != std::string_view::npos) return joint_at(whole, at, 3);
    if (const auto at = text.find('-'); at != std::string_view::npos) return joint_at(whole, at, 1);
    return {whole.end, whole.end};
  }

  static Span joint_at(Span whole, std::size_t at, std::uint32_t size) {
    const auto begin = whole.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + size};
  }

  const Document& document_;
  std::optional<Day> published_;
  std::string spoken_;      ///< the date last spoken of; the document's own before any
  std::string spoken_day_;  ///< the day last spoken of
  std::vector<Timex> found_;
};

}  // namespace

std::string_view to_string(TimexType type) {
  constexpr std::string_view kNames[] = {"DATE", "TIME", "DURATION", "SET"};
  return kNames[static_cast<std::size_t>(type)];
}

std::vector<Timex> find_timexes(const Document& document, std::optional<Day> published) {
  return TimexFinder(document, published).run();
}

}  // namespace bilat
