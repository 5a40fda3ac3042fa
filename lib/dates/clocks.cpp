// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/clocks.h"

#include <string>

namespace bilat::dates {
namespace {

constexpr std::int32_t kNoon = 12 * 60;
constexpr std::int32_t kDayEnd = 24 * 60;
constexpr std::int32_t kNoClock = -1;
constexpr std::int32_t kFarthestZone = 14;  // hours from Greenwich

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One or two digits, or -1.
std::int32_t two_digits(std::string_view text) {
  if (text.empty() || text.size() > 2) return -1;
  std::int32_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

std::int32_t clock_of(std::int32_t hour, std::int32_t minute) {
  const bool valid = hour >= 0 && minute >= 0 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
  return valid ? hour * 60 + minute : kNoClock;
}

class ClockReader {
 public:
  ClockReader(const Document& document, const Grammar& grammar, std::uint32_t end, std::uint32_t at)
      : document_(document), grammar_(grammar), end_(end), at_(at) {}

  void join(Term& term) {
    const auto first = document_.token(term.tokens.begin);
    const bool part = term.is(kPartOfDay) && (is_part(term, Part::kNoon) || is_part(term, Part::kMidnight));
    bool settled = term.is(kClockTime) || part;  // whether it is a time without a half of the day or a zone
    std::int32_t minutes = term.clock - 1;
    if (part) minutes = is_part(term, Part::kNoon) ? kNoon : kDayEnd;
    if (const auto past = read_past(term); past != kNoClock) {
      minutes = past;
      settled = true;
    } else if (term.is(kNumber) && document_.text_of(first).size() <= 2) {
      if (const auto french = read_h(term.value[0]); french != kNoClock) {
        minutes = french;
        settled = true;
      }
    }
    const bool hour = minutes == kNoClock && is_hour(term) && class_at(at_, kAmPm);
    if (hour) minutes = clock_of(term.value[0], 0);
    if (minutes == kNoClock) return;
    const bool digits = term.is(kClockDigits) && (minutes < 60 || minutes >= kNoon + 60);  // "1430 pm" is no time
    if (!part && !digits && class_at(at_, kAmPm)) {
      minutes = in_half(minutes, value_at(at_), hour);
      ++at_;
      settled = true;
    }
    const bool zoned = read_zone();
    if (!settled && !zoned) return;
    if (!part) term.classes &= bare_;
    if (!part && at_ > term.tokens.end) term.classes.reset();
    term.add(kTime);
    if (!part || zoned) term.add(kTimeAlone);
    term.clock = minutes + 1;
    term.zone = zone_;
    term.literal = part ? term.literal : std::uint16_t{0};
    term.tokens.end = at_;
  }

  // "T08", ":", "30:00", "Z": the tokens behind the day.
  void join_iso(Term& term) {
    const auto hour = text_at(at_);
    if (hour.size() != 3 || hour.front() != 'T' || text_at(at_ + 1) != ":" || spaced(at_) || spaced(at_ + 1)) return;
    const auto minutes = clock_of(two_digits(hour.substr(1)), two_digits(text_at(at_ + 2).substr(0, 2)));
    if (minutes == kNoClock) return;
    at_ += 3;
    if (!spaced(at_) && class_at(at_, kZoneName)) {
      zone_ = value_at(at_) + kZoneBase;
      ++at_;
    } else if (!spaced(at_)) {
      zone_ = kZoneBase;
      if (!read_shift()) zone_ = 0;
    }
    term.clock = minutes + 1;
    term.zone = zone_;
    term.tokens.end = at_;
  }

 private:
  [[nodiscard]] std::string_view text_at(std::uint32_t index) const {
    return index < end_ ? document_.text_of(document_.token(index)) : std::string_view{};
  }
  [[nodiscard]] bool spaced(std::uint32_t index) const {
    return index >= end_ || document_.token(index).has(kSpaceBefore);
  }
  [[nodiscard]] const WordEntry* entry_at(std::uint32_t index) const {
    return index < end_ ? grammar_.find(document_.token(index).word) : nullptr;
  }
  [[nodiscard]] bool class_at(std::uint32_t index, Class kind) const {
    const auto* entry = entry_at(index);
    if (entry == nullptr) return false;
    return entry->classes[kind] || (document_.token(index).capitalised() && entry->capital_classes[kind]);
  }
  [[nodiscard]] std::int32_t value_at(std::uint32_t index) const { return entry_at(index)->value; }

  static bool is_part(const Term& term, Part part) { return term.value[0] == static_cast<std::int32_t>(part); }
  static bool is_hour(const Term& term) {
    return term.is(kNumber) && term.thousandths == 0 && term.value[0] >= 1 && term.value[0] <= 12;
  }

  // Hours of the twelve; one that is larger says the half already ("15:00 p.m.").
  static std::int32_t in_half(std::int32_t minutes, std::int32_t half, bool hour) {
    constexpr std::int32_t kAfternoon = 2, kOClock = 3;
    if (half == kOClock || (!hour && minutes >= kNoon + 60)) return minutes;
    return minutes % kNoon + (half == kAfternoon ? kNoon : 0);
  }

  // "Half past nine", "quarter to ten", "twenty past six".
  std::int32_t read_past(const Term& term) {
    const bool part = term.is(kClockPart);
    const bool minutes = term.is(kNumber) && document_.token(term.tokens.begin).kind == TokenKind::kWord &&
                         term.value[0] >= 1 && term.value[0] < 60;
    if ((!part && !minutes) || !class_at(at_, kClockSide)) return kNoClock;
    const auto side = value_at(at_);
    if (!part && side < 0) return kNoClock;  // "ten to six" may be anything
    std::int32_t hour = two_digits(text_at(at_ + 1));
    if (class_at(at_ + 1, kNumber)) hour = value_at(at_ + 1);
    if (hour < 1 || hour > 12) return kNoClock;
    at_ += 2;
    return hour * 60 + side * term.value[0];
  }

  // "14h30"
  std::int32_t read_h(std::int32_t hour) {
    const auto text = text_at(at_);
    if (spaced(at_) || text.size() != 3 || (text.front() != 'h' && text.front() != 'H')) return kNoClock;
    const auto minutes = clock_of(hour, two_digits(text.substr(1)));
    if (minutes != kNoClock) ++at_;
    return minutes;
  }

  bool read_zone() {
    if (class_at(at_, kZoneName) || class_at(at_, kSummerZone)) {
      take_zone(at_);
      ++at_;
      static_cast<void>(read_shift());
      return true;
    }
    if (read_glued()) return true;
    if (text_at(at_) == "(" && (class_at(at_ + 1, kZoneName) || class_at(at_ + 1, kSummerZone))) {
      const auto before = at_;
      take_zone(++at_);
      ++at_;
      static_cast<void>(read_shift());
      if (text_at(at_) == ")") {
        ++at_;
        return true;
      }
      at_ = before;
      zone_ = 0;
      return false;
    }
    return read_zone_word();
  }

  void take_zone(std::uint32_t index) {
    zone_ = value_at(index) + (class_at(index, kSummerZone) ? kSummerZoneBase : kZoneBase);
  }

  // "GMT+3", "UTC +05:30": behind the zone.
  bool read_shift() {
    const auto sign = text_at(at_);
    if (sign != "+" && sign != "-") return false;
    const auto text = text_at(at_ + 1);
    const auto hours = two_digits(text.substr(0, text.find(':')));
    const auto minutes = text.size() > 3 ? read_clock(text, ':') : clock_of(hours, 0);
    if (hours < 0 || hours > kFarthestZone || minutes == kNoClock) return false;
    zone_ += sign == "+" ? minutes : -minutes;
    at_ += 2;
    return true;
  }

  // "UTC-5": one token.
  bool read_glued() {
    const auto text = text_at(at_);
    const auto dash = text.find('-');
    if (dash == std::string_view::npos || text.size() > 8) return false;
    const auto* entry = grammar_.find(hash_word(text.substr(0, dash)));
    const auto hours = two_digits(text.substr(dash + 1));
    if (entry == nullptr || !entry->classes[kZoneName] || hours < 0 || hours > kFarthestZone) return false;
    zone_ = kZoneBase + entry->value - 60 * hours;
    ++at_;
    return true;
  }

  // "Eastern time", "Pacific Daylight Time", "local time", "Moscow time".
  bool read_zone_word() {
    if (class_at(at_, kZoneWord)) {
      const bool season = class_at(at_ + 1, kZoneSeason);
      if (!class_at(at_ + (season ? 2 : 1), kTimeWord)) return false;
      zone_ = value_at(at_) + (season ? kZoneBase + 60 * value_at(at_ + 1) : kSummerZoneBase);
      at_ += season ? 3 : 2;
      return true;
    }
    if (at_ + 1 >= end_ || !class_at(at_ + 1, kTimeWord)) return false;
    const auto& word = document_.token(at_);
    const bool place = word.kind == TokenKind::kWord && word.capitalised() && !class_at(at_, kMonthName) &&
                       !class_at(at_, kWeekdayName);
    if (!place && !class_at(at_, kLocalWord)) return false;
    at_ += 2;
    return true;
  }

  // What a bare "08:05" stays beside a time.
  static ClassMask make_bare() {
    ClassMask mask;
    mask.set(kClockTime);
    return mask;
  }

  const Document& document_;
  const Grammar& grammar_;
  const std::uint32_t end_;
  std::uint32_t at_;
  std::int32_t zone_ = 0;
  const ClassMask bare_ = make_bare();
};

}  // namespace

std::int32_t read_clock(std::string_view text, char mark) {
  const auto at = text.find(mark);
  if (at == std::string_view::npos || text.size() != at + 3) return kNoClock;
  return clock_of(two_digits(text.substr(0, at)), two_digits(text.substr(at + 1)));
}

void join_clock(const Document& document, const Grammar& grammar, std::uint32_t end, Term& term) {
  ClockReader(document, grammar, end, term.tokens.end).join(term);
}

void join_iso_time(const Document& document, const Grammar& grammar, std::uint32_t end, Term& term) {
  ClockReader(document, grammar, end, term.tokens.end).join_iso(term);
}

}  // namespace bilat::dates
