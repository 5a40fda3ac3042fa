// SPDX-License-Identifier: Apache-2.0
#include "lib/dates/forms.h"

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
    case dates::Unit::kFortnight: return {"P", "W"};  // a fortnight is counted as two weeks already
    case dates::Unit::kMonth: return {"P", "M"};
    case dates::Unit::kQuarter: return {"P", "M", 3};
    case dates::Unit::kYear: return {"P", "Y"};
    case dates::Unit::kDecade: return {"P", "Y", 10};
    case dates::Unit::kCentury: return {"P", "Y", 100};
    case dates::Unit::kHour: return {"PT", "H"};
    case dates::Unit::kMinute: return {"PT", "M"};
    case dates::Unit::kSecond: return {"PT", "S"};
    default: return {"P", "D"};
  }
}

}  // namespace

std::string length_of(const DateExpression& expression) {
  if (expression.use != DateUse::kLength) return {};
  const auto unit = duration_unit(static_cast<dates::Unit>(slot(expression, dates::Slot::kUnit)));
  const auto tenths = (expression.count * 10 + slot(expression, dates::Slot::kTenths)) * unit.factor;
  std::string out(unit.prefix);
  if (tenths == 0) {
    out += 'X';
  } else {
    out += std::to_string(tenths / 10);
    if (tenths % 10 != 0) out.append(1, '.').append(std::to_string(tenths % 10));
  }
  return out.append(unit.letter);
}

}  // namespace bilat
