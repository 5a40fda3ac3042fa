// SPDX-License-Identifier: Apache-2.0
// Times of the day. With a day they date events; alone they are for `bilat dates` only.
#include "lib/dates/grammar.h"

namespace bilat::dates {

std::string_view clock_rules() {
  return R"(
set TIMEZONE = gmt utc est edt cst cdt pst pdt et cet cest bst ist jst msk aest local

clock fine : CLOCK AMPM?
clock fine : CLOCK TIMEZONE
clock fine : CLOCK AMPM? TIMEZONE
clock fine : NUM AMPM TIMEZONE?
clock fine : NUM o'clock
clock fine : at|by|until|around|before|after < noon|midday|midnight
clock fine : early|late in the PART
clock fine : in|during < the? MOD? PART
clock fine : overnight
weekday : CLOCK AMPM? TIMEZONE? time? ,? on? WEEKDAY
weekday : NUM AMPM TIMEZONE? time? ,? on? WEEKDAY
weekday : WEEKDAY PART? at CLOCK AMPM? TIMEZONE?
weekday : WEEKDAY PART? at NUM AMPM TIMEZONE?
day-offset : CLOCK AMPM? TIMEZONE? today
day-offset : NUM AMPM TIMEZONE? today
day-offset step=-1 : CLOCK AMPM? TIMEZONE? yesterday
day-offset step=1 : CLOCK AMPM? TIMEZONE? tomorrow
day-offset step=-1 : NUM AMPM TIMEZONE? yesterday
day-offset step=1 : NUM AMPM TIMEZONE? tomorrow
date : CLOCK AMPM? TIMEZONE? on? MONTH DAYN|DAYTH [ ,? YEAR ]
date : CLOCK AMPM? TIMEZONE? on? DAYN|DAYTH MONTH YEAR?
)";
}

}  // namespace bilat::dates
