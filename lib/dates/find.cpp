// SPDX-License-Identifier: Apache-2.0
// From matches of the grammar to expressions: what cannot be is dropped, and what a caller needs to know is set.
#include "lib/dates/find.h"

#include <algorithm>
#include <iterator>

#include "lib/base/calendar.h"
#include "lib/dates/cues.h"
#include "lib/dates/matcher.h"

namespace bilat::dates {
namespace {

bool valid_day(std::int32_t year, std::int32_t month, std::int32_t day) {
  if (month == 0) return day == 0;
  return day == 0 || is_valid({year == 0 ? 2000 : year, month, day});  // 2000 has a 29th of February
}

class Builder {
 public:
  Builder(const Grammar& grammar, const std::vector<Term>& terms, const Match& match)
      : terms_(terms), rule_(grammar.rule(match.rule)), match_(match) {
    expression_.tokens = {terms[match.begin].tokens.begin, terms[match.end - 1].tokens.end};
    expression_.form = static_cast<std::uint8_t>(rule_.form);
    expression_.slots = match.slots;
    expression_.from_thing = rule_.from_thing;
    expression_.rule = match.rule;
  }

  /// The expression, or nothing when it cannot be or says nothing.
  std::optional<DateExpression> build() {
    normalise();
    if (form() == Form::kNothing || !is_sane(form(), expression_.slots) || !possible()) return std::nullopt;
    expression_.use = use();
    expression_.anchor = anchor();
    expression_.grain = grain();
    expression_.bare_weekday = form() == Form::kWeekday && get(Slot::kVariant) == 0;
    if (expression_.use == DateUse::kLength) set_length();
    return expression_;
  }

  /// Whether something is said to happen at a feast, and not only for it: "on Easter Sunday", but not "New Year
  /// greetings".
  [[nodiscard]] bool dates_something() const {
    if (form() != Form::kFeast || get(Slot::kYear) != 0) return true;
    if (match_.begin == 0) return false;
    return terms_[match_.begin - 1].is(kDatingWord);
  }

 private:
  [[nodiscard]] Form form() const { return form_of(expression_); }
  [[nodiscard]] std::int32_t get(Slot name) const { return slot(expression_, name); }
  [[nodiscard]] Unit unit() const { return static_cast<Unit>(get(Slot::kUnit)); }
  void set_form(Form form) { expression_.form = static_cast<std::uint8_t>(form); }
  void set(Slot name, std::int32_t value) { expression_.slots[static_cast<std::size_t>(name)] = value; }

  // One pattern may stand for several forms, told apart by the unit that was said.
  void normalise() {
    if (form() == Form::kDate && get(Slot::kMonth) == 0 && get(Slot::kMonth2) != 0)
      set(Slot::kMonth, get(Slot::kMonth2));
    if (form() == Form::kQuarter && unit() == Unit::kHalf) set_form(Form::kHalf);
    if (form() == Form::kQuarter && unit() == Unit::kCentury) set_form(Form::kCentury);
    if (form() == Form::kAnniversary && get(Slot::kVariant) == 1) set(Slot::kYear, year_behind());
    if (form() == Form::kUnit && unit() == Unit::kWeekend) set_form(Form::kWeekend);
    if (form() == Form::kUnit && (unit() == Unit::kDay || unit() == Unit::kPeriod || unit() == Unit::kNight))
      set_form(Form::kNothing);
    if (form() == Form::kSpokenUnit && unit() == Unit::kNight) set_form(Form::kNothing);
    if (unit() == Unit::kPeriod && form() != Form::kYearAgo)
      set_form(Form::kNothing);  // "the same period": which one is not said
  }

  // The year in the words behind the expression, in its sentence: "the 75th anniversary of the treaty of 1950".
  [[nodiscard]] std::int32_t year_behind() const {
    constexpr std::uint32_t kReach = 16;
    for (auto i = match_.end; i < terms_.size() && i < match_.end + kReach && !terms_[i].is(kEnd); ++i) {
      if (terms_[i].is(kFiniteVerb)) return 0;
      if (terms_[i].is(kYearNumber)) return terms_[i].value[0];
    }
    return 0;
  }

