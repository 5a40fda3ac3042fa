// SPDX-License-Identifier: Apache-2.0
// Random rows of the grammar's own words: whatever is found is in order and written as TIMEX3 and EDTF, what is counted
// from the document's date moves with it, and what is found in a sentence does not hang on others.
#include <regex>

#include "lib/base/tsv.h"
#include "lib/dates/timex.h"
#include "tests/unit/dates/date_case.h"

namespace bilat::test {
namespace {

// A fixed sequence (Knuth's constants), so that a failure can be repeated.
class Sequence {
 public:
  std::uint32_t next(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_ = 42;
};

constexpr std::string_view kGlue[] = {
    "the",        "of",     "in",    "on",   "to",        "and",   "from",    "between", ",",
    "-",          "\u2013", "(",     ")",    "ago",       "later", "earlier", "before",  "after",
    "every",      "a",      "half",  "past", "following", "that",  "same",    "end",     "3",
    "31",         "30",     "12",    "1999", "2100",      "1000",  "2nd",     "8-11",    "2009-2010",
    "2026-01-26", "9/9/99", "10:30", "a.m.", "'98",       "1990s", "9999",    "'s",      "will"};

std::vector<std::string_view> all_words() {
  std::vector<std::string_view> words;
  Diagnostics diagnostics;
  for (const auto& row : parse_tsv(english_pack().text("dates/words.tsv"), "dates/words.tsv", diagnostics).rows) {
    const auto list = split_list(row.cells.back());
    words.insert(words.end(), list.begin(), list.end());
  }
  return words;
}

std::string make_row(Sequence& random) {
  static const auto words = all_words();
  std::string text;
  const auto length = 3 + random.next(30);
  for (std::uint32_t i = 0; i < length; ++i) {
    std::string word(random.next(2) == 0 ? kGlue[random.next(static_cast<std::uint32_t>(std::size(kGlue)))]
                                         : words[random.next(static_cast<std::uint32_t>(words.size()))]);
    if (random.next(2) == 0 && word.front() >= 'a' && word.front() <= 'z')
      word.front() = static_cast<char>(word.front() - 32);
    text.append(word).append(random.next(12) == 0 ? ". " : " ");
  }
  return text;
}

// The forms of TIMEX3 values, by type.
bool has_timex_form(const Timex& timex) {
  static const std::regex kDate(
      "PRESENT_REF|PAST_REF|FUTURE_REF|BC[0-9]{2,4}|[0-9X]{2,4}|[0-9X]{4}-([0-9X]{2}(-[0-9X]{2})?|Q[1-4X]|H[12X]|SP|SU|"
      "FA|WI|"
      "W[0-9X]{2}(-([1-7]|WE))?)");
  static const std::regex kTime("[0-9X]{4}-([0-9X]{2}-[0-9X]{2}|WXX-[1-7])T([0-2][0-9]:[0-5][0-9]Z?|MO|AF|EV|NI|DT)");
  static const std::regex kDuration("P(T?[0-9X.]+(D|W|M|Q|Y|DE|CE|WE|H|S)){1,2}");
  static const std::regex kSet("P.*|XXXX-.*");
  switch (timex.type) {
    case TimexType::kDate:
      return std::regex_match(timex.value, kDate);
    case TimexType::kTime:
      return std::regex_match(timex.value, kTime);
    case TimexType::kDuration:
      return std::regex_match(timex.value, kDuration);
    case TimexType::kSet:
      return std::regex_match(timex.value, kSet);
  }
  return false;
}

// The calendar repeats itself after 400 years: 146097 days, a whole number of weeks.
constexpr std::int32_t kCycle = 146'097;
constexpr std::int32_t kCycleYears = 400;
constexpr std::int32_t kFirstWhole = 20;  // before it some of the years that lie near are none

std::optional<Day> later(std::optional<Day> day) {
  if (!day || to_civil(*day).year + kCycleYears > 9'999) return std::nullopt;
  return Day{day->number + kCycle};
}

// Whether the form is told by the calendar alone: feasts of the moon and of Easter do not repeat.
bool repeats(const DateExpression& expression) {
  const auto form = describe(expression);
  return expression.anchor == DateAnchor::kPublished && form != "feast" && form != "clock" && form != "decade";
}

std::optional<DayBounds> moved(const std::optional<DayBounds>& bounds) {
  if (!bounds) return std::nullopt;
  const auto earliest = later(bounds->earliest);
  const auto latest = later(bounds->latest);
  return earliest && latest ? std::optional(DayBounds{earliest, latest}) : std::nullopt;
}

// What is counted from the document's date moves with it.
void check_moves(const DateExpression& expression, const DateContext& context, const std::string& value) {
  if (!context.published || to_civil(*context.published).year < kFirstWhole) return;
  auto shifted = context;
  shifted.published = later(context.published);
  const auto expected = moved(edtf_bounds(value));
  if (value.empty() || !shifted.published || !expected || !repeats(expression)) return;
  CHECK(edtf_bounds(resolve_date(expression, shifted)) == expected);
}

using Extents = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Extents extents_of(const std::vector<DateExpression>& found, std::uint32_t from, std::uint32_t to) {
  Extents extents;
  for (const auto& expression : found) {
    if (expression.tokens.begin >= from && expression.tokens.end <= to)
      extents.emplace_back(expression.tokens.begin - from, expression.tokens.end - from);
  }
  return extents;
}

void check_row(const std::string& text, const DateContext& context) {
  const auto document = make_document(text);
  std::uint32_t end = 0;
  const auto found = find_dates(document, english());
  for (const auto& expression : found) {
    CHECK(expression.tokens.begin >= end);
    CHECK(expression.tokens.end > expression.tokens.begin);
    end = expression.tokens.end;
    const auto value = resolve_date(expression, context);
    CAPTURE(document.text_of(expression.tokens));
    CAPTURE(value);
    if (!value.empty()) {
      const auto bounds = edtf_bounds(value);
      CHECK(bounds.has_value());
      if (bounds && bounds->earliest && bounds->latest) CHECK(*bounds->earliest <= *bounds->latest);
    }
    check_moves(expression, context, value);
  }
  // Nothing that stands elsewhere changes what is found in a sentence.
  const auto tokens = static_cast<std::uint32_t>(document.tokens().size());
  std::vector<Block> blocks;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i < 3; ++i)
    blocks.push_back({{i * (size + 1), i * (size + 1) + size}, BlockKind::kParagraph});
  const Document thrice(text + "\n" + text + "\n" + text, std::move(blocks), {});
  const auto again = find_dates(thrice, english());
  const auto once = extents_of(found, 0, tokens);
  CHECK(again.size() == 3 * found.size());
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(extents_of(again, i * tokens, (i + 1) * tokens) == once);
  std::uint32_t behind = 0;
  for (const auto& timex : find_timexes(document, context.published, english())) {
    CAPTURE(timex.value);
    CHECK(timex.span.begin >= behind);
    CHECK(timex.span.end > timex.span.begin);
    CHECK(has_timex_form(timex));
    if (timex.days.earliest && timex.days.latest) CHECK(*timex.days.earliest <= *timex.days.latest);
    behind = timex.span.end;
  }
}

}  // namespace

TEST_CASE("soups of date words") {
  Sequence random;
  constexpr std::string_view kReferences[] = {"2025-08-21", "2024-02-29", "2025-12-31", "0001-01-01", "9999-12-31", ""};
  constexpr std::string_view kSpoken[] = {"2026-02-18", "2025",       "2025-07",   "2025-07-08/2025-07-11",
                                          "",           "0001-01-01", "9999-12-31"};
  for (int i = 0; i < 4'000; ++i) {
    const auto text = make_row(random);
    CAPTURE(text);
    DateContext context;
    context.published = parse_day(kReferences[random.next(static_cast<std::uint32_t>(std::size(kReferences)))]);
    context.spoken = std::string(kSpoken[random.next(static_cast<std::uint32_t>(std::size(kSpoken)))]);
    context.future = random.next(2) == 0;
    check_row(text, context);
  }
}

}  // namespace bilat::test
