// SPDX-License-Identifier: Apache-2.0
// Lengths, things that come again and again, and words for the present, the past and the future.
#include "lib/dates/grammar.h"

namespace bilat::dates {

std::string_view length_rules() {
  return R"(
set LENGTHCONTEXT = for within in over after than nearly about almost least whole lasted lasting another entire full

length : NUMUNIT
length : NUM UNITS
length : NUM UNIT
set RUNNING = consecutive straight more full whole long further additional other calendar working business successive solid turbulent busy
length : NUM RUNNING UNITS
nothing : NUM thousand|million|billion UNITS
length mod=4 : nearly|almost|roughly NUM|ONE UNIT|UNITS
length mod=6 : more than NUM|ONE UNIT|UNITS
length mod=5 : less|fewer than NUM|ONE UNIT|UNITS
length mod=6 : at least NUM|ONE UNIT|UNITS
length mod=5 : at most NUM|ONE UNIT|UNITS
length mod=6 : NUM or more UNITS
length : LENGTHCONTEXT < ONE UNIT
length : LENGTHCONTEXT < ONE full|whole|entire UNIT
length count=1 : another UNIT
length : another NUM UNITS
length tenths=5 : half a|an UNIT
length tenths=5 : ONE UNIT and a half
length tenths=5 : NUM and a half UNITS
length : VAGUECOUNT UNITS
length : a? few UNITS
length : a couple|number of? UNITS
length : a good many UNITS
length : dozens|hundreds|thousands|scores|tens of UNITS
length : for|over|after|of|in|within|during|many|last|lasted|took|takes < UNITS
length : UNITS > of
length : UNITLONG
length : all day|night
length fine : UNITS
length : the NUM UNITS
nothing : about|nearly|almost|over|than|least|roughly|a < a? quarter > of|,|MARK
nothing : about|nearly|almost|over|than|least|roughly < a quarter
nothing : NUM UNITS old|older
nothing : NUM UNITS of age
nothing : aged NUM
nothing : aged NUM to|and NUM
nothing : NUM UNITS > and older
nothing : age of < NUM

# Stretches that end or begin now
units step=-1 : the? last|past NUM UNITS
units step=-1 : the? last|past VAGUECOUNT UNITS
units step=-1 : the? last|past couple of UNITS
units step=-1 count=1 : the past UNIT
units step=-1 count=1 tenths=5 : the past UNIT and a half
units step=-1 : recent UNITS
units step=-1 : past UNITS
units step=1 : the? next|coming NUM UNITS
units step=1 : the? next|coming VAGUECOUNT UNITS
units step=1 : the? next|coming couple of UNITS
units step=1 : the? coming UNITS
units : the first|final|opening NUM|VAGUECOUNT UNITS

# Again and again
repeated : every|each UNIT
repeated : every|each WEEKDAY PART?
repeated variant=2 : every|each SEASON
repeated : every|each MONTH
repeated : every|each PART
repeated : every NUM UNITS
repeated : every VAGUECOUNT UNITS
repeated : every other|second|third UNIT|WEEKDAY
repeated : on|of < WEEKDAYS
repeated : WEEKDAYS
repeated : SETWORD
repeated variant=1 : once|twice|thrice a|per|every UNIT
repeated variant=1 : NUM times a|per|every UNIT
repeated : regularly
repeated fine : SETADJ
repeated fine variant=1 : NUM < a|per UNIT
repeated fine : YEAR < a|per UNIT

# The present, the past and the future
now : now
now : right now
now : currently
now : nowadays
now : presently
now : at < present
now : these days
now : at < the moment
now : to < date > MARK
now : so far
now fine : current
past : recently
past : lately
past : just recently
past fine : the recent? past
past fine : recent
future : soon
future : very soon
future : shortly > MARK
future fine : eventually
future fine : the near? future
future fine : the foreseeable future
future fine : upcoming
nothing : now|shortly|soon > that
nothing : as < soon > as
nothing : no sooner
)";
}

}  // namespace bilat::dates
