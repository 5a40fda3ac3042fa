// SPDX-License-Identifier: Apache-2.0
// What is counted from the document's date, or from the date last spoken of.
#include "lib/dates/grammar.h"

namespace bilat::dates {

std::string_view relative_rules() {
  return R"(
set FOLLOW = following ensuing subsequent
set PREVIOUS = previous preceding
set VAGUECOUNT = several many few some numerous countless

# Today and its neighbours
day-offset : today
day-offset : MOD today
day-offset : this very? PART
day-offset : MOD? this PART
day-offset part=4 : tonight
day-offset part=4 step=-1 : last night
day-offset part=4 step=-1 : late last night
day-offset step=-1 : MOD? yesterday PART?
day-offset step=1 : MOD? tomorrow PART?
day-offset step=-2 : the day before yesterday
day-offset step=2 : the day after tomorrow
nothing : usa|russia|china|psychology|medical < today > MARK
nothing : usa|russia today

# Days of the week
weekday : MOD? WEEKDAY PART?
weekday : MOD WEEKDAY PART
weekday : the PART of WEEKDAY
weekday variant=1 : STEP WEEKDAY PART?
weekday variant=1 step=2 : this? coming|upcoming WEEKDAY PART?
weekday variant=1 step=-1 : this? past WEEKDAY PART?
weekday variant=1 : MOD? STEP WEEKDAY PART?
weekday : on < SHORTDAY > MARK
weekday-of-week : WEEKDAY PART? of? STEP week
weekday-of-week : STEP week , on WEEKDAY
weekday-of-week step=-1 : WEEKDAY of the? previous week
weekday-range : WEEKDAY to|until|till|through|DASH WEEKDAY2
weekday-range : between < WEEKDAY and WEEKDAY2
weekday-range : DAYSPAN

# The next day is that of the story, not of the document
spoken-offset step=1 count=1 : the next day
spoken-offset step=1 count=1 : END < next day
spoken-day : MOD in the day

# Calendar units around the document's date
unit : MOD? STEP UNIT
unit step=1 : the coming|upcoming UNIT
unit step=1 : coming week|month|year
unit : the current UNIT
unit : the STEP UNIT
unit mod=3 : STEP year 's end
unit : MOD in the UNIT
unit : the? MODNOUN of STEP UNIT
unit : the? MODNOUN of the UNIT
unit mod=3 : year-end
unit mod=3 : year 's end
unit mod=3 : the year 's end
unit : the rest of the|this UNIT
unit unit=4 : MOD? STEP year 's
weekend step=2 : the weekend
weekend step=2 : at|on|over weekend
weekend step=-1 : this? past weekend
weekend step=1 : this? coming weekend
month-step : MOD? STEP MONTH
month-step : this past MONTH
month-step step=-1 : this? past MONTH
month-step step=2 : this? coming MONTH

# So long ago, or so long from now
ago step=-1 : NUM|ONE UNIT|UNITS ago
ago step=-1 : NUM UNITS > ago
ago step=-1 mod=6 : more|over|upwards than? NUM UNITS ago
ago step=-1 mod=6 : at least NUM UNITS ago
ago step=-1 mod=4 : about|around|nearly|almost|roughly|some NUM|ONE UNIT|UNITS ago
ago step=-1 mod=5 : less than NUM|ONE UNIT|UNITS ago
ago step=-1 tenths=5 : half a UNIT ago
ago step=-1 tenths=5 : NUM|ONE and a half UNITS ago
ago step=-1 unit=4 tenths=5 count=1 : a year and a half ago
ago step=1 : NUM|ONE UNIT|UNITS from now|today
ago step=1 : in < NUM UNITS ' time
ago step=1 : in < NUM|ONE UNIT 's time
past mod=1 : VAGUECOUNT UNITS ago
past mod=1 : a few|couple of? UNITS ago
past mod=1 : UNITS ago
past mod=1 : NUM VAGUECOUNT UNITS ago

# Counted from the date last spoken of
spoken-offset step=-1 : NUM|ONE UNIT|UNITS earlier|before|previously|beforehand|prior
spoken-offset step=-1 : NUM|ONE UNIT|UNITS before > MARK
spoken-offset step=1 : NUM|ONE UNIT|UNITS later|afterwards|afterward|thereafter
spoken-offset step=1 : NUM|ONE UNIT|UNITS on > MARK
spoken-offset step=1 : NUM|ONE UNIT|UNITS after > MARK
spoken-offset step=1 from-thing : NUM|ONE UNIT|UNITS > after|following
spoken-offset step=-1 from-thing : NUM|ONE UNIT|UNITS > before > LOW|CAP|ONE
spoken-offset step=-1 from-thing : NUM|ONE UNIT|UNITS > ahead of
spoken-offset step=1 count=1 : the? FOLLOW UNIT
spoken-offset step=1 count=1 : the? FOLLOW day 's? PART
spoken-offset step=1 count=1 unit=0 : the? FOLLOW PART
spoken-offset step=1 count=1 unit=0 : the next PART
spoken-offset step=-1 count=1 : the PREVIOUS UNIT
spoken-offset step=-1 count=1 unit=0 : the PREVIOUS PART
spoken-offset step=-1 count=1 : the UNIT before > MARK
spoken-offset step=-1 count=1 : the UNIT prior
spoken-offset step=-1 count=1 unit=0 : the PART before > MARK
spoken-offset step=1 count=1 : the UNIT after > MARK
spoken-offset step=-1 count=1 variant=1 from-thing : the UNIT > before > LOW|CAP|ONE
spoken-offset step=1 count=1 variant=1 from-thing : the UNIT > after > LOW|CAP|ONE
spoken-offset step=-1 count=1 unit=0 variant=1 from-thing : the PART > before > LOW|CAP|ONE
spoken-offset step=-1 count=1 unit=0 variant=1 from-thing : the? eve > of
spoken-day : MOD? that|same day
spoken-day : MOD? the same day
spoken-day : MOD? that same|very day
spoken-day : MOD? that PART
spoken-day : MOD? the same PART
spoken-day : the very same day|PART
spoken-unit : MOD? that|same UNIT
spoken-unit : MOD? the same UNIT
spoken-unit : MOD? that same UNIT
spoken-unit : the? MODNOUN of that UNIT
spoken-weekday step=1 : the FOLLOW WEEKDAY PART?
spoken-weekday step=1 : the next WEEKDAY PART?
spoken-weekday step=-1 : the PREVIOUS WEEKDAY PART?
spoken-weekday : that WEEKDAY PART?
spoken-unit fine : the UNIT
spoken-unit fine : the entire|whole UNIT
nothing : the UNIT > of|when|that|is|was|to
nothing : time|times|person|man|woman|team|player|half of < the UNIT
nothing : the|a quarter century|final|finals
nothing : this|that time
nothing : this|that|last|next period|minute|second
)";
}

}  // namespace bilat::dates
