// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/numbers.h"

#include <algorithm>
#include <array>

#include <string>

#include "lib/base/calendar.h"
#include "lib/dates/clocks.h"

namespace bilat::dates {
namespace {

constexpr std::size_t kMaxParts = 5;
constexpr std::int32_t kFirstModern = 1900;
constexpr std::int32_t kFirstShortRange = 1500;  // "1914-18" is a range of years, "1002-44" some other number

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

// At most nine digits, up to kMaxCount.
std::optional<std::int32_t> number(std::string_view text) {
  if (!all_digits(text) || text.size() > 9) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : text) value = 10 * value + (c - '0');
  return value;
}

struct Parts {
  std::array<std::string_view, kMaxParts> part;
  std::size_t count = 0;  ///< kMaxParts + 1 when there are more
};

Parts split(std::string_view text, char mark) {
  Parts parts;
  while (true) {
    const auto end = text.find(mark);
    if (parts.count == kMaxParts) {
      ++parts.count;
      return parts;
    }
    parts.part[parts.count++] = text.substr(0, end);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_year(std::int32_t value) { return value >= 1000 && value <= 2100; }

void set(Term& term, Class kind, std::int32_t a, std::int32_t b = 0, std::int32_t c = 0) {
  term.add(kind);
  term.value[0] = a;
  term.value[1] = b;
  term.value[2] = c;
}

void read_plain(std::string_view text, Term& term) {
  const auto value = number(text);
  if (!value) return;
  set(term, kNumber, *value);
  if (text.size() <= 2 && *value >= 1 && *value <= 31) term.add(kDayNumber);
  if (text.size() != 4) return;
  if (is_year(*value)) term.add(kYearNumber);
  if (is_year(*value) && *value >= kFirstModern) term.add(kModernYear);
  term.year = *value;
  if (*value < 2400 && *value % 100 < 60) {
    term.add(kClockDigits);
    term.clock = *value / 100 * 60 + *value % 100 + 1;
  }
}

void read_ordinal(std::string_view digits, Term& term) {
  const auto value = number(digits);
  if (!value || *value == 0 || *value > 999) return;
  set(term, kOrdinal, *value);
  if (*value <= 31) term.add(kDayOrdinal);
}

void read_decade(std::string_view digits, Term& term) {
  const auto value = number(digits);
  if (!value || *value % 10 != 0) return;
  if (digits.size() == 4 && is_year(*value)) set(term, kDecadeName, *value);
  if (digits.size() == 2 && *value >= 30) set(term, kDecadeName, 1900 + *value);
}

std::int32_t full_year(std::int32_t two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

void read_three(const Parts& parts, bool short_years, Term& term) {
  const auto a = number(parts.part[0]);
  const auto b = number(parts.part[1]);
  const auto c = number(parts.part[2]);
  if (!a || !b || !c || *b == 0) return;
  if (parts.part[0].size() == 4 && is_year(*a) && parts.part[1].size() <= 2 && parts.part[2].size() <= 2) {
    set(term, kIsoDate, *a, *b, *c);
    return;
  }
  const bool two = parts.part[2].size() == 2;
  if (parts.part[0].size() > 2 || parts.part[1].size() > 2 || *a == 0 || !(two ? short_years : is_year(*c))) return;
  if (*a > 31 || *b > 31 || (*a > 12 && *b > 12)) return;
  set(term, kNumericDate, *a, *b, two ? full_year(*c) : *c);
}

// "8-11", "2009-2010", "2019/20", "2026-01"; a slash joins only years that follow each other.
void read_two(const Parts& parts, bool dash, Term& term) {
  const auto a = number(parts.part[0]);
  const auto b = number(parts.part[1]);
  if (!a || !b) return;
  const auto long_a = parts.part[0].size() == 4;
  const auto long_b = parts.part[1].size() == 4;
  if (dash && !long_a && !long_b && *a >= 1 && *a < *b && *b <= 31) set(term, kDayRange, *a, *b);
  if (!long_a || !is_year(*a)) return;
  const auto b_year = *a / 100 * 100 + *b;
  const bool next = (long_b ? *b : b_year) == *a + 1;
  if (!dash && !next) return;
  if (long_b && *a < *b && is_year(*b)) set(term, kYearRange, *a, *b);
  if (parts.part[1].size() == 2 && *a >= kFirstShortRange && b_year > *a && (*b > 12 || next))
    set(term, kYearRange, *a, b_year);
  if (parts.part[1].size() == 2 && *b >= 1 && *b <= 12 && !next) set(term, kIsoMonth, *a, *b);
}

// "2.5" as 2 and 500 thousandths; "19.30" may also be a time.
void read_decimal(std::string_view text, const Parts& parts, Term& term) {
  constexpr std::int32_t kScale[] = {0, 100, 10, 1};
  const auto whole = number(parts.part[0]);
  const auto fraction = number(parts.part[1]);
  if (!whole || !fraction || parts.part[1].size() > 3) return;
  set(term, kNumber, *whole);
  term.thousandths = *fraction * kScale[parts.part[1].size()];
  if (const auto minutes = read_clock(text, '.'); minutes >= 0) {
    term.add(kDottedClock);
    term.clock = minutes + 1;
  }
}

void read_separated(std::string_view text, Term& term) {
  for (const char mark : {'-', '/', '.'}) {
    const auto parts = split(text, mark);
    if (parts.count == 3) read_three(parts, mark != '.', term);
    if (parts.count == 2 && mark == '.') read_decimal(text, parts, term);
    if (parts.count == 2 && mark != '.') read_two(parts, mark == '-', term);
  }
}

// "1,204", "12,500,000"
void read_grouped(std::string_view text, Term& term) {
  std::string digits;
  for (std::size_t group = 0; !text.empty(); ++group) {
    const auto end = std::min(text.find(','), text.size());
    const auto part = text.substr(0, end);
    if (!all_digits(part) || (group == 0 ? part.size() > 3 : part.size() != 3)) return;
    digits += part;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (const auto value = number(digits)) set(term, kNumber, *value);
}

std::optional<std::int32_t> count_of(std::string_view text, const Grammar& grammar) {
  if (const auto digits = number(text)) return digits;
  const auto* entry = grammar.find(hash_folded(text));
  if (entry == nullptr) return std::nullopt;
  if (entry->classes[kNumber]) return entry->value;
  if (entry->classes[kSingleWord]) return 1;
  if (entry->classes[kHalfWord]) return 0;
  return std::nullopt;
}

bool entry_is(const WordEntry* entry, Class kind) {
  return entry != nullptr && (entry->classes[kind] || entry->capital_classes[kind]);
}

// Units that an ordinal counts: "third-quarter", "21st-century".
bool names_ordinal_unit(const WordEntry* entry) {
  return entry_is(entry, kUnitName) && (entry->unit == static_cast<std::int32_t>(Unit::kQuarter) ||
                                        entry->unit == static_cast<std::int32_t>(Unit::kCentury));
}

void read_pair(std::string_view first, std::string_view second, const Grammar& grammar, Term& term) {
  const auto* a = grammar.find(hash_folded(first));
  const auto* b = grammar.find(hash_folded(second));
  const auto count = count_of(first, grammar);
  if (Term ordinal; first.size() > 2 && is_digit(first.front())) {
    read_number_token(first, ordinal);
    if (ordinal.is(kOrdinal) && names_ordinal_unit(b)) {  // "21st-century"
      set(term, kOrdinalUnit, ordinal.value[0]);
      term.unit = b->unit;
      return;
    }
  }
  if (count && entry_is(b, kUnitName)) {
    set(term, kNumberUnit, *count);
    if (entry_is(a, kHalfWord)) term.thousandths = 500;
    term.unit = b->unit;
  } else if (count && first.size() > 2 && *count >= 20 && *count % 10 == 0 && entry_is(b, kNumber) && b->value < 10) {
    set(term, kNumber, *count + b->value);
  } else if (entry_is(a, kModWord) && entry_is(b, kMonthName)) {
    set(term, kModMonth, b->value, a->value);
  } else if (const auto year = number(second); entry_is(a, kModWord) && year && is_year(*year)) {
    set(term, kModYear, *year, a->value);
  } else if (Term decade;
             entry_is(a, kModWord) && !second.empty() && second.back() == 's' && is_digit(second.front())) {
    read_number_token(second, decade);
    if (decade.is(kDecadeName)) set(term, kModDecade, decade.value[0], a->value);
  } else if (entry_is(a, kOrdinal) && (names_ordinal_unit(b) || entry_is(b, kHalfWord))) {
    set(term, kOrdinalUnit, a->value);
    term.unit = entry_is(b, kHalfWord) ? static_cast<std::int32_t>(Unit::kHalf) : b->unit;
  } else if (entry_is(a, kWeekdayName) && entry_is(b, kWeekdayName)) {
    set(term, kWeekdaySpan, a->value, b->value);
  } else if (entry_is(a, kMonthName) && entry_is(b, kMonthName)) {
    set(term, kMonthRange, a->value, b->value);
  } else if (count && first.size() <= 2 && *count >= 1 && *count <= 31 && entry_is(b, kMonthName)) {
    set(term, kDayMonth, *count, b->value);
  } else if (entry_is(a, kUnitNames) && second == "long") {
    set(term, kUnitLong, kManyUnits);
    term.unit = a->unit;
  }
}

}  // namespace

void read_number_token(std::string_view text, Term& term) {
  if (text.front() == '\'') {  // "'98", "'90s"
    text.remove_prefix(1);
    if (const auto year = number(text); year && text.size() == 2) {
      term.add(kShortYear);
      term.year = full_year(*year);
      return;
    }
    if (text.empty() || !is_digit(text.front())) return;
  }
  if (all_digits(text)) return read_plain(text, term);
  const auto suffix = text.size() > 2 ? text.substr(text.size() - 2) : std::string_view{};
  if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th")
    return read_ordinal(text.substr(0, text.size() - 2), term);
  if (suffix == "'s") return read_decade(text.substr(0, text.size() - 2), term);
  if (text.back() == 's') return read_decade(text.substr(0, text.size() - 1), term);
  if (text.find(':') != std::string_view::npos) {  // with seconds it is a race's time
    if (const auto minutes = read_clock(text, ':'); minutes >= 0) {
      term.add(kClockTime);
      term.clock = minutes + 1;
    }
    return;
  }
  if (text.find(',') != std::string_view::npos) return read_grouped(text, term);
  read_separated(text, term);
}

void read_hyphenated(std::string_view folded, const Grammar& grammar, Term& term) {
  const auto parts = split(folded, '-');
  const auto is_word = [&](std::string_view word, Class kind) {
    return entry_is(grammar.find(hash_folded(word)), kind);
  };
  if (parts.count == 2) read_pair(parts.part[0], parts.part[1], grammar, term);
  if (parts.count == 5 && is_word(parts.part[1], kAndWord) && is_word(parts.part[2], kOne) &&
      is_word(parts.part[3], kHalfWord)) {
    read_pair(parts.part[0], parts.part[4], grammar, term);  // "two-and-a-half-year"
    if (term.is(kNumberUnit)) term.thousandths = 500;
  }
  if (parts.count == 3 && parts.part[2] == "long") read_pair(parts.part[0], parts.part[1], grammar, term);
}

void read_fiscal_year(std::string_view text, Term& term) {
  if ((text.size() != 4 && text.size() != 6) || fold(text.substr(0, 2)) != "fy") return;
  const auto year = number(text.substr(2));
  if (!year || (text.size() == 6 && !is_year(*year))) return;
  term.add(kFiscalYear);
  term.year = text.size() == 6 ? *year : full_year(*year);
}

}  // namespace bilat::dates