  [[nodiscard]] bool possible() const {
    switch (form()) {
      case Form::kDate:
        return valid_day(get(Slot::kYear), get(Slot::kMonth), get(Slot::kDay));
      case Form::kRange:
        return possible_range();
      case Form::kQuarter:
        return get(Slot::kCount) >= 1 && get(Slot::kCount) <= 4;
      case Form::kHalf:
        return get(Slot::kCount) >= 1 && get(Slot::kCount) <= 2;
      case Form::kFeast:
        return get(Slot::kFeast) != 0 ||
               (get(Slot::kMonth) != 0 &&
                (get(Slot::kWeekday) != 0 ? get(Slot::kCount) <= 5
                                          : valid_day(get(Slot::kYear), get(Slot::kMonth), get(Slot::kDay))));
      case Form::kAnniversary:
        return get(Slot::kCount) >= 1 && get(Slot::kCount) <= 1000;
      case Form::kEra:
        return get(Slot::kCount) >= 1 && get(Slot::kCount) <= 9999;
      case Form::kLength:
        return !is_compound(expression_) || finer(static_cast<Unit>(get(Slot::kUnit2)), unit());
      case Form::kCentury:
        return get(Slot::kCount) >= 10 && get(Slot::kCount) <= 21;
      case Form::kNumeric:
        return possible_numeric();
      default:
        return true;
    }
  }

  // "Two years and three months", "an hour and 20 minutes".
  static bool finer(Unit second, Unit first) {
    constexpr Unit kSizes[] = {Unit::kSecond, Unit::kMinute, Unit::kHour,   Unit::kDay,    Unit::kWeek,
                               Unit::kMonth,  Unit::kYear,   Unit::kDecade, Unit::kCentury};
    const auto size = [&](Unit unit) { return std::find(std::begin(kSizes), std::end(kSizes), unit); };
    return size(second) < size(first);
  }

  [[nodiscard]] bool possible_numeric() const {
    return valid_day(get(Slot::kYear), get(Slot::kMonth), get(Slot::kDay)) ||
           valid_day(get(Slot::kYear), get(Slot::kDay), get(Slot::kMonth));
  }

  [[nodiscard]] bool possible_range() const {
    const auto month2 = get(Slot::kMonth2) == 0 ? get(Slot::kMonth) : get(Slot::kMonth2);
    const auto year2 = get(Slot::kYear2) == 0 ? get(Slot::kYear) : get(Slot::kYear2);
    if (!valid_day(get(Slot::kYear), get(Slot::kMonth), get(Slot::kDay))) return false;
    if (!valid_day(year2, month2, get(Slot::kDay2))) return false;
    if (get(Slot::kYear) != 0 && year2 < get(Slot::kYear)) return false;
    const bool same_month = month2 == get(Slot::kMonth) && year2 == get(Slot::kYear);
    return !same_month || get(Slot::kDay) == 0 || get(Slot::kDay) < get(Slot::kDay2);
  }

  // The word before the expression says whether it begins or ends something.
  [[nodiscard]] DateUse use() const {
    switch (form()) {
      case Form::kLength:
      case Form::kUnits:
        return DateUse::kLength;
      case Form::kRepeated:
        return DateUse::kRepeated;
      case Form::kNow:
      case Form::kPast:
      case Form::kFuture:
      case Form::kCentury:
        return DateUse::kVague;
      default:
        break;
    }
    if (match_.begin == 0 || terms_[match_.begin - 1].is(kMark)) return DateUse::kPoint;
    const auto& before = terms_[match_.begin - 1];
    if (before.is(kSinceWord)) return DateUse::kSince;
    return before.is(kUntilWord) ? DateUse::kUntil : DateUse::kPoint;
  }

  [[nodiscard]] DateAnchor anchor() const {
    switch (form()) {
      case Form::kDate:
      case Form::kRange:
        return get(Slot::kYear) != 0 || get(Slot::kYear2) != 0 ? DateAnchor::kNone : DateAnchor::kPublished;
      case Form::kQuarter:
      case Form::kHalf:
      case Form::kFeast:
      case Form::kSeason:
        return get(Slot::kYear) != 0 ? DateAnchor::kNone : DateAnchor::kPublished;
      case Form::kNumeric:
      case Form::kDecade:
      case Form::kCentury:
      case Form::kLength:
      case Form::kAnniversary:
      case Form::kRepeated:
      case Form::kEra:
        return DateAnchor::kNone;
      case Form::kYearAgo:
      case Form::kSpokenDay:
      case Form::kSpokenUnit:
      case Form::kSpokenOffset:
      case Form::kSpokenWeekday:
      case Form::kSpokenMonth:
        return DateAnchor::kSpoken;
      default:
        return DateAnchor::kPublished;
    }
  }

