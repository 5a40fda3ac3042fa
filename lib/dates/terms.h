// SPDX-License-Identifier: Apache-2.0
// Terms: the tokens of a document as the grammar sees them. Most are one token; a number in words ("twenty five", "two
// and a half") is one term of several tokens. After each sentence stands one term of class END, so that nothing crosses
// it.
#pragma once

#include <cstdint>
#include <vector>

#include "lib/dates/grammar.h"
#include "lib/dates/vocabulary.h"
#include "lib/document/document.h"

namespace bilat::dates {

inline constexpr std::int32_t kManyUnits = 2;  ///< value of UNITLONG when its unit is plural: "months-long"

struct Term {
  ClassMask classes;             ///< bits of Class and of the grammar's sets
  std::uint16_t literal = 0;     ///< the grammar's number of this word, 0 for a word that it does not name
  std::int32_t value[3] = {};    ///< what the term says: see read_number_token
  std::int32_t unit = 0;         ///< for units
  std::int32_t thousandths = 0;  ///< of a number: "two and a half" is 2 and 500 thousandths
  std::int32_t year = 0;         ///< of YY, FY and MODERNYEAR
  std::int32_t clock = 0;        ///< of a time: its minute of the day and one, as Slot::kClock
  std::int32_t zone = 0;         ///< of a time, as Slot::kZone
  TokenRange tokens;

  [[nodiscard]] bool is(Class kind) const { return classes[kind]; }
  void add(Class kind) { classes.set(kind); }
};

/// The terms of all sentences, in order, with an END before the first and behind each.
std::vector<Term> make_terms(const Document& document, const Grammar& grammar);

}  // namespace bilat::dates
