// SPDX-License-Identifier: Apache-2.0
// Random rows of the grammar's own words: whatever is found is in order, resolves to EDTF or nothing, and always the same.
#include "lib/dates/timex.h"
#include "lib/base/tsv.h"
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

constexpr std::string_view kGlue[] = {"the", "of", "in", "on", "to", "and", "from", "between", ",", "-", "\u2013", "(", ")",
                                      "ago", "later", "earlier", "before", "after", "every", "a", "half", "past", "following",
                                      "that", "same", "end", "3", "31", "30", "12", "1999", "2100", "1000", "2nd", "8-11",
                                      "2009-2010", "2026-01-26", "9/9/99", "10:30", "a.m.", "'98", "1990s", "9999", "'s", "will"};

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
    if (random.next(2) == 0 && word.front() >= 'a' && word.front() <= 'z') word.front() = static_cast<char>(word.front() - 32);
    text.append(word).append(random.next(12) == 0 ? ". " : " ");
  }
  return text;
}

void check_row(const std::string& text, const DateContext& context) {
  const auto document = make_document(text);
  std::uint32_t end = 0;
  for (const auto& expression : find_dates(document, english())) {
    CHECK(expression.tokens.begin >= end);
    CHECK(expression.tokens.end > expression.tokens.begin);
    end = expression.tokens.end;
    const auto value = resolve_date(expression, context);
    CAPTURE(document.text_of(expression.tokens));
    CAPTURE(value);
    if (!value.empty()) CHECK(edtf_bounds(value).has_value());
    CHECK(value == resolve_date(expression, context));
  }
  std::uint32_t behind = 0;
  for (const auto& timex : find_timexes(document, context.published, english())) {
    CHECK(timex.span.begin >= behind);
    CHECK(timex.span.end > timex.span.begin);
    CHECK_FALSE(timex.value.empty());
    behind = timex.span.end;
  }
}

}  // namespace

TEST_CASE("soups of date words") {
  Sequence random;
  constexpr std::string_view kReferences[] = {"2025-08-21", "2024-02-29", "2025-12-31", "0001-01-01", "9999-12-31", ""};
  constexpr std::string_view kSpoken[] = {"2026-02-18", "2025", "2025-07", "2025-07-08/2025-07-11", "", "0001-01-01", "9999-12-31"};
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
