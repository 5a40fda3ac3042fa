// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/dates/date_case.h"

namespace bilat::test {

TEST_CASE("cues of the future") {
  struct Row {
    std::string_view text;
    bool future;
  };
  constexpr Row kRows[] = {
      {"The minister will fly to Accra on [Thursday].", true},
      {"The minister is to fly to Accra on [Thursday].", true},
      {"The minister is scheduled to speak on [Thursday].", true},
      {"The minister plans a trip on [Thursday].", true},
      {"The vote is due on [Thursday].", true},
      {"A vote may come as early as [Thursday].", true},
      {"The talks are set for [Thursday].", true},
      {"The talks were postponed to [Thursday].", true},
      {"The truce holds until [Thursday].", true},
      {"On [Thursday] the minister will fly to Accra.", true},
      {"The minister flew to Accra on [Thursday].", false},
      {"The minister will fly to Accra, her office said on [Thursday].", false},
      {"Her office said she will fly to Accra on [Thursday].", true},
      {"On [Thursday] her office said she will fly to Accra.", false},
      {"The talks planned for [Thursday] were called off.", false},
      {"He set a record on [Thursday].", false},
      {"He came early on [Thursday].", false},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    const auto marked = read_marked(row.text);
    const auto document = make_document(marked.text);
    const auto found = find_dates(document, english());
    const auto* expression = find_expression(document, found, marked.expression);
    REQUIRE(expression != nullptr);
    CHECK((expression->direction == DateDirection::kAhead) == row.future);
  }
}

}  // namespace bilat::test
