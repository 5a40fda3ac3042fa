// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/forms.h"
#include "lib/dates/when.h"

namespace bilat {
namespace {

struct DurationUnit {
  std::string_view prefix;
  std::string_view letter;
  std::int32_t factor = 1;  ///< how many of the letter's units it has: a decade is ten years
};

DurationUnit duration_unit(dates::Unit unit) {
  switch (unit) {
    case dates::Unit::kWeek:
    case dates::Unit::kFortnight:
      return {"P", "W"};  // a fortnight is counted as two weeks already
    case dates::Unit::kMonth:
      return {"P", "M"};
    case dates::Unit::kQuarter:
      return {"P", "M", 3};
    case dates::Unit::kYear:
      return {"P", "Y"};
    case dates::Unit::kDecade:
      return {"P", "Y", 10};
    case dates::Unit::kCentury:
      return {"P", "Y", 100};
    case dates::Unit::kHour:
      return {"PT", "H"};
    case dates::Unit::kMinute:
      return {"PT", "M"};
    case dates::Unit::kSecond:
      return {"PT", "S"};
    default:
      return {"P", "D"};
  }
}

}  // namespace

std::string length_of(const DateExpression& expression) {
  using dates::Slot;
  if (expression.use != DateUse::kLength) return {};
  const auto unit = duration_unit(static_cast<dates::Unit>(slot(expression, Slot::kUnit)));
  const auto thousandths =
      (expression.count * std::int64_t{1'000} + slot(expression, Slot::kThousandths)) * unit.factor;
  std::string out(unit.prefix);
  out += thousandths == 0 ? "X" : dates::decimal_text(thousandths);
  out.append(unit.letter);
  if (!dates::is_compound(expression)) return out;
  const auto second = duration_unit(static_cast<dates::Unit>(slot(expression, Slot::kUnit2)));
  if (second.prefix == "PT" && unit.prefix == "P") out += 'T';
  return out.append(dates::decimal_text(slot(expression, Slot::kCount2) * std::int64_t{1'000} * second.factor))
      .append(second.letter);
}

}  // namespace bilat