  [[nodiscard]] DateUnit grain() const {
    switch (form()) {
      case Form::kDate:
        if (get(Slot::kDay) != 0) return DateUnit::kDay;
        return get(Slot::kMonth) != 0 ? DateUnit::kMonth : DateUnit::kYear;
      case Form::kRange:
        if (get(Slot::kDay2) != 0) return DateUnit::kDay;
        return get(Slot::kMonth) != 0 ? DateUnit::kMonth : DateUnit::kYear;
      case Form::kMonthStep:
      case Form::kMonthOfYear:
      case Form::kSpokenMonth:
        return DateUnit::kMonth;
      case Form::kQuarter:
      case Form::kHalf:
        return DateUnit::kQuarter;
      case Form::kAnniversary:
      case Form::kSeason:
      case Form::kEra:
        return DateUnit::kYear;
      case Form::kDecade:
        return DateUnit::kDecade;
      case Form::kCentury:
        return DateUnit::kCentury;
      case Form::kWeekOfMonth:
        return DateUnit::kWeek;
      case Form::kUnit:
      case Form::kAgo:
      case Form::kSpokenUnit:
      case Form::kSpokenOffset:
      case Form::kLength:
      case Form::kUnits:
      case Form::kRepeated:
        return public_unit();
      default:
        return DateUnit::kDay;
    }
  }

  [[nodiscard]] DateUnit public_unit() const {
    if (unit() <= Unit::kMinute) return static_cast<DateUnit>(unit());
    if (unit() == Unit::kFortnight) return DateUnit::kWeek;
    return unit() == Unit::kSecond ? DateUnit::kMinute : DateUnit::kDay;
  }

  void set_length() {
    expression_.unit = public_unit();
    expression_.count = get(Slot::kCount);
    if (unit() == Unit::kFortnight) expression_.count *= 2;
  }

  const std::vector<Term>& terms_;
  const Rule& rule_;
  const Match& match_;
  DateExpression expression_;
};

// A document writes its numeric dates in one order: where one has a day above twelve, it settles the others; else what
// its reader was told.
void settle_order(std::vector<DateExpression>& found, DateOrder usual) {
  const auto numeric = [](const DateExpression& expression) { return form_of(expression) == Form::kNumeric; };
  bool day_first = false, month_first = false;
  for (const auto& expression : found) {
    if (!numeric(expression)) continue;
    day_first = day_first || slot(expression, Slot::kDay) > 12;
    month_first = month_first || slot(expression, Slot::kMonth) > 12;
  }
  if (day_first == month_first) {
    if (usual == DateOrder::kUnknown) return;
    day_first = usual == DateOrder::kDayFirst;
  }
  const auto order = day_first ? NumericOrder::kDayFirst : NumericOrder::kMonthFirst;
  for (auto& expression : found) {
    if (numeric(expression))
      expression.slots[static_cast<std::size_t>(Slot::kVariant)] = static_cast<std::int32_t>(order);
  }
}

}  // namespace

std::vector<DateExpression> find_all(const Document& document, const Grammar& grammar, bool fine) {
  const auto terms = make_terms(document, grammar);
  std::vector<DateExpression> found;
  const auto matches = match_terms(terms, grammar, Tree::kExpressions);
  if (matches.empty()) return found;
  const Cues cues(terms, grammar);
  for (const auto& match : matches) {
    const auto& rule = grammar.rule(match.rule);
    if (rule.form == Form::kNothing || (rule.fine && !fine)) continue;
    Builder builder(grammar, terms, match);
    auto expression = builder.build();
    if (!expression || !(fine || builder.dates_something())) continue;
    expression->direction = cues.direction(match.begin, match.end, expression->use == DateUse::kUntil);
    if (expression->use == DateUse::kSince) expression->direction = DateDirection::kBack;
    found.push_back(*expression);
  }
  settle_order(found, document.info().date_order);
  return found;
}

}  // namespace bilat::dates

namespace bilat {

std::vector<DateExpression> find_dates(const Document& document, const DateGrammar& grammar) {
  return dates::find_all(document, grammar.rules(), false);
}

std::string_view describe(const DateExpression& expression) { return dates::name_of(dates::form_of(expression)); }

}  // namespace bilat
